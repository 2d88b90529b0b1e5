"""Days, persons, years and measures asked for in everyday words, of a document that the question only leans on."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.parse import parse
from corpus.source import Source
from index.build import add
from index.open import open_store
from index.store import Store
from qa.ask import ask

HOLIDAYS = """云湖市人民政府办公室关于2019年部分节假日安排的通知
云府办发〔2018〕25号
各区人民政府，市政府各部门：
经市政府批准，现将2019年元旦、春节、清明节放假调休日期的具体安排通知如下。
一、元旦：1月1日放假，共1天。
二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）上班。
三、清明节：4月5日放假，与周末连休。
云湖市人民政府办公室
2018年12月4日
"""
HOMES = """关于受理云湖区人才公寓申请的公告
根据有关规定，现受理云湖区人才公寓申请。公告如下：
一、房源概况
本批次人才公寓共66套。每个站点值班人员不少于两人。
二、申请时间
申请时间：2025年8月11日至8月22日。
云湖区住房建设局
2025年8月11日
"""
MEDIA = """云湖市人民政府办公室关于推进政务新媒体健康有序发展的意见
云府办发〔2018〕23号
各区人民政府，市政府各部门：
互助养老是邻里之间通过登记服务时间，相互照料老年人的一种养老方式，是社会力量参与养老的途径。为推进政务新媒体发展，提出如下意见。
一、总体要求
政务新媒体要规范有序，方便群众。
二、运行管理
（一）内容保障。政务新媒体不得擅自发布代表个人观点的言论，不得刊登商业广告或链接商业广告页面。
本意见所称政务新媒体，是指承担行政职能的单位在微博等平台上开设的账号，个人意见除外。
《云湖市关于2017年政务新媒体考核指标的通知》（云府办发〔2017〕3号）同时废止。
（二）供应价格。奖售粮的供应价格一律按统购价执行。
云湖市人民政府办公室
2018年12月7日
"""
REPLY = """云湖市人民政府办公室对市政协三届二次会议第0123号提案的答复
云府办函〔2024〕9号
白某某委员：
您提出的《关于增设夜间公交的提案》收悉。经研究，答复如下：
目前全市已开通夜间公交线路，方便群众夜间出行。
云湖市人民政府办公室
2024年6月1日
"""
PLAN = """云湖省“人工智能+海洋”创新发展行动计划（2025—2027年）
云经信〔2025〕31号
一、主要任务
（一）创新项目
1.实施“人工智能+海洋”融合项目。组织实施重点项目。（责任单位：省科技厅、省海洋局）
2.推动人工智能赋能海洋监管。建设监管平台。（责任单位：省海洋局、省卫生健康委）
3.强化金融赋能产业发展。设立基金。（责任单位：省委金融办、省经信厅）
4.建设“人工智能+海洋”创新社区。建设社区。（责任单位：省发展改革委、省数据局）
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Holds the five documents."""
    opened = open_store(tmp_path_factory.mktemp("everyday") / "policyqa.sqlite")
    for text in (HOLIDAYS, HOMES, MEDIA, REPLY, PLAN):
        add(opened, parse(Source("文件.txt", text[:64].encode().hex()[:64], text)))
    return opened


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("2019年春节放假是几号到几号，一共几天？", "2月4日至10日放假调休，共7天", "4月5日"),
        ("云湖区2025年的人才公寓什么时候开始申请？", "2025年8月11日至8月22日", "66套"),
        ("云湖区人才公寓值班的人最少要几个？", "值班人员不少于两人", "66套"),
        ("我们局的微信公众号能不能登商业广告？", "不得刊登商业广告", "总体要求"),
        ("奖售粮的供应价格按什么价执行？", "按统购价执行", "商业广告"),
        ("市政协第0123号提案是谁提的，提的是什么事？", "白某某委员：您提出的《关于增设夜间公交的提案》", "时限"),
        ("什么叫互助养老？", "互助养老是邻里之间通过登记服务时间", "政务新媒体"),
        ("“人工智能+海洋”计划里强化金融赋能产业发展是哪两家负责？", "省委金融办、省经信厅", "省科技厅"),
        ("“人工智能+海洋”计划中，推动人工智能赋能海洋监管由哪两个单位负责？", "省海洋局、省卫生健康委", "省科技厅"),
    ],
)
def test_everyday_words_find_the_sentence(store: Store, question: str, said: str, unsaid: str) -> None:
    answer = ask(store, question)
    quoted = "".join(citation.quote.strip() for citation in answer.citations)
    assert answer.status == "answered"
    assert said in quoted
    assert unsaid not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "2020年春节放假几号到几号？",
        "云湖区2026年的人才公寓什么时候开始申请？",
        "市政协第0124号提案是谁提的？",
        "2017年云湖市低保标准是多少？",
        "云湖市2017年政务新媒体考核指标一共有多少个？",
    ],
)
def test_another_year_than_the_document_is_of_is_refused(store: Store, question: str) -> None:
    assert ask(store, question).status == "not_found"


def test_the_days_of_a_thing_are_no_day_by_which_it_is_done(store: Store) -> None:
    answer = ask(store, "2019年春节调休是哪几天？")
    assert "时限是" not in answer.text
    assert "2月4日至10日" in answer.text


def test_an_ability_in_the_name_of_a_thing_allows_nothing(store: Store) -> None:
    """职能 holds 能, and the sentence that says what the document means by a word says nothing of what may be done."""
    assert "所称" not in ask(store, "政务微博可以发布个人意见吗？").text


@pytest.mark.parametrize("number", ["1", "2"])
def test_numbered_measures_are_counted_through_the_sections(tmp_path: Path, number: str) -> None:
    """（一）（二） in the first section and （三） in the second are three; numbers that begin anew are not counted."""
    last = {"1": "（三）", "2": "（一）"}[number]
    text = f"""云湖市关于促进家政服务业发展的若干措施
云商发〔2026〕{number}号
各区人民政府：
一、支持企业
（一）培育家政品牌。支持企业创新。
（二）创新家政保险。鼓励开发保险产品。
二、强化培训
{last}丰富培训资源。支持企业开展培训。
"""
    store = open_store(tmp_path / "policyqa.sqlite")
    add(store, parse(Source("措施.txt", "1" * 64, text)))
    answer = ask(store, "云湖市家政服务业的政策一共有多少条措施？")
    assert ("共3条" in answer.text) == (number == "1")
    assert answer.status == ("answered" if number == "1" else "not_found")
