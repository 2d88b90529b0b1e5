"""How the figures of the table run over the years: which indicators rise, fall, or stay as they are (逐年上升, 没有变化)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from corpus.model import Target
from corpus.regex import regex
from qa.case import Case
from qa.figures.worded import number
from qa.reply import Evidence, Line, Reply, Statement, joined, refusal

EVERY = r"逐年|年年|一年比一年|每年都?在?|连年|持续"
RISES = regex(rf"上升|提高|增加|增长|递增|走高|变大|[高多](?:的|于)|(?:{EVERY})[高多]")
FALLS = regex(rf"下降|降低|减少|递减|下滑|走低|[低少](?:的|于)|(?:{EVERY})[低少]")
STEPS = regex(EVERY)


@dataclass(frozen=True, slots=True)
class Course:
    """A direction: how it is said, and whether one figure goes on to the next in it."""

    chinese: str
    english: str
    goes: Callable[[float, float], bool]


STAY = Course("不变", "do not change", lambda a, b: a == b)
RISE = Course("上升", "rise", lambda a, b: b > a)
FALL = Course("下降", "fall", lambda a, b: b < a)


def answer(case: Case) -> Reply | None:
    """The indicators whose figures all run one way, each with its figures; over the years that are named, or all."""
    question = case.question
    course = _course(case)
    if not course or not question.has("indicator") or not question.has("list", "howmany", "all", "yesno"):
        return None
    if question.named("indicator") or question.units or question.figures or question.has("lead", "task", "most"):
        return None
    years = tuple(sorted(question.years))
    every = (_run(targets, years, known=course is not STAY) for targets in case.view.groups.values())
    runs = sorted((run for run in every if run), key=lambda run: run[0].start)
    if not runs or len(years) == 1:
        return None
    fitting = [run for run in runs if all(course.goes(a.value or 0, b.value or 0) for a, b in pairwise(run))]
    over = "、".join(f"{year}年" for year in years) or ("各年" if course is STAY else "逐年")
    note = case.say(f"核对了附表中有两年以上数值的{len(runs)}项指标", f"{len(runs)} indicators of the table examined")
    if not fitting:
        none = case.say(f"附表中没有{over}{course.chinese}的指标。", f"No indicators of the table {course.english}.")
        return refusal(none, kind="courses", notes=(note,))
    head = case.say(
        f"{over}{course.chinese}的指标共{len(fitting)}个：", f"{len(fitting)} indicators {course.english}: "
    )
    items = [Statement(_said(case, run), _cells(case, run)) for run in fitting]
    return Reply(
        "answered",
        (Statement(head), *joined(items, case.comma), Statement(case.say("。", "."))),
        tuple(Line((("indicator", run[0].indicator),), _cells(case, run)) for run in fitting),
        understood=(("kind", "courses"), ("course", course.chinese)),
        notes=(note,),
    )


def _course(case: Case) -> Course | None:
    text = case.question.text
    if case.question.has("unchanged"):
        return STAY
    directions = [course for pattern, course in ((RISES, RISE), (FALLS, FALL)) if pattern.search(text)]
    stepwise = STEPS.search(text) or len(case.question.years) > 1
    return directions[0] if len(directions) == 1 and stepwise else None


def _run(targets: tuple[Target, ...], years: tuple[int, ...], *, known: bool) -> tuple[Target, ...]:
    """The cells of one indicator in order of the years; empty where a year that is asked has no figure.

    The figure that was reached before the plan (``known``) counts where a rise is asked, not where figures stay.
    """
    cells = {t.year: t for t in targets if t.source == "table" and t.year and t.value is not None}
    wanted = years or tuple(sorted(y for y, t in cells.items() if y and (known or not t.baseline)))
    found = tuple(cells[year] for year in wanted if year in cells)
    return found if len(found) == len(wanted) > 1 else ()


def _cells(case: Case, run: tuple[Target, ...]) -> tuple[Evidence, ...]:
    """Where the figures stand: the row up to the last one holds those before it."""
    places = tuple(map(case.of_target, run))
    last = max(places, key=lambda place: place.end)
    return (last,) if all(p.clause == last.clause and p.start >= last.start for p in places) else places


def _said(case: Case, run: tuple[Target, ...]) -> str:
    """人才资源总量（30→35→40万名；2017年没有数值）."""
    figures = "→".join(number(t.value or 0) for t in run)
    group = case.view.groups[run[0].group]
    empty = "、".join(f"{t.year}" for t in group if t.source == "table" and t.value is None and not case.question.years)
    missing = case.say(f"；{empty}年没有数值", f"; no figure for {empty}") if empty else ""
    return f"{run[0].indicator}（{figures}{run[-1].unit}{missing}）"
