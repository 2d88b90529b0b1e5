"""Figures without an indicator: the sentence of the document whose words are those beside the figure of the draft."""

from __future__ import annotations

from qa.draft.amount import alike, bounded_alike, opposed, same_measure, same_value
from qa.draft.condition import says_more
from qa.draft.features import features
from qa.draft.measured import alike_bases, of_stretch, same_bases
from qa.draft.said import Said, bases_of, is_timely
from qa.draft.spot import Finding, Spot
from qa.draft.told import Statement
from qa.reply import Evidence
from qa.view import View

ALIKE = 0.6
"""Share of the phrase's features that a sentence of the document must hold for its figure to be the one that is meant."""
SAME = 0.5
"""The same for a sentence with the very same figure."""
NEAR = 0.4
"""Share of them that must stand beside the figure itself for it to be confirmed; or all of them in its sentence."""
FEWEST = 3
"""Features that must be shared."""
NEARLY = 0.75
"""The same for a sentence of another year."""


def in_prose(spot: Spot, view: View, said: Said, *, contradict: bool) -> Finding | None:
    """The sentence of the document whose words are those of the phrase."""
    told = spot.told[view.document.id]
    claimed = features(beside_figure(spot, said))
    whole = claimed | (spot.lead if len(claimed) < FEWEST else frozenset())
    if len(whole) < 2:
        return None
    measured = [s for s in told.statements if alike(said.amount.measure, s.amount.measure)]
    scored = sorted(((_share(whole, s), s) for s in measured), key=lambda pair: -pair[0])
    same = [(x, s) for x, s in scored if x >= SAME and same_value(said.amount, s.amount) and _timely(said, s)]
    if same and said.year and not any(not s.years or said.year in s.years for _, s in same):
        return _of_another_year(said, view, same[0]) if contradict else None
    if same and len({_based(view, s)[0] for x, s in same if x >= same[0][0] - 0.1}) < 2:
        near = [s for x, s in same if x >= same[0][0] - 0.1]
        return _beside(spot, said, next((s for s in near if bounded_alike(said.amount, s.amount)), near[0]))
    if same:
        return None  # several of them, for each of other things: which is meant is told by the sentence
    if not contradict or not spot.sure or len(claimed) < FEWEST or not scored or scored[0][0] < ALIKE:
        return None
    nearest = scored[0][1]
    beside = told.owned_around(nearest.evidence.start, nearest.evidence.end)
    if any(
        same_value(said.amount, o.quantity.amount) and alike(said.amount.measure, o.quantity.amount.measure)
        for o in beside
    ):
        return None  # its sentence has the very figure as well
    shared = len(claimed & nearest.near)
    rivals = [s for x, s in scored if x >= scored[0][0] - 0.1 and s.amount.value != nearest.amount.value]
    if shared < FEWEST or (rivals and len(claimed & rivals[0].near) >= shared) or not _timely(said, nearest):
        return None
    true = _quote(view, nearest.evidence)
    text = f"稿件写{said.amount.printed}，文件写的是“{true}”。"
    return Finding("figure", *said.span, "contradicted", text, (nearest.evidence,))


def _of_another_year(said: Said, view: View, nearest: tuple[float, Statement]) -> Finding | None:
    """The figure is the document's, of a year that the sentence of the draft does not speak of."""
    share, statement = nearest
    if share < NEARLY:
        return None
    text = f"稿件写的是{said.year}年，文件写的是“{_quote(view, statement.evidence)}”（{statement.years[-1]}年）。"
    return Finding("figure", *said.span, "contradicted", text, (statement.evidence,))


def beside_figure(spot: Spot, said: Said, *, cues: bool = True) -> str:
    """The words of the phrase that belong to the figure."""
    before = spot.content(said.low, said.amount.start, cues=cues)
    return before + "\n" + spot.content(said.amount.end, said.high, cues=cues)


def _share(claimed: frozenset[str], statement: Statement) -> float:
    near = len(claimed & statement.near)
    return (len(claimed & statement.wide) + 0.5 * near) / (1.5 * len(claimed)) if near else 0.0


def _timely(said: Said, statement: Statement) -> bool:
    return not said.own_year or not statement.years or said.year in statement.years


def _beside(spot: Spot, said: Said, statement: Statement) -> Finding | None:
    """The same figure in a sentence with the same words."""
    span, evidence = said.span, (statement.evidence,)
    view = next(v for v in spot.views if v.document.id == statement.evidence.document)
    true = _quote(view, statement.evidence)
    if opposed(said.amount.bound, statement.amount.bound):
        return Finding("figure", *span, "contradicted", f"限定词相反，文件写的是“{true}”。", evidence)
    if not bounded_alike(said.amount, statement.amount):
        return Finding("figure", *span, "partly", f"数字相同，限定词不同：文件写的是“{true}”。", evidence)
    bases = bases_of(spot, said), _based(view, statement)
    if not alike_bases(*bases):
        return Finding("figure", *span, "contradicted", f"口径不同，文件写的是“{true}”。", evidence)
    claimed = features(beside_figure(spot, said))
    if len(claimed & statement.near) < NEAR * len(claimed) and not claimed <= statement.own:
        return None  # too little of it stands beside the figure
    if not same_bases(*bases) or not is_timely(spot, said, *statement.since):
        return Finding("figure", *span, "partly", f"数字相同，年份或口径不同：文件写的是“{true}”。", evidence)
    if not same_measure(said.amount.measure, statement.amount.measure):
        return Finding("figure", *span, "partly", f"计量单位不同：文件写的是“{true}”。", evidence)
    if says_more(spot.text[said.amount.end : spot.piece.end], true):
        return Finding("figure", *span, "partly", f"这个条件文件里有（“{true}”），后面的话没有核对。", evidence)
    return Finding("figure", *span, "supported", f"文件写的是“{true}”。", evidence)


def _based(view: View, statement: Statement) -> tuple[str, str]:
    amount = statement.amount
    return of_stretch(view.document.text[statement.evidence.start : amount.start], amount.measure)


def _quote(view: View, evidence: Evidence) -> str:
    return "".join(view.document.quote(evidence.start, evidence.end).split())
