"""Blocks become a tree of clauses whose leaves tile the text.

Each block opens a clause of its own level or continues the clause that is open; ranks decide who is inside whom, and the
sequence of numbers decides whether a marker is a marker (a cross-reference or a date at the head of a line is none).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.blocks import Block
from corpus.fold import halfwidth
from corpus.heading import heading_length, is_whole_line, unbracketed
from corpus.model import Clause
from corpus.naming import freeze
from corpus.node import Node
from corpus.numbering import RANK, UNCOUNTED, Marker, read_marker
from corpus.numerals import integer
from corpus.wording import ANNEX_HEAD, ANNEX_NAMED, LOOSE_NOTE, NOTE

LARGEST_GAP = 2
"""A marker may be missing (a real document skips a number); more than this is a cross-reference, not a sequence."""
FRONT = {"title", "number", "addressee", "boilerplate", "contents"}
"""Kinds after which plain text is the opening of the document."""
LONE = FRONT | {"annexnote", "signature", "date", "remark", "imprint", "note"}
"""Kinds that hold their own lines and nothing else."""
PREFIX = {"note": "fn", "boilerplate": "bp"}
"""Where the word in the id is not the kind."""
LEGAL = {"part", "subpart", "chp", "sct", "art"}
"""Levels whose count may begin anywhere: a part of a code is a document too."""
LISTED = {"subsec", "item", "subitem", "point"}
"""Levels of 项 and 目 inside of an article."""
INNERMOST = 100
"""Rank of paragraphs: nothing stands inside them."""


@dataclass(slots=True)
class _State:
    """Where the builder stands: the open clauses, outermost first, and the last number seen at each level."""

    stack: list[Node]
    last: dict[str, int] = field(default_factory=dict)
    begun: bool = False
    """Something other than the front has been read: plain text at the top is no longer the opening."""

    @property
    def latest(self) -> Node:
        """The innermost open clause."""
        return self.stack[-1]


def outline(blocks: tuple[Block, ...]) -> tuple[Clause, ...]:
    """The clauses of a document in order, parents before children."""
    root = Node("", -1, "", 0, blocks[-1].line.stop if blocks else 0)
    state = _State([root])
    for block in blocks:
        _place(block, state)
        state.begun = state.begun or state.stack[1].kind not in FRONT | {"preamble", "remark"}
    return freeze(root)


def _place(block: Block, state: _State) -> None:
    if block.kind == "annex":
        _open_annex(block, state)
    elif block.kind in LONE:
        _open_lone(block, state)
    elif block.kind == "table":
        _open_table(block, state)
    elif block.kind == "named":
        _open_named(block, state)
    elif block.kind == "closing" and _has_text(state):
        _close(block, state)
    elif (marker := read_marker(block.line.text)) and _in_sequence(marker, state):
        _open_marked(block, marker, state)
    else:
        _continue(block, state)


def _node(block: Block, prefix: str, rank: int, kind: str) -> Node:
    """A clause that begins with this block and so far holds nothing else."""
    line = block.line
    return Node(prefix, rank, kind, line.start, line.stop, parts=[(line.start, line.stop)])


def _open_lone(block: Block, state: _State) -> None:
    """Title, signature, …: one clause for a run of lines of the kind; a note each has its own."""
    latest = state.latest
    if latest.kind == block.kind and len(state.stack) == 2 and block.kind != "note":
        _extend(state, block, own=False)
        latest.parts[0] = (latest.start, block.line.stop)
        latest.heading += block.line.text if block.kind == "title" else ""
        return
    node = _node(block, PREFIX.get(block.kind, block.kind), 0, "footnote" if block.kind == "note" else block.kind)
    node.heading = block.line.text if block.kind == "title" else ""
    if block.kind == "note" and (match := NOTE.match(block.line.text) or LOOSE_NOTE.match(block.line.text)):
        number = next(filter(None, match.groups())).rstrip(" .．、)）")
        node.ordinal = integer(halfwidth(number)) or 0
        node.marker = f"[{node.ordinal}]"
    del state.stack[1:]
    _push(state, node)


def _open_annex(block: Block, state: _State) -> None:
    """An annex holds what follows it; its head is the line 附件, if printed, and the lines of its title."""
    latest, line = state.latest, block.line
    named = ANNEX_NAMED.fullmatch(line.text)
    marked = bool(named or ANNEX_HEAD.fullmatch(line.text))
    if latest.kind == "annex" and len(state.stack) == 2 and not latest.children and not marked:
        _extend(state, block, own=False)
        latest.parts[0] = (latest.start, line.stop)
        latest.heading += line.text
        return
    noted = "annexnote" in state.stack[0].counts
    del state.stack[1:]
    node = _node(block, "annex", 0, "annex")
    node.whole = True
    if named:
        node.marker, node.heading = "".join(named["head"].split()), named["name"].strip()
    elif marked:
        node.marker = "".join(line.text.split()).rstrip(":：")
    else:
        node.label, node.heading = "附件" if noted else "", line.text
    state.last.clear()
    _push(state, node)


def _open_table(block: Block, state: _State) -> None:
    """Lines of cells in a run are one table, inside whatever clause is open."""
    if state.latest.kind == "table":
        _extend(state, block, own=True)
        return
    while state.latest.kind in LONE | {"footnote"}:
        state.stack.pop()
    _push(state, _node(block, "tbl", INNERMOST - 1, "table"))


def _open_marked(block: Block, marker: Marker, state: _State) -> None:
    level = marker.level
    while len(state.stack) > 1 and state.latest.kind != "annex":
        if 0 < state.latest.rank < level.rank:
            break
        state.stack.pop()
    body = block.line.text[marker.width :]
    listed = level.prefix in LISTED and any(node.prefix == "art" for node in state.stack)
    length = 0 if listed else heading_length(body, level.prefix)
    node = _node(block, level.prefix, level.rank, level.prefix)
    node.marker = marker.printed.rstrip("、") + "、" if level.prefix == "sec" else marker.printed
    node.ordinal = marker.ordinal or 1 + state.latest.counts.get(level.prefix, 0)
    node.between = marker.between
    node.heading = unbracketed(body[:length]) if level.prefix == "art" else body[:length].strip()
    node.whole = is_whole_line(body, length)
    if level.prefix == "boxed":
        node.marker, node.heading, node.whole = "", marker.printed.strip("【】"), True
    state.last[level.prefix] = node.ordinal
    _push(state, node)


def _open_named(block: Block, state: _State) -> None:
    """序言, 附则 without a number: as far out as the outermost level of the law."""
    rank = min((RANK[prefix] for prefix in LEGAL - {"art"} if prefix in state.last), default=RANK["chp"])
    while len(state.stack) > 1 and not 0 < state.latest.rank < rank and state.latest.kind != "annex":
        state.stack.pop()
    node = _node(block, "named", rank, "chapter")
    node.heading, node.whole, node.ordinal = block.line.text, True, 1 + state.latest.counts.get("named", 0)
    _push(state, node)


def _close(block: Block, state: _State) -> None:
    """A closing sentence stands outside the sections, inside the annex if one is open."""
    while len(state.stack) > 1 and state.latest.kind != "annex":
        state.stack.pop()
    _push(state, _node(block, "nn", 0, "paragraph"))


def _has_text(state: _State) -> bool:
    """The open clause has said something already, so that a closing sentence is not its only text; no article is open."""
    latest = state.latest
    return any(n.prefix in {"sec", "subsec", "item"} for n in state.stack) and not (
        any(n.prefix == "art" for n in state.stack) or (latest.whole and len(latest.parts) == 1 and not latest.children)
    )


def _continue(block: Block, state: _State) -> None:
    """A line without a marker belongs to the open clause; at the top it is a paragraph of its own."""
    if state.latest.kind == "table":
        state.stack.pop()
    latest = state.latest
    if len(state.stack) == 1 or latest.kind in LONE | {"preamble"} or latest.prefix == "nn":
        while len(state.stack) > 1 and state.latest.kind != "annex":
            state.stack.pop()
        opening = len(state.stack) == 1 and not state.begun
        _push(state, _node(block, *(("preamble", 0, "preamble") if opening else ("nn", 0, "paragraph"))))
    elif _ends_list(state):
        while state.latest.prefix != "art":
            state.stack.pop()
        state.latest.add(_node(block, "para", INNERMOST, "paragraph"))
        _extend(state, block, own=False)
    elif latest.children:
        latest.add(_node(block, "para", INNERMOST, "paragraph"))
        _extend(state, block, own=False)
    else:
        _extend(state, block, own=True)


def _ends_list(state: _State) -> bool:
    """Behind the last 项 of an article a line without a marker is its next 款."""
    return state.latest.prefix in LISTED and any(node.prefix == "art" for node in state.stack)


def _push(state: _State, node: Node) -> None:
    state.latest.add(node)
    state.stack.append(node)
    for open_node in state.stack[1:]:
        open_node.end = max(open_node.end, node.end)


def _extend(state: _State, block: Block, *, own: bool) -> None:
    for node in state.stack[1:]:
        node.end = block.line.stop
    if own:
        state.latest.parts.append((block.line.start, block.line.stop))


def _in_sequence(marker: Marker, state: _State) -> bool:
    """First of its kind here, the next one here, or the next one in a count that runs through the document."""
    prefix, n = marker.level.prefix, marker.ordinal
    if marker.between:
        return n == state.last.get(prefix, n)
    if marker.loose and (prefix == "art" or n > 1):
        return 0 < n - state.last.get(prefix, 0) <= LARGEST_GAP
    if prefix in UNCOUNTED or n == 1 or (prefix in LEGAL and prefix not in state.last):
        return True
    here = max((node.highest.get(prefix, 0) for node in state.stack), default=0)
    return any(count and 0 < n - count <= LARGEST_GAP for count in (here, state.last.get(prefix, 0)))
