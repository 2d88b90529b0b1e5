"""Figures: 到2020年，高企达到1000家. The indicator by its names, its year, its bound; else the sentence that says the same."""

from __future__ import annotations

import re

from corpus.model import Target
from corpus.regex import regex
from qa.draft.amount import Amount, bounded_alike, opposed, same_measure, same_value
from qa.draft.amounts import of_target
from qa.draft.indicators import groups_meant, is_whole
from qa.draft.measured import alike_bases, of_stretch, same_bases
from qa.draft.prose import in_prose
from qa.draft.result import Verdict
from qa.draft.said import Said, bases_of, is_timely, read_figures
from qa.draft.spot import Finding, Spot, best
from qa.figures.worded import printed
from qa.view import View

CHANGE = regex(r"[增降减]|提高|提升|，新")


def figures(spot: Spot) -> list[Finding]:
    """Each figure of a phrase, judged."""
    found: list[Finding] = []
    for said in read_figures(spot):
        found += best(_judged(spot, view, said) for view in spot.views)
    return found


def _is_change(target: Target) -> bool:
    """The document gives a change itself: 年均增长20%以上, 较2020年下降16%."""
    return bool(target.base) or bool(CHANGE.search(f"{target.comparator}，{target.indicator}"))


def _judged(spot: Spot, view: View, said: Said) -> Finding | None:
    groups = groups_meant(spot, view, said)
    if said.changes and not any(_is_change(t) for g in groups for t in view.groups[g]):
        return in_prose(spot, view, said, contradict=False)
    if said.indicator and not is_whole(spot, view, said):
        return in_prose(spot, view, said, contradict=False) or _of_another(spot, view, said)
    finding = _of_groups(spot, view, said, groups) if groups else None
    if finding and finding.verdict in ("supported", "partly"):
        return finding
    stated = in_prose(spot, view, said, contradict=finding is None and not groups)
    if stated and (finding is None or (stated.verdict == "supported" and said.year is None)):
        return stated
    return finding


def _of_another(spot: Spot, view: View, said: Said) -> Finding | None:
    """A figure of something narrower than any indicator here: 外资高新技术企业."""
    names = [n for n in said.indicator.names if n.document == view.document.id] if said.indicator else []
    targets = [t for n in names if n.kind == "indicator" for t in view.groups.get(int(n.ref), ())]
    if not targets:
        return None
    text = f"文件只有“{targets[0].indicator}”的数，没有稿件所说的这一项。"
    evidence = (spot.case(view).of_target(targets[0]),)
    return Finding("figure", *said.span, "not_checkable", text, evidence)


def _of_groups(spot: Spot, view: View, said: Said, groups: list[int]) -> Finding | None:
    """The figure beside those of the indicator, of its year."""
    rows = [(t, a) for g in groups for t in view.groups[g] if (a := of_target(t))]
    dated = [(t, a) for t, a in rows if said.year is None or t.year in (said.year, None)]
    dated = dated or ([] if said.own_year else rows)  # a year said of something else before
    span, case = said.span, spot.case(view)
    same = [(t, a) for t, a in dated if same_value(said.amount, a) and same_measure(said.amount.measure, a.measure)]
    if said.actual and any(not t.baseline for t, _ in dated):
        return _aimed(spot, view, said, [t for t, _ in dated if not t.baseline])
    if same:
        return _measured_otherwise(spot, view, said, same) or _bounded(spot, view, said, same)
    comparable = [(t, a) for t, a in dated if same_measure(said.amount.measure, a.measure)]
    mistaken = [
        (t, a) for t, a in dated if _same_digits(said.amount, t) and not same_measure(said.amount.measure, a.measure)
    ]
    elsewhen = [(t, a) for t, a in rows if same_value(said.amount, a) and same_measure(said.amount.measure, a.measure)]
    if mistaken and not comparable:
        shown = [t for t, _ in mistaken]
        near = any({a.measure, said.amount.measure} == {"家", "家次"} for _, a in mistaken)
        verdict: Verdict = "partly" if near else "contradicted"
        text = f"稿件写{said.amount.printed}，文件是{_years(shown)}，计量单位不同。"
        return Finding("figure", *span, verdict, text, tuple(map(case.of_target, shown)))
    levels = [t for t, _ in comparable if not t.base] or [t for t, _ in comparable]
    if not levels and elsewhen:
        levels = [t for t, _ in elsewhen]
        when = f"{said.year}年" if said.year else ""
        text = f"稿件写{when}{said.amount.printed}，文件里这个数是{_years(levels)}。"
        return Finding("figure", *span, "contradicted", text, tuple(map(case.of_target, levels)))
    if not levels or len({t.group for t in levels}) > 2 or any(_holds(spot, view, t, said.amount) for t in levels):
        return None
    text = f"稿件写{_said(spot, said)}，文件是{_years(levels)}。"
    return Finding("figure", *span, "contradicted", text, tuple(map(case.of_target, levels)))


def _measured_otherwise(spot: Spot, view: View, said: Said, same: list[tuple[Target, Amount]]) -> Finding | None:
    """每千人 for 每万人, 占常住人口 for 占技能劳动者: the figure is that of the document, what it is measured by is not."""
    claimed = of_stretch(spot.text[said.low : said.amount.start], said.amount.measure)
    true = [of_stretch(t.indicator, a.measure) for t, a in same]
    if any(alike_bases(claimed, base) for base in true):
        return None
    shown = [t for t, _ in same]
    text = f"稿件写“{spot.words}”，文件是{shown[0].indicator}{_years(shown)}，口径不同。"
    return Finding("figure", *said.span, "contradicted", text, tuple(map(spot.case(view).of_target, shown)))


def _holds(spot: Spot, view: View, target: Target, amount: Amount) -> bool:
    """The sentence of the figure has the claimed one as well, for something else of it: 100个企业和1000个场景."""
    beside = spot.told[view.document.id].owned_around(target.start, target.end) if target.source == "text" else ()
    figures = (one.quantity.amount for one in beside)
    return any(same_value(amount, a) and same_measure(amount.measure, a.measure) for a in figures)


def _aimed(spot: Spot, view: View, said: Said, targets: list[Target]) -> Finding:
    """The draft tells what was reached; the document only what is aimed at."""
    shown = [t for t in targets if not t.base] or targets
    text = f"稿件说的是实际情况，文件写的是目标：{_years(shown)}；是否完成，文件没有写。"
    evidence = tuple(map(spot.case(view).of_target, shown))
    return Finding("figure", *said.span, "not_checkable", text, evidence)


def _same_digits(amount: Amount, target: Target) -> bool:
    """280个亿 and 280家: the figure was copied, its unit was not."""
    digits = re.search(r"\d+(?:\.\d+)?", amount.printed)
    return bool(digits) and digits is not None and digits.group() == re.sub(r"[^\d.]", "", target.figure)


def _bounded(spot: Spot, view: View, said: Said, same: list[tuple[Target, Amount]]) -> Finding:
    """The same figure: supported when it is bounded alike, contradicted when the other way."""
    span, case = said.span, spot.case(view)
    claimed = said.amount.bound
    exact = [t for t, a in same if bounded_alike(said.amount, a)]
    timely = [t for t in exact if is_timely(spot, said, t.year)]
    bases = bases_of(spot, said)
    based = [t for t in timely if same_bases(bases, of_stretch(t.indicator, t.unit))]
    if based:
        return Finding("figure", *span, "supported", f"文件是{_years(based)}。", tuple(map(case.of_target, based)))
    shown = exact or [t for t, _ in same]
    evidence = tuple(map(case.of_target, shown))
    if exact:
        other = "口径" if timely else "年份"
        text = f"数字相同，{other}与文件不同：文件写的是{shown[0].indicator}{_years(shown)}。"
        return Finding("figure", *span, "partly", text, evidence)
    if any(opposed(claimed, a.bound) for _, a in same):
        return Finding(
            "figure", *span, "contradicted", f"稿件写{_said(spot, said)}，文件是{_years(shown)}，限定词相反。", evidence
        )
    return Finding("figure", *span, "partly", f"数字相同，限定词不同：文件写的是{_years(shown)}。", evidence)


def _said(spot: Spot, said: Said) -> str:
    """The figure of the draft with its bound, and the year that it was given for."""
    before = spot.text[max(said.low, said.amount.start - 4) : said.amount.start]
    bound = re.search(r"(?:不超过|不低于|不少于|不高于|不足|不到|超过|突破|控制在|约|近)$", before)
    year = f"{said.year}年" if said.year else ""
    return f"{year}{bound.group() if bound else ''}{said.amount.printed}"


def _years(targets: list[Target]) -> str:
    """超过1000家（2020年）、950家（2019年）, each once."""
    bound = {(t.year, t.figure, t.unit) for t in targets if t.comparator}
    shown = [t for t in targets if t.comparator or (t.year, t.figure, t.unit) not in bound]
    return "、".join(dict.fromkeys(f"{printed(t)}（{t.year}年）" if t.year else printed(t) for t in shown))
