"""The audit of the plan as callers get it: every place is cited, and the citation is the document's own words."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from index.store import Store
from qa.audit import Audit, as_json, audit, grouped
from qa.browse import UnknownId
from qa.service.app import create_app

PLAN = "嘉府发〔2018〕15号"


@pytest.fixture(scope="module")
def found(plan_store: Store) -> Audit:
    return audit(plan_store, PLAN)


def test_every_place_is_cited_but_residue(found: Audit) -> None:
    for finding in (*found.findings, *found.agreed):
        residue = finding.check == "date_after_issue"
        assert len(finding.citations) == (0 if residue else len(finding.places)), finding.message
        assert [citation.n for citation in finding.citations] == list(range(1, len(finding.citations) + 1))


def test_citations_are_the_words_of_the_document(found: Audit, plan_store: Store) -> None:
    document = plan_store.document(PLAN)
    assert document
    for finding in (*found.findings, *found.agreed):
        for citation in finding.citations:
            assert document.quote(citation.start, citation.end) == citation.quote


def test_a_cell_is_cited_as_its_row_from_the_label_on(found: Audit) -> None:
    empty = next(finding for finding in found.findings if finding.check == "empty_cell")
    assert empty.citations[0].quote == "战略科学家和领军人才(名) |\n-"


def test_what_is_wrong_comes_first_and_is_counted(found: Audit) -> None:
    assert found.findings[0].severity == "wrong"
    assert found.counts["wrong"] == found.wrong == 1
    assert "1处有误" in found.sentence
    assert next(iter(grouped(found.findings))) == "有注号没有注释"


def test_json_is_the_contract(found: Audit) -> None:
    body = json.loads(json.dumps(as_json(found), ensure_ascii=False))
    assert {"document", "text", "counts", "findings", "agreed", "checks", "elapsed_ms"} == body.keys()
    first = body["findings"][0]
    assert {"check", "severity", "message", "start", "end", "places", "citations"} <= first.keys()
    assert first["places"][0] == {"start": first["start"], "end": first["end"]}


def test_the_number_is_as_good_as_the_id(plan_store: Store) -> None:
    assert audit(plan_store, "嘉府发[2018]15号").document.id == PLAN


def test_over_http(plan_store: Store, found: Audit) -> None:
    client = TestClient(create_app(plan_store))
    said = client.get(f"/api/audit/{quote(PLAN)}").json()
    assert [f["message"] for f in said["findings"]] == [f.message for f in found.findings]
    missing = client.get("/api/audit/nothing")
    assert missing.status_code == 404
    assert "nothing" in missing.json()["detail"]


def test_an_unknown_document_is_named(plan_store: Store) -> None:
    with pytest.raises(UnknownId, match="nothing"):
        audit(plan_store, "nothing")
