"""The conductor for questions about several documents: what is asked, of which, and how the answers are put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from index.search import search
from index.store import Store
from qa.across.apart import apart
from qa.across.asked import Sides, apiece, mentioned, of_each, sides, standings
from qa.across.holding import holding
from qa.across.mentions import mentions
from qa.across.sides import all_called, called
from qa.reading.normalise import normalise
from qa.reading.understand import understand
from qa.reply import Reply, Statement, refusal

MOST = 30
"""Documents that one question is put to, one after the other; of more the likeliest are asked, which is said."""
ROLES = ("lead", "participant", "responsible")
NAMED = 6
"""Documents without an answer that are named."""
Put = Callable[[str, Sequence[str]], list[tuple[str, Reply]]]
"""A question and ids of documents: what each of them answers."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, where, and how one document is asked."""

    store: Store
    raw: str
    """As typed."""
    text: str
    """Normalised."""
    documents: Sequence[str] | None
    put: Put


def across(store: Store, asked: str, documents: Sequence[str] | None, put: Put) -> Reply | None:
    """The answer of several documents; None when the question is not about several."""
    one = Asked(store, asked, normalise(asked), documents, put)
    if wanted := standings(one.text):
        return holding(store, wanted, documents)
    if what := mentioned(one.text) or mentioned(asked):
        return mentions(store, what, documents)
    return _each(one) or _apart(one) or _apiece(one)


def _each(asked: Asked) -> Reply | None:
    rest = of_each(asked.text) or of_each(asked.raw)
    if not rest:
        return None
    known = [entry.id for entry in asked.store.entries() if asked.documents is None or entry.id in asked.documents]
    ids = _with_roles(asked.store, rest, known)
    which = "有分工" if len(ids) < len(known) else "最相关"
    if len(ids) > MOST:
        ids, which = _likely(asked.store, rest, ids), "最相关"
    answered = asked.put(rest, ids)
    good = [(identity, reply) for identity, reply in answered if reply.status != "not_found"]
    if not good:
        return refusal(f"已逐份查找 {len(ids)} 份文件，都没有写到这件事。", kind="each") if len(ids) > 1 else None
    missing = [identity for identity, reply in answered if reply.status == "not_found"]
    note = f"逐份查了 {len(ids)} 份文件"
    note += f"（知识库共 {len(known)} 份，只查了{which}的）" if len(known) > len(ids) else ""
    return _together(asked.store, good, missing, (note, f"有相关内容的 {len(good)} 份"))


def _with_roles(store: Store, question: str, known: list[str]) -> list[str]:
    """Only documents that say which units do what, where that is asked and there are more than can be asked."""
    asked = understand(store, question, None) if len(known) > MOST else None
    assigned = store.assigned(*(role for role in ROLES if asked.has(role))) if asked else frozenset()
    return [identity for identity in known if identity in assigned] or known


def _likely(store: Store, question: str, known: Sequence[str]) -> list[str]:
    """The likeliest of many: those that have things by its names, then those whose clauses hold its words."""
    names = (name.document for name in understand(store, question, None).names)
    hits = (hit.document for hit in search(store, question, top=200).found)
    among = frozenset(known)
    return [identity for identity in dict.fromkeys((*names, *hits)) if identity in among][:MOST]


def _apart(asked: Asked) -> Reply | None:
    for way in sides(asked.text):
        pair = _pair(asked.store, way)
        if pair is None:
            continue
        found = apart(asked.store, way, pair, lambda text, identity: asked.put(text, [identity])[0][1])
        if found:
            return _together(asked.store, found, [], ("两份文件分开列出，逐条的不同可用 policyqa diff --with 比较",))
    return None


def _apiece(asked: Asked) -> Reply | None:
    """The same question put to each document that is named: all of them answer, or are named as saying nothing."""
    for way in apiece(asked.text) if asked.documents is None else ():
        meant = [all_called(asked.store, name) for name in way.names]
        ids = list(dict.fromkeys(identity for found in meant for identity in found))
        if not all(meant) or len(ids) < sum(map(len, meant)):
            continue
        answered = asked.put(way.question, ids)
        good = [(identity, reply) for identity, reply in answered if reply.status != "not_found"]
        missing = [identity for identity, reply in answered if reply.status == "not_found"]
        several = [
            f"“{name}”有{len(found)}份文件都对得上，一并列出"
            for name, found in zip(way.names, meant, strict=True)
            if len(found) > 1
        ]
        return _together(asked.store, good, missing, ("所问的文件分开列出", *several)) if good else None
    return None


def _pair(store: Store, way: Sides) -> tuple[str, str] | None:
    """The two documents, one named on each side; None when either side names none or several, or both name one."""
    one, other = (called(store, side) for side in (way.one, way.other))
    return (one, other) if one and other and one != other else None


def _together(
    store: Store, answered: Sequence[tuple[str, Reply]], missing: Sequence[str], notes: tuple[str, ...]
) -> Reply:
    """Each document's answer under its title, with its own proofs; those that say nothing are named as such."""
    titles = {entry.id: entry.title or entry.id for entry in store.entries()}
    statements: list[Statement] = []
    for identity, reply in answered:
        statements += [Statement("\n")] if statements else []
        statements += [Statement(f"《{titles[identity]}》："), *reply.statements]
    if missing:
        names = "".join(f"《{titles[identity]}》" for identity in missing[:NAMED])
        more = f"等{len(missing)}份" if len(missing) > NAMED else ""
        statements.append(Statement(f"\n没有写到的：{names}{more}。"))
    lines = tuple(
        replace(line, values=(("document", titles[identity]), *line.values))
        for identity, reply in answered
        for line in reply.lines
    )
    said = dict.fromkeys(note for _, reply in answered for note in reply.notes)
    return Reply("answered", tuple(statements), lines, understood=(("kind", "across"),), notes=(*notes, *said))
