from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from corpus.as_json import as_json
from corpus.model import Document

KEYS = {
    "document": ("id", "title", "number", "issuer", "date", "period", "sha256", "chars"),
    "clauses": ("id", "parent", "kind", "marker", "heading", "label", "start", "end"),
    "assignments": ("clause", "role", "unit", "start", "end", "open", "deadline"),
    "targets": ("clause", "indicator", "year", "comparator", "value", "unit", "kind", "source", "start", "end"),
    "baselines": ("clause", "indicator", "year", "value", "unit"),
    "footnotes": ("marker", "term", "start", "end", "anchors"),
    "tables": ("clause", "rows"),
    "problems": ("check", "message", "start", "end"),
}


@pytest.mark.parametrize("part", KEYS)
def test_every_key_of_the_contract_is_there(plan: Document, part: str) -> None:
    value = as_json(plan)[part]
    for entry in value if isinstance(value, list) else [value]:
        assert set(KEYS[part]) <= set(entry)


def test_plan_as_json_says_what_the_document_says(plan: Document) -> None:
    value = json.loads(json.dumps(as_json(plan), ensure_ascii=False))
    assert value["document"]["period"] == "2018-2020"
    assert value["document"]["chars"] == len(value["text"]) == len(plan.text)
    assert len(value["targets"]) + len(value["baselines"]) == len(plan.targets)
    assert {target["year"] for target in value["baselines"]} == {2017}
    assert value["tables"][0]["rows"][1] == ["", "高新技术企业(家)", "825", "900", "950", "1000"]
    assert value["tables"][0]["groups"][1] == "创新主体"


def test_what_is_not_stated_is_null(read: Callable[[str], Document]) -> None:
    head = as_json(read("一、思路\n做好工作。"))["document"]
    assert {head[key] for key in ("title", "number", "issuer", "date", "period")} == {None}


def test_year_of_an_annual_document_is_its_period(read: Callable[[str], Document]) -> None:
    assert as_json(read("某市2022年工作要点\n一、思路\n做好。"))["document"]["period"] == "2022"


def test_a_clause_without_heading_is_called_by_its_first_sentence(read: Callable[[str], Document]) -> None:
    value = as_json(read("某市通知\n一、元旦：1月1日放假，共1天。上班照旧。\n二、思路\n做好。"))
    called = [(c["heading"], c["heading_kind"]) for c in value["clauses"] if c["marker"]]
    assert called == [("元旦：1月1日放假，共1天", "first_sentence"), ("思路", "printed")]
