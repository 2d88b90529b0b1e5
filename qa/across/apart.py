"""Two documents side by side: what each says on a topic, or what both of them say of themselves, aim at and charge units with."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from corpus.fold import fold
from index.store import Store
from qa.across.asked import Sides
from qa.answer import Status
from qa.reply import Evidence, Reply, Statement
from qa.view import View

Put = Callable[[str, str], Reply]
"""A question and the id of a document: what that document answers."""
ON_TOPIC = ("{}有哪些？", "{}是什么？", "关于{}是怎么规定的？", "{}")
"""Ways to ask a document about a topic, the first that it answers."""
OVERALL = (
    "发文机关是谁？",
    "成文日期是哪天？",
    "什么时候开始施行？",
    "有效期到什么时候？",
    "一共有多少项任务？",
    "牵头任务最多的单位是谁？",
)
"""What is asked of each of two documents that are compared in general."""
MOST = 8
"""Indicators that both documents have, shown at most."""


def apart(store: Store, sides: Sides, pair: tuple[str, str], put: Put) -> list[tuple[str, Reply]]:
    """What each of the two says, in the same order; empty where neither says anything."""
    if sides.topic:
        answered = [(identity, _on_topic(sides.topic, identity, put)) for identity in pair]
    else:
        answered = [(identity, _overall(store, identity, pair, put)) for identity in pair]
    return [(identity, reply) for identity, reply in answered if reply.status != "not_found"] and answered


def _on_topic(topic: str, identity: str, put: Put) -> Reply:
    found = [put(form.format(topic), identity) for form in ON_TOPIC]
    return next((reply for reply in found if reply.status != "not_found"), found[0])


def _overall(store: Store, identity: str, pair: tuple[str, str], put: Put) -> Reply:
    replies = [reply for question in OVERALL if (reply := put(question, identity)).status == "answered"]
    statements, remark = _parted([statement for reply in replies for statement in reply.statements])
    statements += [*_indicators(store, identity, *(other for other in pair if other != identity)), *remark]
    status: Status = "answered" if any(statement.evidence for statement in statements) else "not_found"
    return Reply(status, tuple(statements), understood=(("kind", "apart"),))


def _parted(said: list[Statement]) -> tuple[list[Statement], list[Statement]]:
    """What the document says, and once for all of it that it does not hold."""
    at = {n + k for n, statement in enumerate(said) if statement.text.startswith("注意：") for k in (0, 1)}
    first = sorted(at)[:2]
    return [statement for n, statement in enumerate(said) if n not in at], [said[n] for n in first if n < len(said)]


def _indicators(store: Store, identity: str, other: str) -> Iterator[Statement]:
    """The figures of this document for the indicators that the other one has as well."""
    documents = store.document(identity), store.document(other)
    if documents[0] is None or documents[1] is None:
        return
    theirs = {fold(target.indicator) for target in documents[1].targets}
    view = View(documents[0])
    shared = [targets for targets in view.groups.values() if fold(targets[0].indicator) in theirs]
    for number, targets in enumerate(shared[:MOST]):
        begin = "两份都有的指标：" if number == 0 else "；"
        figures = "、".join(f"{t.year or ''}{'年' if t.year else ''}{t.comparator}{t.figure}{t.unit}" for t in targets)
        yield Statement(
            f"{begin}{targets[0].indicator}{figures}",
            tuple(Evidence(identity, t.clause, t.start, t.end, t.column) for t in targets),
        )
    if shared:
        yield Statement("。")
