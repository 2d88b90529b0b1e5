"""What can be quoted as an answer: a sentence, or a lead-in with the list that it opens; each with the words around it."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model import Clause
from qa.case import Case
from qa.finding.sentences import body_spans, sentence_spans

OPENS = ("：", ":")
LONGEST_LIST = 900
"""Characters of a list that is quoted whole."""
HEAD = 100
"""Characters at the beginning of a document that stand for its title where none was read."""
BEFORE = 1
"""Sentences before this one that give its subject."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of text that may answer."""

    clause: Clause
    spans: tuple[tuple[int, int], ...]
    """Half-open spans: one sentence, or a lead-in and its items."""
    around: str
    """Headings above, and the sentence before: what the piece is about without saying so."""
    title: str
    """Title of its document."""
    listed: bool = False


def units_of(case: Case, clauses: tuple[Clause, ...]) -> tuple[Unit, ...]:
    """The units of some clauses and of the lists that they open or belong to, each once, in the order of the text."""
    found: dict[tuple[tuple[int, int], ...], Unit] = {}
    for clause in clauses:
        for unit in (*_lists(case, clause), *_sentences(case, clause)):
            found.setdefault(unit.spans, unit)
    return tuple(sorted(found.values(), key=lambda unit: unit.spans))


def _sentences(case: Case, clause: Clause) -> list[Unit]:
    text, spans = case.view.document.text, body_spans(case, clause)
    head = _headings(case, clause)
    lead = _lead_in(case, clause)
    found = []
    opens = _opened(case, clause) is not None
    for at, span in enumerate(spans):
        if opens and at == len(spans) - 1 and text[slice(*span)].rstrip().endswith(OPENS):
            continue  # quoted with its list
        before = " ".join(text[start:end] for start, end in spans[max(0, at - BEFORE) : at]) or lead
        found.append(Unit(clause, (span,), f"{head} {before}", _title(case)))
    return found


def _lists(case: Case, clause: Clause) -> list[Unit]:
    """The lead-in and items of the list that a clause opens, or that it is an item of."""
    found = []
    for opener, items in filter(None, (_opened(case, clause), _opener(case, clause))):
        start = _last_sentence(case, opener, items[0].start)
        if start is None:
            continue
        whole = items[-1].end - start[0] <= LONGEST_LIST
        spans = (start, *((item.start, item.end if whole else _opening(case, item)) for item in items))
        if sum(end - begin for begin, end in spans) > LONGEST_LIST:
            continue
        found.append(Unit(opener, spans, _headings(case, opener), _title(case), listed=True))
    return found


def _opening(case: Case, item: Clause) -> int:
    """Where the first sentence of an item ends: of a long list each item is named by it."""
    spans = sentence_spans(case.view.document.text, item)
    return spans[0][1] if spans else item.end


def _opened(case: Case, clause: Clause) -> tuple[Clause, tuple[Clause, ...]] | None:
    """The items inside this clause, or right behind it."""
    inside = _items(_children(case, clause.id))
    behind = _items(tuple(c for c in _children(case, clause.parent) if c.start >= clause.end))
    if inside:
        return clause, inside
    return (clause, behind) if behind and behind[0].start == clause.end and not clause.marker else None


def _opener(case: Case, clause: Clause) -> tuple[Clause, tuple[Clause, ...]] | None:
    """The clause that ends in a colon before this item, and all its items."""
    siblings = _children(case, clause.parent)
    if not clause.marker or clause not in siblings:
        return None
    parent = case.view.clauses.get(clause.parent)
    items = _items(siblings)
    before = [c for c in siblings if c.end <= items[0].start] if items else []
    opener = before[-1] if before else parent
    return (opener, items) if opener is not None and items else None


def _items(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The first run of marked clauses of one kind."""
    first = next((c for c in clauses if c.marker), None)
    return tuple(c for c in clauses if first is not None and c.marker and c.kind == first.kind)


def _last_sentence(case: Case, owner: Clause, until: int) -> tuple[int, int] | None:
    """The sentence that ends in a colon just before the items."""
    text = case.view.document.text
    words = text[owner.start : until].rstrip()
    if not words.endswith(OPENS):
        return None
    start = max(words.rfind(mark) for mark in "。\n")
    first = owner.start + start + 1
    while text[first].isspace():
        first += 1
    return first, owner.start + len(words)


def _lead_in(case: Case, clause: Clause) -> str:
    """The words that open the list that this clause is an item of."""
    opener = _opener(case, clause)
    if opener is None:
        return ""
    span = _last_sentence(case, opener[0], opener[1][0].start)
    return case.view.document.text[slice(*span)] if span else ""


def _children(case: Case, parent: str) -> tuple[Clause, ...]:
    return case.view.children.get(parent, ()) if parent else ()


def _headings(case: Case, clause: Clause) -> str:
    return " ".join(c.heading for c in case.view.above(clause) if c.heading)


def _title(case: Case) -> str:
    document = case.view.document
    return document.metadata.title or document.text[:HEAD]
