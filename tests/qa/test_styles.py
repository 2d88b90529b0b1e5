"""Plans of other places in other styles, asked beside the shipped plan or alone: how many questions must pass at least."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from scoring import read_golds, run

from corpus.parse import parse
from corpus.read.file import read_file
from index.build import add
from index.home import FILE
from index.open import open_store
from index.store import Store

STYLES = Path(__file__).parent.parent / "plans" / "styles"
NEEDED = {
    "临川省冰雪产业": (37, 40),
    "青石县营商环境": (27, 30),
    "部委海洋": (32, 34),
    "永安市分工": (27, 30),
    "河湾区要点": (30, 36),
    "白鹿镇清单": (29, 34),
    "澜川市水务": (44, 46),
}
"""Questions that must pass, and questions in the set, for each plan."""
ALONE = {
    "云泽县养老行动": (47, 60),
    "汀源市建筑业": (48, 60),
    "岫川县文旅": (45, 60),
    "鹭屿市电梯": (37, 60),
    "棠溪区教育": (49, 60),
    "雁屏县污水": (52, 60),
    "宁泽市垃圾分类": (44, 60),
    "棠溪县加装电梯": (43, 60),
    "临浦区跨境电商": (47, 60),
    "云岭县中药材": (40, 60),
    "青澜县校园食堂": (36, 60),
    "澜溪县低空经济": (48, 60),
    "澜川市校外托管": (45, 60),
}
"""The same for sets whose questions name no document: they are put to the one document."""


@pytest.mark.parametrize("name", [*NEEDED, *ALONE])
def test_the_questions_on_a_plan_in_another_style_pass(
    plan_home: Path, plan_store: Store, tmp_path: Path, name: str
) -> None:
    store = open_store(shutil.copytree(plan_home, tmp_path / "home") / FILE)
    store.segmenter = plan_store.segmenter
    identity = add(store, parse(read_file(STYLES / f"{name}.txt"))).id
    golds = read_golds(STYLES / f"{name}.jsonl")
    results = [run(store, gold, identity if name in ALONE else "") for gold in golds]
    store.close()
    needed, count = (NEEDED | ALONE)[name]
    assert len(results) == count
    assert [(r.gold.id, r.unverifiable) for r in results if r.unverifiable] == []
    assert [r.gold.id for r in results if r.bare] == []
    passed = sum(not result.faults for result in results)
    assert passed >= needed, "\n" + "\n".join(str(result) for result in results if result.faults)


TRIOS = Path(__file__).parent.parent / "plans" / "trios"
TOGETHER = {"望浦朔川鹤汀": 44, "沅陂澜州霁川": 42}
"""Of 60 questions on three documents of three places in one store, those that must pass."""


@pytest.mark.parametrize("name", TOGETHER)
def test_the_questions_on_three_documents_in_one_store_pass(plan_store: Store, tmp_path: Path, name: str) -> None:
    store = open_store(tmp_path / FILE)
    store.segmenter = plan_store.segmenter
    for path in sorted((TRIOS / name).glob("*.txt")):
        add(store, parse(read_file(path)))
    results = [run(store, gold) for gold in read_golds(TRIOS / name / "questions.jsonl")]
    store.close()
    assert len(results) == 60
    assert [(r.gold.id, r.unverifiable) for r in results if r.unverifiable] == []
    assert [r.gold.id for r in results if r.bare] == []
    passed = sum(not result.faults for result in results)
    assert passed >= TOGETHER[name], "\n" + "\n".join(str(result) for result in results if result.faults)
