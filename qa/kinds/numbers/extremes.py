"""The largest, the smallest, the fastest growing; the year of the largest figure and of the largest step."""

from __future__ import annotations

import re

from corpus.regex import regex
from qa.case import Case
from qa.figures.operands import value_in
from qa.figures.part import beside_names
from qa.figures.pick import pick
from qa.figures.shown import name_of
from qa.figures.worded import number, printed
from qa.figures.years import asked_years
from qa.kinds.numbers.totals import summands
from qa.kinds.numbers.worked import worked
from qa.reply import Reply, Statement, joined

GROWING = regex(r"增|涨|提高|提升|上升|下降|减|幅|快|慢|比上年")
"""Words by which the year of the largest step is asked for, not the year of the largest figure."""


def extreme(case: Case) -> Reply | None:
    """The largest or smallest of several figures, or the indicator that grows most."""
    if SPREAD.search(case.question.text) and (apart := _spread(case)):
        return apart
    if LIMIT.search(case.question.text):
        return None
    largest = case.question.has("most")
    if re.search(r"哪一?年", case.question.text) and not GROWING.search(beside_names(case.question)):
        return _extreme_year(case, largest=largest)
    if re.search(r"哪一?年", case.question.text) and (reply := _biggest_step(case, largest=largest)):
        return reply
    if case.question.has("percent", "difference") or re.search(r"涨|增", case.question.text):
        return _fastest(case, largest=largest)
    found = summands(case)
    if len(found) < 2 or len({t.unit for t in found}) != 1:
        return None
    ranked = sorted(found, key=lambda t: t.value or 0, reverse=largest)
    best = ranked[0]
    word = case.say("最大" if largest else "最小", "largest" if largest else "smallest")
    statements = [
        Statement(
            case.say(
                f"{word}的是{name_of(case, best.group)}：{printed(best)}",
                f"The {word} is {name_of(case, best.group)}: {printed(best)}",
            ),
            (case.of_target(best),),
        )
    ]
    statements.append(Statement(case.say("（其余：", " (others: ")))
    statements += joined(
        [
            Statement(f"{name_of(case, target.group)}{printed(target)}", (case.of_target(target),))
            for target in ranked[1:]
        ],
        case.comma,
    )
    statements.append(Statement(case.say("）。", ").")))
    return Reply("answered", tuple(statements), understood=(("kind", "arithmetic"), ("operation", "extreme")))


LIMIT = regex(
    r"最[多高少低](?:能|可以?|会|要|得)?(?:领|拿|享受|申领|申请|补|奖|罚|交|缴|收|报销?|给|发|借|贷|减|免|抵|扣|赔)"
    r"|最[多高少低](?:只?能|可以?|会|要|得)[^，,。？?]{0,6}(?:多少|几)"
)
"""最多领多少钱, 最高能抵多少 ask for the limit that a rule sets, and for no largest figure."""
SPREAD = regex(r"最[大高多].{0,8}最[小低少].{0,12}(?:差|多多少|高多少|大多少)|最[小低少].{0,8}最[大高多].{0,12}差")
"""最大的和最小的差多少."""


def _spread(case: Case) -> Reply | None:
    """The largest of several figures less the smallest."""
    found = summands(case)
    if len(found) < 3 or len({t.unit for t in found}) != 1:
        return None
    low, *_, high = sorted(found, key=lambda t: t.value or 0)
    gap = number((high.value or 0) - (low.value or 0))
    working = f"{number(high.value or 0)}−{number(low.value or 0)}={gap}"
    statements = (
        Statement(
            case.say(
                f"最大的是{name_of(case, high.group)}{printed(high)}",
                f"Largest: {name_of(case, high.group)} {printed(high)}",
            ),
            (case.of_target(high),),
        ),
        Statement(
            case.say(
                f"，最小的是{name_of(case, low.group)}{printed(low)}",
                f"; smallest: {name_of(case, low.group)} {printed(low)}",
            ),
            (case.of_target(low),),
        ),
        Statement(case.say(f"，相差{gap}{high.unit}（{working}）。", f"; difference {gap}{high.unit} ({working}).")),
    )
    return Reply("answered", statements, understood=(("kind", "arithmetic"), ("operation", "spread")))


RISING = regex(r"从[小低少]到[大高多]|由[小低少]到[大高多]|升序")


def ordered(case: Case) -> Reply | None:
    """Several figures of one unit in their order: 从小到大排一下."""
    found = summands(case)
    if len(found) < 2 or len({t.unit for t in found}) != 1:
        return None
    rising = bool(RISING.search(case.question.text))
    ranked = sorted(found, key=lambda t: t.value or 0, reverse=not rising)
    head = case.say(
        f"从{'小到大' if rising else '大到小'}：", "In ascending order: " if rising else "In descending order: "
    )
    items = [Statement(f"{name_of(case, t.group)}{printed(t)}", (case.of_target(t),)) for t in ranked]
    return Reply(
        "answered",
        (Statement(head), *joined(items, case.comma), Statement(case.say("。", "."))),
        understood=(("kind", "arithmetic"), ("operation", "order")),
    )


def _extreme_year(case: Case, *, largest: bool) -> Reply | None:
    """The year of an indicator's largest or smallest figure; all years that have it."""
    picked = pick(case)
    known = [t for g in picked.groups[:1] for t in case.view.groups[g] if t.source == "table" and t.value is not None]
    if len(picked.groups) != 1 or len(known) < 2:
        return None
    best = (max if largest else min)(t.value or 0 for t in known)
    chosen = [t for t in known if t.value == best]
    word = case.say("最高" if largest else "最低", "highest" if largest else "lowest")
    name, years = name_of(case, picked.groups[0]), case.comma.join(str(t.year) for t in chosen)
    statements = [Statement(case.say(f"{name}{word}的年份是{years}年：", f"{name} is {word} in {years}: "))]
    statements += joined(
        [Statement(f"{t.year}{case.say('年', ': ')}{printed(t)}", (case.of_target(t),)) for t in known], case.comma
    )
    return Reply(
        "answered",
        (*statements, Statement(case.say("。", "."))),
        understood=(("kind", "arithmetic"), ("operation", "extreme_year")),
    )


def _biggest_step(case: Case, *, largest: bool) -> Reply | None:
    """The year whose figure rises most, or least, over the year before."""
    picked = pick(case)
    if len(picked.groups) != 1:
        return None
    known = [t for t in case.view.groups[picked.groups[0]] if t.source == "table" and t.value is not None]
    known.sort(key=lambda t: t.year or 0)
    years = asked_years(case)
    steps = [(b.value or 0) - (a.value or 0) for a, b in zip(known, known[1:], strict=False)]
    pairs = [(step, a, b) for step, (a, b) in zip(steps, zip(known, known[1:], strict=False), strict=True)]
    pairs = [p for p in pairs if not years or min(years) <= (p[2].year or 0) <= max(years)]
    if not pairs:
        return None
    step, before, best = (max if largest else min)(pairs, key=lambda p: p[0])
    word = "最多" if largest else "最少"
    working = f"{number(best.value or 0)}−{number(before.value or 0)}={number(step)}"
    head = (
        f"{best.indicator}比上年增加{word}的是{best.year}年：{before.year}年{printed(before)}",
        f"{best.indicator} rises {'most' if largest else 'least'} in {best.year}: {printed(before)} in {before.year}",
    )
    return worked(
        case,
        head,
        (before, best),
        (f"，增加{number(step)}{best.unit}（{working}）。", f", by {number(step)}{best.unit} ({working})."),
    )


def _span(known: list[int], years: list[int]) -> tuple[int, int] | None:
    """The years asked; one alone is compared with the year before it; else from the first to the last."""
    if len(years) == 1:
        before = [year for year in known if year < years[0]]
        return (before[-1], years[0]) if before else None
    return (years[0], years[-1]) if years else (known[0], known[-1])


def _fastest(case: Case, *, largest: bool) -> Reply | None:
    """Growth of every indicator of the table from the baseline to the last year, ranked."""
    years = sorted(asked_years(case))
    rates = []
    for group, targets in case.view.groups.items():
        known = sorted({t.year for t in targets if t.year and t.source == "table" and t.value is not None})
        if len(known) < 2:
            continue
        if (span := _span(known, years)) is None:
            continue
        first, last = (value_in(case, group, year) for year in span)
        if first and last and first.value and last.value is not None and first.source == last.source == "table":
            rates.append(((last.value - first.value) / first.value * 100, first, last))
    if len(rates) < 2:
        return None
    rate, first, last = (max if largest else min)(rates, key=lambda r: r[0])
    working = f"({number(last.value or 0)}−{number(first.value or 0)})÷{number(first.value or 1)}"
    word = case.say("最大" if largest else "最小", "largest" if largest else "smallest")
    chinese = f"增幅{word}的指标是{last.indicator}：{first.year}年{printed(first)}"
    english = f"The indicator with the {word} growth is {last.indicator}: {printed(first)} in {first.year}"
    tail = (f"，增长{rate:.1f}%（{working}={rate:.1f}%）。", f", growth {rate:.1f}% ({working}).")
    reply = worked(case, (chinese, english), (first, last), tail)
    return Reply(
        reply.status,
        reply.statements,
        understood=reply.understood,
        notes=(f"比较了有两个年份数值的 {len(rates)} 项指标",),
    )
