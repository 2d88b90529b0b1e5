"""What is verified: a quotation, where it is said to stand, the documents it may come from; and how places are proved."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from corpus.model import Document
from index.folded import Folded
from index.store import Store
from qa.answer import Citation
from qa.cite import NEVER, cite
from qa.reply import Evidence
from qa.verify.reader import Reader
from qa.verify.refer import Reference
from qa.verify.result import Verification
from qa.verify.sentence import sentence

Span = tuple[int, int]
Editions = Callable[[Store, Document], Sequence[Document]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A quotation, where it is said to stand, and the documents it may come from."""

    store: Store
    quote: Folded
    reference: Reference
    readers: tuple[Reader, ...]
    editions: Editions

    def meant(self, reader: Reader, span: Span) -> bool:
        """The span lies in the document and touches the clause that were named, if any were."""
        reference = self.reference
        if reference.document and reference.document != reader.document.id:
            return False
        clauses = reference.clauses(reader) if reference.named else ()
        return not reference.named or any(c.start < span[1] and span[0] < c.end for c in clauses)

    def known_place(self) -> bool:
        """A place was named in words that could be read."""
        return bool(self.reference.document) or self.reference.named


def elsewhere(asked: Asked, found: Verification) -> Verification:
    """True words under a wrong reference."""
    reference = asked.reference
    named = [clause for reader in asked.readers for clause in reference.clauses(reader)]
    remark = f"所说的出处“{reference.said or reference.document}”里没有这句话"
    if reference.named and not named:
        remark = f"没有“{reference.said}”这一条"
    moved = replace(found, verdict="wrong_clause", remarks=(remark, *found.remarks))
    return replace(moved, text=sentence(moved))


def citations(store: Store, reader: Reader, span: Span) -> list[Citation]:
    """The proof: one citation where one clause holds the span, else one for each clause that it touches."""
    clause = reader.around(*span)
    if clause and clause.kind not in NEVER:
        return [cite(store, Evidence(reader.document.id, clause.id, *span, version=reader.version), 1)]
    leaves = [leaf for leaf in reader.between(*span) if leaf.kind not in NEVER]
    parts = [(leaf.id, max(span[0], leaf.start), min(span[1], leaf.end)) for leaf in leaves]
    said = [part for part in parts if re.search(r"\w", reader.document.quote(*part[1:]))]
    return [
        cite(store, Evidence(reader.document.id, *part, version=reader.version), n) for n, part in enumerate(said, 1)
    ]
