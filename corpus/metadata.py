"""What a document says of itself: title, number, issuer, place, date, period. Read from its own clauses, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.fold import fold
from corpus.model import Clause, Metadata
from corpus.numerals import integer
from corpus.wording import DATE_LINE, NUMBER
from corpus.wordlist import entries

PERIOD = re.compile(r"((?:19|20)\d{2})\s*年?\s*[-–—~～至到]+\s*((?:19|20)\d{2})\s*年?")
PLACE = re.compile(
    r"^(?:关于)?([\u4e00-\u9fff]{1,8}?(?:自治区|自治州|自治县|新区|省|市|区|县|旗|州)(?:[\u4e00-\u9fff]{1,6}?(?:区|县|旗))?)(?=关于|人民政府|政府|委|[\u4e00-\u9fff])"
)


def read_metadata(text: str, clauses: tuple[Clause, ...]) -> Metadata:
    """Metadata of the document whose clauses these are; a field that the document does not state stays empty."""
    title = _title(clauses)
    number = _number(text, clauses)
    place = _place(title)
    period = PERIOD.search(title) or PERIOD.search(_inner_title(clauses))
    return Metadata(
        title=title,
        number=number,
        issuer=_issuer(number, place, text, clauses),
        place=place,
        date=_date(text, clauses),
        period=(int(period.group(1)), int(period.group(2))) if period else None,
    )


def _of(clauses: Iterable[Clause], kind: str) -> list[Clause]:
    return [clause for clause in clauses if clause.kind == kind]


def _title(clauses: tuple[Clause, ...]) -> str:
    titles = _of(clauses, "title")
    return re.sub(r"\s+", "", NUMBER.sub("", titles[0].heading)) if titles else ""


def _inner_title(clauses: tuple[Clause, ...]) -> str:
    annexes = _of(clauses, "annex")
    return annexes[0].heading if annexes else ""


def _number(text: str, clauses: tuple[Clause, ...]) -> str:
    """The number that stands at the head; a number inside the body names another document."""
    for clause in (*_of(clauses, "number"), *_of(clauses, "title"), *_of(clauses, "boilerplate")):
        match = NUMBER.search(text, clause.start, clause.end)
        if match:
            return re.sub(r"\s+", "", match.group())
    return ""


def _place(title: str) -> str:
    match = PLACE.match(title)
    return match.group(1) if match else ""


def _issuer(number: str, place: str, text: str, clauses: tuple[Clause, ...]) -> str:
    """The organ that signs; else the one that the letters of the number stand for, of the place in the title."""
    signatures = _of(clauses, "signature")
    if signatures:
        return "".join(text[signatures[-1].start : signatures[-1].end].split())
    letters = re.split(r"[\[(（〔［]", number)[0]
    for ending, organ in entries("agency_codes"):
        if letters.endswith(ending):
            if "{}" not in organ:
                return organ
            fits = place and letters[0] in place
            return organ.format(place) if fits else ""
    return ""


def _date(text: str, clauses: tuple[Clause, ...]) -> str:
    """The date under the text, as ISO 8601. Dates of the web page are boilerplate and do not count."""
    for clause in _of(clauses, "date"):
        match = DATE_LINE.search(text, clause.start, clause.end)
        if match and (found := iso_date(*match.groups())):
            return found
    return ""


def iso_date(year: str, month: str, day: str) -> str:
    """``2018, 5, 28`` or ``二〇一八, 五, 二十八`` as 2018-05-28; empty when it is no date."""
    numbers = [integer(fold(part)) for part in (year, month, day)]
    y, m, d = (number or 0 for number in numbers)
    return f"{y:04d}-{m:02d}-{d:02d}" if 1900 <= y <= 2100 and 1 <= m <= 12 and 1 <= d <= 31 else ""
