"""A printed list of units taken apart: A、B(C)、D等 → three units with their spans, and whether the list is open."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.regex import regex
from corpus.wordlist import words

OPEN = regex(r"等(?:其他|有关|相关|各|市级|区级|省级|部门|单位|地区|地|\s)*$")
_OTHERS = r"等(?:其他|有关|相关|各|市级|区级|省级)*(?:部门|单位|地区)?"
MIDDLE = regex(rf"{_OTHERS}(?:和|以及|及|与)(?=[\u4e00-\u9fff])")
"""全国总工会等和各省级人民政府: the list is open, and goes on."""
HALFWAY = regex(rf"{_OTHERS}$")
"""甲局等部门，乙市人民政府: the list is open before a separator."""
LEADING = regex(r"^(?:由|请|以及|并|会同|[、，,；;\s]+)+")
_LEVEL = "自治区|开发区|街道|[省市州盟县区旗乡镇]"
SHARED = regex(rf"各(?:(?:{_LEVEL})、)+(?:{_LEVEL})(?:[〔（(\[][^〔〕（()）\[\]]{{1,12}}[〕）)\]])?(?:人民)?政府")
"""各市、县〔市、区〕政府: one body of many, with separators inside."""
LONGEST_UNIT = 30
SEPARATORS = "、，,；;｜|/／ \n\t　"


@dataclass(frozen=True, slots=True)
class Units:
    """Spans of the units of one list, in order."""

    spans: tuple[tuple[int, int], ...]
    open: bool


def split_units(text: str, start: int, end: int) -> Units:
    """The units between two offsets. Separators inside brackets do not separate."""
    body = text[start:end]
    trimmed = OPEN.sub("", body.rstrip("。；;，,、 \n"))
    opened = trimmed != body.rstrip("。；;，,、 \n")
    spans: list[tuple[int, int]] = []
    for first, stop in _pieces(trimmed):
        for low, high in _conjoined(trimmed, first, stop):
            others = HALFWAY.search(trimmed, low, high)
            if others and looks_like_unit(trimmed[low : others.start()]):
                high, opened = others.start(), True
            lead = LEADING.match(trimmed[low:high])
            low += lead.end() if lead else 0
            if high > low:
                spans.append((start + low, start + high))
    return Units(tuple(spans), opened)


def looks_like_unit(name: str) -> bool:
    """The name ends as names of units do and is short enough to be one."""
    bare = re.sub(r"[（(〔\[].*$", "", "".join(name.split())) or name
    return 1 < len(bare) <= LONGEST_UNIT and bare.endswith(words("unit_endings"))


def _pieces(body: str) -> list[tuple[int, int]]:
    """Ranges between separators at bracket depth 0; a bracket that closes and was not opened here ends the list."""
    body = SHARED.sub(lambda match: "各" * len(match.group()), body)
    pieces, depth, first = [], 0, 0
    for i, character in enumerate(body + "、"):
        if character in "（(〔[":
            depth += 1
        elif character in "）)〕]" and depth:
            depth -= 1
        elif (character in SEPARATORS or character in "）)〕]") and (depth == 0 or i == len(body)):
            if i > first:
                pieces.append((first, i))
            first = i + 1
    return pieces


def _conjoined(body: str, first: int, stop: int) -> list[tuple[int, int]]:
    """和, 及 and 与 divide only where a unit has ended before them: 市财政局和市水务局, but 住房和城乡建设局."""
    middle = MIDDLE.search(body, first, stop)
    if middle and looks_like_unit(body[first : middle.start()]):
        mark = first + len(body[first : middle.end()].rstrip("和以及与"))
        return [(first, mark), *_conjoined(body, middle.end(), stop)]
    for match in re.finditer(r"以及|和|及|与", body[first:stop]):
        left, right = body[first : first + match.start()], body[first + match.end() : stop]
        if looks_like_unit(left) and looks_like_unit(right) and not left.endswith(("发展", "住房")):
            return [(first, first + match.start()), *_conjoined(body, first + match.end(), stop)]
    return [(first, stop)]
