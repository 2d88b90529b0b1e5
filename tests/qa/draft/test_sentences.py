"""Single sentences and what is said of them; and that other areas, facts reached and narrower things are not judged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.errors import PolicyError
from index.store import Store
from qa.draft.check import LONGEST, check
from qa.draft.result import as_json

GOLDEN = Path(__file__).parent / "golden" / "sentences.txt"
YUNZHOU = "云政办发〔2021〕7号"


def cases() -> Iterator[tuple[str, str, str]]:
    heading = ""
    for line in GOLDEN.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            heading = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            said, _, expected = line.rpartition(" | ")
            yield heading, said, expected


@pytest.mark.parametrize(("heading", "said", "expected"), [*cases()])
def test_a_sentence_is_judged(library: Store, heading: str, said: str, expected: str) -> None:
    found = check(library, f"{heading}\n{said}。").claims
    assert (", ".join(f"{c.verdict} {c.kind}" for c in found) or "-") == expected, [c.text for c in found]


def test_contradicted_says_both_figures(library: Store) -> None:
    claim = check(library, "嘉定区：到2020年，高新技术企业总数达到1200家").claims[0]
    assert "稿件写2020年1200家" in claim.text
    assert "达到1000家（2020年）" in claim.text
    assert any("1000" in citation.quote for citation in claim.citations)


def test_one_document_only(library: Store) -> None:
    said = "高新技术企业达到1200家"
    assert check(library, said).contradicted
    assert not check(library, said, document=YUNZHOU).contradicted
    with pytest.raises(PolicyError, match="没有找到文件"):
        check(library, said, document="没有这份")


def test_a_draft_that_is_too_long_is_refused(library: Store) -> None:
    with pytest.raises(PolicyError, match="分成几份"):
        check(library, "字" * (LONGEST + 1))


def test_the_summary_counts(library: Store) -> None:
    checked = check(library, "嘉定区高新技术企业达到1000家，企业技术中心达到300家。")
    assert checked.summary == "共2条可核对的说法：1条相符，1条不符。"
    assert as_json(checked)["counts"]["contradicted"] == 1
    assert check(library, "大家好！").summary.startswith("没有找到可以核对的说法")
    assert check(library, "").claims == ()


@pytest.mark.parametrize("place", range(4))
def test_a_document_does_not_contradict_itself(drafted: Store, place: int) -> None:
    document = drafted.document(drafted.entries()[place].id)
    assert document
    checked = check(drafted, document.text)
    assert [c for c in checked.claims if c.verdict == "contradicted"] == []
    assert checked.counted("supported") > 10


def test_a_draft_on_another_document_contradicts_nothing(drafted: Store) -> None:
    said = "临江市电动自行车管理规定\n电动自行车所有人应当自购车之日起20日内，向公安机关交通管理部门申请登记。"
    assert not check(drafted, said).contradicted


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("停放、充电场所的消防检查归城管部门", "role"),
        ("是市政府令第14号公布的", "citation"),
        ("没满18岁的驾驶人可以载人", "figure"),
        ("集中充电设施的服务费每小时最高不超过0.6元", "figure"),
        ("进货查验记录的保存期限不得少于半年", "figure"),
    ],
)
def test_a_measure_in_articles_is_put_otherwise(drafted: Store, said: str, kind: str) -> None:
    found = check(drafted, f"《云州市电动自行车管理办法》怎么说：\n{said}。").claims
    assert [(c.kind, c.verdict) for c in found] == [(kind, "contradicted")], found
