"""A role word with a colon and the units behind it: 牵头单位：A、B；配合单位：C; and the rule that the first leads."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.wordlist import mapping, words

ROLE_WORD = re.compile(rf"({'|'.join(words('roles'))})\s*[:：]\s*")
_FIRST = r"(?:[列排](?:名|在)?(?:在)?)?(?:第一|首)(?:位|个|家)?的?(?:责任)?(?:部门|单位)?"
FIRST_LEADS = re.compile(rf"(?:{_FIRST})(?:为|是|即为)(?:总?牵头|主办|主责)")
"""排在第一位的部门为牵头部门."""
REMARK = re.compile(r"[，,；;。、]?(?:[列排]?名?[在为]?(?:第一|首)(?:位|个|家)?(?:的|单位|部门|为|是)[^，,）)]*|下同)")
"""The rule, where it stands among units."""


@dataclass(frozen=True, slots=True)
class Group:
    """One role with its printed list of units."""

    role: str
    printed: str
    start: int
    end: int
    units_start: int
    units_end: int


def labelled(text: str, start: int, end: int) -> tuple[Group, ...]:
    """牵头单位:A、B;主要参与单位:C."""
    marks = list(ROLE_WORD.finditer(text, start, end))
    groups = []
    for mark, stop in zip(marks, [*(m.start() for m in marks[1:]), end], strict=False):
        sentence = re.compile(r"[。\n]").search(text, mark.end(), stop)
        last = _without_remarks(text, mark.end(), sentence.start() if sentence else stop)
        groups.append(Group(mapping("roles")[mark.group(1)], mark.group(1), mark.start(), last, mark.end(), last))
    return tuple(groups)


def _without_remarks(text: str, start: int, end: int) -> int:
    match = REMARK.search(text, start, end)
    return match.start() if match else end
