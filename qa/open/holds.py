"""What a question is particular about, its place, year, day, figure, count: what is quoted must have it, else it is no answer."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.fold import fold
from corpus.regex import regex
from index.vocabulary import places
from qa.case import Case
from qa.figures.by_words import graded
from qa.finding.areas import bare
from qa.finding.coverage import share
from qa.finding.topic import ORDINAL
from qa.lists.turns import of_another, turns
from qa.open.beside import act_then, number_of, spell_of
from qa.open.of_numbers import counted_there, figures, limit, measured, number, unit
from qa.open.of_sums import NOUNS, gap, money, not_left_out, price
from qa.open.of_times import begun, day, named_day, years
from qa.open.wanted import Asked

BEGINNING = 200
"""Characters at the beginning in which a text without a title says where it is from."""
OWN_PLACES = 2
"""Places that a document names most often which are its own: its area, and that of the authority above."""


def holds(case: Case, asked: Asked, quoted: str) -> bool:
    """What is quoted passes every check."""
    return all(check(case, asked, quoted) for check in CHECKS)


def _turn(case: Case, _: Asked, quoted: str) -> bool:
    """A list in turn that gives 技师 a sum gives 高级技师 none."""
    quote = case.view.document.quote
    given = (turn for turn in turns(case) if quote(turn[0].start, turn[0].end) in quoted)
    return not any(of_another(case, turn) for turn in given)


def _grade(case: Case, _: Asked, quoted: str) -> bool:
    """What first-grade firms are given is not what second-grade ones are."""
    return graded(case, quoted + case.view.document.metadata.title)


def _place(case: Case, asked: Asked, quoted: str) -> bool:
    """What is quoted speaks of a place of the question, or the whole document does.

    A press text on one province names others in passing; such a sentence says nothing of them.
    """
    metadata = case.view.document.metadata
    own = f"{metadata.title} {metadata.issuer} {metadata.place} {case.view.document.text[:BEGINNING]}"
    said = (place in own or place in quoted or place in _most_named(case) for place in asked.places)
    return (
        not asked.places
        or any(said)
        or not _is_from(case, own)
        and any(p in case.view.document.text for p in asked.places)
    )


def _is_from(case: Case, own: str) -> bool:
    """The document says where it is from."""
    if ("from",) not in case.view.memory:
        case.view.memory["from",] = any(bare(place) in own for place in places())
    return bool(case.view.memory["from",])


def _most_named(case: Case) -> tuple[str, ...]:
    """The places that the document names most often."""
    if ("places",) not in case.view.memory:
        text = case.view.document.text
        counts = {name: text.count(name) for place in places() if (name := bare(place)) in text}
        case.view.memory["places",] = tuple(sorted(counts, key=lambda name: (-counts[name], name))[:OWN_PLACES])
    found: tuple[str, ...] = case.view.memory["places",]
    return found


def _focus(_: Case, asked: Asked, quoted: str) -> bool:
    """A question for money, days, an age has some in its answer."""
    return all(focus.met.search(quoted) for focus in asked.strict)


def _ordinals(case: Case, _: Asked, quoted: str) -> bool:
    """第一批 stands in what is quoted, or in the title: the whole document is of it."""
    there = quoted + case.view.document.metadata.title
    asked = (ordinal for ordinal in ORDINAL.findall(case.question.text) if ordinal not in there)
    return all(ordinal[1:2] in "一1" and FIRST.search(quoted) for ordinal in asked)


FIRST = regex("首[次获批个期届年]|初次|第一")
"""首获认证 is what 第一次拿到 asks about."""


OUTCOME = regex(
    r"(?:最后|最终|结果|到底|究竟)[^，,。？?]{0,8}(?:谁|哪[些几两三]?(?:个|位|名)?人|哪[些几]?[家个])[^，,。？?]*[了到上中]|(?:最后|最终|到底|究竟|已经)[^，,。？?]{0,4}(?:确定|选定|选出|选了|公布|入选|入围)[^，,。？?]{0,4}哪[些\d几两三四五六七八九十]|(?:谁|哪(?:些|几[个位名])?人)[^，,。？?]{0,6}(?:申请到|申请上|抽中|中签|摇中|入选|选上|选中|评上|考上|拿到|获批)"
)
NAMES_THEM = regex(r"名单|授予|任命|任(?:主任|组长|副)|中选(?:人|单位)[为是：:]|当选|获奖(?:者|人|单位)?[为是：:]")


def _outcome(case: Case, _: Asked, quoted: str) -> bool:
    """Who got it in the end is told by a list of names, and not by who may apply."""
    return not OUTCOME.search(case.question.text) or bool(NAMES_THEM.search(quoted))


DONE = regex(r"(?:谁|哪[个些家]?(?:部门|单位|机构|机关))(?:来|去)?([\u4e00-\u9fff]{2})的?[？?吗呢]*$")


def _done(case: Case, asked: Asked, quoted: str) -> bool:
    """是谁签署的: what was done stands in the sentence that says who did it."""
    done = DONE.search(case.question.text)
    words = {word for word, _ in asked.needed.weights}
    return not done or done.group(1) not in words or share(done.group(1), fold(quoted)) > 0


DIFFERS = regex(r"区别|差别|差异|(?:有何|有什么|有哪些)不同")
DEFINES = regex(r"是|指|称|包括|为|分为")


def _explained(case: Case, asked: Asked, quoted: str) -> bool:
    """The difference of two things is said in so many words; what a thing is, by a sentence that says it is."""
    if DIFFERS.search(case.question.text):
        return bool(DIFFERS.search(quoted))
    return not re.search(r"什么是|何谓|什么叫", case.question.text) or bool(DEFINES.search(quoted))


def _denied(case: Case, asked: Asked, quoted: str) -> bool:
    """A rule on 未成年人 says nothing of 成年人, unless the question speaks of both; 非现金 tells whether 现金 is given."""
    if any(focus.name in ("may", "still") for focus in asked.foci):
        return True
    text = fold(quoted)
    nouns = [word for word, _ in asked.needed.weights if case.store.segmenter.part_of_speech(word) in NOUNS]
    both = (word for word in nouns if f"未{word}" in case.question.text or f"非{word}" in case.question.text)
    alone = map(re.escape, {*nouns}.difference(both))
    return not any(word in text and not re.search(rf"(?<![未非]){word}", text) for word in alone)


CHECKS: tuple[Callable[[Case, Asked, str], bool], ...] = (
    _place,
    _focus,
    _ordinals,
    years,
    _outcome,
    gap,
    named_day,
    day,
    number,
    limit,
    money,
    price,
    _done,
    measured,
    figures,
    counted_there,
    number_of,
    spell_of,
    act_then,
    unit,
    _explained,
    _turn,
    _grade,
    _denied,
    begun,
    not_left_out,
)
