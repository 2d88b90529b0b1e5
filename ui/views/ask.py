"""Ask: a question, its answer, and beneath it the proof. The newest turn stands first, right under the box, so that an
answer is always seen from its beginning; follow-up questions go on from the turns before.
"""

from __future__ import annotations

import streamlit as st

from corpus.errors import PolicyError
from index.store import Store
from qa.answer import Answer
from qa.ask import ask
from qa.day import BadDay, given_day, said
from qa.question import Message
from ui.markup import answer_html, citation_html, heading_html, question_html, related_html
from ui.proof import proof
from ui.render import answer_text
from ui.samples import samples
from ui.scope import choose
from ui.shared import shared_store
from ui.sheet import sheet, sheet_csv, sheet_html

FIRST = 3
"""Citations shown at once; the others are one click away."""
LISTED = 4
"""Rows from which on a table reads better than a sentence."""
LONGEST = 500
"""Characters that the box takes; a question is rarely over 60."""
HERO = """<div class="pq pq-hero"><h1>问政策文件</h1>
<p>每个答案都附原文，点开就能核对；文件没有写的，直接告诉您没有。</p></div>"""


def main() -> None:
    """The box, the new turn, the turns before."""
    store = shared_store()
    turns: list[Answer] = st.session_state.setdefault("turns", [])
    hero = st.empty()
    placeholder = "接着问，例如：那参与单位呢？" if turns else "请输入问题"
    with st.container(key="pq-box", gap="small"):
        asked = st.chat_input(placeholder, max_chars=LONGEST, key="asked")
        document = choose(store, "在哪里找", key="scope", anything="全部 {} 份文件", hidden=True)
        day = _day()
    if not turns:
        asked = _welcome(store, hero, asked)
    if asked:
        turns.append(_answer(store, asked, turns, document, day))
    for number in reversed(range(len(turns))):
        _show(turns[number], number)
    if turns:
        st.button("开始新对话", icon=":material/refresh:", type="tertiary", key="restart", on_click=_restart)


def _welcome(store: Store, hero: st.delta_generator.DeltaGenerator, asked: str | None) -> str | None:
    """The first screen; gone as soon as there is a question, whether typed, chosen or in the address."""
    hero.html(HERO)
    place = st.empty()
    with place.container():
        chosen = st.pills("可以这样问", samples(store), key="sample")
        label = f"知识库现有 {len(store.entries())} 份文件，点此查看"
        st.page_link("views/documents.py", label=label, icon=":material/description:")
    asked = asked or chosen or st.query_params.get("q", "")[:LONGEST]
    if asked:
        hero.empty()
        place.empty()
    return asked or None


def _restart() -> None:
    st.session_state["turns"] = []
    st.query_params.clear()


def _day() -> str:
    """The day whose editions answer; empty for today. A text, since the calendar speaks English to screen readers."""
    try:
        day = given_day(st.session_state.get("day") or "")
        label = f"按{said(day)}的情况回答" if day else "按今天的情况回答"
    except BadDay as error:
        day, label = "", str(error)
    with st.popover(label, icon=":material/event:", type="tertiary", key="as-of"):
        st.text_input(
            "按哪一天的情况回答", key="day", placeholder="如 2020-01-31", max_chars=20, persist_state="session"
        )
        st.caption("用那一天已经施行的一版回答；不填就按今天。")
    return day


def _answer(store: Store, question: str, turns: list[Answer], document: str, day: str) -> Answer:
    history = [m for turn in turns for m in (Message("user", turn.question), Message("assistant", turn.text))]
    try:
        return ask(store, question, history=tuple(history), document=document, as_of=day)
    except PolicyError as error:
        return Answer(question, "not_found", str(error))


def _show(answer: Answer, turn: int) -> None:
    with st.container(key=f"pq-turn-{turn}", gap="small"):
        st.html(question_html(answer.question))
        st.html(answer_html(answer, turn))
        _table(answer, turn)
        if answer.citations or answer.related:
            st.html(heading_html(answer))
        _citations(answer, turn, slice(FIRST))
        if answer.citations[FIRST:]:
            with st.expander(f"其余 {len(answer.citations) - FIRST} 条依据", key=f"more-{turn}"):
                _citations(answer, turn, slice(FIRST, None))
        for number, related in enumerate(answer.related):
            proof(related_html(related), related, f"pq-related-{turn}-{number}")
        with st.popover("复制答复", icon=":material/content_copy:", type="tertiary", key=f"copy-{turn}"):
            st.code(answer_text(answer), language=None, wrap_lines=True)


def _table(answer: Answer, turn: int) -> None:
    """A long list again as a table, to look through or take along."""
    if len(answer.rows) < LISTED:
        return
    lines = sheet(answer)
    with st.expander(f"列成表格（{len(answer.rows)} 行）", icon=":material/table:", key=f"table-{turn}"):
        st.html(sheet_html(lines))
        st.download_button(
            "下载表格（CSV）",
            sheet_csv(lines),
            file_name="答复.csv",
            mime="text/csv",
            icon=":material/download:",
            key=f"csv-{turn}",
            on_click="ignore",
        )


def _citations(answer: Answer, turn: int, part: slice) -> None:
    several = len({citation.document for citation in answer.citations}) > 1
    for citation in answer.citations[part]:
        html = citation_html(citation, turn, named=several)
        proof(html, citation, f"pq-citation-{turn}-{citation.n}")


main()
