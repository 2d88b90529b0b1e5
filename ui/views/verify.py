"""Verify: a quotation and where it is said to stand; the verdict, what differs, and the clause. ``/verify?quote=`` opens one."""

from __future__ import annotations

from html import escape

import streamlit as st

from corpus.errors import PolicyError
from index.store import Store
from qa.answer import Citation
from qa.verify.result import Verification
from qa.verify.verify import verify
from ui.markup import citation_html, related_html
from ui.proof import proof
from ui.render import named
from ui.scope import choose
from ui.shared import shared_store
from ui.verdict import difference_html, verdict_html

LONGEST = 10_000
"""Characters of a quotation; what is longer is a draft."""
HEAD = """<div class="pq pq-head"><h1>核对引文</h1>
<p>粘贴一句引文，看它与文件原文是否一字不差；有出入的，指出差在哪里，并给出原文和出处。</p></div>"""


def main() -> None:
    """The form, then the verdict."""
    store = shared_store()
    st.html(HEAD)
    given = st.query_params.get("quote", "")[:LONGEST]
    if given and "quote" not in st.session_state:
        st.session_state["quote"], st.session_state["said"] = given, st.query_params.get("clause", "")[:400]
        _verify(store, given, st.session_state["said"], "")
    with st.form("verify", border=False):
        quote = st.text_area("引文", height=120, max_chars=LONGEST, placeholder="把要核对的话粘贴在这里", key="quote")
        left, right = st.columns(2)
        with left:
            said = st.text_input("出处（可不填）", max_chars=400, placeholder="例如：第四部分第17项", key="said")
        with right:
            document = choose(store, "出自哪份文件", key="verified-scope", anything="全部 {} 份文件")
        asked = st.form_submit_button("核对", type="primary", icon=":material/rule:", key="verify-now")
    if asked:
        _verify(store, quote, said, document)
    if found := st.session_state.get("verified"):
        _show(found)


def _verify(store: Store, quote: str, said: str, document: str) -> None:
    st.session_state.pop("verified", None)
    if not quote.strip():
        st.html('<p class="pq pq-heading" role="alert">请先粘贴一句引文。</p>')
        return
    try:
        st.session_state["verified"] = verify(store, quote, clause=said, document=document)
    except PolicyError as error:
        st.html(f'<p class="pq pq-heading" role="alert">{escape(str(error))}</p>')


def _show(found: Verification) -> None:
    with st.container(key="pq-verdict", gap="small"):
        st.html(verdict_html(found))
        if compared := difference_html(found):
            st.html(compared)
        proofs = [citation for citation in (found.citation, *found.also) if citation]
        if proofs:
            st.html('<p class="pq pq-heading">原文出处</p>')
        for number, citation in enumerate(proofs):
            proof(citation_html(citation, number), citation, f"pq-citation-{number}")
        if found.related:
            st.html('<p class="pq pq-heading">相近的条文（仅供参考，不是依据）</p>')
        for number, related in enumerate(found.related):
            proof(related_html(related), related, f"pq-related-{number}")
        if found.citation:
            with st.popover("复制原文和出处", icon=":material/content_copy:", type="tertiary", key="copy-true"):
                st.code(_quotation(found.citation), language=None, wrap_lines=True)


def _quotation(citation: Citation) -> str:
    """What to paste into a draft: the true words, and where they stand."""
    return f"“{citation.quote}”——{named(citation.document)}{citation.label}"


main()
