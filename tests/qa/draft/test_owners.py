"""A figure belongs to the thing before it in its own phrase: that of another thing of the sentence is none of its own."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add
from index.store import Store
from qa.draft.check import check
from qa.draft.owners import owned

TEXT = (
    "柳城县果业发展办法\n柳府发〔2024〕8号\n"
    "第一条 到2026年，柚子种植、采收机械化率分别达到65%和55%，蜜桃采收机械化率达到40%，青枣采收机械化率达到30%。\n"
    "第二条 采收点按照“平坝地区10-15分钟、山坡地区20-25分钟”的原则布置。\n"
    "第三条 从事鲜果运输业务的，实缴资本不低于6万元，从事果干运输业务的，实缴资本不低于4万元。\n"
    "第四条 果品分拣间的面积不小于30㎡，果品包装间的面积不小于25㎡。\n"
    "第五条 果园观光设施占地应不小于果园面积的11%，其中停车场占地应不大于果园面积的5%。\n"
    "柳城县人民政府\n2024年3月1日"
)


@pytest.fixture
def fruit(own_store: Store) -> Store:
    add(own_store, parse(read_bytes(TEXT.encode(), "果.txt")))
    return own_store


def verdicts(store: Store, said: str) -> list[str]:
    return [c.verdict for c in check(store, f"《柳城县果业发展办法》怎么说：\n{said}。").claims]


@pytest.mark.parametrize(
    "said",
    [
        "柚子种植和采收机械化率分别达到55%和65%",
        "蜜桃采收机械化率达到30%，青枣采收机械化率达到40%",
        "采收点按照山坡地区10至15分钟、平坝地区20至25分钟的原则布置",
        "从事鲜果运输业务的，实缴资本不低于4万元，从事果干运输业务的不低于6万元",
        "果品分拣间的面积不小于25平方米，果品包装间的面积不小于30平方米",
        "果园观光设施占地应不大于果园面积的11%",
    ],
)
def test_figures_exchanged_between_two_things_are_contradicted(fruit: Store, said: str) -> None:
    assert "contradicted" in verdicts(fruit, said)


def test_a_condition_has_no_owner_of_its_own() -> None:
    text = "1-2级每次2元，3-5级每次4元"
    assert [one.condition for one in owned(text, 0, len(text))] == [True, True, False, True, True, False]


def test_the_figure_of_another_thing_proves_nothing(fruit: Store) -> None:
    assert "supported" not in verdicts(fruit, "蜜桃种植机械化率达到40%")


@pytest.mark.parametrize(
    "said",
    [
        "柚子种植和采收机械化率分别达到65%和55%",
        "蜜桃采收机械化率达到40%",
        "果品分拣间的面积至少30平方米，果品包装间的面积至少25平方米",
        "采收点按照平坝地区10到15分钟、山坡地区20到25分钟的原则布置",
    ],
)
def test_what_is_its_own_is_not_contradicted(fruit: Store, said: str) -> None:
    assert "contradicted" not in verdicts(fruit, said)


@pytest.mark.parametrize(
    ("text", "heads", "years"),
    [
        ("2018年到2020年依次是53%、54%、55%", ["", "", ""], [(2018,), (2019,), (2020,)]),
        ("春城、夏城和秋城的标准为3元，农村分别为4元、5元、6元", ["春城", "春城", "夏城", "秋城"], [(), (), (), ()]),
        ("按护理等级，1-2级每次2元，3-5级每次4元", ["护理等级"] * 2 + ["每次"] * 4, [()] * 6),
        ("试用期3至6个月", ["试用期", "试用期"], [(), ()]),
    ],
)
def test_a_row_is_read_in_its_order(text: str, heads: list[str], years: list[tuple[int, ...]]) -> None:
    found = owned(text, 0, len(text))
    assert [one.years for one in found] == years
    assert all(head in one.head for head, one in zip(heads, found, strict=True))


def test_a_row_of_years_is_judged_year_by_year(library: Store) -> None:
    said = "嘉定区：高新技术企业2018年到2020年依次为{}、950家、1000家"
    assert {c.verdict for c in check(library, said.format("900家")).claims} == {"supported"}
    assert "contradicted" in {c.verdict for c in check(library, said.format("920家")).claims}


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("不小于住宅建筑面积的11%", "lower"),
        ("年签约服务费的80%", ""),
        ("约80%", "about"),
        ("不低于人民币6亿元", "lower"),
    ],
)
def test_a_bound_may_stand_before_the_base_of_a_share(words: str, bound: str) -> None:
    assert [one.quantity.amount.bound for one in owned(words, 0, len(words))] == [bound]
