"""From what to what something is changed: 把甲改造为乙 for 甲 that 乙 is changed into."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.fold import halfwidth
from corpus.regex import regex
from qa.draft.features import features

_WHAT = r"[^，,。；;：:\n由从把将向]{2,20}?"
_DEED = r"(?:改造|升级|转变|转型|转化|转换|演进|过渡|迁移|调整|变更|改建|迈进|延伸|转移)"
_FIGURE = r"[\d.]+[^\d，,。；;至到为降提由从]{0,6}"
FIGURES = regex(
    rf"(?:由|从)(?:现行的?|原来的?|目前的?)?(?P<low>{_FIGURE}?)(?:下?降低?|减少|压缩|压减|缩短|缩减|精简|扩展|扩充|拓展|扩大|提高|提升|上升|增加|增长|增|调整|延长|扩大|上调|下调|放宽|变)*(?:到|至|为)(?:不超过|了|约)?(?P<high>{_FIGURE})"
)
WAYS = (
    regex(
        rf"(?:由|从)(?P<of>{_WHAT})(?:转?向|{_DEED}+[为成到]|转为|变为|改为|变成)(?P<to>{_WHAT})(?:{_DEED}|[，,。；;：:\n]|$)"
    ),
    regex(rf"(?:把|将)(?P<of>{_WHAT})(?:{_DEED}+|改|转|变)[为成到](?P<to>{_WHAT})(?:[，,。；;：:\n]|$)"),
    regex(
        rf"(?:推动|推进|支持|鼓励|促进)?(?P<of>{_WHAT})(?:转化|上升|升级|提升|转变|升格|转型)为(?P<to>{_WHAT})(?:[，,。；;：:\n]|$)"
    ),
    regex(rf"(?P<of>{_WHAT})转?向(?P<to>{_WHAT}){_DEED}"),
)


def redirected(said: str, true: str) -> tuple[str, str]:
    """The two ends of a change that stand the other way round in the sentence; two empty ones where none do."""
    known = [*_ways(true)]
    for of, to in _ways(said):
        for first, last in known:
            crossing = min(len(features(of) & features(last)), len(features(to) & features(first)))
            straight = max(len(features(of) & features(first)) - len(features(of) & features(last)), 0)
            if crossing and not straight and not _holds(to, last):
                return of, to
    return "", ""


def revalued(said: str, true: str) -> tuple[str, str]:
    """由1.5%提高到3% for 由3%降至1.5%: both ends are there, the other way round; two empty ones where they are not."""
    known = {(m["low"], m["high"]) for m in FIGURES.finditer(halfwidth(true))}
    for match in FIGURES.finditer(halfwidth(said)):
        if (match["high"], match["low"]) in known and (match["low"], match["high"]) not in known:
            return match["low"], match["high"]
    return "", ""


def _holds(to: str, last: str) -> bool:
    """The change ends where it does in the sentence."""
    return len(features(to) & features(last)) * 2 >= len(features(to))


def _ways(text: str) -> Iterator[tuple[str, str]]:
    plain = halfwidth(text)
    for way in WAYS:
        for match in way.finditer(plain):
            yield match["of"], match["to"]
