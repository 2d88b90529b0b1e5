"""What a note under a table says of its words: what one of them means, what the figures take in and leave out."""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.regex import regex
from qa.case import Case
from qa.figures.likeness import resemblance
from qa.figures.table_notes import Note, table_notes
from qa.finding.coverage import share
from qa.finding.cutting import cut
from qa.reply import Reply, Statement

MEANS = regex(
    r"^(?:[（(]?\d{1,2}[）).．、]\s*)?[“\"]?(?P<term>[^，,。；;]{2,20}?)[”\"]?(?:，|,)?(?:是指|系指|指的是|指(?![标导定挥派明出数]))"
)
COUNTS_AS = regex(r"算(?!账|力|法|起|一|出|下|清|进|入|在内)|称得上|才叫|什么样的|哪些")
TAKEN_IN = regex(
    r"(?:算|计|统计|包括?|包含|含|纳入|加)(?:进|入|在内|在里面|上|了)?[^，,。？?]{0,16}(?:吗|没有?|[？?]|$)|包不包|含不含|算不算|[包含](?:不|没)[包含]|是否(?:包|含|计)"
)
LEAVES_OUT = regex(
    r"(?P<word>不含|不包括|不包含|不计入?|不纳入|不统计|未包括|未计入|除外|含|包括|包含|计入|纳入)(?P<what>[^，,。；;]*)"
)
NEGATIVE = ("不", "未", "除外")
LIKE = 0.8
"""Share of the pairs of characters of a term that the question holds to name it."""


def answer(case: Case) -> Reply | None:
    """The sentence under a table that defines the word that is asked about, or says whether a thing is counted."""
    question = case.question
    if question.english or not case.view.document.tables:
        return None
    text = fold(question.text)
    asks = question.has("define", "note") or COUNTS_AS.search(question.text)
    if asks and not question.figures and not question.years:
        for note in table_notes(case.view):
            match = MEANS.search(note.words)
            if match and (fold(match["term"]) in text or resemblance(match["term"], text) >= LIKE):
                return _made(case, note, "")
    return _taken_in(case, text) if question.has("yesno") or TAKEN_IN.search(question.text) else None


def _taken_in(case: Case, text: str) -> Reply | None:
    """含不含: the verdict of the note that speaks of both the figure and the thing."""
    if not TAKEN_IN.search(case.question.text):
        return None
    for note in table_notes(case.view):
        for match in LEAVES_OUT.finditer(note.words):
            words = cut(case.store, match["what"])
            if not words or not all(share(word, text) == 1 for word in words):
                continue
            if not _is_of(case, note, match, text):
                continue
            out = match["word"].startswith(NEGATIVE)
            return _made(case, note, "没有算在内。" if out else "算在内。")
    return None


def _is_of(case: Case, note: Note, match: re.Match[str], text: str) -> bool:
    """The figure that the note speaks of is the one that is asked about: a name before the word, or none."""
    before = re.split(r"[；;。]", note.words[: match.start()])[-1]
    named = re.match(r"(?:[（(]?\d{1,2}[）).．、]\s*)?(?P<name>[^，,为]{2,14})", before)
    return (
        named is None
        or resemblance(named["name"], text) >= 0.5
        or any(len(word) > 1 and word in text for word in cut(case.store, named["name"]))
    )


def _made(case: Case, note: Note, verdict: str) -> Reply:
    clause = case.view.at((note.start, note.end))
    proof = case.span(clause.id, note.start, note.end)
    said = f"{verdict}表下的注写明：“{note.words.rstrip('；;')}”"
    return Reply("answered", (Statement(said, (proof,)),), understood=(("kind", "table_note"),))
