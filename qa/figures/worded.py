"""Figures in words: as the document prints them, with comparator and unit."""

from __future__ import annotations

import re

from corpus.model import Target

AFTER = ("以上", "以下", "以内", "之内", "左右", "上下")


def printed(target: Target) -> str:
    """``超过1000家``, ``5.5%左右``, ``950家``; a dash says that no figure is given."""
    if target.value is None:
        return f"“{target.figure or '-'}”（没有数值）"
    words = target.comparator.split("…") if target.comparator else []
    before = "".join(word for word in words if word not in AFTER and word not in ("力争", "争取"))
    after = "".join(word for word in words if word in AFTER)
    hope = "".join(word for word in words if word in ("力争", "争取"))
    return f"{hope}{before}{target.figure}{target.unit}{after}"


def number(value: float) -> str:
    """A computed value: at most two decimals, no trailing zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def percent(share: float) -> str:
    """A computed share as it is usually written: one decimal, none where it comes out even."""
    return f"{share * 100:.1f}".removesuffix(".0") + "%"


def clean_quote(text: str) -> str:
    """Words of the document inside a sentence: as they stand there, but for line breaks and the stops at their ends."""
    return re.sub(r"\s+", "", text).strip("，,;；。")
