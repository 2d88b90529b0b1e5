"""What the draft copies word for word: no document that holds the very sentence speaks against it.

A list of units says whose it is by where it stands: the same list below another task is another claim.
"""

from __future__ import annotations

from corpus.fold import fold
from qa.draft.spot import Finding, Spot
from qa.verify.verify import verify
from qa.view import View

LEAST, ANYWHERE = 10, 20
"""Characters of a sentence that is no chance; and of one that any document of the store may hold."""
OF_UNITS = frozenset({"role", "tally", "rank"})


def uncopied(spot: Spot, findings: list[Finding], *, anywhere: bool) -> list[Finding]:
    """The findings without contradictions of a sentence that a document has in the very same words.

    ``anywhere``: any document of the store; where the draft names one, what another says does not speak for it.
    """
    if all(f.verdict != "contradicted" for f in findings):
        return findings
    words = fold(spot.text[spot.sentence.piece.start : spot.sentence.piece.end])
    return [f for f in findings if f.verdict != "contradicted" or not _is_copied(spot, words, f, anywhere=anywhere)]


def _is_copied(spot: Spot, words: str, finding: Finding, *, anywhere: bool) -> bool:
    if len(words) < LEAST:
        return False
    holding = [v for v in spot.views if words in v.folded(0, len(v.document.text))]
    if finding.kind in OF_UNITS and holding:
        return any(not _stands_elsewhere(view, words, finding) for view in holding)
    if holding or len(words) < ANYWHERE or not anywhere:
        return bool(holding)
    return verify(spot.store, spot.text[spot.sentence.piece.start : spot.sentence.piece.end]).verdict == "exact"


def _stands_elsewhere(view: View, words: str, finding: Finding) -> bool:
    """Another clause with units holds the words, and not the one that the claim was judged by."""
    judged = [view.clauses[e.clause] for e in finding.evidence if e.document == view.document.id]
    return not any(words in view.folded(c.start, c.end) for c in judged) and any(
        words in view.folded(c.start, c.end) for c in view.assigned
    )
