"""One phrase of a draft with all that is needed to judge it, and what judging it brings before proofs are made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from corpus.model import Clause
from corpus.years import COMPARED
from index.store import Store
from qa.case import Case
from qa.draft.amount import Amount
from qa.draft.amounts import amounts
from qa.draft.mentions import Mention, Read
from qa.draft.result import Kind, Verdict
from qa.draft.sense import Sentence
from qa.draft.sentences import Piece
from qa.draft.told import Told
from qa.reply import Evidence
from qa.view import View

NUMBERED = {
    "task": ("task",),
    "item": ("task", "article"),
    "section": ("section",),
    "chapter": ("chapter",),
    "safeguard": ("safeguard",),
    "project": ("project",),
    "principle": ("principle",),
    "goal": ("goal",),
}
"""Kinds of clauses that a number in the draft may mean."""
SHARE = "占比"
"""装配式占比2025年 is compared with no year."""
ROLES = ("lead", "participant", "responsible")


@dataclass(frozen=True, slots=True)
class Context:
    """What the draft has spoken of before the phrase."""

    documents: tuple[str, ...] = ()
    """Ids of the documents that were named last."""
    foreign: str = ""
    """A place or a scope that no document speaks of: what is said of it is not judged."""
    clauses: tuple[tuple[str, str], ...] = ()
    """Document and clause ids of the task that was spoken of last."""
    apart: bool = False
    """A line has ended since: only a pronoun (该任务) still means that task."""
    units: tuple[Mention, ...] = ()
    role: str = ""
    years: tuple[int, ...] = ()
    groups: tuple[tuple[str, int], ...] = ()
    """Document and group of the indicator that was spoken of last."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A phrase in its sentence, what was said before it, the documents that it is judged by."""

    store: Store
    text: str
    sentence: Read
    piece: Piece
    mentions: tuple[Mention, ...]
    context: Context
    views: tuple[View, ...]
    told: Mapping[str, Told]
    sure: bool = True
    """The documents were named, or the draft is plainly about them."""
    lead: frozenset[str] = frozenset()
    """Features of the phrase before it in the sentence."""
    about: frozenset[str] = frozenset()
    """Ids of the documents that the draft says it speaks of."""
    hidden: tuple[tuple[int, int], ...] = ()
    """Spans that are judged already, as quotations."""
    anchor: Sentence | None = None
    """The sentence of a document that the phrases before it in its sentence follow."""
    memory: dict[object, object] = field(default_factory=dict, compare=False, repr=False)
    """What was found out of the phrase, for the kinds of claims that ask the same."""

    @property
    def words(self) -> str:
        """The phrase."""
        return self.text[self.piece.start : self.piece.end]

    @property
    def years(self) -> tuple[Mention, ...]:
        """The years of the phrase, without those that a figure is only compared with (较2020年)."""
        found = COMPARED.finditer(self.text, self.piece.start, self.piece.end)
        compared = [m.span() for m in found if self.text[max(0, m.start() - 1) : m.start() + 1] != SHARE]
        years = (m for m in self.mentions if m.kind == "year")
        return tuple(m for m in years if not any(a <= m.start < b for a, b in compared))

    @property
    def states_number(self) -> bool:
        """The phrase says what the document's number is; its number names no other document."""
        return "字号" in self.words or "文号" in self.words

    def amounts(self) -> Iterator[Amount]:
        """The figures of the phrase that are not judged yet."""
        for amount in amounts(self.text, self.piece.start, self.piece.end):
            if not any(start <= amount.start and amount.end <= end for start, end in self.hidden):
                yield amount

    def having(self, *cues: str) -> tuple[Mention, ...]:
        """Mentions that give any of these cues."""
        return tuple(m for m in self.mentions if m.has(*cues))

    def case(self, view: View) -> Case:
        """The sentence put to a document, for the parts of ``qa`` that work on questions."""
        return Case(self.store, self.sentence.question, view)

    def rest(self, start: int | None = None, end: int | None = None) -> tuple[str, ...]:
        """Runs of characters of the phrase, or of a part of it, that were read as nothing known."""
        low, high = self.piece.start if start is None else start, self.piece.end if end is None else end
        free = list(self.text[low:high])
        for m in self.sentence.mentions:
            for i in range(max(m.start, low), min(m.end, high)):
                free[i - low] = " "
        return tuple(re.findall(r"[\u4e00-\u9fffA-Za-z+·]{2,}", "".join(free)))

    def content(self, low: int, high: int, *, cues: bool = True) -> str:
        """A part of the phrase without years and words that carry nothing; without ``cues`` without role words and such."""
        words = list(self.text[low:high])
        for m in self.sentence.mentions:
            dull = m.kind in ("stop", "year", "figure") or not (cues or m.names or m.kind == "stranger")
            for i in range(max(m.start, low), min(m.end, high)) if dull else ():
                words[i - low] = "\n"
        return "".join(words)

    def unnamed(self) -> str:
        """The phrase with the names of known things blanked out."""
        words = list(self.words)
        for m in self.mentions:
            if m.names:
                words[m.start - self.piece.start : m.end - self.piece.start] = " " * (m.end - m.start)
        return "".join(words)

    def named_clauses(self, view: View) -> tuple[Clause, ...]:
        """Clauses of a document that the phrase names by heading or by number, in the order of the phrase."""
        found: list[Clause] = []
        for m in self.mentions:
            found += [view.clauses[n.ref] for n in m.names if m.kind == "clause" and n.document == view.document.id]
            found += self.numbered(view, m)
        return tuple(dict.fromkeys(found))

    def numbered(self, view: View, mention: Mention) -> tuple[Clause, ...]:
        """The clauses that a number in the draft means."""
        reference = mention.reference
        if mention.start == self.piece.start and self.text[mention.start] in "（(0123456789":
            return ()  # the draft's own numbering
        said = self.text[mention.start : mention.end]
        if reference and reference.kind == "item" and not re.search(r"[项条号点]", said):
            return ()  # 第一，…… and 第一位 count and point to nothing
        kinds = NUMBERED.get(reference.kind, ()) if reference else ()
        for kind in kinds:
            known = view.of_kind(kind)
            numbers = reference.numbers if reference else ()
            found = tuple(c for n in numbers for c in known if c.ordinal == n or (n == -1 and c == known[-1]))
            if found:
                return found
        return ()

    def subject(self, view: View) -> tuple[Clause, ...]:
        """The clauses with units that the phrase speaks of, else those of the phrase before it."""
        named = tuple(
            c for c in self.named_clauses(view) if c.kind not in ("project", "section") or c.id in view.assignments
        )
        if named:
            return named
        if self.context.apart and not self.having("pronoun"):
            return ()
        return tuple(view.clauses[c] for d, c in self.context.clauses if d == view.document.id and c in view.clauses)


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim before its proof is made."""

    kind: Kind
    start: int
    end: int
    verdict: Verdict
    text: str
    evidence: tuple[Evidence, ...] = field(default=())


RANKS: tuple[Verdict, ...] = ("supported", "contradicted", "partly", "not_checkable", "not_in_documents")
"""Of several documents that judge one phrase the first of these counts; a document that knows nothing of it counts last."""


def best(findings: Iterable[Finding | None]) -> list[Finding]:
    """The judgement that counts; empty where no document has one."""
    found = sorted(filter(None, findings), key=lambda f: RANKS.index(f.verdict))
    return found[:1]
