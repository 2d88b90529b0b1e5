"""Answers by the kind of thing that is asked for: a penalty, a length of time, a sum, a leave or a ban.

A question in everyday words shares few of them with the sentence that answers. Where that sentence holds such a thing, and
holds clearly more of the question than any other that does, few are enough; in an article of a law or measure fewer still.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import Wanted, share
from qa.finding.meanings import synonyms
from qa.open.breaches import punishing, with_cited
from qa.open.candidates import candidates
from qa.open.judge import Judge, Judged
from qa.open.lighter import lighter
from qa.open.of_sums import is_price
from qa.open.ranges import fits
from qa.open.units import Unit, units_of
from qa.open.wanted import Asked

KINDS = {
    "duration",
    "penalty",
    "fined",
    "age",
    "money",
    "sum",
    "percent",
    "charge",
    "materials",
    "exempt",
    "refused",
    "clock",
    "area",
    "handing",
    "monthly",
    "recipient",
    "belongs",
}
"""Foci that only a sentence of their kind meets."""
COUNTS = {"number", "measure"}
SETS = regex(
    r"不得|禁止|严禁|可以|允许|不予|不适用|暂不|不支持|不享受|不重复|不再|有权|无权|应当|必须|无需|无须|不需|不用|不必|免于|免[征收缴交除费]|不能|应予|不准|原则上|(?:人民法院|机关|部门)(?:不)?(?:应|予)|承担|属于|视为|无效|有效"
)
"""What gives leave, forbids or obliges, in words that leave no doubt."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a unit must hold; shares of the words' weight, and score by which it is ahead of the next article."""

    all: float
    own: float
    core: float
    ahead: float


OF_KIND = Bounds(0.35, 0.3, 0.5, 0.1)
"""… where a kind is asked for that few sentences have: a penalty, a sum, a time."""
OF_LEAVE = Bounds(0.4, 0.4, 0.5, 0.2)
"""… where leave is asked for: every second sentence of a law gives some."""
OF_ARTICLE = Bounds(0.3, 0.3, 0.5, 0.1)
"""… where no kind is asked for: in an article only."""
OF_COUNT = Bounds(0.55, 0.5, 0.8, 0.2)
"""… where a number of things is asked for, or which things make up a sort: any number, any list would else do."""
FEW = 3
"""Articles that answer alike, and words of the question that they hold: of more it is not clear which is meant."""
CORE = 0.15
"""What it adds to the score that all of the part that asks is held."""
BEYOND = 0.25
"""Share of the words of that part that are none of the title: 公租房 alone says nothing of 转租."""
WHOLLY, NEXT = 0.9, 0.1
"""Share of the part that asks from which being a little ahead is enough."""
ASKING = regex(
    r"多少|多久|多长|多大|几|哪|什么|啥|怎么|怎样|如何|能不能|可不可以|能否|可否|是否|是不是|行不行|要不要|吗|谁"
)


POINTING = ("这", "那", "该", "此")
"""这张卡 points back to what is spoken of already."""
GENERAL = ("处理", "处置", "处罚", "后果", "发现")
"""Words of a question for a penalty (被发现了怎么处理) that say nothing of the act."""


@dataclass(frozen=True, slots=True)
class Found:
    """The best unit of the right kind, how far it is ahead, and what it holds of the part that asks."""

    best: Judged
    ahead: float
    core: float
    alike: tuple[Judged, ...] = ()
    """It and the one or two others that hold every word as well as it does, in the order of the text (公示期 of two procedures)."""

    def within(self, bounds: Bounds) -> bool:
        """It holds enough, and is far enough ahead."""
        held = self.best.all >= bounds.all and self.best.own >= bounds.own
        ahead = NEXT if self.core >= WHOLLY and bounds != OF_COUNT else bounds.ahead
        return held and self.core >= bounds.core and self.ahead >= ahead


def answers(case: Case, asked: Asked) -> list[Judged]:
    """The unit that answers; none where none is clearly ahead."""
    bounds = _bounds(case, {focus.name for focus in asked.strict})
    listed = next((focus for focus in asked.foci if focus.name == "listed"), None)
    one = found(case, asked) if bounds or listed else None
    if one and listed and listed.met.search(_words(case, one.best)):
        bounds = OF_COUNT
    if bounds == OF_KIND and one and one.alike:
        return list(one.alike)
    if bounds is None or one is None or not one.within(bounds) or _of_another(case, asked, one.best):
        return []
    return [] if bounds == OF_ARTICLE and not article(case, one.best) else [one.best]


RARELY = 3
"""Places of a document at which a name may stand that the answer must be near to."""


def _of_another(case: Case, asked: Asked, one: Judged) -> bool:
    """The question names a thing that the document speaks of in few places, of which this is none."""
    text = case.view.folded(0, len(case.view.document.text))
    heaviest = max((weight for _, weight in asked.needed.weights), default=0.0)
    near = " ".join(f"{unit.above} {unit.heading} {unit.before} {unit.own}" for unit in one.units)
    tag = case.store.segmenter.part_of_speech
    asking = fold(_pieces(case)[0])
    heavy = (word for word, weight in asked.needed.weights if len(word) > 1 and weight >= HEAVY * heaviest)
    names = [word for word in heavy if word in asking and not tag(word)]
    return any(0 < text.count(name) <= RARELY and name not in near for name in names)


HEAVY = 0.8
"""Share of the heaviest word's weight from which a word names what is asked about."""


def _bounds(case: Case, kinds: set[str]) -> Bounds | None:
    """What is enough for what is asked; None where nothing is that falls short of the words."""
    if kinds & KINDS:
        return OF_KIND
    if kinds & COUNTS:
        return OF_COUNT
    if case.question.guessed:
        return None
    if "may" in kinds:
        return OF_LEAVE
    return OF_ARTICLE if not kinds and case.view.of_kind("article") else None


def found(case: Case, asked: Asked) -> Found | None:
    """The best of all articles against the best of every other one."""
    key = ("typed",)
    if key not in case.memory:
        case.memory[key] = _found(case, asked)
    one: Found | None = case.memory[key]
    return one


def _found(case: Case, asked: Asked) -> Found | None:
    light = lighter(case, asked)
    if not light.needed.weights:
        return None
    fined = any(focus.name == "penalty" for focus in asked.foci)
    best: dict[str, Judged] = {}
    for judged, _ in lightly_judged(case, asked)[1]:
        one = _of_case(case, replace(judged, own=judged.all) if fined else judged)
        one = replace(one, score=one.score + CORE * core(case, light, one))
        home = article(case, one) or one.units[0].clause.id
        if one.met and (home not in best or one.score > best[home].score) and _holds_kind(case, asked, one):
            best[home] = one
    order = sorted(best.values(), key=lambda one: (-one.score, one.spans))
    if not order:
        return None
    first = order[0]
    others = [one for one in order[1:] if _words(case, one) != _words(case, first)]  # two articles that say the same
    ahead = first.score - (others[0].score if others else 0.0)
    alike = [first, *(one for one in others if one.score > first.score - NEXT)]
    whole = 1 < len(alike) <= FEW and all(one.own >= WHOLLY for one in alike) and len(light.needed.weights) < FEW
    alike = sorted(alike, key=lambda one: one.spans) if whole else []
    return Found(first, ahead, core(case, light, first), tuple(alike))


Placed = tuple[Judged, int]
"""A unit, and the place in the order found of the clause that it is of."""


def lightly_judged(case: Case, asked: Asked) -> tuple[Judge, list[Placed]]:
    """The units of the likely clauses, judged by the question taken lightly; looked for once."""
    key = ("lightly",)
    if key not in case.memory:
        judge = Judge(case, lighter(case, asked))
        fined = any(focus.name == "penalty" for focus in asked.foci)
        clauses = enumerate(likely_clauses(case, judge.asked, fined=fined))
        case.memory[key] = (
            judge,
            [
                (one, place)
                for place, clause in clauses
                for one in judge.judged(units_with_breaches(case, judge, clause, fined=fined))
            ],
        )
    found: tuple[Judge, list[Placed]] = case.memory[key]
    return found


def _holds_kind(case: Case, asked: Asked, one: Judged) -> bool:
    """A fine is no price; what may be done is said by a word of leave or duty."""
    words = _words(case, one)
    sets = not any(focus.name == "may" for focus in asked.foci) or bool(SETS.search(words))
    return sets and is_price(asked, words)


def units_with_breaches(case: Case, judge: Judge, clause: Clause, *, fined: bool) -> tuple[Unit, ...]:
    """The units of a clause; where a penalty is asked for, with the words of what is broken."""
    units = units_of(case, clause)
    return tuple(with_cited(case, judge, unit) for unit in units) if fined else units


def likely_clauses(case: Case, light: Asked, *, fined: bool) -> list[Clause]:
    """The likely clauses; for a penalty also the articles that set one on a breach of them."""
    likely = list(candidates(case, _search(light), light.needed))
    return list(dict.fromkeys((*likely, *punishing(case, likely)))) if fined else likely


FITS = 0.5
"""What it adds to the score that the case of the question lies in the range of a rule, and takes away that it does not."""


def _of_case(case: Case, one: Judged) -> Judged:
    """签两年的劳动合同 is of 一年以上不满三年, and not of 不满一年."""
    inside = fits(case.question.text, _words(case, one))
    return one if inside is None else replace(one, score=one.score + (FITS if inside else -FITS))


def _words(case: Case, one: Judged) -> str:
    return " ".join(case.view.document.quote(*span) for span in one.spans)


def _search(light: Asked) -> str:
    words = [word for word, _ in light.needed.weights]
    return " ".join(dict.fromkeys([*words, *(form for word in words for form in synonyms().get(word, ()))]))


def article(case: Case, one: Judged) -> str:
    """The article around a unit; empty when it stands in none."""
    return next((c.id for c in case.view.above(one.units[0].clause) if c.kind == "article"), "")


DOCUMENT = regex(
    r"(?:按照?|根据|依照?)[^，,。？]{2,24}?(?:意见|办法|规定|措施|方案|通知|条例|指南|公告|法)(?:里|中|的|规定)*"
)


def core(case: Case, light: Asked, best: Judged) -> float:
    """How much of the part of the question that asks stands in and above the unit; of the part before, where it has no word."""
    title = fold(case.view.document.metadata.title)
    of_kind = GENERAL if any(focus.name == "penalty" for focus in light.foci) else ()
    pieces = _pieces(case)
    for piece in ["，".join(pieces), *pieces] if of_kind else pieces:  # the act may be told in any part
        words = tuple(
            (word, weight)
            for word, weight in light.needed.weights
            if word in fold(piece)
            and not (of_kind and (word.startswith(of_kind) or "罚" in word or _points_back(piece, word)))
        )
        if words:
            text = " ".join(f"{unit.above} {unit.heading} {unit.before} {unit.own}" for unit in best.units)
            beyond = tuple(one for one in words if not share(one[0], title))  # those of the title name the document
            little = of_kind and beyond and Wanted(beyond).coverage(text) < BEYOND
            return 0.0 if little else Wanted(words).coverage(text)
    return 0.0


def _points_back(piece: str, word: str) -> bool:
    """怎么处理这张卡: what is spoken of already."""
    return word[0] in POINTING or any(mark + word in fold(piece) for mark in POINTING)


def _pieces(case: Case) -> list[str]:
    """The part of the question that asks, and what stands before it, backwards; without the name of the document."""
    pieces = re.split(r"[，,。；;：:？?！!]", DOCUMENT.sub("", case.question.text))
    at = next((i for i in range(len(pieces) - 1, -1, -1) if ASKING.search(pieces[i])), len(pieces) - 1)
    return pieces[at::-1]
