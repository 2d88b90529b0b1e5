"""How a name sounds: toneless pinyin, so that 独脚兽 finds 独角兽. The only file that imports pypinyin."""

from __future__ import annotations

from functools import lru_cache

from corpus.regex import regex

HAN = regex(r"[\u4e00-\u9fff]")


@lru_cache(maxsize=65536)
def syllable(character: str) -> str:
    """Toneless pinyin of one character; any other character as it is."""
    from pypinyin import lazy_pinyin  # takes 0.2 s to load, and most questions never need it

    return str(lazy_pinyin(character)[0]) if HAN.match(character) else character


def sound(text: str) -> str:
    """``独角兽`` → ``dujiaoshou``; empty when there is no Chinese character in it."""
    return text.translate(_SYLLABLES) if HAN.search(text) else ""


class _Syllables(dict[int, str]):
    """Every character that was met, with its syllable: a translation of thousands of names without a call for each letter."""

    def __missing__(self, code: int) -> str:
        self[code] = syllable(chr(code))
        return self[code]


_SYLLABLES = _Syllables()
