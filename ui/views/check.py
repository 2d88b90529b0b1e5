"""Check: a draft, pasted or as a file, its claims marked in its own words, each with the clause that proves or refutes it."""

from __future__ import annotations

from html import escape
from pathlib import Path

import streamlit as st

from corpus.errors import PolicyError
from corpus.read.file import read_bytes
from index.store import Store
from qa.draft.check import LONGEST, check
from qa.draft.result import Checked
from ui.draft.markup import claims_html, legend_html, marked_html
from ui.draft.page import STYLE, draft_page
from ui.draft.word import draft_word
from ui.scope import choose
from ui.shared import shared_store

LARGEST = 20
"""Megabytes of a file."""
KINDS = ["txt", "md", "docx", "pdf", "html", "ofd", "doc", "wps", "rtf", "odt"]
HEAD = """<div class="pq pq-head"><h1>核对稿件</h1>
<p>粘贴或上传一篇稿件，逐句找出数字、分工、引文等说法，与文件原文对照；观点和套话不核对。稿件不保存。</p></div>"""
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def main() -> None:
    """The box, then the marked draft."""
    store = shared_store()
    st.html(Path(STYLE))
    st.html(HEAD)
    with st.form("draft", border=False):
        pasted = st.text_area(
            "稿件",
            height=240,
            max_chars=LONGEST,
            placeholder="把稿件粘贴在这里",
            label_visibility="collapsed",
            key="pasted",
        )
        file = st.file_uploader("或选一个文件", type=KINDS, max_upload_size=LARGEST, key="file")
        document = choose(store, "与哪份文件核对", key="checked-scope", anything="全部 {} 份文件")
        asked = st.form_submit_button("核对", type="primary", icon=":material/fact_check:", key="check")
    if asked:
        _check(store, pasted, file, document)
    if found := st.session_state.get("checked"):
        _show(*found)


def _check(
    store: Store, pasted: str, file: st.runtime.uploaded_file_manager.UploadedFile | None, document: str
) -> None:
    st.session_state.pop("checked", None)
    try:
        text, name = (read_bytes(file.getvalue(), file.name).text, file.name) if file else (pasted, "")
        if not text.strip():
            st.html('<p class="pq pq-heading">请先粘贴稿件或选一个文件。</p>')
            return
        st.session_state["checked"] = (check(store, text, document=document), name)
    except PolicyError as error:
        st.html(f'<p class="pq pq-heading">{escape(str(error))}</p>')


def _show(checked: Checked, name: str) -> None:
    st.html(f'<p class="pq pq-summary" id="summary">{escape(checked.summary)}</p>{legend_html(checked)}')
    st.html(marked_html(checked))
    _downloads(checked, name)
    if checked.claims:
        st.html(f'<p class="pq pq-heading">逐条说明</p>{claims_html(checked)}')


def _downloads(checked: Checked, name: str) -> None:
    stem = Path(name).stem or "稿件"
    with st.container(horizontal=True, key="pq-downloads"):
        st.download_button(
            "下载网页",
            draft_page(checked, name),
            file_name=f"{stem}-核对.html",
            mime="text/html",
            icon=":material/download:",
            key="html",
            on_click="ignore",
        )
        try:
            word = draft_word(checked, name)
        except PolicyError:
            return  # the extra is not installed: the page works without it
        st.download_button(
            "下载带批注的 Word",
            word,
            file_name=f"{stem}-核对.docx",
            mime=WORD,
            icon=":material/download:",
            key="word",
            on_click="ignore",
        )


main()
