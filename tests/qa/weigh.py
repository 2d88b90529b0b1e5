"""How the weights of ``qa/open/weights.json`` are found: two logistic regressions on the question sets of the tests.

    python tests/qa/weigh.py            figures on documents left out, then the weights of all; prints, writes nothing

The first puts the units of a question in order: units that hold a gold quote against those that do not. The second tells
how likely the first one answers, among those that pass the checks. One fifth of the documents is left out at a time.
Documents beside the repository are used where they are there.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import numpy as np
from scoring import Gold, matches, plain, read_golds, run

from corpus.errors import PolicyError
from corpus.parse import parse
from corpus.read.file import read_file
from index.build import add
from index.open import open_store
from index.store import Store
from qa.case import Case
from qa.open import answer, weighed
from qa.open.measures import NAMES
from qa.open.wanted import Asked, asked_of

HERE = Path(__file__).parent
PLANS = HERE.parent / "plans"
DOCUMENTS = HERE.parents[2] / "shared" / "documents"
FOLDS = 5
MOST_RIGHT, MOST_WRONG = 3, 15
"""Units of a question that are set against each other."""
RIDGE = 10.0
FAILS = NAMES.index("fails")
Array = np.ndarray


@dataclass(frozen=True, slots=True)
class Example:
    """One question put to one document: the measures of its units, and which of them hold a gold quote."""

    document: str
    units: Array
    right: Array
    of_question: Array
    """The measures of the question, once for each unit as if it were the first."""


def main() -> None:
    """Print the figures and the weights."""
    found = list(examples())
    documents = sorted({one.document for one in found})
    fold = {document: i % FOLDS for i, document in enumerate(documents)}
    first = total = 0
    judged: list[tuple[float, bool]] = []
    for k in range(FOLDS):
        learnt, left = ([one for one in found if (fold[one.document] == k) == out] for out in (False, True))
        rank = ordering(learnt)
        accept = accepting(learnt, rank)
        for one in left:
            at, row = chosen(one, rank)
            total += bool(one.right.any())
            first += bool(one.right[at])
            if not row[FAILS]:
                judged.append((weighed.chance(float(accept[0] + row @ accept[1:])), bool(one.right[at])))
    likely = [right for chance, right in judged if chance >= weighed.LIKELY]
    say = sys.stdout.write
    say(f"{len(found)} questions, {total} with a unit that answers: {first} times it is the first\n")
    say(f"likely from {weighed.LIKELY}: {len(likely)} of {len(judged)}, {sum(likely)} of them right\n")
    rank = ordering(found)
    accept = accepting(found, rank)
    names = (*NAMES, *weighed.OF_QUESTION)
    weights = {
        "rank": {name: round(float(w), 3) for name, w in zip(NAMES, rank, strict=True)},
        "accept": {"bias": round(float(accept[0]), 3)}
        | {name: round(float(w), 3) for name, w in zip(names, accept[1:], strict=True)},
    }
    say(json.dumps(weights, indent=1) + "\n")


def examples() -> Iterator[Example]:
    """The open questions of every set, on the documents that they are put to."""
    with tempfile.TemporaryDirectory() as folder:
        plan = open_store(Path(folder) / "plan.sqlite")
        for questions in sorted((HERE / "questions").glob("*.jsonl")):
            if questions.stem not in ("across", "negative", "roles"):
                yield from of_set(plan, questions)
        for text in sorted((PLANS / "styles").glob("*.txt")):
            yield from of_set(alone(Path(folder) / f"{text.stem}.sqlite", [text]), text.with_suffix(".jsonl"))
        for trio in sorted((PLANS / "trios").iterdir()):
            yield from of_set(alone(Path(folder) / f"{trio.name}.sqlite", trio.glob("*.txt")), trio / "questions.jsonl")
        if DOCUMENTS.exists():
            files = [path for path in DOCUMENTS.rglob("*") if path.is_file()]
            yield from of_set(alone(Path(folder) / "many.sqlite", files), HERE / "real_questions.jsonl")


def alone(path: Path, files: Iterator[Path] | list[Path]) -> Store:
    """A knowledge base of these files beside the shipped plan; those that are refused are left out."""
    store = open_store(path)
    for file in sorted(files):
        try:
            add(store, parse(read_file(file)))
        except PolicyError:
            continue
    return store


def of_set(store: Store, questions: Path) -> Iterator[Example]:
    """Each question that reaches the open kind, on each document that it is put to."""
    for gold in read_golds(questions):
        asked: dict[str, tuple[Case, Asked]] = {}

        def noted(case: Case, asked: dict[str, tuple[Case, Asked]] = asked) -> Asked:
            read = asked_of(case)
            asked.setdefault(case.view.document.id, (case, read))
            return read

        with mock.patch.object(answer, "asked_of", noted):
            run(store, gold)
        yield from (one for case, read in asked.values() if (one := example(case, read, gold)))


def example(case: Case, asked: Asked, gold: Gold) -> Example | None:
    """The measures of the units of one document."""
    found = weighed.gathered(case, asked)
    if not found:
        return None
    quotes = [plain(quote) for quote in gold.quotes]
    said = [[plain(case.view.document.quote(*span)) for span in one.spans] for one, _ in found]
    right = [any(matches(words, quote) for words in ("".join(spans), *spans) for quote in quotes) for spans in said]
    return Example(
        case.view.document.id,
        np.array([measured for _, measured in found]),
        np.array(right),
        np.array([weighed.of_question(case, asked, one, 0.0) for one, _ in found]),
    )


def ordering(found: list[Example]) -> Array:
    """Weights by which a unit that answers comes before one that does not."""
    pairs = [
        one.units[i] - one.units[j]
        for one in found
        if one.right.any() and not one.right.all()
        for i in np.flatnonzero(one.right)[:MOST_RIGHT]
        for j in np.flatnonzero(~one.right)[:MOST_WRONG]
    ]
    spread = np.vstack([one.units for one in found]).std(0) + 1e-6
    rows = np.array(pairs) / spread
    return regression(np.vstack([rows, -rows]), np.r_[np.ones(len(rows)), np.zeros(len(rows))]) / spread


def chosen(one: Example, rank: Array) -> tuple[int, Array]:
    """The unit that comes first, and all its measures."""
    scores = one.units @ rank
    at = int(np.argmax(scores))
    ahead = min(scores[at] - np.sort(scores)[-2], weighed.FAR) if len(scores) > 1 else weighed.FAR
    return at, np.r_[one.units[at], ahead, one.of_question[at][1:]]


def accepting(found: list[Example], rank: Array) -> Array:
    """Bias and weights by which the first unit is told to answer."""
    rows, right = [], []
    for one in found:
        at, row = chosen(one, rank)
        if not row[FAILS]:
            rows.append(row)
            right.append(one.right[at])
    table = np.array(rows)
    middle, spread = table.mean(0), table.std(0) + 1e-6
    weights = regression(np.c_[np.ones(len(table)), (table - middle) / spread], np.array(right, dtype=float))
    return np.r_[weights[0] - (weights[1:] / spread) @ middle, weights[1:] / spread]


def regression(rows: Array, right: Array) -> Array:
    """Logistic regression with a ridge, by Newton's method."""
    weights = np.zeros(rows.shape[1])
    for _ in range(25):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (chance - right) + RIDGE * weights
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + RIDGE * np.eye(len(weights))
        weights = weights - np.linalg.solve(curve, slope)
    return weights


if __name__ == "__main__":
    main()
