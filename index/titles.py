"""The titles of all documents, to be searched for pieces: as one long text, since a question names documents loosely."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

from corpus.fold import fold, hyphened
from corpus.sound import syllable

SHORTEST_SOUND = 5
"""Letters of a name in pinyin; shorter ones are words of other things as well."""


class Titles:
    """Titles and numbers of documents, folded; each pair ends in a line break."""

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        self._starts: list[int] = []
        self._titles: list[str] = []
        pieces, at = [], 0
        for title, number in named:
            self._titles.append(hyphened(fold(title)))
            piece = hyphened(fold(title + number)).replace("\n", " ") + "\n"
            self._starts.append(at)
            pieces.append(piece)
            at += len(piece)
        self._text = "".join(pieces)

    def holding(self, piece: str) -> set[int]:
        """Places in the list of the documents whose title holds the piece."""
        found: set[int] = set()
        at = self._text.find(piece) if piece and "\n" not in piece else -1
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            found.add(place)
            following = self._starts[place + 1] if place + 1 < len(self._starts) else len(self._text)
            at = self._text.find(piece, following)
        return found

    def sounding(self, latin: str) -> str:
        """The Chinese word of some title that is written so in letters: xiongan → 雄安; empty when there is none."""
        written, starts = self._sounds
        at = written.find(latin) if len(latin) >= SHORTEST_SOUND else -1
        while at >= 0:
            first, last = bisect_left(starts, at), bisect_left(starts, at + len(latin))
            whole = (
                first < len(starts) and starts[first] == at and (last == len(starts) or starts[last] == at + len(latin))
            )
            if whole and last - first > 1:
                return self._text[first:last]
            at = written.find(latin, at + 1)
        return ""

    @cached_property
    def _sounds(self) -> tuple[str, list[int]]:
        """All titles in letters, and where each of their characters begins."""
        pieces = [syllable(character) for character in self._text]
        return "".join(pieces), list(accumulate((len(piece) for piece in pieces[:-1]), initial=0)) if pieces else []

    def hold(self, piece: str) -> bool:
        """Some title or number holds the piece."""
        return piece in self._text

    def within(self, text: str) -> bool:
        """Some title stands in the text, whole."""
        return any(title and title in text for title in self._titles)
