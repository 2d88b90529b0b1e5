"""Who may change the knowledge base on the page: whoever knows the key; where none is set, whoever sits at this machine."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from urllib.parse import urlsplit

import streamlit as st

from qa.service.key import Forbidden, allowed, is_set

NAMES = ("localhost", "127.0.0.1", "::1")
FORWARDED = ("X-Forwarded-For", "Forwarded", "X-Real-Ip")


def sits_here(headers: Mapping[str, str], address: str | None) -> bool:
    """The reader is on the machine of the server: it was called by a local name, from a local address, by no proxy.

    A foreign page that leads a browser here by another name (DNS rebinding) is not local, nor is one that is framed
    (Origin). A gateway that tells nothing of its callers looks local too: behind one a key has to be set.
    """
    called = (f"//{headers.get('Host', '')}", headers.get("Origin", "//localhost"))
    proxied = any(name in headers for name in FORWARDED)
    return all(_host(url) in NAMES for url in called) and (address or NAMES[1]) in NAMES and not proxied


def may_change() -> bool:
    """True when the reader may; else the page asks for the key, once in a session."""
    if is_set():
        known = _fault(st.session_state.get("key-given", "")) is None
    else:
        known = sits_here(st.context.headers, st.context.ip_address)
    if known:
        return True
    with st.form("unlock", border=False):
        given = st.text_input("密钥", type="password", key="key-typed", help="启动服务时设定的 POLICYQA_KEY").strip()
        asked = st.form_submit_button("确定", icon=":material/key:", key="unlock-button")
    if asked and (fault := _fault(given)):
        st.html(f'<p class="pq pq-heading" role="alert">{escape(fault)}</p>')
    elif asked:
        st.session_state["key-given"] = given
        st.rerun()
    return False


def _fault(key: str) -> str | None:
    """What to tell the reader of a key that opens nothing."""
    try:
        allowed(key)
    except Forbidden as error:
        return error.on_page
    return None


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:  # "[": no host at all
        return None
