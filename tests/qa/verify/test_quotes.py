"""Quotations and their verdicts: a table that a policy officer can read and add to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.store import Store
from qa.verify.result import Verification
from qa.verify.verify import verify

GOLDEN = Path(__file__).parent / "golden" / "quotes.txt"


def cases() -> Iterator[tuple[str, str, str, str]]:
    for line in GOLDEN.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            expected, clause, quote = (part.strip() for part in line.split("|", 2))
            verdict, _, kind = expected.partition(" ")
            yield verdict, kind, clause, quote.replace("\\n", "\n")


@pytest.mark.parametrize(
    ("verdict", "kind", "clause", "quote"), list(cases()), ids=[f"{i}-{case[0]}" for i, case in enumerate(cases())]
)
def test_a_quotation_gets_its_verdict_and_its_proof(
    library: Store, verdict: str, kind: str, clause: str, quote: str
) -> None:
    found = verify(library, quote, clause=clause)
    assert found.verdict == verdict, (quote, clause, found.text, found.differences)
    assert not kind or kind in found.kinds, (quote, found.differences)
    assert (found.citation is None) == (verdict == "absent")
    assert_proved(library, found)
    if verdict == "differs":
        assert_whole(found, quote)


def assert_proved(store: Store, found: Verification) -> None:
    """Every citation is the document's text at its offsets."""
    for citation in filter(None, (found.citation, *found.also)):
        document = store.document(citation.document.id)
        assert document
        assert document.quote(citation.start, citation.end) == citation.quote


def assert_whole(found: Verification, quote: str) -> None:
    """The steps, joined, give both texts."""
    assert "".join(difference.true for difference in found.differences) == found.true
    assert "".join(difference.quoted for difference in found.differences) == quote
    assert all((d.op == "equal") == (d.kind == "") for d in found.differences)
    assert all(d.quoted == d.true for d in found.differences if d.op == "equal")
