"""The figures that a computation works on: one for each clause or indicator that the question names."""

from __future__ import annotations

from corpus.fold import fold
from corpus.model import Clause, Target
from qa.case import Case
from qa.figures.pick import pick
from qa.figures.years import asked_years
from qa.finding.coverage import wanted
from qa.finding.link import link, meant
from qa.finding.topic import topic

DESCRIBED = 0.5
"""Share of the words of a question that a project itself must hold for its tasks to be added up."""


def value_in(case: Case, group: int, year: int | None) -> Target | None:
    """The figure of an indicator for a year: the table's, else one that stands beside its year, else one for the whole span."""
    found = [t for t in case.view.groups[group] if t.year == year and t.value is not None]
    return min(found, key=lambda t: (t.source != "table", t.implied), default=None)


def final(case: Case, group: int) -> Target | None:
    """The figure of an indicator where no year is asked: the one for the whole span (三年680公里) before its yearly parts, else the last year's."""
    levels = [t for t in case.view.groups[group] if t.value is not None and not t.base]
    yearly = [t for t in levels if t.source == "text" and t.year and not t.implied]
    amount = sum({t.year: t.value or 0 for t in yearly}.values())
    whole = next((t for t in levels if len(yearly) > 1 and t not in yearly and t.value == amount), None)
    return whole or value_in(case, group, max((t.year for t in levels if t.year), default=None))


def operands(case: Case) -> list[Target]:
    """One figure for each clause or indicator that the question names, in its year or the last year."""
    years = asked_years(case)
    clauses = _clauses(case)
    found: list[Target] = []
    if clauses:
        for clause in clauses:
            own = [
                t
                for t in case.view.document.targets
                if t.clause == clause.id and t.value is not None and not t.baseline
            ]
            own = [t for t in own if not years or t.year in years]
            found += own[:1] if len(clauses) > 1 else own
        named = [int(n.ref) for n in case.question.named("indicator") if n.document == case.view.document.id]
        for group in dict.fromkeys(named):
            if not any(t.group == group or t.clause in {c.id for c in clauses} for t in case.view.groups[group]):
                found += [t for t in case.view.groups[group] if not years or t.year in years][:1]
        found += _stated(case, found)
        for piece in case.question.content:
            found += _by_piece(case, piece, years, found)
        return found
    picked = pick(case)
    for group in dict.fromkeys((*picked.groups, *(t.group for t in _stated(case, [])))):
        target = value_in(case, group, years[0]) if years else final(case, group)
        found += [target] if target else []
    return found


def without_total(found: list[Target]) -> list[Target]:
    """The figures without the one that is their sum: 四大产业 and each of the four are not five figures."""
    if len(found) < 4 or len({t.unit for t in found}) != 1:
        return found
    whole = sum(t.value or 0 for t in found)
    return next(([t for t in found if t is not one] for one in found if 2 * (one.value or 0) == whole), found)


def _stated(case: Case, found: list[Target]) -> list[Target]:
    """Figures that the question names by their value: 再加上那10000名."""
    known = {t.group for t in found}
    stated = {(f.value, f.unit) for f in case.question.figures}
    return [
        t
        for t in case.view.document.targets
        if (t.value, t.unit) in stated and t.group not in known and t.source == "text"
    ]


def _by_piece(case: Case, piece: str, years: tuple[int, ...], found: list[Target]) -> list[Target]:
    """The figure of the one indicator whose name holds a piece of the question that nothing else explains."""
    if len(piece) < 5:
        return []
    fitting = [g for g, targets in case.view.groups.items() if any(fold(piece) in fold(t.indicator) for t in targets)]
    if len(fitting) != 1 or any(t.group == fitting[0] for t in found):
        return []
    return [t for t in case.view.groups[fitting[0]] if (not years or t.year in years) and t.value is not None][:1]


def _clauses(case: Case) -> tuple[Clause, ...]:
    """Clauses by number or heading; or the tasks of the project that the words describe."""
    named = (*case.numbered("task"), *case.named_clauses("task"))
    if not named:
        items = [n for r in case.question.referring("item") for n in r.numbers]
        named = tuple(c for c in case.view.of_kind("task") if c.ordinal in items)
    if named:
        return tuple(dict.fromkeys(named))
    projects = (*case.numbered("project"), *case.named_clauses("project"))
    if not projects and not case.question.named("indicator") and len(pick(case).groups) < 2:
        projects = _described_projects(case)
    return _tasks_of(case, projects)


def of_project(case: Case) -> list[Target]:
    """The figures of the tasks of the project that the words describe: 四大产业的规模."""
    if case.question.has("difference"):
        return []
    years = asked_years(case)
    tasks = [clause.id for clause in _tasks_of(case, _described_projects(case))]
    own = [t for t in case.view.document.targets if t.clause in tasks and t.value is not None and not t.baseline]
    own = [t for t in own if not years or t.year in years]
    return [next(t for t in own if t.clause == clause) for clause in tasks if any(t.clause == clause for t in own)]


def _described_projects(case: Case) -> tuple[Clause, ...]:
    words = topic(case.question, without=frozenset(("target", "most", "least", "sum", "unit")))
    found = meant(link(case, words, case.view.of_kind("project")))
    needed = wanted(case.store, words)
    return tuple(project for project in found if needed.coverage(_of_its_own(case, project)) >= DESCRIBED)


def _of_its_own(case: Case, project: Clause) -> str:
    """What a project says before its tasks, and their headings: words deep in one task do not describe the project."""
    inside = case.view.below(project, "task")
    start = inside[0].start if inside else project.end
    return " ".join((case.view.document.quote(project.start, start), *(task.heading for task in inside)))


def _tasks_of(case: Case, projects: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The tasks of the first of the projects in which several state figures."""
    inside = [case.view.below(project, "task") for project in projects]
    with_figures = {t.clause for t in case.view.document.targets}
    return next((tasks for tasks in inside if sum(t.id in with_figures for t in tasks) >= 2), ())
