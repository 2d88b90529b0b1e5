"""Whether something must, may or must not be done, or is done already, in the draft and in the sentence that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus.regex import regex
from corpus.wordlist import read_entries
from qa.draft.lexicon import FOLDER

CONFLICTS = frozenset(
    {
        frozenset({"allowed", "forbidden"}),
        frozenset({"required", "forbidden"}),
        frozenset({"required", "needless"}),
        frozenset({"required", "allowed"}),
        frozenset({"allowed", "denied"}),
        frozenset({"required", "denied"}),
        frozenset({"done", "undone"}),
        frozenset({"encouraged", "forbidden"}),
        frozenset({"encouraged", "restricted"}),
        frozenset({"encouraged", "required"}),
        frozenset({"required", "restricted"}),
        frozenset({"able", "forbidden"}),
    }
)
SAME = (("高于", "超过"), ("大于", "超过"), ("多于", "超过"), ("少于", "低于"), ("小于", "低于"))
"""Comparisons that are one."""
BENEFITS = ("享受", "减免", "领取", "免费", "获得", "免收", "优先", "半价", "得到")
WHETHER = regex(r"([\u4e00-\u9fff])不\1")
"""受不受理 denies nothing."""
COMPARING = frozenset({"超过", "低于"})
LONG = 4
"""Characters behind a modal word from which they name an object."""
BEHIND = 20
"""Characters behind a modal word in which it still speaks of the same object."""


KEY = 4
"""Characters behind a modal word that stand without it in the other text."""
INNER = frozenset({"denied", "undone"})
"""Modes that may stand inside of what another one allows."""
VERB = 2
"""Characters of a verb."""
LONG_KEY, LEADING = 8, "与对以按从由向在把将为和给"
"""The same behind words that only lead to a verb: 不与劳动者订立."""
TURNING = frozenset({"denied", "forbidden"})
NAMED = regex(r"(?<!目)的")
"""不符合条件的 says which things are meant."""
PART = regex(r"[，,。；;：:\n]")
HEADED = regex(r"(?:严禁|禁止)[^。；;\n]*$")
"""What denies all that a sentence says behind it."""
NEGATED = regex(r"[不未无没非免禁严勿][^，,。；;]{0,3}$")


@cache
def _modals() -> dict[str, str]:
    return {row[0]: row[1] for row in read_entries(FOLDER / "modals.txt")}


@cache
def _pattern() -> re.Pattern[str]:
    rows = sorted(read_entries(FOLDER / "modals.txt"), key=lambda row: -len(row[0]))
    words = "|".join(map(_guarded, rows))
    return re.compile(rf"(?P<modal>{words})(?=(?P<behind>[\u4e00-\u9fff][\u4e00-\u9fff、]{{1,{BEHIND}}}))")


def _guarded(row: tuple[str, ...]) -> str:
    """A word with what may not stand before and behind it: 相应 and 应急 are no 应."""
    before, behind = ("" if chars == "-" else chars for chars in (*row[2:4], "", "")[:2])
    return f"{f'(?<![{before}])' if before else ''}{row[0]}{f'(?![{behind}])' if behind else ''}"


def modals(text: str) -> Iterator[tuple[str, str]]:
    """The modes of a text, each with the words behind the modal word."""
    for word, one in SAME:
        text = text.replace(word, one)
    text = WHETHER.sub(r"\1", text)
    for match in _pattern().finditer(text):
        yield _modals()[match["modal"]], match["behind"]


def turned(said: str, true: str) -> str:
    """What the two texts say the opposite of; empty where there is nothing."""
    own = [*modals(said)]
    known = [(m, words) for m, words in modals(true) if m not in INNER or not _has(own, m, words)]
    for mode, behind in own:
        if mode in TURNING and NAMED.search(behind[: KEY + 2]):
            continue  # 不在首层的 says which are meant
        if mode == "allowed" and behind.startswith(BENEFITS):
            continue  # 老人可以减免 is what the office must do
        here = _nearest(behind, known)
        if here and all(frozenset({mode, other}) in CONFLICTS for other in here):
            return behind
    return _denied(said, true) or _denied(true, said)


def _has(known: list[tuple[str, str]], mode: str, behind: str) -> bool:
    """The same mode before the same words: 可以处不缴的税款 and 并处不缴的税款 deny the same."""
    return any(other == mode and _alike(behind, words) for other, words in known)


def _denied(one: str, other: str) -> str:
    """What the one denies or forbids and the other plainly says: 不享受补贴, 同样享受补贴."""
    for mode, behind in modals(one):
        key = behind[: LONG_KEY if behind[0] in LEADING else KEY]
        plain = len(key) >= KEY and _says(other, key)
        named = NAMED.search(behind[: KEY + 2])
        if mode in TURNING and not named and (plain or _plainly(behind, other)):
            return behind
    return ""


def _plainly(behind: str, other: str) -> bool:
    """The verb stands in the other text without a denial, with the end of the same object: 不纳入甲审核范围, 纳入审核范围."""
    at = other.find(behind[:VERB])
    if (
        at < 0
        or NEGATED.search(other[:at])
        or HEADED.search(other[:at])
        or any(words.startswith(behind[:VERB]) for _, words in modals(other))
    ):
        return False
    thing = next(iter(re.findall(r"^[\u4e00-\u9fff]+", other[at + VERB :])), "")
    return len(thing) >= KEY and behind[VERB:].endswith(thing)


def _nearest(behind: str, known: list[tuple[str, str]]) -> list[str]:
    """The modes of the words that are most alike: of 不享受甲补贴 and 可享受乙补贴 one is of the same grant."""
    alike = [(len(_pairs(behind) & _pairs(words)), mode) for mode, words in known if _alike(behind, words)]
    most = max((shared for shared, _ in alike), default=0)
    return [mode for shared, mode in alike if shared == most]


def doubtful(said: str, true: str) -> bool:
    """Of what the text says in a like way one mode excludes that of the draft."""
    known = [*modals(true)]
    return any(frozenset({m, other}) in CONFLICTS for m, behind in modals(said) for other in _nearest(behind, known))


def says_alike(said: str, true: str) -> bool:
    """What is turned round beside another sentence is said by this one: the same mode stands before the same words."""
    known = [*modals(true)]
    return any(mode in _nearest(behind, known) for mode, behind in modals(said))


def keeps(said: str, true: str, behind: str) -> bool:
    """The words behind a modal are said by this sentence just as by the draft."""
    known = [*modals(true)]
    modes = [mode for mode, words in modals(said) if words == behind]
    if modes:
        plainly = "required" in modes and any(
            _says(part, behind[:KEY]) and not any(modals(part)) for part in PART.split(true)
        )  # what is told without 要 is to be done as well
        return plainly or any(mode in _nearest(behind, known) for mode in modes)
    return behind[:KEY] in true and not _denied(said, true) and not _denied(true, said)


def _says(text: str, key: str) -> bool:
    """The words stand there without a modal word and without a denial before them."""
    at = text.find(key)
    denied = NEGATED.search(text[:at]) or HEADED.search(text[:at])
    return at >= 0 and not denied and not any(words.startswith(key) for _, words in modals(text))


def _alike(one: str, other: str) -> bool:
    """The same verb with the same object; or, where neither compares, the same words behind the modal word."""
    shared = _pairs(one) & _pairs(other)
    short, long = sorted((one, other), key=len)
    if len(short) < LONG and short in long[: LONG + 2]:
        return True
    if one[:2] == other[:2] or (one[0] == other[0] and one[1] in other[1:LONG] and len(one) < LONG):
        return len(one) < LONG or len(other) < LONG or len(shared) > 1
    return len(shared) > 1 and not {one[:2], other[:2]} & COMPARING


def _pairs(words: str) -> set[str]:
    return {words[i : i + 2] for i in range(len(words) - 1)}
