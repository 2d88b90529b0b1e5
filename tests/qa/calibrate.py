"""How the bounds of open answers were chosen: 147 questions of their own, half of them near misses that nothing answers.

    python tests/qa/calibrate.py        a table of bounds: precision, recall, wrong refusals and wrong answers

Only questions that reach the open kind count: those that no kind of fact answers. Right is an answer whose quotes hold
the words that the question's line names. The questions are on the shipped plan and on the two invented ones.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from corpus.parse import parse
from corpus.read.file import read_file
from index.build import add
from index.open import open_store
from qa.case import Case
from qa.kinds.table import KINDS
from qa.open import answer as content
from qa.reading.understand import understand
from qa.view import View

QUESTIONS = Path(__file__).parent / "open_questions.jsonl"
PLANS = Path(__file__).parent.parent / "plans"
ENOUGH = (0.5, 0.55, 0.6, 0.65, 0.7)
MISSED = (0.0, 0.12, 0.2)
"""0: whatever is missing, coverage alone decides."""


def cases(folder: Path) -> list[tuple[Case, str]]:
    """Each question that no other kind answers, and the words that a right answer holds (none: nothing answers it)."""
    found = []
    for name in ("", *(path.stem for path in sorted(PLANS.glob("*.txt")))):
        store = open_store(folder / f"{name or 'plan'}.sqlite")
        identity = add(store, parse(read_file(PLANS / f"{name}.txt"))).id if name else store.entries()[0].id
        document = store.document(identity)
        assert document is not None
        for line in map(json.loads, QUESTIONS.read_text(encoding="utf-8").splitlines()):
            if line["document"] == name:
                case = Case(store, understand(store, line["question"], [identity]), View(document))
                if not any(kind(case) for kind_name, kind in KINDS if kind_name != "content"):
                    found.append((case, line["holds"]))
    return found


def quoted(case: Case) -> str:
    """What the open kind quotes for a question; empty when it refuses."""
    reply = content.answer(case)
    proofs = [e for statement in (reply.statements if reply else ()) for e in statement.evidence]
    return "".join(case.view.document.quote(e.start, e.end) for e in proofs)


def main() -> None:
    """Print the table."""
    chosen = content.ENOUGH, content.MISSED
    with tempfile.TemporaryDirectory() as folder:
        asked = cases(Path(folder))
        answerable = sum(bool(holds) for _, holds in asked)
        lines = [f"{len(asked)} questions, {answerable} of them answered by the document"]
        lines.append("enough   missed  precision  recall  answered of the unanswerable")
        for enough in ENOUGH:
            for missed in MISSED:
                content.ENOUGH, content.MISSED = enough, missed
                said = [(quoted(case), holds) for case, holds in asked]
                right = sum(bool(holds) and holds in text for text, holds in said)
                false = sum(bool(text) and not holds for text, holds in said)
                precision = right / max(1, sum(bool(text) for text, _ in said))
                mark = "  chosen" if (enough, missed) == chosen else ""
                lines.append(
                    f"{enough:6.2f}  {missed:7.2f}  {precision:9.3f}  {right / answerable:6.3f}  "
                    f"{false} of {len(asked) - answerable}{mark}"
                )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
