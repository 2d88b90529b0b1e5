"""Is it this figure? 是, or 不是 with the printed one. Words of a bound count: 达到1000 is no 超过1000."""

from __future__ import annotations

from corpus.model import Target
from corpus.regex import regex
from qa.case import Case
from qa.figures.bounds import Range, range_of, sense_of
from qa.figures.measure import comparable
from qa.figures.shown import as_printed, figures_of, name_of
from qa.question import Figure
from qa.reply import Reply, Statement, joined

RESTATED = regex(r"目标|规定|要求|写|表述|提出|明确|定的?是|对不?对|是吗|对吗|属实|正确|没错|吧")
"""Words by which the document's own wording is asked for, not what follows from it."""
POSSIBLE = regex(r"能(?!源|力|级)|会(?!议|展)|可以|够")
"""能达到900家吗 asks whether the target is at least that."""
BARE = regex(r"(?<![\d.\-第])\d+(?:\.\d+)?(?![\d.年%])")
MOST_SHOWN = 4


def checked(case: Case, groups: tuple[int, ...], years: tuple[int, ...]) -> Reply | None:
    """The verdict on the figure that the question states, with every figure that decides it."""
    asked = _asked(case)
    figures = [t for g in groups for t in figures_of(case, g, years) if t.value is not None]
    if asked is None or not figures:
        return None
    if not any(comparable(case.question, asked, t.unit) for t in figures):
        return None
    holds = _borne_out(asked, figures) or _implied(case, asked, figures, years)
    shown = _beside(figures, holds) if holds else _against(asked, figures)
    verdict = case.say("是。" if holds else "不是。", "Yes. " if holds else "No. ")
    return Reply(
        "answered",
        (Statement(verdict), *_shown(case, shown[:MOST_SHOWN]), Statement(case.say("。", "."))),
        understood=(("kind", "target_check"), ("figure", asked.value)),
    )


def _asked(case: Case) -> Figure | None:
    """The figure of the question; a bare number where the unit is left out (目标是1200吗)."""
    if case.question.figures:
        return case.question.figures[0]
    rest = list(case.question.text)
    for tag in case.question.tags:
        rest[tag.start : tag.end] = "\x00" * (tag.end - tag.start)
    found = BARE.search("".join(rest))
    return Figure(float(found.group()), "", "", *found.span()) if found else None


def _borne_out(asked: Figure, figures: list[Target]) -> list[Target]:
    """Figures that say the same. A bare cell of the table bears out no bound that the text words otherwise (5.5%左右)."""
    same = [t for t in figures if _same(asked, t)]
    worded = {t.year for t in figures if t.value == asked.value and t.source == "text" and t.comparator}
    bare = [t for t in same if asked.comparator and not t.comparator and t.year in worded]
    return [t for t in same if t not in bare] and same


def _same(asked: Figure, target: Target) -> bool:
    """The very figure, and no bound that the document does not give."""
    if asked.value != target.value:
        return False
    if not asked.comparator:
        return True
    claim, stated = range_of(asked.comparator, asked.value), range_of(target.comparator, asked.value)
    exact = all(sense_of(word) == "exact" for word in asked.comparator.split("…"))
    return stated.within(claim) or exact and not stated.near and not target.comparator.startswith("≤")


def _implied(case: Case, asked: Figure, figures: list[Target], years: tuple[int, ...]) -> list[Target]:
    """Figures from which the claim follows (1000家 is more than 800家), where that is what is asked."""
    claim = _claim(case, asked)
    if claim is None or RESTATED.search(case.question.text):
        return []
    decisive = figures if years else _last(figures)
    return decisive if all(range_of(t.comparator, t.value or 0).within(claim) for t in decisive) else []


def _claim(case: Case, asked: Figure) -> Range | None:
    claim = range_of(asked.comparator, asked.value)
    if claim.low != claim.high:
        return claim
    return range_of("不低于", asked.value) if POSSIBLE.search(case.question.text) else None


def _beside(figures: list[Target], holds: list[Target]) -> list[Target]:
    """The figures that decide, then those of the same year in other words."""
    years = {t.year for t in holds}
    return [*holds, *(t for t in figures if t not in holds and t.year in years)]


def _against(asked: Figure, figures: list[Target]) -> list[Target]:
    """What the document says instead: the same figure in other words, else the last year's figures."""
    years = {t.year for t in figures if t.value == asked.value}
    return [t for t in figures if t.year in years] or _last(figures)


def _last(figures: list[Target]) -> list[Target]:
    latest = max(t.year or 0 for t in figures)
    return [t for t in figures if (t.year or 0) == latest]


def _shown(case: Case, targets: list[Target]) -> list[Statement]:
    """Each figure in its own words, the name of the indicator before the first."""
    found: list[Statement] = []
    for group in dict.fromkeys(t.group for t in targets):
        found += [Statement(case.say("；", "; "))] if found else []
        found.append(Statement(case.say(f"{name_of(case, group)}：", f"{name_of(case, group)}: ")))
        own = [t for t in targets if t.group == group]
        found += joined([as_printed(case, target) for target in own], case.say("，", ", "))
    return found
