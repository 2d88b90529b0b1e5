"""Choosing a document from a list, while the list is short."""

from __future__ import annotations

import streamlit as st

from index.store import Store

CHOICES = 200
"""Documents that can still be chosen from a list; beyond that one has to be named in words, or found among the documents."""


def choose(store: Store, label: str, *, key: str, anything: str, hidden: bool = False) -> str:
    """The id of the document that was chosen; empty for none. ``anything`` is what no choice is called.

    There is nothing to choose where there is one document, or more than a list can show.
    """
    names = {entry.id: entry.title or entry.id for entry in store.entries()}
    if not 1 < len(names) <= CHOICES:
        return ""
    chosen = st.selectbox(
        label,
        ["", *names],
        format_func=lambda identity: names.get(identity, anything.format(len(names))),
        label_visibility="collapsed" if hidden else "visible",
        key=key,
        persist_state="session",
    )
    return chosen if chosen in names else ""
