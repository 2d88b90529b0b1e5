"""Which documents a quotation may come from: its rarest-looking pieces are looked up in the index, word for word."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.fold import fold
from index.segment import HAN, RUN
from index.store import Passage, Store
from index.vocabulary import key_of

WINDOW = 7
"""Characters looked up at once: under ten passages in 3,445 laws hold most runs of this length."""
NARROW = 4
"""Characters looked up at once of a short quotation, so that one mistake leaves something to find."""
SHORT = 30
"""Characters of a short quotation."""
MOST_WINDOWS = 6
"""Pieces looked up; a mistake spoils one or two of them."""
LIMIT = 40
"""Passages per piece; a piece that has fewer was found wherever it stands."""
MOST = 6
"""Documents that are read for one quotation."""


def likely(store: Store, quote: str, documents: Sequence[str] | None) -> tuple[str, ...]:
    """Ids of the documents that hold most of the quotation's words, likeliest first."""
    folded = fold(quote)
    wanted = frozenset(_pairs(folded))
    found: dict[str, float] = {}
    for phrase in phrases(folded):
        passages = store.passages([phrase], documents, LIMIT)
        share = {passage.document: 0.0 for passage in passages}
        for passage in passages:
            share[passage.document] = max(share[passage.document], _share(wanted, passage))
        for identity, held in share.items():
            found[identity] = max(found.get(identity, 0.0), held)
        if passages and len(passages) < LIMIT and max(share.values()) == 1:
            break
    ordered = sorted(found, key=lambda identity: (-found[identity], identity))
    return tuple(dict.fromkeys((*_titled(store, quote, documents), *ordered)))[:MOST]


def phrases(folded: str) -> list[str]:
    """What to look up: neighbouring pairs of characters as the index holds them, spread over the quotation."""
    runs = RUN.findall(folded)
    width = WINDOW if len(folded) > SHORT else NARROW
    windows = [run[at : at + width] for run in runs if HAN.match(run) for at in _steps(len(run), width)]
    whole = [window for window in windows if len(window) == width]
    step = max(1, len(whole) / MOST_WINDOWS)
    chosen = [whole[int(i * step)] for i in range(min(len(whole), MOST_WINDOWS))]
    rest = sorted((w for w in windows if 1 < len(w) < width), key=len, reverse=True)
    figures = sorted((run for run in runs if not HAN.match(run) and len(run) > 2), key=len, reverse=True)
    chosen += [*rest, *figures][: max(0, MOST_WINDOWS - len(chosen))]
    return list(dict.fromkeys(" ".join(_pairs(phrase)) or phrase for phrase in chosen or runs[:MOST_WINDOWS]))


def _steps(length: int, width: int) -> list[int]:
    """Where the windows of a run begin; the last one ends with the run."""
    last = max(0, length - width)
    return sorted({*range(0, last + 1, width), last})


def _pairs(folded: str) -> list[str]:
    return [run[i : i + 2] for run in RUN.findall(folded) if HAN.match(run) for i in range(len(run) - 1)]


def _share(wanted: frozenset[str], passage: Passage) -> float:
    """How much of the quotation stands in a passage, 0 to 1."""
    return len(wanted.intersection(passage.terms)) / len(wanted) if wanted else 1.0


def _titled(store: Store, quote: str, documents: Sequence[str] | None) -> list[str]:
    """Documents that the quotation is the title of: titles are no passages."""
    names = store.names([key_of(quote)]) if len(quote) <= 100 else ()
    found = [name.document for name in names if name.kind == "document"]
    return [identity for identity in found if documents is None or identity in documents]
