"""Figures that the question takes for granted: when the document gives another one, that is said first, with proof."""

from __future__ import annotations

from corpus.align import measure
from corpus.model import Target
from qa.case import Case
from qa.figures.worded import printed
from qa.reply import Statement


def wrong_figures(case: Case, clauses: frozenset[str] = frozenset()) -> tuple[Statement, ...]:
    """A correction for each figure of the question that the named indicator, or the clauses' own, contradict."""
    question = case.question
    groups = {int(n.ref) for n in question.named("indicator") if n.document == case.view.document.id}
    groups = groups or {t.group for t in case.view.document.targets if t.clause in clauses}
    found: list[Statement] = []
    for figure in question.figures:
        targets = _comparable(case, groups, figure.unit)
        if targets and all(t.value != figure.value for t in targets):
            target = targets[0]
            chinese = f"需要更正：文件写的是{printed(target)}，不是{figure.value:g}{figure.unit}"
            english = f"Correction: the document says {printed(target)}, not {figure.value:g}{figure.unit}"
            found.append(Statement(case.say(chinese, english), (case.of_target(target),)))
            found.append(Statement(case.say("。", ". ")))
    return tuple(found)


def _comparable(case: Case, groups: set[int], unit: str) -> list[Target]:
    """Figures of the named indicators in the same unit, for the years of the question (the last year when it names none)."""
    targets = [
        t
        for g in groups
        for t in case.view.groups.get(g, ())
        if measure(t.unit) == measure(unit) and t.value is not None
    ]
    years = set(case.question.years) or {max((t.year or 0 for t in targets), default=0)}
    return [t for t in targets if t.year in years]
