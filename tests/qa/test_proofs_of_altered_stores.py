"""What is stored must be what was imported: altered on disk it is withheld, never shown."""

from __future__ import annotations

import pytest

from corpus.errors import PolicyError
from index.store import Store
from qa.ask import ask
from qa.cite import BrokenProof, cite
from qa.reply import Evidence

PLAN = "嘉府发〔2018〕15号"
QUESTIONS = ("第17项任务由哪些单位牵头？", "2020年高新技术企业目标是多少？", "人才公寓怎么解决", "发文字号是什么")
ALTERATIONS = {
    "another town": "update documents set text = replace(text, '安亭镇、南翔镇、嘉定新城', '安亭镇、北翔镇、嘉定新城')",
    "other figures": "update documents set text = replace(text, '1000', '2000')",
    "one more character": "update documents set text = '甲' || text",
    "one less": "update documents set text = replace(text, '坚持重点突破', '重点突破')",
    "half": "update documents set text = substr(text, 1, 3000)",
    "nothing": "update documents set text = ''",
}


@pytest.mark.parametrize(("start", "end"), [(0, 10**9), (10**9, 10**9 + 5)])
def test_a_span_beyond_the_text_is_no_proof(plan_store: Store, start: int, end: int) -> None:
    with pytest.raises(BrokenProof):
        cite(plan_store, Evidence(PLAN, "sec_4__subsec_6__item_17", start, end), 1)


@pytest.mark.parametrize("alteration", ALTERATIONS.values(), ids=ALTERATIONS)
def test_an_answer_from_an_altered_text_is_withheld(own_store: Store, alteration: str) -> None:
    original = own_store.document(PLAN)
    assert original
    own_store.connection.execute(alteration)
    own_store.connection.commit()
    other = Store(own_store.path)
    other.segmenter = own_store.segmenter
    for question in QUESTIONS:
        assert_withheld(other, question)
    other.close()


def assert_withheld(store: Store, question: str) -> None:
    """Refused as an answer, or by a sentence that says what to do."""
    try:
        answer = ask(store, question)
    except PolicyError as fault:
        said = str(fault)
    else:
        assert (answer.status, answer.citations) == ("not_found", ()), answer.text
        said = "请"
    assert "请" in said
