"""What numbers of a question point to: documents by their numbers, clauses, annexes, years."""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus.regex import regex
from corpus.wording import NUMBER
from qa.reading.unread import Reading
from qa.references import Reference, read_annexes, read_references, read_relative, read_years

ORDER = regex(r"令(?:(?:19|20)\d{2}年)?第\d+号|第\d+号令")
"""令第83号 without the one who gave it."""
ORDER_OF = regex(r"^(?:令((?:19|20)\d{2}年)?)?(第\d+号)令?$")
AUTHORITIES = tuple("部委厅院署局会府")
"""What the names of those who give orders end in."""


@dataclass(frozen=True, slots=True)
class Pointers:
    """Clauses by number and years, and the cues that numbers give."""

    references: tuple[Reference, ...]
    years: tuple[int, ...]
    cues: tuple[str, ...]


def read_pointers(reading: Reading) -> Pointers:
    """Clauses, then annexes, then years, each hidden from the next."""
    references = tuple(_of_safeguards(reading.text, r) for r in read_references(reading.rest))
    for reference in references:
        reading.take(reference.start, reference.end, f"ref:{reference.kind}", reference.said)
    annexes = [*read_annexes(reading.rest)]
    for number, start, end in annexes:
        reading.take(start, end, "annexnumber", str(number))
    return Pointers(references, _years(reading), ("annex",) if annexes else ())


def _years(reading: Reading) -> tuple[int, ...]:
    """Years by number; 去年 and the like are marked as read."""
    years = read_years(reading.rest)
    for year, start, end in years:
        reading.take(start, end, "year", str(year))
    for said, start, end in read_relative(reading.rest):
        if reading.free(start, end):
            reading.take(start, end, "when", said)
    return tuple(dict.fromkeys(year for year, _, _ in years))


def read_numbers(reading: Reading) -> tuple[str, ...]:
    """Numbers of documents (国发〔2019〕3号) that no document here has; their digits are no task and no year."""
    found = []
    for match in NUMBER.finditer(reading.rest):
        reading.take(*match.span(), "document", match.group())
        found.append(match.group())
    for match in ORDER.finditer(reading.rest):
        before = reading.text[: match.start()]
        giver = before[-3:] if before.endswith(AUTHORITIES) else ""  # no order of theirs that is known here
        found.append(giver + ORDER_OF.sub(r"令\1\2", match.group()))
        reading.take(*match.span(), "order", match.group())
    return tuple(found)


def _of_safeguards(text: str, reference: Reference) -> Reference:
    """第五项 in a question that speaks of 保障措施 before it is the fifth safeguard."""
    before = text[: reference.start]
    if reference.kind == "item" and "保障措施" in before and "任务" not in before:
        return replace(reference, kind="safeguard")
    if reference.kind == "item" and "任务" in before and "保障措施" not in before:
        return replace(reference, kind="task")
    return reference
