"""What a breach costs: 处一万元以上五万元以下的罚款, 警告, 责令改正, 吊销许可证, 拘留, 有期徒刑."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.fold import halfwidth
from corpus.leaves import Leaves
from corpus.model import Clause
from corpus.numerals import NUMERAL
from corpus.penalty import Penalty
from corpus.regex import regex
from corpus.sums import amount
from corpus.wordlist import words

_SUM = rf"[\d,.]+(?:[百千万亿]+)?|[{NUMERAL}万亿]{{1,9}}"
_UNIT = "万元|亿元|元|倍|日|个?月|年|%"
RANGE = regex(
    rf"(?:(?P<low>{_SUM})\s*(?P<lowunit>{_UNIT})?以上)?(?:(?P<high>{_SUM})\s*(?P<unit>{_UNIT})(?:以下|以内)?)?的?(?P<kind>罚款|拘留|有期徒刑|拘役|管制)"
)
KIND = regex("|".join(words("penalties")))
UNREAD = {"boilerplate", "title", "contents", "heading", "footnote"}
SUFFERED = regex(r"(?:被|曾受|受到过?|因)(?!处)[^，,。；;]{0,14}$")
"""依法被吊销营业执照: tells what happened and sets nothing."""
LOOK = 40
"""Characters before the word 罚款 in which its amount stands."""


def read_penalties(text: str, clauses: tuple[Clause, ...]) -> tuple[Penalty, ...]:
    """Every penalty in an article, in the order of the text; several of one sentence each for itself."""
    articles = [clause for clause in clauses if clause.kind == "article"]
    leaves = Leaves(clauses)
    return tuple(p for article in articles for p in _penalties(text, article, leaves))


def _penalties(text: str, article: Clause, leaves: Leaves) -> Iterator[Penalty]:
    plain = halfwidth(text[article.start : article.end])
    for match in KIND.finditer(plain):
        at = article.start + match.start()
        leaf = leaves.around(at)
        if leaf and leaf.kind not in UNREAD and not _only_named(plain, match):
            low, high, unit, begin = _range(plain, match)
            yield Penalty(
                leaf.id, match.group(), low, high, unit, max(leaf.start, article.start + begin), at + len(match.group())
            )


def _only_named(plain: str, match: re.Match[str]) -> bool:
    """罚款的决定, 罚款数额, 罚款收缴: speaks of penalties and sets none."""
    before, after = plain[max(0, match.start() - 16) : match.start()], plain[match.end() : match.end() + 6]
    if SUFFERED.search(before) or (match.group() == "管制" and not re.search(r"[处、或者]$", before)):
        return True
    return bool(re.match(r"(?:的?(?:决定|数额|金额|收缴|缴纳|收据|种类|处罚)|、没收|或者没收的)", after))


def _range(plain: str, match: re.Match[str]) -> tuple[float | None, float | None, str, int]:
    """Lowest, highest, unit, and where the words begin; nothing where no sum stands right before."""
    window = max(0, match.start() - LOOK)
    for found in RANGE.finditer(plain, window, match.end()):
        if found.end() == match.end() and (found["low"] or found["high"]):
            low = amount(found["low"] or "", found["lowunit"] or found["unit"] or "")
            high = amount(found["high"] or "", found["unit"] or "")
            unit = (
                (found["unit"] or found["lowunit"] or "").replace("万元", "元").replace("亿元", "元").removeprefix("个")
            )
            return low, high, unit, found.start()
    return None, None, "", match.start()
