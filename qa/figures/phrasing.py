"""How people speak of a figure, and what documents print: 战新产业, 三年要改造多少."""

from __future__ import annotations

from corpus.fold import fold
from corpus.regex import regex
from index.general import wordlist

TIME = regex(r"(?:这|未来|今后|后)?[一二两三四五六七八九十]年(?:内|间|里|总共|一共|共)?(?![制期级禁规计行以来])")
"""三年要改造多少公里: for how long, no part of the name."""
MODAL = regex(r"(?<=[\u4e00-\u9fff]{2})(?<![需主重必])要(?=[\u4e00-\u9fff]{2})(?![素求点件领])")
"""管网要改造多少公里: what is to be done with what."""


def without_time(words: str) -> str:
    """The words that name the thing: for how long and 要 left out."""
    return MODAL.sub(" ", TIME.sub(" ", words)).strip()


def short_forms(words: str) -> list[tuple[str, str]]:
    """Short forms in the words, the longest first, with what documents print for them."""
    rows = sorted(wordlist("indicator_names"), key=lambda row: -len(row[0]))
    return [(row[0], row[1]) for row in rows if fold(row[0]) in fold(words) and fold(row[1]) not in fold(words)]
