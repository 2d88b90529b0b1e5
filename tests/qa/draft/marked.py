"""Drafts with their claims marked: ⟦对｜…⟧ ⟦错·种类｜…⟧ ⟦无｜…⟧; and how verdicts are scored against the marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from qa.draft.result import Claim

DRAFTS = Path(__file__).parent / "drafts"
HELD = 15
"""From this number on drafts were set aside while the checker was written."""
MARK = re.compile(r"⟦(?P<truth>对|错|无)(?:·(?P<kind>\w+))?｜(?P<words>[^⟧]*)⟧")


@dataclass(frozen=True, slots=True)
class Marked:
    """A span of the draft and whether the documents say so."""

    truth: str
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as a reader sees it, and its marks."""

    name: str
    text: str
    marks: tuple[Marked, ...]


def read_draft(path: Path) -> Draft:
    """The draft without its marks, and these as spans of it."""
    source, pieces, marks, at, length = path.read_text(encoding="utf-8"), [], [], 0, 0
    for match in MARK.finditer(source):
        before = source[at : match.start()]
        length += len(before)
        marks.append(Marked(match["truth"], match["kind"] or "", length, length + len(match["words"])))
        pieces += [before, match["words"]]
        length += len(match["words"])
        at = match.end()
    return Draft(path.stem, "".join([*pieces, source[at:]]), tuple(marks))


def drafts() -> Iterator[Draft]:
    """All of them, in order."""
    for path in sorted(DRAFTS.glob("[0-9]*.txt")):
        yield read_draft(path)


def touching(mark: Marked, claims: Iterable[Claim]) -> list[Claim]:
    """The claims that lie on a mark."""
    return [c for c in claims if c.start < mark.end and mark.start < c.end]


@dataclass(frozen=True, slots=True)
class Score:
    """What was said to be contradicted, and rightly so."""

    caught: int
    false: int
    raised: int
    right: int
    supported: int
    true: int

    @property
    def recall(self) -> float:
        """Share of the false claims that were found."""
        return self.caught / max(1, self.false)

    @property
    def precision(self) -> float:
        """Share of the findings that are right."""
        return self.right / max(1, self.raised)


def score(found: Iterable[tuple[Draft, tuple[Claim, ...]]]) -> Score:
    """Contradicted claims against marks of what is false; a finding that lies on no false mark is a false alarm."""
    caught = false = raised = right = supported = true = 0
    for draft, claims in found:
        against = [c for c in claims if c.verdict == "contradicted"]
        wrong = [m for m in draft.marks if m.truth == "错"]
        false += len(wrong)
        caught += sum(bool(touching(m, against)) for m in wrong)
        raised += len(against)
        right += sum(any(c.start < m.end and m.start < c.end for m in wrong) for c in against)
        good = [m for m in draft.marks if m.truth == "对"]
        true += len(good)
        supported += sum(any(c.verdict == "supported" for c in touching(m, claims)) for m in good)
    return Score(caught, false, raised, right, supported, true)
