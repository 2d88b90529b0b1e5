"""A citation on the page: its words, and the way to their place in the document."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from qa.answer import Citation, Related


def proof(html: str, target: Citation | Related, key: str) -> None:
    """The words, and the way to their place within this visit, so that the conversation is still here afterwards."""
    with st.container(key=key, gap=None):
        st.html(html)
        query = dict(parse_qsl(urlsplit(target.url).query))
        st.page_link("views/clause.py", label="在文件中查看", icon=":material/find_in_page:", query_params=query)
