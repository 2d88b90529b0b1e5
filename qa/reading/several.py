"""Several questions in one line, taken apart: 任务17谁牵头，2020年规模多少 is two, 牵头单位和参与单位分别是谁 is one.

A line is cut at its marks and at 和, 以及, 还有; pieces that ask nothing of their own are put back together with what they belong to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.regex import regex
from qa.question import Question, Tag

OPENS = regex(r"\s*(?:and\s+)?(?P<word>how many|how much|who|when|where|why|what|which|how)\b", re.IGNORECASE)
JOINED = regex(r",?\s+and\s+(?P<word>how many|how much|who|when|where|why|what)\s+\w+\s+\w", re.IGNORECASE)
SENTENCE = regex(r"[？?；;。！!]+")
JOINT = regex(
    r"[，,：:]\s*(?:另外|此外|顺便|还有(?![哪谁几什多])|以及|并且|并|同时|再|和|[一二三四]是)?[，,]?|以及|还有(?![哪谁几什多])|另外|和|[、,](?:另外|以及|还有)?|[（(]?[1-4一二三四][)）、.](?=\D)"
)
ROLES = frozenset({"lead", "participant", "responsible"})
PARTS = frozenset({"task", "project", "safeguard", "principle", "goal", "section", "indicator"})
FAMILIES = (
    ("define", frozenset({"define", "note"})),
    ("role", ROLES),
    ("belong", frozenset({"belong", "where"})),
    ("fact", frozenset({"number", "date", "issuer", "basis", "annex", "period", "title"})),
    ("effect", frozenset({"effect"})),
    ("validity", frozenset({"validity"})),
    ("repeal", frozenset({"repeal"})),
    ("nature", frozenset({"nature"})),
    ("change", frozenset({"difference", "percent", "ratio", "sum", "mean"})),
    ("value", frozenset({"target", "actual", "money"})),
    ("part", PARTS),
    ("deadline", frozenset({"deadline", "first"})),
    ("how", frozenset({"how", "why", "wording"})),
    ("often", frozenset({"frequency"})),
)
"""What a piece asks about, the first that fits."""
ASKING = regex(
    r"(.)不\1|谁|哪|几(?![年月天])|(?<![近这前后去过头十])几[年月天](?![来])|多少|多[大久长高远重宽厚薄深]|什么|啥|何(?:时|种|谓)|吗|怎么|怎样|如何|咋|为何|为啥|是不是|是否|有没有|有无|对不对|能不能|还是(?=.*的)|呢$|百分之"
)
NOUNS = regex(r"(?:单位|部门|目标|规模|目标数|目标值|定义|含义|意思|文号|字号|日期|依据|全称|附件|名称)$")
"""Endings of a piece that asks by naming what is wanted, with another wish behind it: 任务5的牵头单位和2019年的目标."""
REST = regex(
    r"(?:一?共|总共|各自?|分别|都|各?有)*(?:是|有|为|叫)*(?:几|多少)[项个家条件天]?|(?:各自?|分别)有?(?:几|多少)[项个条]?任务"
    r"|(?:都|又|分别|具体|各自?)*(?:是|有|叫)*(?:哪些|哪几?[两三四五]?[项条个家]|什么|啥)(?:名字|名称)?"
)
FURTHER = regex(r"和|以及|还有|另外|此外|顺便|并且|同时|[二三四]是|[2-4二三四][)）、.]|[？?；;。]")

WHOM = regex(
    r"(?:那么?)?(?P<whom>(?:(?!谁|哪|几|多少|什么|啥|怎|如何|吗|是不是|是否|有没有|第)[\u4e00-\u9fff]){2,12})呢[,，]"
)
"""其他人员呢，个人交多少: whom the rest of the line asks about."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the line: where it is, what it is about, whether it asks, whether it names what it asks of."""

    start: int
    end: int
    family: str
    asks: bool
    subject: bool
    noun: bool
    """It ends in a noun that can be what is wanted."""
    ends: bool
    """A mark of the end of a sentence follows."""
    rest: bool = False
    """It asks for more of what the piece before asks for: 各几项, 都叫什么."""


def split(question: Question) -> tuple[str, ...]:
    """The questions of a line, in their order; one when it is a single question."""
    if question.english:
        parts = [part.strip() for part in _english(question.asked) if len(part.strip()) > 3]
        return tuple(parts) if len(parts) > 1 else (question.asked,)
    pieces = _grouped(_pieces(question))
    if len(pieces) < 2:
        return (question.text,)
    said = tuple(_of_first(question, piece, pieces[0]) for piece in pieces)
    whom = WHOM.match(said[0])
    return (said[0], *(f"{whom['whom']}{part}" for part in said[1:])) if whom else said


def _of_first(question: Question, piece: Piece, first: Piece) -> str:
    """任务23集成多少项服务、服务条目多少: a figure that is asked for without a number of its own is one of the first's clause."""
    said = question.text[piece.start : piece.end].strip("，, 、")
    tags = [t for t in question.tags if t.kind.startswith(("ref:", "name:")) or t.kind == "year"]
    own = [t for t in tags if piece.start <= t.start < piece.end and not _general_name(t)]
    number = [t for t in tags if first.start <= t.start < first.end and t.kind.startswith("ref:")]
    if piece is first or own or len(number) != 1 or piece.family not in ("other", "value") or not piece.subject:
        return said
    return f"{question.text[number[0].start : number[0].end]}的{said}"


GENERAL = 4
"""Characters of an indicator's name (产业规模) that several clauses may have."""


def _general_name(tag: Tag) -> bool:
    return tag.kind == "name:indicator" and tag.end - tag.start <= GENERAL


def _english(asked: str) -> list[str]:
    """Cut at question marks, and at an ``and`` between two question words: which project …, and how many …"""
    pieces = []
    for piece in re.split(r"[?;]\s*", asked):
        first = OPENS.match(piece)
        cut = next((m for m in JOINED.finditer(piece) if first and m["word"].lower() != first["word"].lower()), None)
        pieces += [piece[: cut.start()], piece[cut.start("word") :]] if cut else [piece]
    return pieces


BETWEEN = regex(
    r"^[^，,。？?；;]+?(?:和|与|跟|同)[^，,。？?；;]+?(?:相?差|差了?)(?:多少|几|多大)[^，,。？?；;]{0,6}[？?。 ]*$"
)
"""甲目标和乙目标差多少亿元: one question on two things."""


def _pieces(question: Question) -> list[Piece]:
    """The line cut at every mark that stands outside of a name or a number."""
    text = question.text
    closed = [t for t in question.tags if t.kind.startswith(("name:", "ref:", "figure"))]
    cuts = [
        (m.start(), m.end(), bool(SENTENCE.fullmatch(m.group())))
        for pattern in (SENTENCE, JOINT)
        for m in pattern.finditer(text)
        if not any(t.start < m.end() and m.start() < t.end for t in closed) and not _quoted(text, m.start())
    ]
    found: list[Piece] = []
    last = 0
    for start, end, ends in [*sorted(cuts), (len(text), len(text), True)]:
        if start >= last and text[last:start].strip():
            one = _piece(question, last, start, ends=ends)
            if found and one.family == "other" and not one.subject and not one.asks:
                found[-1] = replace(found[-1], ends=found[-1].ends or ends)
            else:
                found.append(one)
        last = max(last, end)
    if len(found) > 1 and BETWEEN.search(text):
        return [replace(found[0], end=found[-1].end, asks=True, ends=True)]
    if len(found) > 1 and all(piece.noun and not piece.asks for piece in found[:-1]) and found[-1].noun:
        return [replace(piece, asks=True) for piece in found]  # 任务17的牵头单位、参与单位、产业规模
    return found


def _quoted(text: str, at: int) -> bool:
    """Inside quotation marks or brackets."""
    before = text[:at]
    return (
        before.count("“") > before.count("”")
        or before.count("《") > before.count("》")
        or before.count("（") > before.count("）")
    )


def _piece(question: Question, start: int, end: int, *, ends: bool) -> Piece:
    tags = [t for t in question.tags if start <= t.start and t.end <= end]
    cues = {kind for t in tags for kind in t.kind.split("+")}
    family = next((name for name, members in FAMILIES if members & cues), "other")
    if family in ("role", "part") and "project" in cues and cues & {"list", "belong"} and not cues & ROLES:
        family = "belong"
    if family == "change" and "sum" in cues and cues & PARTS:
        family = "part"
    words = question.text[start:end].strip("，, ")
    named = family != "other" and bool(NOUNS.search(words) and FURTHER.search(question.text[end : end + 4]))
    asks = bool(ASKING.search(words)) or named or bool(NOUNS.search(words)) and (ends and start > 0)
    subject, noun, rest = (
        _names(question, tags, start, end),
        bool(NOUNS.search(words)),
        bool(REST.fullmatch(words.rstrip("呢啊呀"))),
    )
    return Piece(start, end, family, asks, subject, noun, ends, rest)


def _names(question: Question, tags: list[Tag], start: int, end: int) -> bool:
    """A name, a number, or words that nothing else explains."""
    if any(t.kind.startswith(("name:", "ref:", "stranger")) for t in tags):
        return True
    piece = question.text[start:end]
    return any(len(words) > 1 and words in piece for words in question.content)


def _grouped(pieces: list[Piece]) -> list[Piece]:
    """Pieces that ask nothing joined to the next one, or to the one before at the end of a sentence; like asks joined."""
    found: list[Piece] = []
    pending: Piece | None = None
    for piece in map(_closed, pieces):
        one = _together(pending, piece) if pending else piece
        pending = None
        if not one.asks and not one.ends:
            pending = one
        elif found and (not one.asks or not _apart(found[-1], one)):
            found[-1] = _together(found[-1], one)
        else:
            found.append(one)
    if pending:
        found = [*found[:-1], _together(found[-1], pending)] if found else [pending]
    return found


def _closed(piece: Piece) -> Piece:
    """At the end of a sentence that holds other questions, a noun is a question: …，二是2019年的目标数，谢谢."""
    return replace(piece, asks=piece.asks or piece.ends and piece.noun and piece.start > 0)


def _apart(before: Piece, after: Piece) -> bool:
    """Two questions: each asks, and they ask different things or name different subjects."""
    if not before.asks or after.rest:
        return False
    return before.ends or before.family != after.family or before.subject and after.subject


def _together(before: Piece, after: Piece) -> Piece:
    """One piece out of two; what it is about is what the asking one is about."""
    family = after.family if after.asks and not before.asks or before.family == "other" else before.family
    return Piece(
        before.start,
        after.end,
        family,
        before.asks or after.asks,
        before.subject or after.subject,
        after.noun,
        after.ends,
    )
