"""A quotation of an older edition is told to be one, with that edition as its proof."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.source import Source
from index.build import add
from index.store import Store
from qa.verify.verify import verify

OLD = "松江县促进茶业发展若干措施\n松政发〔2019〕3号\n一、任务\n1.建设茶园。到2021年,建成茶园20个,改造老茶园3000亩。(牵头单位:县农业局)\n2.培育品牌。打造茶叶品牌。(牵头单位:县商务局)\n松江县人民政府\n2019年3月1日"
NEW = "松江县促进茶业发展若干措施\n松政发〔2019〕3号\n一、任务\n1.建设茶园。到2023年,建成茶园35个,改造老茶园3000亩。(牵头单位:县水务委)\n2.培育品牌。打造茶叶品牌。(牵头单位:县商务局)\n松江县人民政府\n2021年6月1日"
ID = "松政发〔2019〕3号"


@pytest.fixture
def revised(own_store: Store) -> Store:
    """The shipped plan, and a document in two editions."""
    for number, text in enumerate((OLD, NEW)):
        add(own_store, parse(Source("茶业.txt", f"{number}" * 64, text)))
    assert len(own_store.editions(ID)) == 2
    return own_store


@pytest.mark.parametrize("clause", ["", ID, f"{ID}#sec_1__item_1", f"{ID}第1项", "第1项任务"])
def test_the_words_of_an_older_edition_are_stale(revised: Store, clause: str) -> None:
    found = verify(revised, "到2021年,建成茶园20个", clause=clause)
    assert (found.verdict, found.accepted) == ("stale", False)
    assert found.citation
    assert found.citation.document.date == "2019-03-01"
    assert found.citation.quote == "到2021年,建成茶园20个"
    assert any("现行版是2021年6月1日的一版" in remark for remark in found.remarks)
    assert [also.document.date for also in found.also] == ["2021-06-01"]


@pytest.mark.parametrize("quote", ["到2023年,建成茶园35个", "改造老茶园3000亩", "打造茶叶品牌"])
def test_what_still_stands_is_not_stale(revised: Store, quote: str) -> None:
    found = verify(revised, quote)
    assert found.verdict == "exact"
    assert found.citation
    assert found.citation.document.date == "2021-06-01"


def test_what_no_edition_has_differs_from_the_one_in_force(revised: Store) -> None:
    found = verify(revised, "到2023年,建成茶园36个")
    assert (found.verdict, found.kinds) == ("differs", ("number",))
    assert found.citation
    assert found.citation.document.date == "2021-06-01"
