"""Which documents hold today, have expired or were repealed: every document of the knowledge base, by its standing."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Document
from index.store import Store
from qa.day import said, today
from qa.reply import Evidence, Line, Reply, Statement, refusal
from qa.standing import PROOF, Standing, evidence, standing_of

MOST = 200
"""Documents that are all listed; each is read for the words that prove it."""
SHOWN = 20
"""Documents listed of more; the others are counted."""
HEADS: dict[Standing, str] = {
    "holds": "没有过期或废止的",
    "pending": "尚未施行的",
    "expired": "有效期已满的",
    "lapsed": "已失效的",
    "repealed": "已废止的",
    "revised": "已被修改的",
}


def holding(store: Store, wanted: Sequence[Standing], documents: Sequence[str] | None) -> Reply:
    """The documents of the standings that are asked for, each with the words that prove it, else with its title."""
    day = store.chosen.day or today()
    known = [entry for entry in store.entries() if documents is None or entry.id in documents]
    found: dict[Standing, list[str]] = {}
    for entry in known:
        found.setdefault(standing_of(store.validity(entry), day), []).append(entry.id)
    note = f"按{said(day)}核对了 {len(known)} 份文件"
    every = [(standing, identity) for standing in wanted for identity in found.get(standing, ())]
    shown = every if len(every) <= MOST else every[:SHOWN]
    named = [(standing, document) for standing, identity in shown if (document := store.document(identity))]
    if not named:
        words = "、".join(HEADS[standing] for standing in wanted)
        return refusal(f"知识库里没有{words}文件。", kind="holding", notes=(note,))
    statements = [Statement(f"{'、'.join(HEADS[s] for s in wanted if found.get(s))}文件共{len(every)}份：")]
    for standing, document in named:
        statements.append(
            Statement(
                f"\n《{document.metadata.title or document.id}》{_until(document, day)}", _proof(document, standing)
            )
        )
    lines = tuple(
        Line((("document", d.metadata.title or d.id), ("standing", HEADS[s].removesuffix("的"))), _proof(d, s))
        for s, d in named
    )
    notes = (note, "只看文件自己写明的和人工设定的，没有写明有效期的按没有过期算")
    end = f"\n另有{len(every) - len(named)}份没有列出。" if len(every) > len(named) else "。"
    return Reply("answered", (*statements, Statement(end)), lines, (("kind", "holding"),), notes)


def _until(document: Document, day: str) -> str:
    if document.validity.until:
        return f"（有效期至{said(document.validity.until)}）"
    period = document.metadata.period
    return f"（文件的期限是{period[0]}—{period[1]}年，已经届满）" if period and period[1] < int(day[:4]) else ""


def _proof(document: Document, standing: Standing) -> tuple[Evidence, ...]:
    proof = evidence(document, PROOF.get(standing, "status")) or evidence(document, "until")
    title = next((clause for clause in document.clauses if clause.kind == "title"), document.clauses[0])
    return (proof or Evidence(document.id, title.id, title.start, title.end),)
