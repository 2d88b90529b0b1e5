"""Ranges of which one end is the document's; the article that a draft gives to its words; whose department is in charge."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add
from index.store import Store
from qa.draft.check import check
from qa.draft.owners import owned
from qa.draft.ranges import ranges

TEXT = (
    "柳城省渡口管理条例\n柳省发〔2024〕5号\n第一章 总则\n"
    "第一条 国务院航运行政部门要会同相关部门组织开展渡口安全评估，按规定做好渡口表彰。国务院每五年公布渡口名录。国务院办公厅是全国渡口新媒体工作的主管单位，地方政府办公室是本地区渡口新媒体工作的主管单位。\n"
    "第二条 渡船因洪水、大雾等原因不能开航的，渡口可以自主决定在一定时期内停渡。\n"
    "第三条 渡口经营者应当每月检查救生器材，器材不足的不得开航。\n"
    "第四条 未经许可设立渡口，拒不改正的，处2万元以上10万元以下的罚款；情节严重的，并处20万元以上50万元以下的罚款。\n"
    "第五条 渡口未经许可歇业，逾期不改正的，处6万元以下的罚款。\n"
    "第六条 渡工、水手等一线人员总数与夜航渡船的比例应当不低于2∶1。\n"
    "柳城省人民代表大会\n2024年3月1日"
)


@pytest.fixture
def ferries(own_store: Store) -> Store:
    add(own_store, parse(read_bytes(TEXT.encode(), "渡.txt")))
    return own_store


def verdicts(store: Store, said: str) -> list[str]:
    return [c.verdict for c in check(store, f"《柳城省渡口管理条例》怎么说：\n{said}。").claims]


@pytest.mark.parametrize(
    ("said", "true"),
    [
        (
            "未经许可设立渡口，拒不改正的，处2万元以上6万元以下的罚款",
            "未经许可设立渡口，拒不改正的，处2万元以上10万元以下的罚款",
        ),
        ("渡工等一线人员总数与夜航渡船的比例应当不高于2∶1", "渡工等一线人员总数与夜航渡船的比例应当不低于2∶1"),
        ("渡工等一线人员总数与夜航渡船的比例应当不低于3：1", "渡工等一线人员总数与夜航渡船的比例应当不低于2：1"),
        (
            "条例第三条规定，渡船因洪水等原因不能开航的，可以自主决定在一定时期内停渡",
            "条例第二条规定，渡船因洪水等原因不能开航的，可以自主决定在一定时期内停渡",
        ),
    ],
)
def test_the_other_end_and_the_other_article_contradict(ferries: Store, said: str, true: str) -> None:
    assert "contradicted" in verdicts(ferries, said)
    assert {"supported"} == set(verdicts(ferries, true))


@pytest.mark.parametrize(
    "said",
    [
        "渡口安全评估情况，由国务院航运行政部门会同相关部门组织开展",
        "近日，区府办对全区渡口新媒体开展了抽查",
    ],
)
def test_what_is_true_and_what_was_done_here_are_not_contradicted(ferries: Store, said: str) -> None:
    assert "contradicted" not in verdicts(ferries, said)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("处2万元以上10万元以下的罚款", ["2万元10万元"]),
        ("处五日以上十日以下拘留，并处五百元以下罚款", ["五日十日"]),
        ("补助50-100万元", ["50100万元"]),
        ("满5万元以上的，补助10万元以下", []),
    ],
)
def test_ends_of_a_range(text: str, found: list[str]) -> None:
    read = ranges(text, owned(text, 0, len(text)))
    ends = ["".join(o.quantity.amount.printed for o in one) for one in read]
    assert [end.replace("以上", "").replace("以下", "") for end in ends] == found
