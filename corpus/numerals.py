"""Chinese numerals as integers. Pure functions; ``None`` where the text is no numeral."""

from __future__ import annotations

DIGITS = {**{c: i for i, c in enumerate("零一二三四五六七八九")}, "〇": 0, "○": 0, "Ｏ": 0, "两": 2, "幺": 1}
SCALES = {"十": 10, "百": 100, "千": 1000}
FORMAL = dict(zip("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十", strict=True))
"""The forms of cheques and old documents (壹  年度目标)."""
CIRCLED = {chr(0x2460 + i): i + 1 for i in range(20)}
NUMERAL = "零〇一二三四五六七八九十百千两"
"""Every character of a cardinal below ten thousand, for use inside a regular expression's brackets."""


def integer(text: str) -> int | None:
    """``二十七`` → 27, ``一七`` → 17, ``２９`` → 29, ``③`` → 3, ``叁`` → 3; None for anything else."""
    text = "".join(FORMAL.get(c, c) for c in text)
    if text in CIRCLED:
        return CIRCLED[text]
    if text.isdecimal():
        return int(text)
    if not text or any(c not in DIGITS and c not in SCALES for c in text):
        return None
    if not any(c in SCALES for c in text):
        return int("".join(str(DIGITS[c]) for c in text))
    return _scaled(text)


def _scaled(text: str) -> int:
    """Positional reading of a numeral that has 十, 百 or 千 in it."""
    total, digit = 0, 0
    for character in text:
        if character in SCALES:
            total += (digit or 1) * SCALES[character]
            digit = 0
        else:
            digit = DIGITS[character]
    return total + digit


def chinese(number: int) -> str:
    """27 → ``二十七``, for labels; numbers beyond 99 stay as they are."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else "零一二三四五六七八九"[tens] + "十")
    return head + ("零一二三四五六七八九"[ones] if ones else "")
