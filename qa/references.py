"""Numbers in a question that point to something: a task, a safeguard, a project, a note, a section, a year.

``PATTERNS`` is tried in order; what one pattern has taken the next no longer sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.figures import MEASURES
from corpus.numerals import NUMERAL, chinese, integer
from corpus.regex import regex
from corpus.wordlist import entries

_N = rf"(?:\d{{1,3}}(?!\d)|[{NUMERAL}]{{1,5}}(?![{NUMERAL}共起些般并直定样家]|项项|个个|条条|件件|[项个条件]一[项个条件]))"
_LIST = rf"{_N}(?:(?:号|项|条)?\s*(?:[、,，和及与]|以及)\s*(?:第|任务)?{_N})*"
_RANGE = rf"{_N}\s*(?:号|项|条)?\s*(?:至|到|-|—|–|~)+\s*(?:第|任务|注释)?{_N}"
_MANY = rf"(?:{_RANGE}|{_LIST})"
_ADJECTIVE = r"(?:重点|具体|主要|基本|工作|的|那|这|大){0,3}"


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a number after or before these words means; group ``n`` holds the number or numbers."""

    kind: str
    expression: re.Pattern[str]


def _p(kind: str, expression: str) -> Pattern:
    return Pattern(kind, regex(expression))


PATTERNS = (
    _p("footnote", rf"(?:注释|脚注|注解|尾注|附注|注)\s*第?[\[(]?(?P<n>{_RANGE}|{_N})[\])]?(?:号|条)?"),
    _p("footnote", rf"第?\[(?P<n>{_N})\]\s*(?:条|号)?(?:注释|脚注|注解|尾注|注)?"),
    _p("footnote", rf"第(?P<n>{_N})(?:条|个|号)(?:注释|脚注|注解|尾注|注)"),
    _p("safeguard", rf"第(?P<n>{_N})(?:条|项|个)\s*{_ADJECTIVE}保障措施"),
    _p(
        "safeguard",
        rf"(?:保障措施|保障)[”\"]?(?:部分|里|中|的|之|下)*\s*[(（]?第?[(（]?(?P<n>{_LIST})[)）]?(?:条|项|号|点|个)?",
    ),
    _p("principle", rf"第(?P<n>{_N})(?:条|项|个|大)?{_ADJECTIVE}原则"),
    _p("principle", rf"(?:基本|工作)原则[”\"]?(?:部分|里|中|的|之|下)*第(?P<n>{_N})(?:条|项|个)?"),
    _p("goal", rf"(?:建设|发展|主要|工作)目标[”\"]?(?:部分|里|中|的|之|下)*第(?P<n>{_N})(?:条|项|个)"),
    _p("goal", rf"第(?P<n>{_N})(?:条|项|个)?{_ADJECTIVE}(?:建设|发展|主要|总体|分项)?目标(?!值|数)"),
    _p("project", rf"(?:序号为|第)[(（]?(?P<n>{_N})[)）]?(?:个|大|项|号)?\s*{_ADJECTIVE}(?:工程|行动)(?!计划|方案)"),
    _p("project", rf"(?:工程|行动)\s*[(（](?P<n>{_N})[)）]|(?<!大)(?:工程|行动)\s*(?P<m>\d{{1,2}})(?!\d)"),
    _p("project", rf"[(（](?P<n>[{NUMERAL}]{{1,3}})[)）](?:的?那个)?(?:工程|行动)?"),
    _p("section", rf"第(?P<n>{_N})(?:大)?部分"),
    _p("chapter", rf"第(?P<n>{_N})章"),
    _p("task", rf"任务\s*第?(?P<n>{_N}\s*比\s*(?:任务|第)?{_N})(?!\d)(?!\s*[家个名件亿万%年])"),
    _p("task", rf"任务\s*第?(?P<n>{_MANY})(?:号|项|条)?(?!\s*[家个名件亿万%年]|[多高][的是，？?]|[多高]$)"),
    _p(
        "task",
        rf"(?:第|编号为|序号为|编号)(?P<n>{_MANY})(?:号|项|条)?\s*{_ADJECTIVE}任务|(?P<m>{_MANY})号{_ADJECTIVE}任务",
    ),
    _p("task", rf"(?P<n>{_LIST})(?:号|项|条)?这[两三四五六七八九十]项{_ADJECTIVE}任务"),
    _p("task", rf"(?<![\d年月])(?P<n>{_N})号(?:那|这)?(?:项|条|个)?"),
    _p("task", rf"(?<![\d年])(?P<n>{_RANGE})(?:号|项|条)(?:重点|具体|主要)?任务"),
    _p(
        "task",
        r"(?:^|(?<=[，,；;？?。]))\s*(?P<n>\d{1,2})项任务(?=的?(?:主要)?(?:由?谁|牵头|参与|配合|主办|责任)(?!.*[最各都共]))",
    ),
    _p("task", r"(?:^|(?<=[，,；;？?。]))\s*(?P<n>\d{1,2})项(?:任务)?(?=[里中](?!.*[最几各都共多哪]))"),
    _p("item", rf"(?:序号|编号)(?:为|是)?(?P<n>{_N})(?:的|号)?"),
    _p("item", rf"第(?P<n>{_MANY})(?:条|项|号|点)"),
    _p("item", rf"第(?P<n>{_N})个(?=呢|是|的|谁|由|叫|[，,？?]|$)"),
    _p(
        "item",
        rf"(?<![\d.])第(?P<n>{_LIST})(?![\u4e00-\u9fff]{{2,8}}(?:厂|路|小学|中学|医院|人民|大道|街|桥|期))(?![\d年家个名件亿万%大次届产批季轮期代版阶梯多高人方者国步时天周笔类种排位道台线责职要遍])",
    ),
)
BRACKETED = regex(rf"[(（][{NUMERAL}]{{1,3}}[)）]")
"""（四）: a project, or whatever the document numbers so."""
ENDS = regex(
    r"(?P<end>最后|末尾|(?<!牵)(?<!带)(?<!领)头|首|第)一(?:个|项|条)(?P<noun>工程|行动|任务|保障措施|原则|部分)"
)
_DECIMAL = r"(?P<marker>\d{1,2}(?:[.-]\d{1,2}){1,2})(?![\d.])"
_NO_MEASURE = rf"(?!\s*(?:[万亿千百余多]|{MEASURES}|[-—–~～至到]\s*\d))"
DECIMALS = (
    regex(
        rf"(?P<noun>任务|事项|举措|措施|条款|编号|序号)\s*(?:为|是)?\s*第?\s*{_DECIMAL}{_NO_MEASURE}(?:号|项|条|款|节)?"
    ),
    regex(rf"第\s*{_DECIMAL}\s*(?:号|项|条|款|节|点)?(?P<noun>任务|事项|措施)?"),
    regex(rf"(?<![\d.]){_DECIMAL}\s*(?:[这那该]一?(?:项|条|款|节|点|个)|号?(?:任务|事项|措施)|[项条款节](?!目))"),
    regex(rf"(?:^|(?<=[，。？?；;、,和与及跟比]))\s*{_DECIMAL}{_NO_MEASURE}(?=\s*(?:[\u4e00-\u9fff“？?]|$))"),
)
"""任务3.2, 第2.3项, 2.3这一项, 1.4谁牵头: the number of a clause as it is printed, and no figure; 3.2% is one."""
FROM_ENDS = regex(
    rf"(?P<way>倒数第|最后|末尾|后|前)(?P<n>{_N})(?:个|项|条|大)(?:重点|具体)?(?P<noun>工程|行动|任务|保障措施|原则|部分)"
)
"""倒数第二项任务 is number -2; 最后三项任务 are -3, -2 and -1; 前三项任务 are 1 to 3."""
NOUN_KINDS = {
    "工程": "project",
    "行动": "project",
    "任务": "task",
    "保障措施": "safeguard",
    "原则": "principle",
    "部分": "section",
}
"""最后一个工程, 头一项任务: number -1 stands for the last."""
TERSE = regex(
    r"^\s*(?P<n>\d{1,2}(?:[号项]?[、,，和与及跟]\d{1,2})*)\s*(?:号|项|条)?\s*(?=的?(?:主要)?(?:由?谁|由?哪|牵头|参与|负责|配合|主办|责任))"
    r"|^\s*(?P<o>\d{1,2})(?:号|条)?(?=(?:产业)?(?:规模|目标)\S{0,4}$)"
    r"|^\s*(?:牵头|参与|配合|主办|负责)(?:单位|部门)?\s*(?P<m>\d{1,2})\s*$"
)
"""``17 牵头``: a bare number before a role word, at the head of the question."""
_COUNTED = "|".join(
    sorted(
        (re.escape(row[0]) for row in entries("measures") if not row[0].startswith(("年", "月", "日"))),
        key=len,
        reverse=True,
    )
)
"""Units of measure: 2000张 is a figure and no year."""
YEAR = regex(
    rf"(?P<y>(?:19|20)\d{{2}}|二[零〇○]{{1,2}}[{NUMERAL}]{{1,2}})(?!\s*(?:亿|万|千|%|{_COUNTED}))\s*(?:年(?!均)(?:底|末|度)?)?|(?<![\d.])(?P<s>[12]\d)\s*年(?:底|末|度)?(?!以)|(?<![{NUMERAL}])(?P<t>一[五六七八九]|二[〇零○])\s*年(?:底|末|度)?(?![级期制内以])"
)


_PLAN = r"(?:本)?(?:计划|规划|方案|行动计划|行动|实施期|计划期|规划期|文件)(?:期)?(?:的)?"
_STARTS = r"(?:开始|启动|实施|开局|执行|起步|开头)"
RELATIVE = {
    "before": regex(rf"(?:{_PLAN}{_STARTS}|{_PLAN}|{_STARTS})(?:之)?(?:的)?(?:前|上)一?年(?:年?[末底]|度)?"),
    "first": regex(rf"(?:{_PLAN}(?:{_STARTS}(?:的)?)?|(?<!第))(?:第一年|头一年|首年|开局之?年)(?:年?[末底]|度)?"),
    "last": regex(
        rf"(?:{_PLAN})?(?:最后一年|末年|收官之?年|收尾之?年)(?:年?[末底])?|{_PLAN}(?:结束|收官|完成|收尾)(?:的)?(?:那一|那|当|之)?年?(?:年?[末底])?"
    ),
    "previous": regex(r"(?<=比)(?:前|上|头)一?年(?:年?[末底]|度)?(?!以)|(?<=较)(?:前|上)一?年"),
}
"""Years told by the years of the plan (计划开始前一年), or by the year that is spoken of (比前一年)."""
FIVE_YEARS = {"十一五": 2010, "十二五": 2015, "十三五": 2020, "十四五": 2025, "十五五": 2030, "十六五": 2035}
"""Last year of each five-year plan of China."""
FIVE_YEAR_PLAN = regex(rf"[“\"]?({'|'.join(FIVE_YEARS)})[”\"]?(?:规划|时期|期间)?(?:末|期末)?")


@dataclass(frozen=True, slots=True)
class Reference:
    """One number that points to something, and where it stands in the question."""

    kind: str
    numbers: tuple[int, ...]
    start: int
    end: int
    marker: str = ""
    """3.2, （四）: the printed number of a clause; a decimal has no ``numbers`` beside it, 1-2 may be tasks 1 to 2."""

    @property
    def said(self) -> str:
        """The numbers as a reader writes them: 3、5; 3.2."""
        return "、".join(map(str, self.numbers)) or self.marker


ANNEX = regex(rf"附[件表录]\s*(?P<n>{_N})(?!\s*(?:[个份张年月日类条行列]|项(?!目)))")


def read_annexes(text: str) -> Iterator[tuple[int, int, int]]:
    """Numbers of annexes (附件2), with their spans."""
    for match in ANNEX.finditer(text):
        yield integer(match["n"]) or 0, *match.span()


def read_relative(text: str) -> Iterator[tuple[str, int, int]]:
    """Years that the plan's own years tell: before, first, last; or the one before that which is spoken of: previous."""
    for said, pattern in RELATIVE.items():
        yield from ((said, *match.span()) for match in pattern.finditer(text))


def read_references(text: str) -> tuple[Reference, ...]:
    """All references, in the order of the question."""
    taken = [*_inserted(text), *_decimals(text)]
    text = _without(text, taken)
    if match := TERSE.match(text):
        group = next(name for name in ("n", "m", "o") if match[name])
        taken.append(Reference("task", _numbers(match[group]), match.start(group), match.end(group)))
    for match in FROM_ENDS.finditer(text):
        n = integer(match["n"])
        if n and n <= 30:
            span = range(1, n + 1) if match["way"] == "前" else range(-n, 0)
            numbers = (-n,) if match["way"] == "倒数第" else tuple(span)
            taken.append(Reference(NOUN_KINDS[match["noun"]], numbers, match.start(), match.end()))
    for match in ENDS.finditer(text):
        number = -1 if match["end"] in ("最后", "末尾") else 1
        taken.append(Reference(NOUN_KINDS[match["noun"]], (number,), match.start(), match.end()))
    for pattern in PATTERNS:
        for match in pattern.expression.finditer(text):
            numbers = _numbers(match.groupdict().get("n") or match.groupdict().get("m") or "")
            free = all(match.end() <= r.start or match.start() >= r.end for r in taken)
            if numbers and free and not _is_year(text, match):
                marker = f"（{chinese(numbers[0])}）" if BRACKETED.match(match.group()) and len(numbers) == 1 else ""
                taken.append(Reference(pattern.kind, numbers, match.start(), match.end(), marker))
    return tuple(sorted(taken, key=lambda r: r.start))


INSERTED = regex(rf"第(?P<n>{_N})条之(?P<m>{_N})")
"""第十三条之一: an article that was put in later."""


def _inserted(text: str) -> Iterator[Reference]:
    """Articles that were put in behind others, by the number as it is printed."""
    for match in INSERTED.finditer(text):
        n, m = integer(match["n"]), integer(match["m"])
        if n and m:
            yield Reference("item", (), match.start(), match.end(), f"第{chinese(n)}条之{chinese(m)}")


def _decimals(text: str) -> Iterator[Reference]:
    """Numbers of clauses in decimals; each pattern sees what the ones before it have left."""
    for pattern in DECIMALS:
        for match in list(pattern.finditer(text)):
            kind = "task" if match.groupdict().get("noun") == "任务" else "item"
            numbers = _numbers(match["marker"]) if "-" in match["marker"] else ()
            numbers = numbers if numbers == tuple(sorted(numbers)) else ()
            reference = Reference(kind, numbers, match.start(), match.end(), match["marker"])
            text = _without(text, [reference])
            yield reference


def _without(text: str, references: list[Reference]) -> str:
    """The text with what the references have taken blanked out."""
    for reference in references:
        text = text[: reference.start] + "\x00" * (reference.end - reference.start) + text[reference.end :]
    return text


def read_years(text: str) -> tuple[tuple[int, int, int], ...]:
    """(year, start, end) of every year; ``17年`` is 2017."""
    found = [(FIVE_YEARS[m[1]], m.start(), m.end()) for m in FIVE_YEAR_PLAN.finditer(text)]
    for match in YEAR.finditer(text):
        if match["s"]:
            year: int | None = 2000 + int(match["s"])
        elif match["t"]:
            year = integer(f"二〇{match['t']}".replace("○", "〇"))
        else:
            year = integer(match["y"].replace("○", "〇"))
        if year and 1900 <= year <= 2100:
            found.append((year, match.start(), match.end()))
    return tuple(found)


def _numbers(text: str) -> tuple[int, ...]:
    parts = [integer(part) for part in re.findall(_N, text)]
    numbers = tuple(n for n in parts if n is not None)
    if re.fullmatch(_RANGE, text) and len(numbers) == 2 and 0 < numbers[1] - numbers[0] < 100:
        return tuple(range(numbers[0], numbers[1] + 1))
    return numbers


def _is_year(text: str, match: re.Match[str]) -> bool:
    return any(start < match.end() and match.start() < end for _, start, end in read_years(text))
