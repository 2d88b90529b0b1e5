"""Blocks become a tree of clauses whose leaves tile the text.

Each block opens a clause of its own level or continues the clause that is open; ranks decide who is inside whom, and the
sequence of numbers decides whether a marker is a marker (a cross-reference or a date at the head of a line is none).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.blocks import Block
from corpus.heading import heading_length, is_whole_line
from corpus.model import Clause
from corpus.numbering import Marker, read_marker
from corpus.wording import NOTE

LARGEST_GAP = 2
"""A marker may be missing (a real document skips a number); more than this is a cross-reference, not a sequence."""
TOP = {"title", "number", "addressee", "annexnote", "signature", "date", "boilerplate", "note", "annex"}
"""Kinds that stand at the top, whatever is open."""


@dataclass(slots=True)
class Node:
    """A clause while the tree is being built."""

    prefix: str
    rank: int
    kind: str
    start: int
    end: int
    marker: str = ""
    heading: str = ""
    ordinal: int = 0
    whole: bool = False
    parts: list[tuple[int, int]] = field(default_factory=list)
    """Spans of its own lines."""
    children: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class _State:
    """Where the builder stands: the open clauses, outermost first, and the last number seen at each level."""

    stack: list[Node]
    last: dict[str, int] = field(default_factory=dict)


def outline(blocks: tuple[Block, ...]) -> tuple[Clause, ...]:
    """The clauses of a document in order, parents before children."""
    end = blocks[-1].line.stop if blocks else 0
    root = Node("", -1, "", 0, end)
    state = _State([root])
    for block in blocks:
        _place(block, state)
    return tuple(_freeze(root))


def _place(block: Block, state: _State) -> None:
    if block.kind in TOP:
        _open_top(block, state)
    elif block.kind == "table":
        _open_table(block, state)
    elif (marker := read_marker(block.line.text)) and _in_sequence(marker, state):
        _open_marked(block, marker, state)
    else:
        _continue(block, state)


def _open_top(block: Block, state: _State) -> None:
    """Title, signature, notes, …: one clause for a run of lines of the kind; a note each has its own."""
    top = state.stack[0]
    latest = state.stack[-1]
    same_run = latest.kind == block.kind and len(state.stack) == 2 and not latest.children
    if same_run and block.kind != "note":
        _extend(state, block, own=False)
        latest.parts[0] = (latest.start, block.line.stop)
        latest.heading += block.line.text if block.kind in {"title", "annex"} else ""
        return
    prefix = {"note": "fn", "boilerplate": "bp"}.get(block.kind, block.kind)
    kind = "footnote" if block.kind == "note" else block.kind
    node = Node(prefix, 0, kind, block.line.start, block.line.stop, parts=[(block.line.start, block.line.stop)])
    if block.kind in {"title", "annex"}:
        node.heading, node.whole = block.line.text, True
    if (match := NOTE.match(block.line.text)) and kind == "footnote":
        node.marker = f"[{next(filter(None, match.groups()))}]"
        node.ordinal = int(node.marker[1:-1])
    if prefix in {"bp", "annex"}:
        node.ordinal = 1 + sum(child.prefix == prefix for child in top.children)
    state.stack[:] = [top, node]
    top.children.append(node)
    if block.kind == "annex":
        state.last.clear()


def _open_table(block: Block, state: _State) -> None:
    """Lines of cells in a run are one table, inside whatever clause is open."""
    latest = state.stack[-1]
    if latest.kind == "table":
        _extend(state, block, own=True)
        return
    while state.stack[-1].kind in {"title", "number", "addressee", "annexnote", "signature", "date", "boilerplate"}:
        state.stack.pop()
    _push(
        state, Node("tbl", 99, "table", block.line.start, block.line.stop, parts=[(block.line.start, block.line.stop)])
    )


def _open_marked(block: Block, marker: Marker, state: _State) -> None:
    level = marker.level
    while len(state.stack) > 1 and (state.stack[-1].rank >= level.rank or state.stack[-1].rank == 0):
        if state.stack[-1].kind == "annex":
            break
        state.stack.pop()
    ordinal = marker.ordinal or 1 + sum(child.prefix == level.prefix for child in state.stack[-1].children)
    body = block.line.text[marker.width :]
    length = heading_length(body, level.prefix)
    node = Node(level.prefix, level.rank, level.prefix, block.line.start, block.line.stop)
    node.marker = marker.printed.rstrip("、") + "、" if level.prefix == "sec" else marker.printed
    node.ordinal, node.heading = (
        ordinal,
        body[:length].strip("（）()【】 　") if level.prefix == "art" else body[:length].strip(),
    )
    node.whole = is_whole_line(body, length)
    node.parts.append((block.line.start, block.line.stop))
    state.last[level.prefix] = ordinal
    _push(state, node)


def _continue(block: Block, state: _State) -> None:
    """A line without a marker belongs to the open clause; at the top it is a paragraph of its own."""
    latest = state.stack[-1]
    if latest.kind == "table":
        state.stack.pop()
        latest = state.stack[-1]
    if len(state.stack) == 1 or latest.kind in TOP - {"annex", "note"} or latest.kind == "preamble":
        del state.stack[1:]
        begun = any(
            child.kind not in {"title", "number", "addressee", "boilerplate", "preamble"}
            for child in state.stack[0].children
        )
        kind, prefix = ("paragraph", "nn") if begun else ("preamble", "preamble")
        node = Node(prefix, 0, kind, block.line.start, block.line.stop, parts=[(block.line.start, block.line.stop)])
        _push(state, node)
    elif latest.children:
        node = Node(
            "para", 100, "paragraph", block.line.start, block.line.stop, parts=[(block.line.start, block.line.stop)]
        )
        latest.children.append(node)
        _extend(state, block, own=False)
    else:
        _extend(state, block, own=True)


def _push(state: _State, node: Node) -> None:
    state.stack[-1].children.append(node)
    state.stack.append(node)
    for open_node in state.stack[1:]:
        open_node.end = max(open_node.end, node.end)


def _extend(state: _State, block: Block, *, own: bool) -> None:
    for node in state.stack[1:]:
        node.end = block.line.stop
    if own:
        state.stack[-1].parts.append((block.line.start, block.line.stop))


def _in_sequence(marker: Marker, state: _State) -> bool:
    """First of its kind here, the next one here, or the next one in a count that runs through the document."""
    prefix, n = marker.level.prefix, marker.ordinal
    if prefix == "bullet" or n == 1:
        return True
    here = max((c.ordinal for node in state.stack for c in node.children if c.prefix == prefix), default=0)
    known = [count for count in (here, state.last.get(prefix, 0)) if count]
    return any(0 < n - count <= LARGEST_GAP for count in known)


def _freeze(root: Node) -> Iterator[Clause]:
    """Give ids and labels, and turn own lines that stand beside child clauses into leaves."""
    taken: dict[str, int] = {}

    def walk(node: Node, parent: str, path: str, label: str) -> Iterator[Clause]:
        own = _name(node, path)
        taken[own] = taken.get(own, 0) + 1
        identity = own if taken[own] == 1 else f"{own}_{taken[own]}"
        named = label + node.marker if node.marker else label
        yield Clause(
            identity,
            parent,
            node.kind,
            node.marker,
            node.heading,
            _label(node, label),
            node.start,
            node.end,
            node.ordinal,
        )
        for child in sorted(_with_leaves(node), key=lambda child: child.start):
            inside = "" if node.prefix == "annex" and child.rank < 99 else identity
            yield from walk(child, identity, inside, named)

    for child in root.children:
        yield from walk(child, "", "", "")


def _with_leaves(node: Node) -> list[Node]:
    """The children, own lines among them when there is something to keep apart."""
    texts = node.parts[1:] if node.whole else node.parts
    if node.kind in {"table", "title", "boilerplate"} or (not node.children and len(texts) <= 1):
        return node.children
    leaves = []
    if node.whole:
        start, end = node.parts[0]
        leaves.append(Node("heading", 100, "heading", start, end, heading=node.heading))
    leaves += [Node("para", 100, "paragraph", start, end, ordinal=i) for i, (start, end) in enumerate(texts, 1)]
    late = [child for child in node.children if child.prefix == "para"]
    for i, child in enumerate(late, len(texts) + 1):
        child.ordinal = i
    return leaves + node.children


def _name(node: Node, path: str) -> str:
    """The clause's id before duplicates are told apart."""
    if node.prefix in {"title", "number", "addressee", "preamble", "annexnote", "signature", "date"}:
        return node.prefix
    own = (
        node.prefix if node.prefix in {"heading"} else f"{node.prefix}_{node.ordinal}" if node.ordinal else node.prefix
    )
    if node.prefix in {"tbl", "nn"} and not node.ordinal:
        own = f"{node.prefix}_1"
    top = node.prefix in {"fn", "tbl", "bp", "annex", "nn"}
    return own if top or not path else f"{path}__{own}"


LABELS = {
    "title": "标题",
    "number": "发文字号",
    "addressee": "主送机关",
    "preamble": "引言",
    "annexnote": "附件说明",
    "signature": "署名",
    "date": "成文日期",
    "table": "附表",
    "boilerplate": "页面残留",
}


def _label(node: Node, label: str) -> str:
    """条款称谓: the markers from outside in; what has no marker is named by its heading or kind."""
    if node.kind == "footnote":
        return f"注释{node.marker}"
    if node.kind == "annex":
        return "附件"
    if node.prefix == "bullet":
        return f"{label}“{node.heading}”" if node.heading else f"{label}第{node.ordinal}点"
    if node.marker:
        return label + node.marker
    if node.kind == "paragraph" and label:
        return f"{label}第{node.ordinal}段"
    return LABELS.get(node.kind, label or "正文")
