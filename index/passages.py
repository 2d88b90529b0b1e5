"""Which clauses are ranked, and by which words: the leaves of prose, rows of tables and notes, each with its headings."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.model import Clause, Document

UNRANKED = frozenset(
    {
        "boilerplate",
        "heading",
        "cell",
        "tablehead",
        "title",
        "number",
        "date",
        "signature",
        "addressee",
        "annexnote",
        "imprint",
    }
)


def passages_of(document: Document) -> Iterator[tuple[Clause, str]]:
    """Clause and the words it is found by: the headings above it and its own text."""
    by_id = {clause.id: clause for clause in document.clauses}
    parents = {clause.parent for clause in document.clauses if clause.kind != "cell"}
    for clause in document.clauses:
        if clause.id not in parents and clause.kind not in UNRANKED:
            yield clause, " ".join([*headings_above(clause, by_id), document.quote(clause.start, clause.end)])


def headings_above(clause: Clause, by_id: dict[str, Clause]) -> list[str]:
    """Headings of the clauses around this one, outermost first."""
    found: list[str] = []
    parent = by_id.get(clause.parent)
    while parent:
        if parent.heading:
            found.insert(0, parent.heading)
        parent = by_id.get(parent.parent)
    return found
