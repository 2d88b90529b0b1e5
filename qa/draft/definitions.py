"""What the draft says a term means, laid beside what the document says it means, part by part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.regex import regex
from index.vocabulary import key_of
from qa.draft.features import features
from qa.draft.lexicon import bound_words
from qa.draft.measured import quantities
from qa.draft.mentions import Mention
from qa.draft.modality import turned
from qa.draft.quotations import proved
from qa.draft.spot import Finding, Spot
from qa.draft.stated import differing
from qa.kinds.terms.definitions import DEFINING
from qa.reply import Evidence
from qa.verify.lexicon import polarity
from qa.verify.result import ACCEPTED
from qa.verify.verify import verify
from qa.view import View

DEFINES = regex(
    r"(?P<so>所谓)?[“\"]?(?P<term>[^，,。；;：:“”\"]{2,30})[”\"]?(?:[，,]|的?(?:定义|含义|意思)?)(?:就?是指|指的是|说的是|即指|定义为|的?定义是|的?含义是|(?(so)(?:就是|即|是)|(?!))|(?<=[”\"])[，,]?即(?![可将使便日刻时]))(?P<said>.+)"
)
GRAVE = frozenset({"negation", "year", "number", "comparator", "role", "unit"})
"""Kinds of differences that make a definition another one; other words may say the same."""
BOUNDS = frozenset({"negation", "comparator"})
PARTS = regex(r"[、，,；;和与及或]|以及|还有|加上")
EDGE = regex(
    r"^(?:以|是|指|为|包括|包含|由|那|这)+|(?:那一带|这一带|一带|等地?|这[一二三四五六七八九\d]?[个类种]?.{0,4}|[一二三四五六七八九\d]+[个类种].{0,4}|组成|构成)$"
)
NOT_THAT = regex(
    r"[“\"]?(?P<term>[^，,。；;：:“”\"\n]{2,20}?)[”\"]?(?:并不是|并非是?|不是|不等于|不等同于|并?不意味着|不代表)(?P<that>[^，,。；;\n]{4,40})"
)
NEXT = regex(r"[，,；;]\s*(?=(?:而|至于)?[“\"][^”\"]{1,16}[”\"]\s*(?:则|即|就?是|指))")
"""Where the next term is explained."""
HELD = 0.6
"""Share of the features of a part that the definition must hold to have it."""
LIST = regex(r"[\u4e00-\u9fff]{3,}(?:[、和与及]|以及)[\u4e00-\u9fff]{3,}")
WORDY = regex(r"[的了不没过要还就]")
"""Characters of a part that is said in other words and is no name."""
LISTED = 12
"""Characters of a part of a list; what is longer is a sentence."""
LOST = 0.4
"""Share of them up to which the definition does not have it."""


def definitions(spot: Spot) -> list[Finding]:
    """What the draft says a term means, compared with what the document says it means. Takes the whole sentence."""
    piece = spot.sentence.piece
    match = DEFINES.search(spot.text, piece.start, piece.end)
    if not match or match.start("said") < spot.piece.start or match.start() > spot.piece.end:
        return []
    term = re.sub(r"^.*?(?:所称|中的|里的|，|其中)", "", match["term"]).strip('“”"的 -—·•●*　')
    for view in spot.views:
        for evidence in _denying(view, term, match):
            text = f"文件写的是：{view.document.quote(evidence.start, evidence.end)}"
            return [Finding("definition", match.start("term"), match.end("said"), "contradicted", text, (evidence,))]
        for evidence in _defining(spot, view, term, match):
            return [_compared(spot, view, evidence, match)]
    return []


def _denying(view: View, term: str, match: re.Match[str]) -> Iterator[Evidence]:
    """Where the document says that the term is not that: “甲”并不是乙."""
    text, said = view.document.text, features(match["said"])
    for denial in NOT_THAT.finditer(text):
        told = features(denial["that"])
        if key_of(denial["term"]).endswith(key_of(term)) and len(told & said) >= HELD * len(told) > 0:
            start = max(text.rfind(mark, 0, denial.start()) for mark in "。；;\n") + 1
            yield Evidence(view.document.id, view.at(denial.span()).id, start, denial.end())


def _defining(spot: Spot, view: View, term: str, match: re.Match[str]) -> Iterator[Evidence]:
    """Where the document explains the term: its notes, then its sentences."""
    mentioned = [m for m in spot.sentence.mentions if m.start < match.end("term") and match.start("term") < m.end]
    refs = {n.ref for m in mentioned for n in m.names if n.kind == "term" and n.document == view.document.id}
    for note in view.document.footnotes:
        if note.clause in refs or _same(note.term, term, mentioned):
            yield Evidence(view.document.id, note.clause, note.start, note.end)
    text = view.document.text
    for defining in DEFINING.finditer(text):
        start = max(text.rfind(mark, 0, defining.start()) for mark in "。；;\n") + 1
        stop = min((at for at in (text.find(mark, defining.end()) for mark in "。；;\n") if at >= 0), default=len(text))
        leaf = min(
            (c for c in view.document.clauses if c.start <= start and stop <= c.end and c.kind != "boilerplate"),
            key=lambda c: c.end - c.start,
            default=None,
        )
        if leaf and key_of(term) in key_of(text[start : defining.end() + 4]) and len(key_of(term)) > 1:
            yield Evidence(view.document.id, leaf.id, start, stop)


def _same(known: str, term: str, mentioned: list[Mention]) -> bool:
    del mentioned
    return bool(known) and len(key_of(term)) > 1 and (key_of(term) in key_of(known) or key_of(known) in key_of(term))


def _compared(spot: Spot, view: View, evidence: Evidence, match: re.Match[str]) -> Finding:
    said = NEXT.split(match["said"])[0].strip(" 　。；;，,")
    found = verify(spot.store, said, clause=f"{view.document.id}#{evidence.clause}", document=view.document.id)
    span = (match.start("term"), match.start("said") + match["said"].index(said) + len(said))
    words = _own(" ".join(view.document.quote(evidence.start, evidence.end).split()), match["term"])
    if found.verdict in ACCEPTED:
        return proved("definition", span, found, "supported", found.text)
    if found.verdict == "differs" and set(found.kinds) & GRAVE and not _only_bounded(set(found.kinds), said, words):
        return Finding("definition", *span, "contradicted", found.text, (evidence,))
    if differs := unlike(said, words) or _parts(spot, said, words):
        return Finding("definition", *span, "contradicted", f"{differs}，文件写的是：{words}", (evidence,))
    return Finding("definition", *span, "partly", f"措辞与文件不同，文件写的是：{words}", (evidence,))


def _only_bounded(kinds: set[str], said: str, true: str) -> bool:
    """Nothing but the words of bounds differ, that say the same: 至少 for 不少于."""
    plain = [bound_words("before").sub("", bound_words("after").sub("", words)) for words in (said, true)]
    return bool(kinds & GRAVE <= BOUNDS) and not unlike(said, true) and polarity(plain[0]) == polarity(plain[1])


def _own(words: str, term: str) -> str:
    """Of a note that explains several terms what it says of this one."""
    parts = [part for part in re.split(r"[；;]", words) if re.search(rf"[“\"]{re.escape(term)}[”\"]", part)]
    return parts[0] if len(parts) == 1 else words


def unlike(said: str, true: str) -> str:
    """A figure that the definition has otherwise, or a verb that it turns round."""
    for quantity in differing([*quantities(said, 0, len(said))], [*quantities(true, 0, len(true))]):
        return f"稿件写{quantity.amount.printed}"
    verb = turned(said, true)
    return f"稿件对“{verb}”的说法相反" if verb else ""


def _parts(spot: Spot, said: str, true: str) -> str:
    """Of the parts of a list one is not of the definition and another is; or all are names, and none is."""
    parts = [EDGE.sub("", part.strip()) for part in PARTS.split(said)]
    parts = [part for part in parts if len(part) > 1]
    held = features(true)
    shares = {p: len(features(p) & held) / len(features(p)) for p in parts if features(p)}
    out = [p for p, share in shares.items() if share <= LOST]
    if len(shares) < 2 or not out:
        return ""
    if any(share >= HELD for share in shares.values()):
        return f"定义里没有“{out[0]}”" if all(len(p) <= LISTED for p in shares) else ""
    if all(share <= LOST and len(p) <= LISTED for p, share in shares.items()) and LIST.search(true):
        return (
            f"定义里没有“{out[0]}”" if all(share == 0 or WORDY.search(p) is None for p, share in shares.items()) else ""
        )
    names = {spot.text[m.start : m.end] for m in spot.sentence.mentions if m.names}
    known = [p for p in out if any(name in p for name in names) or any(p in v.document.text for v in spot.views)]
    return f"定义里没有“{known[0]}”" if len(known) > 1 and len(out) == len(shares) else ""
