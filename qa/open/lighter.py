"""An open question read once more, lighter: phrases of everyday speech are taken whole, what only sets the scene is left out.

What weighs is then the act that is asked about, and what weighs in a phrase (没拿到许可) is what official texts print for it.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.fold import fold
from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import Wanted
from qa.finding.cutting import cut
from qa.finding.meanings import synonyms
from qa.lexicon import bridges, light, scene
from qa.open.wanted import Asked

LIGHTEST = 1.0
"""Weight of a word that no document in the store prints, in no form."""
SINGLE = 1.5
"""… and of a form that the index has under no term of its own."""
LONGEST = 6
"""Words of a phrase."""


AGE = regex(r"\d+周?岁")
"""An age: whether it lies in the range of a rule is looked at by itself."""


def lighter(case: Case, asked: Asked) -> Asked:
    """The same question with the weights of what matters."""
    said = _phrases(case, fold(case.question.text))
    words = dict.fromkeys(word for piece in asked.words.split() for word in cut(case.store, fold(piece)))
    heavy = dict(asked.needed.weights)
    kept = [*said, *(word for word in (*words, *heavy) if not any(word in phrase for phrase in said))]
    kept = [_verb(case, word) for word in kept]
    kept = [
        word for word in dict.fromkeys(kept) if word not in scene() and word not in light() and not AGE.fullmatch(word)
    ]
    weights = tuple((word, _weight(case, word, heavy.get(word, 0.0))) for word in kept)
    return replace(asked, needed=Wanted(weights))


def _phrases(case: Case, text: str) -> list[str]:
    """The phrases of several words that the bridges know, the longest at each place."""
    tokens = list(case.store.segmenter.cut(text))
    found: list[str] = []
    at = 0
    while at < len(tokens):
        widths = range(min(LONGEST, len(tokens) - at), 1, -1)
        width = next((w for w in widths if "".join(tokens[at : at + w]) in bridges()), 0)
        found += ["".join(tokens[at : at + width])] if width else []
        at += width or 1
    return list(dict.fromkeys(found))


def _verb(case: Case, word: str) -> str:
    """能约, which is no word, is 约."""
    plain = len(word) == 2 and not word.isascii() and not case.store.segmenter.part_of_speech(word)
    return word[1] if plain and word[0] in light() and word not in bridges() else word


def _weight(case: Case, word: str, known: float) -> float:
    """A word weighs what the rarest of its forms does that this document prints; one that it never prints, what it did."""
    text = case.view.folded(0, len(case.view.document.text))
    forms = [form for form in synonyms().get(word, (word,)) if form in text]
    if word in text and known:
        return known
    if not forms:
        return known or LIGHTEST
    statistics = case.store.statistics(forms)
    weight = max(statistics.idf(form) if statistics.frequencies[form] else SINGLE for form in forms)
    return min(weight, known) if known else weight
