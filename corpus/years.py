"""Years in sentences: those aimed at, those compared with, and five-year plans that are over."""

from __future__ import annotations

from corpus.numerals import integer
from corpus.regex import regex

_YEAR = r"[12１２](?:(?<=[1１])[9９]|(?<=[2２])[0０])\d{2}"
"""Begins with one of four characters, which is what makes a search quick."""
_END = r"(?:年?(?:底|末)|度)?"
AIM = regex(
    rf"(?=[预力争计到至截在\s12１２])(?:预计)?(?:力争|争取|计划)?(?:到|至|截至|在)?\s*({_YEAR})\s*年{_END}(?:之?前|时|止)?"
)
"""到2020年, 力争到2025年底."""
COMPARED = regex(
    rf"(?:比|较|相比|对比|相对于?|同比){_YEAR}\s*年{_END}"
    rf"|(?:与|同|和){_YEAR}\s*年{_END}(?:相比|比较|比)"
    rf"|(?:在|以){_YEAR}\s*年{_END}[^，,。；;]{{0,8}}(?:基础上|为基[期数准])"
    r"|(?:比|较)(?:上年|上一年|去年|同期|“?十[一二三四五六]五”?(?:期?末|时期)?)(?:同期)?|同比|环比"
)
"""A year to compare with is none aimed at: 较2020年下降16%."""
SPAN = regex(rf"{_YEAR}\s*年?\s*[-—–~～至到]+\s*{_YEAR}\s*年?")
DAY = regex(rf"{_YEAR}\s*年\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日(?!之?前)")
"""A day on which something happened or a text ends; no year to reach a figure by."""
TITLE = regex(r"《[^》\n]{1,80}》")
FIVE_YEARS = regex(r"十([一二三四五六])五”?\s*(?:时期|期间|以来|末)")
BUILT = regex(rf"{_YEAR}\s*年{_END}(?:(?:以前|之前|前)[^，,。；;\d\s]{{1,6}}的|以来|以后|之后)")
"""2000年以前建成的小区: which things are meant, no year to reach a figure by."""
FILLER = "\x00"
"""Stands for what says nothing of targets; no pattern matches it."""


def masked(text: str) -> str:
    """The text with years compared with, spans of years, days and titles of documents blanked out; offsets stay."""
    for pattern in (COMPARED, SPAN, DAY, BUILT, TITLE):
        text = pattern.sub(lambda match: FILLER * len(match.group()), text)
    return text


def plan_end(phrase: str) -> int | None:
    """Last year of the five-year plan that a phrase names: 十三五 → 2020."""
    match = FIVE_YEARS.search(phrase)
    nth = integer(match.group(1)) if match else None
    return None if nth is None else 2005 + 5 * nth
