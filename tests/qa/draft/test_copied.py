"""What a draft copies word for word from a document is never called false; the same list below another task is."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add
from index.store import Store
from qa.draft.check import check

TEXT = (
    "柳城县水网行动计划\n柳府发〔2024〕7号\n一、重点任务\n"
    "1.修整北渠。清理北渠淤泥，完成渠首加固。（责任位：县水利局、县财政局）\n"
    "2.扩建南库。抬高南库坝顶，完成库区移民安置。（责任单位：县民政局、县水利局）\n"
    "3.完善水价。每方用水收取0.5元，由县发展改革委牵头。（责任单位：县发展改革委、县财政局）\n"
    "1 | 水文（牵头单位：县水利局） | 北渠水位数据集 | 柳城水文有限公司、县财政局 | 归集北渠水位、流量数据 |\n"
    "柳城县人民政府\n2024年3月1日"
)


@pytest.fixture
def water(own_store: Store) -> Store:
    add(own_store, parse(read_bytes(TEXT.encode(), "水.txt")))
    return own_store


def contradicted(store: Store, said: str) -> list[str]:
    return [c.text for c in check(store, said).claims if c.verdict == "contradicted"]


def test_no_line_of_a_document_is_called_false(water: Store) -> None:
    assert contradicted(water, TEXT) == []
    for line in TEXT.splitlines():
        assert contradicted(water, line) == []


def test_the_list_of_another_task_is(water: Store) -> None:
    assert contradicted(water, "《柳城县水网行动计划》第2项任务的责任单位是县发展改革委、县财政局。")


def test_a_bracket_with_a_role_says_nothing_of_the_units_behind_it(water: Store) -> None:
    said = "《柳城县水网行动计划》扩建南库任务（责任单位：县水利局）用到柳城水文有限公司、县财政局的数据。"
    assert contradicted(water, said) == []


def test_a_sentence_of_another_document_does_not_speak_for_the_one_that_is_named(water: Store) -> None:
    other = "杨城县水网行动计划\n杨府发〔2024〕8号\n一、重点任务\n1.发展目标。到2026年，全县建成清水河道120公里以上。\n杨城县人民政府\n2024年3月1日"
    own = "桐城县水网行动计划\n桐府发〔2024〕9号\n一、重点任务\n1.发展目标。到2026年，全县建成清水河道80公里以上。\n桐城县人民政府\n2024年3月1日"
    for name, text in (("杨.txt", other), ("桐.txt", own)):
        add(water, parse(read_bytes(text.encode(), name)))
    said = "到2026年，全县建成清水河道120公里以上。"
    assert [c.verdict for c in check(water, said, document="桐府发〔2024〕9号").claims] == ["contradicted"]


def test_a_number_with_a_noun_of_its_own_counts_nothing_before_it(plan_store: Store) -> None:
    assert contradicted(plan_store, "行动计划安排了10大工程共30项具体任务。") == []
    assert len(contradicted(plan_store, "行动计划安排了10大工程共31项具体任务。")) == 1
