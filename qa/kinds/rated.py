"""A sum worked out: so much for one, so many of them; no more than the limit of the rule (每人每月200元，一年按9个月：3人补多少).

The rule must be the only one that fits, every number of the question must have its place in it, and what the rule requires
first (满300架次) must be met; else nothing is worked out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.fold import fold, halfwidth
from qa.case import Case
from qa.figures.per_unit import MET, Cap, PerUnit, per_unit
from qa.figures.quantities import PERIODS, Quantity, quantities, value_of
from qa.figures.worded import number
from qa.finding.coverage import cut, share, synonyms
from qa.open.wanted import asked_of
from qa.reply import Reply, Statement

ASKS = re.compile(
    r"(?:多少|几)(?:钱|元|万|块)|[补奖给拿领得发算](?:助|贴|励|到|出|给)?[^，,。？?]{0,6}(?:多少|几[万千百元块])|合计(?:多少|几)|一共(?:是|能|有)?(?:多少|几)|(?:能|可以|会)?(?:拿|领|补|得|奖|给)[^，,。？?]{0,4}\d[^，,。？?]{0,6}(?:吗|对吗|是吗)"
)
LEAVE = re.compile(
    r"(?:能|可以|可不可以|能不能)[^，,。？?]{0,4}(?:拿|领|补|得|享受|申请|有)[^，,。？?]{0,8}(?:吗|么|不)|有[^，,。？?]{0,8}(?:补[贴助]|奖励)(?:吗|么|没有)"
)
GENERAL = frozenset(
    ["补贴", "补助", "奖励", "给予", "标准", "一次性", "资金", "支持", "补", "元", "多少", "财政", "机构", "企业"]
)
NOTES = ("只按所引的条文计算，别处还有什么条件、上限，请看原文",)
LIKE_A_SENTENCE = 1.6
"""How surely such an answer is of the document that is meant: as a sentence that answers well, and no fact."""
ENOUGH, AHEAD = 0.45, 1.15
"""Share of the words of the question around the sum; and how much better the best must fit than the next."""
SAME_PERSON = re.compile(r"^(?:人|名|位|生|名学生|学生|户籍?人口|个?学生|.{0,2}老人|.{0,3}人员|教师|职工|名?儿童)$")


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
    best = _best(case, [rule for rule in per_unit(case) if not rule.base and _fits(case, rule, given)])
    if best is None:
        return None
    if (unmet := _unmet(best, given)) is not None:
        return _refused(case, best, *unmet)
    worked = _worked(case, best, given) if asks else None
    return _said(case, worked) if worked else None


APART = re.compile(
    r"(?:比例|标准|多少)?(?:相差|差(?!额|旅|异))(?:是|了)?(?:多少|几|多大)|(?:高|低|多|少)(?:出|了)?(?:多少|几)(?:个百分点|元)?"
)
SUBJECT = re.compile(r"补[贴助]|奖|资助|津贴|比例|租金|收费|标准|配套|经费|投资")


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
        if held >= APART_HELD and _names_money(case, one) and _both_said(case, rules):
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
    said = [_said_of(case, label, [labels[1 - i]], more=0) > 1 for i, label in enumerate(labels)]
    return any(said) and all(one or REST.search(label) for one, label in zip(said, labels, strict=True))


REST = re.compile(r"其他|其余|以外")


PAID_AND_STATED = 2
"""Sums of a question on a share: what was paid, and what one hopes for."""


def _share(case: Case, paid: Quantity, given: tuple[Quantity, ...]) -> Reply | None:
    """保费6000元, of which 60% is given back: the one rule whose base the question names."""
    text = fold(case.question.text)
    fitting = [rule for rule in per_unit(case) if rule.base and _base_said(rule.base, text)]
    best = _best(case, fitting)
    if best is None or any(q.value != 1 and not _bounds(best, q) for q in given) or _unmet(best, given):
        return None
    if best.cap and re.search("累计|合计", best.cap.of):
        return None
    return _said(case, Worked(best, ((paid.value, number(paid.value)),), (), by_months=False))


def _base_said(base: str, text: str) -> bool:
    """实际租金 by 租金, 设备投资额 by 投资."""
    noun = re.sub(r"(?:总额|金额|额|费用|部分)$", "", fold(base))
    return len(noun) > 1 and (noun in text or noun[-2:] in text or noun.endswith("投资") and "投" in text)


def _fits(case: Case, rule: PerUnit, given: tuple[Quantity, ...]) -> bool:
    """The question gives a number of what the sum is for, and of no other sort of it."""
    own = case.view.folded(rule.clause.start, rule.clause.end) + fold(case.view.document.metadata.title)
    nouns = [word for q in given if not q.period for word in cut(case.store, q.noun)[:1] if len(word) > 1]
    if any(not share(fold(word), own) for word in nouns):
        return False
    things = [per for per in rule.per if per not in PERIODS]
    return bool(things) and all(any(_is_of(per, q, rule) for q in given if not q.period) for per in things)


def _is_of(per: str, quantity: Quantity, rule: PerUnit) -> bool:
    """人 and 80个学生, 床位 and 50张床位, 架次 and 1000架次."""
    named = quantity.unit == "个" and len(quantity.noun) > 1 and quantity.noun[:2] in rule.segment
    if quantity.unit == "人" or named and per == "人":  # 3个孤儿 where the rule is for 孤儿
        return bool(SAME_PERSON.match(per))
    if per in (quantity.unit, quantity.unit + quantity.noun[:2]):
        return True
    return len(per) > 1 and quantity.noun.startswith(per) or len(per) == 1 and per == quantity.noun[:1]


def _best(case: Case, fitting: list[PerUnit]) -> PerUnit | None:
    """The one that the words of the question fit clearly best; of several in a sentence the one for its case."""
    asked = asked_of(case)
    fitting = [rule for rule in fitting if _names_money(case, rule)]
    held: dict[int, float] = {}
    for i, rule in enumerate(fitting):
        above = " ".join(c.heading for c in case.view.above(rule.clause))
        text = fold(f"{above} {rule.sentence}")
        held[i] = asked.needed.weighed(text)[0] + 0.2 * asked.needed.weighed(fold(rule.segment))[0]
    top = max(held.values(), default=0.0)
    near = [fitting[i] for i in held if held[i] * AHEAD >= top]
    if not near or top < ENOUGH:
        return None
    if len(near) == 1 and not near[0].rivals:
        return near[0]
    if len({(rule.clause.id, rule.sentence) for rule in near}) > 1:
        return None
    beside = [r for r in per_unit(case) if (r.clause.id, r.sentence) == (near[0].clause.id, near[0].sentence)]
    chosen = _of_case(case, beside)
    return chosen if chosen in near else None


MONEY = re.compile(r"[\u4e00-\u9fff]{2}(?:补助|补贴|奖励|津贴|资助|奖补|奖金)")


def _names_money(case: Case, rule: PerUnit) -> bool:
    """建设补助, where the document speaks of such, is no other 补助."""
    text = case.view.folded(0, len(case.view.document.text))
    named = [word for word in MONEY.findall(fold(case.question.text)) if word in text]
    own = fold(
        " ".join(
            [
                *(c.heading for c in case.view.above(rule.clause)),
                case.view.document.quote(rule.clause.start, rule.clause.end),
            ]
        )
    )
    return all(word in own for word in named)


def _of_case(case: Case, rules: list[PerUnit]) -> PerUnit | None:
    """The one of a sentence whose label has a piece of the question that the others have not, the longest such."""
    together = len({rule.start for rule in rules}) < len(rules)
    labels = [_whom(fold(re.split(r"[，,：:]", rule.label)[-1] if together else rule.label)) for rule in rules]
    said = [_said_of(case, label, [o for j, o in enumerate(labels) if j != i]) for i, label in enumerate(labels)]
    part = [i for i, label in enumerate(labels) if label.startswith("其中") and said[i] > 1]
    if len(part) == 1:
        return rules[part[0]]  # 其中老旧小区: the narrower case, where it is said
    best, second = max(said), max([0, *sorted(said)[:-1]])
    return rules[said.index(best)] if best > 1 and 2 * second <= best else None


def _whom(label: str) -> str:
    """新建项目 of 县财政对新建项目按: who pays tells no case from another."""
    behind = re.split(r"(?<![针面])对(?![应象])", label)[-1]
    return behind if len(behind) > 1 else label


def _said_of(case: Case, label: str, others: list[str], *, more: int = 1) -> int:
    """Characters that the question has of a label alone; in the words of documents only with more than the word itself."""
    text, title = fold(case.question.text), fold(case.view.document.metadata.title)
    shared = [w for w in cut(case.store, label) if w in title or all(w in other for other in others)]
    found = max(_pieces(label, text, others, shared), default=0)
    for word, forms in synonyms().items():
        for form in forms if len(word) > 1 and word in text else ():
            if form != word and form in label:
                sizes = _pieces(label, text.replace(word, form), others, shared, longer=len(form) - 1 + more)
                found = max(found, max(sizes, default=0))
    return found


def _pieces(label: str, text: str, others: list[str], shared: list[str], *, longer: int = 0) -> Iterator[int]:
    """Sizes, without the shared words, of the pieces of a label that stand in the text and in no other label."""
    for at in range(len(label)):
        for end in range(len(label), at + longer, -1):
            piece = label[at:end]
            if piece in text and not any(piece in other for other in others):
                for word in shared:
                    piece = piece.replace(word, "")
                yield len(piece)
                break


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
        own = [q for q in given if (q.unit == per if per in PERIODS else _is_of(per, q, rule) and not q.period)]
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
