"""Which documents mention something: looked up word for word in the index, every document counted, each shown with proof."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from index.segment import HAN, RUN
from index.store import Store
from qa.browse import leaves
from qa.cite import NEVER
from qa.day import today
from qa.reply import Evidence, Line, Reply, Statement, refusal
from qa.standing import STANDINGS, standing_of
from qa.view import View

SHOWN = 20
"""Documents shown; the others are counted."""
PROOFS = 2
"""Clauses shown of each document."""
MOST = 3000
"""Passages looked up."""
ODD = regex(r"[\u2e80-\u2fff\u3021-\u33ff\uf900-\ufaff\U0001f200-\U0001f2ff\U0002f800-\U0002fa1f]")
"""Characters that folding makes common ones of: radicals, doubles, ㈠."""
JOINED = regex(r"和|与|及|、|以及")


def mentions(store: Store, what: str, documents: Sequence[str] | None) -> Reply:
    """Every document that holds the words; where none does, those that hold each of the words joined by 和."""
    found = _holding(store, [what], documents)
    parts = [part for part in JOINED.split(what) if len(part) > 1]
    words = [what]
    if not found and len(parts) > 1:
        found, words = _holding(store, parts, documents), parts
    shown = [(identity, *_proofs(store, identity, words)) for identity in found[:SHOWN]]
    shown = [(identity, count, proofs) for identity, count, proofs in shown if proofs]
    if not shown:
        return refusal(f"知识库里没有文件写到“{what}”。", kind="mentions", notes=(_searched(store, documents),))
    return _said(store, what, shown, len(found) - len(found[:SHOWN]), _searched(store, documents))


def _holding(store: Store, words: Sequence[str], documents: Sequence[str] | None) -> list[str]:
    """Ids of the documents in which all of the words stand, those with the most clauses first."""
    counts = [store.counted([_phrase(fold(word))], documents, MOST) for word in words]
    whole = set(counts[0]).intersection(*counts[1:]) if counts else set()
    return sorted(whole, key=lambda identity: (-sum(count[identity] for count in counts), identity))


def _phrase(folded: str) -> str:
    """The longest run of characters as pairs side by side, which the index finds word for word."""
    runs = sorted(RUN.findall(folded), key=len, reverse=True)
    run = runs[0] if runs else folded
    return " ".join(run[i : i + 2] for i in range(len(run) - 1)) if HAN.match(run) and len(run) > 1 else run


def _proofs(store: Store, identity: str, words: Sequence[str]) -> tuple[int, tuple[tuple[Clause, Evidence], ...]]:
    """How many clauses hold the words, and the first of them with the sentence that does."""
    document = store.document(identity)
    if document is None:
        return 0, ()
    wanted = [fold(word) for word in words]
    texts = ((c, document.quote(c.start, c.end)) for c in leaves(document) if c.kind not in NEVER)
    held = [(clause, text) for clause, text in texts if any(_holds(text, word) for word in wanted)]
    proofs = ((c, Evidence(identity, c.id, *_sentence(text, c.start, wanted))) for c, text in held[:PROOFS])
    return len(held), tuple(proofs)


def _holds(text: str, word: str) -> bool:
    """The folded text holds the folded word. Most texts lack a character of it, which is seen without folding them."""
    if any(character not in text for character in HAN.findall(word)) and not ODD.search(text):
        return False
    return word in fold(text)


def _sentence(text: str, start: int, wanted: Sequence[str]) -> tuple[int, int]:
    """The sentence of a clause that holds one of the words; the whole clause where marks stand between."""
    for match in re.finditer(r"[^。；;\n]+[。；;]?", text):
        if any(_holds(match.group(), word) for word in wanted):
            return start + match.start(), start + match.end()
    return start, start + len(text)


def _said(
    store: Store,
    what: str,
    shown: Sequence[tuple[str, int, tuple[tuple[Clause, Evidence], ...]]],
    further: int,
    searched: str,
) -> Reply:
    statements = [Statement(f"写到“{what}”的文件共{len(shown) + further}份：")]
    lines = []
    for identity, count, proofs in shown:
        document = store.document(identity)
        if document is None:
            continue
        view, title = View(document), document.metadata.title or identity
        standing = STANDINGS[standing_of(document.validity, store.chosen.day or today())]
        places = "、".join(view.clauses[clause.id].label or "正文" for clause, _ in proofs)
        more = f"等{count}处" if count > len(proofs) else ""
        evidence = tuple(proof for _, proof in proofs)
        statements.append(Statement(f"\n《{title}》{standing}：{places}{more}", evidence))
        lines.append(Line((("document", title), ("clauses", count)), evidence))
    end = f"\n另有{further}份没有列出。" if further else ""
    statements.append(Statement(end or "。"))
    return Reply(
        "answered",
        tuple(statements),
        tuple(lines),
        understood=(("kind", "mentions"), ("words", what), ("documents", len(shown) + further)),
        notes=(searched, f"按“{what}”的字面查找，换一种说法的没有算进去"),
    )


def _searched(store: Store, documents: Sequence[str] | None) -> str:
    number = len(documents) if documents is not None else len(store.entries())
    return f"查了 {number} 份文件"
