"""A checked draft as HTML: colours, and beside each mark a sign and a number that need no colours to be understood."""

from __future__ import annotations

from html import escape

from qa.answer import Citation
from qa.draft.result import KINDS, SIGNS, WORDS, Checked, Claim, Verdict
from ui.draft.pieces import Piece, pieces
from ui.render import named, one_line

SHOWN = 5
"""Citations shown of one claim; a count has as many as there are tasks."""


def marked_html(checked: Checked, *, links: bool = True) -> str:
    """The text as it was pasted, each claim marked; ``links`` opens the clause, else the claim in the list below."""
    return f'<div class="pq pq-draft">{"".join(_piece(piece, links=links) for piece in pieces(checked))}</div>'


def _piece(piece: Piece, *, links: bool) -> str:
    words = escape(piece.text)
    if piece.claim is None:
        return words
    claim = piece.claim
    sign = f'<sup class="pq-sign">{SIGNS[claim.verdict]}{piece.number}</sup>' if piece.last else ""
    title = escape(f"{WORDS[claim.verdict]}：{claim.text}", quote=True)
    inner = f'<mark class="pq-{claim.verdict}" title="{title}">{words}{sign}</mark>'
    if links and claim.citations:
        return f'<a class="pq-claim" href="{escape(claim.citations[0].url, quote=True)}" target="_blank">{inner}</a>'
    return f'<a class="pq-claim" href="#claim-{piece.number}">{inner}</a>'


def legend_html(checked: Checked) -> str:
    """What the colours and signs mean, with how many there are of each."""
    shown = [verdict for verdict in WORDS if checked.counted(verdict)]
    items = "".join(f"<li>{_badge(verdict)} {checked.counted(verdict)} 条</li>" for verdict in shown)
    return f'<ul class="pq pq-legend">{items}</ul>' if items else ""


def _badge(verdict: Verdict) -> str:
    return f'<mark class="pq-{verdict}">{SIGNS[verdict]} {WORDS[verdict]}</mark>'


def claims_html(checked: Checked, *, links: bool = True) -> str:
    """Every claim with what the documents say and where; what is contradicted first."""
    numbered = list(enumerate(checked.claims, 1))
    order = ["contradicted", "partly", "not_checkable", "not_in_documents", "supported"]
    numbered.sort(key=lambda pair: (order.index(pair[1].verdict), pair[0]))
    return f'<ol class="pq pq-claims">{"".join(_claim(claim, n, links=links) for n, claim in numbered)}</ol>'


def _claim(claim: Claim, number: int, *, links: bool) -> str:
    proofs = "".join(_citation(citation, links=links) for citation in claim.citations[:SHOWN])
    more = len(claim.citations) - SHOWN
    proofs += f'<p class="pq-source">另有 {more} 处依据</p>' if more > 0 else ""
    head = f"<b>{number}</b> {_badge(claim.verdict)} <span class='pq-kind'>{KINDS[claim.kind]}</span>"
    words = f'<p class="pq-said">{escape(one_line(claim.quote))}</p><p>{escape(claim.text)}</p>'
    return f'<li id="claim-{number}"><p>{head}</p>{words}{proofs}</li>'


def _citation(citation: Citation, *, links: bool) -> str:
    place = escape(f"{named(citation.document)}{citation.label}")
    if links:
        place = f'<a href="{escape(citation.url, quote=True)}" target="_blank">{place}</a>'
    quote = escape(one_line(citation.quote, 160))
    return f'<blockquote class="pq-proof">“{quote}”<p class="pq-source">{place}</p></blockquote>'
