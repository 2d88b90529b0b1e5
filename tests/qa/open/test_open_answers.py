"""Open questions put to an invented measure: sentences, whole lists, and what is not said."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.source import Source
from index.store import Store
from qa.answer import Answer
from qa.ask import ask
from qa.view import view_of

TEXT = """松江口市公共自行车管理办法
松府规〔2024〕3号
第一条 为规范公共自行车管理，制定本办法。
第二条 下列地点应当设置公共自行车站点：
（一）客运车站；
（二）三甲医院门前广场；
（三）大型居住社区出入口。
第三条 市民凭社会保障卡申领骑行卡，经办机构应当在5个工作日内完成审核。逾期未归还车辆的，暂停使用骑行卡三十日。
第四条 骑行卡不得转借他人。未满十二周岁的未成年人不得骑行公共自行车。
第五条 骑行卡丢失的，到便民服务中心补办，补办期限为3个工作日。
第六条 运营企业应当加强车辆维护：定期检修车辆；及时清运故障车辆；公布服务电话。
第七条 本办法自2024年6月1日起施行，有效期五年。
"""


def asked(store: Store, question: str) -> Answer:
    return ask(store, question, document="松府规〔2024〕3号")


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("哪些地方要设自行车站点？", ("客运车站", "三甲医院门前广场", "大型居住社区出入口")),
        ("骑行卡审核要几天？", ("5个工作日",)),
        ("老百姓拿什么申领骑行卡？", ("社会保障卡",)),
        ("车辆过期没归还会怎样？", ("暂停使用骑行卡三十日",)),
        ("骑行卡能借给别人吗？", ("不得转借他人",)),
        ("小孩能不能骑公共自行车？", ("未满十二周岁",)),
        ("骑行卡丢失在哪里补办？", ("便民服务中心",)),
        ("运营企业怎么加强车辆维护？", ("定期检修车辆；及时清运故障车辆；公布服务电话",)),
        ("补办骑行卡的期限是多久？", ("3个工作日",)),
    ],
)
def test_what_the_measure_says_is_quoted(store: Store, question: str, quoted: tuple[str, ...]) -> None:
    answer = asked(store, question)
    assert answer.status == "answered"
    quotes = "".join(citation.quote for citation in answer.citations)
    assert [words for words in quoted if words not in quotes] == []


@pytest.mark.parametrize(
    "question",
    [
        "骑行卡工本费多少钱？",
        "押金要交多少元？",
        "哪家银行赞助了公共自行车？",
        "杭州市骑行卡审核要几天？",
        "泰州骑行卡丢失到哪里补办？",
        "公共自行车维护经费由哪级财政承担？",
        "公共自行车管理办法的配套补贴怎么领取？",
    ],
)
def test_what_it_does_not_say_is_refused(store: Store, question: str) -> None:
    answer = asked(store, question)
    assert answer.status == "not_found"
    assert answer.citations == ()


def test_what_is_made_of_a_document_is_kept_for_the_next_question(store: Store) -> None:
    document = store.document("松府规〔2024〕3号")
    assert document is not None
    view = view_of(document)
    asked(store, "骑行卡丢失在哪里补办？")
    assert view_of(document) is view
    assert ("units", "art_5") in view.memory


def test_the_documents_that_are_kept_are_few() -> None:
    views = [view_of(parse(Source(f"{n}.txt", str(n), "第一条 骑行卡不得转借他人。\n" * 20_000))) for n in range(3)]
    assert view_of(views[2].document) is views[2]
    assert view_of(views[0].document) is not views[0]
