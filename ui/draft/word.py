"""A checked draft as a Word file with real comments beside its words. The only file that imports python-docx."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from corpus.errors import PolicyError
from qa.draft.result import KINDS, SIGNS, WORDS, Checked, Claim
from ui.draft.pieces import Piece, pieces
from ui.render import named, one_line

AUTHOR = "政策问答"
INITIALS = "核"
COLOURS = {
    "supported": "BRIGHT_GREEN",
    "contradicted": "RED",
    "partly": "YELLOW",
    "not_in_documents": "GRAY_25",
    "not_checkable": "TURQUOISE",
}
"""Highlighter by verdict; what is supported gets a comment and no colour."""
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML cannot hold."""
SHOWN = 3
"""Citations quoted in one comment."""


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of one paragraph, and its claim."""

    text: str
    piece: Piece


def draft_word(checked: Checked, name: str = "") -> bytes:
    """The Word file: the summary, then the draft paragraph by paragraph, each claim with its comment."""
    try:
        import docx
    except ImportError as error:
        raise PolicyError("输出 Word 需要 python-docx，请用 pip install python-docx 安装后重试。") from error
    document = docx.Document()
    document.add_heading(_plain(f"稿件核对：{name}" if name else "稿件核对"), level=1)
    document.add_paragraph(_plain(checked.summary))
    runs: dict[int, list[Any]] = {}
    for line in _lines(checked):
        paragraph = document.add_paragraph()
        for bit in line:
            run = paragraph.add_run(_plain(bit.text))
            if bit.piece.claim:
                _highlight(run, bit.piece.claim)
                runs.setdefault(bit.piece.number, []).append(run)
    for number, marked in sorted(runs.items()):
        comment = _comment(checked.claims[number - 1])
        document.add_comment(runs=[marked[0], marked[-1]], text=_plain(comment), author=AUTHOR, initials=INITIALS)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _lines(checked: Checked) -> Iterator[list[Bit]]:
    line: list[Bit] = []
    for piece in pieces(checked):
        for i, words in enumerate(re.split(r"\r\n|\r|\n", piece.text)):
            if i:
                yield line
                line = []
            if words:
                line.append(Bit(words, replace(piece, text=words)))
    yield line


def _highlight(run: Any, claim: Claim) -> None:
    from docx.enum.text import WD_COLOR_INDEX

    if claim.verdict != "supported":
        run.font.highlight_color = getattr(WD_COLOR_INDEX, COLOURS[claim.verdict])


def _comment(claim: Claim) -> str:
    """✗ 不符（数字）……, and the words of the documents with their place."""
    lines = [f"{SIGNS[claim.verdict]} {WORDS[claim.verdict]}（{KINDS[claim.kind]}）{claim.text}"]
    for citation in claim.citations[:SHOWN]:
        lines.append(f"“{one_line(citation.quote, 120)}”——{named(citation.document)}{citation.label}")
    more = len(claim.citations) - SHOWN
    return "\n".join([*lines, *([f"另有 {more} 处依据"] if more > 0 else [])])


def _plain(text: str) -> str:
    return UNPRINTABLE.sub("□", text)
