"""Text into search terms: jieba in search mode, and pairs of neighbouring characters beside it.

One Segmenter serves index and query; its rules are part of the fingerprint that the index is opened with.
The only file that imports jieba. The module's own tokenizer is never used: it loads a cache that anyone can write.
"""

from __future__ import annotations

import logging
import threading
import warnings
from functools import cache, lru_cache
from importlib.util import find_spec
from operator import add
from pathlib import Path
from typing import Any

from corpus.fold import fold
from corpus.regex import regex
from index import rapid

RUN = regex(r"[\u4e00-\u9fff]+|[a-z]+|\d+(?:\.\d+)?%?")
HAN = regex(r"[\u4e00-\u9fff]")


class Segmenter:
    """Holds the dictionary, which is loaded at the first use and takes about half a second."""

    def __init__(self, cache_folder: Path, *, bulk: bool = False) -> None:
        """``bulk`` takes rjieba for search terms where it is installed: for thousands of documents, not for a question."""
        self.cache_folder = cache_folder
        self._rapid = rapid.rapid() if bulk else ""
        self._tokenizer: Any = None
        self._lock = threading.Lock()
        self._cut = lru_cache(maxsize=2048)(
            lambda text: tuple(map(str, self._loaded().cut(text)))
        )  # pieces of questions

    @property
    def name(self) -> str:
        """Which library makes the search terms; the terms are the same."""
        return f"rjieba {self._rapid}" if self._rapid else f"jieba {rapid.REFERENCE}"

    def terms(self, text: str) -> list[str]:
        """Search terms of a text, repeated as often as they occur."""
        folded = fold(text)
        found = []
        for run in RUN.findall(folded):
            if HAN.match(run):
                found += [word for word in self.words(run) if len(word) > 1]
                found += map(add, run, run[1:]) if len(run) > 1 else [run]
            else:
                found.append(run)
        return found

    def pairs(self, text: str) -> list[str]:
        """Those search terms of a text that need no dictionary: neighbouring characters, Latin words, figures."""
        found = []
        for run in RUN.findall(fold(text)):
            found += [run[i : i + 2] for i in range(len(run) - 1)] or [run] if HAN.match(run) else [run]
        return found

    def words(self, run: str) -> list[str]:
        """Words of a run of Chinese characters, overlapping as jieba's search mode gives them."""
        return rapid.words(run) if self._rapid else [str(word) for word in self._loaded().cut_for_search(run)]

    def cut(self, text: str) -> list[str]:
        """Words of a text side by side, none overlapping."""
        return list(self._cut(text))

    def part_of_speech(self, word: str) -> str:
        """The tag that jieba's dictionary gives a word (n, v, a, d, …; ICTCLAS letters); empty for an unknown word."""
        return _tag(word)

    def _loaded(self) -> Any:
        if self._tokenizer is None:
            with self._lock:
                if self._tokenizer is None:
                    self._tokenizer = _load(self.cache_folder)
        return self._tokenizer


ORDERED = "\n一 ".encode()
"""The first line of the dictionary from which on all lines are in order."""


@cache
def _dictionary() -> bytes:
    """The dictionary as it is shipped: ``word frequency tag`` a line. Searching it is quicker than loading all tags."""
    path = find_spec("jieba")
    folder = Path(path.origin).parent if path and path.origin else Path()
    return b"\n" + (folder / "dict.txt").read_bytes()


@lru_cache(maxsize=65536)
def _tag(word: str) -> str:
    line = _line(_dictionary(), word.encode())
    return line[2].decode() if len(line) > 2 else ""


def _line(data: bytes, word: bytes) -> list[bytes]:
    """The columns of a word's line. From 一 on, the lines stand in order, so that halving finds one in microseconds; the
    few hundred before it, most of them with Latin letters, do not and are searched through."""
    low = max(data.find(ORDERED), 0)
    at = data.find(b"\n" + word + b" ", 0, low + 1)
    if at >= 0:
        return data[at + 1 : data.find(b"\n", at + 1)].split()
    high = len(data)
    while low < high:
        start = data.rfind(b"\n", 0, (low + high) // 2 + 1) + 1
        stop = data.find(b"\n", start)
        stop = len(data) if stop < 0 else stop
        line = data[start:stop].split()
        if line and line[0] == word:
            return line
        if line and line[0] < word:
            low = stop + 1
        else:
            high = start - 1
    return []


def _load(cache_folder: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba of 2020 has string escapes that today's Python warns of
        import jieba
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(cache_folder)
    tokenizer.cache_file = "jieba.cache"
    tokenizer.initialize()
    return tokenizer
