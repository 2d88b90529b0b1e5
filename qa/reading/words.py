"""Words that give cues or carry nothing; what is left when they are read is content to look for."""

from __future__ import annotations

from corpus.regex import regex
from index.store import Store
from qa.finding.meanings import synonyms
from qa.finding.topic import ORDINAL
from qa.lexicon import cues, longest, stops
from qa.reading.normalise import HAN
from qa.reading.unread import Reading

ALWAYS = frozenset("的了呢吗么谁啥？?，。")
"""Single characters that are words wherever they stand; any other only where the segmenter agrees."""
NOUN_CUES = frozenset({"project", "task", "person", "section", "category", "goal", "indicator", "safeguard", "title"})
"""Cues that are nouns and may begin longer ones."""
PREFIXES = frozenset("再")
"""Single characters that make another word of the one behind them."""
IN_CONTENT = regex(r"[^\x00\s，。？！、；：“”\"'‘’（）()《》?!,.;:\[\]—…\-+]+")


def read_words(store: Store, reading: Reading) -> list[str]:
    """Cues given by the words that are still unread; words that carry nothing are read and forgotten."""
    found: list[str] = []
    for spans in (_long_words, _lone_characters, _edge_characters):
        for start, end in spans(store, reading):
            word = reading.text[start:end]
            found += cues().get(word, ())
            reading.take(start, end, "+".join(cues().get(word, ("stop",))), word)
    return found


Spans = list[tuple[int, int]]


def _long_words(store: Store, reading: Reading) -> Spans:
    """Known words of two characters or more, the longest first from the left; particles wherever they stand."""
    spans, at, rest = [], 0, reading.rest
    while at < len(rest):
        widths = range(min(longest(), len(rest) - at), 0, -1)
        fits = (w for w in widths if _is_word(rest[at : at + w]) and (w > 1 or rest[at] in ALWAYS))
        width = next((w for w in fits if not _cuts_a_noun(store, rest, at, w)), 0)
        if width:
            spans.append((at, at + width))
        at += width or 1
    return spans


def _lone_characters(_: Store, reading: Reading) -> Spans:
    """Single characters with nothing unread beside them."""
    return [run.span() for run in IN_CONTENT.finditer(reading.rest) if len(run.group()) == 1 and _is_word(run.group())]


def _edge_characters(store: Store, reading: Reading) -> Spans:
    """Single characters at an end of a longer run, where the segmenter too takes them for words of their own."""
    spans = []
    for run in IN_CONTENT.finditer(reading.rest):
        words = store.segmenter.cut(run.group()) if HAN.match(run.group()) and len(run.group()) > 1 else []
        if len(words) > 1 and len(words[0]) == 1 and _is_word(words[0]) and not _prefixed(store, words):
            spans.append((run.start(), run.start() + 1))
        if len(words) > 1 and len(words[-1]) == 1 and _is_word(words[-1]) and not _ends_a_word(run.group()):
            spans.append((run.end() - 1, run.end()))
    return spans


def _ends_a_word(run: str) -> bool:
    """公众号, which the lists of everyday words have, is not 公众 with the word for a number."""
    return any(run[-n:] in synonyms() for n in range(3, min(LONGEST_LISTED, len(run)) + 1))


LONGEST_LISTED = 8
"""Characters of a word of the lists of everyday words that is looked for."""


def _prefixed(store: Store, words: list[str]) -> bool:
    """再担保, where documents write so, is another thing than 担保."""
    pair = words[0] + words[1][:1]
    return words[0] in PREFIXES and store.statistics([pair]).frequencies[pair] > 0


def _cuts_a_noun(store: Store, rest: str, at: int, width: int) -> bool:
    """工程 inside 工程师 is no project: a noun cue must not be the head of a longer noun."""
    word, longer = rest[at : at + width], rest[at : at + width + 1]
    if ORDINAL.match(rest, at) and word == "第一":
        return True  # 第一阶段 is no superlative
    if width < 2 or len(longer) == width or not HAN.match(longer[-1]) or _is_word(longer):
        return False
    nouns = NOUN_CUES & set(cues().get(word, ()))
    return bool(nouns) and store.segmenter.part_of_speech(longer).startswith("n")


def _is_word(word: str) -> bool:
    return word in cues() or word in stops()
