"""The thing whose number or kind is asked for, and the places that a question speaks of."""

from __future__ import annotations

import re
from functools import cache

from corpus.wordlist import read_entries
from index.vocabulary import places
from qa.case import Case
from qa.finding.coverage import synonyms
from qa.lexicon import FOLDER

BEFORE_NOUN = re.compile(
    r"(?:多少|几|哪些|哪几?|什么)(?:个|种|类|项|条|名|份|元|大|道|处|家|所|位)?(?=[\u4e00-\u9fff]{2})"
)
AFTER = re.compile(r"[？?，,。；;、的和与吗呢]")
LEVELS = "省市区县州"
HEAD = 200
"""Characters at the beginning in which a text without a title says where it is from."""
OWN_PLACES = 2
NOUNS = ("n", "vn", "an", "j", "l", "i")


def speaks_of(case: Case) -> bool:
    """The document names the places of the question, and somewhere the thing whose number or kind is asked."""
    return has_asked(case) and names_places(case)


def names_places(case: Case) -> bool:
    """The places of the question stand in the document, by whatever form of their names."""
    return all(bare(place) in case.view.document.text for place in asked_places(case))


def bare(place: str) -> str:
    """广州 for 广州市: people and documents leave the level out."""
    return place[:-1] if len(place) > 2 and place[-1] in LEVELS else place


def of_place(case: Case, quoted: str) -> bool:
    """What is quoted speaks of a place of the question, or the whole document does.

    A press text on one province names others in passing; such a sentence says nothing of them.
    """
    asked = [bare(place) for place in asked_places(case)]
    if not asked:
        return True
    metadata = case.view.document.metadata
    own = f"{metadata.title} {metadata.issuer} {metadata.place} {case.view.document.text[:HEAD]}"
    return any(place in own or place in quoted for place in asked) or any(place in _most_named(case) for place in asked)


def _most_named(case: Case) -> tuple[str, ...]:
    """The places that the document names most often: its own, and that of the authority above."""
    if ("places",) not in case.view.memory:
        text = case.view.document.text
        counts = {name: text.count(name) for place in places() if (name := bare(place)) in text}
        case.view.memory["places",] = tuple(sorted(counts, key=lambda name: (-counts[name], name))[:OWN_PLACES])
    found: tuple[str, ...] = case.view.memory["places",]
    return found


def has_asked(case: Case) -> bool:
    """The thing whose number or kind is asked stands somewhere in the document."""
    text, noun = case.view.document.text, asked_noun(case)
    return not noun or any(form in text for form in (noun, *synonyms().get(noun, ())))


def asked_noun(case: Case) -> str:
    """工本费 in 要交多少工本费; empty when no noun follows the question word, or only a general one (条件, 材料)."""
    match = BEFORE_NOUN.search(case.question.text)
    if not match:
        return ""
    rest = AFTER.split(case.question.text[match.end() :], maxsplit=1)[0]
    word = next(iter(case.store.segmenter.cut(rest)), "")
    tag = case.store.segmenter.part_of_speech(word)
    return word if len(word) > 1 and tag.startswith(NOUNS) and word not in _general() else ""


def asked_places(case: Case) -> tuple[str, ...]:
    """Places of the question, the longest at each spot."""
    found: list[str] = []
    text = case.question.text
    for place in places():
        if place in text:
            found.append(place)
            text = text.replace(place, " " * len(place))
    return tuple(found)


@cache
def _general() -> frozenset[str]:
    return frozenset(row[0] for row in read_entries(FOLDER / "general_nouns.txt"))
