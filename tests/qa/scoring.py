"""A small judge of answers: status, words of the text, proofs. Comparison is after NFKC, without blanks and table bars."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.store import Store
from qa.answer import Answer, as_json
from qa.ask import Message, ask

LONG_ENOUGH = 8
"""Characters of a quote that may be a part of the gold quote."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A question and what its answer must and must not be."""

    id: str
    question: str
    history: tuple[Message, ...]
    document: str
    status: str
    also_right: frozenset[str]
    """Further statuses of a right answer, as the gold's note allows (ALT_STATUS=…)."""
    wanted: tuple[tuple[str, ...], ...]
    """For each: one of these words stands in the text."""
    unwanted: tuple[str, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """One question asked: its faults, and what may never happen."""

    gold: Gold
    answer: Answer
    faults: tuple[str, ...]
    unverifiable: tuple[str, ...]
    bare: bool
    """Answered without any citation."""

    def __str__(self) -> str:
        return f"{self.gold.id} {self.gold.question} ✗ {'、'.join(self.faults)} ← {self.answer.status} {self.answer.text[:120]}"


def read_golds(path: Path) -> list[Gold]:
    """The questions of a file, one JSON object a line."""
    return [gold_of(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def gold_of(said: dict[str, Any]) -> Gold:
    """One line of a question set."""
    return Gold(
        said["id"],
        said["question"],
        tuple(Message(**turn) for turn in said["history"]),
        said.get("document", ""),
        said["status"],
        frozenset(re.findall(r"ALT_STATUS=(\w+)", said["note"])),
        tuple((word,) if isinstance(word, str) else tuple(word) for word in said["must_include"]),
        tuple(said["must_not_include"]),
        tuple(said["gold_quotes"]),
    )


def run(store: Store, gold: Gold, document: str = "") -> Result:
    """Ask one question and judge the answer."""
    answer = ask(store, gold.question, history=gold.history, document=document, identity=gold.id)
    return judged(store, gold, answer)


def judged(store: Store, gold: Gold, answer: Answer) -> Result:
    """The faults of an answer, and its quotes that are not the document's words at their place."""
    false = []
    for citation in answer.citations:
        document = store.document(citation.document.id)
        if not citation.quote or document is None or document.text[citation.start : citation.end] != citation.quote:
            false.append(citation.quote)
    bare = answer.status == "answered" and not answer.citations
    return Result(gold, answer, tuple(faults(gold, as_json(answer))), tuple(false), bare)


def faults(gold: Gold, answer: dict[str, Any]) -> Iterable[str]:
    """What is wrong with an answer; nothing when it passes."""
    status, text = answer["status"], answer["text"]
    quotes = [plain(citation["quote"]) for citation in answer["citations"]]
    if status != gold.status and status not in gold.also_right:
        yield f"状态应为{gold.status}"
    if status in (gold.status, "answered", "ambiguous"):
        yield from (f"缺“{'或'.join(words)}”" for words in gold.wanted if not any(holds(text, w) for w in words))
    yield from (f"不应有“{word}”" for word in gold.unwanted if holds(text, word))
    if status == "not_found":
        yield from ["拒答却有引注"] if quotes else []
    elif gold.quotes and not any(matches(quote, plain(wanted)) for quote in quotes for wanted in gold.quotes):
        yield "引注不对"


def matches(quote: str, gold: str) -> bool:
    """The quote holds the gold quote, or is a part of it that says enough."""
    return gold in quote or (len(quote) >= LONG_ENOUGH and quote in gold)


def holds(text: str, part: str) -> bool:
    """The words stand in the text; a number not inside a longer number."""
    part = plain(part)
    before = r"(?<!\d)(?<!\d\.)" if part[:1].isdigit() else ""
    after = r"(?!\.?\d)" if part[-1:].isdigit() else ""
    return bool(part) and re.search(before + re.escape(part) + after, plain(text)) is not None


def plain(text: str) -> str:
    """NFKC, no white space, no table bars."""
    return re.sub(r"[\s|]+", "", unicodedata.normalize("NFKC", text))
