"""Figures of phrases that say little by themselves, or say it in short: 特级企业8家 for 特级资质企业达到6家.

Pairs of characters do not tell that 装配式占比 is 装配式建筑占……的比例; its characters do, and the words before it say where to look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import permutations

from corpus.fold import halfwidth
from corpus.regex import regex
from qa.draft.amount import bounded_alike, is_small, opposed, same_measure, same_value
from qa.draft.candidates import stated_in
from qa.draft.features import features
from qa.draft.lexicon import bound_words
from qa.draft.likely import years_around
from qa.draft.measured import TIMES, Quantity, alike_each
from qa.draft.owners import BREAK, Owned
from qa.draft.said import CHANGING
from qa.draft.sense import Sentence
from qa.draft.spot import Spot
from qa.draft.stated import Stated
from qa.draft.topic import Topic, before, sentence_so_far
from qa.view import View

COVERED, NEARLY = 0.8, 0.25
"""Share of its characters that must stand beside a figure; how much less may stand beside the same figure elsewhere."""
FEWEST = 3
"""Characters that say something; with fewer only the sentence that the words before follow is looked at."""
LIGHT = frozenset(
    "计但而的了在和与及将要应须需为是达到至被把按给由可以也都约每还有等就才再各该这所对其中总共只能会得上下内外之一从再并且又则做成个家项名人"
)
PARTS, TAIL = regex(r"[，,、；;。：:\n]"), 12
"""Characters behind a figure in which the noun stands that it counts."""
TOLD = regex(
    r"(?:意见|方案|计划|文件|办法|措施|规划|政策|通知|规定|条例)[^，,。]{0,2}?(?:要求|提出|明确|规定|写明|强调|里|中)"
)
GENERAL = regex(r"标准|比例|金额|额度|数量|总数|总量|要求|目标|任务|规模|各种|各类|各项|这一?项|一共|总共")
"""Words that many figures are of."""
YEAR = regex(r"(?:20\d\d|[今明本每])年(?:\d{1,2}月)?[底末初]?前?|年[底末]前?")
TIMELY = frozenset("期时间长限")
"""Characters that say no more than that it is a time."""
WHOLE = 0.9
"""The same share for a small count."""
TORN, MARGIN = 0.7, 0.15
"""Share of its characters that stand beside the one figure, and how many more than beside the others."""
FARTHER = 0.95
"""What a character counts that stands in the part of the sentence before."""
FIRM = 3.0
"""Weight from which the words before a phrase say which sentence it goes on with."""
CLOSE = 0.75


@dataclass(frozen=True, slots=True)
class Covered:
    """A figure of the document and how much of the phrase stands beside it."""

    stated: Stated
    share: float
    score: float


def shortened(spot: Spot, one: Owned) -> tuple[Topic, Stated] | None:
    """The document and its figure that the phrase gives otherwise; None where it may be right, or another thing."""
    said = one.quantity
    if CHANGING.search(spot.text[spot.piece.start : said.amount.start]):
        return None  # by how much it grows is no level
    content = _content(spot, one) - (TIMELY if said.amount.measure in TIMES else frozenset())
    for view in (v for v in spot.views if v.document.id in spot.about):
        few = len(content) < FEWEST and not (len(content) == FEWEST - 1 and _is_one_word(spot, content))
        found = _of_home(spot, view, said, content) if few else [*_candidates(spot, view, said, content)]
        best = max(found, key=lambda c: (c.share, c.score), default=None)
        small = is_small(said.amount) and said.amount.measure not in TIMES
        if best is None or best.share < (WHOLE if small else COVERED) or (small and len(content) < FEWEST):
            continue
        near = [c for c in found if c.share >= best.share - NEARLY]
        if any(same_value(said.amount, c.stated.quantity.amount) for c in near) or best.stated.owned.condition:
            return None
        if opposed(said.amount.bound, best.stated.quantity.amount.bound) and not bounded_alike(
            said.amount, best.stated.quantity.amount
        ):
            continue
        return Topic(view, (), True), best.stated
    return None


def covers_more(spot: Spot, one: Owned, mine: Stated, same: Iterable[Stated]) -> bool:
    """Much more of what the phrase says stands beside one figure of a document than beside any of some others."""
    content = _content(spot, one)
    text = next(v for v in spot.views if v.clauses.get(mine.sentence.clause.id) is mine.sentence.clause).document.text

    def share(s: Stated) -> float:
        return len(content & _telling(_around(text, s)[1])) / max(1, len(content))

    least = max(map(share, same), default=0.0)
    return len(content) >= FEWEST and share(mine) >= max(TORN, least + MARGIN)


def is_nearer(spot: Spot, one: Owned, same: Iterable[Owned], other: Owned) -> bool:
    """More characters of the phrase stand beside a figure of the same value than beside the other one."""
    content, said = _content(spot, one), one.quantity.amount
    shared = [len(content & _telling(f"{o.head}\n{o.since}")) for o in same if same_value(said, o.quantity.amount)]
    return max(shared, default=0) > len(content & _telling(f"{other.head}\n{other.since}"))


def _is_one_word(spot: Spot, content: frozenset[str]) -> bool:
    """The two characters stand side by side: 公示 in 公示期不少于10日; or the phrase is of a year of its own."""
    one, other = content
    return one + other in spot.words or other + one in spot.words or any(m.value.isdecimal() for m in spot.years)


def _content(spot: Spot, one: Owned) -> frozenset[str]:
    """The characters that say what the figure is of: those of its part of the phrase."""
    amount = one.quantity.amount
    others = [o.quantity.amount for o in spot.sentence.owned]
    low = max((a.end for a in others if spot.piece.start <= a.end <= amount.start), default=spot.piece.start)
    high = min((a.start for a in others if amount.end <= a.start <= spot.piece.end), default=spot.piece.end)
    words = f"{spot.text[low : amount.start]}\n{BREAK.split(spot.text[amount.end : high])[0]}"
    return _telling(words)


def _telling(words: str) -> frozenset[str]:
    words = GENERAL.sub("\n", words)
    words = TOLD.sub("\n", YEAR.sub("\n", halfwidth(words)))
    for place in ("before", "after"):
        words = bound_words(place).sub("\n", words)
    return frozenset(c for c in words if "\u4e00" <= c <= "\u9fff" or c.isascii() and c.isalpha()) - LIGHT


def _candidates(spot: Spot, view: View, said: Quantity, content: frozenset[str]) -> Iterator[Covered]:
    sense = spot.told[view.document.id].sense

    def fits(sentence: Sentence) -> bool:
        return any(_is_like(said, s) for s in stated_in(spot, sentence)) and _timely(spot, view, sentence)

    seen: set[int] = set()
    scanned = _scanned(spot, view, said, content)
    for words in (spot.words, sentence_so_far(spot)):
        for meant in sense.meant(words, before(spot), fits):
            if meant.sentence.start not in seen:
                seen.add(meant.sentence.start)
                yield from _covered(spot, view, said, content, (meant.sentence, meant.score))
    told = features(f"{before(spot)}\n{sentence_so_far(spot)}")
    for sentence in (s for s in scanned if s.start not in seen and fits(s)):
        yield from _covered(spot, view, said, content, (sentence, min(1.0, sense.shared(told, sentence))))


def _scanned(spot: Spot, view: View, said: Quantity, content: frozenset[str]) -> list[Sentence]:
    """The sentences with a figure beside which all of a longer phrase stands, though in no pair of characters."""
    word = len(content) == FEWEST - 1 and _is_one_word(spot, content)
    if len(content) <= FEWEST and not word:
        return []
    key = ("figured", said.amount.measure)
    if key not in view.memory:
        sense = spot.told[view.document.id].sense
        having = (s for s in (*sense.sentences, *sense.cells) if any(_is_like(said, t) for t in stated_in(spot, s)))
        view.memory[key] = [(s, _telling(view.document.quote(s.start, s.end))) for s in having]
    known: list[tuple[Sentence, frozenset[str]]] = view.memory[key]
    if word:
        pairs = {"".join(pair) for pair in permutations(content)} & features(spot.words)
        return [sentence for sentence, _ in known if sentence.clause.kind == "row" and pairs & sentence.features]
    least = len(content) - (len(content) > FEWEST + 1)
    return [sentence for sentence, beside in known if len(content & beside) >= least]


def _covered(
    spot: Spot, view: View, said: Quantity, content: frozenset[str], place: tuple[Sentence, float]
) -> Iterator[Covered]:
    for s in stated_in(spot, place[0]):
        if _is_like(said, s):
            near, wide = (_telling(words) for words in _around(view.document.text, s))
            shared = max(len(content & near), FARTHER * len(content & wide))
            yield Covered(s, shared / max(1, len(content)), place[1])


def _around(text: str, s: Stated) -> tuple[str, str]:
    """What stands before the figure in its part of the sentence and the noun behind it; and that with the part before."""
    amount = s.quantity.amount
    pieces = PARTS.split(text[s.sentence.start : amount.start])
    behind = PARTS.split(text[amount.end : amount.end + TAIL])[0]
    if s.owned.paired:
        return f"{s.owned.head}\n{behind}", f"{s.owned.head}\n{behind}"
    return f"{pieces[-1]}\n{behind}", f"{'，'.join(pieces[-2:])}\n{s.owned.since}\n{behind}"


def _is_like(said: Quantity, true: Stated) -> bool:
    other = true.quantity
    return (
        same_measure(said.amount.measure, other.amount.measure)
        and alike_each(said.per, other.per)
        and said.end == other.end
    )


def _timely(spot: Spot, view: View, sentence: Sentence) -> bool:
    """The sentence is not of another year than the phrase, or than that which was named before it."""
    said = {int(m.value) for m in spot.years if m.value.isdecimal()} or {*spot.context.years[-1:]}
    true = years_around(view, sentence)
    return not said or not true or bool(said & true)


def _of_home(spot: Spot, view: View, said: Quantity, content: frozenset[str]) -> list[Covered]:
    """The only figure like it in the sentence that the words before the phrase go on with."""
    sense = spot.told[view.document.id].sense
    words = spot.text[spot.sentence.piece.start : spot.piece.start]
    meant = sense.meant(words, "") if words else ()
    home = spot.anchor or (meant[0].sentence if meant and meant[0].own >= FIRM else None)
    if home is None or view.clauses.get(home.clause.id) is not home.clause:
        return []
    if len(meant) > 1 and meant[1].own >= CLOSE * meant[0].own and spot.anchor is None:
        return []
    beside = [home, *(s for s in sense.sentences if s.clause is home.clause and s is not home)]
    each = ([*_covered(spot, view, said, content, (sentence, 1.0))] for sentence in beside)
    known = ([c for c in here if not is_small(c.stated.quantity.amount) or is_small(said.amount)] for here in each)
    found = next((here for here in known if here), [])
    alike = [c for c in found if c.stated.quantity.amount.bound == said.amount.bound] if len(found) > 1 else found
    sure = [c for c in alike if c.share >= COVERED] if len(alike) > 1 else alike
    return [Covered(c.stated, max(c.share, COVERED), 1.0) for c in sure] if len(sure) == 1 else []
