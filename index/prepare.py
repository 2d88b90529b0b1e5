"""A document made ready for the store: its names, its search terms, the documents that it mentions.

This is where the time of an import goes. It needs no database, so that several processes can do it at once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus.model import Document
from corpus.regex import regex
from index.folded import plain
from index.passages import passages_of
from index.segment import Segmenter
from index.stored import Facts, digest, facts_of
from index.vocabulary import Name, names_of, title_key

MENTION = regex(r"《([^《》]{2,80})》")


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage as it will be found: its clause, the clause that is cited for it, its search terms."""

    clause: str
    whole: str
    heads: int
    """Number of terms that are of its headings; they come first."""
    length: int
    """Number of terms."""
    words: str
    """The terms, blanks between."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document and all that it is looked up by."""

    document: Document
    names: tuple[Name, ...]
    passages: tuple[Ranked, ...]
    mentions: tuple[str, ...]
    """Keys of the titles that stand in it in 《》, its own left out."""
    facts: Facts
    """Its rows in the tables of facts."""
    digest: str
    segmenter: str


def prepare(document: Document, segmenter: Segmenter) -> Prepared:
    """All of a document that does not depend on what the store holds already."""
    document = replace(document, plain=plain(document.text))
    facts = facts_of(document)
    return Prepared(
        document,
        names_of(document),
        _passages(document, segmenter),
        _mentions(document),
        facts,
        digest(document, facts),
        segmenter.name,
    )


def _passages(document: Document, segmenter: Segmenter) -> tuple[Ranked, ...]:
    found = []
    headings: dict[str, list[str]] = {}
    for leaf in passages_of(document):
        if leaf.headings not in headings:
            headings[leaf.headings] = segmenter.terms(leaf.headings)
        heads, own = headings[leaf.headings], segmenter.terms(leaf.text)
        words = " ".join([*heads, *own])
        found.append(Ranked(leaf.clause.id, leaf.whole, len(heads), len(heads) + len(own), words))
    return tuple(found)


def _mentions(document: Document) -> tuple[str, ...]:
    own = title_key(document.metadata.title)
    keys = dict.fromkeys(map(title_key, dict.fromkeys(MENTION.findall(document.text))))
    return tuple(key for key in keys if key and key != own)
