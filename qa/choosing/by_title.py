"""Documents by words of their titles that few other titles hold: 临港管理办法, 浙江的AI措施."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from corpus.fold import fold
from corpus.regex import regex
from corpus.sound import sound
from corpus.wordlist import words as title_words
from index.entry import Entry
from index.store import Store
from index.vocabulary import places
from qa.choosing.chosen import MOST, Chosen
from qa.finding.cutting import cut
from qa.finding.meanings import synonyms
from qa.question import Question

SHORTEST_LOOSE = 5
"""Characters of a title that a loose name must have in all."""
CLOSE = 0.8
"""Titles whose score is this share of the best are meant as well."""


def by_title(store: Store, question: Question, entries: list[Entry]) -> tuple[Chosen, ...]:
    """Documents whose titles hold words of the question that few other titles hold."""
    words = _words(store, question)
    holding = _holding(store, words, entries)
    for sort, before in _sorts(question, words).items():
        titled = set().union(*(_titled(store, word) for word in before))
        words, holding[sort] = [*words, sort], store.titles().holding(sort) & titled
    rarity = {w: math.log(1 + len(entries) / (0.5 + len(found))) for w, found in holding.items()}
    held: dict[int, list[str]] = {}
    for word in words:
        for place in holding[word]:
            held.setdefault(place, []).append(word)
    scores = {i: sum(rarity[w] * len(w) for w in found) for i, found in sorted(held.items())}
    best = max(scores.values(), default=0.0)
    chosen = [i for i, score in scores.items() if best and score >= CLOSE * best]
    if not chosen or not _names(held[chosen[0]], fold(entries[chosen[0]].called)) or len(chosen) > MOST // 2:
        return ()
    ordered = sorted(chosen, key=lambda i: -scores[i])
    return tuple(Chosen(entries[i].id, tuple(w for w in held[i] if _spells(w, entries[i].called))) for i in ordered)


def _spells(word: str, title: str) -> bool:
    """The word stands in the title, or is short for what does (综保区, AI); another word of the meaning still asks for something."""
    if word in fold(title) or word in places() or word.isascii():
        return True
    longer = (form for form in synonyms().get(word, ()) if form in fold(title) and len(form) > len(word))
    return any(re.search(".*".join(map(re.escape, word)), form) for form in longer)


def _names(words: Sequence[str], title: str) -> bool:
    """Enough of a title to name it; a place and the word for its sort (嘉定的计划) are enough."""
    placed = any({word, *(word + level for level in LEVELS)} & set(places()) for word in words) and any(
        word in title_words("title_endings") for word in words
    )
    return placed or sum(_printed(word, title) for word in words) >= SHORTEST_LOOSE


def _printed(word: str, title: str) -> int:
    """Characters of the title that the word stands for: 低保 is 最低生活保障."""
    return max((len(form) for form in synonyms().get(word, ()) if form in title), default=len(word))


QUOTED = regex(r"[“\"]([^”\"]{3,12})[”\"]")
PART = regex(r"[“\"]([^”\"]{4,40})[”\"](?:这|那)?一?[项条款点部分]")
"""“赋能未来医院”这项: the name of a part, and of no document."""
LEVELS = "省市区县州"
BETWEEN = regex(r"[的那这个份部项篇之里”》\s]*(?:三年|五年|专项|行动|实施|工作|管理|试点|指导|若干|暂行|政策){0,2}")
"""What may stand between a title's word and the word for its sort: 综保区那份意见, 医疗行动计划."""


def _sorts(question: Question, words: Sequence[str]) -> dict[str, list[str]]:
    """Words for sorts of documents, each with the title's words right before it: 包头考评办法; 哪些措施 is none.

    浙江计划打造 names no plan whose title lacks 浙江.
    """
    text = fold(question.text)
    ends = [(match.end(), word) for word in words for match in re.finditer(re.escape(word), text)]
    found: dict[str, list[str]] = {}
    for sort in title_words("title_endings"):
        for match in re.finditer(sort, text) if sort not in words else ():
            before = [w for end, w in ends if end <= match.start() and BETWEEN.fullmatch(text[end : match.start()])]
            if before:
                found.setdefault(sort, []).extend(before)
    return found


def _holding(store: Store, words: Sequence[str], entries: Sequence[Entry]) -> dict[str, set[int]]:
    """Word → places in the list of the documents whose titles hold it or one like it, or that speak of that place."""
    placed = [word for word in words if word in places()]
    known = {entry.id: place for place, entry in enumerate(entries)} if placed else {}
    spoken_of = {known[n.document] for n in store.names(placed) if n.kind == "place" and n.document in known}
    found = {}
    for word in words:
        found[word] = _titled(store, word) | (spoken_of if word in placed else set())
    return found


def _titled(store: Store, word: str) -> set[int]:
    """Places in the list of the documents whose titles hold the word or one like it."""
    return set().union(*(store.titles().holding(form) for form in synonyms().get(word, (word,))))


def _words(store: Store, question: Question) -> list[str]:
    """Words of the question that can be words of a title: names of places, and words of what is unread."""
    found = [place for place in places() if place in question.text]
    found += [fold(quoted) for quoted in QUOTED.findall(question.text) if store.titles().holding(fold(quoted))]
    if question.english:
        latin = {word.lower().removesuffix("'s") for word in re.findall(r"[A-Za-z']{4,}", question.text)}
        found += [place for place in places() if sound(place) in latin]
    for piece in question.content:
        if any(piece in part for part in PART.findall(question.text)):
            continue
        found += [word for word in cut(store, piece) if len(word) > 1 and not word.isdigit()]
    return list(dict.fromkeys(found))
