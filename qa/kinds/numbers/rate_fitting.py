"""Which of the sums and shares that a document sets a question means: by its measure, its words, the case that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.fold import fold
from corpus.regex import regex
from qa.case import Case
from qa.figures.per_unit import PerUnit, per_unit
from qa.figures.quantities import PERIODS, Quantity
from qa.finding.coverage import share
from qa.finding.cutting import cut
from qa.finding.meanings import synonyms
from qa.open.wanted import asked_of

ENOUGH, AHEAD = 0.45, 1.15
"""Share of the words of the question around the sum; and how much better the best must fit than the next."""
SAME_PERSON = regex(r"^(?:人|名|位|生|名学生|学生|户籍?人口|个?学生|.{0,2}老人|.{0,3}人员|教师|职工|名?儿童)$")


def fits(case: Case, rule: PerUnit, given: tuple[Quantity, ...]) -> bool:
    """The question gives a number of what the sum is for, and of no other sort of it."""
    own = case.view.folded(rule.clause.start, rule.clause.end) + fold(case.view.document.metadata.title)
    nouns = [word for q in given if not q.period for word in cut(case.store, q.noun)[:1] if len(word) > 1]
    if any(not share(fold(word), own) for word in nouns):
        return False
    things = [per for per in rule.per if per not in PERIODS]
    return bool(things) and all(any(is_of(per, q, rule) for q in given if not q.period) for per in things)


def is_of(per: str, quantity: Quantity, rule: PerUnit) -> bool:
    """人 and 80个学生, 床位 and 50张床位, 架次 and 1000架次."""
    named = quantity.unit == "个" and len(quantity.noun) > 1 and quantity.noun[:2] in rule.segment
    if quantity.unit == "人" or named and per == "人":  # 3个孤儿 where the rule is for 孤儿
        return bool(SAME_PERSON.match(per))
    if per in (quantity.unit, quantity.unit + quantity.noun[:2]):
        return True
    return len(per) > 1 and quantity.noun.startswith(per) or len(per) == 1 and per == quantity.noun[:1]


def best(case: Case, fitting: list[PerUnit]) -> PerUnit | None:
    """The one that the words of the question fit clearly best; of several in a sentence the one for its case."""
    asked = asked_of(case)
    fitting = [rule for rule in fitting if names_money(case, rule)]
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


MONEY = regex(r"[\u4e00-\u9fff]{2}(?:补助|补贴|奖励|津贴|资助|奖补|奖金)")


def names_money(case: Case, rule: PerUnit) -> bool:
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
    said = [said_of(case, label, [o for j, o in enumerate(labels) if j != i]) for i, label in enumerate(labels)]
    part = [i for i, label in enumerate(labels) if label.startswith("其中") and said[i] > 1]
    if len(part) == 1:
        return rules[part[0]]  # 其中老旧小区: the narrower case, where it is said
    best, second = max(said), max([0, *sorted(said)[:-1]])
    return rules[said.index(best)] if best > 1 and 2 * second <= best else None


def _whom(label: str) -> str:
    """新建项目 of 县财政对新建项目按: who pays tells no case from another."""
    behind = re.split(r"(?<![针面])对(?![应象])", label)[-1]
    return behind if len(behind) > 1 else label


def said_of(case: Case, label: str, others: list[str], *, more: int = 1) -> int:
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
