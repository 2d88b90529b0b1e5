"""Laws and measures asked in everyday words: the kind of thing that is asked for decides which sentence answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.parse import parse
from corpus.source import Source
from index.build import add
from index.open import open_store
from index.store import Store
from qa.answer import Answer
from qa.ask import ask
from qa.open.ranges import fits

TEXT = """松江口市网络预约出租汽车经营服务管理办法
松府令〔2024〕7号
第一条 为了规范网络预约出租汽车经营服务行为，制定本办法。
第二条 申请从事网络预约出租汽车经营的，应当具备下列条件：
（一）具有企业法人资格；
（二）从事旅客运输业务的，实缴注册资本不低于人民币3000万元，从事货物运输业务的，实缴注册资本不低于人民币800万元。
第三条 从事网络预约出租汽车经营，应当取得经营许可证。经营许可证长期有效，不得涂改、倒卖、出租、出借。
第四条 市交通运输主管部门应当自受理申请之日起二十日内作出许可决定；二十日内不能作出决定的，经批准可以延长十日。
第五条 经营者与驾驶员签订的劳动合同期限三个月以上不满一年的，试用期不得超过一个月；劳动合同期限一年以上不满三年的，试用期不得超过二个月。非全日制用工不得约定试用期。
第六条 年满60周岁不满65周岁的旅客凭优待凭证乘坐车辆，享受半价优惠。65周岁以上的旅客凭优待凭证免费乘坐。
第七条 经营者不得要求驾驶员提供担保或者以其他名义收取财物。
第八条 未取得经营许可证，擅自从事网络预约出租汽车经营的，由市交通运输主管部门责令停止经营，没收违法所得，并处五万元以上二十万元以下的罚款；情节严重的，处二十万元以上五十万元以下的罚款。
第九条 冒用他人优待凭证的，由市交通运输主管部门停止该优待凭证的使用。
第十条 经营者违反本办法第七条规定的，由人力资源社会保障部门责令限期退还，并按每人五百元以上二千元以下的标准处以罚款。扣押驾驶员档案的，依照前款规定处罚。
第十一条 营运车辆检查人员少于二人的，驾驶员有权拒绝接受检查。
第十二条 本办法自2024年6月1日起施行。
"""


def asked(store: Store, question: str) -> Answer:
    return ask(store, question, document="松府令〔2024〕7号")


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("没拿许可证就跑网约车，罚多少？", "五万元以上二十万元以下"),
        ("没有许可证跑网约车最多能罚多少钱？", "二十万元以上五十万元以下"),
        ("公司收押金，按什么标准罚？", "五百元以上二千元以下"),
        ("拿别人的优待凭证坐车，会怎么处理？", "停止该优待凭证的使用"),
        ("许可证可以借给别人用吗？", "不得涂改、倒卖、出租、出借"),
        ("小时工可以约定试用期吗？", "非全日制用工不得约定试用期"),
        ("公司能不能跟司机收押金？", "不得要求驾驶员提供担保"),
        ("签两年的劳动合同，试用期最长能约多久？", "不得超过二个月"),
        ("签半年的劳动合同，试用期最多几个月？", "不得超过一个月"),
        ("62岁的老人拿优待凭证坐车怎么收费？", "享受半价优惠"),
        ("70岁的老人拿优待凭证坐车怎么收费？", "免费"),
        ("申请许可多少天内批下来？", "二十日内"),
        ("经营许可证有效期是几年？", "长期有效"),
        ("检查只来了一个检查员，司机可以不让查吗？", "有权拒绝接受检查"),
        ("想办客运公司，实缴注册资本最低要多少？", "3000万元"),
    ],
)
def test_the_kind_of_thing_that_is_asked_for_answers(store: Store, question: str, quoted: str) -> None:
    answer = asked(store, question)
    assert answer.status == "answered"
    assert quoted in "".join(citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "办经营许可证要交多少钱？",
        "司机酒驾罚多少？",
        "网约车起步价多少钱？",
        "司机产假有多少天？",
        "优待凭证丢了要罚多少？",
        "司机可以带宠物吗？",
        "许可证年检要准备什么材料？",
        "深圳市网约车没拿许可证罚多少？",
    ],
)
def test_a_sentence_of_another_kind_does_not(store: Store, question: str) -> None:
    answer = asked(store, question)
    assert answer.status == "not_found"


NOTICE = """关于受理松江口市人才公寓申请的公告
松江口市住房局现受理人才公寓申请。
一、申请时间
申请时间：2025年8月11日至8月22日。
松江口市住房局
2025年8月1日
"""


def test_the_ends_of_a_time_are_no_date_of_the_document(tmp_path: Path) -> None:
    opened = open_store(tmp_path / "policyqa.sqlite")
    add(opened, parse(Source("公告.txt", "2" * 64, NOTICE)))
    answer = ask(opened, "松江口人才公寓这批哪天开始申请、哪天截止？")
    opened.close()
    assert "2025年8月11日至8月22日" in answer.text
    assert "成文" not in answer.text


def test_a_penalty_of_the_former_paragraph_is_quoted_with_it(store: Store) -> None:
    answer = asked(store, "扣押司机档案的，怎么处罚？")
    quotes = "".join(citation.quote for citation in answer.citations)
    assert "依照前款规定处罚" in quotes
    assert "五百元以上二千元以下" in quotes


@pytest.mark.parametrize(
    ("question", "words", "inside"),
    [
        ("62岁", "年满60周岁不满65周岁", True),
        ("65岁", "年满60周岁不满65周岁", False),
        ("签两年的合同", "一年以上不满三年", True),
        ("半年", "三个月以上不满一年", True),
        ("62岁", "三个月以上不满一年", None),
        ("签合同", "一年以上不满三年", None),
    ],
)
def test_a_case_lies_in_a_range_of_its_measure(question: str, words: str, inside: bool | None) -> None:
    assert fits(question, words) is inside
