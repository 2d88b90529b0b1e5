"""What is denied on one side and plainly told on the other, though the words around the verb differ: 不能享受甲 for 允许……按规定享受甲."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corpus.regex import regex
from qa.draft.features import features
from qa.draft.modality import WHETHER

_NOT = r"不(?!断|仅|同|足|良|少|大|小|高|低|超|动|特|限|是|但|论|管|如|至|多|见|定|孕|满|到|过|含)"
_FREE = r"免(?:予|于|除|收|征|交|缴|办)?"
DENIAL = regex(
    rf"(?:{_NOT}|未(?!成|来|满|央|必|经)|无法|无权|无需|无须|禁止|严禁|没有资格|没资格|没法)"
    r"(?:得|能|可以|可|许|准|允许|予以?|会|应当?|需要?|必|再|给予?|宜|用)?(?:再|以|对|被|够|将)?(?P<deed>[\u4e00-\u9fff]{2,})"
)
"""A denial with the verb and its object behind it."""
ANY = regex(r"[不未无非禁免勿没]|(?<![拆清消解删扣铲废排开免])除|取消|停止|剔除")
PART = regex(r"[^，,。；;：:\n]+")
VERB, BEHIND = 2, 16
"""Characters of a verb, and behind it in which its object stands."""
OBJECT, SHORT = 2, 4
"""Pairs of the object that both must have; characters from which a denied deed names its object."""
SUBJECT = 0.5
"""Share of what stands before the denied verb that the other side must hold to speak of the same."""
MUST = regex(
    r"(?:也|仍|还|都|同样|照样|一样|必须|应当|应|须|需要?|要|得)(?:然|旧|是)?(?:要|须|需|得|应)?[^，,。；;]{0,10}(?:交|缴|付|收|办|提供|提交)"
)
FREE = regex(rf"{_FREE}|不(?:用|必|需|再)?(?:收|征|交|缴|办)|无[需须](?:交|缴|办)")
PAID = regex(r"[交缴付征]")
ENDED = regex(r"剔除|取消|不再|废止|停止|免予|免于|免除|移出")
STILL = regex(r"(?:仍|仍然|还|依然|继续|照旧|依旧)(?:要|须|需|应|得|然|旧|由|按|实行|办|交|保留)")
EXCEPT = regex(r"除(?P<what>[^，,。；;：:\n]{2,30}?)(?:以外|之外|外)(?![部地国资省市人])")
NOT_ONE = regex(r"(?<![除是并])非(?!常|法|遗|机|金|税|国|农|凡|洲|居)(?P<what>[\u4e00-\u9fff]{3})")
BY = regex(
    r"(?<![不非])由(?P<who>[\u4e00-\u9fff]{2,10}?)(?:来|自行|自己|全部|全额|共同)?(?P<deed>承担|负担|支付|缴纳|负责|出资|分担)"
)
MAY = regex(r"可以?|能够?|允许|也行|照样|准许")
"""What allows."""
WHOLE = 0.8
"""Share of a phrase that must be what is forbidden."""
FIRM = 3
"""Pairs of characters that say what is forbidden."""


@dataclass(frozen=True, slots=True)
class Denied:
    """A verb with its object that is denied, and what stands before it in its part of the sentence."""

    deed: str
    subject: str


def negated(said: str, true: str) -> str:
    """What one of two (half-width) texts denies and the other plainly tells; empty where there is none."""
    said, true = WHETHER.sub(r"\1", said), WHETHER.sub(r"\1", true)
    if excepts(said, true):
        return ""
    return next((deed for check in CHECKS if (deed := check(said, true))), "")


def _denials(said: str, true: str) -> str:
    for one in _denied(said):
        if _tells(true, one) and not _denies(true, one) and not _forbids(true, one):
            return one.deed
    for one in _denied(true):
        held = features(one.subject) & features(said)
        enough = len(one.deed) >= SHORT or len(held) >= FIRM
        if enough and len(held) >= SUBJECT * len(features(one.subject)) and _tells(said, one) and not _tells(true, one):
            return "" if _denies(said, one) else one.deed
    return ""


def _freed(said: str, true: str) -> str:
    """免交 for 也要交, and the other way round."""
    free, must = FREE.search(true), MUST.search(said)
    if free and must and not FREE.search(said):
        return must.group()
    own = FREE.search(said)
    paid = any(PAID.search(part) and not ANY.search(part) for part in PART.findall(true))
    return own.group() if own and paid and not FREE.search(true) else ""


def _ended(said: str, true: str) -> str:
    """仍要办 for what is taken out of a list."""
    still = STILL.search(said)
    return still.group() if still and ENDED.search(true) and not ANY.search(said) else ""


def _excepted(said: str, true: str) -> str:
    """可以设定甲 for 可以设定除甲以外的."""
    if ANY.search(said) or not MAY.search(said):
        return ""
    for match in EXCEPT.finditer(true):
        for what in re.split(r"[、和与及或]", match["what"]):
            told = features(what)
            if len(told) >= OBJECT and told <= features(said):
                return what
    return ""


def _not_one(said: str, true: str) -> str:
    """由甲主持 for 由非甲主持."""
    for match in NOT_ONE.finditer(true):
        what = str(match["what"])
        if what in said and f"非{what}" not in said and what not in true.replace(match.group(), ""):
            return what
    return ""


def _by(said: str, true: str) -> str:
    """由甲承担 for 甲不承担, 不由甲承担."""
    for match in BY.finditer(said):
        who, deed = re.escape(match["who"]), match["deed"]
        if re.search(rf"{who}(?:{_NOT}|无需|无须|免于)(?:再|需|用|必)?{deed}|不由{who}{deed}", true):
            return match.group()
    return ""


def _allowed(said: str, true: str) -> str:
    """也可以建 for 不得新建: all that stands before the denial is told with 可以."""
    if ANY.search(said) or not MAY.search(said):
        return ""
    for part in PART.findall(true):
        forbidden = re.search(r"不得|不能|禁止|严禁|不可|不予|不再", part)
        subject = features(part[: forbidden.start()]) if forbidden else frozenset()
        behind = part[forbidden.end() :] if forbidden else ""
        deed = {*behind} & {*said[(MAY.search(said) or forbidden).end() :]} if forbidden else set()
        if len(subject) > FIRM and subject <= features(said) and deed:
            return str(part)
    return ""


def _forbidden(said: str, true: str) -> str:
    """可以在甲开展乙 for 严禁在甲开展乙."""
    if ANY.search(said) or not MAY.search(said):
        return ""
    told = features(MAY.sub("\n", said))
    for match in re.finditer(r"(?:严禁|禁止|不得|不允许)(?P<what>[^，,。；;：:\n]{6,})", true):
        if len(told) > FIRM and len(told & features(match["what"])) >= WHOLE * len(told):
            return str(match["what"])
    return ""


def excepts(said: str, true: str) -> bool:
    """What the sentence excepts is denied: 不能检测甲 for 可以检测除甲以外的."""
    named = (features(what) for m in EXCEPT.finditer(true) for what in re.split(r"[、和与及或]", m["what"]))
    return bool(ANY.search(said)) and any(len(told) >= OBJECT and told <= features(said) for told in named)


CHECKS: tuple[Callable[[str, str], str], ...] = (
    _denials,
    _freed,
    _ended,
    _excepted,
    _not_one,
    _by,
    _allowed,
    _forbidden,
)
"""In which order is asked what is denied."""


def shares_deed(said: str, other: str) -> bool:
    """The other text speaks of a deed that this one denies, or the other way round."""
    deeds = [one.deed for text in (said, other) for one in _denied(text)]
    return any(any(True for _ in _places(text, deed)) for deed in deeds for text in (said, other))


def _denied(text: str) -> Iterator[Denied]:
    for part in PART.finditer(text):
        for match in DENIAL.finditer(part.group()):
            if "的" not in match["deed"][: VERB + OBJECT]:  # 不符合条件的 says which are meant
                yield Denied(match["deed"][:BEHIND], part.group()[: match.start()])


def _tells(text: str, one: Denied) -> bool:
    """The verb stands there with the object, and no denial before it."""
    return any(not ANY.search(before) for before in _places(text, one.deed))


def _forbids(text: str, one: Denied) -> bool:
    """严禁 at the head of a sentence denies all that it says behind it: 严禁在甲、乙开展打桩."""
    heads = (re.search(r"严禁|禁止|不得|不能", part) for part in re.findall(r"[^。；;\n]+", text))
    return any(head and one.deed[:VERB] in head.string[head.end() :] for head in heads)


def _denies(text: str, one: Denied) -> bool:
    return any(ANY.search(before) for before in _places(text, one.deed))


def _places(text: str, deed: str) -> Iterator[str]:
    """What stands before the verb, wherever the same object is behind it; of a bare verb, wherever it stands."""
    for part in PART.findall(text):
        at = part.find(deed[:VERB])
        while at >= 0:
            bare = len(deed) < SHORT
            if bare or len(_pairs(deed[VERB:]) & _pairs(part[at + VERB : at + VERB + BEHIND])) >= OBJECT:
                yield part[:at]
            at = part.find(deed[:VERB], at + 1)


def _pairs(words: str) -> set[str]:
    return {words[i : i + 2] for i in range(len(words) - 1)}
