"""The years and months by which something is to be there, beside those of the sentence that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.fold import halfwidth
from corpus.regex import regex
from qa.draft.likely import FIRM, HALF, YEAR, against, likely, years_of
from qa.draft.said import ACTUAL, DATED
from qa.draft.sense import Sentence
from qa.draft.spot import Finding, Spot
from qa.draft.topic import CLOSE, Topic, sentence_so_far

DAY = regex(r"(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
UNTIL = regex(r"\W*(?:并|再|一直|持续)?(?:到|至|截至|截止到?)")
MONTH = regex(r"(?<!\d)(\d{1,2})月(?:底|末|初|上旬|中旬|下旬)")
IN_MONTH = regex(r"(?<![\d.个])(?P<month>1[0-2]|[1-9])月(?!\d|[底末初上中下]|[至到—-])")
IN_MONTHS = regex(r"(?<![\d.个])(?P<month>1[0-2]|[1-9])月")
DEED = regex(r"(?<![\d.个])(?P<month>1[0-2]|[1-9])月[底末初]?前?(?P<deed>[\u4e00-\u9fff]{2})")
VALID = regex(
    r"^(?:(?:整份|这份|本|该|此|这项|这个)?(?:政策|文件|办法|意见|方案|计划|措施|通知|规定|条例|细则)?的?)?有效期"
)
VALIDITY = regex(r"有效期(?:限)?(?:到|至|截至|截止到?|延长至|为[^，,。]{0,20}至)\s*(?P<year>20\d\d)年")
TO = regex(r"月(?:\d{1,2}日)?[底末初]?[至到—-]+\s*(?:次年|\d{4}年)?\d{1,2}月")
WHOLE, LEAST = 0.8, 2.4
"""Share and weight from which the sentence that is meant must have the month of the phrase."""
BY = regex(
    r"超过|突破|提高到|增至|增加到|达成|形成|建成|完成|到位|实现|建立|出台|投用|投入使用|竣工|达到|有效期|施行|实施|起算|废止|[到至]\s*20\d\d年|20\d\d年[^，,。]{0,6}[前底止内起]"
)
"""Something is to be there, to begin or to end in a year."""


def years(spot: Spot) -> Iterator[Finding | None]:
    """The year by which something is to be there, where the sentence sets another."""
    said = {int(y) for y in YEAR.findall(spot.words)} or _dating(spot)
    if len(said) != 1 or ACTUAL.search(sentence_so_far(spot)) or not BY.search(spot.words):
        return

    def fits(sentence: Sentence) -> bool:
        return any(years_of(v, sentence) for v in spot.views if v.clauses.get(sentence.clause.id) is sentence.clause)

    if VALID.search(spot.words):
        yield from _valid_until(spot, said)
        return
    topic, own = likely(spot, fits)
    if topic is None or not (own or topic.first.own >= FIRM):
        return
    true = [years_of(topic.view, m.sentence) for m in topic.meant]
    if true[0] and not any(said & years for years in true):
        yield against(spot, topic, topic.first.sentence, f"稿件写{said.pop()}年", "deadline")


def _valid_until(spot: Spot, said: set[int]) -> Iterator[Finding | None]:
    """Until when the document itself holds, which one sentence of it says."""
    for view in (v for v in spot.views if v.document.id in spot.about):
        sense = spot.told[view.document.id].sense
        here = [s for s in sense.sentences if VALIDITY.search(halfwidth(view.document.quote(s.start, s.end)))]
        until = {
            int(m["year"]) for s in here for m in VALIDITY.finditer(halfwidth(view.document.quote(s.start, s.end)))
        }
        if len(here) == 1 and until and not said & until:
            topic = Topic(view, (), True)
            yield against(spot, topic, here[0], f"稿件写{max(said)}年", "deadline")
            return


def _is_past(spot: Spot) -> bool:
    """What was reached; what is to be done every year is not (每年1月底报送上年度报告)."""
    return bool(ACTUAL.search(sentence_so_far(spot))) and "每年" not in spot.words


def _dating(spot: Spot) -> set[int]:
    """The year that stands alone before the phrase: 到2025年，……"""
    alone = DATED.search(spot.text[spot.sentence.piece.start : spot.piece.start])
    return {int(y) for y in YEAR.findall(alone.group())} if alone else set()


def days(spot: Spot) -> Iterator[Finding | None]:
    """The day from which or by which something holds, where the sentence names another."""
    said = [*DAY.finditer(halfwidth(spot.words))]
    topic, own = likely(spot, lambda sentence: any(_days(_quote(spot, sentence)))) if said else (None, False)
    if topic is None or topic.first.share < HALF:
        return
    near = [m.sentence for m in topic.meant if m.own >= CLOSE * topic.first.own]
    true = [match for sentence in near for match in _days(_quote(spot, sentence))]
    if not own and not _goes_on(spot, true):
        return
    other = (
        _other_day(said, [*_days(_quote(spot, near[0]))])
        if any(_same_day(one, day) for one in said for day in true)
        else None
    )
    if other and not any(_same_day(other, day) for day in true):
        yield against(spot, topic, near[0], f"稿件写{other.group()}", "deadline")
    if not any(_same_day(one, other) for one in said for other in true):
        yield against(spot, topic, near[0], f"稿件写{said[0].group()}", "deadline")


def _other_day(said: list[re.Match[str]], true: list[re.Match[str]]) -> re.Match[str] | None:
    """One of as many days as the sentence names, where all the others are there: 自3月1日起至5月20日止."""
    others = [one for one in said if not any(_same_day(one, day) for day in true)]
    return others[0] if len(others) == 1 and len(said) == len(true) > 1 else None


def _goes_on(spot: Spot, true: list[re.Match[str]]) -> bool:
    """The phrase ends a time (到5月20日结束) whose beginning, right before it, is that of the sentence."""
    began = [*_days(spot.text[spot.sentence.piece.start : spot.piece.start])]
    return bool(began and UNTIL.match(spot.words)) and any(_same_day(began[-1], other) for other in true)


def _same_day(one: re.Match[str], other: re.Match[str]) -> bool:
    """A day without its year may be of any."""
    years = {one["year"], other["year"]} - {None}
    return len(years) < 2 and (int(one["month"]), int(one["day"])) == (int(other["month"]), int(other["day"]))


def _quote(spot: Spot, sentence: Sentence) -> str:
    view = next(v for v in spot.views if v.clauses.get(sentence.clause.id) is sentence.clause)
    return view.document.quote(sentence.start, sentence.end)


def _days(words: str) -> Iterator[re.Match[str]]:
    return DAY.finditer(halfwidth(words))


def seasons(spot: Spot) -> Iterator[Finding | None]:
    """The month in which something begins or is done, where the sentence names others: 2023年11月开工 for 2023年8月开工."""
    said = [int(m["month"]) for m in IN_MONTH.finditer(halfwidth(spot.words))]
    topic, own = (
        likely(spot, lambda s: bool(IN_MONTHS.search(halfwidth(_quote(spot, s))))) if len(said) == 1 else (None, False)
    )
    if topic is None or not own or topic.first.share < WHOLE or topic.first.own < LEAST or _is_past(spot):
        return
    words = halfwidth(_quote(spot, topic.first.sentence))
    months = [int(m["month"]) for m in IN_MONTHS.finditer(words)]
    span = range(min(months), max(months) + 1) if TO.search(words) else months
    deeds = {(m["deed"], int(m["month"])) for m in DEED.finditer(words)}
    deed = next(((m["deed"], int(m["month"])) for m in DEED.finditer(halfwidth(spot.words))), ("", 0))
    other = deed[0] in {of for of, _ in deeds} and deed not in deeds
    if said[0] not in span or other:
        yield against(spot, topic, topic.first.sentence, f"稿件写{said[0]}月", "deadline")


def months(spot: Spot) -> Iterator[Finding | None]:
    """The month by whose end something is to be done, where the clause sets another."""
    said = set(MONTH.findall(spot.words))
    topic, own = likely(spot) if len(said) == 1 else (None, False)
    if topic is None or not own or topic.first.share < HALF or _is_past(spot):
        return
    clauses = [m.sentence.clause for m in topic.meant]
    true = [set(MONTH.findall(halfwidth(topic.view.document.quote(c.start, c.end)))) for c in clauses]
    if true[0] and not any(said & months for months in true):
        case, clause = spot.case(topic.view), clauses[0]
        text = f"稿件写{said.pop()}月，{case.name(clause)}里写的是{'、'.join(sorted(true[0]))}月。"
        evidence = (case.span(clause.id, clause.start, clause.end),)
        yield Finding("deadline", spot.piece.start, spot.piece.end, "contradicted", text, evidence)
