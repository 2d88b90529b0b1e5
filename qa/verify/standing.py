"""A quotation that stands somewhere word for word: whether that is where it is said to stand, in one clause, and in force."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import Clause
from index.folded import Folded
from qa.verify.asked import Asked, Span, citations, elsewhere
from qa.verify.diff import spelled
from qa.verify.places import places
from qa.verify.reader import Reader
from qa.verify.result import Verdict, Verification
from qa.verify.sentence import sentence


@dataclass(frozen=True, slots=True)
class Spot:
    """A span of a document where the quotation stands word for word."""

    reader: Reader
    span: Span


def standing(asked: Asked) -> Verification | None:
    """The verdict; None when the quotation stands nowhere as it is."""
    spots = [Spot(reader, span) for reader in asked.readers for span in places(reader, asked.quote)]
    if not spots:
        return None
    meant = [spot for spot in spots if asked.meant(spot.reader, spot.span)]
    found = _at(asked, _best(meant or spots), others=len(spots) - 1)
    if not meant and asked.known_place() and found.verdict != "joined":
        return elsewhere(asked, found)
    return found


def _best(spots: Sequence[Spot]) -> Spot:
    """One clause before several."""
    return min(spots, key=lambda spot: len(spot.reader.between(*spot.span)) > 1)


def _at(asked: Asked, spot: Spot, *, others: int) -> Verification:
    if asked.known_place():
        return described(asked, spot, others=others, stale=False)
    later = _later(asked, spot)
    return described(asked, later or spot, others=others, stale=later is None)


def _later(asked: Asked, spot: Spot) -> Spot | None:
    """The same words in the latest edition of the document; None when they are no longer there."""
    editions = asked.editions(asked.store, spot.reader.document)
    if not editions:
        return spot
    reader = Reader(editions[-1])
    spans = places(reader, asked.quote)
    return Spot(reader, spans[0]) if spans else None


def described(asked: Asked, spot: Spot, *, others: int, stale: bool) -> Verification:
    reader, quote = spot.reader, asked.quote
    span = _with_marks(reader.document.text, quote, spot.span)
    true = reader.document.quote(*span)
    verdict: Verdict = "exact" if true == quote.source else "normalised"
    differences = () if verdict == "exact" else tuple(spelled(quote.source, true))
    if _run_together(reader, quote, spot.span):
        verdict = "joined"
    elif stale:
        verdict = "stale"
    remarks = (f"同样的话还见于另外{others}处",) if others else ()
    citation, *also = citations(asked.store, reader, span)
    found = Verification(quote.source, verdict, "", true, differences, citation, tuple(also), remarks)
    return replace(found, text=sentence(found))


def _with_marks(text: str, quote: Folded, span: Span) -> Span:
    """The span with the quotation's own first and last marks, where the document has the same."""
    head, tail = quote.source[: quote.at(0)], quote.source[quote.at(len(quote.text) - 1) + 1 :]
    start, end = span
    start -= len(head) if head and text[: span[0]].endswith(head) else 0
    end += len(tail) if tail and text.startswith(tail, span[1]) else 0
    return start, end


def _run_together(reader: Reader, quote: Folded, span: Span) -> bool:
    """The span goes over from one numbered clause into the next, and the quotation does not show where."""
    leaves = reader.between(*span)
    first = reader.folded.index(span[0])
    for one, other in zip(leaves, leaves[1:], strict=False):
        if one_clause(reader, one, other):
            continue
        at = reader.folded.index(other.start) - first
        if 0 < at < len(quote.text) and "\n" not in quote.source[quote.at(at - 1) : quote.at(at)]:
            return True
    return False


def one_clause(reader: Reader, one: Clause, other: Clause) -> bool:
    """Both belong to one article, or the first opens the clause that the other is part of."""
    above = reader.view.above(other)
    shared = [clause for clause in reader.view.above(one) if clause in above]
    return reader.owner(one) in above or any(clause.kind in ("article", "row", "title") for clause in shared)
