"""A question as it is typed, brought to one spelling: width, traditional characters, white space. The only opencc file."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

from corpus.fold import hyphened
from corpus.regex import regex

LONGEST = 500
"""Characters. Longer than any question; a text of this length is a draft to be checked, not a question."""
HAN = regex(r"[\u3400-\u9fff]")
THOUSANDS = regex(r"(?<![\d.])[1-9]\d{0,2}(?:,\d{3})+(?![\d])")
"""1,000 is a thousand."""
QUOTED = regex(r"[“\"《(][^”\"》)]*[”\"》)]")
"""A name that an English sentence gives in Chinese."""
ASKS = regex(r"\s*(?:who|which|what|how|when|where|why|is|are|does|do)\s", re.IGNORECASE)
"""What an English question begins with, however long the Chinese name in it."""
LATIN_WORD = regex(r"[A-Za-z]{2,}")


AGED = regex(r"(?:今年|虚岁|刚满|快满|已满|都)\s*[1-9]\d(?=[，,。？?了的]|$)")
"""我妈今年62."""
ONLY_THEN = regex(r"(?<!人)才(?:行|可以|能行)(?=[？?。，!！]|$)")
"""要多少人同意才行."""
WHETHER = regex(r"(?P<said>(?:能|可以|会|要|算)[^，,。？?不没]{1,8})不(?P<mark>[？?]?)$")
"""能申报不 asks whether."""


ASKING = regex(r"谁|几|多少|多久|多长|多大|哪|什么|啥|怎么|如何|何时|吗|是否|能不能|要不要")
ENDS = regex(r"[，,。？?；;！!、：:]")


def _asked_apart(text: str) -> str:
    """联席会议 谁召集 多久开一次: where pieces between blanks ask, they are several questions."""
    pieces = text.split(" ")
    if ENDS.search(text[:-1]) or sum(bool(ASKING.search(piece)) for piece in pieces) < 2 or LATIN_WORD.search(text):
        return text
    return "".join(piece + ("，" if ASKING.search(piece) else " ") for piece in pieces[:-1]) + pieces[-1]


def normalise(question: str) -> str:
    """NFKC, simplified characters, no controls, single blanks, blanks beside Chinese characters gone."""
    text = unicodedata.normalize(
        "NFKC", "".join(c for c in question if (c >= " " or c in "\t\n") and not "\ud800" <= c <= "\udfff")
    )
    text = simplify(text)
    text = _asked_apart(re.sub(r"\s+", " ", text).strip())
    text = re.sub(r"(?<=[\u3400-\u9fff，。？、；：]) | (?=[\u3400-\u9fff，。？、；：])", "", text)
    text = re.sub(r"廿(?=[一二三四五六七八九\W]|[项条号]|$)", "二十", text)
    text = re.sub(r"卅(?=[一二三四五六七八九\W]|[项条号]|$)", "三十", text)
    text = THOUSANDS.sub(lambda match: match.group().replace(",", ""), text)
    text = hyphened(text)
    text = AGED.sub(r"\g<0>岁", text)
    text = ONLY_THEN.sub("", text)
    text = WHETHER.sub(r"\g<said>吗\g<mark>", text)
    text = re.sub(r"(?<=\d)个(?=[亿万](?![个元人吨立千瓦]))", "", text)
    text = re.sub(r"(?<=\d)亿(?![元人吨立千瓦])", "亿元", text)
    return re.sub(r"(?<=\d)(?:到|至)(?=\d+(?:\.\d+)?(?:亿|万|%|家|个|名))", "-", text)


def simplify(text: str) -> str:
    """Traditional characters become simplified; text that GB 2312 can hold has none and is left alone."""
    if not HAN.search(text):
        return text
    try:
        text.encode("gb2312", errors="strict")
    except UnicodeEncodeError:
        return str(_converter().convert(text))
    return text


@cache
def _converter() -> Any:
    import opencc

    return opencc.OpenCC("t2s")


def is_english(text: str) -> bool:
    """More Latin words than Chinese characters could be names quoted inside a Chinese sentence."""
    words = LATIN_WORD.findall(text)
    if len(words) >= 2 and ASKS.match(text):
        return True
    han = len(HAN.findall(QUOTED.sub("", text)))
    return len(words) >= 2 and sum(map(len, words)) > han * 1.5
