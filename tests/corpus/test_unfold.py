"""Texts that lost their line ends, in the notation 行 / 行."""

from __future__ import annotations

import pytest

from corpus.lines import split_lines
from corpus.unfold import unfold

REST = "，并做好相关工作" * 20


@pytest.mark.parametrize(
    "expected",
    [
        f"关于支持发展的通知 各有关单位{REST}： / 一、优化服务 / 1.压缩时限{REST}。 / 2.简化流程。 / 二、强化支持 / 3.加大力度。",
        f"第一条 为了管理{REST}，制定本办法。 / 第二条 本办法适用于本市。 / 第三条 按照职责分工。",
        f"（一）加强领导{REST}。 / （二）加大投入。",
    ],
    ids=["notice", "law", "points"],
)
def test_long_line_is_broken_at_its_markers(expected: str) -> None:
    (line,) = split_lines(expected.replace(" / ", " "))
    assert " / ".join(piece.text for piece in unfold((line,))) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"按照前述 二、的要求{REST}。",
        f"依照本法 第三条 的规定{REST}。",
        f"增长 3.5 个百分点{REST}，达到 1.2 万亿元。",
        "短行 1.甲 2.乙",
    ],
)
def test_references_and_figures_break_nothing(text: str) -> None:
    lines = split_lines(text)
    assert unfold(lines) == lines


def test_pieces_tile_the_line() -> None:
    text = f"  引言{REST}。  一、甲项  1.做。 2.做。\n\n二、乙项"
    pieces = unfold(split_lines(text))
    assert "".join(text[piece.start : piece.stop] for piece in pieces) == text
    assert all(text[piece.start : piece.stop].strip() == piece.text for piece in pieces)
