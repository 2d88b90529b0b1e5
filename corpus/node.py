"""A clause while the tree is being built: the only mutable value of this room, thrown away once clauses are frozen."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Node:
    """One clause to be. ``rank`` says how far out it stands, ``parts`` are the spans of its own lines."""

    prefix: str
    rank: int
    kind: str
    start: int
    end: int
    marker: str = ""
    heading: str = ""
    ordinal: int = 0
    between: int = 0
    """第十二条之一: the number of an article put between two others."""
    label: str = ""
    """What people call it, when its marker does not say."""
    whole: bool = False
    """The heading fills its line, so that the text begins on the next one."""
    parts: list[tuple[int, int]] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    """How many children of each prefix."""
    highest: dict[str, int] = field(default_factory=dict)
    """Largest ordinal among the children of each prefix."""

    def add(self, child: Node) -> None:
        """Take a clause in, as the last one so far."""
        self.children.append(child)
        self.counts[child.prefix] = self.counts.get(child.prefix, 0) + 1
        self.highest[child.prefix] = max(self.highest.get(child.prefix, 0), child.ordinal)
