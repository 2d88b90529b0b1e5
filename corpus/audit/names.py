"""One thing under several names: the same characters in another order, one character that sounds alike, an abbreviation.

Only names are compared: words that end as names of places and bodies do (``words/name_endings.txt``). All pairs that
share their beginning are looked at, so this runs when a document is examined, not when it is imported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from corpus.audit.finding import LOOK, Span, finding
from corpus.audit.tree import Tree
from corpus.model import Document, Problem
from corpus.numerals import integer
from corpus.regex import regex
from corpus.sound import syllable
from corpus.wordlist import words

ENDING = regex("|".join(words("name_endings")))
BREAK = regex("|".join(words("name_breaks")))
"""Words that a name does not go back over: verbs, particles, conjunctions."""
HAN = regex(r"[\u4e00-\u9fff]+")
BRACKET = regex(r"[（(〔\[][^（）()〔〕\[\]]*[)）〕\]]$")
HEAD, TAIL = 2, 2
"""Characters that two names must share at their beginning, and at their end, to be of one thing."""
LONGEST = 16
"""Characters of a name; what is longer is a phrase."""
SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Name:
    """A name and the places where it stands."""

    words: str
    places: tuple[Span, ...]


def names_alike(document: Document) -> Iterator[Problem]:
    """Pairs of names that are one thing by the look of them."""
    tree = Tree(document)
    seen: set[tuple[str, str]] = set()
    names = read_names(document)
    for one, other, why in (*_reordered(names), *_abbreviated(names), *_sounding(document, names), *_units(document)):
        pair = (min(one.words, other.words), max(one.words, other.words))
        if pair not in seen:
            seen.add(pair)
            first = [
                f"“{name.words}”（{tree.name(name.places[0][0])}等{len(name.places)}处）"
                if len(name.places) > 1
                else f"“{name.words}”（{tree.name(name.places[0][0])}）"
                for name in (one, other)
            ]
            message = f"疑是同一事物的两个名称：{first[0]}、{first[1]}，{why}。"
            yield finding("names_alike", LOOK, message, [*one.places[:3], *other.places[:3]])


def read_names(document: Document) -> tuple[Name, ...]:
    """Every name of the prose and the tables, the longest form that its sentence gives."""
    found: dict[str, list[Span]] = {}
    for run in HAN.finditer(document.text):
        for start, end in _names_in(run.group()):
            span = (run.start() + start, run.start() + end)
            found.setdefault(document.quote(*span), []).append(span)
    return tuple(Name(name, tuple(places)) for name, places in found.items())


def _names_in(run: str) -> Iterator[Span]:
    """Spans of the names in a run of characters: from behind the last break to an ending."""
    starts = [0, *(match.end() for match in BREAK.finditer(run))]
    for match in ENDING.finditer(run):
        begin = max(start for start in starts if start <= match.start())
        begin = max(begin, match.end() - LONGEST)
        if match.end() - begin >= SHORTEST:
            yield begin, match.end()


def _pairs(names: Iterable[Name], size: int) -> Iterator[tuple[Name, Name]]:
    """Pairs of names that share their beginning."""
    heads: dict[str, list[Name]] = {}
    for name in names:
        heads.setdefault(name.words[:size], []).append(name)
    return (pair for group in heads.values() for pair in combinations(group, 2))


def _reordered(names: tuple[Name, ...]) -> Iterator[tuple[Name, Name, str]]:
    """张江综合性国家科学中心, 张江国家综合性科学中心."""
    for one, other in _pairs(names, HEAD):
        same = sorted(one.words) == sorted(other.words) and one.words[-TAIL:] == other.words[-TAIL:]
        if same and len(one.words) > SHORTEST + 1:
            yield one, other, "字同而次序不同"


def _abbreviated(names: tuple[Name, ...]) -> Iterator[tuple[Name, Name, str]]:
    """嘉定双创大厦, 嘉定创新创业大厦: 双 and a character that the long name has twice."""
    for one, other in _pairs(names, HEAD):
        short, long = sorted((one, other), key=lambda name: len(name.words))
        if short.words[-TAIL:] == long.words[-TAIL:] and _counts_out(short.words[HEAD:-TAIL], long.words[HEAD:-TAIL]):
            yield one, other, "一个像是另一个的简称"


def _counts_out(short: str, long: str) -> bool:
    """双创 is 创新创业: a number, and a character that stands so many times in as many words."""
    number = 2 if short[:1] == "双" else integer(short[:1]) if short else None
    return bool(
        number and number > 1 and len(short) == 2 and long.count(short[1]) == number and len(long) == 2 * number
    )


def _sounding(document: Document, names: tuple[Name, ...]) -> Iterator[tuple[Name, Name, str]]:
    """南翔置地, 南翔智地: one character of another shape and the same sound, the same characters on both sides of it."""
    cores: dict[str, list[Span]] = {}
    for name in names:
        core = name.words[:SHORTEST]
        cores.setdefault(core, []).extend((start, start + SHORTEST) for start, _ in name.places)
    heads = tuple(Name(core, tuple(places)) for core, places in cores.items())
    for one, other in _pairs(heads, HEAD):
        apart = [i for i, (a, b) in enumerate(zip(one.words, other.words, strict=True)) if a != b]
        if apart == [HEAD] and syllable(one.words[HEAD]) == syllable(other.words[HEAD]):
            yield one, other, "只差一个同音字"


def _units(document: Document) -> Iterator[tuple[Name, Name, str]]:
    """区发改委, 区发展改革委; 嘉定新城, 嘉定新城(马陆镇): one unit as two lists of tasks print it."""
    places: dict[str, list[Span]] = {}
    for assignment in document.assignments:
        places.setdefault(assignment.unit, []).append((assignment.start, assignment.end))
    units = [Name(unit, tuple(spans)) for unit, spans in places.items()]
    for one, other in _pairs(units, 1):
        short, long = sorted((one, other), key=lambda name: len(name.words))
        if BRACKET.sub("", long.words) == short.words:
            yield one, other, "一个多了括号里的字"
        elif short.words[-1] == long.words[-1] and len(short.words) > 2 and _shortened(short.words, long.words):
            lacks = len(long.words) - len(short.words) == 1
            yield one, other, "只差一个字，是漏字还是简称" if lacks else "一个像是另一个的简称"


def _shortened(short: str, long: str) -> bool:
    """Every character of the short name stands in the long one, in the same order; no character of it was cut off at the end."""
    rest = iter(long)
    return len(short) < len(long) <= 2 * len(short) and all(character in rest for character in short)
