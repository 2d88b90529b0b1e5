"""One of several parallel pieces of a sentence: 南部以甲园为示范的…区、西部以乙园为示范的…区、北部以….

The piece that alone has a word of the question answers; the words that all share stand around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import share, wanted
from qa.finding.leaves import leaves
from qa.finding.sentences import sentence_spans
from qa.finding.topic import topic
from qa.reply import Reply, Statement

ASKS = regex(r"哪|什么|啥|谁|何")
WHOLE = regex(r"都[是有叫]|哪些|哪几|分别|各自?[是有]|全部|所有")
"""那8个平台都是啥 asks for all of them."""
FEWEST, SHORTEST = 3, 8
"""Pieces of a sentence, and characters of each but the first, from which they are parallel."""
ALIKE = 2
"""Last characters that all pieces end in."""
ENOUGH = 0.55
"""Share of the words' weight that the piece and what stands around it must hold."""
COMPUTED = ("howmany", "sum", "difference", "percent", "most", "least", "lead", "participant", "responsible", "target")


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence of parallel pieces: the words before them, and the span of each."""

    clause: Clause
    before: str
    pieces: tuple[tuple[int, int], ...]


def answer(case: Case) -> Reply | None:
    """The piece that the question tells from the others; None where it tells none, or several."""
    text = case.question.text
    if not ASKS.search(text) or WHOLE.search(text) or case.question.has(*COMPUTED) or case.question.years:
        return None
    needed = wanted(case.store, topic(case.question))
    found = []
    for row in _rows(case):
        texts = [case.view.folded(*piece) for piece in row.pieces]
        telling = [w for w, _ in needed.weights if sum(share(w, text) == 1 for text in texts) == 1]
        told = {i for i, text in enumerate(texts) if any(share(word, text) == 1 for word in telling)}
        around = f"{row.before} {case.view.headings(row.clause)} {' '.join(texts)}"
        if len(told) == 1 and needed.total and needed.held_in(around) / needed.total >= ENOUGH:
            found.append((row, told.pop()))
    if len(found) != 1:
        return None
    row, at = found[0]
    words = case.view.document.quote(*row.pieces[at])
    proof = case.span(row.clause.id, *row.pieces[at])
    said = case.say(f"{row.clause.label}写明：“{words}”", f"{row.clause.label} says: “{words}”")
    return Reply("answered", (Statement(said, (proof,)),), understood=(("kind", "piece"), ("clause", row.clause.label)))


def _rows(case: Case) -> tuple[Row, ...]:
    if ("pieces",) not in case.view.memory:
        case.view.memory["pieces",] = tuple(row for clause in leaves(case) for row in _in_clause(case, clause))
    known: tuple[Row, ...] = case.view.memory["pieces",]
    return known


def _in_clause(case: Case, clause: Clause) -> Iterator[Row]:
    text = case.view.document.text
    for start, end in sentence_spans(text, clause):
        pieces = list(_cut(text, start, end))
        ends = {text[b - ALIKE : b] for _, b in pieces}
        if len(pieces) >= FEWEST and len(ends) == 1 and all(b - a >= SHORTEST for a, b in pieces):
            first, stop = pieces[0]
            begin = max(text.rfind(mark, first, stop) + 1 for mark in ("，", ",", "：", ":")) or first
            pieces[0] = (begin, stop) if stop - begin >= SHORTEST else pieces[0]
            yield Row(clause, fold(text[start : pieces[0][0]]), tuple(pieces))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces between 、 of a phrase, the mark at its end left out."""
    at = start
    for match in re.finditer(r"、|$", text[start:end].rstrip("。；;，,")):
        stop = start + match.start()
        yield at, stop
        at = stop + 1
