"""Each check on a few lines: what it finds, and what it rightly leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.audit import EXAMINATIONS, examine
from corpus.model import Document
from corpus.wordlist import mapping

Read = Callable[[str], Document]
TITLE = "某区科技创新三年行动计划(2021-2023)\n某府发〔2021〕3号\n"
TASKS = (
    "一、任务\n(一)甲项。做好。(牵头单位:区甲局;参与单位:区乙局、区丙局)\n(二)乙项。做好。(牵头单位:区甲局;参与单位:区乙局、区丙局)\n"
    "(三)丙项。做好。(牵头单位:区乙局;参与单位:区甲局、区丙局)\n(四)丁项。做好。({})\n"
)
ARTICLES = (
    "某市物业管理办法\n第一条 为了规范管理，制定本办法。\n第二条 本办法适用于本市。\n第三条 违反{}的，处以罚款。\n"
)
ANNEXES = "某市管理办法\n一、要求\n申请时填写附件{}。\n附件:1.甲表\n2.乙表\n附件1\n甲表\n请填写甲项。\n附件2\n乙表\n请填写乙项。\n"
TABLE = "某区床位表\n一、床位\n各镇床位见下表。\n镇|公办|民办|合计\n甲镇|10|20|30\n乙镇|11|21|{}\n丙镇|12|22|34\n丁镇|13|23|36\n"
INDUSTRIES = (
    TITLE + "一、目标\n到2023年,三大产业总规模达到{}亿元。\n二、任务\n(一)产业工程\n发展三大产业。\n"
    "1.甲业。到2023年,产业规模达到100亿元。\n2.乙业。到2023年,产业规模达到200亿元。\n3.丙业。到2023年,产业规模达到300亿元。\n"
)
FOUND = [
    (TITLE + "一、甲\n（一）乙\n做好。\n二、丙\n1.丁。做好。\n2.戊。做好。", "level_jump look", "“二、”下直接用“1.”"),
    (
        TITLE
        + "一、任务\n(一)甲\n1.天。做好。\n2.地。做好。\n(二)乙\n3.人。做好。\n二、保障\n1.领导。做好。\n2.资金。做好。",
        "number_twice look",
        "序号1至2",
    ),
    (
        TITLE + "一、甲\n建设3个示范街区[1]。\n[1]3个示范街区:东部甲示范街区、西部乙示范街区。",
        "announced_term look",
        "只列出2个",
    ),
    (
        TITLE + "一、目标\n到2023年,高新技术企业超过100家。\n二、任务\n到2023年,高新技术企业达到100家。",
        "bound_differs look",
        "超过100家",
    ),
    (
        TITLE + "一、目标\n到2023年,市级科技小巨人企业达到20家次。\n二、任务\n到2023年,市级科技小巨人企业达到20家。",
        "measure_differs look",
        "20家次",
    ),
    (
        TITLE
        + "一、目标\n到2023年,高新技术企业达到100家。\n二、指标\n指标|2022年|2023年\n高新技术企业(家)|90|120\n园区(个)|3|4",
        "figure_differs wrong",
        "120家",
    ),
    (INDUSTRIES.format("700"), "parts_sum look", "100+200+300=600亿元"),
    (TITLE + "一、资金\n总投资100亿元,其中甲60亿元、乙50亿元。", "sentence_sum wrong", "110亿元"),
    (TABLE.format("33"), "row_sum wrong", "11+21=32"),
    (TABLE.format("32") + "合计|46|87|132\n", "column_sum wrong", "各行之和是86"),
    (TASKS.format("参与单位:区乙局、区丙局"), "task_without_lead look", "一、（四）"),
    (TASKS.format("牵头单位:区甲局"), "task_without_participant look", "一、（四）"),
    (TASKS.format("牵头单位:区甲局;参与单位:区乙局、区丁局"), "unit_named_once look", "区丁局"),
    (TASKS.format("牵头单位:区甲局;参与单位:区乙局、区丙局等"), "open_list look", "1处单位名单"),
    (ARTICLES.format("本办法第二条、第八条"), "dangling_reference wrong", "第八条"),
    (ANNEXES.format("5"), "dangling_annex wrong", "只有2个附件"),
    (
        ARTICLES.format("规定") + "附：\n罚款标准\n续表\n注：1．本表所称以上包括本数。\n2．本表所称以下不包括本数。",
        "note_without_mark look",
        "注释[1]",
    ),
    (TITLE + "一、甲\n到2024年2月31日前完成。", "impossible_date wrong", "2月31日"),
    (
        TITLE + "一、甲\n依托云州综合性国家科学中心。\n二、乙\n依托云州国家综合性科学中心。",
        "names_alike look",
        "次序不同",
    ),
    (TITLE + "一、甲\n依托云州双创大厦。\n二、乙\n依托云州创新创业大厦。", "names_alike look", "简称"),
    (TASKS.format("牵头单位:区甲局;参与单位:区乙局、区丙局、区乙局"), "unit_twice wrong", "“区乙局”写了两次"),
    (TASKS.format("牵头单位:区甲局;参与单位:区甲局、区丙局"), "unit_twice look", "既是牵头单位，又是参与单位"),
    (TITLE + "一、甲\n到2019年,建成学校三所。", "date_outside_period look", "早于期限"),
    (TITLE + "一、甲\n建设甲、乙、丙、丁等5个平台。", "announced_list look", "列出的是4个"),
    (
        TITLE + "一、甲\n建设3个示范街区[1]。\n[1]2个示范街区:东部甲示范街区、西部乙示范街区。",
        "announced_term wrong",
        "正文写“3个示范街区”",
    ),
    (TASKS.format("牵头单位:区甲局;参与单位:区乙局、区丙局、区丙建局"), "names_alike look", "漏字还是简称"),
    (TASKS.format("牵头单位:区甲局;参与单位:区乙局(某某处)、区丙局"), "names_alike look", "括号里的字"),
    (TITLE + "一、甲\n打造东湖置地社区。\n二、乙\n打造东湖智地园区。", "names_alike look", "同音字"),
]
MANY = "一、任务\n" + "".join(f"({n})第{n}项。做好。(牵头单位:区甲局)\n" for n in "一二三四五六七八九") + "{}"
AGREED = [
    (TITLE + "一、任务\n实施两大工程。\n(一)甲工程\n做好。\n(二)乙工程\n做好。", "announced_parts", "有2项"),
    (INDUSTRIES.format("600"), "parts_sum", "相符"),
    (TABLE.format("32") + "合计|46|86|132\n", "column_sum", "合计46"),
    (TITLE + "一、甲\n设置甲、乙和丙三个专班。", "announced_list", "列出3个"),
    (TITLE + "一、甲\n发展集成电路及物联网、新能源及汽车两大产业。", "announced_list", "列出2个"),
    (TITLE + "一、资金\n总投资100亿元,其中甲60亿元、乙40亿元。", "sentence_sum", "相符"),
    (ANNEXES.format("2"), "dangling_annex", "列有2个附件"),
]
CLEAN = [
    ARTICLES.format("本办法第二条"),
    ARTICLES.format("《某省物业管理条例》第八条"),
    ARTICLES.format("有关规定，并将“违反本办法第九条”改为“违反规定”"),
    ANNEXES.format("2"),
    INDUSTRIES.format("600"),
    TABLE.format("32"),
    TASKS.format("牵头单位:区乙局;参与单位:区甲局、区丙局"),
    TITLE + "一、甲\n到2019年,全区已建成学校三所。截至2020年，又建成两所。",
    TITLE + "一、甲\n联系北京、天津等10个城市。\n二、乙\n甲、乙各3个社区参加。",
    TITLE + "一、资金\n共100家,其中甲类30家、乙类20家。",
    TITLE + "一、甲\n依托云州科学中心。\n二、乙\n依托云州科学中心和东湖中心。",
    TITLE + "一、目标\n到2023年,新增学位200个。\n二、甲\n到2023年,新增学位300个。",
    "某市水费办法\n第三章 水费\n第十二条 水费按月缴纳。\n第十三条 逾期不缴的，加收滞纳金。",
]


LEFT_ALONE = [
    (
        (
            "某市议事规则\n## 第一章 总则\n第一条 为了议事，制定本规则。\n## 第二章 举行\n第二条 按本规则第七章办理。\n"
            "## 第五章 选举\n第三条 选举按期举行。\n## 第七章 表决\n第四条 表决当场进行。"
        ),
        "dangling_reference",
    ),
    (
        (
            "某市建议书规定\n第一条 建议书按附件制作。\n附件：1.规范\n2.样式\n3.封面\n附件1\n规范\n写明事实。\n附件2\n样式\n"
            "某院建议书\n附件：（按顺序列明）\n（院印）\n联系人：某某\n抄送：某局。（抄送单位）\n附件3\n封面\n封面为白色。"
        ),
        "numbering_gap",
    ),
]
"""Found in laws, where it was no slip."""


def told(document: Document, severity: str) -> list[tuple[str, str]]:
    examined = examine(document)
    return [(p.check, p.message) for p in (*examined.problems, *examined.agreed) if p.severity == severity]


@pytest.mark.parametrize(("text", "verdict", "words"), FOUND, ids=[f"{v}-{w}" for _, v, w in FOUND])
def test_a_slip_is_found(read: Read, text: str, verdict: str, words: str) -> None:
    check, severity = verdict.split()
    found = told(read(text), severity)
    assert [name for name, message in found if name == check and words in message] == [check], found


@pytest.mark.parametrize(("text", "check", "words"), AGREED, ids=[f"{c}-{w}" for _, c, w in AGREED])
def test_what_is_in_order_is_said(read: Read, text: str, check: str, words: str) -> None:
    found = told(read(text), "agrees")
    assert any(name == check and words in message for name, message in found), found
    assert told(read(text), "wrong") == []


@pytest.mark.parametrize("text", CLEAN)
def test_nothing_is_said_of_a_clean_text(read: Read, text: str) -> None:
    assert told(read(text), "wrong") == []
    assert [name for name, _ in told(read(text), "look")] == []


@pytest.mark.parametrize(("text", "check"), LEFT_ALONE, ids=[check for _, check in LEFT_ALONE])
def test_what_only_looks_like_a_slip_is_left_alone(read: Read, text: str, check: str) -> None:
    assert check not in [name for name, _ in told(read(text), "wrong")]


def test_every_check_has_a_chinese_name(read: Read) -> None:
    texts = [text for text, *_ in (*FOUND, *AGREED)]
    used = {p.check for text in texts for e in [examine(read(text))] for p in (*e.problems, *e.agreed)}
    assert used <= set(mapping("checks"))
    assert len(EXAMINATIONS) == len(mapping("checks"))


def test_many_tasks_without_units_are_one_finding(read: Read) -> None:
    text = TITLE + MANY.format("".join(f"(十{n})第{n}项。做好。\n" for n in ("", "一", "二", "三")))
    (message,) = [words for name, words in told(read(text), "look") if name == "task_without_unit"]
    assert message.startswith("4项任务没有写明责任单位：一、（十）")


def test_where_few_tasks_have_units_none_is_missing(read: Read) -> None:
    text = TITLE + "一、任务\n(一)甲。做好。(牵头单位:区甲局)\n(二)乙。做好。\n(三)丙。做好。"
    assert told(read(text), "look") == []


def test_two_places_are_given_for_what_differs(read: Read) -> None:
    document = read(FOUND[4][0])
    (problem,) = [p for p in examine(document).problems if p.check == "measure_differs"]
    places = [(problem.start, problem.end), *problem.others]
    assert [document.quote(*place) for place in places] == [
        "到2023年,市级科技小巨人企业达到20家次",
        "到2023年,市级科技小巨人企业达到20家",
    ]
