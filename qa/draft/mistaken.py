"""What stands in a phrase in the place of something else of the sentence that it follows: 甲镇 for 乙镇 between the same words.

Two words are not yet two things: 预留 may be said for 留出. That one is false is told by the document itself, which says
the other one of something else; by a row, where one member is put for another; or by a name that it nowhere has so.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from corpus.fold import fold
from corpus.numerals import NUMERAL
from corpus.regex import regex
from index.vocabulary import places
from qa.draft.aligned import SLOT, Replaced, replaced, runs, stretches
from qa.draft.lexicon import listed

AROUND, BEHIND, LEAD = 7, 3, 5
"""Characters that must be the same around a word: together; behind it, or else before it, where one behind is enough."""
SHORTEST, LONGEST = 2, 8
"""Characters of a word that may be put for another."""
MOST = 1
"""Characters that two members of a row may share, or two long names."""
NAME = 4
"""Characters of a long name."""
FAR = 10
"""Characters around a long name by which it stands for another that the document need not speak of."""
WIDE = 12
"""Characters around a word with which the document says it, where it may be said of the same."""
EMPTY = frozenset("都可以做等的了在和与及将要已把被由对从就也还而并或是有为其该这那不未无来去给让使得个应当须需能则者")
"""Characters that carry no name: what holds one is another way to say the same."""
LINKING = frozenset("等的了和与及或在是为")
"""The same of a member of a row."""
TAIL = 2
"""Characters behind a word that is only the beginning of a name: 东|部地区."""
LEADING = ("由", "归", "向")
MANIFOLD = tuple("方级类层维")
TOWNS = "省市区县"
HAN = regex(r"[\u4e00-\u9fff]+")
LATIN = regex(r"[a-z]+")
COUNT = regex(r"[一二三四五六七八九十两几\d]+[个种项条家些座名位]?")
NOUN = regex(r"[中高初优上下]等|[出转受]让|(?:[氢核风光热电]|动|智|节|储|产|性|功|技|职|效)能|能源|能耗|能量|能级")
"""中等 is no list that goes on, 出让 no 让, 氢能 no 能."""
JOINT = regex(r"[和与及、]$")
TOWN = "镇乡区县市村省"
SCOPE = regex(r"^(?:层面|范围|方面|领域|部分|一级|这边)[内里中上]?$")
"""全国层面 and 全国范围内 are one."""
MEMBER = regex(r"[、，,。；;：:()和与及或等]")
ROW, OF = "、", "的"


def mistaken(said: str, true: str, document: str) -> tuple[str, str]:
    """The word as the draft has it and as the sentence has it; two empty ones where none is changed.

    The changed word must stand nowhere so in the (folded) document: a paraphrase uses its other words as well.
    """
    said, true = fold(said), fold(true)
    if any(pair := leap(said, true)) and said not in document:
        return pair
    for stretch in stretches(said, true):
        for one in replaced(said, stretch):
            if one.around(WIDE) in document:
                continue
            if _is_member(one, true) or _is_other(one, true, document):
                return one.shown
    return "", ""


def leap(said: str, true: str) -> tuple[str, str]:
    """What belongs to one member of a row said of the next: 全国知名的乙 for 全国知名的甲、省内知名的乙."""
    for left, right in pairwise(runs(said, true)):
        passed = true[left.b + left.size : right.b]
        if left.a + left.size == right.a and said[: right.a].endswith(OF) and passed.endswith(OF) and ROW in passed:
            return said[left.a : right.a + right.size], passed
    return "", ""


def _is_member(one: Replaced, true: str) -> bool:
    """A member of a row stands for another one, between members or words that are the same."""
    left, right = MEMBER.split(one.before)[-1], MEMBER.split(one.behind)[0]
    low = one.before[: len(one.before) - len(left)]
    whole = replace(one, said=left + one.said + right, true=left + one.true + right)
    if {one.said, one.true} <= {*listed("deeds"), *listed("harmless")}:
        return False
    before, behind = low.endswith(ROW), one.behind[len(right) :].startswith((ROW, "等"))
    if not (before or behind) or MEMBER.search(one.said) or MEMBER.search(one.true) or whole.said in true:
        return False
    if not (is_word(whole.said, empty=LINKING) and is_word(whole.true, empty=LINKING)):
        return False
    apart = before and (behind or len(one.behind) >= BEHIND) or behind and len(low) >= LEAD
    kept = len(low) + len(one.behind) - len(right)
    shared = set(whole.said) & set(whole.true)
    return apart and kept >= LEAD and len(shared) <= MOST


def _is_crossed(one: Replaced, true: str) -> bool:
    """A name that the same sentence has elsewhere: 发挥乙部地区作用 for 发挥甲部地区作用，促进乙部地区发展."""
    tail = one.behind[:TAIL]
    said, name = one.said + tail, one.true + tail
    if {one.said + tail[:1], one.true + tail[:1]} <= {*listed("deeds")}:
        return False  # 发展 for 开展
    if len(tail) < TAIL or not (HAN.fullmatch(said) and HAN.fullmatch(name)) or set(said + name) & EMPTY:
        return False
    return (
        max(len(said), len(name)) <= LONGEST
        and said not in name
        and said in true
        and len(one.before) >= SLOT
        and len(one.before) + len(one.behind) >= AROUND
        and one.around(SLOT + TAIL) not in true
    )


def _is_joined(one: Replaced, true: str, document: str) -> bool:
    """The last of a row is another place or thing that the document speaks of elsewhere: 甲路和丙 for 甲路和乙."""
    if not one.ends or not JOINT.search(one.before) or len(one.before) < LEAD or not is_word(one.said, empty=LINKING):
        return False
    name = one.true[: len(one.said)]
    known = one.said in document and one.said not in true and len(name) == len(one.said)
    return known and is_word(name, empty=LINKING) and not set(one.said) & (set(name) - set(TOWN))


def _is_measure(one: Replaced) -> bool:
    """A measure in Latin letters behind a figure: 60PFlops for 60EFlops."""
    letters = all(LATIN.fullmatch(words) for words in (one.said, one.true))
    return letters and one.before[-1:].isdigit() and len(one.before) > LEAD


def _is_manifold(one: Replaced) -> bool:
    """三方 for 两方, 二级 for 一级."""
    numbers = all(len(words) == 1 and words in NUMERAL for words in (one.said, one.true))
    return numbers and one.behind[:1] in MANIFOLD and len(one.before) >= SLOT and len(one.before + one.behind) >= AROUND


def _is_widened(one: Replaced) -> bool:
    """所有甲 for 有条件的甲, or for 所有公立的甲."""
    whole = listed("whole")
    limited = one.true.removeprefix(next((word for word in whole if one.true.startswith(word)), ""))
    return one.said in whole and len(limited) >= SHORTEST and len(one.before) + len(one.behind) >= AROUND


def _is_doer(one: Replaced) -> bool:
    """By whom or to whom something is done, at the end of the phrase: 由甲支付 for 由乙自付."""
    led = len(one.behind) < SLOT and one.before.endswith(LEADING) and len(one.before) > LEAD
    named = all(len(words) >= SHORTEST and HAN.match(words[:SHORTEST]) for words in (one.said, one.true))
    return led and named and not set(one.said) & set(one.true) and not set(one.said) & EMPTY


def _is_place(one: Replaced) -> bool:
    """One place for another."""
    known = places()
    named = all(any(f"{word}{end}" in known for end in ("", *TOWNS)) for word in (one.said, one.true))
    return named and len(one.before) + len(one.behind) >= LEAD


def _is_other(one: Replaced, true: str, document: str) -> bool:
    """Another thing that the document speaks of, or a name that it nowhere has so."""
    if (
        _is_measure(one)
        or _is_widened(one)
        or _is_crossed(one, true)
        or _is_manifold(one)
        or _is_joined(one, true, document)
        or (one.said not in true and (_is_doer(one) or _is_place(one)))
    ):
        return True
    if not are_names(one) or one.begins or one.ends:
        return False
    if one.said in one.true or one.true in one.said:
        return False
    before, behind = len(one.before), len(one.behind)
    if before + behind < AROUND or (behind < BEHIND and before < LEAD):
        return False
    shared, tight = len(set(one.said) & set(one.true)), one.around(SLOT)
    if tight in document:
        return min(before, behind) >= SLOT
    if one.said in true:
        apart = not MEMBER.match(one.before[-1:] or "-") and not MEMBER.match(one.behind[:1] or "-")
        return not shared and min(before, behind) >= BEHIND and apart
    long = min(len(one.said), len(one.true)) >= NAME and (one.said in document or before + behind >= FAR)
    return not shared or (shared <= MOST and long)


def are_names(one: Replaced) -> bool:
    """Both are words, and not two of the verbs and adverbs that plans put for one another: 积极 for 大力, 健全 for 完善."""
    empty = {*listed("deeds"), *listed("harmless")}
    bare = {SCOPE.sub("", words) for words in (one.said, one.true)}
    return is_word(one.said) and is_word(one.true) and not {one.said, one.true} <= empty and bare != {""}


def is_word(words: str, longest: int = LONGEST, *, empty: frozenset[str] = EMPTY) -> bool:
    """A word that may name something, and is no count."""
    words = NOUN.sub("名称", words)
    return (
        SHORTEST <= len(words) <= longest
        and bool(HAN.fullmatch(words))
        and not (set(words) & empty or COUNT.fullmatch(words))
    )
