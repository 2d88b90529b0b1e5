"""Two invented plans of other houses, with gold written by hand: other markers, roles, deadlines, tables, page fields."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from corpus.align import overlap
from corpus.fold import fold
from corpus.model import Clause, Document, Target
from corpus.parse import parse
from corpus.read.file import read_file

PLANS = Path(__file__).parent.parent / "plans"
NAMES = ("云州市水环境", "青禾县养老服务")
ALIKE = 0.6
"""Share of character pairs; the gold names an indicator in its own words."""
LEAST_FOUND = 0.9
"""Share of the dated figures of the text that have to be found; a year printed behind its figure is not read."""


@pytest.fixture(scope="module", params=NAMES)
def pair(request: pytest.FixtureRequest) -> tuple[Document, dict[str, Any]]:
    gold = json.loads((PLANS / f"{request.param}.json").read_text(encoding="utf-8"))
    return parse(read_file(PLANS / f"{request.param}.txt")), gold


def outline_of(document: Document, kind: str) -> list[tuple[str, str]]:
    return [(c.marker, fold(c.heading)) for c in document.clauses if c.kind == kind]


def gold_outline(gold: dict[str, Any], key: str) -> list[tuple[str, str]]:
    return [(marker.replace("．", "."), fold(heading)) for marker, heading in gold.get(key, [])]


def clauses_of(document: Document) -> dict[str, Clause]:
    return {c.id: c for c in document.clauses}


def test_metadata_is_the_gold_one(pair: tuple[Document, dict[str, Any]]) -> None:
    document, gold = pair
    said = document.metadata
    assert said.title == gold["title"]
    assert said.number == (gold["number"] or "")
    assert said.issuer == gold["issuer"]
    assert said.date == gold["date"]
    assert said.period == tuple(int(year) for year in gold["period"])
    inner = [c.heading for c in document.clauses if c.kind == "annex" and not c.label.startswith("附件")]
    assert inner == ([gold["inner_title"]] if gold["inner_title"] else [])


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("sections", "section"),
        ("projects", "project"),
        ("tasks", "task"),
        ("safeguards", "safeguard"),
        ("principles", "principle"),
    ],
)
def test_parts_are_the_gold_ones(pair: tuple[Document, dict[str, Any]], key: str, kind: str) -> None:
    document, gold = pair
    assert outline_of(document, kind) == gold_outline(gold, key)


def test_tasks_stand_in_their_projects(pair: tuple[Document, dict[str, Any]]) -> None:
    document, gold = pair
    by_id = clauses_of(document)
    found: dict[str, list[int]] = {}
    for clause in document.clauses:
        if clause.kind == "task" and by_id[clause.parent].kind == "project":
            found.setdefault(by_id[clause.parent].marker, []).append(clause.ordinal)
    assert found == gold.get("task_project", {})


def test_assignments_are_the_gold_ones(pair: tuple[Document, dict[str, Any]]) -> None:
    document, gold = pair
    by_id = clauses_of(document)
    found = [
        (by_id[a.clause].marker, by_id[a.clause].heading, a.role, a.printed, a.unit, a.open, a.deadline)
        for a in document.assignments
    ]
    wanted = [
        (a["task"], a["heading"], a["role"], a["role_word"], a["unit"], a["open"], a["deadline"] or "")
        for a in gold["assignments"]
    ]
    assert sorted(found) == sorted((task.replace("．", "."), *rest) for task, *rest in wanted)


def test_tasks_without_units_are_problems(pair: tuple[Document, dict[str, Any]]) -> None:
    document, gold = pair
    bare = [p for p in document.problems if p.check == "task_without_unit"]
    starts = {c.start: c.marker for c in document.clauses if c.kind == "task"}
    assert [starts[p.start] for p in bare] == [marker.replace("．", ".") for marker in gold["tasks_without_units"]]


def test_table_rows_are_the_gold_ones(pair: tuple[Document, dict[str, Any]]) -> None:
    document, gold = pair
    (table,) = document.tables
    assert list(table.heads) == gold["table"]["header"]
    assert [[document.quote(c.start, c.end) for c in row.cells] for row in table.rows] == gold["table"]["rows"]


def test_table_figures_are_the_gold_ones(pair: tuple[Document, dict[str, Any]]) -> None:
    document, gold = pair
    found = [
        (t.indicator, t.year, t.comparator, t.value, t.unit, t.baseline, t.kind)
        for t in document.targets
        if t.source == "table"
    ]
    wanted = [
        (
            t["indicator"],
            int(t["year"]),
            t["comparator"],
            None if t["value"] is None else float(t["value"]),
            t["unit"],
            t["kind"] == "baseline",
            t.get("attribute", ""),
        )
        for t in gold["targets"]
        if t["source"] == "table"
    ]
    assert sorted(found, key=str) == sorted(wanted, key=str)


def fits(target: Target, gold: dict[str, Any]) -> bool:
    """One figure for one year under one name, whatever the words of the name."""
    mine, theirs = fold(target.indicator), fold(gold["indicator"])
    alike = mine in theirs or theirs in mine or overlap(mine, theirs) >= ALIKE
    return alike and target.value == float(gold["value"]) and fold(target.unit) == fold(gold["unit"])


def figures_of_the_text(gold: dict[str, Any]) -> list[dict[str, Any]]:
    return [t for t in gold["targets"] if t["source"] == "text" and re.fullmatch(r"[\d.]+", str(t["value"]))]


def test_dated_figures_of_the_text_are_found(pair: tuple[Document, dict[str, Any]]) -> None:
    document, gold = pair
    dated = [t for t in figures_of_the_text(gold) if t["year"].isdigit()]
    lost = [g for g in dated if not any(fits(t, g) and t.year == int(g["year"]) for t in document.targets)]
    assert len(lost) <= (1 - LEAST_FOUND) * len(dated), lost


def test_no_figure_of_the_text_gets_a_wrong_year(pair: tuple[Document, dict[str, Any]]) -> None:
    document, gold = pair
    for target in document.targets:
        if target.source == "text" and target.year:
            years = {g["year"] for g in figures_of_the_text(gold) if fits(target, g)}
            assert str(target.year) in years, target


def test_comparators_are_the_gold_ones(pair: tuple[Document, dict[str, Any]]) -> None:
    document, gold = pair
    for wanted in (t for t in figures_of_the_text(gold) if t["year"].isdigit()):
        for target in document.targets:
            if target.source == "text" and target.year == int(wanted["year"]) and fits(target, wanted):
                assert target.comparator.endswith(wanted["comparator"])
                assert target.base == wanted.get("base", "")
                assert target.kind == wanted.get("attribute", "")


def test_notes_are_the_gold_ones(pair: tuple[Document, dict[str, Any]]) -> None:
    document, gold = pair
    assert [[note.marker, note.term] for note in document.footnotes] == gold["footnotes"]
    assert all(note.anchors for note in document.footnotes)


def test_page_residue_is_boilerplate(pair: tuple[Document, dict[str, Any]]) -> None:
    document, gold = pair
    residue = "".join(document.quote(c.start, c.end) for c in document.clauses if c.kind == "boilerplate")
    assert [line for line in gold["residue"] if line not in residue] == []


def test_closing_sentence_belongs_to_no_safeguard() -> None:
    document = parse(read_file(PLANS / f"{NAMES[0]}.txt"))
    closing = next(c for c in document.clauses if document.text.startswith("本方案自印发之日起施行", c.start))
    assert (closing.kind, clauses_of(document)[closing.parent].kind) == ("paragraph", "annex")
