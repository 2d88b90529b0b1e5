"""What the grammar of an English question says that no word of it does: a clause of time, the number of an order."""

from __future__ import annotations

import re

from corpus.regex import regex

AUXILIARY = r"is|are|was|were|am|do|does|did|will|would|shall|should|must|may|might|can|could|has|have|had"
WHEN = regex(rf"\bwhen\b(?! (?:{AUXILIARY})\b)(?=\s+\w)", re.IGNORECASE)
"""When a business commits fraud: a time that is told; asking for one, when stands before an auxiliary verb."""
ASKING = regex(
    rf"\b(?:how|what|which|who|whose|whom|where|why)\b|(?:^|[,.;?] *)(?:{AUXILIARY})\b|\bwhen (?:{AUXILIARY})\b",
    re.IGNORECASE,
)
MEASURES = regex(
    r"\bMeasures (?:for|on|of|to)(?! (?:the )?(?:[Aa]dministration|[Mm]anagement|[Ii]mplementation)\b)(?: the\b)?"
)
"""Measures for the Preferential Treatment of the Elderly, in capitals, are a title and no doings."""
ORDER = regex(
    r"\b(?:Order|Decree) (?:No\.?|Number) ?(?P<number>\d+)(?: of (?P<year>(?:19|20)\d\d))?"
    r"(?: of the (?P<issuer>(?:Ministry of|State|People's|National)(?:,? (?:and )?[A-Z][a-z]+)+))?"
)


LONGEST = regex(
    r"\b(?:maximum|longest)\b(?= (?:\w+ ){1,3}(?:period|duration|length|term)\b)(?! (?:\w+ ){0,2}number\b)",
    re.IGNORECASE,
)
"""The maximum probation period is the longest."""


def plain(text: str) -> str:
    """The question with clauses of time that ask for none, titles and numbers of orders in words that the glossary reads."""
    text = LONGEST.sub("maximum length", text)
    text = ORDER.sub(_order, MEASURES.sub("办法", text))
    return WHEN.sub("", text) if ASKING.search(text) else text


def _order(match: re.Match[str]) -> str:
    """民政部 令第83号 for Order No. 83 of the Ministry of Civil Affairs."""
    year = f"{match['year']}年" if match["year"] else ""
    return f"{match['issuer'] or ''} 令{year}第{match['number']}号".strip()


def joined(chinese: str) -> str:
    """The number of an order in one piece again, behind the name of who gave it."""
    chinese = re.sub(r"令 ?(\d{4}年)?第 ?(\d+号)", lambda match: f"令{match[1] or ''}第{match[2]}", chinese)
    return re.sub(r"(?<=[部院署局会]) (?=令(?:\d{4}年)?第\d)", "", chinese)
