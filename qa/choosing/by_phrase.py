"""The document whose title holds the longest phrase of a question: 无废城市方案."""

from __future__ import annotations

import re
from functools import cache

from corpus.fold import fold
from corpus.regex import regex
from corpus.wordlist import words as title_words
from index.entry import Entry
from index.store import Store
from qa.choosing.chosen import Chosen
from qa.question import Question

SHORTEST_PHRASE, LONG_PHRASE = 4, 6
"""Characters of a phrase of a title that names it with the word for its sort behind it, and by itself."""
PHRASE = regex(r"[\u4e00-\u9fffa-z0-9](?:[\u4e00-\u9fffa-z0-9+]*[\u4e00-\u9fffa-z0-9])?\+?")
"""人工智能+科学: a plus sign joins the words of a name."""


def by_phrase(store: Store, question: Question, entries: list[Entry]) -> tuple[Chosen, ...]:
    """The one document whose title holds the longest phrase of the question, whatever words it is made of: 无废城市方案."""
    text, titles, best = fold(question.text), store.titles(), ""
    for start in range(len(text) - SHORTEST_PHRASE + 1):
        end = start + SHORTEST_PHRASE
        while end <= len(text) and PHRASE.fullmatch(text[start:end]) and titles.hold(text[start:end]):
            end += 1
        length = end - 1 - start
        enough = length >= LONG_PHRASE or length >= SHORTEST_PHRASE and bool(_sort().match(text, end - 1))
        best = text[start : end - 1] if enough and length > len(best) else best
    places = titles.holding(best)
    return (Chosen(entries[places.pop()].id, (best,)),) if len(places) == 1 else ()


@cache
def _sort() -> re.Pattern[str]:
    """试点方案, 的通知 behind a phrase."""
    return re.compile(rf"[^，,。？]{{0,4}}?(?:{'|'.join(title_words('title_endings'))})")
