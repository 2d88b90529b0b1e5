"""Which of many documents a question means by a loose name, and that it is answered from that one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.parse import parse
from corpus.read.file import read_file
from index.build import add
from index.home import FILE
from index.open import open_store
from index.store import Store
from qa.ask import Message, ask

PLANS = Path(__file__).parents[2] / "plans"
REFUSED = "无"


@pytest.fixture(scope="module")
def crowd(plan_home: Path, plan_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The shipped plan and every invented document: more than one question is put to."""
    store = open_store(shutil.copytree(plan_home, tmp_path_factory.mktemp("crowd") / "home") / FILE)
    store.segmenter = plan_store.segmenter
    for path in sorted(PLANS.rglob("*.txt")):
        if path.stem != "questions":
            add(store, parse(read_file(path)))
    yield store
    store.close()


MEANT = """
# 加号、引号里的名称
海棠人工智能+农业行动计划中“赋能种业科学育种”由哪两个单位负责？ → 海农发〔2025〕31号 → 省科技厅、省农科院
“人工智能+农业”行动计划里有多少项任务？ → 海农发〔2025〕31号 → 5项
人工智能加农业行动计划里有多少项任务？ → 海农发〔2025〕31号 → 5项
行动计划里“赋能丘陵机械作业”由谁负责？ → 海农发〔2025〕31号 → 省经信厅、省农机中心
# 名单：担任某职的人，几位，某人是什么职务
海棠省海洋研究院的名誉院长和院长分别是谁？ → 海政办发〔2025〕9号 → 名誉院长：林望（海棠大学教授，中国科学院院士） / 院长：李湛秋
海洋研究院专家咨询委员会有多少位委员？主任、副主任不算。 → 海政办发〔2025〕9号 → 委员共4位：于潮（海棠大学教授）、石开明
海洋研究院专家咨询委员会除主任外共有多少人？ → 海政办发〔2025〕9号 → 共6人
海洋研究院领导班子都有谁？ → 海政办发〔2025〕9号 → 林望 / 白鹭 / 方既明
李湛秋在海洋研究院担任什么职务？ → 海政办发〔2025〕9号 → 专家咨询委员会委员 / 领导班子院长
海洋研究院的院长是林望吗？ → 海政办发〔2025〕9号 → 不是。
海洋研究院办公室主任是谁 → 海政办发〔2025〕9号 → 钱若水
海棠省海洋研究院专家咨询委员会里，气象局的委员是谁 → 海政办发〔2025〕9号 → 贺兰
海洋研究院的书记是谁？ → 无
海洋研究院领导班子的主任是谁？ → 无
海洋研究院院长的任期是几年？ → 无
海洋研究院由谁主管？ → 无
# 同一件事两份文件都写，写得更全的一份回答
渔场设立后场主抽走网具，渔场登记机关按网具价值的百分之几罚款？ → 海棠省渔场条例 → 百分之四以上百分之十二以下
# 哪份文件：答案写出文件名
哪份文件要求发布数据集标准12项以上？ → 海农发〔2025〕31号 → 《海棠省农业农村厅等5部门 / 12项以上
哪份文件要求发布数据集标准15项以上？ → 无
渔场登记机关处以抽走网具价值百分之四以上百分之十二以下的罚款，是哪部条例规定的？ → 海棠省渔场条例 → 《海棠省渔场条例》
哪部条例允许场主在渔场设立后抽走网具？ → 无
哪个文件规定了渔场登记要交多少押金？ → 无
哪份文件规定加强渔港沉船管理？ → 海政办发〔2024〕7号 → 是《海棠省人民政府办公厅关于加强渔港遗留沉船
哪部条例规定加强渔港沉船管理？ → 无
哪份通知提高了养护费滞纳金？ → 无
Which regulation covers the sunken ships of space? → 无
# 从哪个单位来的人
海棠省海洋研究院专家咨询委员会里气象局是谁参加？ → 海政办发〔2025〕9号 → 贺兰
海棠省海洋研究院专家咨询委员会的委员里有没有气象局的？ → 海政办发〔2025〕9号 → 有。 / 贺兰
# 谁来做一件事：这件事要写在引的那句话里
渔港遗留沉船的调查管理工作由哪两个部门统一归口管理？ → 海政办发〔2024〕7号 → 省海洋局和省交通厅
沉船打捞许可证由哪个机关核发？ → 海政办发〔2024〕7号 → 由省海洋局审核后核发
渔港遗留沉船的打捞由哪个部门验收？ → 无
渔场的法定代表人按渔场章程由谁担任？ → 海棠省渔场条例 → 由代表渔场执行事务的理事担任
渔港遗留沉船打捞申请由谁受理？ → 无
# 英文：文件按地名的拼音和标题里的词找
Who is the director of the expert advisory committee of Haitang's ocean research institute? → 海政办发〔2025〕9号 → 主任: 林望
Who is the director of the expert advisory committee of Haitang's lunar research institute? → 无
Who is the mayor of Haitang? → 无
# 其中：前一问没有答案的，不从别的文件答后一问
海棠省海洋研究院有多少名研究生，其中有多少是省级优质工程奖？ → 无
"""


def lines(text: str) -> list[tuple[str, str, str]]:
    """Question, number of the document, words of the answer."""
    rows = [line.split(" → ") for line in text.strip().splitlines() if not line.startswith("#")]
    return [(row[0], row[1], row[2] if len(row) > 2 else "") for row in rows]


@pytest.mark.parametrize(("question", "number", "said"), lines(MEANT))
def test_the_document_that_is_meant_answers(crowd: Store, question: str, number: str, said: str) -> None:
    answer = ask(crowd, question)
    if number == REFUSED:
        assert (answer.status, answer.citations) == ("not_found", ()), answer.text
        return
    assert answer.status == "answered", answer.text
    assert {citation.document.number or citation.document.title for citation in answer.citations} == {number}
    assert [part for part in said.split(" / ") if part not in answer.text] == [], answer.text


def test_two_documents_that_say_it_alike_are_set_side_by_side(crowd: Store) -> None:
    answer = ask(crowd, "逾期不缴纳养护费的加收多少滞纳金？")
    assert answer.status == "ambiguous"
    assert len({citation.document.id for citation in answer.citations}) == 2


def test_another_office_of_the_same_list_may_follow(crowd: Store) -> None:
    before = [Message("user", "海洋研究院专家咨询委员会主任、副主任是谁？")]
    assert "委员共4位" in ask(crowd, "那委员呢？", history=before).text
