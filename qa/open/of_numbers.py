"""Numbers, bounds and things counted: what is quoted has the number, of the thing, in its measure."""

from __future__ import annotations

from corpus.figures import MEASURES
from corpus.regex import regex
from qa.case import Case
from qa.figures.asked_unit import ASKED_UNIT
from qa.figures.by_words import only_compared
from qa.figures.measure import said_units, writings
from qa.finding.coverage import wanted
from qa.open.focus import PERSONS, SORTS
from qa.open.of_times import untitled
from qa.open.ranges import fits
from qa.open.wanted import FLOOR_ASKED, LIMIT_ASKED, Asked

NUMBERED = regex(
    r"\d|[一二两三四五六七八九十百千万半]+(?:[个项家条名件座所日天月年周元倍岁人次分价]|工作日|小时)|分之|长期|免"
)
COUNTED = regex(
    r"多少(?!以[内上下]|[钱元天日年月岁周]|个?(?:月|工作日|小时))(?:名|个|家|位|项|件)?([\u4e00-\u9fff]{2,6})(?=[？?。，]|$)"
)
"""多少研发人员: what is counted must stand in the sentence."""
MEASURE = regex("|".join((MEASURES, *said_units())))
"""多少公里: a unit of measure counts nothing."""
LIMIT = regex(
    r"最多|最高|上限|至多|不超过|不得超过|以内|以下|封顶|为限|不高于|不多于|只(?:能|可|准|得|开|设|限|允许)|限[于\d一二两三]"
)
FLOOR = regex(r"最低|最少|至少|起码|低于|少于|小于|以上|不足|不满|[年已]满|达到|起")
DATE = regex(r"(?<!\d)(?:1[89]|20)\d{2}\s*年度?(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?")


def number(case: Case, asked: Asked, quoted: str) -> bool:
    """How many things there are is told by a number, and not by the year of a day."""
    if not case.question.has("howmany") or SORTS.search(case.question.text):
        return True
    counts = any(focus.name in ("number", "measure") for focus in asked.foci)
    text = untitled(quoted)
    return bool(NUMBERED.search(DATE.sub("", text) if counts else text))


def limit(case: Case, _: Asked, quoted: str) -> bool:
    """最多能领多少 asks for a limit, and a sentence that states one says so."""
    if not case.question.has("howmany"):
        return True
    floor = FLOOR_ASKED.search(case.question.text) and not FLOOR.search(quoted)
    return not floor and (not LIMIT_ASKED.search(case.question.text) or bool(LIMIT.search(quoted)))


def measured(case: Case, _: Asked, quoted: str) -> bool:
    return not only_compared(case, " ".join(case.question.content), quoted)


def figures(case: Case, _: Asked, quoted: str) -> bool:
    """A figure of the question stands there, or a range that it lies in: 62岁 in 年满60周岁不满65周岁."""
    figures = case.question.figures
    inside = fits(case.question.text, quoted) if figures else None
    return bool(inside) if inside is not None else not figures or any(f"{f.value:g}" in quoted for f in figures)


def counted_there(case: Case, _: Asked, quoted: str) -> bool:
    counted = COUNTED.search(case.question.text)
    return (
        not counted
        or bool(MEASURE.fullmatch(counted.group(1)))
        or wanted(case.store, counted.group(1)).coverage(quoted) >= 1
    )


def unit(case: Case, question: Asked, quoted: str) -> bool:
    """What is counted stands there; 多少天 is answered in 日 too."""
    if any(focus.name == "duration" for focus in question.strict):
        return True
    counts = case.question.has("howmany") and not SORTS.search(case.question.text)
    asked = ASKED_UNIT.search(case.question.text) if counts else None
    if asked and (
        case.question.text[asked.end() - 1 : asked.end() + 1] == "个人" or PERSONS.search(case.question.text)
    ):
        return "人" in quoted
    return not asked or any(form in quoted for form in writings(asked.group(1).strip("万亿")))
