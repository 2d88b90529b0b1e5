"""What is confirmed for one of its figures or names is not confirmed when another one is false."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add
from index.store import Store
from qa.draft.check import check

TEXT = (
    "柳城县茶业扶持措施\n柳府发〔2024〕3号\n一、任务\n（一）加强茶苗券支持。发放茶苗券，给予最高800万元补助。（县农业局、县财政局负责）\n"
    "（二）加强茶机券支持。发放茶机券，给予最高500万元补助。（县工信局负责）\n"
    "（三）培育龙头茶企。成立10年以内、产值超过2亿元的茶企列入名录。（县农业局负责）\n柳城县人民政府\n2024年3月1日"
)


@pytest.fixture
def tea(own_store: Store) -> Store:
    add(own_store, parse(read_bytes(TEXT.encode(), "茶.txt")))
    return own_store


@pytest.mark.parametrize(
    "draft",
    [
        "柳城县茶业扶持措施提出，茶机券给予最高800万元补助。",
        "柳城县茶业扶持措施提出，成立5年以内、产值超过2亿元的茶企列入名录。",
        "柳城县茶业扶持措施提出，加强茶苗券支持由县卫健委和县财政局负责。",
    ],
)
def test_a_false_part_takes_the_confirmation_away(tea: Store, draft: str) -> None:
    assert [c.quote for c in check(tea, draft).claims if c.verdict == "supported"] == []


def test_what_is_true_is_confirmed(tea: Store) -> None:
    claims = check(tea, "柳城县茶业扶持措施提出，发放茶苗券，给予最高800万元补助。").claims
    assert {c.verdict for c in claims} == {"supported"}
