"""Questions on some ninety real documents in one store, most of which name theirs loosely; skipped where these are not."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from scoring import read_golds, run

from corpus.errors import PolicyError
from corpus.parse import parse
from corpus.read.file import read_file
from index.build import add
from index.home import FILE
from index.open import open_store
from index.store import Store
from qa.ask import ask

DOCUMENTS = Path(__file__).parents[3] / "shared" / "documents"
QUESTIONS = Path(__file__).parent / "real_questions.jsonl"
NEEDED = 600
"""Of 760."""


ANSWERED = {
    "浙江省数据局2024年的数据集实施方案，到2027年要建多少个高质量数据集？": "2000个以上",
    "2008年奥运会首都机场协调委员会，2008年以前多久开一次例会？": "每半年召开一次例会",
    "国务院办公厅1996年关于黄金的复函，“九五”期间固定资产投资规模每年安排多少？": "每年仍按10亿元安排",
    "专利法和商标法，施行日期分别是哪天？": "自1983年3月1日起施行",
    "推进政务新媒体的意见和国家药品集采试点方案，成文日期分别是哪天？": "2018年12月7日",
    "公司法：监事会里职工代表的比例最低不能低于多少？": "职工代表的比例不得低于三分之一",
    "劳动合同法：试用期工资最低不能低于约定工资的百分之多少？": "约定工资的百分之八十",
    "行政处罚有哪六种？": "行政拘留",
    "国家粮食应急预案把应急状态分哪两级？": "省级（Ⅱ级）两级",
    "按商标法，声音属于可以注册的商标吗？": "均可以作为商标申请注册",
    "个人独资企业算不算市场主体？": "个人独资企业、合伙企业",
    "2018年度国家最高科学技术奖最后是哪两个人拿到的？": "授予刘永坦院士、钱七虎院士",
    "应急救援专用号牌上的字母X和S各代表什么？": "S代表森林消防",
    "挂应急专用号牌的消防车上高速要不要交通行费？": "免收车辆通行费",
    "天河人才公寓这次申请是几月到几月？": "8月11日至8月22日",
    "广州积分入户，本科学历加多少分？": "本科及以上学历（30分）",
    "广州积分入户，三等功加几分？": "三等功（首次5分",
    "广州2025年孤儿养育标准比低保标准每月高出多少元？": "1667元",
    "小孩是2022年8月20号生的，能不能读天河区2026年秋季的小班？": "2022年8月20日不在2022年9月1日",
    "家政公司给家政人员定等级要看哪些信息？": "用户评价等关键信息",
    "一个单位在同一平台能开几个政务新媒体账号？": "只开设一个政务新媒体账号",
    "拿别人的老年人优待卡去刷卡坐车，被发现了会怎么处理这张卡？": "停止该老年人优待凭证的优待功能",
    "港澳台居民网上申领广州社保卡，能选邮寄领卡吗？": "港澳台居民暂不支持邮寄领卡",
    "在天河租房，签了租赁合同多少天内要去办登记备案？": "30日内办理房屋租赁登记备案",
}
REFUSED = (
    "2025年天河区人才公寓最后是哪几个人申请到了？",
    "广州2025年第一批公租房最后是哪些人抽中了？",
    "天河租房押金多少天内要退？",
    "广州积分入户，住自己买的房子加多少分？",
    "广州困难残疾人生活补贴比重度残疾人护理补贴每月多多少钱？",
    "广州公租房承租人把房子转租给别人会怎么处理？",
    "深圳申办大运会的复函，比赛日期是几月到几月？",
    "包头数字政府考评结果分哪几个等次？",
    "2025年8月25日还能申请天河区人才公寓吗？",
    "侵华日军遗弃化学武器一共有多少枚？",
    "父母给的生活费算不算个人所得？",
)


@pytest.fixture(scope="module")
def many(plan_home: Path, plan_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The shipped plan and every document beside the repository that can be read."""
    store = open_store(shutil.copytree(plan_home, tmp_path_factory.mktemp("many") / "home") / FILE)
    store.segmenter = plan_store.segmenter
    for path in sorted(path for path in DOCUMENTS.rglob("*") if path.is_file() and path.suffix != ".jsonl"):
        try:
            add(store, parse(read_file(path)))
        except PolicyError:
            continue  # scans and the like are refused by name; the tests of reading say so
    yield store
    store.close()


@pytest.mark.skipif(not DOCUMENTS.exists(), reason="the real documents are not beside the repository")
@pytest.mark.timeout(300)  # 760 questions on ninety documents
def test_questions_on_one_of_many_real_documents_pass(many: Store) -> None:
    results = [run(many, gold) for gold in read_golds(QUESTIONS)]
    assert len(results) == 760
    assert [(r.gold.id, r.unverifiable) for r in results if r.unverifiable or r.bare] == []
    failed = [str(result) for result in results if result.faults]
    assert len(results) - len(failed) >= NEEDED, "\n".join(failed)


@pytest.mark.skipif(not DOCUMENTS.exists(), reason="the real documents are not beside the repository")
@pytest.mark.parametrize(("question", "said"), ANSWERED.items())
def test_the_sentence_that_answers_is_quoted(many: Store, question: str, said: str) -> None:
    answer = ask(many, question)
    assert said in "".join(citation.quote for citation in answer.citations) + answer.text, answer.text


@pytest.mark.skipif(not DOCUMENTS.exists(), reason="the real documents are not beside the repository")
@pytest.mark.parametrize("question", REFUSED)
def test_what_no_document_says_is_refused(many: Store, question: str) -> None:
    assert ask(many, question).status == "not_found"
