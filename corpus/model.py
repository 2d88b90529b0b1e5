"""The values that a document is made of. All are frozen; every part of a text is a half-open span of code points.

Imports other values and the standard library only: the model does not know who parses, stores or asks.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from corpus.definition import Definition
from corpus.limit import Limit
from corpus.penalty import Penalty
from corpus.regex import regex
from corpus.repeal import Repeal, Repealed
from corpus.source import Origin
from corpus.table import Table

PER = regex(
    r"占(?!地|用)[^占比例]{1,12}?(?=的?(?:比重|比例|比率|份额))的?|(?:每|单位|万元)(?:[万千百]?[人元户个名床]|地区生产总值|GDP|工业增加值)+|人均"
)
"""How the name of an indicator says that its figure is a share of something, or for each of something."""

DECIMAL = regex(r"[\u4e00-\u9fff]{0,2}(\d{1,2}(?:[-－.]\d{1,2})+)[:：]?")
"""A marker that names what it stands in: 3.2, 1.2.1, 任务1-2."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of the text that can be cited (条文)."""

    id: str
    """Readable path after the Akoma Ntoso naming convention: ``sec_4__subsec_6__item_17``."""
    parent: str
    """Id of the clause around it; empty at the top."""
    kind: str
    """title, section, project, task, safeguard, principle, goal, article, row, footnote, boilerplate, …"""
    marker: str
    """序号 with full-width brackets: 四、 （六） 17. [3]; empty when there is none."""
    heading: str
    """标题 as printed; empty when there is none."""
    label: str
    """条款称谓 for people: 四、（六）17."""
    start: int
    end: int
    ordinal: int = 0
    """The marker as a number; 0 when there is none."""

    @property
    def number(self) -> str:
        """The number that people call it by: 17; 3.2 where it is printed so."""
        printed = DECIMAL.fullmatch(self.marker)
        return printed.group(1).replace("－", "-") if printed else str(self.ordinal)


@dataclass(frozen=True, slots=True)
class Assignment:
    """One unit's part in one clause (分工)."""

    clause: str
    role: str
    """lead 牵头, participant 参与, responsible 责任."""
    printed: str
    """The role in the words of the document: 牵头单位, 责任单位, …"""
    unit: str
    """单位 as printed, white space removed."""
    start: int
    end: int
    group_start: int
    """Where the printed list of units begins, its role word included."""
    group_end: int
    open: bool = False
    """The list of this role ends in 等."""
    deadline: str = ""
    """完成时限 as printed."""
    place: str = ""
    """The clause that prints the list, where that is another one: the row above with a cell that covers both."""


@dataclass(frozen=True, slots=True)
class Target:
    """One figure for one indicator and year (目标值), or its baseline (基期值)."""

    clause: str
    indicator: str
    """指标 without its unit and without verbs."""
    year: int | None
    comparator: str
    """限定词 as printed: 超过, 以上, 左右, 力争…达到; empty for a bare table figure."""
    value: float | None
    """The figure; None where the cell holds a dash."""
    unit: str
    """计量单位 as printed: 家, 亿元, %."""
    kind: str
    """约束性, 预期性, or empty."""
    source: str
    """text or table."""
    start: int
    end: int
    baseline: bool = False
    """基期值: a figure reached, not aimed at."""
    column: str = ""
    """Head of the column, for a table figure."""
    figure: str = ""
    """The figure as printed: 1000, 50-100, 1.2万."""
    group: int = 0
    """Figures with one group number speak of the same indicator, in text and table."""
    base: str = ""
    """What the figure is compared with, as printed: 较2020年; then it is a change and no level."""
    implied: bool = False
    """The year is that of the whole document (某某2022年实施方案), not printed beside the figure."""
    yearly: bool = False
    """每年: the figure is aimed at in every year."""
    total: bool = False
    """〔〕 or 累计 in a table: a sum over the years."""

    @property
    def per(self) -> str:
        """What the figure is measured by, as printed in its name: 占GDP, 每万人, 万元地区生产总值; empty for a plain amount."""
        found = PER.search(self.indicator)
        return found.group().removesuffix("的") if found else ""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the end and the places that point to it (注释, 注号处)."""

    clause: str
    marker: str
    term: str
    start: int
    end: int
    anchors: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something odd in a document (疑点): shown and stored, never an exception."""

    check: str
    message: str
    start: int
    end: int
    severity: str = "look"
    """wrong 有误: the document contradicts itself; look 请看: someone should look; agrees 相符: examined and found in order."""
    others: tuple[tuple[int, int], ...] = ()
    """The other places that it speaks of (另一处), in order."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the document says of itself."""

    title: str = ""
    number: str = ""
    """发文字号."""
    issuer: str = ""
    """发文机关."""
    place: str = ""
    """The administrative area the title begins with: 某区."""
    date: str = ""
    """成文日期, ISO 8601."""
    period: tuple[int, int] | None = None
    """First and last year the title speaks of."""
    inner: str = ""
    """Title of the text that a notice issues (印发《…》的通知); empty for a document of one text."""


@dataclass(frozen=True, slots=True)
class Validity:
    """From when to when a document holds, as far as it is stated (效力)."""

    effective: str = ""
    """施行日期, ISO 8601."""
    until: str = ""
    """有效期至: the last day on which it holds, ISO 8601."""
    status: str = ""
    """效力状态 where one is stated: 现行有效, 已修改, 已失效, 已废止."""
    proofs: tuple[tuple[str, int, int], ...] = ()
    """Name of a field above and the span that states it; a field without a span was set by hand."""
    repealed: Repealed | None = None
    """The other document that repeals it, where the knowledge base holds one."""

    def proof(self, name: str) -> tuple[int, int] | None:
        """The span that states a field; None when it was set by hand or is not known."""
        return next(((start, end) for field, start, end in self.proofs if field == name), None)


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed document (文件). Leaf clauses cover ``text`` exactly once."""

    id: str
    source: str
    sha256: str
    metadata: Metadata
    text: str
    clauses: tuple[Clause, ...] = ()
    tables: tuple[Table, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    targets: tuple[Target, ...] = ()
    problems: tuple[Problem, ...] = ()
    definitions: tuple[Definition, ...] = ()
    limits: tuple[Limit, ...] = ()
    penalties: tuple[Penalty, ...] = ()
    repeals: tuple[Repeal, ...] = ()
    pages: tuple[int, ...] = ()
    """Where in the text each printed page begins (页); empty where the format has no pages."""
    origin: Origin = Origin()
    validity: Validity = Validity()
    plain: str = field(default="", compare=False, repr=False)
    """The text as quotations are compared with it, made by the store when it takes the document in."""

    def page(self, at: int) -> int:
        """The printed page, counted from 1, that holds a place in the text; 0 where there are no pages."""
        return bisect_right(self.pages, at)

    def quote(self, start: int, end: int) -> str:
        """The words at a span."""
        return self.text[start:end]
