"""Paragraphs that were torn or run together before the file was made. Only line ends come and go, never a character.

Laws are often pasted from print: sentences broken at the end of a printed line, several articles in one paragraph. In
legislation every sentence is closed, so that an open one shows the break; the count of articles shows the rest.
"""

from __future__ import annotations

import re

from corpus.numbering import read_marker
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex

ARTICLE = regex(rf"第([{NUMERAL}]+)条(?=[\s　【（(])")
RUN_ON = regex(rf"(?<=[。；：！？）)])\s*(?=第[{NUMERAL}]+条[\s　【（(])")
FEWEST_ARTICLES = 5
"""From here on a text is legislation."""
CLOSED = "。；：！？:;.!?）)】”》〉…|"
"""A paragraph that ends in one of these is complete."""
SHORTEST_PROSE = 12
"""Characters. A shorter line without a comma is a heading, not a broken sentence."""
LONGEST_BRACKET = 8
"""Lines that the history of a law's changes in brackets may be spread over."""


def mended(lines: list[str]) -> list[str]:
    """The lines with breaks of print taken out and run-on articles set apart."""
    lines = closed_brackets(lines)
    if sum(bool(ARTICLE.match(line)) for line in lines) < FEWEST_ARTICLES:
        return lines
    joined: list[str] = []
    for line in lines:
        if joined and is_torn(joined[-1], line):
            joined[-1] += line
        else:
            joined.append(line)
    return split_articles(joined)


def is_torn(line: str, following: str) -> bool:
    """``line`` breaks off inside a sentence that ``following`` goes on with."""
    if line[-1:] in CLOSED or "|" in line or "|" in following or read_marker(following) or ARTICLE.match(following):
        return False
    prose = len(line) >= SHORTEST_PROSE and bool(re.search(r"[，。；]", line) or ARTICLE.match(line))
    return prose and bool(re.search(r"[，。；]", following))


def split_articles(lines: list[str]) -> list[str]:
    """Each article at the head of a line; one that is not the next in count is a reference and stays."""
    found: list[str] = []
    last = 0
    for line in lines:
        first = 0
        for cut in [*RUN_ON.finditer(line)]:
            number = _number(line[cut.end() :])
            if number == (last := _number(line[first:]) or last) + 1:
                found.append(line[first : cut.start()])
                first, last = cut.end(), number
        last = _number(line[first:]) or last
        found.append(line[first:])
    return found


def closed_brackets(lines: list[str]) -> list[str]:
    """A bracket that opens a line and closes some lines below holds one paragraph."""
    found: list[str] = []
    i = 0
    while i < len(lines):
        stop = i + 1
        if lines[i][:1] in "（(" and depth(lines[i]) > 0:
            for j in range(i + 1, min(i + LONGEST_BRACKET, len(lines))):
                if depth("".join(lines[i : j + 1])) == 0 and not any(map(read_marker, lines[i : j + 1])):
                    stop = j + 1
                    break
        found.append(re.sub(r"\n(?=根据|[12]\d{3}\s*年)", " ", "\n".join(lines[i:stop])).replace("\n", ""))
        i = stop
    return found


def depth(text: str) -> int:
    """Brackets that are still open at the end of ``text``."""
    return len(re.findall(r"[（(]", text)) - len(re.findall(r"[)）]", text))


def _number(line: str) -> int:
    match = ARTICLE.match(line)
    return (integer(match.group(1)) or 0) if match else 0
