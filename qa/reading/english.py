"""English questions are read in Chinese: phrases of a general glossary become the Chinese words they stand for.

Word order is kept; it does not matter to the reading. What no glossary knows stays as it is: it may be a name in pinyin.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from corpus.regex import regex
from index.general import wordlist
from qa.lexicon import FOLDER
from qa.reading.english_clauses import joined, plain
from qa.reading.english_figures import in_chinese
from qa.reading.english_ordinals import FIRST_DOES, ordinal
from qa.reading.normalise import HAN

TOKEN = regex(
    r"\d[\d.]*[\u3400-\u9fff]+|[a-z0-9&'’/.\-]*[a-z&][a-z0-9&'’/\-]*|\d[\d,.]*%?|[\u3400-\u9fff]+|[^\sa-z0-9]",
    re.IGNORECASE,
)
LONGEST_PHRASE = 7
PRICE = regex(
    r"\s*(?:what|which)\b[^,?]*\b(?:fees?|price|cost|rent|tuition|salary|wage|allowance|deposit|premium)\b",
    re.IGNORECASE,
)
"""What is the registration fee: a sum is asked for."""
QUANTITY = regex(
    r"\s*(?:[^,?]{0,60}, *)?(?:what|which)\b(?: is| are| was| were)?(?: the)? (?:\w+ ){0,3}(?:limit|percentage|proportion|amount|subsid(?:y|ies))\b",
    re.IGNORECASE,
)
"""What subsidy, what amount: a figure is asked for."""
YES_OR_NO = regex(r"\s*(?:is|are|was|were|does|do|did|will|can|has|have|should|must|may)\s", re.IGNORECASE)
"""A question that begins so is answered with yes or no."""


@cache
def glossary() -> dict[str, str]:
    """English phrase, lower case → Chinese words."""
    lines = (FOLDER / "english.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


@cache
def stopwords() -> frozenset[str]:
    """English words that carry nothing."""
    lines = (FOLDER / "english_stop.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@dataclass(frozen=True, slots=True)
class Translation:
    """An English question in Chinese words."""

    chinese: str
    unknown: tuple[str, ...] = ()
    """Words that no glossary and no dictionary knows."""
    read: tuple[tuple[str, str], ...] = ()
    """English phrases that a dictionary gave, and the Chinese for them."""


def _nothing(_: str) -> str:
    return ""


def _first(forms: Sequence[str]) -> str:
    return forms[0]


def translate(
    text: str,
    look_up: Callable[[str], str] = _nothing,
    sounding: Callable[[str], str] = _nothing,
    prefer: Callable[[Sequence[str]], str] = _first,
) -> Translation:
    """The question in Chinese words.

    ``look_up`` gives the Chinese for a phrase that the glossary does not know, ``sounding`` that for a name in pinyin;
    ``prefer`` takes one of several words that the glossary has for a phrase (缴费|贡献).
    """
    tokens = _without_glossed(TOKEN.findall(in_chinese(plain(text))))
    out: list[str] = []
    unknown: list[str] = []
    read: list[tuple[str, str]] = []
    at = 0
    while at < len(tokens):
        name = _proper_name(tokens, at)
        if name and (spoken := _spoken(tokens[at], sounding)):
            out.append(spoken + " " + _kind_of_place(tokens[at + 1 : at + name]))
            read.append((" ".join(tokens[at : at + name]), out[-1]))
            at += name
            continue
        if name:
            out.append(" ".join(tokens[at : at + name]))
            unknown += tokens[at : at + name]
            at += name
            continue
        width, chinese = _longest(tokens, at)
        if not width and (spoken := _spoken(tokens[at], sounding)):
            width, chinese = 1, spoken
            read.append((tokens[at], chinese))
        if not width and (found := _in_dictionary(tokens, at, look_up)):
            width, chinese = found
            read.append((" ".join(tokens[at : at + width]), chinese))
        if width:
            out.append(prefer(chinese.split("|")) if "|" in chinese else chinese.removeprefix("="))
        else:
            width = 1
            token = tokens[at]
            out.append("" if token.lower() in stopwords() else token)
            if re.match(r"[A-Za-z]{2,}", token) and token.lower() not in stopwords():
                unknown.append(token)
        at += width
    chinese = re.sub(r"\[ (\d+) \]", r"[\1]", re.sub(r"\s+", " ", " ".join(filter(None, out))))
    chinese = joined(re.sub(r"多多少(?= \d)", "超过", chinese))
    chinese = re.sub(r"(?<=[\u4e00-\u9fff]) 费(?= |$)", "费", chinese)  # registration fee
    if not re.search("多少|几", chinese):
        chinese += " 多少元" if PRICE.match(text) else " 多少" if QUANTITY.match(text) else ""
    return Translation(chinese.strip() + ("吗" if YES_OR_NO.match(text) else ""), tuple(unknown), tuple(read))


def _without_glossed(tokens: list[str]) -> list[str]:
    """The question without the words that it gives in Chinese itself: science hall (嘉定科学会堂)."""
    kept: list[str] = []
    for at, token in enumerate(tokens):
        if token in "(（" and HAN.match(tokens[at + 1] if at + 1 < len(tokens) else ""):
            while kept and kept[-1].isalpha() and kept[-1].lower() not in stopwords() and not _longest(kept[-1:], 0)[0]:
                kept.pop()
        kept.append(token)
    return kept


def _in_dictionary(tokens: list[str], at: int, look_up: Callable[[str], str]) -> tuple[int, str] | None:
    """The longest phrase of ordinary words that the dictionary knows; names in capitals are no words of it."""
    for width in (3, 2, 1):
        phrase = tokens[at : at + width]
        plain = all(re.fullmatch(r"[A-Za-z][a-z\-]*", token) for token in phrase)
        if len(phrase) < width or not plain or any(token.lower() in stopwords() for token in phrase):
            continue
        if (width == 1 or not _longest(tokens, at + 1)[0]) and (chinese := look_up(" ".join(phrase))):
            return width, chinese
    return None


def _spoken(token: str, sounding: Callable[[str], str]) -> str:
    """雄安 for Xiong'an or Xiong'an's: a word in capitals that no English glossary has."""
    plain = re.sub(r"['’]s$", "", token)
    name = re.fullmatch(r"[A-Z][a-z]+(?:['’-][a-z]+)*", plain)
    return sounding(re.sub(r"['’-]", "", plain).lower()) if name and plain.lower() not in stopwords() else ""


def _proper_name(tokens: list[str], at: int) -> int:
    """Tokens of a name in pinyin with the English word for its kind (Juyuan New Area); such a name is not translated."""
    if not re.fullmatch(r"[A-Z][a-z]+", tokens[at]) or _longest(tokens, at)[0] or tokens[at].lower() in stopwords():
        return 0
    for width in (2, 3, 4):
        ending = " ".join(tokens[at + 1 : at + width]).lower()
        if any(ending == english for _, english in kinds_of_places()):
            return width
    return 0


def _kind_of_place(tokens: Sequence[str]) -> str:
    """新区 for New Area; apart from the name, as titles may put a word between (临港新片区)."""
    said = " ".join(tokens).lower()
    return next(chinese for chinese, english in kinds_of_places() if english == said)


@cache
def kinds_of_places() -> tuple[tuple[str, str], ...]:
    """Chinese and English words for kinds of units and places."""
    return tuple((row[0], " ".join(row[1:])) for row in wordlist("english_endings") if len(row) > 1)


NUMBERED = frozenset({"item", "point"})
"""Words before a number that leave open whether it is a task or a safeguard, as 第4项 does."""


def _longest(tokens: list[str], at: int) -> tuple[int, str]:
    if tokens[at].lower() in NUMBERED and at + 1 < len(tokens) and tokens[at + 1].isdigit():
        return 2, f"第{tokens[at + 1]}项"
    if tokens[at].lower() == "first" and " ".join(tokens[at + 1 : at + 2]).lower() in FIRST_DOES:
        return 1, "最早"
    if numbered := ordinal(tokens[at].lower()):
        return 1, numbered
    for width in range(min(LONGEST_PHRASE, len(tokens) - at), 0, -1):
        phrase = " ".join(tokens[at : at + width]).lower().replace("’", "'")
        for form in (phrase, phrase.rstrip("."), phrase.removesuffix("'s"), phrase.removesuffix("s")):
            if form in glossary():
                return width, glossary()[form]
    return 0, ""
