"""What the draft puts in quotation marks and gives to a document; and what it defines. Both are proved by ``qa.verify``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.fold import fold
from index.store import Store
from index.vocabulary import key_of
from qa.draft.lexicon import any_of
from qa.draft.mentions import Mention
from qa.draft.spot import Finding, Spot
from qa.kinds.definitions import DEFINING
from qa.reply import Evidence
from qa.verify.result import ACCEPTED, Verification
from qa.verify.verify import verify
from qa.view import View

QUOTED = re.compile(r"[“「『\"]([^“”「」『』\"\n]{5,400})[”」』\"]")
SHORTEST = 8
"""Characters from which a quotation that nothing introduces is one, and no name."""
LONG = 15
"""Characters from which words that stand nowhere as they are quoted must have been meant as a quotation."""
ATTRIBUTED = re.compile(rf"(?:{any_of('attributing')})(?:了|要|出|的|：|:|，|,|\s)*[“「『\"]?$")
PLACED = re.compile(r"(?:这句话|一句|的表述)?(?:写在|见于|出自|载于|出现在|在|见)(?P<place>[^，,。；;]{2,40})")
"""“……”写在保障措施第4项."""
DEFINES = re.compile(
    r"[“\"]?(?P<term>[^，,。；;：:“”\"]{2,30})[”\"]?(?:[，,]|的?(?:定义|含义|意思)?)(?:就?是指|指的是|即指|定义为|的?定义是|的?含义是)(?P<said>.+)"
)
GRAVE = frozenset({"negation", "year", "number", "unit_of_measure", "comparator", "role", "unit"})
"""Kinds of differences that make a definition another one; other words may say the same."""


def quotations(spot: Spot) -> list[Finding]:
    """The quotations of a phrase."""
    found = []
    for match in QUOTED.finditer(spot.text, spot.piece.start, spot.piece.end):
        hidden = any(a <= match.start(1) and match.end(1) <= b for a, b in spot.hidden)
        if not hidden and (finding := _quoted(spot, match)):
            found.append(finding)
    return found


def _quoted(spot: Spot, match: re.Match[str]) -> Finding | None:
    before = spot.text[max(spot.sentence.piece.start, match.start() - 24) : match.start()]
    placed = PLACED.match(spot.text, match.end(), spot.piece.end)
    given, quote = bool(ATTRIBUTED.search(before) or placed), match.group(1)
    length = len(fold(quote))
    if not given and (length < SHORTEST or _is_name(spot, quote)):
        return None
    document = spot.views[0].document.id if len(spot.views) == 1 else ""
    found = verify(
        spot.store, quote, clause=_place(spot, match.start()) or (placed["place"] if placed else ""), document=document
    )
    if found.verdict in ACCEPTED:
        return _finding("quotation", match.span(), found, "supported", found.text)
    if found.verdict == "wrong_clause":
        return _finding("citation", (spot.piece.start, match.end()), found, "contradicted", found.text)
    if found.verdict == "differs" and (given or length >= LONG):
        return _finding("quotation", match.span(), found, "contradicted", found.text)
    if found.verdict in ("joined", "stale") and found.citation:
        return _finding("quotation", match.span(), found, "partly", found.text)
    if found.verdict == "absent" and given and spot.sure and length >= SHORTEST:
        return Finding("quotation", *match.span(), "not_in_documents", "文件里没有这句话。")
    return None


def _is_name(spot: Spot, quote: str) -> bool:
    """A heading, a term, a unit: put in quotation marks, but no quotation."""
    return bool(spot.store.names([key_of(quote)]))


def _place(spot: Spot, end: int) -> str:
    """Where the draft says that the words stand: its numbers before the quotation."""
    numbered = [m for m in spot.mentions if m.end <= end and (m.reference or m.kind == "document")]
    if not any(m.reference for m in numbered):
        return ""
    return spot.text[numbered[0].start : numbered[-1].end]


def _finding(kind: str, span: tuple[int, int], found: Verification, verdict: str, text: str) -> Finding:
    cited = [c for c in (found.citation, *found.also) if c]
    evidence = tuple(Evidence(c.document.id, c.clause, c.start, c.end) for c in cited)
    if verdict == "supported" and not evidence:
        verdict = "not_checkable"
    return Finding(kind, *span, verdict, text, evidence)  # type: ignore[arg-type]


def definitions(spot: Spot) -> list[Finding]:
    """What the draft says a term means, compared with what the document says it means. Takes the whole sentence."""
    piece = spot.sentence.piece
    match = DEFINES.search(spot.text, piece.start, piece.end)
    if not match or match.start("said") < spot.piece.start or match.start() > spot.piece.end:
        return []
    term = re.sub(r"^.*?(?:所称|中的|里的|，|其中)", "", match["term"]).strip('“”"的 -—·•●*　')
    for view in spot.views:
        for evidence in _defining(spot, view, term, match):
            return [_compared(spot.store, view, evidence, match)]
    return []


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


def _compared(store: Store, view: View, evidence: Evidence, match: re.Match[str]) -> Finding:
    said = match["said"].strip(" 　。；;，,")
    found = verify(store, said, clause=f"{view.document.id}#{evidence.clause}", document=view.document.id)
    span = (match.start("term"), match.start("said") + len(match["said"].rstrip(" 　。；;，,")))
    words = " ".join(view.document.quote(evidence.start, evidence.end).split())
    if found.verdict in ACCEPTED:
        return _finding("definition", span, found, "supported", found.text)
    if found.verdict == "differs" and set(found.kinds) & GRAVE:
        return Finding("definition", *span, "contradicted", found.text, (evidence,))
    return Finding("definition", *span, "partly", f"措辞与文件不同，文件写的是：{words}", (evidence,))
