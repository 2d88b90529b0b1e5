"""What is false is never confirmed: true claims with one thing changed, put into other words."""

from __future__ import annotations

from collections import Counter

import pytest
from falsified import mutants

from index.store import Store
from qa.draft.check import check

MOST = 400
"""Sentences of one document, taken evenly from all of them."""
JUDGED = ("figure", "change", "role", "statement")


@pytest.mark.parametrize("place", range(4))
def test_a_changed_claim_is_never_supported(drafted: Store, place: int) -> None:
    document = drafted.document(drafted.entries()[place].id)
    assert document
    false = [*dict.fromkeys(mutants(document))]
    false = false[:: max(1, len(false) // MOST)]
    text, at = f"《{document.metadata.inner or document.metadata.title}》\n", []
    for _, words in false:
        at.append((len(text), len(text) + len(words)))
        text += f"{words}。\n"
    claims = [c for c in check(drafted, text).claims if c.kind in JUDGED]
    found: Counter[str] = Counter()
    for (kind, words), (start, end) in zip(false, at, strict=True):
        here = [c for c in claims if c.start < end and start < c.end]
        found[kind] += any(c.verdict == "contradicted" for c in here)
        told = [c for c in here if c.verdict == "supported"]
        assert not told or any(c.verdict == "contradicted" for c in here), (kind, words, told)
    assert len(false) >= 40
    assert sum(found.values()) >= 0.4 * len(false), found
