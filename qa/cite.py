"""The only maker of citations. A quotation that is not the document's text at its offsets never becomes one.

A citation's address carries the edition that it was taken from, so that it opens there also when a newer one answers.
"""

from __future__ import annotations

from urllib.parse import urlencode

from corpus.model import Clause, Document
from corpus.page_fields import page_fields
from index.store import Store
from qa.answer import Citation, DocumentRef, Related
from qa.reply import Evidence
from qa.view import View, view_of

AROUND = 16
"""Characters of prefix and suffix (W3C Web Annotation, TextQuoteSelector)."""
VERSION = 12
"""Digits of a digest that tell the editions of a document apart."""
NEVER = frozenset({"boilerplate"})
"""Kinds of clauses that are kept and never cited, but for a field of the page (索引号：…) that tells of the document."""

FIELD = "页面信息"
"""What such a field is called; its clause is residue of the page."""


class BrokenProof(Exception):
    """The evidence does not hold: wrong offsets, unknown clause, or a stored text that no longer fits its clauses."""


def reference(document: Document) -> DocumentRef:
    """Which document, in which version."""
    m = document.metadata
    return DocumentRef(document.id, m.title, m.number, m.date, document.sha256)


Views = dict[tuple[str, str], View | None]
"""Documents by id and version, looked at once for all the citations of an answer."""


def cite(store: Store, evidence: Evidence, n: int, views: Views | None = None) -> Citation:
    """Citation number ``n``; raises BrokenProof when the place does not hold what it claims."""
    view = _view(store, evidence, {} if views is None else views)
    document = view.document if view else None
    clause = view.clauses.get(evidence.clause) if view else None
    if document is None or view is None or clause is None or not _citable(document, clause, evidence):
        raise BrokenProof(f"{evidence.document}#{evidence.clause}")
    if not 0 <= evidence.start < evidence.end <= len(document.text):
        raise BrokenProof(f"{evidence.document}#{evidence.clause} [{evidence.start}, {evidence.end})")
    start, end = _trimmed(document.text, evidence.start, evidence.end)
    if not clause.start <= start < end <= clause.end:
        raise BrokenProof(f"{evidence.document}#{evidence.clause} [{start}, {end})")
    quote = document.text[start:end]
    citation = Citation(
        n=n,
        document=reference(document),
        clause=clause.id,
        label=clause.label if clause.kind not in NEVER else FIELD,
        path=path_of(view, clause, evidence.column),
        quote=quote,
        start=start,
        end=end,
        prefix=document.text[max(0, start - AROUND) : start],
        suffix=document.text[end : end + AROUND],
        url=url_of(document, clause.id, start, end),
    )
    if document.quote(citation.start, citation.end) != citation.quote:
        raise BrokenProof(f"{evidence.document}#{evidence.clause}")
    return citation


def _citable(document: Document, clause: Clause, evidence: Evidence) -> bool:
    """Text of the document, or just a field of the page around it."""
    if clause.kind not in NEVER:
        return True
    spans = ((field.start, field.end) for field in page_fields(document.text, document.clauses))
    return (evidence.start, evidence.end) in spans


def _view(store: Store, evidence: Evidence, views: Views) -> View | None:
    key = (evidence.document, evidence.version)
    if key not in views:
        document = store.document(*key)
        views[key] = view_of(document) if document else None
    return views[key]


SHOWN = 120
"""Characters of a near clause that are shown."""


def relate(store: Store, evidence: Evidence) -> Related | None:
    """A clause near the question, to read on; None when it is no longer there."""
    document = store.document(evidence.document, evidence.version)
    clause = view_of(document).clauses.get(evidence.clause) if document else None
    if document is None or clause is None or clause.kind in NEVER:
        return None
    inside = clause.start < evidence.start < clause.end  # the sentence that is nearest, and not how the clause begins
    words = " ".join(document.quote(evidence.start if inside else clause.start, clause.end).split())
    text = f"……{words[:SHOWN]}" if inside else words[:SHOWN]
    return Related(reference(document), clause.id, clause.label, text, url_of(document, clause.id))


def path_of(view: View, clause: Clause, column: str = "") -> tuple[str, ...]:
    """Headings from the outside in; a table row adds its category and the head of the column."""
    names = [f"{c.marker}{c.heading}" or c.label for c in view.above(clause)]
    if clause.id in view.rows:
        group = view.rows[clause.id][1].group
        names[-1:] = [*filter(None, [group]), names[-1], *filter(None, [column])]
    return tuple(names)


def url_of(document: Document, clause: str, start: int | None = None, end: int | None = None) -> str:
    """Permanent link to the clause in this edition of its document, the quoted words marked."""
    query = {"id": f"{document.id}#{clause}"} | ({} if start is None else {"start": str(start), "end": str(end)})
    version = {"version": document.sha256[:VERSION]} if document.sha256 else {}
    return f"/clause?{urlencode(query | version)}"


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space, table bars and separators at its ends."""
    while start < end and text[start] in " \n\t|　":
        start += 1
    while end > start and text[end - 1] in " \n\t|　；;，,、":
        end -= 1
    return start, end
