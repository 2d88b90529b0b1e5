"""Whether a figure of the question is in the unit of a figure of the document."""

from __future__ import annotations

from corpus.align import measure
from qa.question import Figure, Question


def comparable(question: Question, figure: Figure, unit: str) -> bool:
    """The same unit; none asked fits all; a bare 18亿 fits whatever is counted in 亿."""
    if not figure.unit or measure(figure.unit) == measure(unit):
        return True
    if figure.unit == "亿元" and "亿元" not in question.asked:
        return unit.startswith("亿")
    return {figure.unit, unit} <= {"个", "家", "家次", "项", "座", "处"}
