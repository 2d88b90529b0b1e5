"""A document as the plain values that JSON holds, for programs outside (``parse --json``)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from corpus.model import Clause, Document, Metadata, Target
from corpus.numbering import read_marker
from corpus.regex import regex
from corpus.table import Table

SENTENCE = regex(r"[^。；;\n]{1,120}")
"""A first sentence, as far as it is read out."""
WIDEST_MARKER = 20
"""Characters that the widest marker takes."""


def as_json(document: Document) -> dict[str, Any]:
    """Everything the document says, with offsets into ``text``; what it does not state is null."""
    targets = [(target.baseline, _target(target)) for target in document.targets]
    return {
        "document": _head(document),
        "text": document.text,
        "clauses": [_clause(document, clause) for clause in document.clauses],
        "assignments": [_stated(asdict(assignment)) for assignment in document.assignments],
        "targets": [target for baseline, target in targets if not baseline],
        "baselines": [target for baseline, target in targets if baseline],
        "footnotes": [asdict(note) for note in document.footnotes],
        "definitions": [asdict(definition) for definition in document.definitions],
        "limits": [asdict(limit) for limit in document.limits],
        "penalties": [asdict(penalty) for penalty in document.penalties],
        "repeals": [asdict(repeal) for repeal in document.repeals],
        "tables": [_table(document, table) for table in document.tables],
        "problems": [asdict(problem) for problem in document.problems],
    }


def period_words(metadata: Metadata) -> str:
    """2018-2020; one year alone where the title speaks of one; empty where it speaks of none."""
    first, last = metadata.period or ("", "")
    return str(first) if first == last else f"{first}-{last}"


def _head(document: Document) -> dict[str, Any]:
    metadata = document.metadata
    said = {
        "title": metadata.title,
        "number": metadata.number,
        "issuer": metadata.issuer,
        "place": metadata.place,
        "date": metadata.date,
        "period": period_words(metadata),
        "inner": metadata.inner,
        "effective": document.validity.effective,
        "until": document.validity.until,
        "status": document.validity.status,
    }
    stated = {name: words or None for name, words in said.items()}
    return {
        "id": document.id,
        **stated,
        "source": document.source,
        "sha256": document.sha256,
        **{name: value or None for name, value in asdict(document.origin).items()},
        "pages": len(document.pages),
        "chars": len(document.text),
    }


def _clause(document: Document, clause: Clause) -> dict[str, Any]:
    """A numbered clause without a heading is called by its first sentence, and ``heading_kind`` says so."""
    kind = "printed" if clause.heading else None
    if clause.heading or not clause.marker or clause.kind == "footnote":
        return {**asdict(clause), "heading_kind": kind}
    words = document.quote(clause.start, clause.end).strip()
    marker = read_marker(words[:WIDEST_MARKER])
    said = SENTENCE.match(words[marker.width :] if marker else words)
    first = said.group().strip() if said else ""
    return {**asdict(clause), "heading": first, "heading_kind": "first_sentence" if first else None}


def _target(target: Target) -> dict[str, Any]:
    """The year of what is aimed at in every year is 每年, unless one is printed too."""
    fields = _stated(asdict(target))
    return {**fields, "year": "每年"} if target.yearly and target.year is None else fields


def _stated(fields: dict[str, Any]) -> dict[str, Any]:
    """``kind`` and ``deadline`` are null, not empty, where the document has none."""
    return {name: None if name in {"kind", "deadline"} and not value else value for name, value in fields.items()}


def _table(document: Document, table: Table) -> dict[str, Any]:
    """Rows as lists of words, one for each column; a cell that is not printed is empty."""
    width = max([len(table.heads), *(cell.column + 1 for row in table.rows for cell in row.cells)])
    rows = [[""] * width for _ in table.rows]
    for words, row in zip(rows, table.rows, strict=True):
        for cell in row.cells:
            words[cell.column] = " ".join(document.quote(cell.start, cell.end).split())
    groups = [row.group for row in table.rows]
    return {"clause": table.clause, "heads": list(table.heads), "rows": rows, "groups": groups}
