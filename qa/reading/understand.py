"""A question becomes a typed value. Each step of ``understand`` reads one kind of thing and hides it from the next.

references and years → names of the store → figures → words that give cues or nothing; what is left is content to look for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from corpus.bounds import BEFORE
from corpus.figures import FIGURE, measure_of, value_of
from corpus.wording import NUMBER
from index.store import Store
from index.vocabulary import Name, key_of
from qa.finding.coverage import synonyms
from qa.lexicon import cues, generic, longest, stops
from qa.question import Figure, Question
from qa.reading.courtesy import without_courtesies
from qa.reading.dictionary import look_up
from qa.reading.english import Translation, translate
from qa.reading.normalise import HAN, is_english, normalise
from qa.reading.spelling import respell
from qa.reading.strangers import read_strangers, read_unknown_units
from qa.reading.unread import Reading
from qa.references import Reference, read_annexes, read_references, read_relative, read_years
from qa.sorts import nouns

LONGEST_NAME = 48
ALWAYS = frozenset("的了呢吗么谁啥？?，。")
"""Single characters that are words wherever they stand; any other only where the segmenter agrees."""
BARE = 2
"""Characters of the bare name of a place (菊园), which other names begin with as well (菊园路)."""
AFTER_UNIT = frozenset("牵参负是在的和与有也还配主领管作单都共同各、吗呢被没未不及又由办承责当为要这那")
"""Characters that may follow such a name when it means the unit."""
NOUN_CUES = frozenset({"project", "task", "person", "section", "category", "goal", "indicator", "safeguard", "title"})
"""Cues that are nouns and may begin longer ones."""
IN_CONTENT = re.compile(r"[^\x00\s，。？！、；：“”\"'‘’（）()《》?!,.;:\[\]—…\-+]+")


def understand(store: Store, asked: str, documents: Sequence[str] | None = None, *, exact: bool = False) -> Question:
    """Read the question; ``documents`` narrows which names count, ``exact`` takes no word for a mistyped name."""
    plain = without_courtesies(normalise(asked))
    english = is_english(plain)
    said = translate(plain, lambda phrase: look_up(store, phrase)) if english else Translation(plain)
    text = said.chinese
    reading = Reading(text)
    known = known_names(store, text, documents)
    titles = read_names(known, reading, titles=True)
    elsewhere = read_numbers(reading)
    references = tuple(_of_safeguards(text, r) for r in read_references(reading.rest))
    for reference in references:
        reading.take(reference.start, reference.end, f"ref:{reference.kind}", reference.said)
    annexes = [*read_annexes(reading.rest)]
    for number, start, end in annexes:
        reading.take(start, end, "annexnumber", str(number))
    years = read_years(reading.rest)
    for year, start, end in years:
        reading.take(start, end, "year", str(year))
    for said_year, start, end in read_relative(reading.rest):
        if reading.free(start, end):
            reading.take(start, end, "when", said_year)
    names = (*titles, *read_names(known, reading, titles=False))
    strangers = read_strangers(reading, store, documents)
    names = _still_read(names, reading)
    counted = [*read_whose(reading), *read_counted(reading)]
    figures = read_figures(reading)
    found = [*counted, *read_words(store, reading), *("annex" for _ in annexes[:1])]
    strangers = (*strangers, *read_unknown_units(reading, store))
    names, respelt = (names, ()) if exact else respell(store, reading, names, documents)
    unknown = tuple(word for word in said.unknown if word.lower() in reading.rest.lower())
    content = tuple(piece for piece in IN_CONTENT.findall(reading.rest) if len(piece) > 1)
    return Question(
        asked=asked,
        text=text,
        english=english,
        cues=frozenset(found),
        references=references,
        years=tuple(dict.fromkeys(year for year, _, _ in years)),
        figures=figures,
        names=names,
        elsewhere=elsewhere,
        strangers=strangers,
        content=content,
        unknown=unknown,
        tags=reading.tags_in_order(),
        notes=(*respelt, *_readings(said, unknown)),
    )


def _readings(said: Translation, unknown: tuple[str, ...]) -> Iterator[str]:
    """What an English question was taken for where no glossary says it, and what nothing says."""
    if said.read:
        yield "Read with a dictionary: " + "; ".join(f"“{english}” as {chinese}" for english, chinese in said.read)
    if unknown:
        yield "Not understood: " + ", ".join(dict.fromkeys(unknown))


def read_numbers(reading: Reading) -> tuple[str, ...]:
    """Numbers of documents (国发〔2019〕3号) that no document here has; their digits are no task and no year."""
    found = []
    for match in NUMBER.finditer(reading.rest):
        reading.take(*match.span(), "document", match.group())
        found.append(match.group())
    return tuple(found)


def _of_safeguards(text: str, reference: Reference) -> Reference:
    """第五项 in a question that speaks of 保障措施 before it is the fifth safeguard."""
    before = text[: reference.start]
    if reference.kind == "item" and "保障措施" in before and "任务" not in before:
        return replace(reference, kind="safeguard")
    if reference.kind == "item" and "任务" in before and "保障措施" not in before:
        return replace(reference, kind="task")
    return reference


Known = dict[str, list[Name]]
"""Names by their key, those of one question."""


def known_names(store: Store, text: str, documents: Sequence[str] | None) -> Known:
    """Every name that some piece of the text spells; the cost grows with the text, not with the knowledge base."""
    folded, _ = fold_with_places(text)
    pieces = {folded[i : i + w] for i in range(len(folded)) for w in range(2, min(LONGEST_NAME, len(folded) - i) + 1)}
    known: Known = {}
    for name in store.names(pieces):
        if name.kind != "place" and (documents is None or name.document in documents):
            known.setdefault(name.key, []).append(name)
    return known


def read_names(known: Known, reading: Reading, *, titles: bool) -> tuple[Name, ...]:
    """The names that stand in what is unread, the longest first; titles of documents in a pass of their own."""
    folded, places = fold_with_places(reading.rest)
    found: list[Name] = []
    for key in sorted(known, key=lambda key: (-len(key), key)):
        names = [name for name in known[key] if not titles or name.kind == "document"]
        for match in re.finditer(re.escape(key), folded) if names else ():
            start, end = places[match.start()], places[match.end() - 1] + 1
            if not reading.free(start, end):
                continue
            meant = [name for name in names if not _only_general(reading.text, start, end, name.kind)]
            if meant and _stands_alone(reading.text, start, end, key, meant[0].kind):
                reading.take(start, end, f"name:{meant[0].kind}", meant[0].printed)
                found += [name for name in meant if name not in found]
    return tuple(found)


SHORT_HEADING = 2
"""Characters of a chapter's heading (建设, 文件) that is a word of any question, and a name only as 建设一章 or “建设”."""
AFTER_HEADING = re.compile(r"[”\"》]?(?:这?一?[章节编]|部分|附件)")


def _only_general(text: str, start: int, end: int, kind: str) -> bool:
    """A word of every question that some document happens to have as a heading or in the place of a unit: 任务, 单位, 名称."""
    word = key_of(text[start:end])
    if kind == "unit":
        return word in cues() or word in stops() or word in generic()
    quoted = text[max(0, start - 1) : start] in {"“", '"', "《"}
    return kind == "chapter" and len(word) <= SHORT_HEADING and not (quoted or AFTER_HEADING.match(text, end))


def _still_read(names: tuple[Name, ...], reading: Reading) -> tuple[Name, ...]:
    """Without the units whose only mention turned out to be the tail of a stranger's name (市科委)."""
    tags = reading.tags_in_order()
    gone = {key_of(tag.value) for tag in tags if tag.kind == "stranger"}
    left = {key_of(reading.text[tag.start : tag.end]) for tag in tags if tag.kind == "name:unit"}
    return tuple(n for n in names if n.kind != "unit" or n.key in left or not any(g.endswith(n.key) for g in gone))


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """The text folded as names are (see ``index.vocabulary.key_of``), and for each character the offset it came from."""
    folded, places = "", []
    for i, character in enumerate(text):
        form = character if character == "\x00" else _key(character)
        folded += form
        places += [i] * len(form)
    return folded, places


@lru_cache(maxsize=4096)
def _key(character: str) -> str:
    return key_of(character)


def _stands_alone(text: str, start: int, end: int, key: str, kind: str) -> bool:
    """A Latin name is a whole word; the bare name of a unit is not the end of another level's unit (市科委)."""
    if key.isascii():
        return not re.match(r"[a-z]", text[end : end + 1].lower()) and not re.search(r"[a-z]$", text[:start].lower())
    return len(key) > BARE or kind != "unit" or not HAN.match(text[end : end + 1]) or text[end] in AFTER_UNIT


COUNTED = re.compile(
    r"(?P<which>哪)?(?P<that>[那这])?(?:[两三四五六七八九十几]|\d{1,2})(?:大|个|项|种|条|类|家|方面|点|件|处|样)(?!坚持)(?=.)|哪[两三四五六七八九十几\d]{1,2}(?:个|项|种|条|类|家)(?!坚持)"
)
"""哪三种, 那两个: counting words of the question, no figures of the document."""


def read_counted(reading: Reading) -> list[str]:
    """哪三种 asks for a list; 那两个 points; a bare 三种 is left for the figures and the content."""
    found = []
    for match in COUNTED.finditer(reading.rest):
        if match.group().startswith(("哪", "那", "这")):
            cue = "list" if match.group().startswith("哪") else "stop"
            reading.take(*match.span(), cue, match.group())
            found += [cue, "who"] if match.group().startswith("哪") and match.group().endswith("家") else [cue]
    return [cue for cue in found if cue != "stop"]


WHOSE = re.compile(
    rf"哪(?:一|几|些)?(?:个|家)?(?:{'|'.join(nouns())})(?P<work>的(?:活儿?|事儿?|差事|职责))(?=[吗呢啊呀？?。，]|$)"
)
"""是哪个镇的活: whose work it is."""


DUTIES = re.compile(r"在[^，。？?]{0,8}(?P<work>的(?:活儿?|差事|职责|分工))(?=[吗呢啊呀？?。，]|$)")
"""江桥镇在计划里的活儿: what it has to do."""
LEADING = re.compile(
    rf"(?:谁|哪[一几两三四五六些]?(?:个|家)?(?:{'|'.join(nouns())})?)(?:在|来|去|负责)?(?P<work>牵)(?=[吗呢啊呀的？?。，]|$)"
)
"""谁在牵, 哪两家牵."""


def read_whose(reading: Reading) -> list[str]:
    """哪个镇的活 asks who answers for it, 哪两家牵 who leads; 哪个镇的活动 asks for something else."""
    for pattern, cue in ((WHOSE, "responsible"), (LEADING, "lead")):
        match = pattern.search(reading.rest)
        if match and reading.free(*match.span("work")):
            reading.take(*match.span("work"), cue, match["work"])
            return [cue, "who"]
    match = DUTIES.search(reading.rest)
    if match and reading.free(*match.span("work")):
        reading.take(*match.span("work"), "responsible+task+list", match["work"])
        return ["responsible", "task", "list"]
    return []


ASKED_BOUND = re.compile(r"(不到|不满|不足|多于|少于|[>＞＜<≥≤])(?:了)?\s*$")
"""Bounds of questions that documents do not set."""
SMALLEST_SPELT = 20
"""A smaller numeral in characters (十项, 四个) counts the things that are asked for."""


def read_figures(reading: Reading) -> tuple[Figure, ...]:
    """Figures with a unit of measure that the question states, and the comparator before or behind."""
    found = []
    for match in FIGURE.finditer(reading.rest):
        value = value_of(match)
        spelt = not match["figure"][0].isdigit()
        if value is None or (spelt and value < SMALLEST_SPELT) or not reading.free(*match.span()):
            continue
        bound = BEFORE.search(reading.rest[: match.start()]) or ASKED_BOUND.search(reading.rest[: match.start()])
        unit, end = measure_of(match), match.end()
        if unit == "个" and reading.rest[end - 1 : end + 1] in synonyms():
            unit, end = "", end - 1  # 5万个税
            reading.take(end, end + 2, "word", reading.text[end : end + 2])
        comparator = "…".join(filter(None, (bound and bound.group(1), match["after"])))
        found.append(Figure(value, unit, comparator, match.start(), end))
        reading.take(match.start(), end, "figure", reading.text[match.start() : end])
    return tuple(found)


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
        if len(words) > 1 and len(words[0]) == 1 and _is_word(words[0]):
            spans.append((run.start(), run.start() + 1))
        if len(words) > 1 and len(words[-1]) == 1 and _is_word(words[-1]):
            spans.append((run.end() - 1, run.end()))
    return spans


def _cuts_a_noun(store: Store, rest: str, at: int, width: int) -> bool:
    """工程 inside 工程师 is no project: a noun cue must not be the head of a longer noun."""
    word, longer = rest[at : at + width], rest[at : at + width + 1]
    if width < 2 or len(longer) == width or not HAN.match(longer[-1]) or _is_word(longer):
        return False
    nouns = NOUN_CUES & set(cues().get(word, ()))
    return bool(nouns) and store.segmenter.part_of_speech(longer).startswith("n")


def _is_word(word: str) -> bool:
    return word in cues() or word in stops()
