"""Which figures a question asks for: by name, by clause, or by words that describe the indicator."""

from __future__ import annotations

from corpus.regex import regex
from qa.case import Case
from qa.figures.by_category import by_category
from qa.figures.by_clause import by_clause
from qa.figures.by_name import by_name
from qa.figures.by_words import by_words
from qa.figures.part import parts
from qa.figures.picked import Picked


def pick(case: Case) -> Picked:
    """The indicators that the question means, found once for each question."""
    if ("pick",) not in case.memory:
        found = (find(case) for find in (by_category, by_clause, by_name, by_words))
        picked = next((picked for picked in found if picked.groups), Picked())
        case.memory["pick",] = _with_joined(case, picked)
    known: Picked = case.memory["pick",]
    return known


JOINING = regex(r"[和与及、]|以及|还有")


def _with_joined(case: Case, picked: Picked) -> Picked:
    """战新产值和四大产业营收各多少: the indicator of each phrase, where every phrase has one of its own."""
    question = case.question
    if not picked.groups or not question.has("target", "howmany") or question.has("sum", "mean", "difference"):
        return picked
    if not question.named("indicator") or question.references or not JOINING.search(question.text):
        return picked
    phrases = [p for p in parts(case) if p.question.named("indicator") or p.question.content]
    found = [by_name(p).groups or by_words(p).groups for p in phrases]
    if len(found) < 2 or any(len(groups) != 1 for groups in found):
        return picked
    return Picked(tuple(dict.fromkeys((*(g for groups in found for g in groups), *picked.groups))), picked.several)
