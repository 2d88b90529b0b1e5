"""Texts as numbers: counted as the formula says, a document shown by its best place, articles each for itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model import Document
from index import counted as counting
from index.around import sheets
from index.build import add, delete
from index.counted import Wanted, counted
from index.find import find
from index.sheet import numbers, sheet_of
from index.sheets import Sheets
from index.store import Store
from index.weigh import weighed

PROPERTY = settings(deadline=None, derandomize=True, max_examples=60)
WORDS = ("科技", "创新", "人才", "专利", "企业", "平台", "资金")
QUERY = {"科技": 2.0, "人才": 1.0, "专利": 0.5}
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=20), min_size=1, max_size=6)


def formula(text: list[str], mean: float) -> float:
    """Robertson & Zaragoza (2009), equation 3.15."""
    norm = counting.K1 * (1 - counting.B + counting.B * len(text) / max(1.0, mean))
    return sum(idf * text.count(w) * (counting.K1 + 1) / (text.count(w) + norm) for w, idf in QUERY.items())


@PROPERTY
@given(texts=TEXTS)
def test_counted_texts_score_as_the_formula_says(texts: list[list[str]]) -> None:
    wanted = Wanted(numbers(tuple(QUERY)), tuple(QUERY.values()))
    found, _ = counted(wanted, [numbers(text) for text in texts])
    mean = sum(map(len, texts)) / len(texts)
    assert list(found.bm25(wanted.weights)) == pytest.approx([formula(text, mean) for text in texts])


@PROPERTY
@given(texts=TEXTS)
def test_the_stretch_of_a_short_text_holds_each_of_its_terms_once(texts: list[list[str]]) -> None:
    wanted = Wanted(numbers(tuple(QUERY)), tuple(QUERY.values()))
    _, stretch = counted(wanted, [numbers(text) for text in texts])
    assert list(stretch) == pytest.approx([sum(v for w, v in QUERY.items() if w in text) for text in texts])


def test_the_stretch_of_a_long_text_does_not_hold_what_stands_far_apart() -> None:
    wanted = Wanted(numbers(("科技", "人才")), (1.0, 1.0))
    far = ["科技", *["的"] * (3 * counting.BLOCK), "人才"]
    near = [*["的"] * (counting.BLOCK - 1), "科技", "人才"]
    _, stretch = counted(wanted, [numbers(far), numbers(near), numbers([])])
    assert list(stretch) == [1.0, 2.0, 0.0]


def test_what_a_document_holds_raises_its_best_clause_and_every_article() -> None:
    rows = [("{}_1", 0, "科技 人才 科技"), ("{}_2", 0, "科技"), ("{}_3", 0, "资金")]

    def scores(kind: str) -> list[float]:
        named = [(whole.format(kind), heads, words) for whole, heads, words in rows]
        return [one.score for one in weighed(QUERY, [sheet_of("甲", [], named)], {"甲": 0})]

    prose, articles = scores("nn"), scores("art")
    assert len(prose) == len(articles) == 2
    assert prose[0] - prose[1] > articles[0] - articles[1] > 0
    assert articles[1] > prose[1]


def test_a_document_that_speaks_of_the_place_of_the_query_comes_first(
    bare: Store, written: Callable[[str, str], Document]
) -> None:
    add(bare, written("某市通知\n人才公寓的申请由单位提出，申请人才公寓的按月受理。\n", "甲"))
    add(bare, written("某省通知\n一、浙江\n各市做好准备。\n二、人才公寓\n由单位申请。\n", "乙"))
    assert find(bare, "申请人才公寓")[0].document == "甲"
    assert find(bare, "浙江怎么申请人才公寓？")[0].document == "乙"


def test_places_are_a_part_of_what_a_document_is_worth() -> None:
    read = [sheet_of(name, [], [("nn_1", 0, words)]) for name, words in (("甲", "科技 人才"), ("乙", "科技 资金"))]

    def difference(*places: tuple[str, ...]) -> float:
        first, second = weighed(QUERY, read, {"甲": 0, "乙": 0}, places)
        return first.score - second.score

    assert (
        difference(("人才",)) > difference(("人才",), ("科技",)) > difference(("科技",)) == pytest.approx(difference())
    )
    assert difference(("平台",)) == pytest.approx(difference())


def test_words_close_together_count_across_clauses_where_there_are_no_articles(
    bare: Store, written: Callable[[str, str], Document]
) -> None:
    filler = "其他事项另行通知，各有关方面做好准备并认真落实。" * 12
    add(bare, written(f"某市通知\n一、人才公寓\n{filler}\n二、按月缴纳\n{filler}\n", "甲"))
    add(bare, written(f"某市通知\n一、人才公寓\n二、按月缴纳\n{filler}\n{filler}\n", "乙"))
    assert find(bare, "人才公寓按月缴纳")[0].document == "乙"


def test_only_texts_without_articles_are_kept_from_end_to_end(
    bare: Store, written: Callable[[str, str], Document]
) -> None:
    add(bare, written("某市办法\n第一条 人才公寓由单位申请。\n", "甲"))
    add(bare, written("某市通知\n一、人才公寓\n由单位申请。\n", "乙"))
    law, prose = sheets(bare, ["甲", "乙"], 1000)
    assert len(law.whole) == 0
    assert len(prose.whole) > 0
    assert prose.size == prose.terms + len(prose.whole)


def test_the_best_clause_of_each_text_comes_before_the_second_of_any(
    bare: Store, written: Callable[[str, str], Document]
) -> None:
    for name in ("甲", "乙", "丙"):
        text = f"关于{name}市人才公寓的通知\n一、申请\n人才公寓由单位申请。\n二、租金\n人才公寓的租金按月缴纳。\n"
        add(bare, written(text, name))
    assert {found.document for found in find(bare, "人才公寓的租金怎么缴纳", top=3)} == {"甲", "乙", "丙"}
    assert len(find(bare, "人才公寓的租金怎么缴纳")) == 6


def test_a_deleted_document_is_not_found_again(bare: Store, written: Callable[[str, str], Document]) -> None:
    add(bare, written("某市通知\n人才公寓由单位申请。\n", "甲"))
    assert find(bare, "人才公寓")
    delete(bare, "甲")
    assert find(bare, "人才公寓") == ()


def test_sheets_keep_the_latest_within_their_room() -> None:
    sheets, made = Sheets(room=5), []

    def get(name: str) -> None:
        sheets.get(name, lambda: made.append(name) or sheet_of(name, [], [("nn_1", 0, "甲乙 乙丙 丙丁")]))

    for name in ("甲", "甲", "乙", "甲"):
        get(name)
    assert made == ["甲", "乙", "甲"]
    assert sheets.size == 3


def test_pairs_are_those_search_terms_that_need_no_dictionary(bare: Store) -> None:
    assert bare.segmenter.pairs("科技创新APP占24.1%，区") == ["科技", "技创", "创新", "app", "占", "24.1%", "区"]
    text = "强化组织领导和统筹推进"
    assert set(bare.segmenter.pairs(text)) <= set(bare.segmenter.terms(text))
