"""Word documents: what is printed, in the order of print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document

from corpus.errors import UnreadableSource
from corpus.read.file import read_bytes

Lines = Callable[[bytes], list[str]]
Maker = Callable[..., bytes]


def p(text: str, settings: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{settings}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def item(number: int, depth: int, text: str) -> str:
    """A paragraph of a list."""
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def test_paragraphs_and_tables_in_order(saved: Callable[[Document], bytes], lines: Lines) -> None:
    document = docx.Document()
    document.add_heading("某市养老服务计划", 0)
    document.add_paragraph("一、工作思路")
    table = document.add_table(rows=3, cols=3)
    for row, words in zip(
        table.rows, (("指标", "单位", "2025年"), ("床位", "张", "1000"), ("护理员", "人", "")), strict=True
    ):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    document.add_paragraph("二、保障措施")
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "第 1 页"
    assert lines(saved(document)) == [
        "某市养老服务计划",
        "一、工作思路",
        "指标 | 单位 | 2025年",
        "床位 | 张 | 1000",
        "| 护理员 | 人 |  |",
        "二、保障措施",
    ]


def test_merged_cells_are_printed_once(saved: Callable[[Document], bytes], lines: Lines) -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    for i, row in enumerate(table.rows):
        for j, cell in enumerate(row.cells):
            cell.text = f"{i}{j}"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "并"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "横"
    assert lines(saved(document)) == ["| 00 | 横 |  |", "并 | 11 | 12", "|  | 21 | 22 |"]


def test_a_form_of_labels_is_lines_of_fields(saved: Callable[[Document], bytes], lines: Lines) -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    for row, (label, word) in zip(
        table.rows, (("发文字号：", "某府发〔2020〕1号"), ("成文日期：", "2020年1月1日")), strict=True
    ):
        row.cells[0].text, row.cells[1].text = label, word
    assert lines(saved(document)) == ["发文字号：某府发〔2020〕1号", "成文日期：2020年1月1日"]


LEVELS = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>'
    '<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3.%4"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="chineseCountingThousand"/>'
    '<w:lvlText w:val="第%1条"/><w:suff w:val="space"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf06c"/></w:lvl>'
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    "</w:num>"
)


def test_automatic_numbers_are_printed(word: Maker, lines: Lines) -> None:
    body = "".join(
        item(number, depth, text)
        for number, depth, text in (
            (1, 0, "总体要求"), (1, 1, "指导思想"), (1, 1, "目标"), (1, 2, "甲"), (1, 2, "乙"), (1, 3, "细"),
            (1, 0, "任务"), (1, 1, "再数"), (2, 0, "目的"), (2, 0, "范围"), (3, 0, "点"), (4, 0, "重来"), (1, 0, "接着"),
            (0, 0, "不编号"), (99, 0, "没有这个列表"),
        )
    )  # fmt: skip
    assert lines(word(body, numbering=LEVELS)) == [
        "一、总体要求", "（一）指导思想", "（二）目标", "1.甲", "2.乙", "2.1 细", "二、任务", "（一）再数",
        "第九条 目的", "第十条 范围", "●点", "一、重来", "三、接着", "不编号", "没有这个列表",
    ]  # fmt: skip


def test_numbers_come_through_styles(word: Maker, lines: Lines) -> None:
    styles = (
        '<w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="own"><w:basedOn w:val="base"/></w:style>'
    )
    body = p("甲", '<w:pStyle w:val="own"/>') + p("乙", '<w:pStyle w:val="base"/>')
    assert lines(word(body, numbering=LEVELS, styles=styles)) == ["一、甲", "二、乙"]


def test_notes_are_marks_and_lines_at_the_end(word: Maker, lines: Lines) -> None:
    body = (
        '<w:p><w:r><w:t>百强企业</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:t>和平台</w:t></w:r>'
        '<w:r><w:footnoteReference w:id="3"/></w:r></w:p>' + p("一、任务")
    )
    text = lines(
        word(
            body,
            footnotes=f'<w:footnote w:id="-1" w:type="separator">{p("线")}</w:footnote><w:footnote w:id="3">{p("平台：指甲。")}</w:footnote>',
            endnotes=f'<w:endnote w:id="2">{p("百强企业：指乙。")}{p("下同。")}</w:endnote>',
        )
    )
    assert text == ["百强企业[1]和平台[2]", "一、任务", "[1] 百强企业：指乙。 下同。", "[2] 平台：指甲。"]


def test_tracked_changes_are_accepted(word: Maker, lines: Lines) -> None:
    body = (
        "<w:p><w:r><w:t>到2025年</w:t></w:r><w:del><w:r><w:delText>增长5%</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>增长6%</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>移来</w:t></w:r></w:moveTo></w:p>"
    )
    assert lines(word(body)) == ["到2025年增长6%移来"]


def test_text_boxes_are_read_once(word: Maker, lines: Lines) -> None:
    box = "<w:txbxContent>" + p("框中") + "</w:txbxContent>"
    body = (
        f"<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert lines(word(body)) == ["正文", "框中"]


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", ["甲 乙"]),
        ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>", ["甲", "乙"]),
        ('<w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t></w:r>', ["甲乙"]),
        ("<w:r><w:t>5G</w:t><w:noBreakHyphen/><w:t>A</w:t></w:r>", ["5G-A"]),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>完成</w:t></w:r>', ["✓完成"]),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>露</w:t></w:r>", ["露"]),
        ('<w:r><w:t>m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>', ["m²"]),
        ('<w:r><w:t>CO</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>2</w:t></w:r>', ["CO₂"]),
        ('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r>', ["3"]),
        ("<w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink>", ["链接"]),
        ("<w:sdt><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>", ["控件"]),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            ["拼"],
        ),
    ],
)
def test_runs_print_what_is_seen(word: Maker, lines: Lines, runs: str, expected: list[str]) -> None:
    assert lines(word(f"<w:p>{runs}</w:p>")) == expected


def test_a_made_table_of_contents_is_left_out(word: Maker, lines: Lines) -> None:
    styles = '<w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    contents = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{p('目录')}</w:sdtContent></w:sdt>" + p("一、任务 3", '<w:pStyle w:val="T1"/>')
    )
    assert lines(word(contents + p("一、任务"), styles=styles)) == ["一、任务"]


def test_an_embedded_web_archive_is_read(word: Maker, lines: Lines) -> None:
    archive = (
        'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="x"\n\n--x\n'
        'Content-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: 8bit\n\n'
        "<html><body><h1>某法</h1><p>第一条 甲。<br />第二条 乙。</p></body></html>\n--x--\n"
    ).encode()
    assert lines(word('<w:altChunk r:id="chunk"/>', chunk_mht=archive)) == ["某法", "第一条 甲。", "第二条 乙。"]


def test_documents_inside_documents_have_an_end(word: Maker) -> None:
    inner = word(p("底"))
    for _ in range(5):
        inner = word('<w:altChunk r:id="chunk"/>', chunk_docx=inner)
    with pytest.raises(UnreadableSource, match="嵌套过深"):
        read_bytes(inner, "套娃.docx")


def test_a_document_without_text_is_refused(word: Maker) -> None:
    with pytest.raises(UnreadableSource, match="没有可以导入的文字"):
        read_bytes(word("<w:p/>"), "空.docx")


def test_real_documents(documents: Path, lines: Lines) -> None:
    assert lines((documents / "docx" / "06-auto-numbering.docx").read_bytes())[1:] == [
        "1.自动编号第一项",
        "2.自动编号第二项",
        "3.自动编号第三项",
        "一、手写编号也应作为正文文本保留",
    ]
    assert lines((documents / "mislabelled" / "ooxml_inside.wps").read_bytes())[-3:] == [
        "1 | 2 | 3",
        "4 | 5 | 6",
        "7 | 7 | 单词",
    ]


def test_real_laws_have_every_article_at_the_head_of_a_line(documents: Path, lines: Lines) -> None:
    counts = {
        "中华人民共和国民法典": 1260,
        "中华人民共和国专利法": 76,
        "中华人民共和国仲裁法": 80,
        "中华人民共和国公司法": 266,
    }
    for law, last in counts.items():
        text = lines((documents / "docx-law" / f"{law}.docx").read_bytes())
        assert text[0] == law
        assert sum(line.startswith("第") and "条" in line[:10] for line in text) >= last, law
