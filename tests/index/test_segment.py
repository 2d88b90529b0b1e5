"""Text into words: side by side, as search terms, the same for index and query; the dictionary's cache stays at home."""

from __future__ import annotations

import marshal
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.fold import fold
from index.segment import RUN, Segmenter
from index.store import Store

PROPERTY = settings(deadline=None, derandomize=True)
PARTITIONS = """
森林|覆盖率|达到|24.1%
牵头|单位|:|区|科委
高新技术|企业|超过|1000|家
到|2020|年
推动|跨|区域|协调|联动
创新型|企业
知识产权|特色|服务区
每万人|发明专利|拥有量
水务局|负责
pct|专利申请
研发|投入|占|GDP|比重
"""
TERMS = """
森林覆盖率达到24.1% → 森林 覆盖 覆盖率 达到 森林 林覆 覆盖 盖率 率达 达到 24.1%
高企 → 高企 高企
１０００家 → 1000 家
R&D投入5.5%左右 → r d 投入 投入 5.5% 左右 左右
“独角兽”企业 → 独角 独角兽 企业 独角 角兽 兽企 企业
2018-2020 → 2018 2020
8英寸MEMS → 8 英寸 英寸 mems
的 → 的
，。！ →
"""


@pytest.fixture(scope="module")
def segmenter(plan_store: Store) -> Segmenter:
    return plan_store.segmenter


@pytest.mark.parametrize("partition", PARTITIONS.split())
def test_cut_gives_the_words_side_by_side(segmenter: Segmenter, partition: str) -> None:
    assert "|".join(segmenter.cut(partition.replace("|", ""))) == partition


@pytest.mark.parametrize("line", TERMS.strip().splitlines())
def test_terms_are_words_and_pairs_of_characters(segmenter: Segmenter, line: str) -> None:
    text, _, terms = line.partition(" →")
    assert segmenter.terms(text) == terms.split()


def test_terms_of_a_word_that_the_dictionary_lacks_are_its_pairs(segmenter: Segmenter) -> None:
    assert {"嘉昆", "昆太"} <= set(segmenter.terms("嘉昆太"))


@pytest.mark.parametrize(
    ("word", "tag"), [("人才", "n"), ("扩建", "v"), ("上海", "ns"), ("嘉昆太", ""), ("", ""), ("\n", "")]
)
def test_part_of_speech_is_that_of_the_dictionary(segmenter: Segmenter, word: str, tag: str) -> None:
    assert segmenter.part_of_speech(word) == tag


@PROPERTY
@given(text=st.text(st.characters(codec="utf-8"), max_size=60))
def test_cut_loses_no_character(segmenter: Segmenter, text: str) -> None:
    assert "".join(segmenter.cut(text)) == text


@PROPERTY
@given(text=st.text(st.sampled_from("科技创新企业第17项任务牵头１７％%. ,，（）“”aB的"), max_size=30))
def test_terms_stand_in_the_folded_text_and_cover_its_runs(segmenter: Segmenter, text: str) -> None:
    terms = segmenter.terms(text)
    assert all(term in fold(text) for term in terms)
    assert {c for run in RUN.findall(fold(text)) for c in run} == set("".join(terms))


@PROPERTY
@given(text=st.text(st.sampled_from("高新技术企业GDP１０００家（）“”"), max_size=20))
def test_terms_do_not_depend_on_width_or_case(segmenter: Segmenter, text: str) -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
    assert segmenter.terms(wide) == segmenter.terms(text) == segmenter.terms(text.lower())


def test_the_dictionary_cache_is_the_one_of_the_given_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shared, own = tmp_path / "shared", tmp_path / "own"
    shared.mkdir()
    own.mkdir()
    poison = marshal.dumps(({"技创": 10**9, "技": 0, "科": 1, "新": 1}, 10**9))
    (shared / "jieba.cache").write_bytes(poison)
    monkeypatch.setattr(tempfile, "tempdir", str(shared))
    assert Segmenter(own).cut("科技创新") == ["科技", "创新"]
    assert [path.name for path in own.iterdir()] == ["jieba.cache"]
    assert [path.read_bytes() for path in shared.iterdir()] == [poison]


def test_the_dictionary_is_loaded_once_by_many_threads(plan_home: Path) -> None:
    segmenter = Segmenter(plan_home)
    with ThreadPoolExecutor(8) as pool:
        cuts = list(pool.map(lambda _: (segmenter.cut("科技创新"), id(segmenter._tokenizer)), range(32)))
    assert {tuple(words) for words, _ in cuts} == {("科技", "创新")}
    assert len({tokenizer for _, tokenizer in cuts}) == 1


def test_nothing_is_loaded_before_the_first_word(tmp_path: Path) -> None:
    Segmenter(tmp_path)
    assert list(tmp_path.iterdir()) == []
