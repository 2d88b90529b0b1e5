"""Computed answers held against values computed here from the parsed tables of three plans, by another way."""

from __future__ import annotations

import itertools
import re

import pytest

from corpus.model import Document, Target
from index.store import Store
from qa.answer import Answer
from qa.ask import ask


def documents(store: Store) -> list[Document]:
    found = [store.document(entry.id) for entry in store.entries()]
    return [document for document in found if document]


def rows(document: Document) -> dict[str, dict[int, Target]]:
    """Indicator of the table → year → cell with a figure; names that only one indicator has."""
    found: dict[str, dict[int, Target]] = {}
    for target in document.targets:
        if target.source == "table" and target.year and target.value is not None:
            found.setdefault(target.indicator, {})[target.year] = target
    return {name: cells for name, cells in found.items() if len(cells) > 1 and not re.search(r"增幅|增长", name)}


def plain(value: float) -> str:
    return f"{round(value, 2):g}" if abs(value) < 1e6 else str(value)


@pytest.fixture(params=["plan", "library"])
def store(request: pytest.FixtureRequest, plan_store: Store, library: Store) -> Store:
    return plan_store if request.param == "plan" else library


def asked(store: Store, document: Document, question: str) -> Answer:
    return ask(store, question, document=document.id)


def every(store: Store) -> list[tuple[Document, str, dict[int, Target]]]:
    return [(document, name, cells) for document in documents(store) for name, cells in rows(document).items()]


def test_difference_between_neighbouring_years(store: Store) -> None:
    seen = 0
    for document, name, cells in every(store):
        for first, last in itertools.pairwise(sorted(cells)):
            answer = asked(store, document, f"{name}{last}年比{first}年多多少？")
            change = (cells[last].value or 0) - (cells[first].value or 0)
            assert answer.status == "answered", (name, answer.text)
            assert f"={plain(change)}）" in answer.text.replace("−", "-"), (name, answer.text)
            assert {c.clause for c in answer.citations} >= {cells[first].clause, cells[last].clause}
            seen += 1
    assert seen >= 10


def test_compound_rate_over_all_years(store: Store) -> None:
    seen = 0
    for document, name, cells in every(store):
        first, last = cells[min(cells)], cells[max(cells)]
        if first.unit == "%" or not first.value or not last.value or first.value == last.value:
            continue
        rate = (last.value / first.value) ** (1 / (max(cells) - min(cells))) * 100 - 100
        answer = asked(store, document, f"{name}{min(cells)}年到{max(cells)}年的年均增长率是百分之多少？")
        assert f"={plain(rate)}%" in answer.text, (name, answer.text)
        seen += 1
    assert seen >= 3


def test_the_first_year_that_reaches_a_figure_or_that_none_does(store: Store) -> None:
    seen = 0
    for document, name, cells in every(store):
        values = [cells[year].value or 0 for year in sorted(cells)]
        if values != sorted(values) or len(set(values)) < 2:
            continue
        unit = cells[max(cells)].unit
        middle = (values[-2] + values[-1]) / 2
        first = next(year for year in sorted(cells) if (cells[year].value or 0) >= middle)
        answer = asked(store, document, f"{name}哪一年达到{middle:g}{unit}？")
        assert f"最早在{first}年" in answer.text, (name, answer.text)
        never = asked(store, document, f"{name}哪一年达到{values[-1] * 3:g}{unit}？")
        assert "都没有达到" in never.text, (name, never.text)
        assert {str(t.figure) for t in cells.values()} <= set(re.findall(r"\d+(?:\.\d+)?", never.text)), never.text
        seen += 1
    assert seen >= 3


def test_the_direction_of_a_change(store: Store) -> None:
    seen = 0
    for document, name, cells in every(store):
        for first, last in itertools.pairwise(sorted(cells)):
            rises = (cells[last].value or 0) > (cells[first].value or 0)
            answer = asked(store, document, f"{name}{last}年比{first}年提高了吗？")
            assert answer.text.startswith("是。" if rises else "不是。"), (name, answer.text)
            seen += 1
    assert seen >= 10


def test_a_figure_that_is_not_the_target_is_denied_with_the_target(store: Store) -> None:
    seen = 0
    for document, name, cells in every(store):
        for year, cell in cells.items():
            right = asked(store, document, f"{name}{year}年是{cell.figure}{cell.unit}吗？")
            wrong = asked(store, document, f"{name}{year}年是{(cell.value or 0) + 7:g}{cell.unit}吗？")
            assert right.text.startswith("是。"), (name, year, right.text)
            assert wrong.text.startswith("不是。"), (name, year, wrong.text)
            assert cell.figure in wrong.text
            seen += 1
    assert seen >= 20


def test_the_sum_of_two_indicators_of_one_unit(store: Store) -> None:
    seen = 0
    for document in documents(store):
        known = rows(document)
        for one, other in itertools.combinations(known, 2):
            year = max(known[one])
            a, b = known[one].get(year), known[other].get(year)
            if not a or not b or a.unit != b.unit or a.unit == "%" or seen > 12:
                continue
            answer = asked(store, document, f"{one}和{other}{year}年合计多少{a.unit}？")
            assert f"合计{plain((a.value or 0) + (b.value or 0))}{a.unit}" in answer.text, (one, other, answer.text)
            assert {c.clause for c in answer.citations} >= {a.clause, b.clause}
            seen += 1
    assert seen >= 2


def test_the_largest_step_from_year_to_year(store: Store) -> None:
    seen = 0
    for document, name, cells in every(store):
        steps = {
            last: (cells[last].value or 0) - (cells[first].value or 0)
            for first, last in itertools.pairwise(sorted(cells))
        }
        best = max(steps.values())
        if len(steps) < 2 or list(steps.values()).count(best) > 1 or best <= 0:
            continue
        year = next(year for year, step in steps.items() if step == best)
        answer = asked(store, document, f"{name}哪一年增加最多？")
        assert f"{year}年" in answer.text.split("：")[0], (name, answer.text)
        seen += 1
    assert seen >= 2
