"""What whoever keeps the knowledge base may do with one document on its page: set its validity, delete it."""

from __future__ import annotations

from html import escape

import streamlit as st

from corpus.errors import PolicyError
from corpus.model import Document
from index.build import delete, rule
from index.hand import STATUSES, Hand
from index.store import Store
from qa.day import given_day
from ui.keeper import may_change


def manage(store: Store, document: Document) -> None:
    """An expander at the foot of a document."""
    with st.expander("管理", icon=":material/settings:", key="manage"):
        if may_change():
            _validity(store, document)
            _delete(store, document)


def _validity(store: Store, document: Document) -> None:
    valid = document.validity
    with st.form("validity", border=False):
        columns = st.columns(3)
        effective = columns[0].text_input("施行日期", valid.effective, key="effective", placeholder="如 2020-01-31")
        until = columns[1].text_input("有效期至", valid.until, key="until", placeholder="如 2025-12-31")
        known = ("", *STATUSES)
        status = columns[2].selectbox(
            "效力状态", known, known.index(valid.status) if valid.status in known else 0, key="status",
            format_func=lambda name: name or "不明",
        )  # fmt: skip
        asked = st.form_submit_button("保存效力", icon=":material/save:", key="save")
    if not asked:
        return
    try:
        given = (given_day(effective.strip()), given_day(until.strip()), status)
    except PolicyError as error:
        st.html(f'<p class="pq pq-heading" role="alert">{escape(str(error))}</p>')
        return
    stated = (valid.effective, valid.until, valid.status)
    rule(store, document.id, Hand(*(new if new != old else None for new, old in zip(given, stated, strict=True))))
    st.rerun()


def _delete(store: Store, document: Document) -> None:
    editions = len(store.editions(document.id))
    every = f"（连同各旧版共 {editions} 版）" if editions > 1 else ""
    sure = st.checkbox(f"删除这份文件{every}，以后不再查到、也不再引用", key="sure")
    if st.button("删除", icon=":material/delete:", key="delete", disabled=not sure):
        delete(store, document.id)
        st.query_params.clear()
        st.switch_page("views/documents.py")
