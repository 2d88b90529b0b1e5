"""Which document a draft speaks of, where it names none and others are of the same place."""

from __future__ import annotations

from collections import Counter

import pytest

from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add
from index.store import Store
from qa.draft.check import check
from qa.draft.votes import meant

MEALS = (
    "柳城县长者食堂管理办法\n柳府规〔2024〕3号\n第一条 长者食堂的集中就餐区使用面积不小于25平方米，能够容纳10名以上老年人同时就餐。\n"
    "第二条 长者食堂应当每日公示菜谱和价格，食品留样不少于48小时。\n第三条 特困老年人在长者食堂用午餐的，每人每餐补助5元。\n"
    "第四条 长者食堂由县民政局监督。\n第五条 本办法自2024年5月1日起施行。"
)
CARDS = "柳城县老年人乘车规定\n柳府规〔2023〕9号\n第一条 柳城县老年人凭卡乘车。\n第二条 本规定自2023年6月1日起施行。"
OTHERS = 8
"""Documents of the same place: more than a draft is laid beside."""
DRAFT = (
    "柳城县的老人有口福了。集中就餐区使用面积不小于25平方米，能够容纳10名以上老年人同时就餐。每日公示菜谱和价格，食品留样不少于24小时。"
    "特困老年人在长者食堂用午餐的，每人每餐补助5元。新规自2024年5月1日起施行。"
)


def test_the_sentences_tell_which_document_is_meant(own_store: Store) -> None:
    """新规自2024年5月1日起施行 is true of the one and false of the other, whose place is named as well."""
    for n in range(OTHERS):
        text = CARDS.replace("9号", f"{n + 1}号").replace("乘车", f"第{n + 1}批乘车")
        add(own_store, parse(read_bytes(text.encode(), f"乘车{n}.txt")))
    add(own_store, parse(read_bytes(MEALS.encode(), "食堂.txt")))
    claims = check(own_store, DRAFT).claims
    assert [c.quote for c in claims if c.verdict == "contradicted"] == ["食品留样不少于24小时"]
    assert {c.document.id for claim in claims for c in claim.citations} == {"柳府规〔2024〕3号"}


@pytest.mark.parametrize(
    ("counted", "found"),
    [
        ({"甲": 8, "乙": 1}, {"甲"}),
        ({"甲": 6, "乙": 4}, {"甲", "乙"}),
        ({"甲": 2}, set()),
        ({"甲": 3, "乙": 2, "丙": 2, "丁": 3}, set()),
        ({}, set()),
    ],
)
def test_scattered_votes_mean_nothing(counted: dict[str, int], found: set[str]) -> None:
    assert meant(Counter(counted)) == found
