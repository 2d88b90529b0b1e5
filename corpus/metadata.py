"""What a document says of itself: title, number, issuer, place, date, period. Read from its own clauses, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.adopted import adopted
from corpus.fold import fold, halfwidth
from corpus.model import Clause, Metadata
from corpus.numerals import integer
from corpus.page_fields import page_fields
from corpus.regex import regex
from corpus.units import looks_like_unit
from corpus.wording import DATE_LINE, DAY, ISSUED, NUMBER, NUMBER_OF_YEAR, ORDER
from corpus.wordlist import entries

PERIOD = regex(r"((?:19|20)\d{2})\s*年?\s*[-—–~～至到]+\s*((?:19|20)\d{2})\s*年?")
ANNUAL = regex(r"(?<!\d)(20\d{2})\s*年度?(?!\d*\s*[-—–~～至到])")
_NAME = r"(?:(?!关于|印发|人民|政府|国务院|[部委局厅办])[\u4e00-\u9fff])"
_KIND = r"(?:自治区|自治州|自治县|新区|省|市|区|县|旗|州|盟)(?![市县])"
PLACE = regex(
    rf"^(?:关于)?({_NAME}{{1,8}}?{_KIND}(?:{_NAME}{{1,6}}?(?:区|县|旗|市)(?![市县]))?)(?=[\u4e00-\u9fff\d“《])"
)
"""The administrative area at the head of a title: 某区, 某省某市."""

PUBLISHED = regex(
    rf"{DAY.pattern}\s*(?P<order>[\u4e00-\u9fff]{{2,20}}令\s*[（(]?\s*(?:(?:19|20)\d{{2}}年)?\s*第?\s*[\d一二三四五六七八九十百]+\s*号[）)]?)\s*(?:公布|发布|令)"
)
"""题注: 2026年5月27日某部令2026年第10号公布."""
PASSED = regex(r"[（(](?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|[^（()）]{2,20}令第).*$", re.DOTALL)
"""When a law was passed, printed in one line with its title."""


NUMBERED = (
    (ORDER, ("number", "title")),
    (NUMBER, ("number", "title", "boilerplate")),
    (NUMBER_OF_YEAR, ("number", "boilerplate")),
)
"""Ways to print the number of a document, and the kinds of clauses that may."""
BOOK = regex(r"[\u4e00-\u9fff]{1,8}编|总则|分则|附则")
"""A line under the title of a code that names the book of it that the text holds: 合同编."""


def read_metadata(text: str, clauses: tuple[Clause, ...]) -> Metadata:
    """Metadata of the document whose clauses these are; a field that the document does not state stays empty."""
    title = _title(clauses).removesuffix(book_of(text, clauses))
    number = _number(text, clauses)
    place = _place(title)
    return Metadata(
        title=title,
        number=number,
        issuer=_issuer(number, place, text, clauses),
        place=place,
        date=_date(text, clauses),
        period=_period(title, _inner_title(clauses)),
        inner=_issued(clauses, title),
    )


def iso_date(year: str, month: str, day: str) -> str:
    """``2018, 5, 28`` or ``二〇一八, 五, 二十八`` as 2018-05-28; empty when it is no date."""
    numbers = [integer(fold(part)) for part in (year, month, day)]
    y, m, d = (number or 0 for number in numbers)
    return f"{y:04d}-{m:02d}-{d:02d}" if 1900 <= y <= 2100 and 1 <= m <= 12 and 1 <= d <= 31 else ""


def _of(clauses: Iterable[Clause], kind: str) -> list[Clause]:
    return [clause for clause in clauses if clause.kind == kind]


def _title(clauses: tuple[Clause, ...]) -> str:
    titles = _of(clauses, "title")
    title = NUMBER.sub("", titles[0].heading) if titles else _inner_title(clauses)
    return re.sub(r"\s+", "", PASSED.sub("", title))


def book_of(text: str, clauses: tuple[Clause, ...]) -> str:
    """The book of a code that a text holds by the last line of its title; each book is cited by the title of the code."""
    titles = _of(clauses, "title")
    lines = text[titles[0].start : titles[0].end].split("\n") if titles else []
    lines = [re.sub(r"^#+\s*|\s+", "", line) for line in lines if line.strip("# ")]
    below = len(lines) > 1 and lines[-2].endswith(("法", "法典"))
    return lines[-1] if below and BOOK.fullmatch(lines[-1]) else ""


def _inner_title(clauses: tuple[Clause, ...]) -> str:
    annexes = _of(clauses, "annex")
    return annexes[0].heading if annexes else ""


def _issued(clauses: tuple[Clause, ...], title: str) -> str:
    """The text that a notice issues stands behind it under its own title."""
    if not re.search(r"印发|发布|公布|转发|批转|下发", title):
        return ""
    inner = next((re.sub(r"\s+", "", c.heading) for c in _of(clauses, "annex") if c.heading), "")
    return "" if fold(inner) == fold(title) else inner


def _period(*titles: str) -> tuple[int, int] | None:
    """The years that the first title to name any speaks of; a single year is a period of one."""
    for title in map(halfwidth, titles):
        if span := PERIOD.search(title):
            return int(span.group(1)), int(span.group(2))
        years = {int(year) for year in ANNUAL.findall(title)}
        if len(years) == 1:
            return (year := years.pop()), year
    return None


def _number(text: str, clauses: tuple[Clause, ...]) -> str:
    """The number that stands at the head; a number inside the body names another document."""
    span = number_span(text, clauses)
    printed = text[slice(*span)] if span else ""
    return _narrow(re.sub(r"[\s（()）]+" if ORDER.fullmatch(printed) else r"\s+", "", printed))


def number_span(text: str, clauses: tuple[Clause, ...]) -> tuple[int, int] | None:
    """Where the document prints its number: an order's, one with its year in brackets, one with a bare year."""
    for pattern, kinds in NUMBERED:
        for clause in (clause for kind in kinds for clause in _of(clauses, kind)):
            if match := pattern.search(text, clause.start, clause.end):
                return match.span()
    if passed := _passed(text, clauses):
        return passed.span("order")
    issued = (ISSUED.search(text, clause.start, clause.end) for clause in _of(clauses, "remark"))
    return next((match.span("number") for match in issued if match), None)


def _passed(text: str, clauses: tuple[Clause, ...]) -> re.Match[str] | None:
    """The order that published a text and when, of the note under its title."""
    found = (PUBLISHED.search(text, clause.start, clause.end) for clause in _of(clauses, "remark"))
    return next((match for match in found if match), None)


def _narrow(number: str) -> str:
    """The same number with ASCII digits, as it is printed elsewhere and typed; brackets stay."""
    return "".join(halfwidth(char) if char.isdigit() else char for char in number)


def _place(title: str) -> str:
    match = PLACE.match(title)
    return match.group(1) if match else ""


def _issuer(number: str, place: str, text: str, clauses: tuple[Clause, ...]) -> str:
    """The organ of the order or the one that signs; else the one that the letters of the number stand for."""
    order = re.match(r"(?P<organ>[^\d]+)令(?:\d{4}年)?第", number)
    organ = order["organ"] if order else ""
    if len(organ) > 1:
        return organ
    if signed := _signed(text, clauses):
        return signed
    letters = f"{organ}令" if organ else re.split(r"[\[(（〔［]", number)[0]
    for ending, organ in entries("agency_codes"):
        if letters.endswith(ending) and ("{}" not in organ or (place and letters[0] in place)):
            return organ.format(place)
    below = (text[clause.start : clause.end].strip() for clause in _of(clauses, "remark"))
    return next((line for line in below if looks_like_unit(line)), "") or _field(text, clauses, "issuer")


def _signed(text: str, clauses: tuple[Clause, ...]) -> str:
    """The organs that sign the document itself, not an annex; a person signs an order, which names its organ."""
    signatures = _of(clauses, "signature")
    organs = text[signatures[0].start : signatures[0].end].split() if signatures else []
    return "、".join(organ for organ in organs if looks_like_unit(organ))


def _date(text: str, clauses: tuple[Clause, ...]) -> str:
    """The date under the signature, else the first date line. Dates of the web page are boilerplate and do not count."""
    dates = _of(clauses, "date")
    signed = {clause.end for clause in _of(clauses, "signature")}
    for clause in sorted(dates, key=lambda clause: clause.start not in signed):
        match = DATE_LINE.search(text, clause.start, clause.end)
        if match and (found := iso_date(match["year"], match["month"], match["day"])):
            return found
    published = _passed(text, clauses)
    if not published and (found := iso_date(*adopted(text, clauses))):
        return found
    match = published or DATE_LINE.match(_field(text, clauses, "date"))
    return iso_date(match["year"], match["month"], match["day"]) if match else ""


def _field(text: str, clauses: tuple[Clause, ...], holds: str) -> str:
    """What a field of the page's head says, for a document that does not say it itself."""
    found = (field.value.split() for field in page_fields(text, clauses) if field.holds == holds)
    return next((words[0] for words in found if words), "")
