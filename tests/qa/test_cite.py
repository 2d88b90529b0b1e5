"""The only maker of citations: what holds becomes a proof, whatever does not hold is refused."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import parse_qs, urlparse

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model import Document
from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add
from index.store import Store
from qa.ask import ask
from qa.cite import AROUND, BrokenProof, cite, relate
from qa.reply import Evidence

PLAN = "嘉府发〔2018〕15号"
CLAUSE = "sec_4__subsec_6__item_17"
QUOTE = "牵头单位:安亭镇、南翔镇、嘉定新城、嘉定工业区"


@pytest.fixture(scope="module")
def evidence(plan: Document) -> Evidence:
    start = plan.text.index(QUOTE)
    return Evidence(PLAN, CLAUSE, start, start + len(QUOTE))


def clause_of(plan: Document, kind: str) -> Evidence:
    clause = next(clause for clause in plan.clauses if clause.kind == kind)
    return Evidence(PLAN, clause.id, clause.start, clause.end)


def test_a_sentence_is_cited_from_the_smallest_clause_that_holds_it(own_store: Store) -> None:
    """The paragraph, and no article around it, whatever the order in which kinds of clauses are looked through."""
    text = "某县种茶办法\n第一条 种茶有奖。\n第二条 种茶自通知之日起施行登记。\n登记簿由县里印制。"
    add(own_store, parse(read_bytes(text.encode(), "茶.txt")))
    [citation] = ask(own_store, "种茶办法什么时候起施行").citations
    assert (citation.quote, citation.clause) == ("第二条 种茶自通知之日起施行登记", "art_2__para_1")


def test_a_citation_says_where_it_stands(plan_store: Store, plan: Document, evidence: Evidence) -> None:
    citation = cite(plan_store, evidence, 3)
    assert (citation.n, citation.quote, citation.clause, citation.label) == (3, QUOTE, CLAUSE, "四、（六）17.")
    assert plan.text[citation.start : citation.end] == citation.quote
    assert citation.prefix + citation.quote + citation.suffix in plan.text
    assert (len(citation.prefix), len(citation.suffix)) == (AROUND, AROUND)
    assert citation.path == ("四、重点任务", "（六）创新产业发展工程", "17.高性能医疗设备及精准医疗")
    assert (citation.document.id, citation.document.number, citation.document.date) == (PLAN, PLAN, "2018-05-28")
    assert citation.document.sha256 == plan.sha256


def test_the_link_of_a_citation_names_clause_and_words(plan_store: Store, evidence: Evidence) -> None:
    link = urlparse(cite(plan_store, evidence, 1).url)
    said = {key: values[0] for key, values in parse_qs(link.query).items()}
    assert (link.path, said) == (
        "/clause",
        {
            "id": f"{PLAN}#{CLAUSE}",
            "start": str(evidence.start),
            "end": str(evidence.end),
            "version": "160389dbf2e6",
        },
    )


def test_the_path_of_a_cell_ends_with_category_row_and_column(plan_store: Store, plan: Document) -> None:
    target = next(t for t in plan.targets if t.indicator == "高新技术企业" and t.year == 2019 and t.source == "table")
    citation = cite(plan_store, Evidence(PLAN, target.clause, target.start, target.end, target.column), 1)
    assert citation.path[-3:] == ("创新主体", "高新技术企业(家)", "2019年预期 目标数")
    assert citation.quote.startswith("高新技术企业(家)")
    assert citation.quote.endswith("950")


def test_blanks_and_table_bars_at_the_ends_are_no_part_of_a_quote(plan_store: Store, plan: Document) -> None:
    row = next(clause for clause in plan.clauses if clause.kind == "row")
    citation = cite(plan_store, Evidence(PLAN, row.id, row.start, row.end), 1)
    assert citation.quote == citation.quote.strip(" |\n\t　")
    assert plan.text[citation.start : citation.end] == citation.quote


@pytest.mark.parametrize(
    "change",
    [
        {"document": "没有这份文件"},
        {"document": ""},
        {"clause": "sec_4__subsec_6__item_99"},
        {"clause": ""},
        {"clause": "sec_4__subsec_6__item_16"},
        {"clause": "sec_5__item_1"},
        {"start": 0},
        {"start": -1},
    ],
    ids=str,
)
def test_evidence_that_does_not_hold_is_no_proof(plan_store: Store, evidence: Evidence, change: dict[str, int]) -> None:
    with pytest.raises(BrokenProof):
        cite(plan_store, replace(evidence, **change), 1)


def test_an_empty_or_turned_span_is_no_proof(plan_store: Store, evidence: Evidence) -> None:
    for end in (evidence.start, evidence.start - 1, 0):
        with pytest.raises(BrokenProof):
            cite(plan_store, replace(evidence, end=end), 1)


def test_a_span_of_blanks_and_bars_is_no_proof(plan_store: Store, plan: Document) -> None:
    row = next(clause for clause in plan.clauses if clause.kind == "row")
    bar = plan.text.index("|", row.start)
    with pytest.raises(BrokenProof):
        cite(plan_store, Evidence(PLAN, row.id, bar, bar + 2), 1)


def test_boilerplate_is_never_cited_nor_related(plan_store: Store, plan: Document) -> None:
    residue = clause_of(plan, "boilerplate")
    assert plan.text[residue.start : residue.end].strip()
    with pytest.raises(BrokenProof):
        cite(plan_store, residue, 1)
    assert relate(plan_store, residue) is None


def test_a_related_clause_is_named_without_being_quoted_in_full(plan_store: Store, plan: Document) -> None:
    related = relate(plan_store, clause_of(plan, "task"))
    assert related
    assert related.label == "四、（一）1."
    assert len(related.text) <= 120
    assert " ".join(plan.text.split()).find(related.text) >= 0


def test_an_unknown_clause_is_not_related(plan_store: Store) -> None:
    assert relate(plan_store, Evidence(PLAN, "sec_99", 0, 5)) is None
    assert relate(plan_store, Evidence("没有这份文件", CLAUSE, 0, 5)) is None


def test_a_proof_of_an_older_version_is_refused(own_store: Store, plan: Document, evidence: Evidence) -> None:
    shorter = plan.text.index(QUOTE) - 5
    clauses = tuple(c for c in plan.clauses if c.end <= shorter)
    assert cite(own_store, evidence, 1).quote == QUOTE
    add(own_store, replace(plan, clauses=clauses, text=plan.text[:shorter]))
    with pytest.raises(BrokenProof):
        cite(own_store, evidence, 1)


@settings(deadline=None, derandomize=True, max_examples=300)
@given(which=st.integers(0, 999), at=st.integers(-3, 60), length=st.integers(-2, 80))
def test_every_proof_is_the_words_at_its_place(plan_store: Store, which: int, at: int, length: int) -> None:
    plan = plan_store.document(PLAN)
    assert plan
    clause = plan.clauses[which % len(plan.clauses)]
    start, end = clause.start + at, min(clause.start + at + length, len(plan.text))
    words = plan.text[max(start, 0) : max(end, 0)]
    try:
        citation = cite(plan_store, Evidence(PLAN, clause.id, start, end), 1)
    except BrokenProof:
        held = clause.start <= start <= end <= clause.end and clause.kind != "boilerplate"
        assert not held or not re.search(r"\w", words)
        return
    assert citation.quote == plan.text[citation.start : citation.end]
    assert not re.search(r"\w", words.replace(citation.quote, "", 1))
    assert max(start, clause.start) <= citation.start < citation.end <= min(end, clause.end)
