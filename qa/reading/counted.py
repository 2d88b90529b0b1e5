"""Counting words of a question that are no figures of the document: 哪三种, 那两个."""

from __future__ import annotations

from corpus.regex import regex
from corpus.wordlist import entries
from qa.figures.measure import said_units
from qa.lexicon import cues
from qa.reading.unread import Reading

COUNTED = regex(
    r"(?P<which>哪)?(?P<that>[那这])?(?:[两三四五六七八九十几]|\d{1,2})(?:大|个|项|种|条|类|家|方面|点|件|处|样)(?!坚持)(?=.)|哪[两三四五六七八九十几\d]{1,2}(?:个|项|种|条|类|家)(?!坚持)"
)
"""哪三种, 那两个: counting words of the question, no figures of the document."""

_COUNTING = sorted(
    (row[0] for row in entries("measures") if "count" in row[1:] and f"几{row[0]}" not in cues()), key=len, reverse=True
)
MEASURED = regex(rf"(?:多少|(?<![哪前这那第])几)(?:个?工作日|个?自然日|个小时|{'|'.join((*said_units(), *_COUNTING))})")
"""多少毫秒, 几台: the unit of the figure that is asked for, no word to look for."""


def read_counted(reading: Reading) -> list[str]:
    """哪三种 asks for a list; 那两个 points; a bare 三种 is left for the figures and the content."""
    found = []
    for match in COUNTED.finditer(reading.rest):
        if match.group().startswith(("哪", "那", "这")):
            cue = "list" if match.group().startswith("哪") else "stop"
            reading.take(*match.span(), cue, match.group())
            found += [cue, "who"] if match.group().startswith("哪") and match.group().endswith("家") else [cue]
    for match in MEASURED.finditer(reading.rest):
        reading.take(*match.span(), "howmany", match.group())
        found.append("howmany")
    return [cue for cue in found if cue != "stop"]
