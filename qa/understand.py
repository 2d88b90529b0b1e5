"""A question becomes a typed value. Each step of ``understand`` reads one kind of thing and hides it from the next.

references and years → names of the store → figures → words that give cues or nothing; what is left is content to look for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.fold import fold
from corpus.targets import BEFORE, FIGURE, SCALE
from index.store import Store
from index.vocabulary import Name
from qa.english import translate
from qa.lexicon import cues, longest, stops
from qa.normalise import is_english, normalise
from qa.question import Figure, Question
from qa.reading import Reading
from qa.references import Reference, read_references, read_years
from qa.spelling import respell
from qa.strangers import read_strangers

LONGEST_NAME = 48
ALWAYS = frozenset("的了呢吗么谁啥？?，。")
"""Single characters that are words wherever they stand; any other only at the edge of what is unread."""
IN_CONTENT = re.compile(r"[^\x00\s，。？！、；：“”\"'‘’（）()《》?!,.;:\[\]—…\-+]+")


def understand(store: Store, asked: str, documents: Sequence[str] | None = None) -> Question:
    """Read the question; ``documents`` narrows which names count."""
    plain = normalise(asked)
    english = is_english(plain)
    text, unknown = translate(plain) if english else (plain, ())
    reading = Reading(text)
    titles = read_names(store, reading, documents, kinds=("document",))
    references = tuple(_of_safeguards(text, r) for r in read_references(reading.rest))
    for reference in references:
        reading.take(reference.start, reference.end, reference.kind, ",".join(map(str, reference.numbers)))
    years = read_years(reading.rest)
    for year, start, end in years:
        reading.take(start, end, "year", str(year))
    names = (*titles, *read_names(store, reading, documents))
    strangers = read_strangers(reading, store, documents)
    figures = read_figures(reading)
    found = read_words(reading)
    names, notes = respell(store, reading, names, documents)
    content = tuple(piece for piece in IN_CONTENT.findall(reading.rest) if len(piece) > 1 or not piece.isascii())
    return Question(
        asked=asked,
        text=text,
        english=english,
        cues=frozenset(found),
        references=references,
        years=tuple(dict.fromkeys(year for year, _, _ in years)),
        figures=figures,
        names=names,
        strangers=strangers,
        content=content,
        unknown=tuple(word for word in unknown if word.lower() in reading.rest.lower()),
        tags=reading.tags_in_order(),
        notes=notes,
    )


def _of_safeguards(text: str, reference: Reference) -> Reference:
    """第五项 in a question that speaks of 保障措施 before it is the fifth safeguard."""
    before = text[: reference.start]
    if reference.kind == "item" and "保障措施" in before and "任务" not in before:
        return replace(reference, kind="safeguard")
    return reference


def read_names(
    store: Store, reading: Reading, documents: Sequence[str] | None, *, kinds: tuple[str, ...] = ()
) -> tuple[Name, ...]:
    """Known names in the question, the longest first; each place of the question is read once."""
    folded, places = fold_with_places(reading.rest)
    keys = {
        folded[i : i + width] for i in range(len(folded)) for width in range(2, min(LONGEST_NAME, len(folded) - i) + 1)
    }
    known: dict[str, list[Name]] = {}
    for name in store.names(key for key in keys if "\x00" not in key):
        if (documents is None or name.document in documents) and (not kinds or name.kind in kinds):
            known.setdefault(name.key, []).append(name)
    found: list[Name] = []
    for key in sorted(known, key=lambda key: (-len(key), key)):
        for match in re.finditer(re.escape(key), folded):
            start, end = places[match.start()], places[match.end() - 1] + 1
            if reading.free(start, end) and _stands_alone(reading.text, start, end, key):
                reading.take(start, end, known[key][0].kind, known[key][0].printed)
                found += [name for name in known[key] if name not in found]
    return tuple(found)


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the offset it came from."""
    folded, places = "", []
    for i, character in enumerate(text):
        form = character if character == "\x00" else fold(character)
        folded += form
        places += [i] * len(form)
    return folded, places


def _stands_alone(text: str, start: int, end: int, key: str) -> bool:
    """A Latin name is a whole word; the bare name of a unit is not the end of another level's unit (市科委)."""
    if key.isascii():
        return not re.match(r"[a-z]", text[end : end + 1].lower()) and not re.search(r"[a-z]$", text[:start].lower())
    return True


def read_figures(reading: Reading) -> tuple[Figure, ...]:
    """Figures with a unit of measure that the question states, and the comparator before or behind."""
    found = []
    for match in FIGURE.finditer(reading.rest):
        if not match["figure"][0].isdigit() or not reading.free(*match.span()):
            continue
        bound = BEFORE.search(reading.rest[: match.start()])
        low = re.split(r"\s*[-—–~～至]\s*", match["figure"])[0]
        value = float(low) * SCALE[match["scale"] or ""]
        unit = match["unit"] or match["scaled"]
        comparator = "…".join(filter(None, (bound and bound.group(1), match["after"])))
        found.append(Figure(value, unit, comparator, *match.span()))
        reading.take(*match.span(), "figure", match.group())
    return tuple(found)


def read_words(reading: Reading) -> list[str]:
    """Cues given by the words that are still unread; words that carry nothing are read and forgotten."""
    found: list[str] = []
    for shortest in (2, 1, 1):
        for start, end in _words(reading, shortest):
            word = reading.text[start:end]
            found += cues().get(word, ())
            reading.take(start, end, "+".join(cues().get(word, ("stop",))), word)
    return found


def _words(reading: Reading, shortest: int) -> list[tuple[int, int]]:
    """Spans of known words, longest first from the left; single characters only at an edge of what is unread."""
    spans, at, rest = [], 0, reading.rest
    while at < len(rest):
        width = next((w for w in range(min(longest(), len(rest) - at), shortest - 1, -1) if _is_word(rest, at, w)), 0)
        if width:
            spans.append((at, at + width))
        at += width or 1
    return spans


def _is_word(rest: str, at: int, width: int) -> bool:
    word = rest[at : at + width]
    if word not in cues() and word not in stops():
        return False
    if width > 1 or word in ALWAYS:
        return True
    before, after = rest[at - 1 : at], rest[at + 1 : at + 2]
    return not before or not after or not IN_CONTENT.match(before) or not IN_CONTENT.match(after)
