"""A question that names only another office of the list that the one before it asked about."""

from __future__ import annotations

import re
from dataclasses import replace

from qa.lexicon import office
from qa.question import Question


def of_another_office(question: Question, earlier: Question) -> Question | None:
    """副主任呢: the earlier question with this office in the place of its own."""
    asked = re.fullmatch(rf"(?:那|那么)?(?P<office>{office().pattern})呢?[？?]?", question.text)
    held = list(office().finditer(earlier.text))
    if not asked or not held:
        return None
    text = earlier.text[: held[0].start()] + asked["office"] + earlier.text[held[-1].end() :]
    return replace(earlier, asked=question.asked, text=text, tags=(), before=earlier.within, within=())
