"""Which clause of the one document is which of the other: the same words first, then the same id, then most words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.fold import fold
from corpus.model import Clause, Document
from corpus.regex import regex
from qa.browse import leaves

GRAM = 3
"""Characters of a run by which clauses are compared."""
SAME_ID = 0.25
"""Share of runs in common from which two clauses of one id are one clause, reworded."""
OTHER_ID = 0.5
"""The same for clauses of different ids, which need more."""
ONCE = frozenset({"title", "number", "date", "signature", "addressee"})
"""Kinds of which a document has one."""
DUTIES = regex(r"\([^()]{2,300}(?:单位|部门|负责|牵头|:)[^()]{0,300}\)\W*$")
"""The units at the end of a clause: many clauses end in the same ones."""
COMMON = 40
"""Clauses that hold a run, above which it says nothing about which clause is meant."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause to compare: its words without its own number."""

    clause: Clause
    bare: str
    grams: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two clauses that are one, or a clause that has no other."""

    old: Clause | None
    new: Clause | None
    same_words: bool = False


def pieces(document: Document) -> tuple[Piece, ...]:
    """The leaves that are the document's own words, in order; a heading's line stands for itself."""
    found = []
    for clause in leaves(document):
        text = document.quote(clause.start, clause.end)
        if clause.kind == "boilerplate" or not text.strip():
            continue
        words = text.strip()
        parent = next((c for c in document.clauses if c.id == clause.parent), None) if not clause.marker else None
        marker = clause.marker or (parent.marker if parent and clause.start == parent.start else "")
        bare = fold(words.removeprefix(marker))
        found.append(Piece(clause, bare, _grams(DUTIES.sub("", bare) or bare)))
    return tuple(found)


def aligned(old: Sequence[Piece], new: Sequence[Piece]) -> tuple[Pair, ...]:
    """Every clause of both, paired where it has a counterpart; in the order of the new one, removed ones where they stood."""
    pairs: dict[int, int] = {}
    for match in (_same_words, _same_id, _most_words):
        left = [i for i in range(len(old)) if i not in pairs]
        taken = set(pairs.values())
        right = [j for j in range(len(new)) if j not in taken]
        pairs.update(match(old, new, left, right))
    return tuple(_in_order(old, new, pairs))


def _same_words(old: Sequence[Piece], new: Sequence[Piece], left: list[int], right: list[int]) -> dict[int, int]:
    """Word for word the same; of several that are, first those of one id, then in order."""
    by_words: dict[str, list[int]] = defaultdict(list)
    for j in right:
        by_words[new[j].bare].append(j)
    found: dict[int, int] = {}
    for same_id in (True, False):
        for i in left:
            fitting = by_words[old[i].bare] if i not in found else []
            chosen = [j for j in fitting if not same_id or new[j].clause.id == old[i].clause.id][:1]
            for j in chosen:
                found[i] = j
                fitting.remove(j)
    return found


def _same_id(old: Sequence[Piece], new: Sequence[Piece], left: list[int], right: list[int]) -> dict[int, int]:
    by_id = {new[j].clause.id: j for j in right}
    pairs = [(i, by_id[old[i].clause.id]) for i in left if old[i].clause.id in by_id]
    found = {i: j for i, j in pairs if likeness(old[i], new[j]) >= max(SAME_ID, _best(old[i], new, right))}
    return found | _only(old, new, [i for i in left if i not in found], [j for j in right if j not in found.values()])


def _only(old: Sequence[Piece], new: Sequence[Piece], left: list[int], right: list[int]) -> dict[int, int]:
    """The one date of the old and the one date of the new, however little they have in common."""
    found = {}
    for kind in ONCE:
        mine = [i for i in left if old[i].clause.kind == kind]
        others = [j for j in right if new[j].clause.kind == kind]
        if len(mine) == len(others) == 1:
            found[mine[0]] = others[0]
    return found


def _best(piece: Piece, new: Sequence[Piece], right: list[int]) -> float:
    """How like the likest clause is: a number that another task has now does not make it the same task."""
    return max((likeness(piece, new[j]) for j in right), default=0.0)


def _most_words(old: Sequence[Piece], new: Sequence[Piece], left: list[int], right: list[int]) -> dict[int, int]:
    """The likest pairs first."""
    holders: dict[str, list[int]] = defaultdict(list)
    for j in right:
        for gram in new[j].grams:
            holders[gram].append(j)
    scored = []
    for i in left:
        near = {j for gram in old[i].grams if len(holders[gram]) <= COMMON for j in holders[gram]}
        scored += [(-likeness(old[i], new[j]), i, j) for j in near]
    found: dict[int, int] = {}
    for score, i, j in sorted(scored):
        if -score >= OTHER_ID and i not in found and j not in found.values():
            found[i] = j
    return found


def likeness(one: Piece, other: Piece) -> float:
    """Runs of characters that both have, as a share of all (Dice), 0 to 1."""
    both = len(one.grams) + len(other.grams)
    return 2 * len(one.grams & other.grams) / both if both else 0.0


def _grams(text: str) -> frozenset[str]:
    return frozenset(text[i : i + GRAM] for i in range(max(1, len(text) - GRAM + 1)))


def _in_order(old: Sequence[Piece], new: Sequence[Piece], pairs: dict[int, int]) -> Iterator[Pair]:
    back = {j: i for i, j in pairs.items()}
    at = 0
    for j, piece in enumerate(new):
        i = back.get(j)
        while i is not None and at < i:
            if at not in pairs:
                yield Pair(old[at].clause, None)
            at += 1
        at = max(at, i + 1) if i is not None else at
        if i is None:
            yield Pair(None, piece.clause)
        else:
            yield Pair(old[i].clause, piece.clause, old[i].bare == piece.bare)
    for i in range(at, len(old)):
        if i not in pairs:
            yield Pair(old[i].clause, None)
