"""The right document among many: what a question points to decides, and no odd document answers what names none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.parse import parse
from corpus.source import Source
from index.build import add_prepared, derive
from index.prepare import prepare
from index.store import Store
from index.stored import read_edition
from qa.ask import ask
from qa.draft.check import check
from qa.verify.verify import verify

TOWNS = "东河 西岭 南浦 北山 上泉 下坝 左营 右江 前进 后塘 大兴 小桥"
MATTERS = ("绿化", "市容", "供水", "消防")
LAW = """{town}市{matter}管理条例

第一章 总则
第一条 为了加强{town}市{matter}管理，建设宜居城市，制定本条例。
第二条 本条例适用于本市行政区域内的{matter}活动，各有关部门应当完成各项任务。
第三条 {matter}工作由市{matter}主管部门负责，有关单位配合。

第二章 任务
第四条 {matter}责任区的责任人按照下列规定确定：
（一）公园由管理单位负责；
（二）道路由其他部门或者单位负责；
（三）住宅区由业主委员会负责。
第五条 单位和个人违反本条例的，由{matter}主管部门处{fine}元以下罚款。

第三章 保障措施
第六条 市人民政府应当将{matter}经费纳入预算，解决人才的居住问题。
"""


@pytest.fixture(scope="module")
def many(plan_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The plan beside four dozen laws that share most of their words."""
    home = tmp_path_factory.mktemp("many")
    shutil.copytree(plan_home, home, dirs_exist_ok=True)
    store = Store(home / "policyqa.sqlite")
    for number, town in enumerate(TOWNS.split()):
        for matter in MATTERS:
            text = LAW.format(town=town, matter=matter, fine=100 + number)
            add_prepared(store, prepare(parse(Source(f"{town}{matter}.txt", f"{town}{matter}", text)), store.segmenter))
    derive(store)
    yield store
    store.close()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("第8项任务的牵头单位是哪些？", "区人才办"),
        ("任务3由哪些单位参与？", "区发改委"),
        ("保障措施第3条的牵头单位是谁？", "区财政局"),
        ("第六大工程下面有哪几项任务？", "集成电路及物联网"),
        ("三年行动计划一共有几大工程、多少项具体任务？", "30"),
        ("计划的附件叫什么名称？", "总体目标量化指标推进表"),
        ("十大工程分别是哪些？", "创新主体培育工程"),
        ("Which unit leads task 17?", "安亭镇"),
        ("上泉市消防管理条例第五条规定罚款多少？", "104元"),
    ],
)
def test_what_few_documents_have_is_answered_from_there(many: Store, question: str, said: str) -> None:
    answer = ask(many, question)
    assert answer.status == "answered", answer.text
    assert said in answer.text
    assert len({citation.document.id for citation in answer.citations}) == 1


@pytest.mark.parametrize("question", ["文件落款日期是哪一天？", "发文字号是什么？", "第99项任务由谁牵头？"])
def test_a_question_that_fits_all_or_none_is_answered_from_no_odd_document(many: Store, question: str) -> None:
    answer = ask(many, question)
    assert (answer.status, answer.citations) == ("not_found", ()), answer.text


def test_each_document_that_names_units_is_asked_who_leads_most(many: Store) -> None:
    answer = ask(many, "各份文件的牵头任务最多的单位是谁")
    assert answer.status == "answered", answer.text
    assert "区科委，共19项" in answer.text
    assert {citation.document.id for citation in answer.citations} == {"嘉府发〔2018〕15号"}
    assert any("只查了有分工的" in note for note in answer.notes)


def test_the_reader_is_told_to_name_the_document(many: Store) -> None:
    assert "没有写明是哪一份" in ask(many, "文件落款日期是哪一天？").text


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("由消防主管部门处104元以下罚款", "exact"),
        ("为了加强后塘市供水管理，建设宜居城市", "exact"),
        ("为了加强后塘市供水管理，建设宜居乡村", "differs"),
    ],
)
def test_a_quotation_is_found_among_laws_alike(many: Store, quote: str, verdict: str) -> None:
    assert verify(many, quote).verdict == verdict


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("由消防主管部门处104元以下罚款", "exact"),
        ("住宅区由业主委员会负责", "exact"),
        ("住宅区由物业委员会负责", "differs"),
    ],
)
def test_one_document_is_read_for_a_quotation(
    many: Store, monkeypatch: pytest.MonkeyPatch, quote: str, verdict: str
) -> None:
    """Of four dozen laws with the same clause one is read, and those without the words are not."""
    read: list[int] = []
    monkeypatch.setattr(
        "index.store.read_edition", lambda rows, edition: read.append(edition) or read_edition(rows, edition)
    )
    fresh = Store(many.path)
    fresh.segmenter = many.segmenter
    assert verify(fresh, quote).verdict == verdict
    fresh.close()
    assert len(read) == 1


def test_a_draft_is_judged_alike_beside_laws_of_the_places_that_it_names(many: Store, plan_store: Store) -> None:
    """The plan's own sentences speak of Shanghai; a law of Shanghai does not take them over."""
    text = LAW.format(town="上海", matter="科技创新", fine=1)
    add_prepared(many, prepare(parse(Source("上海.txt", "上海", text)), many.segmenter))
    plan = plan_store.document("嘉府发〔2018〕15号")
    assert plan
    alone, among = (check(store, plan.text[:3000]).claims for store in (plan_store, many))
    assert sum(claim.verdict == "supported" for claim in alone) > 15
    assert [(c.start, c.kind, c.verdict) for c in among] == [(c.start, c.kind, c.verdict) for c in alone]
