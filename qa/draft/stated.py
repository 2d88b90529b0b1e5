"""The quantities of sentences, each with the words beside it; and which of two lists of quantities speak of the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.regex import regex
from qa.draft.amount import opposed, same_measure, same_value
from qa.draft.features import features, unmeasured
from qa.draft.measured import Quantity, alike_bases
from qa.draft.owners import Owned, owned
from qa.draft.sense import Sentence
from qa.view import View

PHRASE = regex(r"[^，,。；;：:\n]+")


@dataclass(frozen=True, slots=True)
class Stated:
    """A quantity of the document in its sentence, with the features of the phrase that it stands in."""

    owned: Owned
    sentence: Sentence
    wide: frozenset[str]
    """Features of the whole phrase."""

    @property
    def quantity(self) -> Quantity:
        """The figure with what it is measured by."""
        return self.owned.quantity

    @property
    def near(self) -> frozenset[str]:
        """Features of what it is of."""
        return self.owned.near


def stated(view: View, sentences: Iterable[Sentence]) -> list[Stated]:
    """The quantities of some sentences."""
    text, found = view.document.text, []
    for sentence in sentences:
        known = owned(text, sentence.start, sentence.end)
        for phrase in PHRASE.finditer(text, sentence.start, sentence.end):
            here = [o for o in known if phrase.start() <= o.quantity.amount.start < phrase.end()]
            wide = features(without(text, phrase.span(), (o.quantity for o in here)))
            found += [Stated(one, sentence, wide) for one in here]
    return found


def without(text: str, span: tuple[int, int], quantities: Iterable[Quantity]) -> str:
    """A stretch of text with its quantities and what they are given for each of blanked out."""
    words = list(text[slice(*span)])
    for quantity in quantities:
        low, high = quantity.amount.start - span[0], quantity.amount.end - span[0]
        words[low:high] = "\n" * (high - low)
    return unmeasured("".join(words))


def agrees(said: Quantity, true: Quantity) -> bool:
    """Bounded the same way, for each of the same thing, a share of the same thing."""
    ends = {"high": ("upper", "under"), "low": ("lower",)}.get(true.end, ())
    if opposed(said.amount.bound, true.amount.bound) and said.amount.bound not in ends:
        return False
    return alike_bases((said.per, said.of), (true.per, true.of))


def differing(said: Sequence[Quantity], true: Sequence[Quantity]) -> Iterator[Quantity]:
    """Quantities that a definition of the same measure has with other values only, or bounds or measures otherwise."""
    for one in said:
        measured = [q for q in true if same_measure(one.amount.measure, q.amount.measure)]
        same = [q for q in measured if same_value(one.amount, q.amount)]
        mistaken = [q for q in true if _same_digits(one, q)] if not measured else []
        if (measured or mistaken) and not any(agrees(one, q) for q in same):
            yield one


def _same_digits(one: Quantity, other: Quantity) -> bool:
    """55亿元 for 55%: the figure was copied, its unit was not."""
    digits = [re.findall(r"\d+(?:\.\d+)?", q.amount.printed) for q in (one, other)]
    return bool(digits[0]) and digits[0] == digits[1]
