"""The indicators of the table whose figure of a year is in a range: 2020年目标大于1000的指标."""

from __future__ import annotations

import re

from corpus.align import measure
from corpus.regex import regex
from qa.case import Case
from qa.figures.asked_range import asked_range
from qa.figures.rows import within
from qa.figures.shown import name_of
from qa.figures.worded import printed
from qa.figures.years import asked_years
from qa.reply import Reply, Statement, joined, refusal

SAID = regex(r"指标|表[里中内]|附表")
OWN = regex(r"数值|数|值|目标|之间|介于|在|的|家|项|个|量化|里|中")
"""Words of the asking itself."""


def bounded(case: Case) -> Reply | None:
    """The rows that fit, each with its figure; a refusal that says what was examined when none does."""
    question, limit = case.question, asked_range(case.question)
    if limit is None or not SAID.search(question.text) or not question.has("list", "howmany") or question.units:
        return None
    if OWN.sub("", "".join(p for p in question.content if not re.search(r"\d", p))):
        return None
    years = asked_years(case) or case.view.years[-1:]
    cells = [t for t in case.view.document.targets if t.source == "table" and t.year in years and t.value is not None]
    cells = [t for t in cells if not limit.unit or measure(t.unit) == measure(limit.unit)]
    chosen = [t for t in cells if t.value is not None and within(t.value, limit.range)]
    when = "、".join(f"{year}年" for year in years)
    if not cells:
        return None
    if not chosen:
        chinese = f"核对了附表{when}的{len(cells)}个数值，没有{limit.said}的。"
        return refusal(case.say(chinese, f"{len(cells)} figures examined; none fits."), kind="table_bounds")
    several = len(years) > 1
    head = case.say(f"附表{when}数值{limit.said}的指标共{len(chosen)}个：", f"{len(chosen)} indicators: ")
    items = [
        Statement(f"{name_of(case, t.group)}{f'{t.year}年' if several else ''}{printed(t)}", (case.of_target(t),))
        for t in chosen
    ]
    return Reply(
        "answered",
        (Statement(head), *joined(items, case.comma), Statement(case.say("。", "."))),
        understood=(("kind", "table_bounds"), ("range", limit.said)),
        notes=(f"附表{when}的 {len(cells)} 格全部核对",),
    )
