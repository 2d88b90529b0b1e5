"""The names by which a document's things can be asked for: units, indicators, headings, terms, the document itself.

Aliases are made by rules from the printed name and from small lists of general words; nothing is taken from any one plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from corpus.fold import fold, hyphened
from corpus.model import Clause, Document
from corpus.regex import regex
from corpus.sound import sound
from corpus.tables import WHOLE
from index.general import BRACKET, MANY, SHORTEST, prefixes, wordlist
from index.indicator_names import indicator_aliases

SHORTEST_INEXACT = 6
"""Characters of a name in which one may be wrong."""
QUOTED = regex(r"“([^”]{2,15})”")
NAMED_KINDS = frozenset({"section", "project", "task", "safeguard", "principle", "goal", "chapter", "article", "annex"})
BODIES = ("局", "委", "署", "部", "总工会", "妇联")
"""Endings by which a body of the state is known without the word for the state: 国家统计局, 统计局."""
COUNT = regex(r"^(?:\d+|[一二两三四五六七八九十]+)[个项大类种]")
STATE = regex(r"^中华人民共和国")
VERSION = regex(r"[(（][^()（）]*[)）]$")
SHORTEST_PART = 6
"""Characters of a part of a heading (推动创新创业，打造研发设计中心) that names it alone."""
AREA = regex(r".{2,}(?<![新业园发])[县市区旗]")
"""石梁县 and 石梁县人民政府 are one; 工业区 has no government of that name."""
LISTED = regex(r"[、，,/]")
"""各县（市、区）人民政府: what the bracket holds is no other name."""


@dataclass(frozen=True, slots=True)
class Name:
    """One way to say one thing of one document."""

    key: str
    """Folded spelling that is looked up."""
    sound: str
    """Toneless pinyin of the key, for homophones; empty for Latin keys."""
    kind: str
    """unit, indicator, term, document, or the kind of the clause whose heading it is."""
    document: str
    ref: str
    """What it names: the unit as printed, the group of targets, the clause id, the document id."""
    printed: str
    """The name as the document prints it."""
    head: str = ""
    """First half of a long key and its length, for names with one wrong character in the second half."""
    tail: str = ""
    """Second half of a long key and its length."""


SHORTEST_ID = 6
"""Characters of an id that names its document in a question; 17 and 2020 are other things there."""
SHORTEST_TITLE = 4


def names_of(document: Document) -> tuple[Name, ...]:
    """Every name of the document, each key once per thing."""
    found: dict[tuple[str, str, str], Name] = {}
    for kind, ref, printed, aliases in _things(document):
        for alias in aliases:
            key = key_of(alias)
            if len(key) >= SHORTEST and (key, kind, ref) not in found:
                found[key, kind, ref] = Name(key, sound(key), kind, document.id, ref, printed, *halves(key, kind))
    return tuple(found.values())


@cache
def places() -> tuple[str, ...]:
    """Provinces, cities and districts of China, longest first: general knowledge, no plan's."""
    return tuple(sorted((row[0] for row in wordlist("places")), key=len, reverse=True))


def halves(key: str, kind: str = "") -> tuple[str, str]:
    """What a key of ``SHORTEST_INEXACT`` or more characters is looked up by when one of them may be wrong; no units.

    Whichever character is wrong, one of the halves is right. One wrong character in 区教育局 makes another unit of it.
    """
    if len(key) < SHORTEST_INEXACT or kind in ("unit", "document", "place"):
        return "", ""
    middle = len(key) // 2
    return f"{key[:middle]}|{len(key)}", f"{key[middle:]}|{len(key)}"


def key_of(name: str) -> str:
    """The spelling under which a name is looked up: folded, and without 的, which people put in and leave out."""
    return fold(name).replace("的", "")


def title_key(title: str) -> str:
    """A title as other documents mention it: without the name of the state and a bracket at the end."""
    return key_of(STATE.sub("", VERSION.sub("", title.strip())))


def _things(document: Document) -> Iterator[tuple[str, str, str, Iterable[str]]]:
    """Kind, reference, printed name and aliases of everything that has a name."""
    for unit in dict.fromkeys(a.unit for a in document.assignments):
        yield "unit", unit, unit, unit_aliases(unit, document.metadata.place)
    for target in document.targets:
        if WHOLE.fullmatch(target.indicator):
            continue  # 合计 of a table is a word of any question
        yield "indicator", str(target.group), target.indicator, indicator_aliases(target.indicator)
    for clause in document.clauses:
        if clause.kind in NAMED_KINDS and clause.heading:
            yield clause.kind, clause.id, clause.heading, heading_aliases(clause)
    for note in document.footnotes:
        if note.term:
            yield "term", note.clause, note.term, term_aliases(note.term, document.quote(note.start, note.end))
    for place in places_in(document.text):
        yield "place", place, place, [place]
    yield "document", document.id, document.metadata.title, document_aliases(document)


def places_in(text: str) -> Iterator[str]:
    """The places that a text names. Their first two characters are looked for all at once."""
    begun = {text[match.start() : match.end() + 1] for match in _beginnings().finditer(text)}
    return (place for place in places() if place[:2] in begun and place in text)


@cache
def _beginnings() -> re.Pattern[str]:
    """The first character of a place before its second."""
    return re.compile("|".join(sorted({f"{place[0]}(?={place[1]})" for place in places()})))


def unit_aliases(unit: str, place: str = "") -> list[str]:
    """``区科委`` → 科委, 区科学技术委员会, 嘉定区科委, …; ``嘉定新城(马陆镇)`` → both of its names; pinyin for English."""
    inner = [part for part in BRACKET.findall(unit) if len(part) >= SHORTEST and not LISTED.search(part)]
    outer, of_all = BRACKET.sub("", unit), [unit[1:]] if unit.startswith("各") and unit.endswith("政府") else []
    names = dict.fromkeys([unit, outer, *inner, *of_all])
    for name in list(names):
        bare = name[1:] if name[:1] in prefixes() and len(name) > SHORTEST else name
        level = name[: len(name) - len(bare)]
        general = next((row[0] for row in wordlist("unit_prefixes") if name.startswith(row[0])), "")
        if general and (len(name) - len(general) >= 4 or name.endswith(BODIES)):
            names.update(dict.fromkeys([name[len(general) :], *_fuller(name[len(general) :])]))
        for form in [bare, *_fuller(bare)]:
            names[level + form] = None
            names[form] = None
            if level and place:
                names[place + form] = names[place.rstrip("区市省县") + form] = None
    for name in [outer, *inner]:
        if AREA.fullmatch(name.removesuffix("人民政府")):
            names[name.removesuffix("人民政府")] = names[name.removesuffix("人民政府") + "人民政府"] = None
        ending = next((e for e in ("街道", "新区", "镇", "乡") if name.endswith(e)), "")
        if ending and len(name) - len(ending) >= SHORTEST and not place.startswith(name[: -len(ending)]):
            names[name[: -len(ending)]] = None
    latin = [spelling for name in [outer, *inner] for spelling in _latin(name)]
    return [*names, *latin]


@lru_cache(maxsize=MANY)
def _fuller(name: str) -> tuple[str, ...]:
    """Every other way to write the kind of body that the name ends in, by the longest form that it ends in."""
    known = [(form, forms) for forms in wordlist("unit_names") for form in forms if name.endswith(form)]
    ending, others = max(known, key=lambda pair: len(pair[0]), default=("", ()))
    return tuple(name[: -len(ending)] + other for other in others if other != ending)


def _latin(name: str) -> list[str]:
    """English spellings of a place: pinyin of its name, with and without the English word for its kind."""
    found = []
    for row in wordlist("english_endings"):
        ending, english = row[0], "".join(row[1:])
        if name.endswith(ending) and len(name) > len(ending):
            found.append(sound(fold(name[: -len(ending)])) + english)
    return found


def heading_aliases(clause: Clause) -> list[str]:
    """The heading, the heading without its first verb, and what it puts in quotation marks."""
    heading = clause.heading.rstrip("。")
    names = [heading, *QUOTED.findall(heading)]
    verbs = sorted((row[0] for row in wordlist("heading_verbs")), key=len, reverse=True)
    verb = next((verb for verb in verbs if heading.startswith(verb)), "")
    if verb and len(heading) - len(verb) >= 4:
        names.append(heading[len(verb) :])
    if clause.kind in ("project", "section", "chapter"):
        parts = re.split(r"[，,、；;]", heading)
        names += [part for part in parts if SHORTEST_PART <= len(part) < len(heading)]
    return names


def term_aliases(term: str, note: str) -> list[str]:
    """The term, its parts without their counts (4个特色服务区 → 特色服务区), and what the note itself quotes."""
    parts = [COUNT.sub("", part) for part in re.split(r"[和、及]", term)]
    return [term, *(part for part in parts if len(part) >= 4), *QUOTED.findall(note)]


SERIAL = regex(r"^(?P<code>[\u4e00-\u9fff]+)[〔\[(（](?P<year>\d{4})[〕\])）](?P<n>\d+)号$")
"""嘉府发〔2018〕15号 (GB/T 9704: letters of the agency, year, serial number)."""


def document_aliases(document: Document) -> list[str]:
    """The title, the title inside 《》, the title without its period, the number, the number in short (15号文), the id."""
    title = document.metadata.title
    inner = re.findall(r"《([^》]{4,})》", title)
    called = [title, *inner, *map(hyphened, (title, *inner)), BRACKET.sub("", title), document.metadata.number]
    if serial := SERIAL.search(document.metadata.number):
        called += [
            f"{serial['n']}号文",
            f"{serial['n']}号文件",
            f"{serial['year']}年{serial['n']}号文",
            f"{serial['code']}{serial['n']}号",
        ]
    if len(document.id) >= SHORTEST_ID and re.search(r"[a-z0-9]", document.id, re.IGNORECASE):
        called.append(document.id)
    return [name for name in called if len(name) >= SHORTEST_TITLE]
