"""Which clause a question is about: by number, by heading, by an earlier answer's list, or by words of its text."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model import Clause
from qa.case import LAST, Case
from qa.link import link, meant
from qa.topic import topic

NAMED = ("task", "safeguard", "principle", "goal", "project", "article")
NUMBERED = {"task": ("task",), "safeguard": ("safeguard",), "item": ("task", "safeguard", "article")}
ROLE_WORDS = frozenset(
    [
        "lead",
        "participant",
        "responsible",
        "unit",
        "indicator-word",
        "money",
        "actual",
        "person",
        "phone",
        "target",
        "percent",
        "sum",
        "involved",
    ]
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The clauses that are meant, how they were found, and numbers that no clause has."""

    clauses: tuple[Clause, ...] = ()
    how: str = ""
    """number, heading, list or words."""
    missing: tuple[str, ...] = ()
    """Numbers that the document does not have, in words: 第31项任务."""


def subject(case: Case, *, by_words: bool = True) -> Subject:
    """The clause or clauses with units that the question asks about."""
    for find in (from_list, _by_number, _by_heading, _by_indicator):
        found = find(case)
        if found.clauses or found.missing:
            return found
    return _by_words(case) if by_words else Subject()


def from_list(case: Case) -> Subject:
    """The clause that 最后一项 or 第二项 points to in the list of an earlier answer."""
    question = case.question
    if not question.within:
        return Subject()
    listed = [case.view.clauses[i] for i in question.within if i in case.view.clauses]
    if (
        question.has("pronoun")
        and len(listed) == 1
        and not question.references
        and not question.named("task", "safeguard")
    ):
        return Subject((listed[0],), "list")
    if question.has("last", "middle") and listed:
        return Subject((listed[-1] if question.has("last") else listed[len(listed) // 2],), "list")
    numbers = [n for reference in question.referring("item", "task") for n in reference.numbers]
    chosen = tuple(listed[n - 1] for n in numbers if 0 < n <= len(listed))
    return Subject(chosen, "list") if chosen else Subject()


def _by_number(case: Case) -> Subject:
    found: list[Clause] = []
    missing: list[str] = []
    for reference in case.question.references:
        if reference.marker:
            found += [c for c in case.view.document.clauses if c.marker == reference.marker]
            missing += [] if found else [f"第{reference.marker}项"]
        for n in reference.numbers:
            kinds = (reference.kind == "item" and _kinds_of_section(case)) or NUMBERED.get(reference.kind, ())
            known = case.view.of_kind(*kinds) if kinds else ()
            clauses = [known[-1]] if n == LAST and known else [c for c in known if c.ordinal == n]
            found += clauses
            if kinds and not clauses:
                missing.append(
                    {"safeguard": f"保障措施第{n}项", "task": f"第{n}项任务"}.get(reference.kind, f"第{n}项")
                )
    named = set(case.named_clauses("task", "safeguard"))
    if len(found) > 1 and named & set(found) and all(len(r.numbers) == 1 for r in case.question.references):
        found = [clause for clause in found if clause in named]
    return Subject(tuple(dict.fromkeys(found)), "number", tuple(missing))


def _kinds_of_section(case: Case) -> tuple[str, ...]:
    """工作要求第2条: the kind of clause that the named section holds."""
    inside = {c.kind for home in case.named_clauses("section") for c in case.view.below(home, "task", "safeguard")}
    return tuple(inside) if len(inside) == 1 else ()


def _by_heading(case: Case) -> Subject:
    named = case.named_clauses(*NAMED)
    assigned = tuple(sorted((c for c in named if c.id in case.view.assignments), key=lambda clause: clause.start))
    return Subject(assigned or (), "heading")


def _by_indicator(case: Case) -> Subject:
    """An indicator that one clause with units names: 独角兽企业 … 这项任务由谁牵头."""
    groups = {int(n.ref) for n in case.question.named("indicator") if n.document == case.view.document.id}
    clauses = [t.clause for t in case.view.document.targets if t.group in groups and t.clause in case.view.assignments]
    found = tuple(case.view.clauses[c] for c in dict.fromkeys(clauses))
    return Subject(found, "indicator") if found and not case.question.content else Subject()


def _by_words(case: Case) -> Subject:
    words = topic(case.question, without=ROLE_WORDS)
    return Subject(meant(link(case, words, case.view.assigned), case.question.text), "words")
