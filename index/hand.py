"""Validity set by hand: what people know and the text does not say, that a document was repealed or holds no longer."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from corpus.model import Validity

STATUSES = ("现行有效", "已修改", "已失效", "已废止")
"""效力状态 that can be set; empty says that nothing is known."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Fields of a Validity that were set by hand; None leaves what the text says, empty says that nothing is known."""

    effective: str | None = None
    until: str | None = None
    status: str | None = None

    @classmethod
    def read(cls, stored: str | None) -> Hand:
        """As the store holds it."""
        return cls(**json.loads(stored)) if stored else cls()

    def changed(self, later: Hand) -> Hand:
        """This with what was set later."""
        return replace(self, **{name: value for name, value in asdict(later).items() if value is not None})

    def over(self, stated: Validity) -> Validity:
        """What the text states, with this laid over it; what is set by hand has no proof in the text."""
        chosen = {field.name: value for field in fields(self) if (value := getattr(self, field.name)) is not None}
        proofs = tuple(proof for proof in stated.proofs if proof[0] not in chosen)
        return replace(stated, proofs=proofs, **chosen)


def validity_of(stored: str) -> Validity:
    """What the text states, as the store holds it."""
    value = json.loads(stored)
    proofs = tuple((name, start, end) for name, start, end in value.pop("proofs"))
    return Validity(**value, proofs=proofs)


def ruled(stated: str, hand: Hand) -> dict[str, Any]:
    """The columns of a row that hold the outcome, and what was set by hand."""
    outcome = hand.over(validity_of(stated))
    said = "" if hand == Hand() else json.dumps(asdict(hand), ensure_ascii=False)
    return {"effective": outcome.effective, "until": outcome.until, "status": outcome.status, "hand": said}
