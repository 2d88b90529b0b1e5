"""Days that do not exist, years outside of the period, days after the document was issued."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from corpus.audit.finding import AGREES, LOOK, WRONG, Span, finding, listed
from corpus.audit.grid import grids
from corpus.audit.tree import Tree
from corpus.model import Document, Problem
from corpus.regex import regex
from corpus.years import TITLE

YEAR = regex(r"(?<![\d—–~～-])((?:19|20)\d{2})\s*年(?!来)")
DAY = regex(r"((?:19|20)\d{2})(?<!\d\d{4})(?: ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日|-(\d{1,2})-(\d{1,2})(?![\d-]))")
LIMIT = regex(
    r"(?<![\d—–~～-])((?:19|20)\d{2})\s*年\s*(?:\d{1,2}\s*月)?\s*(?:年?底|末|中旬|上旬|下旬)?\s*(?:之?前|以前)\s*(?=完成|建成|实现|达到|落实|出台|制定|编制|形成|启动|基本)"
)
"""2019年底前完成: a time limit."""
AIMED = regex(r"(?<!截)(?:力争|争取|计划)?(?:到|至)\s*((?:19|20)\d{2})\s*年(?:底|末)?\s*[,，]")
"""到2012年, at the head of an aim."""
COLUMN_YEAR = regex(r"((?:19|20)\d{2})\s*年")
PAST = regex(r"已经?|了|曾|累计完成")
"""Words of what was reached."""
SENTENCE = 60
"""Characters of a sentence in which a word of the past is looked for."""
MANY = 3
"""Different days from which on they are a list that a page left behind, not its own day of publication."""


def impossible_dates(document: Document) -> Iterator[Problem]:
    """2023年2月30日, 13月."""
    for match in DAY.finditer(document.text):
        year, month, day = map(int, filter(None, match.groups()))
        if not _exists(year, month, day):
            yield finding("impossible_date", WRONG, f"“{match.group()}”不是一个存在的日期。", [match.span()])


def dates_outside_period(document: Document) -> Iterator[Problem]:
    """Years beyond the period, time limits before it, baseline columns of tables."""
    period = document.metadata.period
    if not period or period[1] < period[0]:
        return
    yield from _beyond(document, period)
    yield from _limits_before(document, period)
    yield from _aims_before(document, period)
    yield from _baseline_columns(document, period)


def dates_after_issue(document: Document) -> Iterator[Problem]:
    """Days after the document's own, in what a web page left behind it."""
    issued = document.metadata.date
    residue = [clause for clause in document.clauses if clause.kind == "boilerplate"]
    late = [span for clause in residue for span in _days(document, clause.start, clause.end) if issued]
    after = [(span, said) for span, said in late if said > issued]
    days = sorted({said for _, said in after})
    if len(days) >= MANY:
        shown = "至".join(dict.fromkeys((days[0], days[-1])))
        message = f"正文之外有{len(after)}个日期晚于成文日期{issued}（{shown}），疑为网页残留，不是文件内容。"
        yield finding("date_after_issue", LOOK, message, [span for span, _ in after])


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _days(document: Document, start: int, end: int) -> Iterator[tuple[Span, str]]:
    for match in DAY.finditer(document.text, start, end):
        year, month, day = map(int, filter(None, match.groups()))
        if _exists(year, month, day):
            yield match.span(), f"{year:04}-{month:02}-{day:02}"


def _beyond(document: Document, period: tuple[int, int]) -> Iterator[Problem]:
    tree = Tree(document)
    named = [match.span() for match in TITLE.finditer(document.text)]
    late: list[tuple[int, Span]] = []
    for leaf in tree.prose():
        for match in YEAR.finditer(document.text, leaf.start, leaf.end):
            titled = any(a <= match.start() < b for a, b in named)
            if int(match.group(1)) > period[1] and not titled and leaf.kind not in {"date", "number", "signature"}:
                late.append((int(match.group(1)), match.span()))
    if late:
        years = listed(f"{year}年" for year in sorted({year for year, _ in late}))
        where = listed(tree.name(span[0]) for _, span in late)
        message = f"期限是{_shown(period)}，文中{len(late)}处写到之后的{years}：{where}。"
        yield finding("date_outside_period", LOOK, message, [span for _, span in late])


def _limits_before(document: Document, period: tuple[int, int]) -> Iterator[Problem]:
    """A time limit that had passed when the period began and the document was issued."""
    tree = Tree(document)
    first = min(period[0], int(document.metadata.date[:4] or period[0]))
    for leaf in tree.prose():
        for match in LIMIT.finditer(document.text, leaf.start, leaf.end):
            if int(match.group(1)) < first:
                message = f"{tree.name(match.start())}的时限“{match.group().strip()}”早于期限{_shown(period)}。"
                yield finding("date_outside_period", WRONG, message, [match.span()])


def _aims_before(document: Document, period: tuple[int, int]) -> Iterator[Problem]:
    """An aim for a year that had passed when the period began."""
    tree = Tree(document)
    first = min(period[0], int(document.metadata.date[:4] or period[0]))
    for leaf in tree.prose():
        for match in AIMED.finditer(document.text, leaf.start, leaf.end):
            sentence = document.text[match.end() : match.end() + SENTENCE].split("。")[0]
            if int(match.group(1)) < first and not PAST.search(sentence):
                message = f"{tree.name(match.start())}的“{match.group().strip(',，')}”早于期限{_shown(period)}。"
                yield finding("date_outside_period", LOOK, message, [match.span()])


def _baseline_columns(document: Document, period: tuple[int, int]) -> Iterator[Problem]:
    """A column of a year before the period is a baseline when it stands first."""
    for grid in grids(document):
        years = [(int(m.group(1)), head) for head in grid.heads if (m := COLUMN_YEAR.search(head))]
        late = [head for year, head in years if year > period[1]]
        early = [head for year, head in years if year < period[0]]
        clause = grid.clauses[grid.table.clause]
        spans = [_head_span(document, clause.start, clause.end, head) for head in (*early, *late)]
        if late:
            message = f"期限是{_shown(period)}，表中有之后年份的列：{listed(late)}。"
            yield finding("date_outside_period", LOOK, message, spans)
        elif early:
            message = f"表中{listed(early)}早于期限{_shown(period)}，排在最前，是基期值。"
            yield finding("date_outside_period", AGREES, message, spans)


def _head_span(document: Document, start: int, end: int, head: str) -> Span:
    pattern = re.compile(r"\s*".join(re.escape(character) for character in head))
    match = pattern.search(document.text, start, end)
    return match.span() if match else (start, end)


def _shown(period: tuple[int, int]) -> str:
    return f"{period[0]}年" if period[0] == period[1] else f"{period[0]}—{period[1]}年"
