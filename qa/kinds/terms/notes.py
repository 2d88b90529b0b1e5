"""Notes that explain a term: by their number, by the term, by the line that prints them among the paragraphs."""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.footnotes import read_anchors
from corpus.model import Clause, Footnote
from corpus.regex import regex
from corpus.wording import LOOSE_NOTE, NOTE
from qa.case import Case
from qa.finding.topic import topic
from qa.reply import Evidence, Reply, Statement, refusal


def by_number(case: Case) -> Reply:
    wanted = {n for r in case.question.referring("footnote") for n in r.numbers}
    notes = [note for note in case.view.document.footnotes if int(note.marker[1:-1]) in wanted]
    if notes:
        return given(case, notes)
    known = "、".join(note.marker for note in case.view.document.footnotes)
    anchors = read_anchors(case.view.document.text, case.view.document.clauses)
    missing = "、".join(f"[{n}]" for n in sorted(wanted))
    if wanted & set(anchors):
        text = f"正文标有注号{missing}，但文末没有对应的注释内容（现有注释：{known}）。"
        english = f"The body has the mark {missing}, but the notes have no text for it (notes: {known})."
    else:
        text = f"文件中没有注释{missing}（现有注释：{known or '无'}）。"
        english = f"There is no note {missing}; the notes are {known or 'none'}."
    return refusal(case.say(text, english), kind="footnote")


def given(case: Case, notes: list[Footnote]) -> Reply:
    statements: list[Statement] = []
    for note in notes:
        text = " ".join(case.view.document.quote(note.start, note.end).split())
        number = NOTE.match(text) or LOOSE_NOTE.match(text)
        text = text[number.end() :] if number else text
        evidence = (case.span(note.clause, note.start, note.end), *_anchor(case, note))
        lead = case.say(f"注释{note.marker}：", f"Note {note.marker}: ")
        statements.append(Statement(lead + text.removeprefix(note.marker).strip(), evidence))
    return Reply("answered", tuple(statements), understood=(("kind", "definition"), ("term", notes[0].term)))


def _anchor(case: Case, note: Footnote) -> tuple[Evidence, ...]:
    """The phrase of the body that carries the mark."""
    for start, end in note.anchors[:1]:
        clause = min(
            (c for c in case.view.document.clauses if c.start <= start < c.end),
            key=lambda c: c.end - c.start,
            default=None,
        )
        if clause:
            text = case.view.document.text
            begin = max(clause.start, *(text.rfind(mark, clause.start, start) + 1 for mark in "，,。;；：:\n"))
            return (case.span(clause.id, begin, end),)
    return ()


def near_term(case: Case) -> Reply | None:
    """A note whose term or text holds the words of the question."""
    words = fold(topic(case.question, without=frozenset({"note"})))
    if len(words) < 2:
        return None
    for note in case.view.document.footnotes:
        if words in fold(note.term) or fold(note.term) in words:
            return given(case, [note])
    for note in case.view.document.footnotes:
        if len(words) >= 4 and words in fold(case.view.document.quote(note.start, note.end)):
            return given(case, [note])
    return None


NOTE_LINE = regex(r"^[ \u3000]*[\[〔【](\d{1,2})[\]〕】][ \u3000]*([^\s：:。，,]{2,30})[：:][^\n]+", re.MULTILINE)
"""[3]特殊群体：指…: a note printed among the paragraphs, under a term that carries its mark above."""


NEAR_NAME = 0.8
"""Share of the characters of a term that a loose name of it holds: 特困老人 for 特困老年人."""


def by_note_line(case: Case) -> Reply | None:
    """The line of a note on the asked term, where the body marks the term with its number."""
    text = case.view.document.text
    pieces = [fold(piece) for piece in topic(case.question).split() if len(piece) >= 2]
    for match in NOTE_LINE.finditer(text):
        term = fold(match[2])
        marked = re.search(rf"{re.escape(match[2])}[\[〔【]{match[1]}[\]〕】]", text)
        clause = leaf_at(case, match.start(2))
        if marked and clause and any(_calls(piece, term) for piece in pieces):
            evidence = case.span(clause.id, max(match.start(), clause.start), min(match.end(), clause.end))
            lead = case.say(f"注释[{match[1]}]：", f"Note [{match[1]}]: ")
            words = " ".join(text[match.start(2) : match.end()].split())
            return Reply(
                "answered", (Statement(lead + words, (evidence,)),), understood=(("kind", "definition"), ("term", term))
            )
    return None


def _calls(piece: str, term: str) -> bool:
    """The very term, or one with a character left out."""
    if piece == term or len(piece) >= LONG and term in piece:
        return True
    at = iter(term)
    return len(piece) >= LONG and len(piece) / len(term) >= NEAR_NAME and all(c in at for c in piece)


LONG = 4
"""Characters of a piece that names the term of a note by a part of it."""


def taken_in(case: Case) -> Reply | None:
    """核心功能区包括哪几块: the one note whose term holds the words; the parts of a document are asked for otherwise."""
    pieces = [fold(piece) for piece in case.question.content if len(piece) >= LONG]
    notes = [n for n in case.view.document.footnotes if any(piece in fold(n.term) for piece in pieces)]
    plain = not (case.question.references or case.question.names or case.question.units or case.question.years)
    return given(case, notes) if len(notes) == 1 and plain else None


def leaf_at(case: Case, place: int) -> Clause | None:
    """The smallest clause around a place, residue of the page left out."""
    around = [c for c in case.view.document.clauses if c.start <= place < c.end and c.kind != "boilerplate"]
    return min(around, key=lambda c: c.end - c.start, default=None)
