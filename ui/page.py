"""The page: what every view shares, then the view that was asked for. Run by ``ui.server``."""

from __future__ import annotations

from html import escape
from pathlib import Path

import streamlit as st

from corpus.errors import PolicyError

HERE = Path(__file__).parent

st.set_page_config(page_icon=str(HERE / "icon.svg"), layout="centered")
st.html(HERE / "page.css")
st.logo(HERE / "logo.svg", size="large", link=None)
view = st.navigation(
    [
        st.Page(
            "views/ask.py",
            title="提问",
            icon=":material/forum:",
            help="提一个问题，看答案和它的原文依据。",
            default=True,
        ),
        st.Page(
            "views/verify.py",
            title="核对引文",
            icon=":material/rule:",
            help="一句引文与原文是否一字不差。",
            url_path="verify",
        ),
        st.Page(
            "views/check.py",
            title="核对稿件",
            icon=":material/fact_check:",
            help="一篇稿件里的说法与文件是否相符。",
            url_path="check",
        ),
        st.Page(
            "views/audit.py",
            title="体检",
            icon=":material/troubleshoot:",
            help="一份文件有没有前后不一致的地方。",
            url_path="audit",
        ),
        st.Page(
            "views/documents.py",
            title="文件",
            icon=":material/description:",
            help="知识库里的文件，可通读全文。",
            url_path="documents",
        ),
        st.Page(
            "views/add.py",
            title="导入",
            icon=":material/upload_file:",
            help="把文件加进知识库。",
            url_path="add",
        ),
        st.Page(
            "views/clause.py", title="条文", help="一条条文和它在文件里的位置。", url_path="clause", visibility="hidden"
        ),
        st.Page("views/diff.py", title="比较", help="两版或两份文件逐条比较。", url_path="diff", visibility="hidden"),
    ],
    position="top",
)
st.set_page_config(page_title=f"{view.title} · 政策问答")
try:
    view.run()
except PolicyError as error:
    st.html(f'<div class="pq pq-head"><h1>现在不能使用</h1><p>{escape(str(error))}</p></div>')
