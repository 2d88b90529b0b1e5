"""A line that announces a list gives its year to the items; remarks below a table are no notes."""

from corpus.parse import parse
from corpus.source import Source

TEXT = """白桦市数字乡村行动方案（2025—2027年）
一、主要目标
到2025年，培育示范村12个。
到2027年底，实现以下目标：
——设施更完善。建成村级服务站80个。
——服务更便捷。到2026年，网上办事率达到90%。
二、主要任务
1.建设乡村大脑[1]。（牵头单位：市数据局）
附表
序号 | 指标 | 单位 | 2025年 | 2027年
1 | 示范村 | 个 | 12 | 30
注：1.示范村为累计数；2.网上办事率不含水电气。
注释：
[1] 乡村大脑：汇集乡村数据的平台。
"""


def test_the_year_of_the_announcing_line_holds_for_its_items() -> None:
    document = parse(Source("a.txt", "0" * 64, TEXT))
    years = {target.indicator: target.year for target in document.targets if target.source == "text"}
    assert years["村级服务站"] == 2027
    assert years["网上办事率"] == 2026
    assert years["示范村"] == 2025


def test_remarks_below_a_table_are_no_notes() -> None:
    document = parse(Source("a.txt", "0" * 64, TEXT))
    assert [(note.marker, note.term) for note in document.footnotes] == [("[1]", "乡村大脑")]
