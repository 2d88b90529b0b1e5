"""Audit: one document examined; ``/audit?id=`` opens it. What is wrong first, what someone should look at, what agrees."""

from __future__ import annotations

from html import escape

import streamlit as st

from corpus.errors import PolicyError
from index.store import Store
from qa.audit import Audit, audit
from ui.findings import part_html
from ui.markup import title
from ui.scope import CHOICES, choose
from ui.shared import shared_store

HEAD = """<div class="pq pq-head"><h1>体检</h1>
<p>查一份文件有没有前后不一致：序号、数目、合计、名称、分工、日期、引用和表格。每一处都给出原文，点开就能看。</p></div>"""


def main() -> None:
    """The document that the address names, else the choice of one."""
    store = shared_store()
    st.html(HEAD)
    identity = st.query_params.get("id", "") or _chosen(store)
    if not identity:
        return
    try:
        _show(audit(store, identity))
    except PolicyError as error:
        st.html(f'<p class="pq pq-heading" role="alert">{escape(str(error))}</p>')


def _chosen(store: Store) -> str:
    """The only document there is, or the one that was chosen; a long list of them is on its own page."""
    entries = store.entries()
    if len(entries) > CHOICES:
        with st.container(key="pq-long-list"):
            label = f"知识库有 {len(entries)} 份文件：请在“文件”页查找，点“体检”"
            st.page_link("views/documents.py", label=label, icon=":material/description:")
    return (
        entries[0].id if len(entries) == 1 else choose(store, "体检哪份文件", key="audited", anything="请选择（{} 份）")
    )


def _show(found: Audit) -> None:
    st.set_page_config(page_title=f"体检 {found.document.title or found.document.id} · 政策问答")
    st.html(f'<div class="pq pq-audited"><p>{title(found.document)}</p><p>{escape(found.sentence)}</p></div>')
    for severity in ("wrong", "look"):
        if html := part_html(found, severity):
            st.html(html)
    if agreed := part_html(found, "agrees"):
        with st.expander(f"核对相符的 {len(found.agreed)} 处", icon=":material/check:", key="agreed"):
            st.html(agreed)
    with st.container(horizontal=True, key="pq-audit-more"):
        whole = {"id": found.document.id}
        st.page_link("views/documents.py", label="通读全文", icon=":material/description:", query_params=whole)
        if st.query_params.get("id"):
            st.page_link("views/audit.py", label="体检另一份", icon=":material/arrow_back:", query_params={})


main()
