"""What checking a draft brings: claims with spans of the draft, verdicts, proofs. JSON field names are the contract."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from qa.answer import Citation

Verdict = Literal["supported", "contradicted", "partly", "not_in_documents", "not_checkable"]
Kind = Literal[
    "figure", "change", "role", "tally", "count", "rank", "definition", "quotation", "citation", "deadline", "statement"
]

WORDS: dict[Verdict, str] = {
    "supported": "相符",
    "contradicted": "不符",
    "partly": "部分相符",
    "not_in_documents": "文件没有写",
    "not_checkable": "无法核对",
}
SIGNS: dict[Verdict, str] = {
    "supported": "✓",
    "contradicted": "✗",
    "partly": "≈",
    "not_in_documents": "○",
    "not_checkable": "?",
}
"""A sign beside the colour, for those who do not see colours and for black-and-white print."""
KINDS: dict[Kind, str] = {
    "figure": "数字",
    "change": "增减",
    "role": "分工",
    "tally": "任务数",
    "count": "项数",
    "rank": "最多最少",
    "definition": "定义",
    "quotation": "引文",
    "citation": "出处",
    "deadline": "时限",
    "statement": "表述",
}
GRAVEST: tuple[Verdict, ...] = ("contradicted", "partly", "not_checkable", "not_in_documents", "supported")
"""Which verdict shows where claims lie over one another."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that the draft says and the documents can answer (说法)."""

    kind: Kind
    start: int
    end: int
    """Half-open span of code points of the draft's text."""
    quote: str
    """The words of the draft at that span."""
    verdict: Verdict
    text: str
    """What the documents say, one Chinese sentence."""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """A draft with its claims, in the order of the text."""

    text: str
    claims: tuple[Claim, ...]
    documents: tuple[str, ...] = ()
    """Ids of the documents that the claims were compared with."""
    elapsed_ms: float = 0.0

    def counted(self, verdict: Verdict) -> int:
        """How many claims have a verdict."""
        return sum(claim.verdict == verdict for claim in self.claims)

    @property
    def contradicted(self) -> bool:
        """The documents say something else than some claim."""
        return self.counted("contradicted") > 0

    @property
    def summary(self) -> str:
        """The line that says it all: 共23条可核对的说法：19条相符，2条不符……"""
        if not self.claims:
            return "没有找到可以核对的说法（数字、分工、项数、定义、引文、出处）。"
        parts = [f"{n}条{WORDS[verdict]}" for verdict in WORDS if (n := self.counted(verdict))]
        return f"共{len(self.claims)}条可核对的说法：{'，'.join(parts)}。"


def as_json(checked: Checked) -> dict[str, Any]:
    """The checked draft on the wire."""
    body: dict[str, Any] = {"summary": checked.summary, "contradicted": checked.contradicted}
    body["counts"] = {verdict: checked.counted(verdict) for verdict in WORDS}
    body["documents"] = list(checked.documents)
    body["claims"] = [_claim(claim) for claim in checked.claims]
    body["text"] = checked.text
    body["elapsed_ms"] = checked.elapsed_ms
    return body


def _claim(claim: Claim) -> dict[str, Any]:
    body = asdict(claim)
    body["citations"] = [{**citation, "path": list(citation["path"])} for citation in body["citations"]]
    return body
