"""How much of what a question looks for stands in a text: the share of its words' information (idf), 0 to 1."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from corpus.fold import fold
from index.store import Store
from qa.finding.cutting import cut
from qa.finding.meanings import synonyms

PARTIAL = 0.6
"""What a long word counts when only part of it stands in the text, times that part."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words to look for and what each weighs."""

    weights: tuple[tuple[str, float], ...]

    @property
    def total(self) -> float:
        """The weight of all words."""
        return sum(weight for _, weight in self.weights)

    def held(self, text: str) -> float:
        """The weight of the words that stand in a text."""
        return self.held_in(fold(text))

    def held_in(self, folded: str) -> float:
        """The weight of the words that stand in a text that is folded already."""
        return sum([weight * share(word, folded) for word, weight in self.weights])

    def weighed(self, folded: str) -> tuple[float, float]:
        """The share of the weight that stands in a folded text; and the heaviest word that does not, in shares of the heaviest."""
        total = self.total
        if not total:
            return 0.0, 0.0
        parts = [(weight, share(word, folded)) for word, weight in self.weights]
        held = sum(weight * part for weight, part in parts)
        lacking = max((weight * (1 - part) for weight, part in parts), default=0.0)
        return held / total, lacking / max(weight for _, weight in self.weights)

    def coverage(self, text: str) -> float:
        """The share of the weight that stands in a text, 0 to 1."""
        return self.held(text) / self.total if self.weights else 0.0


ASKED_FOR = 0.3
"""What a word weighs that names the kind of thing asked for, beside the things that are spoken of."""


def wanted(
    store: Store, words: str, slots: frozenset[str] = frozenset(), heads: frozenset[str] = frozenset()
) -> Wanted:
    """The words of a topic with their weights; ``slots`` only say what kind of thing is asked for, ``heads`` what is asked of it.

    A word that stands nowhere weighs most, if it is a noun: it names what is looked for. A verb or an adjective of the
    question that no document uses is only a way of asking.
    """
    pieces = list(dict.fromkeys(word for piece in words.split() for word in cut(store, piece)))
    statistics = store.statistics(pieces)
    long = [word for word in pieces if len(word) >= LONG and not statistics.frequencies[word]]
    if long:
        pieces = list(
            dict.fromkeys(part for word in pieces for part in (_parts(store, word) if word in long else [word]))
        )
        statistics = store.statistics(pieces)
    weights = []
    for word in pieces:
        known = statistics.frequencies[word] or word.isascii() and not word.isalpha()
        factor = 1.0 if known or word in heads else _unknown(store, word)
        factor *= ASKED_FOR if word in slots and not known else 1.0
        weights.append((word, factor * statistics.idf(word)))
    return Wanted(tuple(weights))


LONG = 4
"""Characters of a word that is taken apart when it stands nowhere."""
UNKNOWN = {"n": 1.0, "j": 1.0, "i": 0.6, "l": 0.6, "s": 0.6, "v": 0.3, "a": 0.3, "b": 0.4, "z": 0.2, "t": 0.6}
"""What a word that stands nowhere weighs, by the first letter of its part of speech; others carry next to nothing."""
UNLISTED = 0.8
"""… and a word that the dictionary does not have: a name, or a slip."""


def _parts(store: Store, word: str) -> list[str]:
    """住房问题, where no document writes it so, is 住房 and 问题."""
    parts = [part for part in store.segmenter.words(word) if 1 < len(part) < len(word)]
    beside = [] if word.startswith("第") else _side_by_side(word, parts)  # 第三产业 is no 产业
    return beside or (parts if sum(map(len, parts)) >= len(word) else [word])


def _side_by_side(word: str, parts: list[str]) -> list[str]:
    """The parts that make up the word without overlapping: 侵华 and 日军, and not 华日; none where there are no such."""
    if not word:
        return []
    for part in sorted(filter(word.startswith, parts), key=len, reverse=True):
        rest = word[len(part) :]
        if not rest or (behind := _side_by_side(rest, parts)):
            return [part, *(behind if rest else [])]
    return []


def in_parts(store: Store, needed: Wanted, folded: str) -> Wanted:
    """The same with the parts of a long word that a text does not print in one: 本科学历 where it has 本科及以上学历."""
    apart = {word: _parts(store, word) for word, _ in needed.weights if len(word) >= LONG and word not in folded}
    words = [word for word, _ in needed.weights] + [part for parts in apart.values() for part in parts]
    statistics = store.statistics(words)
    weights = {word: weight for word, weight in needed.weights if len(apart.get(word, ())) < LEAST}
    for parts in (parts for parts in apart.values() if len(parts) >= LEAST):
        weights.update({part: statistics.idf(part) for part in parts})
    return Wanted(tuple(weights.items()))


LEAST = 2
"""Parts of a word that is taken apart."""


def _unknown(store: Store, word: str) -> float:
    if word.isascii():
        return UNLISTED if len(word) >= LONG and word.isalpha() else 0.5
    tag = store.segmenter.part_of_speech(word)
    if tag.startswith("vn"):
        return 0.8
    return UNKNOWN.get(tag[:1], 0.1) if tag else UNLISTED


def share(word: str, folded: str) -> float:
    """How much of a word, or of another of its meaning, stands in a folded text: 0 to 1."""
    forms, pairs = _forms(word)
    for form in forms:  # asked thousands of times for a question: a plain loop is twice as quick as any()
        if form in folded:
            return 1.0
    return PARTIAL * sum([pair in folded for pair in pairs]) / len(pairs) if pairs else 0.0


@lru_cache(maxsize=8192)
def _forms(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Every word of the meaning; and the pairs of characters of a word long enough to stand in part."""
    pairs = tuple(word[i : i + 2] for i in range(len(word) - 1)) if len(word) > 2 else ()
    return synonyms().get(word, (word,)), pairs


def reworded(store: Store, words: str) -> str:
    """The words, and beside them what documents write for them, for searching."""
    known = [word for piece in words.split() for word in cut(store, piece)]
    more = [form for word in known for form in synonyms().get(word, ()) if form != word]
    return " ".join(dict.fromkeys([*words.split(), *more]))
