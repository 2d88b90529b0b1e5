"""Sums in prose: parts of one sentence against its total, figures of sibling clauses against a total elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.audit.finding import AGREES, LOOK, WRONG, Span, finding, shown
from corpus.audit.tree import Tree
from corpus.figures import FIGURE, measure_of, printed, value_of
from corpus.model import Clause, Document, Problem, Target
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex

OPENS = regex(r"[，,；;]?\s*其中[，,：:]?")
"""What follows are parts of the figure before it."""
SENTENCE = regex(r"[^。\n]+")
BESIDE = 3
"""Characters between the total and what opens its parts: 以上."""
MOST = 20
"""Parts of one sum in a sentence."""
SHARE = regex(r"%|％|百分点|倍|岁|年|天|小时|分钟")
"""Units of what cannot be added up."""
MONEY = regex(r"元$")
"""Parts of money do not overlap, so that a sum over the total is wrong."""
NEAR = 0.03
"""A sum that misses the total by less is a slip of the pen rather than parts left unsaid."""
WHOLE = regex(rf"(\d{{1,2}}|[{NUMERAL}]{{1,2}})[大个类项]([\u4e00-\u9fff]{{2,8}})")
"""四大新兴产业: a total of so many parts."""
FEWEST = 3
"""Siblings from which on their sum is compared."""


@dataclass(frozen=True, slots=True)
class Said:
    """A figure of a sentence."""

    value: float
    unit: str
    words: str
    start: int
    end: int


def sums_in_sentences(document: Document) -> Iterator[Problem]:
    """共86.4亿元,其中甲21.5亿元,乙31.9亿元,丙33.0亿元."""
    tree = Tree(document)
    for leaf in tree.prose():
        for sentence in SENTENCE.finditer(document.text, leaf.start, leaf.end):
            openings = list(OPENS.finditer(document.text, *sentence.span())) if "其中" in sentence.group() else []
            figures = _figures(document.text, sentence.span()) if openings else []
            ends = [said.end for said in figures]
            for opening in openings:
                at = bisect_right(ends, opening.start())
                if at and opening.start() - ends[at - 1] <= BESIDE:
                    yield from _against_total(tree, figures[at - 1], figures[at : at + MOST + 1])


def sums_of_parts(document: Document) -> Iterator[Problem]:
    """One figure in each clause of a section, and a total of 四大… where the section has four clauses."""
    tree = Tree(document)
    for parent, children in tree.children.items():
        if parent and len(children) >= FEWEST:
            for parts in _alike(document, children):
                for total in _totals(document, tree.by_id[parent], parts):
                    yield _compared(tree, tree.by_id[parent], parts, total)


def _against_total(tree: Tree, total: Said, after: list[Said]) -> Iterator[Problem]:
    parts = [part for part in after if part.unit == total.unit]
    if SHARE.search(total.unit) or not 2 <= len(parts) <= MOST or len(parts) != len(after):
        return
    amount = sum(part.value for part in parts)
    words = f"{'+'.join(part.words for part in parts)}={shown(amount / _scale(total))}{total.unit}"
    places = [(said.start, said.end) for said in (total, *parts)]
    where = tree.name(total.start)
    if abs(amount - total.value) < 1e-6 * max(1.0, total.value):
        yield finding("sentence_sum", AGREES, f"{where}：{words}，与“{total.words}”相符。", places)
    elif amount > total.value or (len(parts) > 2 and amount > (1 - NEAR) * total.value):
        severity = WRONG if MONEY.search(total.unit) else LOOK
        message = f"{where}：其中各项{words}，与总数“{total.words}”对不上。"
        yield finding("sentence_sum", severity, message, places)


def _figures(text: str, span: Span) -> list[Said]:
    """The figures between two offsets; ranges have no one value and are left out."""
    found = []
    for figure in FIGURE.finditer(text, *span):
        value, words = value_of(figure), printed(figure)
        if value is not None and not re.search(r"[-—–~～至]", words):
            found.append(Said(value, measure_of(figure), f"{words}{measure_of(figure)}", *figure.span()))
    return found


def _scale(said: Said) -> float:
    """What one of the printed figure is worth: 1.2万 → 10000."""
    number = float(re.match(r"[\d.]+", said.words.replace(",", "")).group()) if said.words[:1].isdigit() else 0  # type: ignore[union-attr]
    return said.value / number if number else 1.0


def _alike(document: Document, children: tuple[Clause, ...]) -> Iterator[list[Target]]:
    """For a year and a unit, the one figure that each of the clauses states."""
    of_clause: dict[tuple[int, str], dict[str, list[Target]]] = {}
    ids = {clause.id for clause in children}
    for target in document.targets:
        if target.clause in ids and target.year and target.value and not target.base and not SHARE.search(target.unit):
            of_clause.setdefault((target.year, target.unit), {}).setdefault(target.clause, []).append(target)
    for by_clause in of_clause.values():
        if len(by_clause) == len(children) and all(len(targets) == 1 for targets in by_clause.values()):
            yield [targets[0] for targets in by_clause.values()]


def _totals(document: Document, parent: Clause, parts: list[Target]) -> Iterator[Target]:
    """Figures outside of the section, of as many things as it has clauses: …四大新兴产业…总规模."""
    for target in document.targets:
        same = target.year == parts[0].year and target.unit == parts[0].unit and not target.baseline
        inside = parent.start <= target.start < parent.end
        whole = WHOLE.search(target.indicator)
        if not whole or integer(whole.group(1)) != len(parts) or not same or inside or not target.value:
            continue
        if whole.group(2)[:2] in document.quote(parent.start, parts[0].start):
            yield target


def _compared(tree: Tree, parent: Clause, parts: list[Target], total: Target) -> Problem:
    amount = sum(part.value or 0 for part in parts)
    words = f"{'+'.join(part.figure for part in parts)}={shown(amount)}{total.unit}"
    places = [(t.start, t.end) for t in (total, *parts)]
    where = f"{tree.name(total.start)}“{total.indicator}”{total.comparator.replace('…', '')}{total.figure}{total.unit}"
    fits = abs(amount - (total.value or 0)) < 1e-6
    message = f"{parent.label}下{len(parts)}项的数{words}，{where}，{'相符' if fits else '两者不等'}。"
    return finding("parts_sum", AGREES if fits else LOOK, message, places)
