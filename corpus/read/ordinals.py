"""Numbers as lists print them, by the names that Word gives to the formats (ECMA-376, 17.18.59 ST_NumberFormat)."""

from __future__ import annotations

from collections.abc import Callable

DIGITS = "〇一二三四五六七八九"
FORMAL = "零壹贰叁肆伍陆柒捌玖"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def ordinal(number: int, form: str) -> str:
    """``number`` in the format ``form``; an unknown format prints Arabic numerals, as Word does."""
    if not 0 <= number <= 99_999:
        return str(number)
    return FORMATS.get(form, str)(number)


def chinese(number: int, digits: str = DIGITS, places: str = "十百千") -> str:
    """12 → 十二, 105 → 一百零五, 10001 → 一万零一."""
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        joint = "零" if 0 < low < 1000 else ""
        return chinese(high, digits, places) + "万" + joint + (chinese(low, digits, places) if low else "")
    printed, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            printed += ("零" if gap and printed else "") + digits[digit] + (places[place - 1] if place else "")
        gap = not digit
    tens = digits[1] + places[0]
    return (printed[1:] if printed.startswith(tens) and digits == DIGITS else printed) or digits[0]


def by_digit(number: int) -> str:
    """2018 → 二〇一八."""
    return "".join(DIGITS[int(digit)] for digit in str(number))


def roman(number: int) -> str:
    """4 → iv; 0 has none."""
    printed = ""
    for worth, letters in ROMAN:
        printed += letters * (number // worth)
        number %= worth
    return printed


def letter(number: int) -> str:
    """1 → a, 26 → z, 27 → aa, as Word counts."""
    return chr(96 + (number - 1) % 26 + 1) * ((number - 1) // 26 + 1) if number else ""


def _of(signs: str) -> Callable[[int], str]:
    """One sign a number, Arabic numerals beyond the last."""
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


def _fullwidth(number: int) -> str:
    return "".join(chr(0xFF10 + int(digit)) for digit in str(number))


_CIRCLED = _of("".join(map(chr, range(0x2460, 0x2474))))
_FORMAL: Callable[[int], str] = lambda number: chinese(number, FORMAL, "拾佰仟")  # noqa: E731
FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda number: "",
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": _fullwidth,
    "decimalFullWidth2": _fullwidth,
    "lowerLetter": letter,
    "upperLetter": lambda number: letter(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "decimalEnclosedCircle": _CIRCLED,
    "decimalEnclosedCircleChinese": _CIRCLED,
    "decimalEnclosedParen": _of("".join(map(chr, range(0x2474, 0x2488)))),
    "decimalEnclosedFullstop": _of("".join(map(chr, range(0x2488, 0x249C)))),
    "ideographEnclosedCircle": _of("".join(map(chr, range(0x3280, 0x328A)))),
    "ideographTraditional": _of(STEMS),
    "ideographZodiac": _of(BRANCHES),
    "ideographDigital": by_digit,
    "japaneseDigitalTenThousand": by_digit,
    "taiwaneseDigital": by_digit,
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "koreanCounting": chinese,
    "ideographLegalTraditional": _FORMAL,
    "chineseLegalSimplified": _FORMAL,
    "japaneseLegal": _FORMAL,
}
"""Format and how it prints a number."""
