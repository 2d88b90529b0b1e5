"""Two editions of a document, or two documents, side by side: ``/diff?id=…`` with ``old``, ``new`` or ``with``."""

from __future__ import annotations

from html import escape

import streamlit as st

from corpus.errors import PolicyError
from qa.diff.diff import diff
from qa.diff.result import Change, Comparison
from ui.compared import change_html, facts_table
from ui.markup import title
from ui.shared import shared_store

PAGE = 50
"""Clauses on one page."""


def main() -> None:
    """The comparison that the address names."""
    asked = {name: st.query_params.get(name, "") for name in ("id", "with", "old", "new")}
    with st.container(key="pq-back"):
        st.page_link("views/documents.py", label="全部文件", icon=":material/arrow_back:", query_params={})
    try:
        found = diff(shared_store(), asked["id"], old=asked["old"], new=asked["new"], other=asked["with"])
    except PolicyError as error:
        st.html(f'<div class="pq pq-head"><h1>不能比较</h1><p>{escape(str(error))}</p></div>')
        return
    _head(found)
    if table := facts_table(found):
        st.html('<p class="pq pq-heading">要紧的变化</p>')
        st.html(table)
    _changes(found.changes)


def _head(comparison: Comparison) -> None:
    sides = "".join(
        f"<p>{word}　{title(document)}　{escape(document.date)}</p>"
        for word, document in (("旧", comparison.old), ("新", comparison.new))
    )
    st.html(f'<div class="pq pq-head"><h1>比较</h1>{sides}<p>{escape(comparison.summary)}</p></div>')


def _changes(changes: tuple[Change, ...]) -> None:
    if not changes:
        return
    st.html('<p class="pq pq-heading">逐条（划去的是旧文，带底色的是新文）</p>')
    pages = -(-len(changes) // PAGE)
    page = st.pagination(pages, key="page") if pages > 1 else 1
    st.html("".join(change_html(change) for change in changes[(page - 1) * PAGE : page * PAGE]))


main()
