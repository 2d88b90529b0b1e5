"""One clause in its place: ``/clause?id=<document>#<clause>&start=&end=`` opens it cold, the quoted words marked."""

from __future__ import annotations

from html import escape
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from corpus.errors import PolicyError
from qa.browse import Place, find_place
from qa.cite import VERSION, reference
from qa.editions import current_url, notice
from ui.markup import Span, place_html, title
from ui.render import named
from ui.shared import shared_store


def main() -> None:
    """The clause that the address names."""
    back = "返回对话" if st.session_state.get("turns") else "去提问"
    with st.container(key="pq-back"):
        st.page_link("views/ask.py", label=back, icon=":material/arrow_back:", query_params={})
    identity = st.query_params.get("id", "")
    try:
        place = find_place(shared_store(), identity, st.query_params.get("version", ""))
    except PolicyError as error:
        st.html(f'<div class="pq pq-head"><h1>没有找到这一条</h1><p>{escape(str(error))}</p></div>')
        return
    marks = _marks(place)
    _head(place)
    _superseded(place)
    if marks is None:
        st.html(
            '<p class="pq pq-heading">链接里标注的位置与现在的文件对不上，文件可能已经更新，请以下面的原文为准。</p>'
        )
    st.html(place_html(place, marks or ()))
    _neighbours(place)
    with st.expander("复制引用", icon=":material/content_copy:", key="copy"):
        st.code(_quotation(place, marks or ()), language=None, wrap_lines=True)


def _marks(place: Place) -> tuple[Span, ...] | None:
    """The span in the address; nothing when there is none, None when it does not lie in the clause."""
    asked = [st.query_params.get(name, "") for name in ("start", "end")]
    if not any(asked):
        return ()
    if not all(text.isascii() and text.isdigit() and len(text) < 12 for text in asked):
        return None
    start, end = (int(text) for text in asked)
    return ((start, end),) if place.clause.start <= start < end <= place.clause.end else None


def _head(place: Place) -> None:
    clause = place.clause
    above = " › ".join(escape(f"{c.marker}{' '.join(c.heading.split()) or c.label}") for c in place.above)
    path = f'<p class="pq-path">{above}</p>' if above else ""
    heading = f"{clause.marker}{' '.join(clause.heading.split())}" or clause.label
    document = title(reference(place.document))
    st.set_page_config(page_title=f"{heading} · 政策问答")
    st.html(f'<div class="pq pq-head">{path}<h1>{escape(heading)}</h1><p>{document}{escape(clause.label)}</p></div>')


def _superseded(place: Place) -> None:
    """A plain notice over a clause of an older edition, and the way to the one that answers."""
    if not (words := notice(place)):
        return
    st.warning(words, icon=":material/history:")
    if url := current_url(place):
        query = dict(parse_qsl(urlsplit(url).query))
        st.page_link("views/clause.py", label="看现行版的这一条", icon=":material/update:", query_params=query)


def _neighbours(place: Place) -> None:
    with st.container(horizontal=True, key="pq-neighbours"):
        for label, icon, clause in (
            ("上一条", ":material/arrow_upward:", place.before),
            ("下一条", ":material/arrow_downward:", place.after),
        ):
            if clause:
                query = {"id": f"{place.document.id}#{clause.id}"} | _version(place)
                st.page_link("views/clause.py", label=label, icon=icon, query_params=query)
        whole = {"id": place.document.id} | _version(place)
        st.page_link("views/documents.py", label="通读全文", icon=":material/description:", query_params=whole)


def _version(place: Place) -> dict[str, str]:
    """Neighbours of a superseded clause are of its own edition."""
    return {"version": place.document.sha256[:VERSION]} if place.current else {}


def _quotation(place: Place, marks: tuple[Span, ...]) -> str:
    """What to paste into a draft: the words, and where they stand."""
    start, end = marks[0] if marks else (place.clause.start, place.clause.end)
    words = place.document.quote(start, end).strip()
    return f"“{words}”——{named(reference(place.document))}{place.clause.label}"


main()
