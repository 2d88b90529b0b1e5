"""Two named rows of a table of records set against each other, or one asked about by what a cell of it says: 是镇政府来建吗."""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.regex import regex
from qa.case import Case
from qa.figures.records import Column, Entry, Records, names, projects_too, records
from qa.figures.rows import said_columns
from qa.figures.worded import number
from qa.reply import Reply, Statement, joined

COMPARED = regex(
    r"哪一?[个家项边][^，,。？?]{0,10}(?:[多少大小高低贵]|长|便宜)|谁[^，,。？?]{0,8}(?:[多少大小高低贵]|长)|比[^，,。？?]{2,24}[多少高低贵大]|相?差(?:多少|几|额)"
)
OTHER = ("lead", "participant", "define", "why", "how", "percent", "ratio", "mean")
DOES = regex(
    r"(?:是|由)(?P<who>[\u4e00-\u9fff]{2,16}?)(?:来|去)?(?:建设?|实施|负责|承建|承担|做|管|办|出资|投资)的?(?:吗|么|对吗|是吗|吧|[?？]|$)"
)
BODY = regex(r"主体|单位|部门|业主|负责|承办|责任|建设方|牵头")
"""The head of a column of who does it."""


def answer(case: Case) -> Reply | None:
    """Which of two rows has more in a column, and by how much; whether the one who is named does it."""
    question = case.question
    if question.english or question.has(*OTHER) or not case.view.document.tables:
        return None
    if places := _of_places(case):
        return places
    compares, does = COMPARED.search(question.text), DOES.search(question.text)
    if not (compares or does):
        return None
    text = fold(question.text)
    for over in projects_too(case.view):
        named = [entry for entry in over.entries if names(entry, text)] or _in_short(over, text)
        columns = [column for column in said_columns(case, over) if column.counts]
        if compares and len(named) == 2 and len(columns) == 1 and not (question.years or question.figures):
            return _compared(case, over, named, columns[0])
        bodies = [column for column in over.columns if BODY.search(column.name) and not column.counts]
        if does and not compares and len(named) == 1 and len(bodies) == 1:
            return _done_by(case, over, named[0], bodies[0], does["who"])
    return None


WHICH = regex(r"哪一?[个些]?(?P<level>乡镇|镇街|街镇|街道|镇|乡|县|区|市|村|社区|学校|单位)")
MOST = regex(r"最(?P<way>[多少大小高低长短])")
ALL = regex(r"[全各][县市区省镇乡]|一共|总共|合计|总计")


def _of_places(case: Case) -> Reply | None:
    """The place with the most in a column, or all places together, in a table whose rows are places."""
    text, way, which = case.question.text, MOST.search(case.question.text), WHICH.search(case.question.text)
    if (
        case.question.years
        or case.question.figures
        or not (way and which or ALL.search(text) and re.search("多少|几", text))
    ):
        return None
    for over in records(case.view):
        entries = [entry for entry in over.entries if PLACE.search(entry.label)]
        columns = [c for c in over.columns if c.counts and len(c.core) > 1 and c.core in text]
        columns = [c for c in columns if not any(c is not o and c.core in o.core for o in columns)]
        if len(columns) != 1 or len(entries) < len(over.entries) or any(names(e, fold(text)) for e in entries):
            continue
        if way and which:
            return _extreme(case, over, columns[0], which["level"], largest=way["way"] in "多大高长")
        return _whole(case, over, columns[0])
    return None


PLACE = regex(r"(?:镇|乡|街道|县|区|市|村|社区|办事处)$")


def _extreme(case: Case, over: Records, column: Column, level: str, *, largest: bool) -> Reply | None:
    kept = [e for e in over.entries if len(level) > 1 and level not in ("街道", "社区") or e.label.endswith(level)]
    values = {entry.label: value for entry in kept if (value := entry.value(column)) is not None}
    if len(values) < len(kept) or len(kept) < 2:
        return None
    best = (max if largest else min)(values.values())
    chosen = [entry for entry in kept if values[entry.label] == best]
    cells = joined(
        (
            Statement(f"{e.label}（{e.words[column.place]}{column.unit}）", (over.evidence(case, e, column),))
            for e in chosen
        ),
        "、",
    )
    head = Statement(f"{column.name}最{'多' if largest else '少'}的是")
    return _made(over, [head, *cells, Statement("。")], chosen, "extreme")


def _whole(case: Case, over: Records, column: Column) -> Reply | None:
    values = [value for entry in over.entries if (value := entry.value(column)) is not None]
    if len(values) < len(over.entries):
        return None
    working = f"{'+'.join(map(number, values))}={number(sum(values))}"
    rows = [*over.entries, *([over.whole] if over.whole else [])]
    proofs = tuple(over.evidence(case, entry, column) for entry in rows)
    text = f"{column.name}合计{number(sum(values))}{column.unit}（{working}）。"
    if over.whole and over.whole.value(column) != sum(values):
        return None
    return _made(over, [Statement(text, proofs)], list(over.entries), "sum")


PAIR = regex(
    r"(?P<one>[^，,。？?、和与]{2,14})[和与、跟](?P<other>[^，,。？?、和与]{2,14}?)(?:的)?[，,]?(?:哪|谁|相?差|比)"
)


def _in_short(over: Records, text: str) -> list[Entry]:
    """万亩示范片和灌区配套哪个…: two things each of which one name ends in."""
    pair = PAIR.search(text)
    found = (
        [[e for e in over.entries if fold(e.label).endswith(pair[part])] for part in ("one", "other")] if pair else []
    )
    return [one[0] for one in found] if found and all(len(one) == 1 for one in found) else []


def _compared(case: Case, over: Records, named: list[Entry], column: Column) -> Reply | None:
    values = [(entry, value) for entry in named if (value := entry.value(column)) is not None]
    if len(values) != len(named):
        return None
    cells = joined(
        (
            Statement(
                f"{entry.label}的{column.name}是{entry.words[column.place]}{column.unit}",
                (over.evidence(case, entry, column),),
            )
            for entry, _ in values
        ),
        "，",
    )
    (one, least), (other, most) = sorted(values, key=lambda pair: pair[1])
    gap = number(most - least)
    working = f"{number(most)}−{number(least)}={gap}"
    tail = f"；{other.label}比{one.label}多{gap}{column.unit}（{working}）。" if most > least else "；两者一样。"
    return _made(over, [*cells, Statement(tail)], named, "difference")


def _done_by(case: Case, over: Records, entry: Entry, column: Column, who: str) -> Reply | None:
    words = entry.words.get(column.place, "")
    if not words:
        return None
    meant = _plain(who)
    verdict = "是。" if meant in _plain(words) else "不是。"
    text = f"{verdict}{entry.label}的{column.name}是{words}。"
    return _made(over, [Statement(text, (over.evidence(case, entry, column),))], [entry], "verdict")


def _plain(name: str) -> str:
    """镇政府 and 云岭镇人民政府 are of one ending."""
    return fold(name).replace("人民政府", "政府").replace("管理委员会", "管委会").replace("有限公司", "公司")


def _made(over: Records, statements: list[Statement], chosen: list[Entry], operation: str) -> Reply:
    return Reply(
        "answered",
        tuple(statements),
        understood=(("kind", "record"), ("operation", operation)),
        notes=(f"核对了{over.annex or '附表'}的全部 {len(over.entries)} 行",),
        listed=tuple(entry.row.clause for entry in chosen),
    )
