"""BM25 against a second writing of its formula, and the promises that the library alone does not keep."""

from __future__ import annotations

import math
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.ranking import Statistics, score

PROPERTY = settings(deadline=None, derandomize=True)
K1, B = 1.5, 0.75
PASSAGES = (("科技", "创新", "科技"), ("人才", "公寓"), ("科技", "金融"), ("专利", "保护", "专利", "培训", "人才"))


def statistics_of(passages: tuple[tuple[str, ...], ...]) -> Statistics:
    frequencies = Counter(term for passage in passages for term in set(passage))
    return Statistics(len(passages), sum(map(len, passages)) / max(1, len(passages)), frequencies)


def bm25(query: tuple[str, ...], passage: tuple[str, ...], passages: tuple[tuple[str, ...], ...]) -> float:
    """Robertson & Zaragoza (2009), equation 3.15, with the idf that Lucene uses."""
    mean = sum(map(len, passages)) / len(passages)
    total = 0.0
    for term in query:
        n = sum(term in other for other in passages)
        tf = passage.count(term)
        idf = math.log(1 + (len(passages) - n + 0.5) / (n + 0.5))
        total += idf * tf * (K1 + 1) / (tf + K1 * (1 - B + B * len(passage) / mean))
    return total


WORDS = st.sampled_from(["科技", "创新", "人才", "专利", "企业", "平台", "资金"])
KNOWLEDGE = st.lists(st.lists(WORDS, min_size=1, max_size=12).map(tuple), min_size=1, max_size=12).map(tuple)
QUERY = st.lists(WORDS, min_size=1, max_size=5).map(tuple)


@PROPERTY
@given(query=QUERY, passages=KNOWLEDGE)
def test_score_equals_the_formula(query: tuple[str, ...], passages: tuple[tuple[str, ...], ...]) -> None:
    expected = [bm25(query, passage, passages) for passage in passages]
    assert score(query, passages, statistics_of(passages)) == pytest.approx(expected)


@PROPERTY
@given(query=QUERY, passages=KNOWLEDGE, keep=st.integers(0, 11))
def test_score_of_a_passage_does_not_depend_on_the_other_candidates(
    query: tuple[str, ...], passages: tuple[tuple[str, ...], ...], keep: int
) -> None:
    knowledge = statistics_of(passages)
    one = passages[keep % len(passages)]
    together = score(query, passages, knowledge)[keep % len(passages)]
    assert score(query, [one], knowledge) == pytest.approx([together])


@PROPERTY
@given(query=QUERY, passages=KNOWLEDGE)
def test_score_is_positive_exactly_where_a_term_stands(
    query: tuple[str, ...], passages: tuple[tuple[str, ...], ...]
) -> None:
    scores = score(query, passages, statistics_of(passages))
    assert [value > 0 for value in scores] == [bool(set(query) & set(passage)) for passage in passages]


@pytest.mark.parametrize("term", ["科技", "人才"])
def test_a_term_in_half_of_four_passages_scores_above_zero(term: str) -> None:
    scores = score([term], PASSAGES, statistics_of(PASSAGES))
    assert [value > 0 for value in scores] == [term in passage for passage in PASSAGES]


def test_a_term_in_every_passage_still_scores_above_zero() -> None:
    passages = (("文件", "科技"), ("文件", "人才"), ("文件", "专利"), ("文件", "资金"))
    assert min(score(["文件"], passages, statistics_of(passages))) > 0


def test_the_rarer_term_weighs_more_and_an_unknown_one_most() -> None:
    knowledge = statistics_of(PASSAGES)
    assert knowledge.idf("科技") < knowledge.idf("金融") < knowledge.idf("火箭")


def test_no_passages_give_no_scores() -> None:
    assert score(["科技"], [], Statistics(0, 0.0, {})) == []


def test_a_knowledge_base_without_lengths_does_not_divide_by_zero() -> None:
    assert score(["科技"], [("科技",)], Statistics(0, 0.0, {}))[0] > 0
