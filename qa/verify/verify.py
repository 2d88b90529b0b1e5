"""One quotation in, one verdict out. The conductor: where it stands, else where it departs from what stands there."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.model import Clause, Document
from index.store import Store
from qa.answer import Citation
from qa.cite import NEVER, cite, relate
from qa.reply import Evidence
from qa.verify.align import Window, windows
from qa.verify.compare import Departure, depart
from qa.verify.diff import spelled
from qa.verify.editions import later_editions
from qa.verify.find import likely
from qa.verify.folded import Folded, folded
from qa.verify.joined import parts
from qa.verify.places import places
from qa.verify.reader import Reader
from qa.verify.refer import Reference, read_reference
from qa.verify.result import Difference, Verdict, Verification
from qa.verify.sentence import sentence
from qa.verify.tokens import GAP

Span = tuple[int, int]
Editions = Callable[[Store, Document], Sequence[Document]]
SHORT = 8
"""Characters under which a quotation proves little: it may stand anywhere."""
LEAST = 0.5
"""Share of a quotation that must stand in one clause for the rest to be a difference and not another sentence."""
PAIRS = ("“”", "「」", "『』", '""', "‘’", "''")


@dataclass(frozen=True, slots=True)
class Spot:
    """A span of a document where the quotation stands word for word."""

    reader: Reader
    span: Span


@dataclass(frozen=True, slots=True)
class Asked:
    """A quotation, where it is said to stand, and the documents it may come from."""

    store: Store
    quote: Folded
    reference: Reference
    readers: tuple[Reader, ...]
    editions: Editions


def verify(
    store: Store, quote: str, *, clause: str = "", document: str = "", editions: Editions = later_editions
) -> Verification:
    """The verdict on a quotation; ``clause`` is an id, a label or loose words, ``document`` narrows to one document."""
    began = time.perf_counter()
    with store.snapshot():
        found = _verified(store, bare(quote), read_reference(store, clause, document), editions)
    return replace(found, quote=quote, elapsed_ms=round((time.perf_counter() - began) * 1000, 2))


def bare(quote: str) -> str:
    """The quotation without white space and the pair of quotation marks around it."""
    quote = quote.strip()
    for pair in PAIRS:
        if len(quote) > 2 and quote[0] == pair[0] and quote[-1] == pair[1] and pair[0] not in quote[1:-1]:
            return quote[1:-1].strip()
    return quote


def _verified(store: Store, quote: str, reference: Reference, editions: Editions) -> Verification:
    one = folded(quote)
    if not one.text:
        return Verification(quote, "absent", "引文里没有可以核对的文字。")
    weak = (f"引文只有{len(one.text)}个字，很多地方都可能有，只能作参考",) if len(one.text) < SHORT else ()
    asked = Asked(store, one, reference, tuple(_readers(store, one, reference)), editions)
    found = _word_for_word(asked) or _departing(asked)
    remarks = (*found.remarks, *filter(None, [reference.remark]), *weak)
    return replace(found, remarks=tuple(dict.fromkeys(remarks)))


def _readers(store: Store, quote: Folded, reference: Reference) -> Iterator[Reader]:
    """The documents to look in: the one that was named, then the likely ones."""
    named = store.document(reference.document) if reference.document else None
    if named:
        reader = Reader(named)
        yield reader
        if _inside(reader, reference, places(reader, quote)):
            return
    for identity in likely(store, GAP.sub("\n", quote.source), None):
        document = store.document(identity) if identity != reference.document else None
        if document:
            yield Reader(document)


def _inside(reader: Reader, reference: Reference, spans: Sequence[Span]) -> list[Span]:
    """The spans that touch a clause that was named, or all when none was."""
    if not reference.named:
        return list(spans)
    clauses = reference.clauses(reader)
    return [span for span in spans if any(c.start < span[1] and span[0] < c.end for c in clauses)]


def _word_for_word(asked: Asked) -> Verification | None:
    """The verdict when the quotation stands somewhere as it is."""
    spots = [Spot(reader, span) for reader in asked.readers for span in places(reader, asked.quote)]
    if not spots:
        return None
    reference = asked.reference
    meant = [s for s in spots if _inside(s.reader, reference, [s.span])]
    if reference.document:
        meant = [s for s in meant if s.reader.document.id == reference.document]
    spot = _best(asked, meant or spots)
    found = _at(asked, spot, others=len(spots) - 1)
    if not meant and (reference.document or _readable_clause(asked)):
        return _elsewhere(asked, found)
    return found


def _readable_clause(asked: Asked) -> bool:
    """A clause was named in words that could be read."""
    return asked.reference.named and not asked.reference.remark


def _best(asked: Asked, spots: Sequence[Spot]) -> Spot:
    """One clause before several, the latest edition of a document before the others."""
    dated = {s.reader.document.metadata.title: "" for s in spots}
    for spot in spots:
        meta = spot.reader.document.metadata
        dated[meta.title] = max(dated[meta.title], meta.date)
    return min(
        spots,
        key=lambda s: (
            len(s.reader.between(*s.span)) > 1,
            s.reader.document.metadata.date != dated[s.reader.document.metadata.title],
        ),
    )


def _at(asked: Asked, spot: Spot, *, others: int) -> Verification:
    reader, quote = spot.reader, asked.quote
    span = _with_marks(reader.document.text, quote, spot.span)
    true = reader.document.quote(*span)
    verdict: Verdict = "exact" if true == quote.source else "normalised"
    differences = () if verdict == "exact" else tuple(spelled(quote.source, true))
    if _run_together(reader, quote, spot.span):
        verdict = "joined"
    elif not asked.reference.document and _changed_since(asked, reader):
        verdict = "stale"
    remarks = [f"同样的话还见于另外{others}处"] if others else []
    citation, *also = _citations(asked.store, reader, span)
    found = Verification(quote.source, verdict, "", true, differences, citation, tuple(also), tuple(remarks))
    return replace(found, text=sentence(found))


def _with_marks(text: str, quote: Folded, span: Span) -> Span:
    """The span with the quotation's own first and last marks, where the document has the same."""
    head, tail = quote.source[: quote.at(0)], quote.source[quote.at(len(quote.text) - 1) + 1 :]
    start, end = span
    start -= len(head) if head and text[: span[0]].endswith(head) else 0
    end += len(tail) if tail and text.startswith(tail, span[1]) else 0
    return start, end


def _run_together(reader: Reader, quote: Folded, span: Span) -> bool:
    """The span goes over from one numbered clause into the next, and the quotation does not show where."""
    leaves = reader.between(*span)
    first = reader.folded.index(span[0])
    for one, other in zip(leaves, leaves[1:], strict=False):
        if _one_clause(reader, one, other):
            continue
        at = reader.folded.index(other.start) - first
        if 0 < at < len(quote.text) and "\n" not in quote.source[quote.at(at - 1) : quote.at(at)]:
            return True
    return False


def _several_run_together(quote: Folded, departure: Departure) -> bool:
    """The same, where the words are not all there: several clauses on one line."""
    leaves = departure.reader.between(*departure.span)
    over = (not _one_clause(departure.reader, a, b) for a, b in zip(leaves, leaves[1:], strict=False))
    return "\n" not in quote.source and any(over)


def _one_clause(reader: Reader, one: Clause, other: Clause) -> bool:
    """Both belong to one article, or the first opens the clause that the other is part of."""
    above = reader.view.above(other)
    shared = [clause for clause in reader.view.above(one) if clause in above]
    return reader.owner(one) in above or any(clause.kind in ("article", "row", "title") for clause in shared)


def _changed_since(asked: Asked, reader: Reader) -> bool:
    """A later edition of the document does not hold the words any more."""
    later = asked.editions(asked.store, reader.document)
    return bool(later) and not any(places(Reader(document), asked.quote) for document in later)


def _elsewhere(asked: Asked, found: Verification) -> Verification:
    """True words under a wrong reference."""
    if found.verdict == "joined":
        return found
    named = [
        clause
        for reader in asked.readers
        if reader.document.id == (asked.reference.document or reader.document.id)
        for clause in asked.reference.clauses(reader)
    ]
    remark = f"所说的出处“{asked.reference.said or asked.reference.document}”里没有这句话"
    if asked.reference.named and not named:
        remark = f"没有“{asked.reference.said}”这一条"
    moved = replace(found, verdict="wrong_clause", remarks=(remark, *found.remarks))
    return replace(moved, text=sentence(moved))


def _departing(asked: Asked) -> Verification:
    """The verdict when the quotation stands nowhere as it is."""
    window = _nearest(asked)
    if window and (several := parts(window, asked.quote, asked.readers)):
        return _of_parts(asked, several)
    if window is None or window.matched < LEAST * len(asked.quote.text):
        return _absent(asked, window)
    departure = depart(window, asked.quote)
    verdict: Verdict = "differs" if departure.untrue else "elided"
    if departure.joined or (verdict == "elided" and _several_run_together(asked.quote, departure)):
        verdict = "joined"
    elif verdict == "elided" and not any(d.kind == "omitted" for d in departure.differences):
        verdict = "normalised"
    return _described(asked, departure, verdict)


def _of_parts(asked: Asked, several: Sequence[Departure]) -> Verification:
    """A quotation put together from several clauses: each part with its place."""
    true = "……".join(part.reader.document.quote(*part.span) for part in several)
    differences = tuple(difference for part in several for difference in part.differences)
    citation, *also = [c for part in several for c in _citations(asked.store, part.reader, part.span)]
    found = Verification(asked.quote.source, "joined", "", true, differences, citation, tuple(also))
    return replace(found, text=sentence(found))


def _described(asked: Asked, departure: Departure, verdict: Verdict) -> Verification:
    reader, span = departure.reader, departure.span
    citation, *also = _citations(asked.store, reader, span)
    true = reader.document.quote(*span)
    found = Verification(asked.quote.source, verdict, "", true, departure.differences, citation, tuple(also))
    reference = asked.reference
    if reference.named and not reference.remark and not _inside(reader, reference, [span]):
        if found.accepted:
            return _elsewhere(asked, found)
        found = replace(found, remarks=(f"最接近的原文不在所说的出处“{reference.said}”",))
    return replace(found, text=sentence(found))


def _nearest(asked: Asked) -> Window | None:
    """The window that holds most of the quotation; the clause that was named before others that hold as much."""
    found = [window for reader in asked.readers for window in windows(reader, asked.quote.text)]

    def key(window: Window) -> float:
        span = window.reader.folded.span(*window.span)
        named = asked.reference.named and bool(_inside(window.reader, asked.reference, [span]))
        return -window.score * (1.25 if named else 1)

    return min(found, key=key, default=None)


def _absent(asked: Asked, window: Window | None) -> Verification:
    found = Verification(asked.quote.source, "absent", "")
    if window:
        start, _ = window.reader.folded.span(*window.span)
        leaf = window.reader.leaf(start)
        near = relate(asked.store, Evidence(window.reader.document.id, leaf.id, leaf.start, leaf.end))
        found = replace(found, related=(near,) if near else ())
    return replace(found, text=sentence(found))


def _citations(store: Store, reader: Reader, span: Span) -> list[Citation]:
    """The proof: one citation where one clause holds the span, else one for each clause that it touches."""
    clause = reader.around(*span)
    if clause and clause.kind not in NEVER:
        return [cite(store, Evidence(reader.document.id, clause.id, *span), 1)]
    leaves = [leaf for leaf in reader.between(*span) if leaf.kind not in NEVER]
    return [
        cite(store, Evidence(reader.document.id, leaf.id, max(span[0], leaf.start), min(span[1], leaf.end)), n)
        for n, leaf in enumerate(leaves, 1)
        if re.search(r"\w", reader.document.quote(max(span[0], leaf.start), min(span[1], leaf.end)))
    ]
