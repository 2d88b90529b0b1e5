"""A quotation that stands nowhere as it is: where it was most likely taken from, and the verdict on how it departs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.folded import Folded
from qa.cite import relate
from qa.reply import Evidence
from qa.verify.align import Window, windows
from qa.verify.asked import Asked, citations, elsewhere
from qa.verify.compare import Departure, depart
from qa.verify.joined import parts
from qa.verify.result import Verdict, Verification
from qa.verify.sentence import sentence
from qa.verify.standing import one_clause

LEAST = 0.5
"""Share of a quotation that must stand in one clause for the rest to be a difference and not another sentence."""
NAMED = 1.25
"""How much more the clause that was named counts."""


def departing(asked: Asked) -> Verification:
    """The verdict when the quotation stands nowhere as it is."""
    window = _nearest(asked)
    if window and (several := parts(window, asked.quote, asked.readers)):
        return _of_parts(asked, several)
    if window is None or window.matched < LEAST * len(asked.quote.text):
        return _absent(asked, window)
    departure = depart(window, asked.quote)
    verdict: Verdict = "differs" if departure.untrue else "elided"
    if departure.joined or (verdict == "elided" and _several_run_together(asked.quote, departure)):
        verdict = "joined"
    elif verdict == "elided" and not any(d.kind == "omitted" for d in departure.differences):
        verdict = "normalised"
    return _described(asked, departure, verdict)


def _of_parts(asked: Asked, several: Sequence[Departure]) -> Verification:
    """A quotation put together from several clauses: each part with its place."""
    true = "……".join(part.reader.document.quote(*part.span) for part in several)
    differences = tuple(difference for part in several for difference in part.differences)
    citation, *also = [c for part in several for c in citations(asked.store, part.reader, part.span)]
    found = Verification(asked.quote.source, "joined", "", true, differences, citation, tuple(also))
    return replace(found, text=sentence(found))


def _described(asked: Asked, departure: Departure, verdict: Verdict) -> Verification:
    reader, span = departure.reader, departure.span
    citation, *also = citations(asked.store, reader, span)
    true = reader.document.quote(*span)
    found = Verification(asked.quote.source, verdict, "", true, departure.differences, citation, tuple(also))
    if asked.known_place() and not asked.meant(reader, span):
        if found.accepted:
            return elsewhere(asked, found)
        where = asked.reference.said or asked.reference.document
        found = replace(found, remarks=(f"最接近的原文不在所说的出处“{where}”",))
    return replace(found, text=sentence(found))


def _nearest(asked: Asked) -> Window | None:
    """The window that holds most of the quotation; the clause that was named before others that hold as much."""
    found = [window for reader in asked.readers for window in windows(reader, asked.quote.text)]

    def key(window: Window) -> float:
        span = window.reader.folded.span(*window.span)
        named = asked.reference.named and asked.meant(window.reader, span)
        return -window.score * (NAMED if named else 1)

    return min(found, key=key, default=None)


def _absent(asked: Asked, window: Window | None) -> Verification:
    found = Verification(asked.quote.source, "absent", "")
    if window:
        start, _ = window.reader.folded.span(*window.span)
        leaf = window.reader.leaf(start)
        near = relate(asked.store, Evidence(window.reader.document.id, leaf.id, leaf.start, leaf.end))
        found = replace(found, related=(near,) if near else ())
    return replace(found, text=sentence(found))


def _several_run_together(quote: Folded, departure: Departure) -> bool:
    """Several clauses on one line, though not all of their words."""
    leaves = departure.reader.between(*departure.span)
    over = (not one_clause(departure.reader, a, b) for a, b in zip(leaves, leaves[1:], strict=False))
    return "\n" not in quote.source and any(over)
