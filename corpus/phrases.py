"""Sentences as phrases between commas, each with the year in force and whether it speaks of what is past."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.regex import regex
from corpus.wordlist import entries
from corpus.years import AIM, plan_end

PHRASE = regex(r"(?:[^，,；;。\n]|(?<=\d),(?=\d{3}(?!\d)))+")
LONGEST = 200
"""Characters between two commas; what is longer is no sentence."""
PAST = {
    kind: regex("|".join(row[0] for row in entries("past_words") if row[1] == kind)) for kind in ("sentence", "phrase")
}
BREAK = regex(r"[。\n]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of a sentence. ``lead`` is where the year that stands alone before it begins, else its own start."""

    start: int
    end: int
    years: tuple[int, ...]
    lead: int
    sentence: int
    past: bool


def phrases(text: str, start: int, end: int, *, carries: bool, since: int) -> Iterator[Phrase]:
    """Phrases of one clause. A year holds to the end of the sentence, or of the clause where it ``carries``.

    ``since`` is the first year of the document: a five-year plan that ended before is past.
    """
    years: tuple[int, ...] = ()
    past, sentence, last, lead = False, 0, start, -1
    for match in PHRASE.finditer(text, start, end):
        if BREAK.search(text, last, match.start()):
            sentence, past, lead = sentence + 1, False, -1
            years = years if carries else ()
        last = match.end()
        if match.end() - match.start() > LONGEST:
            continue
        words = match.group()
        named = list(AIM.finditer(words))
        ended = plan_end(words)
        past = (past and not named) or bool(PAST["sentence"].search(words)) or (ended is not None and ended < since)
        years = tuple(int(year.group(1)) for year in named) or years
        begin = match.start() + len(words) - len(words.lstrip())
        reached = past or bool(PAST["phrase"].search(words))
        yield Phrase(begin, match.end(), years, lead if lead >= 0 else begin, sentence, reached)
        only = named and not AIM.sub("", words[named[0].start() :]).strip(" 　、和\x00")
        lead = match.start() + named[0].start() if only else -1
