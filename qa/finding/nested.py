"""A number inside a numbered parent: 第二大行动第2项任务 is the second task of that project, 第二部分第1项 the first principle."""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus.model import Clause
from corpus.regex import regex
from index.vocabulary import Name, key_of
from qa.question import Question, Tag
from qa.references import Reference
from qa.view import View

BETWEEN = regex(r"(?:的|里面?|之?中|下面?|之下|内|当中|[,，、\s])*")
"""What may stand between a project and the number of one of its tasks."""
INSIDE = ("task", "safeguard", "principle", "goal")
"""What a number inside a part counts, the first kind that the part holds."""


@dataclass(frozen=True, slots=True)
class Nested:
    """A project or section, the number of a task in it, and the pieces of the question that say so."""

    home: Clause
    number: int
    clause: Clause | None
    """None: the project has no such task."""
    tags: tuple[Tag, Tag]


def nested(question: Question, view: View) -> Nested | None:
    """The first task that the question numbers inside a project or a section."""
    tags = [tag for tag in question.tags if tag.kind.startswith(("ref:", "name:", "project"))]
    for before, after in zip(tags, tags[1:], strict=False):
        home, number = _project(question, view, before), _number(question, after)
        if home and number and BETWEEN.fullmatch(question.text[before.end : after.start]):
            tasks = next((found for kind in INSIDE if (found := view.below(home, kind))), ())
            of_number = next((task for task in tasks if task.ordinal == number), None)
            place = number - 1 if number > 0 else number
            in_order = tasks[place] if -len(tasks) <= place < len(tasks) else None
            return Nested(home, number, of_number or in_order, (before, after))
    return None


def named(question: Question, view: View) -> Question:
    """The numbers of a project and of a task in it read as the name of the clause."""
    while (found := nested(question, view)) and found.clause:
        question = _named(question, view, found.tags, found.clause)
    return question


def _named(question: Question, view: View, pair: tuple[Tag, Tag], clause: Clause) -> Question:
    before, after = pair
    name = Name(key_of(clause.heading), "", clause.kind, view.document.id, clause.id, clause.heading)
    tag = Tag(before.start, after.end, f"name:{clause.kind}", clause.heading)
    tags = tuple(t for t in question.tags if t.end <= before.start or t.start >= after.end)
    return replace(
        question,
        names=(*(n for n in question.names if n.printed != before.value), name),
        references=tuple(r for r in question.references if not _is(r, before) and not _is(r, after)),
        tags=tuple(sorted((*tags, tag), key=lambda t: t.start)),
    )


def _project(question: Question, view: View, tag: Tag) -> Clause | None:
    projects = view.of_kind("project")
    if tag.kind == "name:project":
        refs = {n.ref for n in question.named("project") if n.document == view.document.id and n.printed == tag.value}
        return next((p for p in projects if p.id in refs), None)
    if tag.kind == "project":
        before = question.text[: tag.start]
        said = next((piece for piece in question.content if before.endswith(piece)), "")
        called = [p for p in projects if said and said in p.heading]
        return called[0] if len(called) == 1 else None
    reference = next((r for r in question.referring("project", "section") if _is(r, tag) and len(r.numbers) == 1), None)
    homes = view.of_kind(reference.kind) if reference else ()
    n = reference.numbers[0] if reference else 0
    return homes[n] if -len(homes) <= n < 0 else next((home for home in homes if home.ordinal == n), None)


def _number(question: Question, tag: Tag) -> int:
    numbers = [r.numbers for r in question.referring("task", "item") if _is(r, tag) and not r.marker]
    return numbers[0][0] if numbers and len(numbers[0]) == 1 else 0


def _is(reference: Reference, tag: Tag) -> bool:
    """The piece of the question that the reference was read from; offsets differ where an earlier subject was set before."""
    return tag.kind == f"ref:{reference.kind}" and tag.value == reference.said
