"""Questions with gold answers on real documents beside the repository; without them these tests are skipped."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from scoring import read_golds, run

from corpus.parse import parse
from corpus.read.file import read_file
from index.build import add
from index.home import FILE
from index.open import open_store
from index.store import Store
from qa.ask import ask

GOLD = Path(__file__).parents[3] / "shared" / "documents" / "gold"
QUESTIONS = GOLD / "questions.jsonl"
NEEDED = 37
"""Of 40."""


@pytest.fixture(scope="module")
def real(plan_home: Path, plan_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The shipped plan and the five documents in one store."""
    store = open_store(shutil.copytree(plan_home, tmp_path_factory.mktemp("real") / "home") / FILE)
    store.segmenter = plan_store.segmenter
    for path in sorted(GOLD.iterdir()):
        if path.suffix != ".jsonl":
            add(store, parse(read_file(path)))
    yield store
    store.close()


@pytest.mark.skipif(not QUESTIONS.exists(), reason="the real documents are not beside the repository")
def test_questions_on_real_documents_pass(real: Store) -> None:
    results = [run(real, gold) for gold in read_golds(QUESTIONS)]
    assert len(results) == 40
    assert [(r.gold.id, r.unverifiable) for r in results if r.unverifiable or r.bare] == []
    failed = [str(result) for result in results if result.faults]
    assert len(results) - len(failed) >= NEEDED, "\n".join(failed)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("附件2的名单里有哪些单位？", "省发展改革委"),
        ("融合赋能行动方案的附件“省级有关单位名单”包括哪些单位", "省数据局"),
        ("综合保税区那份意见的成文日期和发布日期各是哪天", "2019年1月12日"),
        ("到2028年，浙江计划打造多少个有国内影响力的工业互联网平台", "50个"),
        ("包头考评的半年考评分值怎么算", "日常监测（60%）"),
    ],
)
@pytest.mark.skipif(not QUESTIONS.exists(), reason="the real documents are not beside the repository")
def test_annexes_dates_and_formulas(real: Store, question: str, said: str) -> None:
    assert said in ask(real, question).text
