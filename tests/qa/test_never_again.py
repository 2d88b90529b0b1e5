"""Questions that were once answered wrongly: what the answer must say, and what it must not. One line a question."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add
from index.store import Store
from qa.ask import Message, ask
from qa.figures.worded import number
from qa.reading.normalise import normalise
from qa.references import read_references

PLAN = "嘉府发〔2018〕15号"
DOCUMENTS = {"水": "云州市水环境", "养": "青禾县养老服务"}
LINES = """
嘉：市科委是任务5的牵头单位吗 → | 是。区科委
嘉：县科委参与哪些任务 → | 区科委参与
嘉：宝山区科委参与任务5吗 → | 区科委不是 区科委是
嘉：市经委和区科委共同牵头哪些任务 → | 19项
嘉：青浦区科委牵头哪些任务 → | 19项
嘉：上海市科委负责哪些任务 → | 由区科委牵头 19项
嘉：区水务分局牵头什么任务 → | 任务5 任务22
嘉：区水务局牵头什么任务 → 区水务局 | 任务5 任务22
嘉：任务22由区科委单独牵头，对吗 → 不是 区审改办 | 是。区科委
嘉：任务5的牵头单位不包括区经委，对吗 → 不 区经委 | 是。区经委是
嘉：区经委不是任务5的牵头单位吧 → 区经委 | 是。区经委是
嘉：四大新兴产业2020年的规模目标合计多少亿元 → 1000 | 2000
嘉：总投资多少钱 → | 独角兽
嘉：实际完成了多少家独角兽 → | 成立10年以内
嘉：任务15的产业规模 → 250亿元 | 150亿元 200亿元
嘉：保障措施有六项吗 → 4项 | 用足用活
嘉：有六大保障措施吗 → 4项
嘉：2020年GDP目标是多少 → | 5.5%左右
嘉：高新技术企业超过2000家的要求是哪条 → | 2000年
嘉：第三产业占比多少 → | 高新技术产值比重
嘉：第十二届博览会谁牵头 → | 第10项任务“深化产学研合作”由
嘉：第一批次的任务谁牵头 → | 徐行镇
嘉：专利申请量增幅最低的是哪一年 → | 开放率
嘉：独角兽企业从2017到2020翻了几倍 → 3.33倍 | 0.3倍
嘉：创新创业领军人才2018到2020年均增加多少名 → 100
嘉：四大新兴产业营业收入2018到2020三年合计 → 2460
嘉：海外工程师是哪个任务提的 → 加大海外引才引智力度 | 30项：
嘉：第三个目标是什么 → 创新平台更加夯实 | 围绕三年行动计划
嘉：第二个目标是什么 → 创新产业高端攀升
嘉：第二条原则是什么 → 坚持重点突破 | “坚持重点突破”是“坚持重点突破”
嘉：注释1到注释3 → 注释[1] 注释[2] 注释[3]
嘉：人才资源总量2017年到2020年增长多少 → 无法计算
嘉：附表列了哪几年的数据 → 2017 2018 2019 2020
嘉：这个文件哪年哪月发的 → 2018年5月
嘉：参与单位呢？ → | 紧抓创新全球化机遇
嘉：四大新兴产业中规模最大的是哪个 → 400亿元 | 549亿元
嘉：2020年产业规模是多少 → 400亿元 200亿元 150亿元
嘉：南翔镇参与任务1吗 → 区规土局等
嘉：任务17由谁牵头？ ⇒ 发文字号是多少 → 嘉府发〔2018〕15号 | 产业规模
嘉：区科委牵头几项任务？ ⇒ 那区经委呢 → 区经委牵头的共 | 共同牵头
嘉：任务17由谁牵头？ ⇒ 到2020年的产业规模目标是多少？ → 200亿元 | 150亿元
嘉：第六个工程包括哪些任务 ⇒ 最后一项的产业规模目标 → 150亿元 | 200亿元
嘉：安亭镇是任务17的牵头单位吗 ⇒ 南翔镇呢 → 是。南翔镇 第17项任务
嘉：“独角兽”企业是什么意思？ ⇒ 2020年要发展多少家？ → 10家 | 众创空间
养：任务3什么时候完成 → | 时限是底
水：城市再生水利用率2023年目标是多少 → | “-”
水：任务14由哪些单位牵头或者负责 → 市大数据局 市水务局 市水务集团
嘉：What does note 4 say? → [4] | There
嘉：Which tasks does Juyuan New Area lead? → 菊园新区
嘉：高新技术企业2020年达到1,000家吗 → 1000家
嘉：5，100家 →
嘉：为什么由区科委牵头任务5 → | 是。
嘉：国家发改委牵头哪些任务 → | 区发改委牵头的共
嘉：去年独角兽企业有几家 → | 成立10年以内
嘉：哪一年专利申请量增幅最高 → 20% | 增加0.7%
嘉：独角兽企业哪年最多 → 2020年 10家 | 增加最多的是2018年
嘉：高新技术企业年均增长多少家 → 58.33
嘉：2018到2020年独角兽企业总共增加几家 → 10−6=4 | 24
嘉：独角兽企业占高新技术企业的比例 → | 每万人发明专利
嘉：任务17由谁牵头？ ⇒ 基本原则有哪些 → 坚持比较优势 | 安亭镇
嘉：任务17由谁牵头？ ⇒ 保障措施有哪些 → 强化组织领导 | 安亭镇
"""


@pytest.mark.parametrize("line", LINES.strip().splitlines())
def test_answer(library: Store, invented_ids: dict[str, str], line: str) -> None:
    asked, _, expected = line.partition(" →")
    whose, dialogue = asked.split("：", 1)
    *before, question = dialogue.split(" ⇒ ")
    wanted, _, unwanted = expected.partition("|")
    document = invented_ids[DOCUMENTS[whose]] if whose in DOCUMENTS else PLAN
    text = ask(library, question, history=[Message("user", turn) for turn in before], document=document).text
    assert [piece for piece in wanted.split() if piece not in text] == []
    assert [piece for piece in unwanted.split() if piece in text] == []


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (12345.67, "12345.67"),
        (100000.25, "100000.25"),
        (999999.9, "999999.9"),
        (1234567.5, "1234567.5"),
        (-10002.75, "-10002.75"),
    ],
)
def test_a_computed_figure_is_not_rounded_to_six_digits(value: float, words: str) -> None:
    assert number(value) == words


@pytest.mark.parametrize("identity", ["17", "2020", "企业", "区科委", "任务"])
def test_the_id_of_a_document_is_no_word_of_other_questions(own_store: Store, identity: str) -> None:
    questions = ("任务17由谁牵头？", "2020年高新技术企业目标是多少", "区科委牵头哪些任务")
    before = [ask(own_store, question).text for question in questions]
    add(own_store, parse(read_bytes("一、别的文件\n这里没有什么。".encode(), "x.txt"), identity=identity))
    assert [ask(own_store, question).text for question in questions] == before


@pytest.mark.parametrize("text", ["5 亿", "达到1200 亿吗", "50 - 100 亿"])
def test_the_spelling_of_a_spelling_is_itself(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize(
    ("phrase", "points"),
    [("第十二届", []), ("第三产业", []), ("第一批", []), ("第二个目标", ["goal"]), ("第四季度", []), ("第一轮", [])],
)
def test_number_points_to(phrase: str, points: list[str]) -> None:
    assert [reference.kind for reference in read_references(phrase)] == points
