"""What a question is particular about, its place, year, day, figure, count: what is quoted must have it, else it is no answer."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.figures import MEASURES
from corpus.fold import fold
from index.vocabulary import places
from qa.case import Case
from qa.figures.asked_unit import ASKED_UNIT
from qa.figures.by_words import graded, only_compared
from qa.figures.measure import said_units, writings
from qa.figures.years import YEAR, own_years
from qa.finding.areas import bare
from qa.finding.coverage import share, synonyms, wanted
from qa.finding.topic import ORDINAL
from qa.lists.turns import of_another, turns
from qa.open.begun import begins
from qa.open.beside import number_of, spell_of
from qa.open.days import named
from qa.open.denied import left_out
from qa.open.focus import PERSONS, SORTS, SPELL
from qa.open.ranges import fits
from qa.open.wanted import FLOOR_ASKED, LIMIT_ASKED, Asked
from qa.references import FIVE_YEAR_PLAN, FIVE_YEARS

DATED = re.compile(
    r"\d{4}年|\d月|[每当次]个?月[^，。；]{0,8}?(?:[\d一二三四五六七八九十]+\s*[日号]|[底末初]|[上中下]旬)"
)
LASTING = re.compile(SPELL)
NUMBERED = re.compile(
    r"\d|[一二两三四五六七八九十百千万半]+(?:[个项家条名件座所日天月年周元倍岁人次分价]|工作日|小时)|分之|长期|免"
)
COUNTED = re.compile(
    r"多少(?![钱元天日年月岁周]|个?(?:月|工作日|小时))(?:名|个|家|位|项|件)?([\u4e00-\u9fff]{2,6})(?=[？?。，]|$)"
)
"""多少研发人员: what is counted must stand in the sentence."""
MEASURE = re.compile("|".join((MEASURES, *said_units())))
"""多少公里: a unit of measure counts nothing."""
LIMIT = re.compile(r"最多|最高|上限|至多|不超过|不得超过|以内|以下|封顶|为限|不高于|不多于")
FLOOR = re.compile(r"最低|最少|至少|起码|低于|少于|小于|以上|不足|不满|[年已]满|达到|起")
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
    return not asked.places or any(said)


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
    return all(ordinal in quoted for ordinal in ORDINAL.findall(case.question.text))


TITLED = re.compile(r"《[^》]*》(?:\s*[（(][^（()）]*号[)）])?")


def _untitled(quoted: str) -> str:
    """Without the titles and numbers of other documents: the year of one that is repealed is that of no standard."""
    return TITLED.sub("", quoted)


def _years(case: Case, _: Asked, quoted: str) -> bool:
    """A year of the question stands in what is quoted, but for the one year that the whole document is of where it names none.

    A five-year plan by its name (十四五) stands there by that name.
    """
    quoted = _untitled(quoted)
    dated = YEAR.search(quoted) and not case.view.document.metadata.period
    asked = set(case.question.years) - (frozenset() if dated else own_years(case))
    named = {FIVE_YEARS[m[1]] for m in FIVE_YEAR_PLAN.finditer(case.question.text) if m[1] in quoted}
    return not asked or bool(asked & named) or any(str(year) in quoted for year in asked)


OUTCOME = re.compile(
    r"(?:最后|最终|结果|到底|究竟)[^，。？?]{0,8}(?:谁|哪[些几两三]?(?:个|位|名)?人|哪[些几]?[家个])[^，。？?]*[了到上中]|(?:谁|哪(?:些|几[个位名])?人)[^，。？?]{0,6}(?:申请到|申请上|抽中|中签|摇中|入选|选上|选中|评上|考上|拿到|获批)"
)
NAMES_THEM = re.compile(r"名单|授予|任命|任(?:主任|组长|副)|中选(?:人|单位)[为是：:]|当选|获奖(?:者|人|单位)?[为是：:]")


def _outcome(case: Case, _: Asked, quoted: str) -> bool:
    """Who got it in the end is told by a list of names, and not by who may apply."""
    return not OUTCOME.search(case.question.text) or bool(NAMES_THEM.search(quoted))


def _named_day(case: Case, asked: Asked, quoted: str) -> bool:
    """Whether a thing may be done on a day is told by a sentence with a day, and by no other condition."""
    may = any(focus.name == "may" for focus in asked.foci)
    return not (may and named(case.question.text)) or bool(re.search(r"\d\s*月|\d\s*日", quoted))


GAP = re.compile(
    r"比(?!例|重|率|值)[^，,。；;？?]{2,30}?(?:高|低|多|少|贵|便宜|长|短|大|小)(?:出|了|交|缴|领|发|拿|补|收)?(?:来|了)?(?:多少|几)|相差(?:是|为|了)?(?:多少|几)"
)
GAP_SAID = re.compile(r"高于|低于|多于|少于|高出|相差|差额|多[\d一二三四五六七八九十]|提高|增加|降低|减少")


def _gap(case: Case, _: Asked, quoted: str) -> bool:
    """By how much one thing is more than another is no figure of either."""
    return not GAP.search(case.question.text) or bool(GAP_SAID.search(quoted))


def _day(case: Case, asked: Asked, quoted: str) -> bool:
    """A question for a day has a date; 期限是多久 a length of time."""
    if not case.question.has("first", "deadline", "date"):
        return True
    lasting = any(focus.name == "duration" for focus in asked.foci)
    return bool((LASTING if lasting else DATED).search(quoted))


DATE = re.compile(r"(?<!\d)(?:1[89]|20)\d{2}\s*年度?(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?")


def _number(case: Case, asked: Asked, quoted: str) -> bool:
    """How many things there are is told by a number, and not by the year of a day."""
    if not case.question.has("howmany") or SORTS.search(case.question.text):
        return True
    counts = any(focus.name in ("number", "measure") for focus in asked.foci)
    text = _untitled(quoted)
    return bool(NUMBERED.search(DATE.sub("", text) if counts else text))


def _limit(case: Case, _: Asked, quoted: str) -> bool:
    """最多能领多少 asks for a limit, and a sentence that states one says so."""
    if not case.question.has("howmany"):
        return True
    floor = FLOOR_ASKED.search(case.question.text) and not FLOOR.search(quoted)
    return not floor and (not LIMIT_ASKED.search(case.question.text) or bool(LIMIT.search(quoted)))


MONEY_ASKED = re.compile(r"多少[万亿]?(?:元|钱|万|亿)")
MONEY = re.compile(r"\d[\d.]*\s*[万亿]?元|\d[\d.]*\s*[万亿]|[一二三四五六七八九十百千]+[万亿]?元|免费|全额|不收")


def _money(case: Case, _: Asked, quoted: str) -> bool:
    """多少亿 asks for a sum."""
    return not MONEY_ASKED.search(case.question.text) or bool(MONEY.search(quoted))


FINE = re.compile(r"罚款|罚金")


def is_price(asked: Asked, words: str) -> bool:
    """What a thing costs is not answered by the fine on a breach."""
    names = {focus.name for focus in asked.foci}
    if FINE.search(asked.words):
        return True
    return not names & {"money", "charge"} or bool(names & {"penalty", "fined"}) or not FINE.search(words)


PRICED = re.compile(r"([\u4e00-\u9fff]{2,8}?)(?:是|要|得|需要?|卖|收)?(?:多少钱|什么价|几块钱?)")
NOUNS = ("n", "nz", "nt")


def _price(case: Case, asked: Asked, quoted: str) -> bool:
    """The thing whose price is asked stands in the sentence: the fare of a bus is no 门票."""
    if not is_price(asked, quoted):
        return False
    match = PRICED.search(case.question.text)
    word = case.store.segmenter.cut(match[1])[-1] if match else ""
    priced = len(word) > 1 and case.store.segmenter.part_of_speech(word) in NOUNS
    return not priced or share(word, fold(quoted)) > 0


DONE = re.compile(r"(?:谁|哪[个些家]?(?:部门|单位|机构|机关))(?:来|去)?([\u4e00-\u9fff]{2})的?[？?吗呢]*$")


def _done(case: Case, asked: Asked, quoted: str) -> bool:
    """是谁签署的: what was done stands in the sentence that says who did it."""
    done = DONE.search(case.question.text)
    words = {word for word, _ in asked.needed.weights}
    return not done or done.group(1) not in words or share(done.group(1), fold(quoted)) > 0


def _measured(case: Case, _: Asked, quoted: str) -> bool:
    return not only_compared(case, " ".join(case.question.content), quoted)


def _figures(case: Case, _: Asked, quoted: str) -> bool:
    """A figure of the question stands there, or a range that it lies in: 62岁 in 年满60周岁不满65周岁."""
    figures = case.question.figures
    inside = fits(case.question.text, quoted) if figures else None
    return bool(inside) if inside is not None else not figures or any(f"{f.value:g}" in quoted for f in figures)


def _counted(case: Case, _: Asked, quoted: str) -> bool:
    counted = COUNTED.search(case.question.text)
    return (
        not counted
        or bool(MEASURE.fullmatch(counted.group(1)))
        or wanted(case.store, counted.group(1)).coverage(quoted) >= 1
    )


DIFFERS = re.compile(r"区别|差别|差异|(?:有何|有什么|有哪些)不同")
DEFINES = re.compile(r"是|指|称|包括|为|分为")


def _explained(case: Case, asked: Asked, quoted: str) -> bool:
    """The difference of two things is said in so many words; what a thing is, by a sentence that says it is."""
    if DIFFERS.search(case.question.text):
        return bool(DIFFERS.search(quoted))
    return not re.search(r"什么是|何谓|什么叫", case.question.text) or bool(DEFINES.search(quoted))


def _unit(case: Case, question: Asked, quoted: str) -> bool:
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


def _denied(case: Case, asked: Asked, quoted: str) -> bool:
    """A rule on 未成年人 says nothing of 成年人, unless the question speaks of both."""
    text = fold(quoted)
    nouns = [word for word, _ in asked.needed.weights if case.store.segmenter.part_of_speech(word) in NOUNS]
    return not any(word in text and not re.search(rf"(?<![未非]){word}", text) for word in map(re.escape, nouns))


def _begun(case: Case, _: Asked, quoted: str) -> bool:
    return begins(case.question.text, quoted)


def _left_out(_: Case, asked: Asked, quoted: str) -> bool:
    """What a fee does not include has no price there."""
    priced = any(focus.name in ("money", "sum", "charge") for focus in asked.foci)
    words = (form for word, _ in asked.needed.weights for form in synonyms().get(word, (word,)))
    return not priced or not any(left_out(word, fold(quoted)) for word in words)


CHECKS: tuple[Callable[[Case, Asked, str], bool], ...] = (
    _place,
    _focus,
    _ordinals,
    _years,
    _outcome,
    _gap,
    _named_day,
    _day,
    _number,
    _limit,
    _money,
    _price,
    _done,
    _measured,
    _figures,
    _counted,
    number_of,
    spell_of,
    _unit,
    _explained,
    _turn,
    _grade,
    _denied,
    _begun,
    _left_out,
)
