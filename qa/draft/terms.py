"""Names and terms in quotation marks that stand in no document: “……联络站” where the sentence meant has “……直通站”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.fold import fold
from corpus.regex import regex
from qa.draft.sense import Sentence
from qa.draft.spot import Finding, Spot, best
from qa.draft.topic import Topic, sentence_so_far, topics
from qa.reply import Evidence
from qa.view import View

TERM = regex(r"[“「『\"](?P<term>[^“”「」『』\"\n]{2,30})[”」』\"]")
LIKE = 0.5
"""Share of characters that two terms have in common when one is the other with a part changed."""
LENGTHS = 0.5
"""How much shorter the one may be."""
NOUN = 2
"""Characters of the noun behind a term (“……”品牌) by which two terms are of the same thing."""
OWNER = regex(r"(?P<place>[\u4e00-\u9fff]{2,4}?(?:镇|街道|新区|园区|区|县|市|乡|村))[^，,。；;]*$")
LONG = 5
"""Characters of a term that is looked for without its quotation marks."""
SHARED = 1.6
"""Weight of what the phrase must share with the sentence beside the term."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term in quotation marks with the words behind it."""

    words: str
    start: int
    end: int
    noun: str


def terms(spot: Spot) -> list[Finding]:
    """The terms of the phrase that differ in part from those of the document."""
    found: list[Finding] = []
    said = [*_terms(spot.text, spot.piece.start, spot.piece.end)]
    for term in said:
        hidden = any(a <= term.start and term.end <= b for a, b in spot.hidden)
        if not hidden and not any(_stands(view, term.words) for view in spot.views):
            found += best(_changed(spot, topic, term, said) for topic in _topics(spot))
        elif not hidden:
            found += best(_of_another(spot, view, term) for view in spot.views)
    return found


def _of_another(spot: Spot, view: View, term: Term) -> Finding | None:
    """What the document calls so is another place's, and this one's is called otherwise: 甲镇“丙小镇” for 乙镇“丙小镇”."""
    whose = OWNER.search(spot.text, spot.piece.start, term.start)
    text = view.document.text
    if not whose or len(term.words) <= NOUN or whose["place"] not in text:
        return None
    quoted = [t for t in _terms(text, 0, len(text)) if t.words[-NOUN:] == term.words[-NOUN:]]
    near = {t.start: text[view.at((t.start, t.end)).start : t.start] for t in quoted}
    mine = [t for t in quoted if whose["place"][:NOUN] in near[t.start] and t.words != term.words]
    theirs = [t for t in quoted if t.words == term.words and whose["place"][:NOUN] not in near[t.start]]
    if len({t.words for t in mine}) != 1 or len(theirs) != len([t for t in quoted if t.words == term.words]):
        return None
    clause = view.at((mine[0].start, mine[0].end))
    start = max(text.rfind(mark, clause.start, mine[0].start) for mark in "。；;") + 1 or clause.start
    evidence = (Evidence(view.document.id, clause.id, start, mine[0].end),)
    said = f"稿件写{whose['place']}“{term.words}”，文件里是“{mine[0].words}”"
    return Finding("quotation", term.start, term.end, "contradicted", said, evidence)


def _terms(text: str, start: int, end: int) -> Iterator[Term]:
    for match in TERM.finditer(text, start, end):
        behind = re.match(r"(?:\[\d+\])?的?([\u4e00-\u9fff]*)", text[match.end() : match.end() + 8])
        yield Term(match["term"], match.start(), match.end(), behind.group(1) if behind else "")


def _unquoted(text: str, start: int, end: int, term: Term) -> Iterator[Term]:
    """What begins and ends as the term does: 资金管理中心 for “资金结算中心”."""
    words = term.words
    if len(words) >= LONG:
        between = re.compile(rf"{re.escape(words[:NOUN])}[\u4e00-\u9fff]{{1,4}}?{re.escape(words[-NOUN:])}")
        yield from (Term(m.group(), *m.span(), "") for m in between.finditer(text, start, end))


def _stands(view: View, words: str) -> bool:
    return fold(words) in view.folded(0, len(view.document.text))


def _topics(spot: Spot) -> list[Topic]:
    views = {v.document.id: v for v in spot.views}

    def quoting(sentence: Sentence) -> bool:
        texts = (v.document.text for v in views.values() if v.clauses.get(sentence.clause.id) is sentence.clause)
        return any(TERM.search(text, sentence.start, sentence.end) for text in texts)

    here = topics(spot, fits=quoting)
    here = here if here and here[0].plain else topics(spot, sentence_so_far(spot), fits=quoting)
    return [*here, *topics(spot)]


def _changed(spot: Spot, topic: Topic, term: Term, said: list[Term]) -> Finding | None:
    text, sense = topic.view.document.text, spot.told[topic.view.document.id].sense
    kept = {fold(t.words) for t in said}
    for meant in topic.meant:
        if meant.own < SHARED:
            continue
        true = [*_terms(text, meant.sentence.start, meant.sentence.end)] or [
            *_unquoted(text, meant.sentence.start, meant.sentence.end, term)
        ]
        changed = [t for t in true if fold(t.words) not in kept and _is_changed(term, t, true, kept)]
        if changed:
            sentence = "".join(topic.view.document.quote(meant.sentence.start, meant.sentence.end).split())
            words = f"稿件写“{term.words}”，文件写的是“{changed[0].words}”：{sentence}"
            evidence = (sense.evidence(meant.sentence),)
            return Finding("quotation", term.start, term.end, "contradicted", words, evidence)
    return None


def _is_changed(term: Term, true: Term, row: list[Term], kept: set[str]) -> bool:
    """Most characters are the same, or some and the thing that it names; or its neighbours in a row are all quoted."""
    shorter, longer = sorted((len(term.words), len(true.words)))
    if shorter < LENGTHS * longer:
        return False
    common = likeness(term.words, true.words)
    same_noun = bool(true.noun[:NOUN]) and term.noun[:NOUN] == true.noun[:NOUN] and len(true.noun) >= NOUN
    beside = sum(fold(t.words) in kept for t in row if t is not true)
    return common >= LIKE or (common > 0 and (same_noun or beside >= NOUN))


def likeness(one: str, other: str) -> float:
    """Share of characters in common, 0 to 1."""
    common = sum((Counter(one) & Counter(other)).values())
    return 2 * common / (len(one) + len(other))
