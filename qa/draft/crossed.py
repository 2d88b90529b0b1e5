"""What belongs to one member of a row said of another; and a step of a chain said to be its first or its last."""

from __future__ import annotations

from difflib import SequenceMatcher

from corpus.fold import fold
from corpus.regex import regex

RUN = 4
"""Characters in a row by which a part of a phrase is that of a member."""
AHEAD = 2
"""Characters that it must share more with one member than with another."""
TAIL = 2
"""Characters with which the members of a row end alike: ……特色服务区."""
LINKED = regex(
    r"(?P<one>[\u4e00-\u9fff\w“”]{4,40}?)(?:的)?(?:就?是|为的是|属于|叫做?)(?P<other>[\u4e00-\u9fff\w“”]{4,30})$"
)
MEMBER = regex(r"[^、，,；;：:]+")
STEP = regex(r"[^—－→⟶“”]{3,}")
CHAIN = regex(r"[^，,。；;：:“”\n—→]{2,20}(?:(?:—+|→|⟶)[^，,。；;：:“”\n—→]{2,20}){2,}")
FIRST = regex(r"(?:以|从|由)(?P<step>[\u4e00-\u9fff]{4,20}?)(?:为起点|为开端|开始|起步|打头|为首)")
LAST = regex(r"(?:以|到|由)(?P<step>[\u4e00-\u9fff]{4,20}?)(?:收尾|为终点|结束|为止|收官|压轴)")


def crossed(said: str, true: str) -> str:
    """Of a phrase that gives one thing to another (以甲为示范的是乙) the member of the row that has the first; else empty."""
    link = LINKED.search(said)
    members = MEMBER.findall(true)
    if not link or len(members) < 2:
        return ""
    mine = _member(link["one"], members)
    others = _member(link["other"], members)
    return mine if mine and others and mine != others and mine[-TAIL:] == others[-TAIL:] else ""


def _member(part: str, members: list[str]) -> str:
    """The one member that a part of the phrase is of; empty where two may be meant."""
    shared = sorted(((len(_stretch(part, member)), member) for member in members), reverse=True)
    (best, member), (next_best, _) = shared[:2]
    return member if best >= RUN and best >= next_best + AHEAD else ""


def misplaced(said: str, true: str) -> str:
    """The end of a chain (甲—乙—丙) where the phrase has another of its steps; empty where it has none."""
    for chain in CHAIN.finditer(true):
        steps = STEP.findall(chain.group())
        for pattern, at in ((FIRST, 0), (LAST, -1)):
            match = pattern.search(said)
            if match and match["step"] in steps and match["step"] != steps[at]:
                return str(steps[at])
    return ""


THEN = regex(r"[，,；;。]?(?:如|若)?(?:仍|还)?(?:再|然后|之后|其次|最后)")
"""What stands between what comes first and what comes after it."""
LAST_PHRASE = regex(r"[，,：:；;。\n](?=[^，,：:；;。\n])")
ORDERED = 5
"""Characters in a row by which what comes first, or after, is told."""


def reordered(said: str, true: str) -> tuple[str, str]:
    """What the phrase puts first and after where the sentence has them the other way round; two empty ones elsewhere."""
    there, here = THEN.search(true), THEN.search(said)
    if not there or not here:
        return "", ""
    first, early = (LAST_PHRASE.split(words)[-1] for words in (said[: here.start()], true[: there.start()]))
    after, late = said[here.end() :], true[there.end() :]
    crossing = _stretch(first, late), _stretch(after, early)
    straight = _stretch(first, early), _stretch(after, late)
    least = min(map(len, crossing))
    return crossing if least >= ORDERED and max(map(len, straight)) < least else ("", "")


def _stretch(one: str, other: str) -> str:
    """The longest run of characters that both have."""
    one, other = fold(one), fold(other)
    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return one[match.a : match.a + match.size]
