"""Words typed by their sound: 谁签头 is 谁牵头, 嘉昆泰 is the 嘉昆太 of the document. Tried only where nothing else answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from corpus.sound import syllable
from qa.lexicon import cues
from qa.question import Question

ROLES = frozenset({"lead", "participant", "responsible"})
ASKED = frozenset({"who", "list", "yesno"})
SHORTEST = 2
"""Characters of a word for a role."""
SHORTEST_RUN = 3
"""Characters of other words; two of the same sound are too many."""


def sounded(question: Question, text: str, cut: Callable[[str], Sequence[str]]) -> tuple[str, str] | None:
    """The question in words that sound the same, and a remark; ``text`` is the document's, ``cut`` gives the words of a piece; None when nothing sounds so."""
    said, notes = question.text, []
    for piece in question.content:
        for typed in (piece, *_doubtful(piece, text, cut)):
            meant = "" if typed in text else _roles().get(_sounds(typed), "") or _in_text(typed, text)
            if meant and _alike(typed, meant):
                said = said.replace(typed, meant)
                notes.append(f"按“{meant}”理解“{typed}”")
                break
    return (said, "；".join(notes)) if notes else None


def _doubtful(piece: str, text: str, cut: Callable[[str], Sequence[str]]) -> list[str]:
    """Words that the document does not print, each with the word before or behind it that it does: 中欧斑列."""
    words = list(cut(piece))
    found: list[str] = []
    for at, word in enumerate(words):
        if len(word) > 1 and word not in text:
            around = [words[at - 1] + word] if at else []
            around += [word + words[at + 1]] if at + 1 < len(words) else []
            found += [run for run in around if len(run) > SHORTEST_RUN]
    return found


@cache
def _roles() -> dict[tuple[str, ...], str]:
    """Sound → the word for a role; 谁管 and 归谁 are no words of their own."""
    named = (word for word, said in cues().items() if ROLES & set(said) and not ASKED & set(said))
    words = [word for word in named if len(word) >= SHORTEST]
    return {_sounds(word): word for word in sorted(words, key=len)}


def _in_text(piece: str, text: str) -> str:
    """The run of the document that sounds like the piece."""
    if len(piece) < SHORTEST_RUN:
        return ""
    sounds = _sounds(piece)
    runs = (text[start : start + len(piece)] for start in _starts(piece, text))
    return next((run for run in runs if _alike(piece, run) and _sounds(run) == sounds), "")


def _alike(typed: str, meant: str) -> bool:
    """Half of the characters are the same at least."""
    return len(typed) == len(meant) and 2 * sum(map(str.__ne__, typed, meant)) <= len(typed)


def _starts(piece: str, text: str) -> list[int]:
    """Where a run may begin: as many characters before each place where a character of the piece stands."""
    found: dict[int, None] = {}
    for offset, character in enumerate(piece[: len(piece) // 2 + 1]):
        at = text.find(character)
        while at >= 0:
            if at >= offset:
                found[at - offset] = None
            at = text.find(character, at + 1)
    return list(found)


def _sounds(word: str) -> tuple[str, ...]:
    return tuple(map(syllable, word))
