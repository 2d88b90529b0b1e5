"""Questions that are close to a sentence but not in its words: another writing of a unit, the name of the measure beside the matter."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.answer import Answer
from qa.ask import Message, ask

TEXT = """云湖市城市充电设施运营管理办法
云府规〔2024〕9号
第一条 为了规范城市充电设施运营管理，制定本办法。
第二条 到2027年，打造全市8ms低时延控制网。充电站面积每座不少于600平方米。
第三条 有选举权的年满二十五周岁的会员可以被选为运营协会会长、副会长。
第四条 充电设施运营企业申请变更运营许可证的，应当在20个工作日内向市商务局提交申请。
第五条 充电设施运营企业有下列情形之一的，应当自该情形发生之日起10个工作日内，向市商务局、所在地区商务局报告：
（一）更换主要负责人的；
（二）决定暂停运营的；
（三）申请破产的。
第六条 充电设施运营企业被撤销运营许可证的，应当在30日内向市发展改革委报告，由市发展改革委注销其运营许可证。
第七条 充电设施运营企业应当在每年4月30日前向市统计局报送上一年度报告。
第八条 总功率500千瓦以上的充电站服务费，原则上不高于承担电费的5%，总功率500千瓦及以下的充电站服务费，原则上不高于承担电费的3%。
第九条 运营人员的试用期不得超过六个月。
运营人员在试用期的工资不得低于约定工资的百分之八十。运营人员加班工资不得低于约定工资的百分之一百五十。
第十条 协会会费和补助标准如下：
（一）企业会员：个人缴费标准为每人500元，财政补助标准为每人300元；
（二）其他参会人员：个人缴费标准为每人80元，财政补助标准为每人20元。
参会人员缴费后不再补缴，个人缴费由协会收取。
竞业限制期限最长两年，在竞业限制期限内按月给予运营人员经济补偿。解除合同给予运营人员一次性补偿。
第十一条 充电补贴的标准为车位面积每平方米37元，各项系数见附件，计算公式为：
充电补贴＝车位面积×补贴标准×系数。
按上述公式计算每户每月充电补贴不足200元的，按照200元发放。
第十二条 入围的充电设施运营企业有3家及以上的，采取招标采购的方式；为2家的，采取议价采购的方式。
第十三条 不满十六周岁的未成年人擅自拆卸充电设施的，不予处罚。拆卸充电设施的，处二百元罚款；情节较轻的，处一百元罚款。
长期占用充电车位的，处五百元罚款；情节较轻的，处八十元罚款。
第十四条 本办法自2024年6月1日起施行，有效期五年。《云湖市充电桩管理暂行办法》（云府规〔2018〕2号）同时废止。
"""
MEASURE = "云府规〔2024〕9号"


def asked(store: Store, question: str, *before: str) -> Answer:
    return ask(store, question, document=MEASURE, history=[Message("user", one) for one in before])


def quoted(answer: Answer) -> str:
    return "".join(citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("到2027年打造多少毫秒的低时延控制网？", "8ms", "600"),
        ("充电站面积每座不少于多少平米？", "600平方米", "8ms"),
        ("按办法，被选为协会会长的人要年满多少周岁？", "二十五周岁", ""),
        ("按城市充电设施运营管理办法，充电设施运营企业决定暂停运营的，要在几个工作日内报告？", "10个工作日", "30日"),
        ("云湖市城市充电设施运营管理办法哪天失效？", "自2024年6月1日起施行，有效期五年", "云府规〔2018〕2号"),
        ("不满多少周岁的未成年人拆卸充电设施不予处罚？", "十六周岁", "二百元"),
        ("充电补贴标准是每平米多少钱？", "每平方米37元", "第五条"),
        ("充电补贴标准是每平米多少钱？算下来一个月不到200元怎么发？", "按照200元发放", "第五条"),
        ("充电设施运营企业决定暂停运营的，要在几个工作日内报告？报给谁？", "所在地区商务局", "统计局"),
    ],
)
def test_the_sentence_that_is_meant_answers(store: Store, question: str, said: str, unsaid: str) -> None:
    answer = asked(store, question)
    assert answer.status == "answered"
    assert said in quoted(answer)
    assert not unsaid or unsaid not in quoted(answer)


def test_the_day_on_which_a_measure_ceases_is_computed_from_its_words(store: Store) -> None:
    assert asked(store, "云湖市城市充电设施运营管理办法哪天失效？").text.startswith(
        "有效期至2029年5月31日（“本办法自2024年6月1日起施行，有效期五年”）"
    )


def test_figures_with_the_same_words_before_them_are_given_with_what_tells_them_apart(store: Store) -> None:
    said = asked(store, "总功率500千瓦及以下的充电站服务费原则上不高于承担电费的多少？").text
    assert "总功率500千瓦及以下的充电站服务费，原则上不高于承担电费的3%" in said


@pytest.mark.parametrize(
    ("before", "question", "said", "unsaid"),
    [
        ("拆卸充电设施的，罚多少？", "情节较轻的呢？", "一百元", "八十元"),
        ("运营人员的竞业限制期限最长几年？", "这期间要给运营人员什么补偿？", "按月给予运营人员经济补偿", "加班"),
        ("入围的充电设施运营企业有3家及以上的怎么采购？", "那2家呢？", "为2家的，采取议价采购", "注销"),
        ("运营人员的试用期最长多久？", "这期间工资最低给到约定工资的百分之几？", "百分之八十", "一百五十"),
        (
            "企业会员的缴费标准和财政补助是多少？",
            "其他参会人员呢，个人交多少、财政补多少？",
            "每人80元，财政补助标准为每人20元",
            "500元",
        ),
    ],
)
def test_a_follow_up_on_another_matter_of_the_same_kind(
    store: Store, before: str, question: str, said: str, unsaid: str
) -> None:
    answer = asked(store, question, before)
    assert said in quoted(answer)
    assert unsaid not in quoted(answer)


def test_a_case_that_no_sentence_on_the_matter_has_is_refused(store: Store) -> None:
    assert asked(store, "那转正以后的呢？", "运营人员的试用期最长多久？").status == "not_found"
