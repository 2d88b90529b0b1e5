"""The steps from a quotation to the true text: token by token, both texts given whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from qa.verify.result import Difference, Op
from qa.verify.tokens import Token

OPS: dict[str, Op] = {"equal": "equal", "replace": "replace", "insert": "insert", "delete": "delete"}


@dataclass(frozen=True, slots=True)
class Step:
    """A run of tokens that are equal, missing, added or changed, with the spans of both texts that it stands for."""

    op: Op
    true: tuple[Token, ...]
    quoted: tuple[Token, ...]
    true_span: tuple[int, int]
    quoted_span: tuple[int, int]


def steps(true: Sequence[Token], quoted: Sequence[Token], true_span: tuple[int, int], length: int) -> tuple[Step, ...]:
    """Steps whose spans tile ``true_span`` of the document and the whole quotation of ``length`` characters."""
    matcher = SequenceMatcher(None, [t.key for t in true], [q.key for q in quoted], autojunk=False)
    found: list[Step] = []
    at_true, at_quoted = true_span[0], 0
    blocks = matcher.get_opcodes()
    for i, (op, a, b, c, d) in enumerate(blocks):
        last = i + 1 == len(blocks)
        end_true = true_span[1] if last else _edge(true, b, at_true, true_span[1])
        end_quoted = length if last else _edge(quoted, d, at_quoted, length)
        spans = (at_true, end_true), (at_quoted, end_quoted)
        found.append(Step(OPS[op], tuple(true[a:b]), tuple(quoted[c:d]), *spans))
        at_true, at_quoted = end_true, end_quoted
    return tuple(found)


def _edge(tokens: Sequence[Token], after: int, at: int, end: int) -> int:
    """Where a step ends: right behind its last token, so that marks go with what follows."""
    return max(at, tokens[after - 1].end) if after else min(at, end)


def spelled(quoted: str, true: str) -> Iterator[Difference]:
    """Two texts that say the same, step by step where white space, width or punctuation differ."""
    if quoted == true:
        yield from [Difference("equal", quoted, true)] if quoted else []
        return
    for op, a, b, c, d in SequenceMatcher(None, true, quoted, autojunk=False).get_opcodes():
        yield Difference(OPS[op], quoted[c:d], true[a:b], "" if op == "equal" else "form")
