"""A cell of a table of prices or rates: the row by what its name has for itself, the column by region or grade.

Where a note under the table rules that a share of the figure is due (8折, 50%) and the question is of that case, the share is
worked out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.fold import fold
from corpus.indicators import UNIT_IN_NAME
from corpus.regex import regex
from qa.case import Case
from qa.figures.price_tables import Prices, common
from qa.figures.quotas import ABOVE, UNIT_LINE
from qa.figures.records import Column, Entry, bare, records
from qa.figures.table_notes import table_notes
from qa.figures.worded import number
from qa.finding.coverage import wanted
from qa.finding.meanings import synonyms
from qa.finding.topic import topic
from qa.kinds.grids.price_terms import of_group, share_of
from qa.reply import Evidence, Reply, Statement, joined

TITLE = regex(r"收费|价格|价目|票价|费用|标准|补[贴助]|奖[励补]|资助|租金|押金")
ASKS = regex(
    r"多少[钱元]|几[块元毛]|收费|[收交付补给奖领拿]多少|收几|价格|票价|费用|(?:最[高多]|上限)[^，,。？?]{0,8}(?:多少|几)|怎么[收卖]|什么价|贵"
)
UNITS = ("计费单位", "计价单位", "收费单位", "计量单位", "单位")
OTHER = ("lead", "participant", "define", "why", "deadline", "sum", "percent", "ratio", "mean")
CLOCK = regex(r"(\d{1,2})(?:时|点|:|：)(半|\d{1,2})?分?")
ENOUGH = 0.45
"""Share of the words of the question that the row holds with its head, the title and the document's title."""
MOST = 3
"""Rows that fit alike and are all shown."""
LEAST = 2
"""Characters that the question and the name of a row have in common."""


def answer(case: Case) -> Reply | None:
    """The figures of the rows and columns that are meant."""
    question = case.question
    if (
        question.english
        or question.guessed
        or question.strangers
        or question.has(*OTHER)
        or not case.view.document.tables
    ):
        return None
    return next((reply for prices in _tables(case) if (reply := _reply(case, prices))), None)


def _tables(case: Case) -> list[Prices]:
    found = []
    for over in records(case.view):
        clause = case.view.clauses[over.table.clause]
        above = case.view.document.text[max(0, clause.start - ABOVE) : clause.start]
        line = UNIT_LINE.search(above)
        heads = {i: "".join(head.split()) for i, head in enumerate(over.table.heads)}
        columns = tuple(c for c in over.columns if c.counts and (line or c.unit.endswith("元")))
        money = (line and "元" in line["unit"]) or any(c.unit.endswith("元") for c in columns)
        if columns and money and TITLE.search("".join((over.title, above, *heads.values()))):
            found.append(Prices(over, line["unit"] if line else "", columns, heads))
    return found


def _reply(case: Case, prices: Prices) -> Reply | None:
    columns = _said_columns(case, prices)
    asks = bool(ASKS.search(case.question.text) or columns and re.search("多少|几", case.question.text))
    before = _row_before(case, prices)
    if before and not columns and (words := _contains(case, prices, before[0])):
        return words
    if extreme := _dearest(case, prices, columns or prices.columns):
        rows = extreme
    elif not (rows := _rows(case, prices)):
        rows = before
        if not rows or not columns or not (asks or _is_bare(case, prices)):
            return None
    elif not asks or not _is_of(case, prices, rows):
        return None
    columns = columns or prices.columns
    if any(column.place not in row.words for row in rows for column in columns):
        return None
    cells = joined([_cell(case, prices, row, columns) for row in rows], "；")
    if len(rows) == 2 and COMPARED.search(case.question.text):
        cells += _gaps(rows, columns, prices)
    share = [*share_of(case, prices, rows, columns), *of_group(case, prices, rows)]
    title = prices.over.title or "附表"
    return Reply(
        "answered",
        (Statement(f"《{title}》写明：" if prices.over.title else "附表写明："), *cells, *share, Statement("。")),
        understood=(("kind", "price"), ("row", "、".join(row.label for row in rows))),
        notes=(f"核对了表中全部 {len(prices.over.entries)} 行",),
        listed=tuple(row.row.clause for row in rows),
    )


DEAREST = regex(r"哪[^，,。？?]{0,10}最(?P<way>贵|便宜|高|低)|最(?P<of>贵|便宜)的是哪")


def _dearest(case: Case, prices: Prices, columns: Sequence[Column]) -> tuple[Entry, ...]:
    """The row that is dearest in every column that is meant; none where the columns do not agree."""
    asked = DEAREST.search(case.question.text)
    if asked is None or not _is_of(case, prices, prices.over.entries):
        return ()
    choose = max if (asked["way"] or asked["of"]) in ("贵", "高") else min
    found = []
    for column in columns:
        values = {entry.label: entry.value(column) for entry in prices.over.entries}
        if any(value is None for value in values.values()):
            return ()
        best = choose(value for value in values.values() if value is not None)
        found.append({label for label, value in values.items() if value == best})
    shared = set.intersection(*found) if found else set()
    return tuple(entry for entry in prices.over.entries if entry.label in shared) if len(shared) == 1 else ()


COMPARED = regex(r"比[^，,。？?例]{2,20}(?:贵|便宜|高|低|多|少)|相?差(?:多少|几)|哪一?[个种类]?更?(?:贵|便宜)")


def _gaps(rows: Sequence[Entry], columns: Sequence[Column], prices: Prices) -> list[Statement]:
    """By how much the one is dearer than the other, column by column."""
    found = []
    for column in columns:
        one, other = (row.value(column) for row in rows)
        if one is None or other is None:
            return []
        high, low = max(one, other), min(one, other)
        unit = column.unit or prices.unit
        working = f"{number(high)}−{number(low)}={number(high - low)}"
        found.append(f"{_head(prices, column)}相差{number(high - low)}{unit}（{working}）")
    return [Statement("；" + "，".join(found))]


def _cell(case: Case, prices: Prices, row: Entry, columns: Sequence[Column]) -> Statement:
    """午餐（每人每餐）：主城区（江北区）16元，其他县（区）13元."""
    per = next((row.words[i] for i, head in prices.heads.items() if head in UNITS and i in row.words), "")
    said = "，".join(f"{_head(prices, c)}{row.words[c.place]}{c.unit or prices.unit}" for c in columns)
    more = _more(prices, row, columns)
    text = f"{row.label}{f'（{per}）' if per else ''}：{said}{f'（{more[0]}：{more[1]}）' if more else ''}"
    shown = [*columns, *([more[2]] if more else [])]
    return Statement(text, (prices.over.evidence(case, row, *sorted(shown, key=lambda c: c.place)),))


def _head(prices: Prices, column: Column) -> str:
    """The head as printed, without the unit that stands behind the figure."""
    return column.name if column.unit else prices.heads[column.place]


def _more(prices: Prices, row: Entry, columns: Sequence[Column]) -> tuple[str, str, Column] | None:
    """What a column of remarks says of the row (含午餐): a price without its terms is half told."""
    for column in prices.over.columns:
        if column.name in ("说明", "备注", "内容", "服务内容", "包含内容") and column.place in row.words:
            return column.name, row.words[column.place], column
    return None


def _said_columns(case: Case, prices: Prices) -> tuple[Column, ...]:
    """The columns whose head the question says, or a part of it, or what stands in its brackets."""
    text = _spelt(fold(case.question.text), " ".join(prices.heads.values()))
    named = {column: _names(column, prices) for column in prices.columns}
    held = {}
    for column in prices.columns:
        others = " ".join(name for other in prices.columns if other is not column for name in named[other])
        pieces = [piece for name in named[column] for piece in common(name, text) if piece not in others]
        held[column] = max(map(len, pieces), default=0)
    return tuple(column for column in prices.columns if held[column]) if len(set(held.values())) > 1 else ()


def _names(column: Column, prices: Prices) -> list[str]:
    """主城区, 江北区; 县里 for 其他县（区）."""
    head = prices.heads[column.place]
    bracket = UNIT_IN_NAME.search(head)
    names = [column.name, *re.split(r"[、，,/]", bracket[1] if bracket else "")]
    names += [
        name.removeprefix(word) for name in names[:1] for word in ("其他", "其余", "普通") if name.startswith(word)
    ]
    long = [fold(name) for name in names if len(name) > 1]
    return [*long, *(f"{name}{tail}" for name in names if len(name) == 1 for tail in ("里", "城", "域", "区", "级"))]


def _rows(case: Case, prices: Prices) -> tuple[Entry, ...]:
    """The rows whose names have most in common with the question, and something that the other rows have not."""
    text = _spelt(fold(case.question.text), " ".join(fold(entry.label) for entry in prices.over.entries))
    times = _times(text)
    said = [entry for entry in prices.over.entries if not _times(fold(entry.label)) and bare(entry.label) in text]
    said = [
        e for e in said if not any(e is not o and bare(e.label) in bare(o.label) and _inside(e, o, text) for o in said)
    ]
    if said and not times:
        return tuple(said) if len(said) <= MOST else ()
    labels = {entry.label: _without_time(entry.label) for entry in prices.over.entries}
    fitting: dict[str, int] = {}
    for entry in prices.over.entries:
        own = _times(fold(entry.label))
        if own and times and not own & times:
            continue
        own_pieces = common(labels[entry.label], text)
        shared = [c for c in own_pieces if sum(c in other for other in set(labels.values())) == 1]
        fitting[entry.label] = (
            TIMED * bool(own & times) * bool(own_pieces) + 10 * bool(shared) + sum(map(len, own_pieces))
        )
    best = max(fitting.values(), default=0)
    chosen = tuple(entry for entry in prices.over.entries if fitting.get(entry.label, 0) == best)
    least = LEAST if len(chosen) == 1 or best >= TIMED else LEAST + 1  # 用水 alone means none of several
    return chosen if best >= least and len(chosen) <= MOST and len(chosen) < len(prices.over.entries) else ()


TIMED = 100
"""What the hour counts that the question and the name of a row have in common."""


def _inside(entry: Entry, other: Entry, text: str) -> bool:
    """居民用水 in 非居民用水 only: with the longer name taken out, the shorter is not said."""
    return bare(entry.label) not in text.replace(bare(other.label), "")


def _spelt(text: str, labels: str) -> str:
    """The question with the words of the labels beside those that mean the same: 午饭 and 午餐."""
    more = [
        form for word, forms in synonyms().items() if len(word) > 1 and word in text for form in forms if form in labels
    ]
    return " ".join((text, *(form for form in more if len(form) > 1)))


def _without_time(label: str) -> str:
    return re.sub(r"[()（）]", "", CLOCK.sub("", fold(label)))


def _times(text: str) -> set[tuple[int, int]]:
    """18时30分, 18:30, 下午6点半."""
    found = set()
    for match in CLOCK.finditer(text):
        hour, minute = int(match[1]), 30 if match[2] == "半" else int(match[2] or 0)
        late = re.search(r"(?:下午|晚上?|傍晚)$", text[: match.start()]) and hour < 12
        found.add((hour + 12 if late else hour, minute))
    return found


def _is_of(case: Case, prices: Prices, rows: Sequence[Entry]) -> bool:
    """The rows, their heads, notes and titles hold enough of what is said; a case that stands nowhere is another matter."""
    metadata = case.view.document.metadata
    notes = " ".join(note.words for note in table_notes(case.view) if note.table is prices.over.table)
    cells = (word for row in rows for word in row.words.values())
    clause = case.view.clauses[prices.over.table.clause]
    above = case.view.document.text[max(0, clause.start - ABOVE) : clause.start]
    text = fold(" ".join((metadata.title, prices.over.title, above, *prices.heads.values(), *cells, notes)))
    needed = wanted(
        case.store, CLOCK.sub(" ", SPOKEN.sub(" ", topic(case.question, without=frozenset({"money", "most", "unit"}))))
    )
    needed = type(needed)(tuple((w, x) for w, x in needed.weights if not any(c in w for c in _all_names(prices))))
    return not needed.weights or needed.weighed(text)[0] >= ENOUGH


SPOKEN = regex(
    r"每?[一1][个天日月次餐顿份]|多少|几[块元]|收费?|最[高多]|上限|能|要|下面|这边|那边|都|孩子|小孩|家长|[的了在到得都]|第[一二三四五两\d][个名位]|[两二三四五\d][个名位]"
)


def _all_names(prices: Prices) -> list[str]:
    return [name for column in prices.columns for name in _names(column, prices)]


def _row_before(case: Case, prices: Prices) -> tuple[Entry, ...]:
    """县里呢: the one row that the answer before was taken from."""
    before = {*case.question.before, *case.question.within}
    rows = tuple(entry for entry in prices.over.entries if entry.row.clause in before)
    return rows if len(rows) == 1 else ()


def _is_bare(case: Case, prices: Prices) -> bool:
    """The question says a column and nothing else."""
    text = fold(case.question.text)
    for name in sorted(_all_names(prices), key=len, reverse=True):
        text = text.replace(name, "")
    return len(re.sub(r"[^\u4e00-\u9fff]|那么?|如果|要是|换成|在|的|呢|又|是|其他|下面", "", text)) < LEAST


CONTAINS = regex(r"[包含](?:不|没)?[包含]?[括含]?(?P<what>[\u4e00-\u9fff]{2,4}?)(?:吗|呢|在内|[?？]|$)")


def _contains(case: Case, prices: Prices, row: Entry) -> Reply | None:
    """包不包午饭: what the cells of the row say of it."""
    asked = CONTAINS.search(case.question.text)
    forms = synonyms().get(asked["what"], (asked["what"],)) if asked else ()
    for column in prices.over.columns:
        words = row.words.get(column.place, "")
        if not column.counts and any(form in words for form in forms):
            proof: Evidence = prices.over.evidence(case, row, column)
            text = f"{row.label}的{column.name}写明：“{words}”。"
            return Reply("answered", (Statement(text, (proof,)),), understood=(("kind", "price"), ("row", row.label)))
    return None
