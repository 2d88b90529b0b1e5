"""Which rows and columns of a table of records a question means; none where a condition of it is not understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.align import measure
from corpus.fold import fold
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex
from qa.case import Case
from qa.figures.asked_range import asked_range
from qa.figures.bounds import Range, range_of
from qa.figures.likeness import resemblance
from qa.figures.records import Column, Entry, Records, bare, dashed, names
from qa.figures.worded import number
from qa.finding.coverage import share
from qa.lexicon import light, stops
from qa.question import Figure

ROWS = regex(r"项目|工程|平台|资金|名单|清单")
NOUN = regex(rf"{ROWS.pattern}|附[件表]|表[里中内]")
"""Without one of these words a question is not about the rows of a table."""
STARTS = regex(r"开工|启动|开建|开始|动工")
ENDS = regex(r"完工|建成|竣工|完成|结束|收尾|交付|投用|投入运营|投入使用|投运|上线|启用")
SPENT = regex(r"投资|投多少|投入|多少钱|金额|造价|概算|花费|花多少")
OTHERS = regex(r"(?:施工|设计|监理|勘察|承建|承包|中标|供货|运营|代建)(?:单位|企业|公司|方|商)?")
"""Who has a part in a project and is not who answers for it; only a column of that name tells."""
OFFICE = regex(
    r"[\u4e00-\u9fff]{0,2}(?:长|主任|书记|主席|经理|总监|委员|代表|联络员)(?=(?:是|由|叫)?(?:谁|哪位|什么人))"
)
"""队长是谁 asks for a person, and for no body."""
WHICH_DAY = regex(r"哪一?[年天]|什么时候|何时|几月|多久")
WHEN = regex(r"哪几年|年限|工期|哪年到哪年|哪一年到哪一年|起止")
NAMED = 0.75
"""Share of the character pairs of a row's name that a question must hold to mean that row alone."""
SHORTEST = 4
"""Characters of a piece of a question that may be a short name of a row."""
ANNEX_NAMES = ("附件", "附表", "附录")
PROSE = 30
"""Characters of the cells of a column, on average, from which they are sentences."""
COUNTING = frozenset({"个", "项", "家", "条", "处", "座"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question asks of a table."""

    over: Records
    columns: tuple[Column, ...]
    """Columns that the question names."""
    chosen: tuple[Entry, ...]
    """The rows that fit."""
    said: tuple[str, ...]
    """The conditions in words: 实施主体为市水务集团."""
    named: bool
    """The rows are named one by one."""


def chosen_rows(case: Case, over: Records) -> Wanted | None:
    """Rows and columns that the question means; None where some condition of it is not understood."""
    text = fold(case.question.text)
    if (annexes := _annexes(case)) and over.annex not in annexes:
        return None
    columns = said_columns(case, over)
    named = tuple(entry for entry in over.entries if names(entry, text)) or _alike(case, over)
    if named:
        return Wanted(over, columns, named, (), named=True) if columns else None
    of_units = "项目" in case.question.text and case.question.units or _labels_said(case, over)
    about = columns or of_units or MONTH.search(case.question.text) or mentioned(case, over)
    if not (NOUN.search(case.question.text) or of_units) or not about:
        return None
    chosen, said = list(over.entries), []
    for column in over.columns:
        test = _bound(case, column, over, columns) if column.counts else _held(case, column, over)
        if test:
            said.append(test[0])
            chosen = [entry for entry in chosen if entry in test[1]]
    if _unread(case, over, said):
        return None
    return Wanted(over, columns, tuple(chosen), tuple(said), named=False)


def said_columns(case: Case, over: Records) -> tuple[Column, ...]:
    """The columns whose head, or its noun, the question names; else those that a question word asks for."""
    text = case.question.text.replace("的", "")
    words = {c: w for c in over.columns for w in (c.name, c.core) if len(w) > 1 and w in text}
    rest = {
        w: text.replace(longer, "") for w in words.values() for longer in words.values() if w != longer and w in longer
    }
    named = [c for c in over.columns if c in words and words[c] in rest.get(words[c], text)]
    asked = [c for c in over.columns if c not in named and _is_asked(case, c)]
    money = [c for c in over.columns if c.counts and c.unit.endswith("元")] if SPENT.search(text) else []
    if len(money) == 1 and money[0] not in named:
        asked += money
    return (*named, *asked) or _only_one(case, over)


SAID = regex(r"多少|几")


def _only_one(case: Case, over: Records) -> tuple[Column, ...]:
    """软件技术招几个, 哪个专业名额最少: the one column of figures, whose head holds a word of what is asked (招生计划)."""
    counts = tuple(column for column in over.columns if column.counts)
    sized = SAID.search(case.question.text) or case.question.has("most", "least")
    if len(counts) != 1 or not sized or case.question.english:
        return ()
    text = fold(case.question.text)
    for entry in over.entries:
        text = text.replace(bare(entry.label), " ")
    words = [word for piece in text.split() for word in case.store.segmenter.cut(piece) if word not in stops()]
    head = fold(counts[0].name)
    return counts if any(share(word, head) == 1 for word in words if word not in light()) else ()


def _is_asked(case: Case, column: Column) -> bool:
    """谁 asks for a column of units, 哪几年 or a year with 建成 for one of years."""
    text = case.question.text
    other = OTHERS.search(text) or OFFICE.search(text)
    if case.question.has("who") and re.search(r"主体|单位|部门|业主|负责", column.name):
        return not other or other.group() in column.name
    for stage in (STARTS, ENDS):
        if WHICH_DAY.search(text) and stage.search(text) and stage.search(column.name):
            return True
    dated = case.question.years and (STARTS.search(text) or ENDS.search(text))
    return column.spans and bool(dated or WHEN.search(text))


def _alike(case: Case, over: Records) -> tuple[Entry, ...]:
    """The one row whose name the question nearly holds, or that holds a piece of it: 智慧水务平台 of 市级智慧水务平台."""
    pieces = [piece for piece in case.question.content if len(piece) >= SHORTEST]
    likeness = {
        entry.label: max(
            [resemblance(entry.label, case.question.text), *(resemblance(p, bare(entry.label)) for p in pieces)]
        )
        for entry in over.entries
    }
    best = max(likeness.values())
    found = [entry for entry in over.entries if likeness[entry.label] == best]
    return (found[0],) if best >= NAMED and len(found) == 1 else ()


def _labels_said(case: Case, over: Records) -> bool:
    """哪个乡镇…最多, where the rows are 乡镇（街道）: the head over their names."""
    labels = {entry.label for entry in over.entries}
    heads = [h for i, h in enumerate(over.table.heads) if {e.words.get(i, "") for e in over.entries} == labels]
    whole = {noun for head in heads for noun in re.split(r"[（(）)、/]", "".join(head.split())) if len(noun) > 1}
    nouns = whole | {noun[-2:] for noun in whole}  # 专业 of 招生专业
    return any(noun in case.question.text for noun in nouns) and case.question.has("most", "least", "sum", "list")


def _annexes(case: Case) -> frozenset[str]:
    """The annexes that the question numbers, however the document calls them: 附件3, 附表3."""
    numbers = [tag.value for tag in case.question.tags if tag.kind == "annexnumber"]
    return frozenset(f"{name}{number}" for number in numbers for name in ANNEX_NAMES)


def mentioned(case: Case, over: Records) -> bool:
    """附件2, or the title of the table or its end (…项目表)."""
    if annexes := _annexes(case):
        return over.annex in annexes
    title = fold(over.title).removesuffix("表")
    ends = (title[-width:] for width in range(len(title), 3, -1))
    return bool(title) and any(
        f"{end}表" in fold(case.question.text) or end in fold(case.question.text) for end in ends
    )


Test = tuple[str, Sequence[Entry]]
"""A condition in words and the rows that fulfil it."""


def _bound(case: Case, column: Column, over: Records, columns: Sequence[Column]) -> Test | None:
    """总投资超过10亿元: the rows whose figure is in the bound."""
    figures = [f for f in case.question.figures if measure(f.unit) == measure(column.unit)]
    sharing = [c for c in over.columns if c.counts and c.unit == column.unit]
    if len(sharing) > 1 and column not in columns:
        return None
    limits = asked_range(case.question)
    if limits and "至" in limits.said and measure(limits.unit) == measure(column.unit):
        fitting = [e for e in over.entries if (value := e.value(column)) is not None and within(value, limits.range)]
        return f"{column.name}{limits.said}", fitting
    if len(figures) != 1:
        return None
    limit = range_of(figures[0].comparator, figures[0].value)
    fitting = [e for e in over.entries if (value := e.value(column)) is not None and within(value, limit)]
    return f"{column.name}{_words(case, figures[0])}", fitting


def within(value: float, limit: Range) -> bool:
    low = value > limit.low if limit.open_low else value >= limit.low
    return low and (value < limit.high if limit.open_high else value <= limit.high)


def _words(case: Case, figure: Figure) -> str:
    before = "".join(word for word in figure.comparator.split("…") if not word.startswith("以"))
    after = "".join(word for word in figure.comparator.split("…") if word.startswith("以"))
    return f"{before}{number(figure.value)}{figure.unit}{after}"


def _held(case: Case, column: Column, over: Records) -> Test | None:
    """实施主体是市水务集团, 建设年限为2024—2025年, 2024年建成: the rows whose cell says so."""
    years = case.question.years
    if years and column.spans:
        return _in_month(case, column, over) or _in_years(case, column, over)
    if _is_prose(column, over):
        return None
    text, units = fold(case.question.text), set(case.question.units)
    values = {part for entry in over.entries for part in _parts(entry, column)}
    meant = {value for value in values if len(value) > 1 and (value in units or fold(value) in text)}
    meant = {value for value in meant if not any(value != other and value in other for other in meant)}
    if not meant:
        return None
    fitting = [entry for entry in over.entries if meant & set(_parts(entry, column))]
    return f"{column.name}为{'、'.join(sorted(meant))}", fitting


def _is_prose(column: Column, over: Records) -> bool:
    """A column of descriptions: a word in one of them is no condition."""
    cells = [entry.words[column.place] for entry in over.entries if column.place in entry.words]
    return sum(map(len, cells)) > PROSE * len(cells)


BRACKETED = regex(r"[（(][^（()）]*[)）]")


def _parts(entry: Entry, column: Column) -> list[str]:
    """What a cell lists; 交通运输（牵头单位：某厅） without its bracket as well."""
    words = entry.words.get(column.place, "")
    return [part for form in (words, BRACKETED.sub("", words)) for part in re.split(r"[、，,；;]", form) if part]


MONTH = regex(r"(?<!\d)((?:19|20)\d{2})年0?(\d{1,2})月(?![底末]?[之以]?前)")


def _in_month(case: Case, column: Column, over: Records) -> Test | None:
    """2026年3月: the rows of that very month."""
    asked = MONTH.findall(case.question.text)
    if len(asked) != 1:
        return None
    fitting = [e for e in over.entries if MONTH.findall(dashed(e.words.get(column.place, ""))) == asked]
    return f"{column.name}为{asked[0][0]}年{asked[0][1]}月", fitting


def _in_years(case: Case, column: Column, over: Records) -> Test | None:
    years, text = sorted(case.question.years), case.question.text
    spans = {entry.label: entry.years(column) or (0, 0) for entry in over.entries}
    if len(years) == 2:
        said, keep = f"{years[0]}-{years[1]}年", (years[0], years[1])
        return f"{column.name}为{said}", [entry for entry in over.entries if spans[entry.label] == keep]
    if len(years) > 2 or re.search(r"之?前|以后|之后", text):
        return None
    at = 0 if STARTS.search(text) else 1 if ENDS.search(text) else None
    fitting = [e for e in over.entries if _has(spans[e.label], years[0], at)]
    verb = {0: "开始", 1: "完成", None: "在建"}[at]
    return f"{years[0]}年{verb}（{column.name}）", fitting


def _has(span: tuple[int, int], year: int, at: int | None) -> bool:
    return span[0] <= year <= span[1] if at is None else span[at] == year


def _unread(case: Case, over: Records, said: Sequence[str]) -> bool:
    """Something of the question that no condition took: a year, a figure, a unit, words that the table does not have."""
    question, conditions = case.question, "".join(said)
    titles = over.title + case.view.document.metadata.title
    if any(str(year) not in conditions + titles for year in question.years):
        return True
    if any(unit not in conditions for unit in question.units) or question.references:
        return True
    counts = {len(over.entries)}
    for figure in question.figures:
        if f"{number(figure.value)}{figure.unit}" not in conditions and not (
            figure.unit in COUNTING and figure.value in counts
        ):
            return True
    known = (
        conditions
        + over.title
        + "".join(c.name for c in over.columns)
        + "项目工程建设总投资金额超过不到以上以下做的平均每个"
    )
    known += "开工启动开建开始动工完工建成竣工完成结束收尾交付投用" if question.years else ""
    return any(resemblance(piece, known) < 0.5 and not _counts_all(piece, over) for piece in question.content)


def _counts_all(piece: str, over: Records) -> bool:
    """六个 of a table with six rows."""
    said = re.fullmatch(rf"([{NUMERAL}\d]+)(?:{'|'.join(sorted(COUNTING))})", piece)
    return said is not None and integer(said[1]) == len(over.entries)
