"""OFD: characters stand where their objects put them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import UnreadableSource
from corpus.read.file import read_bytes
from corpus.read.ofd import steps

Lines = Callable[[bytes], list[str]]
Maker = Callable[..., bytes]


def text(x: float, y: float, words: str, size: float = 5.0, code: str = "") -> str:
    """A text object; each character a size further."""
    delta = " ".join([str(size)] * (len(words) - 1))
    box = f'Boundary="{x} {y} {size * len(words)} {size * 1.4}" Size="{size}"'
    return f'<ofd:TextObject {box}><ofd:TextCode X="0" Y="{size}" {code or f"DeltaX={delta!r}"}>{words}</ofd:TextCode></ofd:TextObject>'


def test_objects_are_read_by_their_place_not_their_order(ofd: Maker, lines: Lines) -> None:
    page = text(30, 60, "二、任务") + text(60, 30, "某市方案", 8) + text(30, 50, "一、目标") + text(60, 60, "。")
    assert lines(ofd(page)) == ["某市方案", "一、目标", "二、任务 。"]


def test_lines_become_paragraphs_over_pages(ofd: Maker) -> None:
    full = "全市养老床位总数达到一千张护理人员总数达到一百"
    first = text(40, 30, "一、到二〇二五年全市养老机构总数达到二十家，") + "".join(
        text(30, 37 + 7 * i, full + "人口") for i in range(12)
    )
    source = read_bytes(ofd(first, text(30, 30, "以上。") + text(40, 44, "二、任务")), "甲.ofd")
    assert source.text.endswith("人口以上。\n二、任务")
    assert source.text[source.pages[1] :] == "以上。\n二、任务"


@pytest.mark.parametrize(
    ("delta", "expected"),
    [
        ("", []),
        ("5 5 2.5", [5, 5, 2.5]),
        ("g 3 2.5", [2.5, 2.5, 2.5]),
        ("1 g 2 3 4", [1, 3, 3, 4]),
        ("g 2", [2]),
        ("x", []),
    ],
)
def test_distances_may_be_repeated(delta: str, expected: list[float]) -> None:
    assert steps(delta) == expected


def test_a_scale_is_applied(ofd: Maker, lines: Lines) -> None:
    scaled = '<ofd:TextObject Boundary="30 50 40 8" Size="1" CTM="5 0 0 5 0 0"><ofd:TextCode X="0" Y="1" DeltaX="1 1 1">缩放之字</ofd:TextCode></ofd:TextObject>'
    assert lines(ofd(scaled + text(50, 50, "接着"))) == ["缩放之字接着"]


def test_a_page_that_is_a_picture_is_refused(ofd: Maker) -> None:
    with pytest.raises(UnreadableSource, match="OCR"):
        read_bytes(ofd('<ofd:ImageObject ID="1" Boundary="0 0 210 297"/>'), "扫描.ofd")


def test_an_encrypted_file_is_refused(ofd: Maker) -> None:
    with pytest.raises(UnreadableSource, match="加密"):
        read_bytes(ofd(text(30, 30, "密"), Encryptions_xml="<x/>"), "密.ofd")


def test_a_missing_page_is_named(zipped: Maker) -> None:
    body = "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>"
    pages = '<Document><Pages><Page ID="1" BaseLoc="Pages/P/Content.xml"/></Pages></Document>'
    with pytest.raises(UnreadableSource, match="缺少必要的部分"):
        read_bytes(zipped({"OFD.xml": body, "Doc_0/Document.xml": pages}), "缺页.ofd")


def test_real_files(documents: Path, lines: Lines) -> None:
    text = lines((documents / "ofd" / "hello.ofd").read_bytes())
    assert text[:2] == ["拿来主义", "鲁迅"]
    assert text[2].startswith("中国一向是所谓“闭关主义”，自己不去，别人也不许来。自从给枪炮打破了大门之后")
    long = lines((documents / "ofd" / "doc1File.ofd").read_bytes())
    assert long[7:9] == [
        "8、劝君更尽一杯酒，西出阳关无故人。――《送元二使安西》",
        "9、春草年年绿，王孙归不归。――《山中送别》",
    ]


def path(x: float, y: float, data: str) -> str:
    return f'<ofd:PathObject Boundary="{x} {y} 150 100" LineWidth="0.3"><ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>'


def ruled_page(words: list[list[str]], *, boxes: bool) -> str:
    """A table of 50 by 10 millimetres a cell, drawn by lines or by boxes."""
    height, width = 10 * len(words), 50 * len(words[0])
    if boxes:
        drawn = "".join(
            path(20 + 50 * j, 50 + 10 * i, "M 0 0 L 50 0 L 50 10 L 0 10 C")
            for i, row in enumerate(words)
            for j in range(len(row))
        )
    else:
        drawn = "".join(path(20, 50, f"M 0 {10 * i} L {width} {10 * i}") for i in range(len(words) + 1))
        drawn += "".join(path(20, 50, f"M {50 * j} 0 L {50 * j} {height}") for j in range(len(words[0]) + 1))
    cells = "".join(
        text(22 + 50 * j, 52 + 10 * i, word, 4) for i, row in enumerate(words) for j, word in enumerate(row) if word
    )
    return drawn + text(60, 30, "某市工作方案", 8) + text(30, 40, "任务见下表。") + cells + text(30, 130, "二、保障。")


@pytest.mark.parametrize("boxes", [False, True], ids=["lines", "boxes"])
def test_a_ruled_table_keeps_its_cells(ofd: Maker, lines: Lines, boxes: bool) -> None:
    words = [["任务", "牵头单位", "完成时限"], ["建设平台", "市数据局", "2025年底前"], ["制定标准", "市经信局", ""]]
    assert lines(ofd(ruled_page(words, boxes=boxes))) == [
        "某市工作方案",
        "任务见下表。",
        "任务 | 牵头单位 | 完成时限",
        "建设平台 | 市数据局 | 2025年底前",
        "| 制定标准 | 市经信局 |  |",
        "二、保障。",
    ]


def test_a_drawing_is_no_table(ofd: Maker, lines: Lines) -> None:
    waves = path(20, 50, "M 0 0 B 10 10 20 20 30 0 Q 40 10 50 0 A 5 5 0 0 1 60 0 L") + path(0, 0, "乱 M 1 L L 5")
    assert lines(ofd(waves + text(30, 30, "一、目标"))) == ["一、目标"]
