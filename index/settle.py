"""Under which id a document is stored. A title is no proof of being the same document: see ``index.editions``."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import replace

from corpus.model import Document, Metadata
from corpus.parse import name_document, parse
from corpus.source import Source
from index.editions import same_work


def settled(connection: sqlite3.Connection, document: Document) -> Document:
    """The document with the id of those it is an edition of, else with one that is free.

    An id that was given, or that is a number or the name of a file, is kept. Where the title made the id, another
    document of that title keeps it and this one gets ``_2``; the same content finds the id it had.
    """
    meta = document.metadata
    if meta.number or not meta.title or document.id != _titled(document):
        return document
    found = _under(connection, document.id)
    for identity, sha256, _ in found:
        if sha256 == document.sha256:
            return replace(document, id=identity)
    for identity, sha256, text in found:
        if same_work(document, parse(Source("", sha256, text), identity=identity)):
            return replace(document, id=identity)
    taken = {identity for identity, _, _ in found}
    free = (name for n in range(1, len(taken) + 2) if (name := _numbered(document.id, n)) not in taken)
    return replace(document, id=next(free))


def _titled(document: Document) -> str:
    return name_document(Metadata(title=document.metadata.title), Source(document.source, document.sha256, ""))


def _numbered(identity: str, n: int) -> str:
    return identity if n == 1 else f"{identity}_{n}"


def _under(connection: sqlite3.Connection, identity: str) -> list[tuple[str, str, str]]:
    """Id, digest and text of every edition of this id and of its numbered namesakes, those that answer first."""
    query = """select id, sha256, text from documents where id = ? or id > ? and id < ?
        order by id, current desc, edition desc"""
    found = connection.execute(query, [identity, f"{identity}_", f"{identity}`"]).fetchall()  # ` follows _ in ASCII
    numbered = re.compile(re.escape(identity) + r"(?:_\d+)?")
    return [(name, sha256, text) for name, sha256, text in found if numbered.fullmatch(name)]
