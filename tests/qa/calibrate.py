"""How the threshold of open answers was chosen: coverage of the best clause on every question of the sets beside this file.

    python tests/qa/calibrate.py        a table of thresholds with precision, recall and their harmonic mean

Only questions that reach the open kind count: those that no kind of fact answers. Positive: the gold status is answered or
ambiguous. The other checks of the kind (a figure, a year or a date that is asked for must stand in the sentence) are on.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from index.open import open_store
from qa.ask import KINDS
from qa.case import Case
from qa.kinds import content
from qa.understand import understand
from qa.view import View

QUESTIONS = Path(__file__).parent / "questions"
THRESHOLDS = (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9)


def cases(folder: Path) -> list[tuple[Case, bool]]:
    """Each question that no other kind answers, and whether the plan answers it."""
    store = open_store(folder / "calibrate.sqlite")
    document = store.document(store.entries()[0].id)
    assert document is not None
    found = []
    for path in sorted(QUESTIONS.glob("*.jsonl")):
        for gold in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            if gold.get("history") or not gold["question"].strip():
                continue
            case = Case(store, understand(store, gold["question"]), View(document))
            if not any(kind(case) for name, kind in KINDS if name != "content"):
                found.append((case, gold["status"] != "not_found"))
    return found


def main() -> None:
    """Print the table."""
    chosen = content.ENOUGH
    with tempfile.TemporaryDirectory() as folder:
        asked = cases(Path(folder))
        lines = [f"{len(asked)} questions, {sum(positive for _, positive in asked)} of them answered in the plan"]
        lines.append("threshold  precision  recall  F1")
        for threshold in THRESHOLDS:
            content.ENOUGH = threshold
            answered = [(bool(content.answer(case)), positive) for case, positive in asked]
            right = sum(a and p for a, p in answered)
            precision, recall = right / max(1, sum(a for a, _ in answered)), right / max(1, sum(p for _, p in answered))
            mark = "  chosen" if threshold == chosen else ""
            f1 = 2 * precision * recall / max(1e-9, precision + recall)
            lines.append(f"{threshold:9.2f}  {precision:9.3f}  {recall:6.3f}  {f1:.3f}{mark}")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
