"""Any text at all: nothing crashes, every span quotes itself, every proof holds, the same text is judged the same."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from marked import drafts

from index.store import Store
from qa.draft.check import check
from ui.draft.page import draft_page
from ui.draft.pieces import pieces
from ui.draft.word import draft_word

WORDS = [
    *["区科委", "区经委", "安亭镇", "市水务局", "高新技术企业", "高企", "独角兽企业", "第17项任务", "产业规模", "任务"],
    *["牵头", "不牵头", "参与", "牵头单位是", "达到", "不超过", "增加", "从", "增加到", "是指", "“", "”", "《", "》"],
    *["到2020年", "2019年", "1000家", "200亿元", "55%", "百分之五", "30项", "10大工程", "最多", "，", "。", "\n", "、"],
    *["嘉定", "云州", "嘉府发〔2018〕15号", "<b>", "&", "\x00", "😀", "𠮷", "\ud800", "：", "（", "）", " ", "…"],
]
PIECES = st.lists(st.sampled_from(WORDS), max_size=25).map("".join)
ANY = st.text(max_size=120)
TRUE = [draft.text for draft in drafts()]
CUT = st.builds(lambda text, a, n: text[a : a + n], st.sampled_from(TRUE), st.integers(0, 400), st.integers(0, 120))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PIECES | ANY | CUT)
def test_any_draft_is_judged_and_its_spans_quote_themselves(library: Store, text: str) -> None:
    checked = check(library, text)
    assert checked.text == text
    for claim in checked.claims:
        assert 0 <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.quote
        assert claim.citations or claim.verdict in ("not_in_documents", "not_checkable")
        for citation in claim.citations:
            document = library.document(citation.document.id)
            assert document
            assert document.text[citation.start : citation.end] == citation.quote
    assert check(library, text).claims == checked.claims
    assert "".join(piece.text for piece in pieces(checked)) == text
    assert draft_page(checked).endswith("</html>\n")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PIECES | ANY)
def test_any_draft_can_be_a_word_file(library: Store, text: str) -> None:
    assert draft_word(check(library, text))[:2] == b"PK"
