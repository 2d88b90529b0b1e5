"""Which documents a quotation may come from: runs of its characters are looked up in the index, word for word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from corpus.fold import fold
from index.segment import HAN, RUN
from index.store import Store
from index.vocabulary import key_of

LONGEST = 24
"""Characters of the run that is looked up first, in one piece: a true quotation is found by it at once."""
WIDTHS = ((30, 7), (12, 4), (-1, 3))
"""Characters looked up at once otherwise, by the length of the quotation: one mistake must leave something to find, and
under ten passages in 3,445 laws hold most runs of seven."""
FIGURES = 3
"""Figures side by side that say as much as a run of characters."""
MOST_WINDOWS = 6
"""Pieces looked up; a mistake spoils one or two of them."""
LIMIT = 40
"""Passages per piece; a piece that has fewer was found wherever it stands."""
MOST = 5
"""Documents that are read for one quotation at most."""
CLOSE = 0.75
"""Share of the best document's words that another must hold to be read as well."""
CLOSER = 0.97
"""That share where the best holds ``ENOUGH``: what differs by one word is not taken from a document that differs by five."""
ENOUGH = 0.85
"""Share of the quotation's words in one clause from which no more is looked up: one wrong word takes less than the rest."""


@dataclass(frozen=True, slots=True)
class Near:
    """The clause of a document that holds most of a quotation: its share, 0 to 1, and its own terms."""

    share: float
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """Documents, and what of a quotation stands in one clause of theirs."""

    near: Mapping[str, Near]
    titled: tuple[str, ...] = ()
    """Documents that the quotation is the title of: titles are no passages."""

    @property
    def best(self) -> float:
        """The largest share that one clause holds."""
        return max((near.share for near in self.near.values()), default=0.0)

    @property
    def whole(self) -> tuple[str, ...]:
        """Documents with a clause that holds every pair of neighbouring characters of the quotation."""
        return tuple(dict.fromkeys((*self.titled, *sorted(i for i, near in self.near.items() if near.share == 1))))

    @property
    def likely(self) -> tuple[str, ...]:
        """Documents that hold most of it, likeliest first."""
        best = self.best
        least = 0.0 if best < CLOSE else best * (CLOSER if best >= ENOUGH else CLOSE)
        ordered = sorted(self.near, key=lambda identity: (-self.near[identity].share, identity))
        return (*self.titled, *(i for i in ordered if self.near[i].share >= least))[:MOST]

    def again(self, identity: str, earlier: Iterable[str]) -> bool:
        """The clause stands in an earlier document as well: it is no nearer to the quotation here."""
        known = (self.near[other].terms for other in earlier if other in self.near)
        return identity in self.near and self.near[identity].terms in known


def holding(store: Store, quote: str) -> Held:
    """The longest runs of the quotation in one piece: what is true is found at once."""
    folded = fold(quote)
    runs = sorted((run for run in RUN.findall(folded) if HAN.match(run)), key=len, reverse=True)
    looked = [_phrase(run[:LONGEST]) for run in runs[:2] if len(run) > 1]
    looked[1:1] = [figures for figures in _figures(folded)[:1] if not looked or figures.count(" ") >= FIGURES]
    return Held(_near(store, folded, looked, {}, 1.0), tuple(_titled(store, quote)))


def holding_most(store: Store, quote: str, held: Held) -> Held:
    """Pieces spread over the quotation as well, where it does not stand as it is."""
    if held.best >= ENOUGH:
        return held
    folded = fold(quote)
    return Held(_near(store, folded, phrases(folded), held.near, ENOUGH), held.titled)


def holding_before(store: Store, quote: str) -> tuple[str, ...]:
    """Documents whose superseded editions may hold the quotation: word for word, so that two pieces of it tell."""
    found = (store.superseded([phrase], LIMIT) for phrase in phrases(fold(quote))[:2])
    return tuple(dict.fromkeys(identity for identities in found for identity in identities))[:MOST]


def phrases(folded: str) -> list[str]:
    """What to look up when not all of the quotation stands in one place: pieces spread over it."""
    width = next(width for longest, width in WIDTHS if len(folded) > longest)
    runs = [run for run in RUN.findall(folded) if HAN.match(run)]
    windows = [run[at : at + width] for run in runs for at in _steps(len(run), width)]
    whole = [window for window in windows if len(window) == width]
    step = max(1, len(whole) / MOST_WINDOWS)
    chosen = [whole[int(i * step)] for i in range(min(len(whole), MOST_WINDOWS))]
    rest = sorted((window for window in windows if 1 < len(window) < width), key=len, reverse=True)
    chunks = [words.split() for words in _figures(folded)]
    figures = [" ".join(c[i : i + n]) for n in (FIGURES, 2, 1) for c in chunks for i in _steps(len(c), n)]
    found = dict.fromkeys([*map(_phrase, [*chosen, *rest]), *figures])
    return [*found][:MOST_WINDOWS]


def _steps(length: int, width: int) -> list[int]:
    """Where the windows of a run begin; the last one ends with the run."""
    last = max(0, length - width)
    return sorted({*range(0, last + 1, width), last})


def _figures(folded: str) -> list[str]:
    """Figures and single characters side by side, as the index holds them: 1996 年 8 月 11."""
    found: list[list[str]] = [[]]
    for run in RUN.findall(folded):
        if HAN.match(run) and len(run) > 1:
            found.append([])
        else:
            found[-1].append(run)
    return sorted((" ".join(words) for words in found if words), key=len, reverse=True)


def _phrase(run: str) -> str:
    """Neighbouring pairs side by side: as one search term they are looked for in this order."""
    return " ".join(run[i : i + 2] for i in range(len(run) - 1))


def _near(
    store: Store, folded: str, phrases: Iterable[str], known: Mapping[str, Near], enough: float
) -> dict[str, Near]:
    """Documents that hold any of the phrases, looked up one by one until a clause holds enough of the quotation."""
    pairs = (run[i : i + 2] for run in RUN.findall(folded) if HAN.match(run) for i in range(len(run) - 1))
    wanted = frozenset(pairs) or frozenset(RUN.findall(folded))
    found = dict(known)
    best = 0.0
    for phrase in phrases:
        passages = store.passages([phrase], None, LIMIT)
        for passage in passages:
            share = len(wanted.intersection(passage.terms)) / len(wanted)
            best = max(best, share)
            if passage.document not in found or share > found[passage.document].share:
                found[passage.document] = Near(share, passage.terms[passage.heads :])
        if len(passages) < LIMIT and best >= enough:
            break
    return found


def _titled(store: Store, quote: str) -> list[str]:
    """Documents that the quotation is the title of: titles are no passages."""
    names = store.names([key_of(quote)]) if len(quote) <= 100 else ()
    return [name.document for name in names if name.kind == "document"]
