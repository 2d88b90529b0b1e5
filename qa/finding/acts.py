"""What an authority is said to do in a question that asks which one does it: 由谁审批, 哪个机关核发, 归口管理部门是谁."""

from __future__ import annotations

import re
from functools import cache

from corpus.wordlist import read_entries
from qa.lexicon import FOLDER

WHO = r"(?:谁|哪[一几两三些个家]{0,2}(?:部门|单位|机构|机关|委员会|局|厅)|什么(?:部门|单位|机构|机关))"
HOW = r"(?:\s|来|去|负责|统一|集中|依法|具体|牵头|联合|共同|直接|最终|进行|实施|予以|给予)*"


@cache
def _acts() -> tuple[tuple[str, ...], ...]:
    return read_entries(FOLDER / "acts.txt")


@cache
def _asked() -> re.Pattern[str]:
    words = "|".join(sorted((word for row in _acts() for word in row), key=len, reverse=True))
    return re.compile(
        rf"{WHO}{HOW}(?P<act>{words})"
        rf"|(?P<noun>{words})(?:的)?(?:部门|单位|机关|机构|主体)(?:是|叫|为)(?:谁|哪)"
        rf"|(?P<thing>{words})(?:工作|手续|事项|申请)?(?:现在|目前)?由{WHO}(?:来|具体)?(?:负责|承担|进行|组织|实施|作出|办理)"
    )


def acts(text: str) -> tuple[str, ...]:
    """The words for the act whose doer is asked for; empty where none is."""
    match = _asked().search(text)
    said = (match["act"] or match["noun"] or match["thing"]) if match else ""
    return next((row for row in _acts() if said in row), ())
