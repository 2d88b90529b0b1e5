"""What verifying brings: a verdict, the true words, where they differ, and the proof. JSON field names are the contract."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from qa.answer import Citation, Related

Verdict = Literal["exact", "normalised", "elided", "differs", "wrong_clause", "stale", "joined", "absent"]
Op = Literal["equal", "delete", "insert", "replace"]

ACCEPTED: frozenset[Verdict] = frozenset({"exact", "normalised", "elided"})
"""Verdicts that say the quotation is true."""
WORDS: dict[Verdict, str] = {
    "exact": "与原文一致",
    "normalised": "文字一致，只有空白、标点或全半角写法不同",
    "elided": "有省略，所引文字与原文一致，略去的话不改变事实",
    "differs": "与原文不符",
    "wrong_clause": "原文有这句话，但不在所说的出处",
    "stale": "只见于旧版本，现行文本已经改动",
    "joined": "把不止一条的话拼成了一句",
    "absent": "文件里没有这句话",
}
KINDS = {
    "negation": "肯定否定",
    "year": "年份",
    "number": "数字",
    "unit_of_measure": "计量单位",
    "comparator": "限定词",
    "role": "分工角色",
    "unit": "单位",
    "term": "名称术语",
    "wording": "用词",
    "omitted": "略去",
    "form": "写法",
}
"""Kinds of differences, the gravest first, and what they are called on the page."""
HARMLESS = frozenset({"omitted", "form", ""})
"""Kinds that do not make a quotation untrue."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One step from the quotation to the true text. Joined, the steps give both texts whole."""

    op: Op
    """delete: words of the true text are missing in the quotation; insert: the quotation has words of its own."""
    quoted: str
    true: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Verification:
    """The verdict on one quotation."""

    quote: str
    verdict: Verdict
    text: str
    """The verdict as a sentence."""
    true: str = ""
    """The words of the document that the quotation means."""
    differences: tuple[Difference, ...] = ()
    citation: Citation | None = None
    also: tuple[Citation, ...] = ()
    """The other places of a quotation made of several clauses, or the clause that was named instead."""
    remarks: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    """The nearest clause where nothing fits. No evidence."""
    elapsed_ms: float = 0.0

    @property
    def accepted(self) -> bool:
        """The quotation is true."""
        return self.verdict in ACCEPTED

    @property
    def kinds(self) -> tuple[str, ...]:
        """What differs, the gravest kind first."""
        found = {difference.kind for difference in self.differences}
        return tuple(kind for kind in KINDS if kind in found)


def as_json(verification: Verification) -> dict[str, Any]:
    """The verification on the wire."""
    body = asdict(verification)
    body["kinds"] = list(verification.kinds)
    for name in ("differences", "also", "remarks", "related"):
        body[name] = list(body[name])
    return body
