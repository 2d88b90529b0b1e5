"""Indicators that the question names, in full or by an alias; of several with one alias those that the rest of it fits."""

from __future__ import annotations

import re

from corpus.align import measure
from corpus.fold import fold
from index.vocabulary import key_of
from qa.case import Case
from qa.figures.asked_unit import of_unit
from qa.figures.context import context, headed
from qa.figures.likeness import resemblance
from qa.figures.picked import ENOUGH, LEFT_OUT, Picked
from qa.figures.siblings import with_siblings
from qa.finding.subject import from_list
from qa.finding.topic import topic

BRIEF = 2
"""Characters of a name so short that a word right before it makes another thing of it."""
POLITE = 40
"""Characters of a question from which on it has parts that ask nothing."""


def by_name(case: Case) -> Picked:
    """Indicators named in full or by an alias; one alias of several indicators is ambiguous."""
    by_key: dict[str, list[int]] = {}
    for name in case.question.named("indicator"):
        if name.document == case.view.document.id:
            by_key.setdefault(name.key, []).append(int(name.ref))
    chosen: list[int] = []
    several = False
    if longer := _of_apart(case, by_key):
        return Picked((longer,))
    for key, groups in by_key.items():
        fitting = of_unit(case, list(dict.fromkeys(groups)))
        narrowed = _narrowed(case, fitting) if len(fitting) > 1 else fitting
        if len(narrowed) > 1:
            narrowed = list(dict.fromkeys((*narrowed, *of_unit(case, _ending_in(case, key)))))
        if len(narrowed) == 1:
            narrowed = _with_the_rest(case, key, [*narrowed, *_beginning_with(case, key, narrowed[0])])
        if len(narrowed) > 1:
            narrowed = with_siblings(
                case,
                narrowed,
                [g for g in of_unit(case, list(case.view.groups)) if resemblance(key, context(case, g)) >= ENOUGH],
            )
            narrowed = _of_value(case, narrowed)
        several = several or len(narrowed) > len(case.question.figures or (0,))
        chosen += narrowed
        if not _covered(case, key, narrowed):
            return Picked()
    return Picked(tuple(dict.fromkeys(chosen)), several)


def _of_apart(case: Case, by_key: dict[str, list[int]]) -> int:
    """海曲区2026年连片加装: the indicator 海曲区连片加装, whose name stands in the question in two pieces; 0 for none."""
    text = fold(case.question.text)
    found = [
        g
        for key in by_key
        for g, targets in case.view.groups.items()
        if (name := fold(targets[0].indicator)).startswith(key) and len(name) > len(key) + 1
        if text.find(name[len(key) :], text.find(key) + len(key)) >= 0 and name not in text
    ]
    return found[0] if len(set(found)) == 1 else 0


def _of_value(case: Case, groups: list[int]) -> list[int]:
    """Of several, the one that has the figure which the question states: 是“250亿以上”还是“超过250亿”."""
    stated = {(f.value, measure(f.unit)) for f in case.question.figures}
    fitting = [g for g in groups if any((t.value, measure(t.unit)) in stated for t in case.view.groups[g])]
    return fitting if len(fitting) == 1 and len(stated) == 1 else groups


def _ending_in(case: Case, key: str) -> list[int]:
    """Indicators whose names end in the words that several have for a short name: all of them may be meant."""
    return [g for g, targets in case.view.groups.items() if any(fold(t.indicator).endswith(key) for t in targets)]


def _covered(case: Case, key: str, groups: list[int]) -> bool:
    """What else the question names must not outweigh the name that was known."""
    rest = "".join(_beside(case, key))
    around = "".join(context(case, g) for g in groups)
    left = [c for c in re.findall(r"[\u4e00-\u9fff]{2}", rest) if c not in around]
    return 2 * len(left) <= max(2, len(key) * 0.8) and not (left and _is_of_longer(case, key))


def _is_of_longer(case: Case, key: str) -> bool:
    """连片加装 is not 加装: a name so short means another thing with a word right before it."""
    text = case.question.text
    at = [t.start for t in case.question.tags if t.kind == "name:indicator" and key_of(text[t.start : t.end]) == key]
    return len(key) <= BRIEF and any(text[:start].endswith(piece) for start in at for piece in case.question.content)


def _beginning_with(case: Case, key: str, group: int) -> list[int]:
    """Other indicators that begin with a short name (高新技术 of 高新技术企业): it may mean them as well."""
    if any(len(fold(t.indicator)) <= len(key) for t in case.view.groups[group]):
        return []
    tables = {g for g, targets in case.view.groups.items() if any(t.source == "table" for t in targets)}
    found = [g for g in tables if g != group and any(fold(t.indicator).startswith(key) for t in case.view.groups[g])]
    return of_unit(case, found)


def _with_the_rest(case: Case, key: str, groups: list[int]) -> list[int]:
    """Of indicators that begin with a short name, the one whose name holds the other words beside it (高新技术产值的比重)."""
    rest = " ".join(_beside(case, key)).replace("占", " ")
    scores = {g: max(resemblance(rest, t.indicator) for t in case.view.groups[g]) for g in groups}
    best = max(scores.values(), default=0.0)
    return [g for g in groups if scores[g] == best] if best >= ENOUGH else groups


def _beside(case: Case, key: str) -> list[str]:
    """What the question says in the same phrase as the name; courtesies before it (领导让我准备材料，…) name nothing."""
    text = case.question.text
    named = [t for t in case.question.tags if t.kind == "name:indicator" and key_of(text[t.start : t.end]) == key]
    if not named or len(text) < POLITE:
        return list(case.question.content)
    start = max(text.rfind(mark, 0, named[0].start) for mark in "，。,;；！!") + 1
    stops = [at for at in (text.find(mark, named[0].end) for mark in "，。,;；！!") if at >= 0]
    return [piece for piece in case.question.content if piece in text[start : min(stops, default=len(text))]]


def _narrowed(case: Case, groups: list[int]) -> list[int]:
    """Of indicators with one alias, those that the rest of the question fits."""
    printed = [case.question.text[f.start : f.end] for f in case.question.figures]
    stated = [
        g for g in groups for p in printed if any(_digits(p) in _digits(t.indicator) for t in case.view.groups[g])
    ]
    if stated:
        return list(dict.fromkeys(stated))
    words = topic(case.question, without=LEFT_OUT | {"indicator"})
    pointed = from_list(case).clauses if case.question.has("last", "middle") else ()
    clauses = {c.id for c in (*case.named_clauses("task", "goal"), *case.numbered("task"), *pointed)}
    here = [g for g in groups if any(t.clause in clauses for t in case.view.groups[g])]
    if here:
        return here
    before = [g for g in groups if any(t.clause in case.question.before for t in case.view.groups[g])]
    if len(before) == 1:
        return before
    if len(words.replace(" ", "")) < 2:
        return groups
    scores = {g: max(resemblance(words, headed(case, t)) for t in case.view.groups[g]) for g in groups}
    best = max(scores.values())
    return [g for g in groups if scores[g] == best] if best >= 0.4 else groups


def _digits(text: str) -> str:
    """The figures of a text: 产值50-100亿元 → 50-100."""
    match = re.search(r"\d[\d.]*(?:-\d[\d.]*)?", fold(text))
    return match.group() if match else "none"
