"""Who may change the knowledge base on the page: whoever sits at this machine, or knows the key of the service."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import streamlit as st

from qa.service.key import Forbidden, allowed

LOCAL = ("localhost", "127.0.0.1", "[::1]")
FORWARDED = ("X-Forwarded-For", "Forwarded", "X-Real-Ip")


def sits_here(headers: Mapping[str, str], address: str | None) -> bool:
    """The reader is on the machine of the server: it was called by a local name, from a local address, by no proxy.

    A foreign page that leads a browser here by another name (DNS rebinding) is not local.
    """
    host = headers.get("Host", "").rsplit(":", 1)[0] if "]" not in headers.get("Host", "") else "[::1]"
    return host in LOCAL and address in (None, "127.0.0.1", "::1") and not any(name in headers for name in FORWARDED)


def may_change() -> bool:
    """True when the reader may; else the page asks for the key, once in a session."""
    if sits_here(st.context.headers, st.context.ip_address) or _knows(st.session_state.get("key-given", "")):
        return True
    with st.form("unlock", border=False):
        given = st.text_input("密钥", type="password", key="key-typed", help="启动服务时设定的 POLICYQA_KEY")
        asked = st.form_submit_button("确定", icon=":material/key:", key="unlock-button")
    if asked:
        try:
            allowed(given.strip())
        except Forbidden as error:
            st.html(f'<p class="pq pq-heading" role="alert">{escape(error.on_page)}</p>')
        else:
            st.session_state["key-given"] = given.strip()
            st.rerun()
    return False


def _knows(key: str) -> bool:
    if not key:
        return False
    try:
        allowed(key)
    except Forbidden:
        return False
    return True
