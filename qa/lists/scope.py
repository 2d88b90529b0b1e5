"""The clauses that a question counts over: all tasks, those of the projects that it names, the safeguards, or both."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model import Assignment, Clause
from corpus.regex import regex
from qa.case import Case
from qa.lists.shape import leftover

WHOLE = ("全文", "整个文件", "整份文件", "整个计划", "整份计划", "全篇", "文件里", "文件中")
"""Words that take in safeguards besides the tasks."""
COUNTS = ("家", "个", "项", "条", "件", "名")
"""Units of measure in which tasks, units and projects are counted."""


IT = regex(r"它(?!们)|该单位|[这那]家|[这那]个(?:单位|部门)")
"""那它牵头几项: the unit that was spoken of, and not the list."""


TABLED = regex(r"附[件表]|清单|分工表|任务表|分解表|台账")
"""The rows of an annexed table are asked about, and not the tasks of the body."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Clauses with units, and how to call them."""

    clauses: tuple[Clause, ...]
    where: str
    """“创新产业发展工程”的, or empty."""
    noun: str
    """任务, 保障措施."""
    narrowed: bool
    """The question names a part of the document."""

    @property
    def said(self) -> str:
        """“创新产业发展工程”的4项任务."""
        return f"{self.where}{len(self.clauses)}项{self.noun}"


def scope(case: Case) -> Scope:
    """What the question counts over."""
    question = case.question
    homes = tuple(dict.fromkeys((*case.named_clauses("project"), *case.numbered("project"))))
    if homes:
        inside = {c.id: c for home in homes for c in case.view.below(home, "task")}
        names = "、".join(f"“{home.heading}”" for home in homes)
        return Scope(tuple(inside.values()), f"{names}的", "任务", True)
    listed = [case.view.clauses[i] for i in question.within if i in case.view.clauses]
    if (
        len(listed) > 1
        and question.has("pronoun", "contain")
        and not IT.search(question.text)
        and not question.referring("task", "item")
    ):
        chosen = tuple(c for c in listed if c.kind in ("task", "safeguard"))
        return Scope(chosen, "前面所列的", "任务" if all(c.kind == "task" for c in chosen) else "条文", True)
    numbers = {n for r in question.referring("task", "item") for n in r.numbers}
    if len(numbers) > 1:
        chosen = tuple(c for c in tasks(case) if c.ordinal in numbers)
        return Scope(chosen, "所列的", "任务", True)
    sections = [c for c in case.named_clauses("section") if case.view.below(c, "safeguard")]
    safeguards = case.view.of_kind("safeguard")
    if (
        safeguards
        and (question.has("safeguard") or sections)
        and not (question.has("project") or "任务" in question.text)
    ):
        return Scope(safeguards, "", "保障措施", True)
    rows = tuple(c for c in case.view.of_kind("row") if c.id in case.view.assignments)
    if rows and TABLED.search(question.text):
        return Scope(rows, "附表的", "任务", True)
    return Scope(tasks(case), "", "任务", False)


def of_many(case: Case) -> bool:
    """The question is on a whole list.

    It names no one clause and no figure, points to nothing said before, and holds no words that the grammar of counting
    does not know.
    """
    question = case.question
    named = [name for name in question.names if name.kind not in ("project", "section", "document", "unit")]
    figures = [figure for figure in question.figures if figure.unit not in COUNTS]
    if named or leftover(question) > 1 or figures or question.years:
        return False
    if question.has("pronoun", "last", "middle") and not question.has("all") and len(question.within) < 2:
        return False
    return not question.referring("task", "safeguard", "item") or scope(case).narrowed


def whole(case: Case) -> Scope:
    """Every clause with units, for questions on all of the document."""
    found = scope(case)
    if found.narrowed:
        return found
    return Scope(case.view.assigned, "", "有分工的条文", False)


def tasks(case: Case) -> tuple[Clause, ...]:
    """The tasks of the document that can have units of their own."""
    return tuple(
        c for c in case.view.of_kind("task") if c.id in case.view.assignments or not case.view.below(c, "task")
    )


def parts(case: Case, over: Scope, role: str) -> dict[str, tuple[Assignment, ...]]:
    """Units that have the role in these clauses, in order of first mention, each with what proves it."""
    found: dict[str, list[Assignment]] = {}
    for clause in over.clauses:
        for assignment in in_role(case, clause, role):
            found.setdefault(assignment.unit, []).append(assignment)
    return {unit: tuple(held) for unit, held in found.items()}


def in_role(case: Case, clause: Clause, role: str) -> tuple[Assignment, ...]:
    """The assignments of a clause in a role; ``lead|responsible`` is either, an empty role any."""
    return case.view.units(clause.id, *role.split("|")) if role else case.view.units(clause.id)
