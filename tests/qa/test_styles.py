"""Plans of other places in other styles, each asked beside the shipped plan: how many questions must pass at least."""

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
    "云泽县养老行动": (44, 60),
    "汀源市建筑业": (44, 60),
    "岫川县文旅": (40, 60),
    "鹭屿市电梯": (34, 60),
}
"""Questions that must pass, and questions in the set, for each plan."""


@pytest.mark.parametrize("name", NEEDED)
def test_the_questions_on_a_plan_in_another_style_pass(
    plan_home: Path, plan_store: Store, tmp_path: Path, name: str
) -> None:
    store = open_store(shutil.copytree(plan_home, tmp_path / "home") / FILE)
    store.segmenter = plan_store.segmenter
    add(store, parse(read_file(STYLES / f"{name}.txt")))
    golds = read_golds(STYLES / f"{name}.jsonl")
    results = [run(store, gold) for gold in golds]
    store.close()
    needed, count = NEEDED[name]
    assert len(results) == count
    assert [(r.gold.id, r.unverifiable) for r in results if r.unverifiable] == []
    assert [r.gold.id for r in results if r.bare] == []
    passed = sum(not result.faults for result in results)
    assert passed >= needed, "\n" + "\n".join(str(result) for result in results if result.faults)
