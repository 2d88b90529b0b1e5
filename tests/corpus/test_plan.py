"""The shipped plan against golden files written by hand from its text."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from corpus.model import Document

Golden = Callable[[str], list[str]]
PARTS = ("section", "project", "task", "safeguard", "principle", "goal")


def test_metadata_is_what_the_head_says(plan: Document) -> None:
    said = plan.metadata
    assert said.title == "嘉定区关于加快建设具有全球影响力的科技创新中心重要承载区三年行动计划(2018-2020)"
    assert said.number == "嘉府发〔2018〕15号"
    assert said.issuer == "嘉定区人民政府"
    assert said.place == "嘉定区"
    assert said.date == "2018-05-28"
    assert said.period == (2018, 2020)
    assert plan.id == "嘉府发〔2018〕15号"


def test_outline_is_the_golden_one(plan: Document, golden: Golden) -> None:
    depth = {"": -1}
    lines = []
    for clause in plan.clauses:
        depth[clause.id] = depth[clause.parent] + 1
        if clause.kind in PARTS:
            lines.append(f"{'  ' * depth[clause.id]}{clause.kind} {clause.marker} {clause.heading}")
    assert lines == golden("plan_outline")


def test_first_three_tasks_have_their_heading_on_its_own_line(plan: Document) -> None:
    for number in (1, 2, 3):
        task = next(c for c in plan.clauses if c.kind == "task" and c.ordinal == number)
        assert plan.text[task.start : task.end].startswith(f"{number}.{task.heading}\n")


def test_ids_tell_task_3_and_safeguard_3_apart(plan: Document) -> None:
    labels = {c.id: c.label for c in plan.clauses if c.ordinal == 3 and c.kind in {"task", "safeguard"}}
    assert labels == {"sec_4__subsec_1__item_3": "四、（一）3.", "sec_5__item_3": "五、3."}


def test_units_of_every_task_and_safeguard_are_the_golden_ones(plan: Document, golden: Golden) -> None:
    lines = []
    for clause in plan.clauses:
        if clause.kind not in {"task", "safeguard"}:
            continue
        name = f"{'保障' if clause.kind == 'safeguard' else ''}{clause.ordinal}"
        parts = [name, clause.heading]
        for role, word in (("lead", "牵头"), ("participant", "参与")):
            mine = [a for a in plan.assignments if a.clause == clause.id and a.role == role]
            if mine:
                assert len({a.open for a in mine}) == 1
                parts.append(f"{word} {'、'.join(a.unit for a in mine)}{' 等' if mine[0].open else ''}")
        lines.append(" | ".join(parts))
    assert lines == golden("plan_units")


def test_assignments_quote_their_units_and_role_words(plan: Document) -> None:
    assert {a.printed for a in plan.assignments} == {"牵头单位", "主要参与单位"}
    for a in plan.assignments:
        assert plan.quote(a.start, a.end) == a.unit
        assert plan.quote(a.group_start, a.group_end).startswith(f"{a.printed}:")
        assert a.group_start < a.start < a.end <= a.group_end


def test_four_tasks_have_no_participants(plan: Document) -> None:
    taking_part = {a.clause for a in plan.assignments if a.role == "participant"}
    assert [c.ordinal for c in plan.clauses if c.kind == "task" and c.id not in taking_part] == [20, 23, 24, 25]


def test_table_has_15_indicators_for_4_years_in_4_groups(plan: Document, golden: Golden) -> None:
    (table,) = plan.tables
    lines = []
    for row in table.rows:
        cells = sorted((t for t in plan.targets if t.clause == row.clause), key=lambda t: t.year or 0)
        assert [t.year for t in cells] == [2017, 2018, 2019, 2020]
        assert [t.baseline for t in cells] == [True, False, False, False]
        assert {t.source for t in cells} == {"table"}
        assert all((t.value is None) == (t.figure == "-") for t in cells)
        figures = " ".join("--" if t.value is None else f"{t.value:g}" for t in cells)
        lines.append(f"{row.group} | {cells[0].indicator} | {cells[0].unit} | {figures}")
    assert lines == golden("plan_table")


def test_table_figures_are_quoted_from_the_label_to_the_cell(plan: Document) -> None:
    target = next(t for t in plan.targets if t.indicator == "高新技术企业" and t.year == 2019)
    assert re.sub(r"[\s|]+", " ", plan.quote(target.start, target.end)) == "高新技术企业(家) 825 900 950"
    assert target.column == "2019年预期 目标数"


def test_targets_of_the_text_are_the_golden_ones(plan: Document, golden: Golden) -> None:
    labels = {c.id: c.label for c in plan.clauses}
    lines = [
        f"{labels[t.clause]} | {t.year} | {t.indicator} | {t.comparator} | {t.value:g} {t.unit} | {plan.quote(t.start, t.end)}"
        for t in plan.targets
        if t.source == "text"
    ]
    assert lines == golden("plan_targets")


def test_text_and_table_figures_of_an_indicator_share_a_group(plan: Document, golden: Golden) -> None:
    lines = []
    for row in plan.tables[0].rows:
        name, group = next((t.indicator, t.group) for t in plan.targets if t.clause == row.clause)
        said = [t.indicator for t in plan.targets if t.group == group and t.source == "text"]
        lines.append(f"{name} = {'；'.join(said)}")
    assert lines == golden("plan_groups")


def test_text_figures_without_a_row_stand_alone(plan: Document) -> None:
    tabled = {t.group for t in plan.targets if t.source == "table"}
    alone = [t for t in plan.targets if t.group not in tabled]
    assert len({t.group for t in alone}) == len(alone) - 1, "每万人发明专利拥有量 is said twice, the others once"


def test_five_notes_and_one_mark_without_a_note(plan: Document) -> None:
    assert [(note.marker, note.term) for note in plan.footnotes] == [
        ("[1]", "“两高四新”"),
        ("[2]", "一个创新核心功能区和两个特色功能区"),
        ("[3]", "科技成果转化“自循环”"),
        ("[5]", "“独角兽”企业"),
        ("[6]", "4个知识产权特色服务区"),
    ]
    assert all(plan.quote(*anchor) == note.marker for note in plan.footnotes for anchor in note.anchors)
    (problem,) = plan.problems
    assert (problem.check, plan.quote(problem.start, problem.end)) == ("mark_without_note", "[4]")


def test_years_in_brackets_and_dates_are_no_marks_and_no_items(plan: Document) -> None:
    assert "[2015]" in plan.text
    assert all(note.marker != "[2015]" for note in plan.footnotes)
    assert not [c for c in plan.clauses if c.heading.startswith(("26知识产权日", "15国际消费者"))]


def test_dates_of_the_web_page_are_boilerplate(plan: Document) -> None:
    residue = [plan.quote(c.start, c.end) for c in plan.clauses if c.kind == "boilerplate"]
    assert residue[-1].count("- 20") == 10
    assert len(residue) == 2


def test_every_character_stands_in_exactly_one_leaf(plan: Document) -> None:
    parents = {c.parent for c in plan.clauses}
    leaves = sorted((c.start, c.end) for c in plan.clauses if c.id not in parents)
    assert leaves[0][0] == 0
    assert leaves[-1][1] == len(plan.text)
    assert all(one[1] == other[0] for one, other in pairwise(leaves))
