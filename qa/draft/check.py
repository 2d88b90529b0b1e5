"""A draft in, its claims judged out. ``KINDS`` is the table of what a claim can be, in the order in which it is tried."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from corpus.errors import PolicyError
from corpus.regex import regex
from index.store import Store
from qa.cite import BrokenProof, cite
from qa.draft.anchored import anchor_of, unlike_anchor
from qa.draft.changes import changes
from qa.draft.citations import citations
from qa.draft.copied import uncopied
from qa.draft.counts import counts
from qa.draft.deadlines import deadlines
from qa.draft.definitions import definitions
from qa.draft.features import features
from qa.draft.figures import figures
from qa.draft.focus import Focus, find_focus
from qa.draft.follow import entered, followed
from qa.draft.guarded import guarded
from qa.draft.mentions import Read, read
from qa.draft.numbers import numbers_of
from qa.draft.offices import offices
from qa.draft.phrased import figures_otherwise, phrased
from qa.draft.places import places
from qa.draft.quotations import quotations
from qa.draft.result import Checked, Claim
from qa.draft.roles import roles
from qa.draft.sense import Sentence
from qa.draft.sentences import phrases, sentences
from qa.draft.spot import Context, Finding, Spot
from qa.draft.tallies import ranks, staffs, tallies
from qa.draft.terms import terms
from qa.draft.told import Told

KINDS: tuple[Callable[[Spot], list[Finding]], ...] = (
    definitions,
    citations,
    quotations,
    terms,
    deadlines,
    ranks,
    staffs,
    tallies,
    counts,
    places,
    roles,
    offices,
    changes,
    figures,
)
"""What a claim can be; the first that finds claims in a phrase has it, but for those in ``SHARED``."""
SHARED = frozenset({quotations, terms, citations, counts, staffs})
"""Kinds that leave the rest of the phrase to the others."""
LONE = regex(r"[\ud800-\udfff]")
"""Halves of characters, which no store could take; they are read as one unknown character each."""
LONGEST = 200_000
"""Characters of a draft."""


def check(store: Store, text: str, *, document: str = "") -> Checked:
    """Every claim of a draft with its verdict; ``document`` narrows to one document id."""
    began = time.perf_counter()
    if len(text) > LONGEST:
        raise PolicyError(f"稿件有{len(text)}字，超过{LONGEST}字，请分成几份再核对。")
    source, text = text, LONE.sub("\ufffd", text)
    with store.snapshot():
        reads = [read(store, text, piece, [document] if document else None) for piece in sentences(text)]
        focus = find_focus(store, text, reads, document)
        told = {view.document.id: Told(view) for view in focus.views}
        findings = [f for found in _found(store, text, reads, focus, told) for f in found]
        claims = tuple(_claim(store, source, guarded(store, told, text, f)) for f in _once(findings))
    elapsed = round((time.perf_counter() - began) * 1000, 2)
    return Checked(source, claims, tuple(v.document.id for v in focus.views), elapsed)


def _found(store: Store, text: str, reads: list[Read], focus: Focus, told: dict[str, Told]) -> Iterator[list[Finding]]:
    """The findings of every phrase, each read with what was said before it."""
    context, last, done = Context(), 0, 0
    for sentence in reads:
        context = entered(context, text[last : sentence.piece.start])
        lead: frozenset[str] = frozenset()
        anchor: Sentence | None = None
        for piece in phrases(text, sentence.piece):
            spot = _spot(
                Spot(store, text, sentence, piece, sentence.within(piece), context, (), told, lead=lead, anchor=anchor),
                focus,
            )
            free = not (focus.given or spot.context.documents)
            findings = uncopied(spot, _findings(spot), anywhere=free) if piece.start >= done else []
            done = max([done, *(f.end for f in findings if f.end > piece.end)])
            yield findings
            context, lead, anchor = followed(spot, findings), features(spot.words) or lead, anchor_of(spot)
        last = sentence.piece.end


def _spot(spot: Spot, focus: Focus) -> Spot:
    """The phrase with the documents that it is judged by."""
    named = [n.document for m in spot.mentions if m.kind == "document" for n in m.names]
    plain = spot.unnamed()
    documents = focus.named_in(spot.words, named)
    context = spot.context
    if documents:
        context = replace(context, documents=documents, foreign="")
    elif not spot.states_number and (stranger := focus.stranger_in(plain)):
        context = replace(context, foreign=stranger)
    chosen = () if focus.given else context.documents
    views = tuple(v for v in focus.views if v.document.id in chosen) if chosen else focus.main
    sure = bool(chosen) or focus.given or len(views) == 1
    return replace(spot, context=context, views=views, sure=sure, about=focus.about)


def _findings(spot: Spot) -> list[Finding]:
    """What is found in the phrase; a figure or a name put for that of the sentence which it follows outweighs what agrees."""
    if numbers := numbers_of(spot):
        return numbers
    if spot.context.foreign:
        return _of_elsewhere(spot)
    found = _or_phrased(*_by_kinds(spot))
    told = [] if any(f.verdict == "contradicted" for f in found) else unlike_anchor(spot)
    return [f for f in found if not (told and f.verdict == "supported")] + told


def _by_kinds(spot: Spot) -> tuple[Spot, list[Finding]]:
    """What each kind finds in the phrase, until one that leaves nothing to the others; and the phrase without that."""
    found: list[Finding] = []
    for kind in KINDS:
        here = kind(spot)
        found += here
        if here and kind not in SHARED:
            break
        if here:
            spot = _without(spot, here, quoted=kind in (quotations, terms))
    return spot, found


def _or_phrased(spot: Spot, found: list[Finding]) -> list[Finding]:
    """What nothing else could judge is laid beside the sentence that it puts in other words."""
    verdicts = {f.verdict for f in found}
    if "contradicted" in verdicts:
        return found
    if "supported" in verdicts or "not_checkable" in verdicts:
        rest = _without(spot, [f for f in found if f.verdict == "supported" and f.kind != "deadline"], quoted=False)
        told = figures_otherwise(rest, known="not_checkable" in verdicts)
    else:
        told = phrased(spot)
    return [f for f in found if not any(f.start < t.end and t.start < f.end for t in told)] + told


def _without(spot: Spot, found: list[Finding], *, quoted: bool) -> Spot:
    """The phrase without the figures that are judged; and without the names in what it quotes."""
    hidden = (*spot.hidden, *((f.start, f.end) for f in found))
    kept = tuple(m for m in spot.mentions if not any(a <= m.start and m.end <= b for a, b in hidden))
    return replace(spot, mentions=kept if quoted else spot.mentions, hidden=hidden)


def _of_elsewhere(spot: Spot) -> list[Finding]:
    """Figures of another area: they are claims, but none that these documents can judge."""
    if not any(True for _ in spot.amounts()):
        return []
    text = f"说的是“{spot.context.foreign}”，这些文件没有写。"
    return [Finding("figure", spot.piece.start, spot.piece.end, "not_in_documents", text)]


def _once(findings: list[Finding]) -> list[Finding]:
    """In the order of the text, each claim once."""
    return sorted(dict.fromkeys(findings), key=lambda f: (f.start, f.end, f.kind))


def _claim(store: Store, text: str, finding: Finding) -> Claim:
    """The proof is made here; a claim whose proof does not hold is not judged."""
    verdict, said = finding.verdict, finding.text
    try:
        proofs = dict.fromkeys(finding.evidence)
        citations = tuple(cite(store, evidence, n) for n, evidence in enumerate(proofs, 1))
    except BrokenProof:
        citations, verdict, said = (), "not_checkable", "引文与存储的原文核对不上，请重新导入该文件后再核对。"
    if not citations and verdict in ("supported", "contradicted", "partly"):
        verdict = "not_checkable"
    quote = text[finding.start : finding.end]
    return Claim(finding.kind, finding.start, finding.end, quote, verdict, said, citations)
