"""A checked draft as pieces side by side: each stretch of text with the claim that shows there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.draft.result import GRAVEST, Checked, Claim


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the draft."""

    text: str
    claim: Claim | None
    number: int = 0
    """Number of the claim, from 1, in the order of the text; 0 without one."""
    last: bool = False
    """The claim ends here: its sign stands behind this piece."""


def pieces(checked: Checked) -> Iterator[Piece]:
    """The whole text, in order; where claims lie over one another the gravest and then the shortest shows."""
    shown = _shown(checked)
    edges = sorted({0, len(checked.text), *(e for c in checked.claims for e in (c.start, c.end))})
    stretches = [(a, b, shown[a] if a < len(shown) else 0) for a, b in zip(edges, edges[1:], strict=False)]
    for i, (start, end, number) in enumerate(stretches):
        later = any(n == number for _, _, n in stretches[i + 1 :]) if number else False
        claim = checked.claims[number - 1] if number else None
        yield Piece(checked.text[start:end], claim, number, bool(number) and not later)


def _shown(checked: Checked) -> list[int]:
    """For each character the number of the claim that shows there."""
    shown = [0] * len(checked.text)
    numbered = list(enumerate(checked.claims, 1))
    for number, claim in sorted(numbered, key=lambda pair: _weight(pair[1]), reverse=True):
        shown[claim.start : claim.end] = [number] * (claim.end - claim.start)
    return shown


def _weight(claim: Claim) -> tuple[int, int]:
    return GRAVEST.index(claim.verdict), claim.end - claim.start
