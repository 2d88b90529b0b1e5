"""Figures asked in other words: relative years, bounds, orders, shares of sums, attributes; and near neighbours of each."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import ask
from qa.question import Message

ANSWERS = """
嘉：计划开始前一年年末战新产值是多少亿 → answered 2017 943亿元
嘉：计划第一年高企目标多少 → answered 2018年 900家
嘉：计划最后一年高企多少家 → answered 1000家
云：计划开始前一年漏损率多少 → answered 2020年 12.0%
云：全市用水总量的基期值 → answered 17.2
云：漏损率2023年要压到多少 → answered 10.2%
嘉：搞研发花的钱占生产总值多少，2017年底 → answered 5.3%
嘉：四大新兴产业营收2018、2019、2020三年目标加一起多少亿 → answered 合计2460亿元（660+800+1000=2460）
嘉：独角兽三年目标加一起是多少 → answered 合计24家（6+8+10=24）
嘉：研发投入占GDP比重三年加一起 → answered 百分比不能直接相加 5.4% 5.5%
嘉：2019年高企目标比小巨人目标多多少家 → answered 950家 210家次 相差740（950−210=740） 计量单位不同（家、家次）
嘉：15到18号任务的产业规模目标从小到大排一下 → answered 从小到大：“智能制造及机器人”的产业规模超过150亿元
嘉：四大产业规模从高到低排序 → answered 从大到小：新能源汽车及关键零部件产业规模400亿元以上 超过150亿元 200亿元 250亿元
嘉：新能源汽车占四大产业2020年规模目标合计的几成 → answered 40%（400÷1000=0.4） 250+400+200+150=1000
嘉：按2020年目标，四大新兴产业营业收入相当于战略性新兴产业产值的百分之多少 → answered 83.3%（1000÷1200=0.8333）
嘉：独角兽按计划啥时候能过5家 → answered 2018年
嘉：高企哪年能过900家 → answered 2019年超过900家
嘉：高新技术企业啥时候破千 → answered 2020年达到1000家
嘉：独角兽什么时候能过20家 → answered 都没有达到20家
云：黑臭水体消除比例哪年能过90% → answered 2025年超过90%
嘉：附表里哪几个指标2017年末是空的/划杠的 → answered 共4个 人才资源总量
嘉：附表里哪些格是空的 → answered 共4个 人才资本贡献率
嘉：2018年哪些指标没有数据 → not_found 15项指标，2018年都有数值
云：附表里划斜杠的是哪几个 → answered 共1个 城市再生水利用率
云：2020年哪个指标是空的 → answered 共1个 新建改造污水管网长度
嘉：任务23要集成多少项服务、服务条目多少、办多少场活动 → answered 100项 一万条 100场
嘉：高新技术产值的占比2018到2020提高多少个百分点 → answered 增加2个百分点（55−53=2）
嘉：高新技术产值占多少2020年 → answered 55%
云：污水集中收集率2025年比2020年高多少个百分点 → answered 增加18.7个百分点（80−61.3=18.7）
云：社会资本占总投资的百分之几 → answered 38.2%（33÷86.4=0.3819）
云：污水集中收集率属于约束性还是预期性 → answered 预期性指标
云：农村生活污水治理率是不是约束性的 → answered 不是。 预期性
云：再生水利用率是什么性质的指标 → answered 预期性
云：农村污水治理率正文里有没有写“力争” → answered 有“力争”。 力争达到45%
云：农村生活污水治理率有没有带“以上” → answered 没有“以上”。
云：管网要改造多少公里 → ambiguous 420公里 280公里
嘉：独角兽有几家 → answered 10家
嘉：独角兽是什么 → answered 注释[5]
云：用水总量2025年目标，正文和附表说的一样吗 → answered 18.6亿立方米
云：What is the baseline value of the recycled water utilization rate? → answered 14%
嘉：By how many percentage points should the share of high-tech output go up between the end of 2017 and 2020? → answered 2.7
嘉：When does the plan first expect more than 7 unicorns? → answered 2019
嘉：When will the number of high-tech enterprises first exceed 900? → answered 2019 950家
嘉：Combined 2020 scale of the NEV and the medical equipment industries - at least how much? → answered total\u3000600亿元
嘉：What is the first task? → answered 深入打造科技创新核心功能区
云：How many binding (约束性) indicators are in the annex table? → answered 4\u3000indicators
云：Is the total water use a binding indicator? → answered Yes.
"""
NOT_SO = """
嘉：新能源汽车占四大产业2020年规模目标合计的几成 → 不低于该数
嘉：高新技术产值的占比2018到2020提高多少个百分点 → 倍
嘉：新能源汽车和智能制造占四大产业合计多少 → 1000亿元
嘉：独角兽按计划啥时候能过5家 → 注释
云：总投资里中央和省级补助资金占几成 → 21.5
云：附表里划斜杠的是哪几个 → 附件共 污水管网
云：漏损率到期末要降到几 → 有效期至2025年12月31日（
云：污水集中收集率2025年比2020年高多少个百分点 → 公里
嘉：研发投入占GDP比重三年加一起 → 16.4
云：资金一共多少 → 21.5亿元〔1〕。
云：用水总量2025年目标，正文和附表说的一样吗 → 增加
"""
FOLLOWING = """
嘉：战新产值2020年目标？ 比前一年多多少 → 增加100亿元（1200−1100=100）
嘉：高企2020年目标？ 比2017年多几家 → 增加175家
嘉：研发投入占GDP比重2019年多少 比前一年高多少 → 增加0.1个百分点
嘉：独角兽怎么算 咱们2017年底有几家这样的 → 2017年末独角兽企业为3家
嘉：什么是独角兽 2020年要有几家这样的企业 → 10家
"""
PLANS = {"云": "云州市水环境", "嘉": ""}


def lines(text: str) -> list[tuple[str, ...]]:
    found = []
    for line in text.strip().splitlines():
        asked, _, wanted = line.partition(" → ")
        plan, _, question = asked.partition("：")
        found.append((PLANS[plan], question, *(word.replace("\u3000", " ") for word in wanted.split(" "))))
    return found


def document(name: str, invented_ids: dict[str, str]) -> str:
    return invented_ids.get(name, "嘉府发〔2018〕15号")


@pytest.mark.parametrize("case", lines(ANSWERS), ids=lambda case: case[1])
def test_the_figure_asked_for_is_given(library: Store, invented_ids: dict[str, str], case: tuple[str, ...]) -> None:
    plan, question, status, *wanted = case
    answer = ask(library, question, document=document(plan, invented_ids))
    assert answer.status == status, answer.text
    assert [words for words in wanted if words not in answer.text] == [], answer.text


@pytest.mark.parametrize("case", lines(NOT_SO), ids=lambda case: case[1])
def test_no_answer_of_another_kind(library: Store, invented_ids: dict[str, str], case: tuple[str, ...]) -> None:
    plan, question, *never = case
    answer = ask(library, question, document=document(plan, invented_ids))
    assert [words for words in never if words in answer.text] == [], answer.text


@pytest.mark.parametrize("case", lines(FOLLOWING), ids=lambda case: case[1])
def test_follow_ups_on_figures(library: Store, invented_ids: dict[str, str], case: tuple[str, ...]) -> None:
    plan, asked, *wanted = case
    first, _, then = asked.partition(" ")
    answer = ask(library, then, history=[Message("user", first)], document=document(plan, invented_ids))
    assert [words for words in wanted if words not in answer.text] == [], answer.text
