"""A role word with a colon and the units behind it: 牵头单位：A、B；配合单位：C; and the rule that the first leads."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.regex import regex
from corpus.units import looks_like_unit, split_units
from corpus.wordlist import mapping, words

_STEMS = "|".join(words("role_stems"))
_BODIES = "|".join(words("role_bodies"))
_DEGREE = "主要|共同|具体|联合|其他|相关|有关"
_AIMS = "责任|落实|实施|考核|推进|负责"
ROLE_NAME = rf"(?:{'|'.join(words('roles'))}|(?:{_DEGREE})?(?:{_STEMS})(?:{_AIMS})?(?:{_BODIES}))"
"""牵头单位, 主办部门, 主要配合科室: what a unit does and who it is, as one word."""
_APART = r"(?:(?<=[\s（(【〔\[［｜|；;，,。、/])|^)"
_BEGINS = "".join(sorted({word[0] for word in (*words("roles"), *words("role_stems"), *_DEGREE.split("|"))}))
ROLE_WORD = regex(
    rf"(?=[{_BEGINS}【〔\[［（(])(?:[【〔\[［（(]\s*(?P<boxed>{ROLE_NAME}|{_STEMS})\s*[】〕\]］）)]\s*[:：]?\s*(?=[\u4e00-\u9fff])"
    rf"|(?P<named>{ROLE_NAME})\s*[:：]\s*"
    rf"|{_APART}(?P<spaced>{ROLE_NAME})[ 　\t]+(?=[\u4e00-\u9fff])"
    rf"|{_APART}(?P<bare>{_STEMS})\s*[:：]\s*)",
    re.MULTILINE,
)
"""A role word in front of its units: 牵头单位：A; 【牵头单位】A; 主办：A, where nothing but a separator stands before it."""
STEM = regex(_STEMS)
OTHER_FIELD = regex(r"[\s；;，,｜|、。/](?=[\u4e00-\u9fff]{2,8}[:：])")
"""Where another field begins behind a list of units: 责任领导：, 完成时限：."""
LIST_END = regex(r"。|(?<![、，,；;])\n")
_FIRST = r"(?:[列排](?:名|在)?(?:在)?)?(?:第一|首)(?:位|个|家)?[的者]?(?:责任)?(?:部门|单位)?"
FIRST_LEADS = regex(
    rf"(?:{_FIRST})(?:为|是|即为|负责|作为)(?:总?牵头|主办|主责)|由(?:[列排]名?(?:在|为)?)(?:第一|首)(?:位|个)?的?(?:责任)?(?:部门|单位)(?:负责)?(?:总?牵头|主办)"
)
"""排在第一位的部门为牵头部门."""
REST_HELP = regex(r"其(?:余|他)的?(?:责任)?(?:单位|部门)?(?:均|都)?(?:为|是|负责|作为)(?:配合|参与|协办|协助)")
"""… 其余单位为配合单位: what is said with that rule of the others."""
REMARK = regex(r"[，,；;。、]?(?:[列排]?名?[在为]?(?:第一|首)(?:位|个|家)?(?:的|者|单位|部门|为|是)[^，,）)]*|下同)")
"""The rule, where it stands among units."""


LONGEST_ODD = 12
"""Characters of a name in a list of units that does not end as they do."""


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
        ends = (
            found.start() for pattern in (LIST_END, OTHER_FIELD) if (found := pattern.search(text, mark.end(), stop))
        )
        last = _without_remarks(text, mark.end(), min(ends, default=stop))
        last = mark.end() + len(text[mark.end() : last].rstrip(" 　\t｜|；;【［〔[（("))
        printed = printed_role(mark)
        if (mark["bare"] or mark["spaced"]) and not all_units(text, mark.end(), last):
            continue
        groups.append(Group(role_of(printed), printed, mark.start(), last, mark.end(), last))
    return tuple(groups)


def all_units(text: str, start: int, end: int) -> bool:
    """A list in which every name ends as names of units do; in a long one a quarter may not (全国工商联)."""
    names = [text[a:b] for a, b in split_units(text, start, end).spans]
    odd = [name for name in names if not looks_like_unit(name)]
    most = len(names) // 4
    return bool(names) and len(odd) <= most and all(1 < len(name) <= LONGEST_ODD for name in odd)


def printed_role(mark: re.Match[str]) -> str:
    """The role word of a match of ``ROLE_WORD``, without bracket and colon."""
    return mark["boxed"] or mark["named"] or mark["spaced"] or mark["bare"] or ""


def role_of(printed: str) -> str:
    """lead, responsible or participant, for a role word as printed."""
    known = mapping("roles").get(printed)
    stem = STEM.search(printed)
    stems = mapping("role_stems")
    return known or (stems[stem.group()] if stem else "responsible")


def _without_remarks(text: str, start: int, end: int) -> int:
    match = REMARK.search(text, start, end)
    return match.start() if match else end
