"""The conductor: a Source becomes a Document. Each line is one step; nothing is read twice or guessed."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from corpus.align import group_targets
from corpus.assignments import read_assignments
from corpus.audit import audit
from corpus.blocks import classify
from corpus.definitions import read_definitions
from corpus.footnotes import read_footnotes
from corpus.indicators import read_indicators
from corpus.limits import read_limits
from corpus.lines import split_lines
from corpus.metadata import book_of, read_metadata
from corpus.model import Document, Metadata
from corpus.outline import outline
from corpus.parts import name_parts
from corpus.penalties import read_penalties
from corpus.repeals import read_repeals
from corpus.source import Source
from corpus.tables import read_tables
from corpus.targets import read_targets
from corpus.unfold import unfold
from corpus.validity import read_validity


def parse(source: Source, *, identity: str = "") -> Document:
    """The document that the source holds. ``identity`` overrides the id made from number or title."""
    text = source.text
    blocks = classify(unfold(split_lines(text)))
    clauses = outline(blocks)
    clauses, tables = read_tables(text, clauses)
    assignments = read_assignments(text, clauses, tables)
    clauses = name_parts(clauses, assignments)
    metadata = read_metadata(text, clauses)
    targets = group_targets((*read_targets(text, clauses, metadata), *read_indicators(text, tables, metadata.period)))
    document = Document(
        id=identity or name_document(metadata, source, book_of(text, clauses)),
        source=source.name,
        sha256=source.sha256,
        metadata=metadata,
        text=text,
        clauses=clauses,
        tables=tables,
        footnotes=read_footnotes(text, clauses),
        assignments=assignments,
        targets=targets,
        definitions=read_definitions(text, clauses),
        limits=read_limits(text, clauses),
        penalties=read_penalties(text, clauses),
        repeals=read_repeals(text, clauses),
        validity=read_validity(text, clauses, metadata),
        pages=source.pages,
        origin=source.origin,
    )
    return replace(document, problems=audit(document))


def name_document(metadata: Metadata, source: Source, book: str = "") -> str:
    """A readable id: the number, else the title, else the file's name; stable under re-import, free of ``#``."""
    name = metadata.number or metadata.title + book or source.name.rsplit(".", 1)[0]
    name = re.sub(r"[#?&/\\\s]+", "", name)[:60]
    return name or hashlib.sha256(source.text.encode()).hexdigest()[:12]
