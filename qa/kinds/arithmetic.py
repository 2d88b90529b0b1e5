"""Figures computed from figures: difference, growth, sum, mean, extreme, first year. The working is shown, operands cited."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.fold import fold
from corpus.model import Clause, Target
from qa.case import Case
from qa.indicators import number, printed
from qa.kinds.targets import _name as name_of
from qa.link import link, meant
from qa.pick import pick
from qa.reply import Reply, Statement, refusal
from qa.topic import topic
from qa.years import asked_years, baseline_year

COMPARING = re.compile(
    r"比(?!重|例)|较|相比|同比|净增|增|涨|从|[高低]多少|[高低]几|(?:提高|提升|上升|下降|降低|减少)(?!到|至)"
)
"""Words that ask for a change."""
STATES_CHANGE = re.compile(r"下降|降低|减少|增长|提高|增加")
"""Comparators of figures that are changes themselves; they are given, not computed."""
FROM = re.compile(r"比(?!重|例)|较|相比|同比|从")
"""Words that name what a figure is compared with; without them a change that cannot be computed was not asked for."""
LOWER = ("超过", "突破", "以上", "不低于", "不少于", "达到", "高于", "至少", "超")


def answer(case: Case) -> Reply | None:
    """The computation that the cues ask for."""
    question = case.question
    if not case.view.groups or question.has("lead", "participant", "belong", "define", "actual", "why", "money"):
        return None
    if question.units or question.strangers:
        return None
    return next((reply for cues, compute in COMPUTATIONS if _asks(case, cues) and (reply := compute(case))), None)


def _asks(case: Case, cues: tuple[str, ...]) -> bool:
    return case.question.has(*cues)


def value_in(case: Case, group: int, year: int | None) -> Target | None:
    """The figure of an indicator for a year, the table's before the text's."""
    found = [t for t in case.view.groups[group] if t.year == year and t.value is not None]
    return next((t for t in found if t.source == "table"), found[0] if found else None)


def _two_years(case: Case, group: int) -> tuple[int, int] | None:
    """From and to: as named, or the year before (同比), or the baseline."""
    years = sorted(asked_years(case))
    if len(years) >= 2:
        return years[0], years[-1]
    known = sorted({t.year for t in case.view.groups[group] if t.year})
    base = baseline_year(case) or (known[0] if known else None)
    last = years[0] if years else (known[-1] if known else None)
    if last is None or base is None:
        return None
    if re.search(r"同比|上年|上一年|前一年|前年|逐年", case.question.text):
        return (last - 1, last)
    return (base, last) if base != last else None


def _between(case: Case) -> Reply | None:
    """Difference or growth of one indicator between two years."""
    picked = pick(case)
    compares = len(asked_years(case)) > 1 or COMPARING.search(case.question.text)
    if len(picked.groups) != 1 or not compares:
        return None
    group = picked.groups[0]
    years = _two_years(case, group)
    if not years:
        return None
    first, last = (value_in(case, group, year) for year in years)
    stated = [t for t in case.view.groups[group] if t.year == years[1] and STATES_CHANGE.search(t.comparator)]
    if stated:
        return None
    if first is None or last is None:
        return _cannot(case, group, years) if FROM.search(case.question.text) else None
    if first.value is None or last.value is None or first.unit != last.unit:
        return None
    wants_percent = case.question.has("percent") and "百分点" not in case.question.text
    asked_amount = re.search(r"多少(?!个?百分)|几(?!个?百分)", case.question.text) and not re.search(
        r"百分之|增长率|增幅|增速|涨幅|百分比|%", case.question.text
    )
    if wants_percent and first.unit in ("%", "％") and len(question_years(case)) < 2:
        return None
    if wants_percent and not asked_amount and not (first.unit == "%" and case.question.has("difference")):
        return _growth(case, group, first, last)
    return _difference(case, group, first, last)


def question_years(case: Case) -> tuple[int, ...]:
    """Years that the question itself names."""
    return case.question.years


def _difference(case: Case, group: int, first: Target, last: Target) -> Reply:
    change = (last.value or 0) - (first.value or 0)
    unit = "个百分点" if first.unit in ("%", "％") else first.unit
    verb = "增加" if change >= 0 else "减少"
    working = f"{number(last.value or 0)}−{number(first.value or 0)}={number(change)}"
    chinese = f"{name_of(case, group)}从{first.year}年的{printed(first)}"
    tail = f"，{verb}{number(abs(change))}{unit}（{working}）。"
    english = f"{name_of(case, group)}: {printed(first)} in {first.year}"
    english_unit = "percentage points" if unit == "个百分点" else unit
    english_tail = f", a change of {number(change)} {english_unit} ({working})."
    return _result(case, (chinese, english), (first, last), (tail, english_tail))


def _growth(case: Case, group: int, first: Target, last: Target) -> Reply:
    if not first.value:
        return _cannot(case, group, (first.year or 0, last.year or 0))
    rate = ((last.value or 0) - first.value) / first.value * 100
    working = f"({number(last.value or 0)}−{number(first.value)})÷{number(first.value)}={rate:.2f}%"
    chinese = f"{name_of(case, group)}从{first.year}年的{printed(first)}"
    tail = f"，增长{rate:.2f}%（约{rate:.1f}%；{working}）。"
    english = f"{name_of(case, group)}: {printed(first)} in {first.year}"
    return _result(
        case, (chinese, english), (first, last), (tail, f", growth {rate:.2f}% (about {rate:.1f}%; {working}).")
    )


def _result(case: Case, head: tuple[str, str], operands: tuple[Target, Target], tail: tuple[str, str]) -> Reply:
    first, last = operands
    statements = (
        Statement(case.say(*head), (case.of_target(first),)),
        Statement(
            case.say(f"到{last.year}年的{printed(last)}", f" to {printed(last)} in {last.year}"),
            (case.of_target(last),),
        ),
        Statement(case.say(*tail)),
    )
    return Reply("answered", statements, understood=(("kind", "arithmetic"), ("indicator", last.indicator)))


def _cannot(case: Case, group: int, years: tuple[int, int]) -> Reply:
    name = name_of(case, group)
    chinese = f"文件没有同时给出{name}{years[0]}年和{years[1]}年的数值（缺失的单元格不按0计算），无法计算。"
    english = (
        f"The document does not give figures for {name} in both {years[0]} and {years[1]}; nothing can be computed."
    )
    return refusal(case.say(chinese, english), near=(case.of_target(case.view.groups[group][0]),), kind="arithmetic")


def _operands(case: Case) -> list[Target]:
    """One figure for each clause or indicator that the question names, in its year or the last year."""
    years = asked_years(case)
    clauses = _clauses(case)
    found: list[Target] = []
    if clauses:
        for clause in clauses:
            own = [
                t
                for t in case.view.document.targets
                if t.clause == clause.id and t.value is not None and not t.baseline
            ]
            own = [t for t in own if not years or t.year in years]
            found += own[:1] if len(clauses) > 1 else own
        named = [int(n.ref) for n in case.question.named("indicator") if n.document == case.view.document.id]
        for group in dict.fromkeys(named):
            if not any(t.group == group or t.clause in {c.id for c in clauses} for t in case.view.groups[group]):
                found += [t for t in case.view.groups[group] if not years or t.year in years][:1]
        for piece in case.question.content:
            found += _by_piece(case, piece, years, found)
        return found
    picked = pick(case)
    for group in picked.groups:
        year = years[0] if years else max((t.year or 0 for t in case.view.groups[group]), default=None)
        target = value_in(case, group, year)
        found += [target] if target else []
    return found


def _by_piece(case: Case, piece: str, years: tuple[int, ...], found: list[Target]) -> list[Target]:
    """The figure of the one indicator whose name holds a piece of the question that nothing else explains."""
    if len(piece) < 5:
        return []
    fitting = [g for g, targets in case.view.groups.items() if any(fold(piece) in fold(t.indicator) for t in targets)]
    if len(fitting) != 1 or any(t.group == fitting[0] for t in found):
        return []
    return [t for t in case.view.groups[fitting[0]] if (not years or t.year in years) and t.value is not None][:1]


def _clauses(case: Case) -> tuple[Clause, ...]:
    """Clauses by number or heading; or the tasks of the project that the words describe."""
    named = (*case.numbered("task"), *case.named_clauses("task"))
    if not named:
        items = [n for r in case.question.referring("item") for n in r.numbers]
        named = tuple(c for c in case.view.of_kind("task") if c.ordinal in items)
    if named:
        return tuple(dict.fromkeys(named))
    projects = (*case.numbered("project"), *case.named_clauses("project"))
    if not projects and not case.question.named("indicator") and len(pick(case).groups) < 2:
        projects = meant(
            link(
                case,
                topic(case.question, without=frozenset(("target", "most", "least", "sum"))),
                case.view.of_kind("project"),
            )
        )
    inside = [case.view.below(project, "task") for project in projects]
    with_figures = {t.clause for t in case.view.document.targets}
    return next((tasks for tasks in inside if sum(t.id in with_figures for t in tasks) >= 2), ())


def _sum(case: Case) -> Reply | None:
    """Several figures of one unit added up; bounds stay bounds."""
    operands = _operands(case)
    if len(operands) < 2 or len({t.unit for t in operands}) != 1:
        return None
    total = sum(t.value or 0 for t in operands)
    working = "+".join(number(t.value or 0) for t in operands)
    bound = any(word in t.comparator for t in operands for word in LOWER)
    statements: list[Statement] = []
    for i, target in enumerate(operands):
        statements += [Statement(case.say("、", ", "))] if i else []
        statements.append(Statement(f"{name_of(case, target.group)}{printed(target)}", (case.of_target(target),)))
    unit = operands[0].unit
    chinese = f"，合计{number(total)}{unit}（{working}={number(total)}" + (
        "；其中有“超过”“以上”等下限表述，合计应理解为不低于该数）。" if bound else "）。"
    )
    english = f"; total {number(total)}{unit} ({working}={number(total)}" + (
        "; some figures are lower bounds, so at least this)." if bound else ")."
    )
    return Reply(
        "answered",
        (*statements, Statement(case.say(chinese, english))),
        understood=(("kind", "arithmetic"), ("operation", "sum")),
    )


def _mean(case: Case) -> Reply | None:
    """Mean of the yearly figures of one indicator, or of several indicators' figures."""
    picked = pick(case)
    if len(picked.groups) == 1:
        years = asked_years(case)
        low, high = (min(years), max(years)) if len(years) > 1 else (0, 9999)
        operands = [
            t
            for t in case.view.groups[picked.groups[0]]
            if t.source == "table" and t.value is not None and low <= (t.year or 0) <= high
        ]
        operands = [t for t in operands if not t.baseline or t.year in years]
    else:
        operands = _operands(case)
    if len(operands) < 2 or len({t.unit for t in operands}) != 1:
        return None
    mean = sum(t.value or 0 for t in operands) / len(operands)
    working = "(" + "+".join(number(t.value or 0) for t in operands) + f")÷{len(operands)}={number(mean)}"
    statements: list[Statement] = []
    for i, target in enumerate(operands):
        statements += [Statement(case.say("、", ", "))] if i else []
        label = f"{name_of(case, target.group)}{target.year}年" if not i else f"{target.year}年"
        statements.append(Statement(f"{label}{printed(target)}", (case.of_target(target),)))
    tail = case.say(
        f"，平均{number(mean)}{operands[0].unit}（{working}）。",
        f"; mean {number(mean)}{operands[0].unit} ({working}).",
    )
    return Reply("answered", (*statements, Statement(tail)), understood=(("kind", "arithmetic"), ("operation", "mean")))


def _extreme(case: Case) -> Reply | None:
    """The largest or smallest of several figures, or the indicator that grows most."""
    largest = case.question.has("most")
    if case.question.has("percent", "difference") or re.search(r"涨|增", case.question.text):
        return _fastest(case, largest=largest)
    operands = _operands(case)
    if len(operands) < 2 or len({t.unit for t in operands}) != 1:
        return None
    ranked = sorted(operands, key=lambda t: t.value or 0, reverse=largest)
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
    for i, target in enumerate(ranked[1:]):
        statements += [Statement(case.say("、", ", "))] if i else []
        statements.append(Statement(f"{name_of(case, target.group)}{printed(target)}", (case.of_target(target),)))
    statements.append(Statement(case.say("）。", ").")))
    return Reply("answered", tuple(statements), understood=(("kind", "arithmetic"), ("operation", "extreme")))


def _fastest(case: Case, *, largest: bool) -> Reply | None:
    """Growth of every indicator of the table from the baseline to the last year, ranked."""
    years = sorted(asked_years(case))
    rates = []
    for group, targets in case.view.groups.items():
        known = sorted({t.year for t in targets if t.year and t.source == "table" and t.value is not None})
        if len(known) < 2:
            continue
        first, last = (
            value_in(case, group, years[0] if years else known[0]),
            value_in(case, group, years[-1] if len(years) > 1 else known[-1]),
        )
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
    reply = _result(case, (chinese, english), (first, last), tail)
    return Reply(
        reply.status,
        reply.statements,
        understood=reply.understood,
        notes=(f"比较了有两个年份数值的 {len(rates)} 项指标",),
    )


def _first_year(case: Case) -> Reply | None:
    """The first year whose figure reaches the one that the question names."""
    question = case.question
    picked = pick(case)
    stated = question.figures[0].value if question.figures else None
    if stated is None and (match := re.search(r"(?:达到?|到|超过|reach)\D{0,3}(\d+(?:\.\d+)?)", question.text)):
        stated = float(match.group(1))
    if stated is None or len(picked.groups) != 1:
        return None
    figures = sorted(
        (t for t in case.view.groups[picked.groups[0]] if t.source == "table" and t.value is not None),
        key=lambda t: t.year or 0,
    )
    reached = next((t for t in figures if (t.value or 0) >= stated), None)
    if reached is None:
        return None
    before = [t for t in figures if (t.year or 0) < (reached.year or 0)][-1:]
    chinese = f"{name_of(case, picked.groups[0])}最早在{reached.year}年达到{number(stated)}{reached.unit}：{reached.year}年为{printed(reached)}"
    english = f"{name_of(case, picked.groups[0])} first reaches {number(stated)} in {reached.year}: {printed(reached)}"
    statements = [Statement(case.say(chinese, english), (case.of_target(reached),))]
    for target in before:
        text = case.say(
            f"，此前{target.year}年为{printed(target)}", f"; before that {printed(target)} in {target.year}"
        )
        statements.append(Statement(text, (case.of_target(target),)))
    return Reply(
        "answered",
        (*statements, Statement(case.say("。", "."))),
        understood=(("kind", "arithmetic"), ("operation", "first_year")),
    )


COMPUTATIONS: tuple[tuple[tuple[str, ...], Callable[[Case], Reply | None]], ...] = (
    (("first",), _first_year),
    (("most", "least"), _extreme),
    (("mean",), _mean),
    (("sum",), _sum),
    (("difference", "percent"), _between),
)
"""Cues and what they compute, in the order in which they are tried."""
