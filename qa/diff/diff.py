"""The conductor: two documents in, what differs out."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.model import Document
from index.store import Store
from qa.browse import UnknownId, find_document
from qa.diff.align import Pair, aligned, pieces
from qa.diff.facts import fact_changes
from qa.diff.result import Change, Comparison, refer, side
from qa.diff.steps import steps
from qa.view import View


class OneEdition(UnknownId):
    """There is nothing to compare a document with."""


def diff(store: Store, identity: str, *, old: str = "", new: str = "", other: str = "") -> Comparison:
    """Two editions of a document (by the beginnings of their digests; the last two when none is named), or two documents.

    Raises UnknownId for a document or edition that is not there, OneEdition when there is only one.
    """
    with store.snapshot():
        if other:
            return compare(find_document(store, identity, old), find_document(store, other, new))
        newer = find_document(store, identity, new)
        if old:
            return compare(find_document(store, identity, old), newer)
        before = [edition for edition in store.editions(newer.id) if edition.sha256 != newer.sha256]
        earlier = store.edition(before[-1].edition) if before else None
        if earlier is None:
            raise OneEdition(
                f"“{newer.id}”在知识库里只有一版，没有可以比较的旧版；要同另一份文件比较，请给出那份文件的编号。"
            )
        return compare(earlier, newer)


def compare(old: Document, new: Document) -> Comparison:
    """The facts that changed, then every clause that is not the same in both."""
    pairs = aligned(pieces(old), pieces(new))
    views = View(old), View(new)
    same = [p for p in pairs if p.same_words and p.old and p.new and p.old.id == p.new.id]
    changes = tuple(_change(old, new, pair) for pair in pairs if pair not in same)
    facts = tuple(fact_changes(*views, owners(*views, pairs)))
    return Comparison(refer(old), refer(new), facts, changes, len(same))


def owners(old: View, new: View, pairs: Iterable[Pair]) -> dict[str, str]:
    """Old clause id to new clause id, for the clauses and for what they are the first line of or the only part of."""
    found: dict[str, str] = {}
    for pair in pairs:
        if pair.old is None or pair.new is None:
            continue
        above = zip(reversed(old.above(pair.old)), reversed(new.above(pair.new)), strict=False)
        for one, other in above:
            if one.kind != other.kind or one.id in found:
                break
            found[one.id] = other.id
    return found


def _change(old: Document, new: Document, pair: Pair) -> Change:
    before = side(old, pair.old) if pair.old else None
    after = side(new, pair.new) if pair.new else None
    if before is None or after is None:
        return Change("added" if after else "removed", before, after)
    moved = before.clause != after.clause
    if pair.same_words:
        return Change("moved", before, after, moved=True)
    return Change("changed", before, after, steps(before.text, after.text), moved)
