"""A question becomes a typed value. Each step of ``understand`` reads one kind of thing and hides it from the next.

references and years → names of the store → figures → words that give cues or nothing; what is left is content to look for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from index.store import Store
from qa.question import Question
from qa.reading.counted import read_counted
from qa.reading.courtesy import without_courtesies
from qa.reading.dictionary import look_up, most_used
from qa.reading.english import Translation, translate
from qa.reading.figures import read_figures
from qa.reading.names import known_names, read_names, still_read
from qa.reading.normalise import is_english, normalise
from qa.reading.pointers import read_numbers, read_pointers
from qa.reading.rephrased import rephrased
from qa.reading.spelling import respell
from qa.reading.strangers import read_strangers, read_unknown_units
from qa.reading.unread import Reading
from qa.reading.whose import read_whose
from qa.reading.words import IN_CONTENT, read_words


def understand(
    store: Store, asked: str, documents: Sequence[str] | None = None, *, exact: bool = False, scope: str = ""
) -> Question:
    """Read the question; ``documents`` narrows which names count, ``exact`` takes no word for a mistyped name.

    ``scope`` is the text of the document that an English question means: its words decide between several translations.
    """
    plain = rephrased(without_courtesies(normalise(asked)))
    english = is_english(plain)
    said = _translated(store, plain, scope) if english else Translation(plain)
    text = said.chinese
    reading = Reading(text)
    known = known_names(store, text, documents)
    titles = read_names(known, reading, titles=True)
    elsewhere = read_numbers(reading)
    pointed = read_pointers(reading)
    names = (*titles, *read_names(known, reading, titles=False))
    strangers = read_strangers(reading, store, documents)
    names = still_read(names, reading)
    counted = [*read_whose(reading), *read_counted(reading)]
    figures = read_figures(reading)
    found = [*counted, *read_words(store, reading), *pointed.cues]
    strangers = (*strangers, *read_unknown_units(reading, store))
    names, respelt = (names, ()) if exact else respell(store, reading, names, documents)
    unknown = tuple(word for word in said.unknown if word.lower() in reading.rest.lower())
    content = tuple(piece for piece in IN_CONTENT.findall(reading.rest) if len(piece) > 1)
    return Question(
        asked=asked,
        text=text,
        english=english,
        cues=frozenset(found),
        references=pointed.references,
        years=pointed.years,
        figures=figures,
        names=names,
        elsewhere=elsewhere,
        strangers=strangers,
        content=content,
        unknown=unknown,
        tags=reading.tags_in_order(),
        notes=(*respelt, *_readings(said, unknown)),
    )


def _translated(store: Store, plain: str, scope: str) -> Translation:
    def prefer(forms: Sequence[str]) -> str:
        return most_used(store, scope, forms) or forms[0]

    return translate(plain, partial(look_up, store, scope), store.titles().sounding, prefer)


def _readings(said: Translation, unknown: tuple[str, ...]) -> Iterator[str]:
    """What an English question was taken for where no glossary says it, and what nothing says."""
    if said.read:
        yield "Read with a dictionary: " + "; ".join(f"“{english}” as {chinese}" for english, chinese in said.read)
    if unknown:
        yield "Not understood: " + ", ".join(dict.fromkeys(unknown))
