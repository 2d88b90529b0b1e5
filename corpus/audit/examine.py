"""The two lists of checks, and the two ways to run them: at import (cheap), and when a document is examined (all)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from corpus.audit.cells import empty_cells
from corpus.audit.columns import column_sums, row_sums
from corpus.audit.counts import announced_lists, announced_parts, announced_terms
from corpus.audit.dates import dates_after_issue, dates_outside_period, impossible_dates
from corpus.audit.figures import bounds_that_differ, figures_that_differ, measures_that_differ
from corpus.audit.finding import AGREES, LOOK, WRONG
from corpus.audit.marks import marks_without_note, notes_without_mark
from corpus.audit.names import names_alike
from corpus.audit.numbering import level_jumps, numbering_gaps, numbering_repeats, numbers_twice
from corpus.audit.references import dangling_annexes, dangling_references
from corpus.audit.sums import sums_in_sentences, sums_of_parts
from corpus.audit.tasks import tasks_without_lead, tasks_without_participant, tasks_without_units
from corpus.audit.units import open_lists, units_named_once, units_twice
from corpus.model import Document, Problem

Check = Callable[[Document], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    marks_without_note,
    notes_without_mark,
    numbering_gaps,
    numbering_repeats,
    dangling_references,
    impossible_dates,
    tasks_without_units,
)
"""Run at every import: each reads the document once."""
EXAMINATIONS: tuple[Check, ...] = (
    *CHECKS,
    level_jumps,
    numbers_twice,
    announced_parts,
    announced_lists,
    announced_terms,
    figures_that_differ,
    bounds_that_differ,
    measures_that_differ,
    sums_of_parts,
    sums_in_sentences,
    column_sums,
    row_sums,
    empty_cells,
    tasks_without_lead,
    tasks_without_participant,
    units_named_once,
    units_twice,
    open_lists,
    dates_outside_period,
    dates_after_issue,
    dangling_annexes,
    names_alike,
)
"""Run when a document is examined (体检)."""
GRAVITY = (WRONG, LOOK, AGREES)


@dataclass(frozen=True, slots=True)
class Examination:
    """What examining a document brings (体检)."""

    problems: tuple[Problem, ...]
    """What is wrong first, then what someone should look at, each in the order of the text."""
    agreed: tuple[Problem, ...]
    """What was counted or added up and found in order (相符)."""
    checks: int
    """How many checks were run."""


def audit(document: Document) -> tuple[Problem, ...]:
    """The problems that are found at import, in the order of the text."""
    return tuple(sorted(_found(document, CHECKS), key=lambda problem: (problem.start, problem.check)))


def examine(document: Document) -> Examination:
    """Every finding of every check."""
    found = sorted(set(_found(document, EXAMINATIONS)), key=_order)
    odd = tuple(problem for problem in found if problem.severity != AGREES)
    agreed = tuple(problem for problem in found if problem.severity == AGREES)
    return Examination(odd, agreed, len(EXAMINATIONS))


def _found(document: Document, checks: Iterable[Check]) -> Iterator[Problem]:
    return (problem for check in checks for problem in check(document))


def _order(problem: Problem) -> tuple[int, int, str, str]:
    return (GRAVITY.index(problem.severity), problem.start, problem.check, problem.message)
