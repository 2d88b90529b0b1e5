"""Whose work it is, in everyday words: 哪个镇的活, 谁在牵, 江桥镇在计划里的活儿."""

from __future__ import annotations

from corpus.regex import regex
from qa.reading.unread import Reading
from qa.sorts import nouns

WHOSE = regex(
    rf"哪(?:一|几|些)?(?:个|家)?(?:{'|'.join(nouns())})(?P<work>的(?:活儿?|事儿?|差事|职责))(?=[吗呢啊呀？?。，]|$)"
)
"""是哪个镇的活: whose work it is."""


DUTIES = regex(r"在[^，,。？?]{0,8}(?P<work>的(?:活儿?|差事|职责|分工))(?=[吗呢啊呀？?。，]|$)")
"""江桥镇在计划里的活儿: what it has to do."""
LEADING = regex(
    rf"(?:谁|哪[一几两三四五六些]?(?:个|家)?(?:{'|'.join(nouns())})?)(?:在|来|去|负责)?(?P<work>牵)(?=[吗呢啊呀的？?。，]|$)"
)
"""谁在牵, 哪两家牵."""


BELONGING = regex(rf"(?P<work>归口?)(?=哪[一二两三四五几些]*(?:个|家)?(?:{'|'.join(nouns())}))")
"""这块归哪两个部门; 归哪个工程 asks where it stands."""


def read_whose(reading: Reading) -> list[str]:
    """哪个镇的活 asks who answers for it, 哪两家牵 who leads; 哪个镇的活动 asks for something else."""
    for pattern, cue in ((WHOSE, "responsible"), (BELONGING, "responsible"), (LEADING, "lead")):
        match = pattern.search(reading.rest)
        if match and reading.free(*match.span("work")):
            reading.take(*match.span("work"), cue, match["work"])
            return [cue, "who"]
    match = DUTIES.search(reading.rest)
    if match and reading.free(*match.span("work")):
        reading.take(*match.span("work"), "responsible+task+list", match["work"])
        return ["responsible", "task", "list"]
    return []
