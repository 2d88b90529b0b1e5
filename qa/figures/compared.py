"""The figures of the phrases of a question: A比B多多少, A占B的比重, A、B和C合计. One figure for each phrase."""

from __future__ import annotations

from dataclasses import replace

from corpus.fold import fold
from corpus.model import Target
from qa.case import Case
from qa.figures.likeness import resemblance
from qa.figures.operands import final, value_in
from qa.figures.part import parts
from qa.figures.pick import pick
from qa.figures.years import asked_years
from qa.finding.topic import topic

LEAST = 0.6
"""Share of a phrase's character pairs that the name of an indicator, with its clause's heading, must hold."""
SHORTEST = 2
"""Characters of a phrase that may be the name of an indicator."""
AHEAD = 0.2
"""By so much must the best indicator be ahead of the next where several fit a phrase."""


def compared(case: Case) -> list[Target]:
    """Figures of different indicators, in the order of the question; empty when a phrase fits none or no second one does."""
    found: list[Target] = []
    phrases = parts(case)
    for phrase in phrases:
        target = figure_of(phrase) or figure_of(_with_name(phrase, phrases[-1]))
        if target is None and _is_about(phrase):
            return []
        if target and all(t.group != target.group for t in found):
            found.append(target)
    return found if len(found) > 1 else []


def _with_name(phrase: Case, last: Case) -> Case:
    """甲和乙的产业规模: the name that stands behind the last phrase is that of each."""
    question, names = phrase.question, last.question.named("indicator")
    if phrase is last or question.named("indicator") or not question.content or not names:
        return phrase
    return replace(phrase, question=replace(question, names=(*question.names, *names)))


def _is_about(phrase: Case) -> bool:
    """The phrase names a thing, and is no tail of the question (…两项加起来)."""
    return bool(phrase.question.names) or any(len(piece) > 3 for piece in phrase.question.content)


def figure_of(phrase: Case) -> Target | None:
    """The figure of the one indicator that a phrase names or describes, in its year or the last."""
    groups = pick(phrase).groups or _holding(phrase)
    group = groups[0] if len(groups) == 1 else _best(phrase, groups)
    if group is None:
        return None
    years = asked_years(phrase)
    known = [t for t in phrase.view.groups[group] if t.value is not None and not t.base]
    dated = value_in(phrase, group, years[0]) if years else final(phrase, group)
    stated = {f.value for f in phrase.question.figures}
    if dated is None or (stated and dated.value not in stated):
        dated = next((t for t in known if t.value in stated), None) if stated else dated
    return dated or next((t for t in known if t.year is None), None)


def _best(phrase: Case, groups: tuple[int, ...]) -> int | None:
    """Of several the one whose name, with the heading of its clause, holds the phrase best and well ahead of the others."""
    return _ahead(phrase, groups, topic(phrase.question)) or _ahead(phrase, groups, " ".join(phrase.question.content))


def _ahead(phrase: Case, groups: tuple[int, ...], words: str) -> int | None:
    scores = {group: _likeness(phrase, group, words) for group in groups}
    ranked = sorted(groups, key=lambda group: -scores[group])
    if not ranked or scores[ranked[0]] < LEAST:
        return None
    return ranked[0] if len(ranked) == 1 or scores[ranked[0]] - scores[ranked[1]] >= AHEAD else None


def _likeness(phrase: Case, group: int, words: str) -> float:
    targets = phrase.view.groups[group]
    headings = [phrase.view.clauses[t.clause].heading for t in targets if t.clause in phrase.view.clauses]
    named, headed = max(resemblance(words, t.indicator) for t in targets), resemblance(words, " ".join(headings))
    return max(named, headed) + min(named, headed) / 2


def _holding(phrase: Case) -> tuple[int, ...]:
    """The indicators whose names hold the whole phrase, cue words and all: 总投资 in 五年计划总投资."""
    text = fold(phrase.question.text.replace("\x00", "")).strip("的了吗？?。 ")
    for said in (text, text.split("的")[0]):
        found = [g for g, targets in phrase.view.groups.items() if any(said in fold(t.indicator) for t in targets)]
        if len(said) >= SHORTEST and len(found) == 1:
            return tuple(found)
    return ()
