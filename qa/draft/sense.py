"""Which sentence of a document a phrase of a draft puts in other words: by the pairs of characters that are rare there."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from corpus.model import Clause, Document
from corpus.regex import regex
from qa.draft.features import UNREAD, features
from qa.reply import Evidence
from qa.view import View

SENTENCE = regex(r"[^。；;\n]+")
CELL = regex(r"[^。；;\n|]+")
BESIDE = 0.25
"""What a feature of the words before the phrase counts, against one of its own."""
MOST_BESIDE = 1.1
"""And all of them together: they help to choose, the words of the phrase decide."""
MOST, READ = 5, 40
"""Sentences that are given, and that are looked at for one that fits."""
KEPT = 32
"""Answers that are kept."""
HEADED = 0.5
"""What a feature counts that only the headings above the sentence hold."""


NUMBERED = regex(r"\s*(?:\d{1,2}[.．、](?=\d))?")
"""White space, and the number of an item that a figure follows: 4.4人户 is item 4 on households of four."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the document; the lists of units are no part of it."""

    clause: Clause
    start: int
    end: int
    features: frozenset[str]
    above: frozenset[str]
    """Features of the headings above it."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A sentence that a phrase may put in other words."""

    sentence: Sentence
    own: float
    """Weight of what the phrase itself shares with the sentence or its headings."""
    score: float
    """The same with what the words before the phrase share."""
    whole: float
    """Weight of all that the phrase says in words of the document."""

    @property
    def share(self) -> float:
        """Share of the phrase's words that the sentence holds, 0 to 1."""
        return self.own / self.whole if self.whole else 0.0


Fits = Callable[[Sentence], bool]


def anything(_: Sentence) -> bool:
    return True


@dataclass(frozen=True)
class Sense:
    """The sentences of one document by their features; read at the first use."""

    view: View

    @property
    def document(self) -> Document:
        """The document that is read."""
        return self.view.document

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the prose, in order."""
        return tuple(self._read())

    def _read(self) -> Iterator[Sentence]:
        parents = {c.parent for c in self.document.clauses}
        text = list(self.document.text)
        for a in self.document.assignments:
            text[a.group_start : a.group_end] = "\n" * (a.group_end - a.group_start)
        plain = "".join(text)
        for clause in self.document.clauses:
            if clause.id in parents or clause.kind in UNREAD:
                continue
            above = frozenset().union(*(features(c.heading) for c in self.view.above(clause)))
            for match in SENTENCE.finditer(plain, clause.start, clause.end):
                start = match.start() + len(NUMBERED.match(match.group()).group())  # type: ignore[union-attr]
                if found := features(match.group()):
                    yield Sentence(clause, start, match.end(), found, above - found)

    @cached_property
    def cells(self) -> tuple[Sentence, ...]:
        """What the cells of tables say in sentences: 本科及以上学历（30分）。"""
        found = []
        for clause in self.document.clauses:
            for match in CELL.finditer(self.document.text, clause.start, clause.end) if clause.kind == "row" else ():
                told = features(match.group())
                if len(told) > 1 and any(c.isdigit() for c in match.group()):
                    found.append(Sentence(clause, match.start(), match.end(), told, frozenset()))
        return tuple(found)

    @cached_property
    def weights(self) -> dict[str, float]:
        """How rare each feature is in this document, up to 1 for what stands in one sentence only."""
        counted = Counter(feature for s in self.sentences for feature in s.features)
        rarest = math.log(1 + max(1, len(self.sentences)))
        return {feature: math.log(1 + len(self.sentences) / n) / rarest for feature, n in counted.items()}

    @cached_property
    def _holding(self) -> dict[str, list[tuple[int, float]]]:
        """Feature → sentences and how much it counts there."""
        found: dict[str, list[tuple[int, float]]] = {}
        for i, sentence in enumerate(self.sentences):
            for feature in sentence.features:
                found.setdefault(feature, []).append((i, self.weights[feature]))
            for feature in sentence.above:
                found.setdefault(feature, []).append((i, HEADED * self.weights.get(feature, 0.0)))
        return found

    def meant(self, words: str, before: str = "", fits: Fits = anything) -> tuple[Meant, ...]:
        """The sentences that share most with the words, best first, of those that fit; at most ``MOST``."""
        whole, found = self._ordered(words, before)
        fitting = (one for one in found if fits(one[0]))
        return tuple(Meant(sentence, own, score, whole) for sentence, own, score in islice(fitting, MOST))

    def _ordered(self, words: str, before: str) -> tuple[float, list[tuple[Sentence, float, float]]]:
        """What all the words weigh, and the best sentences with their own weight and score. A phrase is looked for by one
        kind of claim after the other: the last few answers are kept."""
        if (words, before) in self._kept:
            return self._kept[words, before]
        said = features(words)
        own, scores = self._scored(said), dict[int, float]()
        for i, weight in self._scored(features(before) - said).items():
            scores[i] = min(MOST_BESIDE, BESIDE * weight)
        for i, weight in own.items():
            scores[i] = scores.get(i, 0.0) + weight
        ordered = sorted(scores, key=lambda i: (-scores[i], i))[:READ]
        found = [(self.sentences[i], own.get(i, 0.0), scores[i]) for i in ordered]
        if len(self._kept) >= KEPT:
            self._kept.clear()
        self._kept[words, before] = answer = self.weight(words), found
        return answer

    @cached_property
    def _kept(self) -> dict[tuple[str, str], tuple[float, list[tuple[Sentence, float, float]]]]:
        return {}

    def weight(self, words: str) -> float:
        """What all that the words say in words of the document weighs."""
        return sum(self.weights.get(feature, 0.0) for feature in features(words))

    def shared(self, said: frozenset[str], sentence: Sentence) -> float:
        """What some features and a sentence have in common weighs."""
        return sum(self.weights.get(feature, 0.0) for feature in said & sentence.features)

    def _scored(self, said: frozenset[str]) -> dict[int, float]:
        found: dict[int, float] = {}
        for feature in said:
            for i, weight in self._holding.get(feature, ()):
                found[i] = found.get(i, 0.0) + weight
        return found

    def evidence(self, sentence: Sentence) -> Evidence:
        """The sentence as a proof."""
        return Evidence(self.document.id, sentence.clause.id, sentence.start, sentence.end)
