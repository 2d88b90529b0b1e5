"""Two editions side by side: facts first, then every clause; the steps give back both texts; nothing is told twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.model import Document
from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add
from index.store import Store
from qa.browse import leaves
from qa.diff.diff import OneEdition, compare, diff
from qa.diff.result import Comparison, as_json
from qa.diff.steps import steps

OLD = (
    "松江县促进茶业发展若干措施\n松政发〔2019〕3号\n一、任务\n1.建设茶园。到2021年,建成茶园20个。(牵头单位:县农业局)\n"
    "2.培育品牌。到2021年,培育品牌3个。(牵头单位:县商务局)\n3.开展斗茶。每年举办斗茶赛1场。(牵头单位:县文旅局)\n"
    "4.保护古树。挂牌保护古茶树。(牵头单位:县林业局)\n二、附则\n本措施自印发之日起施行,有效期2年。\n松江县人民政府\n2019年3月1日"
)
NEW = (
    "松江县促进茶业发展若干措施\n松政发〔2019〕3号\n一、任务\n1.培育品牌。到2021年,培育品牌5个。(牵头单位:县商务局)\n"
    "2.建设茶园。到2023年,建成茶园35个。(牵头单位:县水务委)\n3.保护古树。挂牌保护古茶树。(牵头单位:县林业局)\n"
    "4.发展旅游。建成茶旅线路4条。(牵头单位:县文旅局)\n二、附则\n本措施自2021年7月1日起施行。\n松江县人民政府\n2021年6月1日"
)


def written(text: str) -> Document:
    return parse(read_bytes(text.encode(), "措施.txt"))


@pytest.fixture(scope="module")
def compared() -> Comparison:
    return compare(written(OLD), written(NEW))


def test_the_facts_that_changed_come_first(compared: Comparison) -> None:
    facts = {(fact.subject, fact.aspect): (fact.old, fact.new) for fact in compared.facts}
    assert facts == {
        ("成文日期", ""): (("2019-03-01",), ("2021-06-01",)),
        ("施行日期", ""): (("2019-03-01",), ("2021-07-01",)),
        ("有效期至", ""): (("2021-02-28",), ()),
        ("一、2.建设茶园", "牵头单位"): (("县农业局",), ("县水务委",)),
        ("品牌", "2021年"): (("3个",), ("5个",)),
        ("茶园", ""): (("2021年20个",), ("2023年35个",)),
        ("茶旅线路", ""): ((), ("4条",)),
        ("每年举办斗茶赛", ""): (("1场",), ()),
    }


def test_clauses_are_changed_moved_added_and_removed(compared: Comparison) -> None:
    found = [
        (change.kind, change.old.label if change.old else "", change.new.label if change.new else "")
        for change in compared.changes
    ]
    assert found == [
        ("changed", "一、2.", "一、1."),
        ("changed", "一、1.", "一、2."),
        ("removed", "一、3.", ""),
        ("moved", "一、4.", "一、3."),
        ("added", "", "一、4."),
        ("changed", "二、", "二、"),
        ("changed", "成文日期", "成文日期"),
    ]


def test_every_clause_is_told_once(compared: Comparison) -> None:
    for document, name in ((written(OLD), "old"), (written(NEW), "new")):
        sides = [side for change in compared.changes if (side := getattr(change, name))]
        assert len({side.clause for side in sides}) == len(sides)
        assert len(sides) + compared.equal == sum(clause.kind != "boilerplate" for clause in leaves(document))
        assert all(document.text[side.start : side.end] == side.text for side in sides)


def test_the_steps_give_both_texts(compared: Comparison) -> None:
    for change in compared.changes:
        if change.kind == "changed" and change.old and change.new:
            assert "".join(step.text for step in change.steps if step.op != "insert") == change.old.text
            assert "".join(step.text for step in change.steps if step.op != "delete") == change.new.text


@settings(deadline=None, max_examples=150, derandomize=True)
@given(old=st.text("年个到茶园203.5% ", max_size=30), new=st.text("年个到茶园203.5% ", max_size=30))
def test_steps_of_any_two_texts_give_them_back(old: str, new: str) -> None:
    found = steps(old, new)
    assert "".join(step.text for step in found if step.op != "insert") == old
    assert "".join(step.text for step in found if step.op != "delete") == new


def test_a_figure_is_changed_as_a_whole() -> None:
    assert [(step.op, step.text) for step in steps("建成20个", "建成205个")] == [
        ("equal", "建成"),
        ("delete", "20"),
        ("insert", "205"),
        ("equal", "个"),
    ]


def test_a_document_does_not_differ_from_itself(compared: Comparison) -> None:
    same = compare(written(OLD), written(OLD))
    assert (same.changes, same.facts) == ((), ())
    assert same.summary.startswith("没有不同")


LINES = st.lists(st.sampled_from([line for line in (OLD + "\n" + NEW).split("\n") if line[0].isdigit()]), max_size=8)


@settings(deadline=None, max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(one=LINES, other=LINES)
def test_any_two_documents_are_told_whole(one: list[str], other: list[str]) -> None:
    old, new = (written("\n".join(["某某措施", "一、任务", *lines])) for lines in (one, other))
    found = compare(old, new)
    for document, name in ((old, "old"), (new, "new")):
        sides = [side for change in found.changes if (side := getattr(change, name))]
        expected = [c for c in leaves(document) if c.kind != "boilerplate" and document.quote(c.start, c.end).strip()]
        assert len(sides) + found.equal == len(expected)


def test_the_last_two_editions_are_compared(own_store: Store) -> None:
    identity = "松政发〔2019〕3号"
    add(own_store, written(OLD))
    with pytest.raises(OneEdition, match="只有一版"):
        diff(own_store, identity)
    add(own_store, written(NEW))
    found = diff(own_store, identity)
    assert (found.old.date, found.new.date) == ("2019-03-01", "2021-06-01")
    back = diff(own_store, identity, old=found.new.sha256[:12], new=found.old.sha256[:12])
    assert (back.old.date, back.new.date) == ("2021-06-01", "2019-03-01")
    assert as_json(found)["summary"] == found.summary


def test_two_plans_are_set_side_by_side(library: Store, invented_ids: dict[str, str]) -> None:
    found = diff(library, "嘉府发〔2018〕15号", other=invented_ids["云州市水环境"])
    assert found.old.id != found.new.id
    assert found.changes
    assert {fact.kind for fact in found.facts} >= {"document", "target"}


def test_the_command_tells_it(home: object, policyqa: Callable[..., object], tmp_path: object) -> None:
    from click.testing import CliRunner

    from ui.cli import main

    for n, text in enumerate((OLD, NEW)):
        path = tmp_path / f"{n}.txt"  # type: ignore[operator]
        path.write_text(text, encoding="utf-8")
        assert CliRunner().invoke(main, ["import", str(path)]).exit_code == 0
    said = CliRunner().invoke(main, ["diff", "松政发〔2019〕3号"])
    assert said.exit_code == 0
    assert "一、2.建设茶园　牵头单位：县农业局 → 县水务委" in said.output
    assert "[删去] 一、3." in said.output
