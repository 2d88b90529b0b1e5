"""PDF: what is printed, without the page around it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import UnreadableSource
from corpus.read.file import read_bytes
from corpus.read.fontless import with_characters
from corpus.read.glyphs import Sheet

Text = tuple[float, float, float, str]
Lines = Callable[[bytes], list[str]]
Maker = Callable[..., bytes]
LEFT, SIZE, PITCH = 90.0, 16.0, 28.0
WIDTH = 26
"""Characters of a full line."""


def page(*printed: str, number: int = 1, top: float = 740.0) -> list[Text]:
    """A page of body lines; ``　　`` indents, ``>`` sets to the right, ``^`` to the middle; the number is at the foot."""
    texts: list[Text] = []
    for i, line in enumerate(printed):
        words = line.lstrip("　>^")
        room = (WIDTH - len(words)) * SIZE
        indent = room if line[0] == ">" else room / 2 if line[0] == "^" else SIZE * (len(line) - len(words))
        texts.append((LEFT + indent, top - i * PITCH, SIZE, words))
    return [*texts, (LEFT + WIDTH * SIZE / 2, 50.0, 14.0, f"— {number} —")]


FILLER = [
    "为贯彻落实党中央、国务院关于发展养老服务的重大决策部署，",
    "　　坚持以人为本，坚持政府引导、社会参与、市场运作的原则，切",
    "实增强人民群众的获得感、幸福感、安全感，制定本方案。",
]


def test_lines_become_paragraphs(pdf: Maker, lines: Lines) -> None:
    data = pdf(
        page(
            "^某市养老服务方案",
            "各区人民政府：",
            "　　为贯彻落实国家关于发展养老服务的重大决策部署，切实做",
            "好养老服务工作，由市民政局、市发展和改革委员会、市财政局",
            "负责，制定本方案。",
            "　　一、总体要求",
            "　　到二〇二五年，全市养老床位总数达到一千张，护理人员总",
            "数达到一百人。",
            "　　（一）加强领导。各区要高度重视。",
            "　　附件：任务清单",
            ">某市人民政府",
            ">二〇二〇年一月一日",
        )
    )
    assert lines(data) == [
        "某市养老服务方案",
        "各区人民政府：",
        "为贯彻落实国家关于发展养老服务的重大决策部署，切实做好养老服务工作，由市民政局、市发展和改革委员会、市财政局负责，制定本方案。",
        "一、总体要求",
        "到二〇二五年，全市养老床位总数达到一千张，护理人员总数达到一百人。",
        "（一）加强领导。各区要高度重视。",
        "附件：任务清单",
        "某市人民政府",
        "二〇二〇年一月一日",
    ]


def test_a_paragraph_goes_on_over_the_page(pdf: Maker) -> None:
    first = [*FILLER * 3, "　　一、加快建设覆盖城乡的养老服务体系，由市民政局和市住房"]
    data = pdf(page(*first), page("和城乡建设管理委员会负责。", "　　二、任务", *FILLER * 3, number=2))
    source = read_bytes(data, "甲.pdf")
    assert "一、加快建设覆盖城乡的养老服务体系，由市民政局和市住房和城乡建设管理委员会负责。\n二、任务" in source.text
    assert [source.text[start:][:8] for start in source.pages] == [source.text[:8], "和城乡建设管理委"]


def test_page_numbers_and_running_heads_are_left_out(pdf: Maker, lines: Lines) -> None:
    pages = [
        [(LEFT, 800.0, 10.0, "某市养老服务方案 内部资料"), *page(*FILLER * 2, number=number)] for number in range(1, 5)
    ]
    text = "".join(lines(pdf(*pages)))
    assert "内部资料" not in text
    assert "—" not in text
    assert text.count("制定本方案") == 8


def test_figures_that_are_no_page_numbers_stay(pdf: Maker, lines: Lines) -> None:
    assert "2025" in lines(pdf([(LEFT, 700.0, SIZE, "各部门要认真落实下列年份的任务"), (LEFT, 600.0, SIZE, "2025")]))


def test_a_ruled_table_is_rows_of_cells(pdf: Maker, lines: Lines) -> None:
    columns, heights = (90.0, 250.0, 350.0, 450.0), (700.0, 670.0, 620.0, 590.0)
    rules = (*((90.0, y, 450.0, y) for y in heights), *((x, 700.0, x, 590.0) for x in columns))
    cells: list[Text] = [
        (95.0, 680.0, 12.0, "指标"), (255.0, 680.0, 12.0, "单位"), (355.0, 680.0, 12.0, "2025年"),
        (95.0, 650.0, 12.0, "每千名老年人养老服务床"), (95.0, 632.0, 12.0, "位数"), (255.0, 640.0, 12.0, "张"), (355.0, 640.0, 12.0, "40"),
        (95.0, 600.0, 12.0, "护理员"), (255.0, 600.0, 12.0, "人"),
    ]  # fmt: skip
    body: list[Text] = [(LEFT, 740.0, SIZE, "一、主要指标见下表："), (LEFT, 550.0, SIZE, "二、保障措施")]
    assert lines(pdf([*body, *cells], rules=rules)) == [
        "一、主要指标见下表：",
        "指标 | 单位 | 2025年",
        "每千名老年人养老服务床位数 | 张 | 40",
        "| 护理员 | 人 |  |",
        "二、保障措施",
    ]


def test_a_table_goes_on_over_the_page_with_one_head(pdf: Maker, lines: Lines) -> None:
    rules = (
        *((90.0, y, 450.0, y) for y in (700.0, 670.0, 640.0)),
        *((x, 700.0, x, 640.0) for x in (90.0, 250.0, 450.0)),
    )
    pages: list[list[Text]] = [
        [
            (95.0, 680.0, 12.0, "序号"),
            (255.0, 680.0, 12.0, "任务名称"),
            (95.0, 650.0, 12.0, f"{n}"),
            (255.0, 650.0, 12.0, f"第{n}项任务"),
        ]
        for n in (1, 2)
    ]
    assert lines(pdf(*pages, rules=rules)) == ["序号 | 任务名称", "1 | 第1项任务", "2 | 第2项任务"]


@pytest.mark.parametrize(
    ("last", "first", "expected"),
    [
        (("3", "护理人员培训，由区民政"), ("", "局负责"), ["3 | 护理人员培训，由区民政局负责"]),
        (("3", "护理人员培训。"), ("4", "养老床位建设。"), ["3 | 护理人员培训。", "4 | 养老床位建设。"]),
        (("3", "护理人员培训"), ("4", "养老床位建设"), ["3 | 护理人员培训", "4 | 养老床位建设"]),
    ],
)
def test_a_row_that_the_page_tears_is_one(
    pdf: Maker, lines: Lines, last: tuple[str, str], first: tuple[str, str], expected: list[str]
) -> None:
    rules = (
        *((90.0, y, 450.0, y) for y in (700.0, 670.0, 640.0)),
        *((x, 700.0, x, 640.0) for x in (90.0, 250.0, 450.0)),
    )
    rows = [("序号", "任务名称"), last], [first, ("9", "其他任务")]
    pages = [
        [
            (x, y, 12.0, cell)
            for y, row in zip((680.0, 650.0), page, strict=True)
            for x, cell in zip((95.0, 255.0), row, strict=True)
        ]
        for page in rows
    ]
    assert lines(pdf(*pages, rules=rules)) == ["序号 | 任务名称", *expected, "9 | 其他任务"]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("corner", [(0, 0), (30, 50), (-20, -10)])
def test_turned_and_shifted_pages_are_read_as_they_are_seen(
    pdf: Maker, lines: Lines, turned: int, corner: tuple[int, int]
) -> None:
    rules = (
        *((90.0, y, 450.0, y) for y in (500.0, 470.0, 440.0)),
        *((x, 500.0, x, 440.0) for x in (90.0, 250.0, 450.0)),
    )
    texts = [
        (LEFT, 540.0, SIZE, "一、主要任务见下表："), (95.0, 480.0, 12.0, "序号"), (255.0, 480.0, 12.0, "任务名称"),
        (95.0, 450.0, 12.0, "1"), (255.0, 450.0, 12.0, "养老床位建设"), (LEFT, 400.0, SIZE, "二、保障措施"),
    ]  # fmt: skip
    assert lines(pdf(texts, rules=rules, turned=turned, corner=corner)) == [
        "一、主要任务见下表：",
        "序号 | 任务名称",
        "1 | 养老床位建设",
        "二、保障措施",
    ]


def test_two_columns_are_read_one_after_the_other(pdf: Maker, lines: Lines) -> None:
    texts: list[Text] = [(200.0, 780.0, 20.0, "某省人民政府公报刊登的一份文件的标题")]
    for i in range(20):
        texts += [(50.0, 740.0 - i * 20, 12.0, f"左{'一' * 18}"), (310.0, 740.0 - i * 20, 12.0, f"右{'二' * 18}")]
    text = "".join(lines(pdf(texts)))
    assert text.index("右") > text.rindex("左")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([(90.0, "浙"), (130.0, "江"), (170.0, "省"), (210.0, "厅"), (250.0, "文"), (290.0, "件")], "浙江省厅文件"),
        ([(90.0, "第一章"), (154.0, "总则")], "第一章 总则"),
        ([(90.0, "第十条"), (138.0, "各部门要认真落实")], "第十条各部门要认真落实"),
        ([(90.0, "AI model"), (170.0, "训练用的数据集合")], "AI model 训练用的数据集合"),
    ],
)
def test_spaces_are_where_a_reader_sees_them(
    pdf: Maker, lines: Lines, words: list[tuple[float, str]], expected: str
) -> None:
    texts = [(x, 700.0, SIZE, word) for x, word in words]
    assert lines(pdf([*texts, *page(*FILLER, top=600.0)]))[0] == expected


@pytest.mark.parametrize(
    ("make", "remedy"),
    [
        (lambda pdf: pdf([]), "OCR"),
        (lambda pdf: pdf([(90.0, 700.0, 12.0, "1")], [], []), "OCR"),
        (lambda pdf: pdf([(90.0, 700.0, 12.0, "\ue001\ue002\ue003" * 9)]), "乱码"),
        (lambda pdf: pdf(page(*FILLER))[:200], "损坏"),
        (lambda pdf: pdf(page(*FILLER), trailer=f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'00' * 32}>/U<{'11' * 32}>>>"), "去掉密码"),
    ],
)  # fmt: skip
def test_what_has_no_words_is_refused(pdf: Maker, make: Callable[[Maker], bytes], remedy: str) -> None:
    with pytest.raises(UnreadableSource, match=remedy):
        read_bytes(make(pdf), "扫描件.pdf")


def test_a_page_whose_font_is_nowhere_is_read_by_the_widths_that_the_file_states(pdf: Maker) -> None:
    data = pdf([(95.0, 480.0, 12.0, "张"), (255.0, 480.0, 12.0, "养老床位")], corner=(30, 50))
    bare, read = Sheet(595.0, 842.0, (), fontless=True), Sheet(595.0, 842.0, ())
    found = with_characters(data, [bare])[0].glyphs
    assert "".join(glyph.text for glyph in found) == "张养老床位"
    assert [round(found[0].left), round(found[1].left)] == [95, 255]
    assert with_characters(data, [read]) == [read]


def test_threads_do_not_meet_in_pdfium(pdf: Maker, lines: Lines) -> None:
    data, found = pdf(page(*FILLER)), []
    threads = [threading.Thread(target=lambda: found.append(lines(data))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [lines(data)] * 8


def test_the_decimal_point_of_founder_fonts_is_a_point(documents: Path) -> None:
    path = documents / "gold" / "2.《关于支持人工智能创新发展若干措施》.pdf"
    text = read_bytes(path.read_bytes(), path.name).text
    assert "营业收入超１.２万亿元" in text
    assert "\ue010" not in text


@pytest.mark.parametrize(
    ("file", "first", "within", "absent"),
    [
        ("pdf-govcn/国务院办公厅关于完善*", "国务院办公厅关于完善", "（十五）统一电力市场技术标准。", "https://"),
        ("pdf-govcn/中华人民共和国民政部令*", "儿童福利机构管理办法", "\n第六十一条 SOS儿童村由", "中国政府网"),
        (
            "pdf/14*",
            "浙江省深化数字浙江建设领导小组办公室文件",
            "\n47 | 科学研究（牵头单位：省科技厅） | 科学研究高质量数据集 | ",
            "— 12 —",
        ),
        ("pdf/33*医疗*", "索引号：11330000MB1691376Y/2025-1010389064", "\n1.完善算力保障。", "当前位置"),
        ("pdf/25*", "浙江省人民政府办公厅", "\n王 坚 之江实验室主任，中国工程院院士\n院 长：\n", "书"),
        ("pdf/12*", "浙江省数据局文件", "\n（一）提升数据供给能力。\n1.开展人工智能数据集建设供需调查。", "— 8 —"),
    ],
)
def test_real_files(documents: Path, file: str, first: str, within: str, absent: str) -> None:
    path = next(documents.glob(file))
    text = read_bytes(path.read_bytes(), path.name).text
    assert text.startswith(first)
    assert within in text
    assert absent not in text[:200] + text[-200:]


def test_real_tables_have_every_row(documents: Path) -> None:
    path = next((documents / "pdf").glob("14*"))
    rows = [line for line in read_bytes(path.read_bytes(), path.name).text.split("\n") if " | " in line]
    assert [row.split(" | ")[0] for row in rows] == ["序号", *map(str, range(1, 48))]
    assert {row.count(" | ") for row in rows} == {7}
