"""The table of indicators as a whole: how many, which categories, which indicators in a category, of a kind."""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.model import Target
from corpus.regex import regex
from corpus.table import Row, Table
from qa.case import Case
from qa.figures.asked_unit import UNIT_ASKED, in_unit
from qa.figures.shown import name_of
from qa.figures.worded import printed
from qa.finding.coverage import wanted
from qa.kinds.numbers.bounded import bounded
from qa.reply import Evidence, Reply, Statement, joined, refusal

ALL = regex(
    r"(?:各项?|所有|全部|哪些|每项)(?:的|个)?(?:量化|预期|主要|具体)?(?:指标|目标|数据)|(?:指标|目标)(?:都|各|分别|有哪些|都有)"
)
MISSING = regex(
    r"(?:没有|缺少?|无|未填|不含|空)\S{0,10}?(?:数据|数值|数字|目标值|基期|现状)|(?:数据|数值|数字|那?一?[格栏])(?:是|都|有)?(?:缺|空|没有|未填|没填)"
)
"""没有2017年的数据: the year stands between the words."""
RESULT = regex(r"后果|处罚|问责|处理|会怎|怎么办|奖励")
"""约束性指标没完成有什么后果 asks for no rows."""
SAME = regex(r"一样|相同|相等|一致|不变|没变|持平")


def _wants_missing(case: Case) -> bool:
    question = case.question
    return question.has("missing") or bool(MISSING.search(question.text)) and question.has("indicator", "list")


def answer(case: Case) -> Reply | None:
    """Counts and lists of the rows of the table; every figure of a year; rows by what their cells hold."""
    question = case.question
    if not case.view.document.tables or question.named("indicator"):
        return None
    same = len(question.years) > 1 and SAME.search(question.text) and question.has("indicator", "list")
    if question.has("unchanged") and "".join(question.content) and not question.has("indicator", "list"):
        return None  # 开放率三年里变不变
    if _wants_missing(case) or question.has("unchanged") or same:
        return _by_cells(case)
    if fitting := bounded(case):
        return fitting
    if question.years and ALL.search(question.text) and not question.content and not question.units:
        return _of_year(case)
    if question.years or question.units:
        return None
    measured = {t.clause for t in case.view.document.targets}
    of_nature = {t.clause for t in case.view.document.targets if t.kind and question.has("nature")}
    table = max(
        case.view.document.tables,
        key=lambda t: (*(any(row.clause in those for row in t.rows) for those in (of_nature, measured)), len(t.rows)),
    )
    about_table = question.has("indicator") and question.has("list", "howmany", "all", "contain", "nature")
    about_table = about_table and not question.has("how", "why") and not RESULT.search(question.text)
    if about_table and (chosen := _chosen(case, table)):
        return _rows(case, table, *chosen)
    if question.has("lead", "participant", "percent", "difference", "most", "least"):
        return None
    if question.has("yearlist") or question.has("period") and re.search(r"表|数据|数值", question.text):
        return _years(case, table)
    whole = about_table and (question.has("category") or question.has("howmany", "list", "all"))
    return _whole(case, table, _categories(table)) if whole and not _foreign(case, table) else None


def _categories(table: Table) -> list[str]:
    return list(dict.fromkeys(row.group for row in table.rows if row.group))


def _chosen(case: Case, table: Table) -> tuple[list[Row], str] | None:
    """The rows of a unit, a category or a kind that the question names, and what they have in common."""
    text = case.question.text
    if unit := UNIT_ASKED.search(text):
        measured = {t.clause for group in in_unit(case, unit.group(1)) for t in case.view.groups[group]}
        return [row for row in table.rows if row.clause in measured], unit.group(1)
    kind = next((k for k in ("约束性", "预期性") if k in text), "")
    rows = [row for row in table.rows if not kind or any(kind in _words(case, row, c.column) for c in row.cells)]
    wanted = [group for group in _categories(table) if fold(group) in fold(text)]
    rows = [row for row in rows if not wanted or row.group in wanted]
    return (rows, "、".join(filter(None, (*wanted, kind)))) if wanted or kind else None


LONG, HALF = 4, 0.5
"""Characters of a piece that says what is asked about, and share of it that the title holds where that is the table."""


def _foreign(case: Case, table: Table) -> list[str]:
    """Words of the question that name some rows only, or another matter: it is not about the table as a whole."""
    names = " ".join(case.view.clauses[row.clause].heading for row in table.rows)
    document = case.view.document
    of_table = fold(f"{document.metadata.title} {case.view.clauses[table.clause].heading}")
    return [
        piece
        for piece in case.question.content
        if piece in names or len(piece) >= LONG and wanted(case.store, piece).coverage(of_table) < HALF
    ]


def _years(case: Case, table: Table) -> Reply:
    """The years that the columns, or rows, are for."""
    head = next(c for c in case.view.document.clauses if c.parent == table.clause and c.kind == "tablehead")
    years = sorted({t.year for t in case.view.document.targets if t.source == "table" and t.year})
    names = "、".join(f"{year}年" for year in years)
    text = case.say(f"附表列了{names}的数据。", f"The table has figures for {', '.join(map(str, years))}.")
    return Reply(
        "answered",
        (Statement(text, (case.span(head.id, head.start, head.end),)),),
        understood=(("kind", "table_years"),),
    )


def _words(case: Case, row: Row, column: int) -> str:
    return next((case.view.document.quote(c.start, c.end) for c in row.cells if c.column == column), "")


def _evidence(case: Case, row: Row) -> Evidence:
    clause = case.view.clauses[row.clause]
    return case.span(row.clause, clause.start, clause.end)


def _rows(case: Case, table: Table, rows: list[Row], what: str) -> Reply | None:
    if not rows:
        return None
    statements = [Statement(case.say(f"“{what}”类指标共{len(rows)}项：", f"{len(rows)} indicators ({what}): "))]
    statements += joined(
        [Statement(case.view.clauses[row.clause].heading, (_evidence(case, row),)) for row in rows], case.comma
    )
    statements.append(Statement(case.say("。", ".")))
    note = f"附表 {len(table.rows)} 行全部核对"
    return Reply("answered", tuple(statements), understood=(("kind", "table_rows"), ("category", what)), notes=(note,))


def _whole(case: Case, table: Table, groups: list[str]) -> Reply:
    """The number of indicators, by category where there are any."""
    clause = case.view.clauses[table.clause]
    heading = next((c for c in reversed(case.view.above(clause)) if c.kind == "annex"), None)
    proof = tuple(_evidence(case, row) for row in _firsts(table, groups))
    title = (case.whole_heading(heading),) if heading else ()
    head = case.say(f"附表共有{len(table.rows)}项指标", f"The table has {len(table.rows)} indicators")
    statements = [Statement(head, (*title, *proof))]
    if groups:
        counts = [f"{g}（{sum(r.group == g for r in table.rows)}项）" for g in groups]
        statements.append(
            Statement(
                case.say(
                    f"，分为{len(groups)}类：{'、'.join(counts)}", f" in {len(groups)} categories: {', '.join(counts)}"
                )
            )
        )
    if case.question.has("list") and not case.question.has("category"):
        names = "、".join(case.view.clauses[row.clause].heading for row in table.rows)
        statements.append(Statement(case.say(f"。各项指标是：{names}", f". They are: {names}")))
    statements.append(Statement(case.say("。", ".")))
    return Reply(
        "answered", tuple(statements), understood=(("kind", "table"),), notes=(f"附表 {len(table.rows)} 行全部核对",)
    )


def _firsts(table: Table, groups: list[str]) -> list[Row]:
    """The first row of each category, which prints its name; else the first row."""
    return [next(r for r in table.rows if r.group == g) for g in groups] or list(table.rows[:1])


def _by_cells(case: Case) -> Reply | None:
    """Indicators whose figures do not change over the years asked, or whose cell for a year holds a dash."""
    years = set(case.question.years)
    chosen = []
    for targets in case.view.groups.values():
        every = years or _wants_missing(case)
        cells = [t for t in targets if t.source == "table" and (not years or t.year in years)]
        cells = cells if every else [t for t in cells if not t.baseline]
        if _wants_missing(case) and (dashes := [t for t in cells if _is_blank(case, t)]):
            chosen.append(dashes[-1])
        elif (
            not _wants_missing(case)
            and len(cells) > 1
            and len({t.value for t in cells}) == 1
            and cells[0].value is not None
        ):
            chosen.append(cells[-1])
    if not chosen and _wants_missing(case) and years <= set(case.view.years):
        rows = sum(any(t.source == "table" for t in targets) for targets in case.view.groups.values())
        chinese = f"核对了附表的{rows}项指标，{'、'.join(f'{year}年' for year in sorted(years))}都有数值。"
        return refusal(case.say(chinese, f"{rows} indicators examined; none lacks a figure."), kind="table_cells")
    if not chosen:
        return None
    signs = "、".join(dict.fromkeys(f"“{t.figure}”" for t in chosen))
    what = case.say(f"没有数值（{signs}）" if _wants_missing(case) else "各年数值不变", "such indicators")
    statements = [Statement(case.say(f"{what}的指标共{len(chosen)}个：", f"{len(chosen)} {what}: "))]
    statements += joined([Statement(target.indicator, (case.of_target(target),)) for target in chosen], case.comma)
    statements.append(Statement(case.say("。", ".")))
    return Reply("answered", tuple(statements), understood=(("kind", "table_cells"),), notes=("附表全部指标逐行核对",))


def _is_blank(case: Case, target: Target) -> bool:
    """A cell without a figure; only those with a slash where the question says 斜杠."""
    return target.value is None and ("斜杠" not in case.question.text or target.figure in ("/", "／"))


def _of_year(case: Case) -> Reply | None:
    """Every figure of the table for the years asked."""
    cells = [t for t in case.view.document.targets if t.source == "table" and t.year in case.question.years]
    if not cells:
        return None
    years = case.comma.join(f"{year}{case.say('年', '')}" for year in case.question.years)
    statements = [Statement(case.say(f"附表{years}的数据：", f"Figures of the table for {years}: "))]
    several = len(case.question.years) > 1
    statements += joined(
        [
            Statement(f"{name_of(case, t.group)}{f'{t.year}年' if several else ''}{printed(t)}", (case.of_target(t),))
            for t in cells
        ],
        case.comma,
    )
    note = f"附表中{years}的 {len(cells)} 格全部列出"
    return Reply(
        "answered",
        (*statements, Statement(case.say("。", "."))),
        understood=(("kind", "table_year"), ("year", years)),
        notes=(note,),
    )
