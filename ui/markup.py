"""Values as HTML. Every word of a document or a question is escaped here; nothing is ever read as Markdown.

Words of the document are only ever cut at the ends of a span and wrapped; they are never changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from corpus.model import Clause, Document
from corpus.table import Row, Table
from qa.answer import Answer, Citation, DocumentRef, Related
from qa.browse import Place, leaves
from qa.view import View

REFERENCE = re.compile(r"〔(\d+)〕")
CELL_END = re.compile(r"\|\s*\n")
STATUSES = {
    "answered": ("answered", "已核对原文"),
    "ambiguous": ("ambiguous", "有不止一种读法"),
    "not_found": ("refused", "文件没有写"),
}
"""Status and the class and words that show it."""
SHOWN = 90
"""Characters of a neighbouring clause: enough to know it again."""
Span = tuple[int, int]


def title(document: DocumentRef) -> str:
    """《标题》（文号）, in two tones."""
    number = f'<span class="pq-number">（{escape(document.number)}）</span>' if document.number else ""
    name = f"《{escape(document.title)}》" if document.title else escape(document.id)
    return f'<span class="pq-title">{name}{number}</span>'


def question_html(question: str) -> str:
    """What was asked."""
    return f'<div class="pq pq-question"><p>{escape(question)}</p></div>'


def answer_html(answer: Answer, turn: int) -> str:
    """The answer's status, text and notes; 〔n〕 leads to the citation below."""
    kind, words = STATUSES[answer.status]
    numbers = {citation.n for citation in answer.citations}
    text = REFERENCE.sub(lambda match: _reference(match, turn, numbers), escape(answer.text))
    notes = "".join(f'<p class="pq-note">{escape(note)}</p>' for note in answer.notes)
    shown = f'<p class="pq-status">{words}</p><p class="pq-text">{text}</p>{notes}'
    return f'<div class="pq pq-answer pq-{kind}">{shown}</div>'


def heading_html(answer: Answer) -> str:
    """What stands beneath the answer; the document is named here when all of the proof is from one."""
    sources = {citation.document for citation in answer.citations}
    if answer.citations:
        document = title(next(iter(sources))) if len(sources) == 1 else ""
        return f'<p class="pq pq-heading">原文依据　{document}</p>'
    return '<p class="pq pq-heading">相近的条文（仅供参考，不是依据）</p>'


def _reference(match: re.Match[str], turn: int, numbers: set[int]) -> str:
    if int(match.group(1)) not in numbers:
        return match.group()
    return f'<a class="pq-ref" href="#c{turn}-{match.group(1)}">{match.group()}</a>'


def citation_html(citation: Citation, turn: int, *, named: bool = True) -> str:
    """A proof: where it stands, and the words with a little of what is around them; ``named`` with its document."""
    above = " › ".join(escape(_clean(part)) for part in citation.path)
    cells = CELL_END.search(citation.quote) is not None  # one line on the screen, and the neighbouring cells left out
    source = f"{title(citation.document)}{escape(citation.label)}" if named else ""
    before, after = ("", "") if cells else (escape(citation.prefix), escape(citation.suffix))
    return (
        f'<div class="pq pq-citation" id="c{turn}-{citation.n}"><p class="pq-place"><b>〔{citation.n}〕</b> {above}</p>'
        f'<blockquote class="pq-{"cells" if cells else "words"}"><span class="pq-around">{before}</span>'
        f'<mark>{escape(citation.quote)}</mark><span class="pq-around">{after}</span></blockquote>'
        f'<p class="pq-source">{source}</p></div>'
    )


def related_html(related: Related) -> str:
    """A clause to read on; no evidence, so nothing is marked."""
    return (
        f'<div class="pq pq-related"><p class="pq-place">{escape(related.document.number)} {escape(related.label)}</p>'
        f"<p>{escape(_clean(related.text))}……</p></div>"
    )


def marked(document: Document, start: int, end: int, marks: Sequence[Span] = ()) -> str:
    """The words of a span, some of them marked."""
    pieces, at = [], start
    for first, last in sorted(marks):
        first, last = max(first, at), min(last, end)
        if first < last:
            pieces += [escape(document.quote(at, first)), f"<mark>{escape(document.quote(first, last))}</mark>"]
            at = last
    return "".join([*pieces, escape(document.quote(at, end))])


def place_html(place: Place, marks: Sequence[Span]) -> str:
    """The clause between its neighbours, the quoted words marked."""
    view, clause = place.view, place.clause
    row = _row_of(view, clause)
    if row:
        return f'<div class="pq pq-reader">{table_html(view.document, *view.rows[row.id], marks=marks)}</div>'
    body = "".join(_leaf(view, leaf, marks) for leaf in leaves_within(view.document, clause))
    return (
        f'<div class="pq pq-reader">{_neighbour(place.document, place.before)}'
        f'<div class="pq-here">{body}</div>{_neighbour(place.document, place.after)}</div>'
    )


def document_html(view: View) -> str:
    """The whole document, every clause with its address, tables as tables."""
    done: set[str] = set()
    pieces = []
    for leaf in leaves(view.document):
        table = view.rows[leaf.id][0] if leaf.id in view.rows else None
        if table and table.clause not in done:
            done.add(table.clause)
            pieces.append(table_html(view.document, table))
        elif not table and leaf.kind != "tablehead":
            pieces.append(_leaf(view, leaf, ()))
    body = "".join(pieces)
    return f'<div class="pq pq-reader pq-whole">{body}</div>'


def outline_html(view: View) -> str:
    """The headings as links into the page."""
    entries = []
    for clause in view.document.clauses:
        if clause.heading and clause.kind not in {"heading", "cell", "row", "footnote", "boilerplate", "title"}:
            depth = min(len(view.above(clause)), 4)
            name = escape(f"{clause.marker}{_clean(clause.heading)}")
            entries.append(f'<li class="pq-depth{depth}"><a href="#{escape(clause.id)}">{name}</a></li>')
    listed = "".join(entries)
    return f'<nav class="pq pq-outline" aria-label="目录"><ul>{listed}</ul></nav>'


def table_html(document: Document, table: Table, row: Row | None = None, *, marks: Sequence[Span] = ()) -> str:
    """The table, one row picked out when one is asked for."""
    heads = "".join(f"<th>{escape(_clean(head))}</th>" for head in table.heads)
    rows = "".join(_row(document, one, len(table.heads), one is row, marks) for one in table.rows)
    return f'<div class="pq-scroll"><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>'


def _row(document: Document, row: Row, width: int, here: bool, marks: Sequence[Span]) -> str:
    cells = dict.fromkeys(range(width), "")
    for cell in row.cells:
        cells[cell.column] = marked(document, cell.start, cell.end, marks if here else ())
    if row.group and not cells.get(0):
        cells[0] = f'<span class="pq-faint">{escape(_clean(row.group))}</span>'
    kind = ' class="pq-here"' if here else ""
    filled = "".join(f"<td>{cell}</td>" for cell in cells.values())
    return f'<tr id="{escape(row.clause)}"{kind}>{filled}</tr>'


def leaves_within(document: Document, clause: Clause) -> Iterable[Clause]:
    """The leaves that make up a clause."""
    return (leaf for leaf in leaves(document) if clause.start <= leaf.start and leaf.end <= clause.end)


def _leaf(view: View, leaf: Clause, marks: Sequence[Span]) -> str:
    """One leaf; its address is its own or, for a heading's line, that of the clause it heads."""
    document = view.document
    heads = leaf.kind == "heading" and leaf.parent in view.clauses
    address = leaf.parent if heads else leaf.id
    level = f" pq-level{min(len(view.above(leaf)) - 1, 3)}" if heads else ""
    end = leaf.start + len(document.quote(leaf.start, leaf.end).rstrip())
    head = _head_end(document, leaf)
    words = f"<b>{marked(document, leaf.start, head, marks)}</b>{marked(document, head, end, marks)}"
    return f'<p id="{escape(address)}" class="pq-leaf pq-{escape(leaf.kind)}{level}">{words}</p>'


def _head_end(document: Document, leaf: Clause) -> int:
    """Where the marker and heading that the leaf begins with end; its start when it has none."""
    near = leaf.start + len(leaf.marker) + len(leaf.heading) + 4
    at = document.text.find(leaf.heading, leaf.start, near) if leaf.heading else -1
    return at + len(leaf.heading) if at >= 0 else leaf.start


def _neighbour(document: Document, clause: Clause | None) -> str:
    if clause is None:
        return ""
    words = _clean(document.quote(clause.start, clause.end))
    more = "……" if len(words) > SHOWN else ""
    return f'<p class="pq-neighbour">{escape(words[:SHOWN])}{more}</p>'


def _row_of(view: View, clause: Clause) -> Clause | None:
    """The table row that a row or a cell belongs to."""
    return next((c for c in reversed(view.above(clause)) if c.id in view.rows), None)


def facts_html(facts: Iterable[str]) -> str:
    """Short facts on one line, none of them broken."""
    return "　".join(f'<span class="pq-fact">{escape(fact)}</span>' for fact in facts if fact)


def _clean(text: str) -> str:
    """One line, for headings and previews."""
    return " ".join(text.split())
