"""Until when: the time limit that a bracket of units, a line of its own or the sentence of a task prints."""

from __future__ import annotations

import re

from corpus.regex import regex
from corpus.wordlist import words

_YEAR = r"(?:20\d\d年|[本今当]年)"
_DAY = r"\d{1,2}月份?(?:\d{1,2}日|[上中下]旬|底|末|初)?"
DATE = rf"(?:{_YEAR}\s*(?:{_DAY}|年?[底末]|上半年|下半年)?|{_DAY}|年[底末])\s*(?:之?前)?"
"""2023年6月底前, 2024年底前, 6月底, 年底前."""
LASTING = "|".join(words("deadlines"))
SAID = regex(rf"^\s*(?:(?:力争|确保|于|在)?{DATE}|{LASTING}|(?:每年|全年|常年))[^：:、]{{0,30}}$")
"""A part of a bracket that speaks of time and of nothing else."""
_NAME = "|".join(words("deadline_fields"))
FIELD = regex(
    rf"^\s*(?:(?:{_NAME})\s*[:：]|[【\[［〔](?:{_NAME}|时限|期限)[】\]］〕]\s*[:：]?)\s*(?P<limit>[^\n；;【]{{2,40}})",
    re.MULTILINE,
)
"""完成时限：2023年10月; in brackets of its own the name may be shorter: 【时限】2023年10月."""
DONE = regex(rf"(?P<limit>{DATE}(?<=前))\s*(?:基本|全面|全部)?(?:完成|建成|竣工|投用|投入使用)")
"""The sentence of a task: 2021年9月底前完成排查."""
LONGEST_PART = 60


def spoken_limit(parts: list[str]) -> str:
    """The time limit among the parts of a bracket that name no unit, as printed but for a last 完成."""
    for part in parts:
        named = FIELD.match(part)
        if named:
            return trimmed(named["limit"])
        if len(part) <= LONGEST_PART and SAID.match(part):
            return trimmed(part)
    return ""


def clause_limit(text: str, start: int, end: int) -> str:
    """The time limit that a clause prints on a line of its own, else the only one in its sentences."""
    field = FIELD.search(text, start, end)
    said = {match["limit"] for match in DONE.finditer(text, start, end)}
    return trimmed(field["limit"]) if field else trimmed(said.pop()) if len(said) == 1 else ""


def trimmed(limit: str) -> str:
    """2024年底前完成 → 2024年底前; 6月底完成 stays, for without 完成 it would be a date and no limit."""
    return re.sub(r"(?<=前)(?:基本|全面)?完成$", "", limit.strip(" 　。；;，,）)"))
