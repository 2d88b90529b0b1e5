"""Figures of the clauses that the question names by number or heading."""

from __future__ import annotations

from qa.case import Case
from qa.figures.asked_unit import of_unit
from qa.figures.context import context, said_of
from qa.figures.likeness import resemblance
from qa.figures.picked import DECIDES, ENOUGH, LEFT_OUT, Picked
from qa.finding.subject import from_list
from qa.finding.topic import topic


def by_clause(case: Case) -> Picked:
    """Figures of the clauses that the question names by number or heading."""
    clauses = (*case.numbered("task", "safeguard"), *case.named_clauses("task", "safeguard", "goal", "article"))
    if not clauses:
        items = [
            c for r in case.question.referring("item") for c in case.view.of_kind("task") if c.ordinal in r.numbers
        ]
        clauses = tuple(items)
    if not clauses and case.question.has("pronoun") and len(case.question.within) == 1:
        clauses = from_list(case).clauses
    ids = {clause.id for clause in clauses}
    groups = list(dict.fromkeys(t.group for t in case.view.document.targets if t.clause in ids))
    if not groups:
        return Picked()
    named = {int(n.ref) for n in case.question.named("indicator") if n.document == case.view.document.id}
    both = [g for g in groups if g in named]
    if named and not both:
        said = " ".join(dict.fromkeys(n.key for n in case.question.named("indicator")))
        return Picked(
            tuple(g for g in groups if case.question.references and resemblance(said, context(case, g)) >= ENOUGH)
        )
    words = topic(case.question, without=LEFT_OUT | {"task", "safeguard", "goal"})
    if not both and _asks_other(case, words, groups):
        return Picked()
    if both or len(groups) == 1:
        return Picked(tuple(both or groups))
    if several := _one_each(case, words, groups):
        return Picked(several)
    fitting = of_unit(case, groups)
    close = [g for g in fitting if resemblance(words, context(case, g)) >= ENOUGH] if words else []
    return Picked(tuple(close or fitting))


def _asks_other(case: Case, words: str, groups: list[int]) -> bool:
    """任务5不对社会公开吗: a yes or no on something that is no figure of the clause."""
    question = case.question
    plain = question.has("yesno") and not question.has("target", "howmany") and not question.figures
    return plain and len(words) > 1 and all(resemblance(words, context(case, g)) < DECIDES for g in groups)


def _one_each(case: Case, words: str, groups: list[int]) -> tuple[int, ...]:
    """集成多少项服务、条目多少、办多少场活动: a figure of the clause for each piece, where the question asks for several."""
    pieces = [piece for piece in words.split() if len(piece) > 1]
    asked = [tag for tag in case.question.tags if "howmany" in tag.kind.split("+")]
    if len(asked) < 2 or len(pieces) < 2:
        return ()
    found = [g for piece in pieces for g in groups if resemblance(piece, said_of(case, g)) == 1]
    return tuple(g for g in groups if g in found)
