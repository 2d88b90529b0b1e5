"""A sum worked out: so much for one, so many of them; no more than the limit of the rule (每人每月200元，一年按9个月：3人补多少).

The rule must be the only one that fits, every number of the question must have its place in it, and what the rule requires
first (满300架次) must be met; else nothing is worked out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.fold import fold, halfwidth
from corpus.regex import regex
from qa.case import Case
from qa.figures.per_unit import MET, Cap, PerUnit, per_unit
from qa.figures.quantities import PERIODS, Quantity, quantities, value_of
from qa.figures.worded import number
from qa.kinds.numbers.rate_fitting import best, fits, is_of, names_money, said_of
from qa.open.wanted import asked_of
from qa.reply import Reply, Statement

ASKS = regex(
    r"(?:多少|几)(?:钱|元|万|块)|[补奖给拿领得发算](?:助|贴|励|到|出|给)?[^，,。？?]{0,6}(?:多少|几[万千百元块])|合计(?:多少|几)|一共(?:是|能|有)?(?:多少|几)|(?:能|可以|会)?(?:拿|领|补|得|奖|给)[^，,。？?]{0,4}\d[^，,。？?]{0,6}(?:吗|对吗|是吗)"
)
LEAVE = regex(
    r"(?:能|可以|可不可以|能不能)[^，,。？?]{0,4}(?:拿|领|补|得|享受|申请|有)[^，,。？?]{0,8}(?:吗|么|不)|有[^，,。？?]{0,8}(?:补[贴助]|奖励)(?:吗|么|没有)"
)
NOTES = ("只按所引的条文计算，别处还有什么条件、上限，请看原文",)
LIKE_A_SENTENCE = 1.6
"""How surely such an answer is of the document that is meant: as a sentence that answers well, and no fact."""


@dataclass(frozen=True, slots=True)
class Worked:
    """The factors of a sum, and the periods that it is for, where the question gives none."""

    rule: PerUnit
    factors: tuple[tuple[float, str], ...]
    open: tuple[str, ...]
    by_months: bool

    @property
    def total(self) -> float:
        """The sum before any limit."""
        total = self.rule.amount
        for value, _ in self.factors:
            total *= value
        return total


def answer(case: Case) -> Reply | None:
    """The sum with its working; or that what the rule requires is not met."""
    question = case.question
    if APART.search(question.text) and not question.guessed and (apart := _apart(case)):
        return apart
    asks, leave = ASKS.search(question.text), LEAVE.search(question.text)
    if question.english or question.guessed or question.strangers or not (asks or leave) or question.years:
        return None
    said = quantities(question.text)
    given, sums = tuple(q for q in said if not q.money), tuple(q for q in said if q.money)
    if sums and len(sums) <= PAID_AND_STATED and asks and (share := _share(case, sums[0], given)):
        return share
    if not any(q.value != 1 for q in given) and len(given) < 2:
        return None
    found = best(case, [rule for rule in per_unit(case) if not rule.base and fits(case, rule, given)])
    if found is None:
        return None
    if (unmet := _unmet(found, given)) is not None:
        return _refused(case, found, *unmet)
    worked = _worked(case, found, given) if asks else None
    return _said(case, worked) if worked else None


APART = regex(
    r"(?:比例|标准|多少)?(?:相差|差(?!额|旅|异))(?:是|了)?(?:多少|几|多大)|(?:高|低|多|少)(?:出|了)?(?:多少|几)(?:个百分点|元)?"
)
SUBJECT = regex(r"补[贴助]|奖|资助|津贴|比例|租金|收费|标准|配套|经费|投资")


def _apart(case: Case) -> Reply | None:
    """How far two sums or shares are apart that one sentence sets, one for each of two cases; both are shown."""
    question = case.question
    if question.years or quantities(question.text) or not SUBJECT.search(question.text):
        return None
    asked = asked_of(case)
    pairs: dict[tuple[object, ...], list[PerUnit]] = {}
    for rule in per_unit(case):
        pairs.setdefault((rule.clause.id, rule.sentence, rule.per, bool(rule.base)), []).append(rule)
    fitting = []
    for rules in pairs.values():
        one, *others = rules
        if len(others) != 1:
            continue
        above = " ".join(c.heading for c in case.view.above(one.clause))
        held, _ = asked.needed.weighed(fold(f"{above} {one.sentence}"))
        if held >= APART_HELD and names_money(case, one) and _both_said(case, rules):
            fitting.append((held, rules))
    if len(fitting) != 1:
        return None
    first, second = fitting[0][1]
    unit = "个百分点" if first.base else "元"
    values = sorted((r.amount * (100 if r.base else 1) for r in (first, second)), reverse=True)
    gap = number(values[0] - values[1])
    head = f"相差{gap}{unit}（{number(values[0])}−{number(values[1])}={gap}）。{first.clause.label}写明："
    quoted = [Statement(head)]
    for start, end in dict.fromkeys([(first.start, first.end), (second.start, second.end)]):
        words = " ".join(case.view.document.quote(start, end).split())
        quoted.append(Statement(f"“{words}”", (case.span(first.clause.id, start, end),)))
    return Reply("answered", tuple(quoted), understood=(("kind", "rated"), ("working", gap)), strength=LIKE_A_SENTENCE)


APART_HELD = 0.5


def _both_said(case: Case, rules: list[PerUnit]) -> bool:
    """Each of the two cases is named by a word that the other has not; or it is all the rest (其他房产)."""
    labels = [fold(rule.label) for rule in rules]
    said = [said_of(case, label, [labels[1 - i]], more=0) > 1 for i, label in enumerate(labels)]
    return any(said) and all(one or REST.search(label) for one, label in zip(said, labels, strict=True))


REST = regex(r"其他|其余|以外")


PAID_AND_STATED = 2
"""Sums of a question on a share: what was paid, and what one hopes for."""


def _share(case: Case, paid: Quantity, given: tuple[Quantity, ...]) -> Reply | None:
    """保费6000元, of which 60% is given back: the one rule whose base the question names."""
    text = fold(case.question.text)
    fitting = [rule for rule in per_unit(case) if rule.base and _base_said(rule.base, text)]
    found = best(case, fitting)
    if found is None or any(q.value != 1 and not _bounds(found, q) for q in given) or _unmet(found, given):
        return None
    if found.cap and re.search("累计|合计", found.cap.of):
        return None
    return _said(case, Worked(found, ((paid.value, number(paid.value)),), (), by_months=False))


def _base_said(base: str, text: str) -> bool:
    """实际租金 by 租金, 设备投资额 by 投资."""
    noun = re.sub(r"(?:总额|金额|额|费用|部分)$", "", fold(base))
    return len(noun) > 1 and (noun in text or noun[-2:] in text or noun.endswith("投资") and "投" in text)


def _unmet(rule: PerUnit, given: tuple[Quantity, ...]) -> tuple[Quantity, str] | None:
    """满300架次, where the question has 280架次."""
    before = rule.segment[: rule.segment.find(rule.label) + len(rule.label)]
    for match in MET.finditer(before):
        least = value_of(match["number"])
        for quantity in given:
            if least is not None and match["unit"].startswith(quantity.unit) and quantity.value < least:
                return quantity, match.group()
    return None


def _refused(case: Case, rule: PerUnit, quantity: Quantity, needs: str) -> Reply:
    said = f"不符合条件，规定是“{needs}”，所问是{quantity.said}。{rule.clause.label}写明："
    return _made(case, rule, [Statement(said)], "条件")


def _worked(case: Case, rule: PerUnit, given: tuple[Quantity, ...]) -> Worked | None:
    """Every number of the question in its place; None where one has none."""
    factors: list[tuple[float, str]] = []
    used: list[Quantity] = []
    left: list[str] = []
    by_months = False
    for per in rule.per:
        own = [q for q in given if (q.unit == per if per in PERIODS else is_of(per, q, rule) and not q.period)]
        own = [q for q in own if q.value != 1] or own[:1]
        if len({q.value for q in own}) > 1:
            return None
        if own:
            factors.append((own[0].value, f"{number(own[0].value)}"))
            used += own
        elif per == "月" and rule.months and any(q.unit == "年" for q in given):
            years = next(q for q in given if q.unit == "年")
            factors.append((rule.months * years.value, number(rule.months * years.value)))
            used.append(years)
            by_months = True
        elif per in PERIODS:
            left.append(per)
        else:
            return None
    if any(q.value != 1 and q not in used and not _bounds(rule, q) for q in given):
        return None
    if (
        left
        and any(q.period and q not in used and q.unit not in rule.per for q in given)
        and not _period_said(case, left)
    ):
        return None
    return Worked(rule, tuple(factors), tuple(left), by_months)


def _bounds(rule: PerUnit, quantity: Quantity) -> bool:
    """A number that the rule only requires to be reached."""
    return any(m["unit"].startswith(quantity.unit) for m in MET.finditer(rule.segment))


def _period_said(case: Case, left: list[str]) -> bool:
    return all(re.search(rf"[每一这本1]个?{per}", case.question.text) for per in left)


def _said(case: Case, worked: Worked) -> Reply | None:
    rule, total = worked.rule, worked.total
    shown = [(value, said) for value, said in worked.factors if value != 1]
    if not shown:
        return None
    rate = f"{number(rule.amount * 100)}%" if rule.base else number(rule.amount)
    every = "".join(f"每{per}" for per in worked.open)
    cap = rule.cap if rule.cap and not re.search("累计", rule.cap.of) else None
    if rule.cap and cap is None or cap and (_of_other_period(case, cap, worked) or _of_each(cap, rule)):
        return None
    working = "×".join([*(said for _, said in shown), rate] if rule.base else [rate, *(said for _, said in shown)])
    due = min(total, cap.value) if cap else total
    if cap and total > cap.value:
        result = f"按标准算{every}{working}={number(total)}元，超过上限，{every}最高{_money(cap.value)}"
    else:
        result = f"{every}{_money(total)}（{working}={number(total)}{'，没有超过上限' if cap else ''}）"
    head = f"{_verdict(case, rule, due)}{result}。{rule.clause.label}写明："
    return _made(case, rule, [Statement(head)], working, by_months=worked.by_months)


def _of_other_period(case: Case, cap: Cap, worked: Worked) -> bool:
    """A limit for a month says nothing of a sum for a year; one for a year bounds every part of it."""
    period = re.search(r"每(?:年|学年|学期|季度|月|日)|年度", cap.of)
    if not period or period.group() in ("每年", "年度", "每学年"):
        years = any(q.unit == "年" and q.value > 1 for q in quantities(case.question.text))
        return bool(period) and years
    return period.group().removeprefix("每") not in worked.open


def _of_each(cap: Cap, rule: PerUnit) -> bool:
    """每人最高3000元 bounds what one gets, and not what three get."""
    return any(f"每{per}" in cap.of for per in rule.per if per not in PERIODS)


def _verdict(case: Case, rule: PerUnit, due: float) -> str:
    """能 or 不能 where the question states a sum."""
    stated = [q.value for q in quantities(case.question.text) if q.money][bool(rule.base) :]
    if len(stated) != 1 or not re.search(r"吗|么[？?]?$", case.question.text):
        return ""
    return "不能。" if stated[0] > due else "能。"


def _money(value: float) -> str:
    return f"{number(value / 1e4)}万元" if value >= 1e4 and value % 100 == 0 else f"{number(value)}元"


def _made(case: Case, rule: PerUnit, statements: list[Statement], working: str, *, by_months: bool = False) -> Reply:
    """The rule, its limit and its months, each quoted."""
    document = case.view.document
    spans = [(rule.start, rule.end)]
    if rule.cap and not rule.start <= rule.cap.start < rule.end:
        spans.append((rule.cap.start, rule.cap.end))
    if by_months and rule.months_at:
        spans.append(rule.months_at)
    quoted: list[Statement] = []
    for start, end in spans:
        while start < end and document.text[start] in " \u3000\n，,；;。":
            start += 1
        words = " ".join(document.quote(start, end).split())
        quoted.append(Statement(f"“{words}”", (case.span(rule.clause.id, start, min(end, rule.clause.end)),)))
    understood = (("kind", "rated"), ("working", halfwidth(working)))
    return Reply(
        "answered",
        (*statements, *quoted),
        understood=understood,
        notes=NOTES,
        listed=(rule.clause.id,),
        strength=LIKE_A_SENTENCE,
    )
