"""Who is in charge by the prose of a document (由消防救援机构责令改正, 公安机关负责……): for laws, that list no units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.regex import regex
from qa.draft.features import features
from qa.draft.lexicon import any_of
from qa.draft.sense import Sentence
from qa.draft.spot import Finding, Spot, best
from qa.draft.topic import CLOSE, Topic, topics
from qa.view import View

_OF_GOVERNMENT = r"[\u4e00-\u9fff]{0,8}?(?:国务院|政府)(?:(?!批准|会同|授权|负责)[\u4e00-\u9fff]){0,8}?(?:部门|机构)"
"""国务院体育行政部门 is no 国务院."""
_OFFICE = rf"(?:(?![由归向])[\u4e00-\u9fff]){{1,14}}?(?:{any_of('offices')})"
BY = regex(
    rf"(?:由|归|向|设在|报(?=[^，,。；;]{{2,16}}(?:批准|审批|备案|核准|审定|同意))|(?:报送|上报|呈报|提交|送交|移交)(?:给|至|到)?|(?:交|递|报|送)(?:到|至|给)|依托|经(?![费济营办验常过历]))(?P<office>{_OF_GOVERNMENT}|{_OFFICE})"
)
DUTY = regex(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=条))(?P<office>{_OFFICE})(?:（[^（）]{{1,16}}）)?(?:(?:应当?|要|须)?(?:负责|主管|会同|制定|应当|负担|承担|要(?!求|点|素|件)|作为)(?!的)"
    r"|[是为](?=[^，,。；;]{2,40}(?:单位|部门|机构|主体))(?:[^，,。；;]{2,40}[，,](?=负责|承担))?)"
)
"""区财政局负责……; or it is (是) the office in charge, and what it does is said behind a comma."""
LEVEL = regex(
    r"^(?:本市|全市|市级?|区级?|县级?|省级?|国家|国务院|县级以上|地方|各级|人民政府|[省市区县]人民政府|的|当地|所在地)+"
)
UPON = regex(r"^(?:本|全)?([省市区县镇])(?!场|政|容|内|外|域|长)")
"""The level that an office is of: 市财政 is not 区财政."""
TAIL = regex(rf"(?:{any_of('offices')})$")
VAGUE = regex(r"(?:各级|各类|各有关|各|有关|相关)?(?:部门|机构|机关|单位)")
"""各级机构 is short for any that was named before."""
TOWARDS = regex(r"(?:向|报|报送|上报|呈报|提交|送交|移交|交|递|送)(?:给|至|到)?$")
ROW = regex(r"[^，,。；;：:由归向]{2,60}(?=[、和与及]$)")
JOINT = regex(r"[、和与及]|以及")
CHARGE = regex(r"^(?:应当?|要|须)?(?:具体|统一|统筹|全面)?(?:负责|承担|主管|来|去|进行|实施|组织实施)+")
SEGMENT = regex(r"[^；;。\n]+")
OTHER = 0.4
"""Share of that from which the office may be in charge of the same thing by another sentence."""
KNOWN, MOST = 3.0, 0.7
"""Weight and share from which an office that the document nowhere puts in charge is not in charge of this either."""
WHOLE = 0.9
"""Share from which less weight is enough: it says nothing but what the sentence says."""
FIRM = 2.0
"""Weight that the phrase without the office must share with the sentence."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office in charge and the stretch of the sentence that says so."""

    name: str
    start: int
    end: int
    towards: bool = False
    """Something is handed to it; it does not do it itself."""


def offices(spot: Spot) -> list[Finding]:
    """The office of the phrase, where the sentence that it puts differently has another one of the document's."""
    match = BY.search(spot.text, spot.piece.start, spot.piece.end) or DUTY.search(
        spot.text, spot.piece.start, spot.piece.end
    )
    if not match:
        return []
    low, high = match.span("office")
    words = _apart(spot.text[spot.piece.start : low], spot.text[high : spot.piece.end])
    if not any(spot.told[v.document.id].sense.weight(words) >= FIRM for v in spot.views):
        words = _apart(spot.text[spot.sentence.piece.start : low], spot.text[high : spot.piece.end])
    views = {v.document.id: v for v in spot.views}

    def names_one(sentence: Sentence) -> bool:
        return any(
            [*_offices(v, sentence)] for v in views.values() if v.clauses.get(sentence.clause.id) is sentence.clause
        )

    found = topics(spot, words, names_one)
    said = Office(match["office"], low, high, bool(TOWARDS.search(spot.text, 0, low)))
    return best(_judged(spot, topic, said, features(words)) for topic in found[:1])


def _apart(before: str, behind: str) -> str:
    """What is said of the office: 负责 is said of any."""
    return f"{before}\n{CHARGE.sub('', behind)}"


def _offices(view: View, sentence: Sentence) -> Iterator[Office]:
    text = view.document.text
    for pattern in (BY, DUTY):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            towards = bool(TOWARDS.search(text, sentence.start, match.start("office")))
            yield Office(match["office"], *match.span("office"), towards)
            for name in ROW.findall(text[sentence.start : match.start("office")])[-1:]:
                yield from (Office(part, *match.span("office"), towards) for part in JOINT.split(name) if part)


def _judged(spot: Spot, topic: Topic, office: Office, words: frozenset[str]) -> Finding | None:
    if topic.first.own < FIRM or not topic.plain:
        return None
    said = office.name
    true = [o for m in topic.meant for o in _offices(topic.view, m.sentence)]
    first = [o for o in _offices(topic.view, topic.first.sentence) if o.towards == office.towards]
    if any(is_same(said, office.name) for office in true) or not first:
        return None
    sense = spot.told[topic.view.document.id].sense
    own = [s for s in sense.sentences if any(is_same(said, o.name) for o in _offices(topic.view, s))]
    level = any(TAIL.sub("", LEVEL.sub("", said)) == TAIL.sub("", LEVEL.sub("", o.name)) for o in first)
    firm = topic.first.own >= KNOWN and topic.first.share >= MOST
    if not own and not level and not firm and topic.first.share < WHOLE:
        return None
    other = CLOSE if topic.first.share >= MOST else OTHER
    if any(sense.shared(words, s) >= other * topic.first.own for s in own):
        return None  # it may be one of these by another name; or be in charge of this as well
    sentence = "".join(topic.view.document.quote(topic.first.sentence.start, topic.first.sentence.end).split())
    text = f"稿件写{said}，文件写的是{first[0].name}：{sentence}"
    return Finding(
        "role", spot.piece.start, spot.piece.end, "contradicted", text, (sense.evidence(topic.first.sentence),)
    )


def is_same(said: str, true: str) -> bool:
    """城管部门 and 城市管理部门: the characters of the shorter stand in the longer in their order."""
    levels = [set(UPON.findall(name)[:1]) for name in (said, true)]
    if all(levels) and levels[0] != levels[1]:
        return False
    if VAGUE.fullmatch(said):
        return True
    if _is_within(*sorted((said, true), key=len)):
        return True
    one, other = (TAIL.sub("", LEVEL.sub("", name)) for name in (said, true))
    return said == true if not one or not other else _is_within(one, other)


def _is_within(one: str, other: str) -> bool:
    rest = iter(other)
    return all(character in rest for character in one)
