"""A tree of nodes becomes clauses: ids that can be read, labels that people use, and leaves that tile the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.model import Clause
from corpus.node import Node
from corpus.numbering import UNCOUNTED
from corpus.numerals import chinese

LABELS = {
    "title": "标题",
    "number": "发文字号",
    "addressee": "主送机关",
    "preamble": "引言",
    "annexnote": "附件说明",
    "signature": "署名",
    "date": "成文日期",
    "remark": "附注",
    "imprint": "版记",
    "contents": "目录",
    "table": "附表",
    "boilerplate": "页面残留",
}
"""What people call the clauses that have no marker."""
COUNTED = {"tbl", "bp", "annex", "nn"}
"""Prefixes numbered through the document."""
ABSOLUTE = {"art", "num", "subnum", "lownum"}
"""Prefixes whose markers say all: articles count through a law, 1.2.1 names what it stands in."""
TOP = COUNTED | {"fn", *LABELS} - {"table", "boilerplate"}
"""Prefixes whose ids do not repeat the path to them."""


@dataclass(slots=True)
class _Names:
    """Ids given so far, and how far each count that runs through the document has come."""

    taken: dict[str, int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def unique(self, name: str) -> str:
        """``name``, with ``_2`` and so on when it is taken."""
        n = self.taken.get(name, 0) + 1
        while n > 1 and f"{name}_{n}" in self.taken:
            n += 1
        self.taken[name] = n
        own = name if n == 1 else f"{name}_{n}"
        self.taken.setdefault(own, 1)
        return own


def freeze(root: Node) -> tuple[Clause, ...]:
    """Every clause below the root, parents before children."""
    names = _Names()
    return tuple(clause for child in root.children for clause in _walk(child, ("", "", ""), names))


def _walk(node: Node, above: tuple[str, str, str], names: _Names) -> Iterator[Clause]:
    """``above``: the parent's id, the path that ids below it begin with, the label that labels below it begin with."""
    parent, path, label = above
    if node.prefix in COUNTED:
        names.counts[node.prefix] = node.ordinal = names.counts.get(node.prefix, 0) + 1
    identity = names.unique(_path(node, path))
    shown = _label(node, label)
    yield Clause(identity, parent, node.kind, node.marker, node.heading, shown, node.start, node.end, node.ordinal)
    inside = "" if node.prefix == "annex" else identity
    named = _prefix(node, label)
    for child in sorted(_with_leaves(node), key=lambda child: child.start):
        below = identity if child.prefix in {"heading", "para"} else inside
        yield from _walk(child, (identity, below, named), names)


def _path(node: Node, path: str) -> str:
    own = f"{node.prefix}_{node.ordinal}" if node.ordinal else node.prefix
    own = f"{own}-{node.between}" if node.between else own
    return own if node.prefix in TOP or not path else f"{path}__{own}"


def _with_leaves(node: Node) -> list[Node]:
    """The children, own lines among them when there is something to keep apart."""
    texts = node.parts[1:] if node.whole else node.parts
    if node.kind in {"table", "title", "boilerplate"} or (not node.children and len(texts) <= 1):
        return node.children
    leaves: list[Node] = []
    if node.whole:
        start, end = node.parts[0]
        leaves.append(Node("heading", 100, "heading", start, end, heading=node.heading))
    leaves += [Node("para", 100, "paragraph", start, end, ordinal=i) for i, (start, end) in enumerate(texts, 1)]
    late = [child for child in node.children if child.prefix == "para"]
    for i, child in enumerate(late, len(texts) + 1):
        child.ordinal = i
    return leaves + node.children


def _prefix(node: Node, label: str) -> str:
    """What the labels of the clauses inside begin with."""
    if node.prefix == "annex":
        return f"{node.marker or node.label} ".lstrip()
    if node.prefix == "named":
        return _label(node, label)
    return node.marker if node.prefix in ABSOLUTE else label + node.marker


def _label(node: Node, label: str) -> str:
    """条款称谓: the markers from outside in; what has no marker is named by its heading or kind."""
    article = label.startswith("第") and "条" in label
    if node.kind == "footnote":
        return f"注释{node.marker}"
    if node.prefix == "annex":
        return node.marker or node.label or "正文"
    if node.prefix == "named":
        return "".join(node.heading.split())
    if node.prefix in UNCOUNTED:
        return f"{label}“{node.heading}”" if node.heading else f"{label}第{node.ordinal}点"
    if node.prefix in ABSOLUTE:
        return node.marker
    if node.marker:
        return f"{label}第{node.marker}项" if article else label + node.marker
    if node.kind == "paragraph":
        return f"{label}第{chinese(node.ordinal)}款" if article else f"{label or '正文'}第{node.ordinal}段"
    if node.kind == "heading":
        return label.strip() or "标题"
    return LABELS.get(node.kind, label.strip() or "正文")
