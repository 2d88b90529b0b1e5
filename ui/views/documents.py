"""Documents: the list, and one document to read from beginning to end."""

from __future__ import annotations

from html import escape

import streamlit as st

from corpus.errors import PolicyError
from corpus.fold import fold
from corpus.model import Document
from index.entry import Entry
from qa.browse import find_document
from qa.cite import VERSION, reference
from qa.day import said
from qa.editions import dated
from qa.standing import validity_words
from qa.view import View
from ui.manage import manage
from ui.markup import document_html, facts_html, outline_html, title
from ui.render import counts
from ui.shared import shared_store

PAGE = 20
"""Documents on one page of the list."""


def main() -> None:
    """One document when the address names one, else the list."""
    identity = st.query_params.get("id", "")
    if not identity:
        _list(shared_store().entries())
        return
    with st.container(horizontal=True, key="pq-back"):
        st.page_link("views/documents.py", label="全部文件", icon=":material/arrow_back:", query_params={})
        query = {"id": identity}
        st.page_link("views/audit.py", label="体检这份文件", icon=":material/troubleshoot:", query_params=query)
    try:
        _read(find_document(shared_store(), identity, st.query_params.get("version", "")))
    except PolicyError as error:
        st.html(f'<div class="pq pq-head"><h1>没有找到这份文件</h1><p>{escape(str(error))}</p></div>')


def _list(entries: tuple[Entry, ...]) -> None:
    st.html(f'<div class="pq pq-head"><h1>文件</h1><p>知识库现有 {len(entries)} 份文件。</p></div>')
    if len(entries) > PAGE:
        wanted = fold(st.text_input("查找文件", key="wanted", type="search", placeholder="输入标题或文号"))
        entries = tuple(entry for entry in entries if wanted in fold(entry.title + entry.number + entry.id))
    pages = max(1, -(-len(entries) // PAGE))
    page = st.pagination(pages, key="page") if pages > 1 else 1
    for entry in entries[(page - 1) * PAGE : page * PAGE]:
        with st.container(border=True, key=f"pq-document-{entry.id}"):
            validity = shared_store().validity(entry)
            facts = facts_html((entry.number, entry.issuer, entry.date, *validity_words(validity)))
            st.html(f'<div class="pq pq-card"><h2>{escape(entry.title or entry.id)}</h2><p>{facts}</p></div>')
            query = {"id": entry.id}
            with st.container(horizontal=True, key=f"pq-open-{entry.id}"):
                st.page_link("views/documents.py", label="通读全文", icon=":material/menu_book:", query_params=query)
                st.page_link("views/audit.py", label="体检", icon=":material/troubleshoot:", query_params=query)


def _read(document: Document) -> None:
    view = View(document)
    meta = document.metadata
    facts = facts_html((meta.issuer, meta.date, *validity_words(document.validity), *counts(document).split("、")))
    st.html(f'<div class="pq pq-head"><h1>{title(reference(document))}</h1><p>{facts}</p></div>')
    _editions(document)
    with st.expander("目录", icon=":material/toc:", key="outline"):
        st.html(outline_html(view))
    if document.problems:
        with st.expander(f"疑点 {len(document.problems)} 处", icon=":material/help:", key="problems"):
            for problem in document.problems:
                words = escape(document.quote(problem.start, problem.end).strip())
                st.html(f'<div class="pq"><p>{escape(problem.message)}</p><p class="pq-place">原文：{words}</p></div>')
    st.html(document_html(view))
    if not st.query_params.get("version"):
        manage(shared_store(), document)


def _editions(document: Document) -> None:
    """The other editions, and the way to what changed; nothing where there is only one."""
    editions = shared_store().editions(document.id)
    if len(editions) < 2:
        return
    if not next(edition for edition in editions if edition.sha256 == document.sha256).current:
        st.warning(f"这是旧版（{dated(document)}）。", icon=":material/history:")
    with st.expander(f"共 {len(editions)} 版", icon=":material/history:", key="editions"):
        for before, edition in zip((None, *editions), editions, strict=False):
            name = said(edition.date) if edition.date else f"版本号 {edition.sha256[:8]}"
            query = {"id": document.id, "version": edition.sha256[:VERSION]}
            label = f"{name}的一版{'（现行）' if edition.current else ''}"
            st.page_link("views/documents.py", label=label, icon=":material/description:", query_params=query)
            if before:
                query = {"id": document.id, "old": before.sha256[:VERSION], "new": edition.sha256[:VERSION]}
                st.page_link("views/diff.py", label="与上一版比较", icon=":material/compare:", query_params=query)


main()
