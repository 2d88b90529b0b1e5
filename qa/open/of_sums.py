"""Sums of money that are asked for: what is quoted has one, of the thing that is meant, and no fine for a price."""

from __future__ import annotations

from corpus.fold import fold
from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import share
from qa.finding.meanings import synonyms
from qa.open.denied import left_out
from qa.open.wanted import Asked

GAP = regex(
    r"比(?!例|重|率|值)[^，,。；;？?]{2,30}?(?:高|低|多|少|贵|便宜|长|短|大|小)(?:出|了|交|缴|领|发|拿|补|收)?(?:来|了)?(?:多少|几)|相差(?:是|为|了)?(?:多少|几)"
)
GAP_SAID = regex(r"高于|低于|多于|少于|高出|相差|差额|多[\d一二三四五六七八九十]|提高|增加|降低|减少")


def gap(case: Case, _: Asked, quoted: str) -> bool:
    """By how much one thing is more than another is no figure of either."""
    return not GAP.search(case.question.text) or bool(GAP_SAID.search(quoted))


MONEY_ASKED = regex(r"多少[万亿]?(?:元|钱|万|亿)")
MONEY = regex(r"\d[\d.]*\s*[万亿]?元|\d[\d.]*\s*[万亿]|[一二三四五六七八九十百千]+[万亿]?元|免费|全额|不收")


def money(case: Case, _: Asked, quoted: str) -> bool:
    """多少亿 asks for a sum."""
    return not MONEY_ASKED.search(case.question.text) or bool(MONEY.search(quoted))


FINE = regex(r"罚款|罚金")


def is_price(asked: Asked, words: str) -> bool:
    """What a thing costs is not answered by the fine on a breach."""
    names = {focus.name for focus in asked.foci}
    if FINE.search(asked.words):
        return True
    return not names & {"money", "charge"} or bool(names & {"penalty", "fined"}) or not FINE.search(words)


PRICED = regex(r"([\u4e00-\u9fff]{2,8}?)(?:是|要|得|需要?|卖|收)?(?:多少钱|什么价|几块钱?)")
NOUNS = ("n", "nz", "nt")


def price(case: Case, asked: Asked, quoted: str) -> bool:
    """The thing whose price is asked stands in the sentence: the fare of a bus is no 门票."""
    if not is_price(asked, quoted):
        return False
    match = PRICED.search(case.question.text)
    word = case.store.segmenter.cut(match[1])[-1] if match else ""
    priced = len(word) > 1 and case.store.segmenter.part_of_speech(word) in NOUNS
    return not priced or share(word, fold(quoted)) > 0


def not_left_out(_: Case, asked: Asked, quoted: str) -> bool:
    """What a fee does not include has no price there."""
    priced = any(focus.name in ("money", "sum", "charge") for focus in asked.foci)
    words = (form for word, _ in asked.needed.weights for form in synonyms().get(word, (word,)))
    return not priced or not any(left_out(word, fold(quoted)) for word in words)
