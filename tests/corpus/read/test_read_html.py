"""Saved pages: the document alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import UnreadableSource
from corpus.read.file import read_bytes
from corpus.read.flow import flow
from corpus.read.html import page_title, parse_html

Lines = Callable[[bytes], list[str]]
BODY = "".join(f"<p>　　第{n}条　各部门要落实责任，加强协作，按时完成任务；重要事项及时报告。</p>" for n in "一二三四")
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>某市办法_某市人民政府门户网站</title>
<script>var a = "，，，，，，，，，，。";</script><style>p {{color: red}}</style></head><body>
<nav><a>首页</a> <a>政务公开</a></nav>
<div class="crumb">当前位置：首页 &gt; 文件</div>
<table><tr><td><b>索 引 号：</b></td><td>0001/2020</td><td><b>发文机关：</b></td><td>某市人民政府</td></tr>
<tr><td>发文字号：</td><td>某府发〔2020〕1号</td><td>浏览次数：</td><td>15</td></tr></table>
<h1>某市办法</h1>
<div class="share">分享到：微信 微博</div>
<div id="content">{BODY}<p style="display:none">看不见的字，也不要。</p></div>
<ul class="list"><li><a href="/1">上一篇：别的文件，别的标题。</a></li></ul>
<div class="footer">主办单位：某市人民政府，备案号1234</div></body></html>"""


def test_a_page_gives_fields_title_and_body(lines: Lines) -> None:
    text = lines(PAGE.encode())
    assert text[:4] == ["索引号：0001/2020", "发文机关：某市人民政府", "发文字号：某府发〔2020〕1号", "某市办法"]
    assert text[4].startswith("第一条")
    assert len(text) == 8


@pytest.mark.parametrize("word", ["首页", "微信", "上一篇", "主办单位", "看不见", "var a", "浏览次数"])
def test_what_surrounds_a_document_is_left_out(lines: Lines, word: str) -> None:
    assert not any(word in line for line in lines(PAGE.encode()))


@pytest.mark.parametrize(
    ("encoding", "charset"), [("gb18030", "gb2312"), ("gb18030", "gbk"), ("utf-8", "utf-8"), ("utf-16", "")]
)
def test_encodings_give_one_text(lines: Lines, encoding: str, charset: str) -> None:
    page = PAGE.replace('charset="utf-8"', f'charset="{charset}"')
    assert lines(page.encode(encoding)) == lines(PAGE.encode())


def test_a_broken_character_does_not_cost_the_page(lines: Lines) -> None:
    page = PAGE.replace("</body>", "<p>" + "各部门要落实责任，加强协作。" * 90 + "</p></body>").encode()
    at = page.rindex("协作".encode())
    assert "�" in "".join(lines(page[: at + 1] + page[at + 2 :]))


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(UnreadableSource, match="没有可以导入的文字"):
        read_bytes(b"<html><head><title></title></head><body><img src='http://x/y.png'></body></html>", "空.html")


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>甲</p><p>乙</p>", ["甲", "乙"]),
        ("<p>甲<br>乙</p>", ["甲", "乙"]),
        ("<p>国<b>务</b>院\n      关于</p>", ["国务院关于"]),
        ("<p>第一章&nbsp;&nbsp;总则</p>", ["第一章 总则"]),
        ("<p>用于 AI\nmodel 训练</p>", ["用于 AI model 训练"]),
        ("<ol><li>甲</li><li>乙</li></ol>", ["1.甲", "2.乙"]),
        ("<ol start=3><li>甲</li><li value=7>乙</li><li>丙</li></ol>", ["3.甲", "7.乙", "8.丙"]),
        ('<ol style="list-style-type: cjk-ideographic"><li>甲</li></ol>', ["一、甲"]),
        ("<ol type=a><li>甲</li></ol>", ["a.甲"]),
        ("<ol><li>1.甲</li><li>（二）乙</li></ol>", ["1.甲", "（二）乙"]),
        ('<ol style="list-style:none"><li>甲</li></ol>', ["甲"]),
        ("<ol><li>甲<ol><li>子</li></ol></li><li>乙</li></ol>", ["1.甲", "1.子", "2.乙"]),
        ("<ul><li>甲</li></ul>", ["甲"]),
        ("<p>面积10<sup>4</sup>m<sup>2</sup>，CO<sub>2</sub></p>", ["面积10⁴m²，CO₂"]),
        ("<p>百强企业<sup>1</sup>和<sup>[2]</sup></p>", ["百强企业[1]和[2]"]),
        ("<p>（2020年10月<br>17日修订）</p>", ["（2020年10月17日修订）"]),
        ("<pre>甲\n乙</pre>", ["甲", "乙"]),
        ("<div>甲<!-- 注释 -->乙</div>", ["甲乙"]),
        ("<p>甲<script>x</script>乙</p>", ["甲乙"]),
        ("<p>甲<span hidden>丙</span>乙</p>", ["甲乙"]),
        ("<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>", ["甲", "乙"]),
    ],
)
def test_markup_prints_as_a_browser_prints(markup: str, expected: list[str]) -> None:
    assert flow(parse_html(f"<html><body>{markup}</body></html>", "x")) == expected


TABLE = """<table><tr><th rowspan=2>指标</th><th colspan=2>目标</th></tr><tr><th>2024年</th><th>2025年</th></tr>
<tr><td rowspan=2>床位</td><td>1|0</td><td>20</td></tr><tr><td>11</td><td>22<br>（张）</td></tr>
<tr><td colspan=3>注：含养老机构。</td></tr></table>"""


def test_a_table_is_rows_of_cells() -> None:
    assert flow(parse_html(TABLE, "x")) == [
        "指标 | 目标 2024年 | 目标 2025年",
        "床位 | 1｜0 | 20",
        "|  | 11 | 22 （张） |",
        "注：含养老机构。",
    ]


def test_tables_that_lay_out_a_page_are_none() -> None:
    page = f"<table><tr><td>左</td><td><table><tr><td>{BODY}</td></tr></table></td></tr></table>"
    assert not any("|" in line for line in flow(parse_html(page, "x")))


def test_deeply_nested_tables_are_read_once() -> None:
    page = "<table><tr><td>甲</td><td>" * 60 + "底" + "</td></tr></table>" * 60
    assert flow(parse_html(page, "x"))[-2:] == ["甲", "底"]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ('<meta name="ArticleTitle" content="（转载）某市办法"><title>别的</title>', "某市办法"),
        (
            "<title>某市关于养老的办法-某市民政局网站</title></head><body><h1>某市关于养老的办法</h1>",
            "某市关于养老的办法",
        ),
        ("<title>某市关于养老的办法_政策文件_中国政府网</title>", "某市关于养老的办法"),
        ("<title>工业互联网+医疗</title>", "工业互联网+医疗"),
        ("", ""),
    ],
)
def test_a_page_names_its_document(head: str, title: str) -> None:
    assert page_title(parse_html(f"<html><head>{head}</head><body><p>x</p></body></html>", "x")) == title


def test_a_web_archive_is_read(lines: Lines) -> None:
    archive = (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n'
        b"--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO\r\n"
        b'--x\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
        b"<html><body><p>=C1=FA=C2=ED</p></body></html>\r\n--x--\r\n"
    )
    assert lines(archive) == ["龙马"]


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch, lines: Lines) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a reader opened a connection")

    monkeypatch.setattr("socket.socket.connect", refuse)
    page = b'<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd"><html><link href="http://127.0.0.1:9/a.css"><p>one</p></html>'
    assert lines(page) == ["one"]


def test_real_pages_begin_with_their_fields_and_end_with_their_document(documents: Path) -> None:
    for path in sorted((documents / "html").glob("*.html")):
        text = read_bytes(path.read_bytes(), path.name).text.split("\n")
        assert text[0].startswith("索引号：0000"), path.name
        assert not any(word in text[-1] for word in ("扫一扫", "打印", "分享")), path.name
        assert any(line.startswith("成文日期：") for line in text[:8]), path.name


@pytest.mark.parametrize(
    ("file", "first", "last"),
    [
        ("08_", "索引号：11440100MB2C90856P/2023-00331", "24 | 加强宣传引导"),
        ("13_", "统一编号： GZ0320240034", "公开方式：主动公开"),
        ("33_", "来源：广州市人民政府办公厅", "广州市人民政府办公厅 2021年2月7日印发"),
        ("14_", "房屋租赁登记备案可以网办吗", "21 | 新塘街 | 82373232"),
        ("37_", "发布日期： 2021-07-30", "第五十五条　本条例自2022年3月1日起施行"),
    ],
)
def test_real_local_pages(documents: Path, file: str, first: str, last: str) -> None:
    path = next((documents / "html-local").glob(f"{file}*"))
    text = read_bytes(path.read_bytes(), path.name).text.split("\n")
    assert text[0].startswith(first)
    assert text[-1].startswith(last)
