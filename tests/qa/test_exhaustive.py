"""Every task, unit, figure and pair of years asked for, against lists that were copied from the documents by hand."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from index.store import Store
from qa.answer import Answer
from qa.ask import ask

TESTS = Path(__file__).parent.parent
PLAN = "嘉府发〔2018〕15号"
GOLDEN = TESTS / "corpus" / "golden"
OTHERS = ("云州市水环境", "青禾县养老服务")


@dataclass(frozen=True, slots=True)
class Duty:
    """One task or safeguard and its units, as copied by hand."""

    name: str
    """任务17, 保障措施第3项."""
    heading: str
    lead: tuple[str, ...]
    participant: tuple[str, ...]


def duties_of_the_plan() -> list[Duty]:
    lines = (GOLDEN / "plan_units.txt").read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines:
        if line.startswith("#") or not line.strip():
            continue
        marker, heading, *roles = line.split(" | ")
        units = {"牵头": (), "参与": ()} | {
            role.split()[0]: tuple(role.split()[1].split("、")) for role in roles if len(role.split()) > 1
        }
        name = f"任务{marker}" if marker.isdigit() else f"保障措施第{marker.removeprefix('保障')}项"
        found.append(Duty(name, heading, units["牵头"], units["参与"]))
    return found


def figures_of_the_plan() -> list[tuple[str, str, tuple[float | None, ...]]]:
    lines = (GOLDEN / "plan_table.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if line.strip() and not line.startswith("#")]
    return [
        (name, unit, tuple(float(value) if value[0].isdigit() else None for value in values.split()))
        for _, name, unit, values in rows
    ]


DUTIES = duties_of_the_plan()
TASKS = [duty for duty in DUTIES if duty.name.startswith("任务")]
FIGURES = figures_of_the_plan()
STATED = "专利申请量增幅"
"""A change itself: the text states it, nothing is computed."""
SIZES = (3, 3, 3, 2, 3, 4, 3, 4, 3, 2)
"""Tasks of each project."""
YEARS = (2017, 2018, 2019, 2020)
UNITS = sorted({unit for duty in TASKS for unit in (*duty.lead, *duty.participant)})


def told(answer: Answer, column: str, **where: str) -> list[str]:
    """The values of one column of the answer's rows, of rows that hold the given values."""
    rows = [dict(row.values) for row in answer.rows]
    return [str(row[column]) for row in rows if all(row[key] == value for key, value in where.items())]


def numbers(pieces: Iterable[str]) -> list[int]:
    return [int(match.group()) for piece in pieces if (match := re.match(r"\d+", piece))]


def test_the_lists_by_hand_are_whole() -> None:
    assert (len(TASKS), len(DUTIES), len(FIGURES)) == (30, 34, 15)
    assert all(duty.lead for duty in DUTIES)


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.name)
def test_units_of_every_task_and_safeguard(plan_store: Store, duty: Duty) -> None:
    leading = ask(plan_store, f"{duty.name}由哪些单位牵头？")
    assert tuple(told(leading, "unit")) == duty.lead
    assert set(told(leading, "role")) == {"lead"}
    assert not any(
        unit in leading.text for unit in set(duty.participant) - set(duty.lead) if unit not in str(duty.lead)
    )
    by_heading = ask(plan_store, f"“{duty.heading}”由谁牵头")
    assert tuple(told(by_heading, "unit")) == duty.lead
    joining = ask(plan_store, f"{duty.name}的参与单位有哪些")
    assert tuple(told(joining, "unit")) == duty.participant
    assert joining.status == ("answered" if duty.participant else "not_found")


@pytest.mark.parametrize("unit", UNITS)
def test_tasks_of_every_unit(plan_store: Store, unit: str) -> None:
    same = {unit, "嘉定新城(马陆镇)"} if unit == "嘉定新城" else {unit}
    for role, verb in (("lead", "牵头"), ("participant", "参与")):
        expected = [i for i, duty in enumerate(TASKS, 1) if same & set(getattr(duty, role))]
        answer = ask(plan_store, f"{unit}{verb}哪些任务")
        if not expected:
            assert answer.status == "not_found" or "保障措施" in answer.text
            assert not any(f"任务{i}“" in answer.text for i in range(1, 31))
            continue
        assert sorted(set(numbers(told(answer, "task", role=role)))) == expected
        assert f"{verb}的共{len(expected)}项" in answer.text


@pytest.mark.parametrize("unit", UNITS)
def test_part_of_every_unit_in_some_tasks(plan_store: Store, unit: str) -> None:
    for i in range(UNITS.index(unit) % 5, 30, 5):
        duty = TASKS[i]
        if unit == "嘉定新城" and i == 2:
            continue
        answer = ask(plan_store, f"{unit}是不是{duty.name}的牵头单位？")
        assert answer.text.startswith("是。") is (unit in duty.lead), answer.text
        assert answer.text.startswith("不是。") is (unit not in duty.lead), answer.text


@pytest.mark.parametrize("pair", list(itertools.combinations(["区科委", "区经委", "区人社局", "嘉定工业区"], 2)))
def test_tasks_that_two_units_lead_together(plan_store: Store, pair: tuple[str, str]) -> None:
    expected = [i for i, duty in enumerate(TASKS, 1) if set(pair) <= set(duty.lead)]
    answer = ask(plan_store, f"{pair[0]}和{pair[1]}共同牵头哪些任务")
    assert sorted(set(numbers(told(answer, "task")))) == expected
    assert (answer.status == "not_found") is (not expected)


@pytest.mark.parametrize("row", FIGURES, ids=lambda row: row[0])
def test_figure_of_every_cell_of_the_table(plan_store: Store, row: tuple[str, str, tuple[float | None, ...]]) -> None:
    name, unit, values = row
    for year, value in zip(YEARS, values, strict=True):
        answer = ask(plan_store, f"{year}年{name}的目标是多少？" if year > 2017 else f"2017年末{name}是多少？")
        if value is None:
            assert (answer.status, answer.citations) == ("not_found", ())
            continue
        assert answer.status == "answered"
        table = [dict(line.values) for line in answer.rows if dict(line.values)["source"] == "table"]
        assert [(line["year"], line["value"], line["unit"]) for line in table] == [(year, value, unit)]
        assert f"{value:g}{unit}" in answer.text


@pytest.mark.parametrize("row", [row for row in FIGURES if row[0] != STATED], ids=lambda row: row[0])
def test_difference_and_growth_between_every_two_years(
    plan_store: Store, row: tuple[str, str, tuple[float | None, ...]]
) -> None:
    name, unit, values = row
    for (first, a), (last, b) in itertools.combinations(zip(YEARS, values, strict=True), 2):
        answer = ask(plan_store, f"{name}{last}年比{first}年增加多少？")
        if a is None or b is None:
            assert answer.status == "not_found"
            assert "无法计算" in answer.text
            continue
        of = "个百分点" if unit == "%" else unit
        more = f"增加{round(b - a, 2):g}{of}" if b != a else "没有变化"
        assert f"{more}（{b:g}−{a:g}={round(b - a, 2):g}）" in answer.text
        assert len(answer.citations) == 2
        if unit != "%":
            growth = ask(plan_store, f"{name}{last}年比{first}年增长百分之多少？")
            assert f"增长{round((b - a) / a * 100, 2):g}%" in growth.text


@pytest.mark.parametrize("row", [row for row in FIGURES if None not in row[2]], ids=lambda row: row[0])
def test_mean_over_the_three_years(plan_store: Store, row: tuple[str, str, tuple[float, ...]]) -> None:
    name, unit, values = row
    answer = ask(plan_store, f"{name}2018年至2020年平均是多少")
    assert f"平均{round(sum(values[1:]) / 3, 2):g}{unit}" in answer.text


@pytest.mark.parametrize("name", OTHERS)
def test_units_of_every_task_of_other_plans(library: Store, invented_ids: dict[str, str], name: str) -> None:
    said = json.loads((TESTS / "plans" / f"{name}.json").read_text(encoding="utf-8"))
    for marker, heading in said["tasks"]:
        n = re.sub(r"\D", "", marker)
        own = [one for one in said["assignments"] if one["part"] == "tasks" and one["task"] == marker]
        for role, asked in (("lead", "由谁牵头"), ("responsible", "的责任单位有哪些"), ("participant", "由谁配合")):
            expected = [one["unit"] for one in own if one["role"] == role]
            answer = ask(library, f"任务{n}{asked}", document=invented_ids[name])
            assert told(answer, "unit", role=role) == expected, heading
            if not own:
                assert answer.status == "not_found"
                assert heading in answer.text


@pytest.mark.parametrize("name", OTHERS)
def test_tasks_of_every_unit_of_other_plans(library: Store, invented_ids: dict[str, str], name: str) -> None:
    said = json.loads((TESTS / "plans" / f"{name}.json").read_text(encoding="utf-8"))
    own = [one for one in said["assignments"] if one["part"] == "tasks"]
    for unit in sorted({one["unit"] for one in own}):
        expected = {int(re.sub(r"\D", "", one["task"])) for one in own if one["unit"] == unit}
        answer = ask(library, f"{unit}有哪些任务", document=invented_ids[name])
        assert set(numbers(told(answer, "task"))) == expected, unit


def listed(answer: Answer) -> list[int]:
    """The numbers of the tasks that the text names."""
    return [int(n) for n in re.findall(r"任务(\d+)“", answer.text)]


@pytest.mark.parametrize(("role", "verb"), [("lead", "牵头"), ("participant", "参与")])
def test_units_with_most_tasks(plan_store: Store, role: str, verb: str) -> None:
    counts = Counter(unit for duty in TASKS for unit in getattr(duty, role))
    most = max(counts.values())
    answer = ask(plan_store, f"哪个单位{verb}的任务最多")
    named = answer.text.partition("的是")[2].partition("，")[0].split("、")
    assert set(named) == {unit for unit, count in counts.items() if count == most}
    assert f"{most}项" in answer.text


def test_tasks_by_the_number_of_their_units(plan_store: Store) -> None:
    for size in range(1, 8):
        expected = [i for i, duty in enumerate(TASKS, 1) if len(duty.lead) == size]
        answer = ask(plan_store, f"牵头单位有{size}家的任务有哪些")
        assert listed(answer) == expected
        assert (answer.status == "answered") is bool(expected)
    alone = [i for i, duty in enumerate(TASKS, 1) if len(duty.lead) == 1]
    assert listed(ask(plan_store, "只有一家牵头单位的任务有哪些")) == alone
    without = [i for i, duty in enumerate(TASKS, 1) if not duty.participant]
    assert listed(ask(plan_store, "哪些任务没有参与单位")) == without


def test_tasks_that_a_unit_leads_alone_or_has_no_part_in(plan_store: Store) -> None:
    for unit in ("区科委", "区经委", "嘉定工业区"):
        alone = [i for i, duty in enumerate(TASKS, 1) if duty.lead == (unit,)]
        assert listed(ask(plan_store, f"{unit}单独牵头的任务有哪些")) == alone
        absent = [i for i, duty in enumerate(TASKS, 1) if unit not in (*duty.lead, *duty.participant)]
        assert listed(ask(plan_store, f"{unit}和{unit}都没有出现的任务")) == absent


def test_units_that_take_part_and_never_lead(plan_store: Store) -> None:
    leading = {unit for duty in TASKS for unit in duty.lead}
    expected = {unit for duty in TASKS for unit in duty.participant if unit.startswith("区")} - leading
    answer = ask(plan_store, "只参与不牵头的区级部门有哪些")
    assert set(re.findall(r"区\w+?(?=〔)", answer.text)) == expected
    assert f"共{len(expected)}家" in answer.text


def test_the_fastest_and_the_slowest_indicator(plan_store: Store) -> None:
    rates = {}
    for name, _, values in FIGURES:
        known = [value for value in values if value is not None]
        rates[name] = (known[-1] - known[0]) / known[0] * 100
    for word, choose in (("最大", max), ("最小", min)):
        best = choose(rates, key=lambda name: rates[name])
        answer = ask(plan_store, f"哪个指标增幅{word}")
        assert best in answer.text
        assert f"增长{rates[best]:.1f}%" in answer.text


def test_tasks_of_every_project(plan_store: Store) -> None:
    first = 1
    for number, size in enumerate(SIZES, 1):
        answer = ask(plan_store, f"第{number}个工程包括哪些任务")
        expected = [f"{i}.{TASKS[i - 1].heading}" for i in range(first, first + size)]
        assert f"包括{size}项" in answer.text
        assert [heading for heading in expected if heading not in answer.text] == []
        assert len(answer.citations) == size
        first += size


@pytest.mark.parametrize("duty", TASKS, ids=lambda duty: duty.name)
def test_project_of_every_task(plan_store: Store, duty: Duty) -> None:
    number = int(duty.name.removeprefix("任务"))
    project = next(n for n, end in enumerate(itertools.accumulate(SIZES), 1) if number <= end)
    answer = ask(plan_store, f"{duty.name}属于哪个工程")
    assert f"属于（{['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][project - 1]}）" in answer.text
    assert duty.heading in answer.text


def test_projects_by_the_number_of_their_tasks(plan_store: Store) -> None:
    for size, said in ((2, "两"), (3, "3"), (4, "四")):
        answer = ask(plan_store, f"只有{said}项任务的工程有哪些")
        numbered = dict(enumerate(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]))
        expected = [f"（{numbered[i]}）" for i, count in enumerate(SIZES) if count == size]
        assert re.findall(r"（[一二三四五六七八九十]）", answer.text) == expected
        assert f"共{len(expected)}个" in answer.text


def test_the_table_as_a_whole_is_proved_by_a_row_of_every_category(plan_store: Store) -> None:
    answer = ask(plan_store, "附表共有多少项指标，分为哪几类")
    assert "15项" in answer.text
    for category, count in (("创新主体", 6), ("创新产业", 3), ("创新平台", 2), ("创新人才", 4)):
        assert f"{category}（{count}项）" in answer.text
        assert any(citation.quote.startswith(category) for citation in answer.citations)
        listing = ask(plan_store, f"{category}类有哪些指标")
        assert f"共{count}项" in listing.text
        assert len(listing.citations) == count
