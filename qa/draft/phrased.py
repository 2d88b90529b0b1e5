"""What a draft says in its own words: the figures, bounds and years of the sentence that a phrase puts differently."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from corpus.fold import fold, halfwidth
from qa.draft.amounts import is_small, of_target, same_measure, same_value
from qa.draft.features import features, unmeasured
from qa.draft.lexicon import any_of
from qa.draft.measured import Quantity, quantities
from qa.draft.modality import modals, says_alike, turned
from qa.draft.result import Kind
from qa.draft.sense import Fits, Sentence, anything
from qa.draft.spot import Finding, Spot, best
from qa.draft.stated import Stated, agrees, stated, without
from qa.draft.swapped import swapped
from qa.draft.topic import CLOSE, Topic, before, sentence_so_far, topics
from qa.view import View

ACTUAL = re.compile(any_of("actual"))
FOLLOWING = 0.7
"""The same share for a phrase that follows the words of the sentence."""
LEAST = 0.3
"""Share of the words of a phrase that a sentence must hold for the phrase to put it differently."""
NOUN = 8
"""Characters behind a figure in which the noun stands that it counts."""
WIDE = 0.3
"""What a feature counts that only the phrases of two figures share."""
FIRM, HALF = 3.0, 0.5
"""Weight and share from which the words before a phrase say what its figure is of."""
TIMES = frozenset({"岁", "分", "月", "日", "工作日", "周", "小时", "分钟"})
MONTH = re.compile(r"(?<!\d)(\d{1,2})月(?:底|末|初|上旬|中旬|下旬)")
YEAR = re.compile(r"(?<!\d)(20\d\d)\s*年(?!月)")
BY = re.compile(
    r"形成|建成|完成|到位|实现|建立|出台|投用|投入使用|竣工|达到|有效期|施行|实施|起算|废止|[到至]\s*20\d\d年|20\d\d年[^，,。]{0,6}[前底止内]"
)
"""Something is to be there, to begin or to end in a year."""


def phrased(spot: Spot) -> list[Finding]:
    """The first thing in the phrase that the sentence meant says otherwise."""
    words = fold(spot.words)
    if any(words in v.folded(0, len(v.document.text)) for v in spot.views):
        return []
    return next((found for check in CHECKS if (found := best(check(spot)))), [])


def figures_otherwise(spot: Spot, *, known: bool) -> list[Finding]:
    """The figures of a phrase in which something else is judged already; only ``known`` ones that the document has."""
    return best(_quantities(spot, known=known))


def _likely(spot: Spot, fits: Fits = anything, *, close: float = CLOSE) -> tuple[Topic | None, bool]:
    """The sentence that the phrase means, and whether its own words say so or only those before it in its sentence."""
    most = spot.told
    for words, own in ((spot.words, True), (sentence_so_far(spot), False)):
        found = topics(spot, words, fits, close=close)
        if found and found[0].plain and found[0].first.share >= LEAST:
            anywhere = max(
                (m.score for m in most[found[0].view.document.id].sense.meant(words, before(spot))), default=0.0
            )
            if found[0].first.score >= CLOSE * anywhere:
                return found[0], own
    return None, False


def _quantities(spot: Spot, *, known: bool = False) -> Iterator[Finding | None]:
    """A figure of the phrase stands nowhere in what it puts differently, and another of the same kind does."""
    if ACTUAL.search(sentence_so_far(spot)):
        return
    said = [*quantities(spot.text, spot.piece.start, spot.piece.end)]
    for i, quantity in enumerate(said):
        low = said[i - 1].amount.end if i else spot.piece.start
        high = said[i + 1].amount.start if i + 1 < len(said) else spot.piece.end
        words = spot.text[low : quantity.amount.start] + "\n" + spot.text[quantity.amount.end : high]
        if not any(a <= quantity.amount.start < b for a, b in spot.hidden) and not _is_number(spot, quantity):
            yield _quantity(spot, quantity, features(unmeasured(words)), known=known)


def _is_number(spot: Spot, said: Quantity) -> bool:
    """第28项 is a place and no figure; 一个 says nothing."""
    inside = any(m.start <= said.amount.start and said.amount.end <= m.end for m in spot.mentions if m.reference)
    one = is_small(said.amount) and said.amount.value < 2 and said.amount.measure not in TIMES
    return inside or (one and not said.per)


def _quantity(spot: Spot, said: Quantity, words: frozenset[str], *, known: bool) -> Finding | None:
    def fits(sentence: Sentence) -> bool:
        return any(same_measure(said.amount.measure, s.quantity.amount.measure) for s in _stated(spot, sentence))

    topic, own = _likely(spot, fits)
    if topic is None:
        return None
    true = [s for m in topic.meant for s in _stated(spot, m.sentence)]
    measured = [s for s in true if same_measure(said.amount.measure, s.quantity.amount.measure)]
    weights, whole = (
        spot.told[topic.view.document.id].sense.weights,
        features(
            without(
                spot.text, (spot.piece.start, spot.piece.end), quantities(spot.text, spot.piece.start, spot.piece.end)
            )
        ),
    )

    def beside(s: Stated) -> float:
        """What is shared right beside the figures, and a little of what is shared in their phrases."""
        return sum(weights.get(f, 0.0) for f in words & s.near) + WIDE * sum(
            weights.get(f, 0.0) for f in whole & s.wide
        )

    same = [s for s in measured if same_value(said.amount, s.quantity.amount)]
    small = is_small(said.amount) and said.amount.measure not in TIMES
    if small or said.per:
        most = max(map(beside, measured), default=0.0)
        same = [s for s in same if beside(s) >= CLOSE * most]
    if same:
        return _same(spot, topic, said, same)
    if known or not _timely(spot, topic) or (not small and _in_tables(topic.view, said)):
        return None
    first = sorted((s for s in measured if s.sentence is topic.first.sentence), key=lambda s: -beside(s))
    if not _speaks_of(topic, first, beside, own=own, bare=not whole):
        return None
    if said.per and first[0].quantity.per and said.per != first[0].quantity.per:
        return None
    if small and not _same_noun(spot, topic.view, said, first[0]):
        return None
    return _against(spot, topic, first[0].sentence, f"稿件写{said.amount.printed}", "figure")


def _speaks_of(topic: Topic, found: list[Stated], beside: Callable[[Stated], float], *, own: bool, bare: bool) -> bool:
    """The figure is one of these: words beside it are the same; or it is the only one, and the phrase is plainly meant."""
    if not own:  # the words before it say what it is of
        firm = topic.first.own >= FIRM and topic.first.share >= HALF
        return firm and (beside(found[0]) >= WIDE or (bare and len(found) == 1))
    return beside(found[0]) > 0 or (len(found) == 1 and topic.first.own >= FIRM and topic.first.share >= HALF)


def _stated(spot: Spot, sentence: Sentence) -> list[Stated]:
    """The quantities of a sentence, read once."""
    view = next(v for v in spot.views if v.clauses.get(sentence.clause.id) is sentence.clause)
    key = ("stated", sentence.start, sentence.end)
    if key not in view.memory:
        view.memory[key] = stated(view, [sentence])
    found: list[Stated] = view.memory[key]
    return found


def _same_noun(spot: Spot, view: View, said: Quantity, true: Stated) -> bool:
    """四个特色功能区 and 两个特色功能区 count the same things."""
    one = spot.text[said.amount.end : said.amount.end + NOUN]
    other = view.document.text[true.quantity.amount.end : true.quantity.amount.end + NOUN]
    return bool(features(one) & features(other))


def _in_tables(view: View, said: Quantity) -> bool:
    """The figure stands in a table, for something of this document."""
    found = (of_target(t) for t in view.document.targets)
    return any(a and same_value(said.amount, a) and same_measure(said.amount.measure, a.measure) for a in found)


def _timely(spot: Spot, topic: Topic) -> bool:
    """The sentence is not of another year."""
    said = {int(y) for y in YEAR.findall(spot.words)}
    true = _years_of(topic.view, topic.first.sentence)
    return not said or not true or bool(said & true)


def _same(spot: Spot, topic: Topic, said: Quantity, same: list[Stated]) -> Finding | None:
    """The figure is the document's; what it is measured by and how it is bounded must be as well."""
    if any(agrees(said, s.quantity) for s in same):
        return None
    what = f"稿件写{said.amount.printed}，数字相同，口径或限定词不同"
    return _against(spot, topic, same[0].sentence, what, "figure")


def _years(spot: Spot) -> Iterator[Finding | None]:
    """The year by which something is to be there, where the sentence sets another."""
    said = {int(y) for y in YEAR.findall(spot.words)}
    if len(said) != 1 or ACTUAL.search(sentence_so_far(spot)) or not BY.search(spot.words):
        return

    def fits(sentence: Sentence) -> bool:
        return any(_years_of(v, sentence) for v in spot.views if v.clauses.get(sentence.clause.id) is sentence.clause)

    topic, own = _likely(spot, fits)
    if topic is None or not (own or topic.first.own >= FIRM):
        return
    true = [_years_of(topic.view, m.sentence) for m in topic.meant]
    if true[0] and not any(said & years for years in true):
        yield _against(spot, topic, topic.first.sentence, f"稿件写{said.pop()}年", "deadline")


def _months(spot: Spot) -> Iterator[Finding | None]:
    """The month by whose end something is to be done, where the clause sets another."""
    said = set(MONTH.findall(spot.words))
    topic, own = _likely(spot) if len(said) == 1 else (None, False)
    if topic is None or not own or ACTUAL.search(sentence_so_far(spot)) or topic.first.share < HALF:
        return
    clauses = [m.sentence.clause for m in topic.meant]
    true = [set(MONTH.findall(halfwidth(topic.view.document.quote(c.start, c.end)))) for c in clauses]
    if true[0] and not any(said & months for months in true):
        case, clause = spot.case(topic.view), clauses[0]
        text = f"稿件写{said.pop()}月，{case.name(clause)}里写的是{'、'.join(sorted(true[0]))}月。"
        evidence = (case.span(clause.id, clause.start, clause.end),)
        yield Finding("deadline", spot.piece.start, spot.piece.end, "contradicted", text, evidence)


def _years_of(view: View, sentence: Sentence) -> set[int]:
    return {int(y) for y in YEAR.findall(halfwidth(view.document.quote(sentence.start, sentence.end)))}


def _modes(spot: Spot) -> Iterator[Finding | None]:
    """What must or may be done."""
    if not any(True for _ in modals(spot.words)):
        return
    topic, _ = _likely(spot, close=CLOSE / 2)
    if topic is None or topic.first.share < HALF:
        return
    true = [topic.view.document.quote(m.sentence.start, m.sentence.end) for m in topic.meant]
    for sentence, words in zip(topic.meant, true, strict=True):
        verb = turned(spot.words, words)
        if verb and not any(says_alike(spot.words, other) for other in true):
            yield _against(spot, topic, sentence.sentence, f"稿件写“{spot.words}”", "figure")


def _names(spot: Spot) -> Iterator[Finding | None]:
    """A word that stands for another in a name."""
    topic, own = _likely(spot)
    if topic and own and topic.first.share >= FOLLOWING:
        true = topic.view.document.quote(topic.first.sentence.start, topic.first.sentence.end)
        said, name = swapped(spot.words, true, topic.view.folded(0, len(topic.view.document.text)))
        if said:
            yield _against(spot, topic, topic.first.sentence, f"稿件写“{said}”，文件里是“{name}”", "quotation")


CHECKS: tuple[Callable[[Spot], Iterator[Finding | None]], ...] = (_quantities, _years, _months, _modes, _names)
"""What is compared; the first that differs is told."""


def _against(spot: Spot, topic: Topic, sentence: Sentence, said: str, kind: Kind) -> Finding:
    evidence = spot.told[topic.view.document.id].sense.evidence(sentence)
    true = "".join(topic.view.document.quote(sentence.start, sentence.end).split())
    text = f"{said}，文件写的是“{true}”。"
    return Finding(kind, spot.piece.start, spot.piece.end, "contradicted", text, (evidence,))
