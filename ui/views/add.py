"""Import: files chosen on the page go into the knowledge base, one outcome each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from index.build import derive
from index.store import Store
from ui.incoming import expected, jobs
from ui.intake import Outcome, Tally, intake, written
from ui.keeper import may_change
from ui.shared import shared_store

LARGEST = 200
"""Megabytes of a file; an archive of many documents is large."""
KINDS = ["txt", "md", "docx", "pdf", "html", "htm", "mht", "ofd", "doc", "wps", "rtf", "odt", "zip", "jsonl"]
HEAD = """<div class="pq pq-head"><h1>导入文件</h1>
<p>Word、PDF、OFD、网页、文本，或装着它们的 zip。编号相同而内容不同的存为新的一版；读不了的会说明原因，其余照常导入。</p></div>"""


def main() -> None:
    """The files, then what became of each."""
    st.html(HEAD)
    if not may_change():
        return
    with st.form("add", border=False, clear_on_submit=True):
        files = st.file_uploader("选文件", type=KINDS, accept_multiple_files=True, max_upload_size=LARGEST, key="files")
        url = st.text_input("来源网址（可不填，只用于一份文件）", key="url", placeholder="https://")
        asked = st.form_submit_button("导入", type="primary", icon=":material/upload_file:", key="add-button")
    if asked:
        st.session_state["added"] = _import(shared_store(), files, url.strip()) if files else None
    if asked and not files:
        st.html('<p class="pq pq-heading" role="alert">请先选一个文件。</p>')
    if added := st.session_state.get("added"):
        _show(*added)


def _import(store: Store, files: Sequence[UploadedFile], url: str) -> tuple[str, list[Outcome]]:
    """The summary and the outcomes. The files are written to a folder that is gone afterwards."""
    with TemporaryDirectory(prefix="policyqa-") as folder:
        paths = written(Path(folder), [(file.name, file.getvalue()) for file in files])
        total, tally = expected(paths), Tally()
        given = (replace(job, url=url if total == 1 else "") for job in jobs(paths))
        bar = st.progress(0.0, "正在导入……")
        outcomes = []
        # in this process: one that Streamlit's starts would run the page as its main program
        for outcome in intake(store, given, tally, workers=1):
            outcomes.append(outcome)
            bar.progress(min(1.0, tally.done / max(total, 1)), f"正在导入……{tally.done}/{max(total, tally.done)}")
        bar.empty()
    derive(store)
    return tally.summary(), outcomes


def _show(summary: str, outcomes: list[Outcome]) -> None:
    st.html(f'<p class="pq pq-summary" id="summary" role="status">{escape(summary)}</p>')
    for number, outcome in enumerate(outcomes):
        with st.container(border=True, key=f"pq-added-{number}"):
            words = escape(outcome.words)
            st.html(f'<div class="pq pq-card pq-{outcome.kind}"><h2>{escape(outcome.name)}</h2><p>{words}</p></div>')
            if outcome.identity:
                query = {"id": outcome.identity}
                with st.container(horizontal=True, key=f"pq-added-open-{number}"):
                    st.page_link(
                        "views/documents.py", label="通读全文", icon=":material/menu_book:", query_params=query
                    )
                    st.page_link("views/audit.py", label="体检", icon=":material/troubleshoot:", query_params=query)


main()
