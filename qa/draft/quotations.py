"""What the draft puts in quotation marks and gives to a document, proved by ``qa.verify``."""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.regex import regex
from index.vocabulary import key_of
from qa.draft.lexicon import any_of
from qa.draft.spot import Finding, Spot
from qa.reply import Evidence
from qa.verify.result import ACCEPTED, HARMLESS, Verification
from qa.verify.verify import verify

QUOTED = regex(r"[“「『\"]([^“”「」『』\"\n]{5,400})[”」』\"]")
SHORTEST = 8
"""Characters from which a quotation that nothing introduces is one, and no name."""
LONG = 15
"""Characters from which words that stand nowhere as they are quoted must have been meant as a quotation."""
PARALLEL = 9
"""… where they are a row of short phrases (审批更简、监管更强), which nobody puts in quotation marks by chance."""
ATTRIBUTED = regex(rf"(?:{any_of('attributing')})(?:了|要|出|的|：|:|，|,|\s)*[“「『\"]?$")
PLACED = regex(r"(?:这句话|一句|的表述)?(?:写在|见于|出自|载于|出现在|在|见)(?P<place>[^，,。；;]{2,40})")
"""“……”写在保障措施第4项."""


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
        return proved("quotation", match.span(), found, "supported", found.text)
    if found.verdict == "wrong_clause":
        return proved("citation", (spot.piece.start, match.end()), found, "contradicted", found.text)
    if found.verdict == "differs" and is_harmless(found):
        return proved("quotation", match.span(), found, "partly", found.text)
    long = PARALLEL if "、" in quote else LONG
    if found.verdict == "differs" and (given or length >= long):
        return proved("quotation", match.span(), found, "contradicted", found.text)
    if found.verdict in ("joined", "stale") and found.citation:
        return proved("quotation", match.span(), found, "partly", found.text)
    if found.verdict == "absent" and given and spot.sure and length >= SHORTEST:
        return Finding("quotation", *match.span(), "not_in_documents", "文件里没有这句话。")
    return None


def is_harmless(found: Verification) -> bool:
    """Nothing but empty words differ: 的, 和 for 与, 进一步."""
    empty = re.compile(f"(?:{any_of('harmless')})*")
    changed = [d for d in found.differences if d.kind and d.kind not in HARMLESS]
    return all(d.kind == "wording" and empty.fullmatch(d.quoted) and empty.fullmatch(d.true) for d in changed)


def _is_name(spot: Spot, quote: str) -> bool:
    """A heading, a term, a unit: put in quotation marks, but no quotation."""
    return bool(spot.store.names([key_of(quote)]))


def _place(spot: Spot, end: int) -> str:
    """Where the draft says that the words stand: its numbers before the quotation."""
    numbered = [m for m in spot.mentions if m.end <= end and (m.reference or m.kind == "document")]
    if not any(m.reference for m in numbered):
        return ""
    return spot.text[numbered[0].start : numbered[-1].end]


def proved(kind: str, span: tuple[int, int], found: Verification, verdict: str, text: str) -> Finding:
    cited = [c for c in (found.citation, *found.also) if c]
    evidence = tuple(Evidence(c.document.id, c.clause, c.start, c.end) for c in cited)
    if verdict == "supported" and not evidence:
        verdict = "not_checkable"
    return Finding(kind, *span, verdict, text, evidence)  # type: ignore[arg-type]
