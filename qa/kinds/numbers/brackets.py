"""What holds for an amount of the question in a scale of the document: 1万—3万元（4分）；3万—6万元（8分）；6万元以上（12分）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.figures import MEASURES, SCALE
from corpus.fold import fold, halfwidth
from corpus.model import Clause
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import wanted
from qa.finding.leaves import leaves
from qa.finding.topic import topic
from qa.reply import Evidence, Reply, Statement

_UNIT = rf"周?岁|个月|{MEASURES}|分(?!之|别|钟)"
_N = r"(?<![\d.第])(\d+(?:\.\d+)?)\s*([万亿千百]?)"
BETWEEN = regex(rf"{_N}\s*(?:{_UNIT})?\s*[-—–~～至到]+\s*{_N}\s*({_UNIT})")
OVER = regex(
    rf"(?:超过|满|达到|大于)?\s*{_N}\s*({_UNIT})\s*(?:[（(]含[^）)]*[)）])?(?:及|或|\(含\))?\s*以上|超过\s*{_N}\s*({_UNIT})"
)
UNDER = regex(rf"(?:不足|不满|不超过|低于)\s*{_N}\s*({_UNIT})|{_N}\s*({_UNIT})\s*(?:及|或)?\s*(?:以下|以内)")
SAID = regex(rf"{_N}\s*({_UNIT}|块)?(?!\s*[年月日])")
LAST_YEARS = regex(rf"近(\d{{1,2}}|[{NUMERAL}]{{1,2}})个?[\u4e00-\u9fff]{{0,2}}年")
"""近三年, 近3个纳税年度."""
OWN = regex(rf"一共|总共|合计|累计|自己|我们?|本人|{LAST_YEARS.pattern}")
"""Words of somebody who tells his own case; no scale has them."""
SEGMENT = regex(r"[^；;。|\n]+")
PHRASE = regex(r"[^，,；;。|\n]+")
"""80周岁以上每餐补贴3元，60至79周岁每餐补贴2元: steps between commas, each with a figure of its own behind its range."""
RATED = regex(r"[打得拿算]|等次|等级|级别|档次")
"""打82分算什么等次: words that only say that a grade is asked."""
GRADED = regex(r"(?:什么|哪一?个?)(?:等次|等级|级别|档次|档|等|类)")
OWN_FIGURE = regex(rf"\d[\d.]*\s*(?:[万亿]?元|{MEASURES}|%|％)|[为是属]于?[\u4e00-\u9fff]{{2,5}}$")
FEWEST = 2
"""Steps of a scale."""
ENOUGH = 0.5
"""Share of the question's words that must stand before the scale; its amount fits besides."""
AHEAD = 0.9
"""A second scale that fits as well as this share of the best is shown too."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a scale: from, to (not reached unless ``closed``), unit, and its words."""

    low: float
    high: float
    unit: str
    closed: bool
    start: int
    end: int

    def holds(self, value: float) -> bool:
        """Whether an amount is on this step; the lower end belongs to it."""
        return self.low <= value < self.high or self.closed and value == self.high


@dataclass(frozen=True, slots=True)
class Scale:
    """Steps in a row and the words that say what they are for."""

    clause: Clause
    steps: tuple[Step, ...]
    start: int


def answer(case: Case) -> Reply | None:
    """The step of the scale that the question describes, for the amount that it states."""
    question = case.question
    graded = GRADED.search(question.text)
    if not (graded or question.has("howmany") or "怎么" in question.text) or question.has("lead", "participant"):
        return None
    of_several = question.has("sum") and any(figure.comparator for figure in question.figures)  # 50亿以上的两档合计
    if of_several or question.has("list") and not graded:
        return None
    amounts = [match for match in SAID.finditer(question.text) if _is_amount(case, match)]
    if len(amounts) != 1 or question.english:
        return None
    fitting = [(fit, scale, step) for fit, scale, step in _fitting(case, amounts[0]) if fit >= ENOUGH]
    best = max((fit for fit, _, _ in fitting), default=0.0)
    chosen = [(scale, step) for fit, scale, step in fitting if fit >= AHEAD * best]
    if not chosen:
        return None
    statements = tuple(_said(case, scale, step) for scale, step in chosen)
    return Reply("answered" if len(chosen) == 1 else "ambiguous", statements, understood=(("kind", "bracket"),))


def _is_amount(case: Case, match: re.Match[str]) -> bool:
    """A number that is no year, no number of a clause and no span of years."""
    tags = [t.kind for t in case.question.tags if t.start <= match.start() < t.end]
    return not any(kind == "year" or kind.startswith(("ref:", "name:", "document")) for kind in tags)


def _fitting(case: Case, amount: re.Match[str]) -> Iterator[tuple[float, Scale, Step]]:
    value, unit = (
        float(amount[1]) * SCALE[amount[2]],
        {"块": "元", "个": "", "万元": "元"}.get(amount[3] or "", amount[3] or ""),
    )
    said = topic(case.question, without=frozenset({"money"})).replace(amount.group(), " ")
    words = OWN.sub(" ", RATED.sub(" ", said))
    needed = wanted(case.store, words)
    for scale in _scales(case):
        for step in scale.steps:
            same = step.unit.endswith(unit) if unit else step.unit in ("元", "万元")
            if same and step.holds(value) and needed.weights:
                lead = case.view.document.quote(scale.start, scale.steps[0].start)
                around = " ".join(
                    [
                        lead,
                        case.view.document.quote(step.start, step.end),
                        *(c.heading for c in case.view.above(scale.clause)),
                        case.view.document.metadata.title,
                    ]
                )
                if _years(case.question.text) in ("", _years(lead)):
                    yield needed.held_in(fold(around)) / needed.total, scale, step


def _years(text: str) -> str:
    """Of how many years back the words speak: 近三年; empty for none."""
    match = LAST_YEARS.search(text)
    return str(integer(match[1])) if match else ""


def _scales(case: Case) -> Iterator[Scale]:
    """Runs of two or more steps in a clause, with the words before the first."""
    text = halfwidth(case.view.document.text)  # the whole document once, not once for each clause
    for clause in leaves(case):
        yield from _runs(text, clause, SEGMENT)
        yield from _runs(text, clause, PHRASE)


def _runs(text: str, clause: Clause, pieces: re.Pattern[str]) -> Iterator[Scale]:
    """Steps in a row, each a piece of the clause; between commas only those that have a figure of their own."""
    run: list[Step] = []
    start = clause.start
    for segment in pieces.finditer(text, clause.start, clause.end):
        step = _step(text, *segment.span(), figured=pieces is PHRASE)
        opens = step and run and (step.unit != run[-1].unit or re.search(r"[：:]", text[segment.start() : step.start]))
        if (step is None or opens) and len(run) >= FEWEST:
            yield Scale(clause, tuple(run), start)
        if step is None or opens:
            run = []
        if step:
            start = start if run else segment.start()
            run.append(step)
    if len(run) >= FEWEST:
        yield Scale(clause, tuple(run), start)


def _step(text: str, start: int, end: int, *, figured: bool) -> Step | None:
    """The step that a piece states: between two amounts, over one or under one; ``figured`` wants a figure behind it."""
    found = ((kind, kind.search(text, start, end)) for kind in (BETWEEN, OVER, UNDER))
    kind, match = next(((kind, match) for kind, match in found if match), (UNDER, None))
    if match is None or figured and not OWN_FIGURE.search(text, match.end(), end):
        return None
    if kind is BETWEEN:
        low, high, unit = float(match[1]), float(match[3]), match[5]
        scale = match[2] or match[4]
        closed = not re.search(rf"不含\s*{re.escape(match[3])}", text[match.end() : end])
        return Step(low * SCALE[scale], high * SCALE[match[4]], unit, closed, match.start(), end)
    number, scale, unit = match.groups()[:3] if match[1] else match.groups()[3:]
    amount = float(number) * SCALE[scale]
    if kind is OVER:
        return Step(amount, float("inf"), unit, False, match.start(), end)
    return Step(0.0, amount, unit, "以下" in match.group(), match.start(), end)


def _said(case: Case, scale: Scale, step: Step) -> Statement:
    document = case.view.document
    words = " ".join(document.quote(step.start, step.end).split())
    lead = " ".join(document.quote(scale.start, scale.steps[0].start).split()).rstrip("：: （(1１一)）")
    lead = re.sub(r"^\d{1,2}[.．、]?\s*", "", lead) or scale.clause.heading or scale.clause.label
    proofs: tuple[Evidence, ...] = (case.span(scale.clause.id, step.start, step.end),)
    if scale.steps[0] is not step and scale.start < scale.steps[0].start:
        proofs = (*proofs, case.span(scale.clause.id, scale.start, scale.steps[0].end))
    return Statement(f"{lead}：“{words}”。", proofs)
