"""The verdict as one Chinese sentence."""

from __future__ import annotations

from qa.answer import Citation
from qa.verify.result import KINDS, WORDS, Difference, Verification

MOST = 3
"""Differences that the sentence names; the others are in the list."""
LONGEST = 30
"""Characters of the words that it shows."""


def headline(found: Verification) -> str:
    """What was found."""
    differs = "；".join(_difference(d) for d in _grave(found)[:MOST]) if found.verdict == "differs" else ""
    return f"{WORDS[found.verdict]}（{differs}）" if differs else WORDS[found.verdict]


def sentence(found: Verification) -> str:
    """What was found, and where it stands."""
    said = headline(found)
    if found.citation is None:
        return f"{said}。"
    where = "，".join([place(found.citation), *(f"另见{place(citation)}" for citation in found.also)])
    return f"{said}。原文见{where}"


def place(citation: Citation) -> str:
    """《标题》（文号）条款称谓."""
    document = citation.document
    title = f"《{document.title}》" if document.title else document.id
    return f"{title}{f'（{document.number}）' if document.number else ''}{citation.label}"


def _grave(found: Verification) -> list[Difference]:
    order = list(KINDS)
    return sorted(
        (d for d in found.differences if d.kind not in ("", "form", "omitted")), key=lambda d: order.index(d.kind)
    )


def _difference(difference: Difference) -> str:
    kind = KINDS[difference.kind]
    if not difference.quoted.strip():
        return f"{kind}：漏了“{_short(difference.true)}”"
    if not difference.true.strip():
        return f"{kind}：多了“{_short(difference.quoted)}”"
    return f"{kind}：引文“{_short(difference.quoted)}”，原文“{_short(difference.true)}”"


def _short(words: str) -> str:
    words = " ".join(words.split()).strip("，,。；;、：:")
    return words if len(words) <= LONGEST else words[:LONGEST] + "……"
