"""How questions are understood: golden files that a reader of policies can check, one question a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.store import Store
from qa.answer import Answer
from qa.ask import ask
from qa.kinds.table import KINDS
from qa.question import Question
from qa.reading.understand import understand

GOLDEN = Path(__file__).parent / "golden"
PLAN = "嘉府发〔2018〕15号"
IN_OTHER_STYLES = {"field", "interpreter", "document_named", "frequency", "inside", "does"} | {
    *(
        "page_field",
        "led",
        "person",
        "points",
        "bracket",
        "enumerated",
        "added",
        "gap",
        "site",
        "stated_total",
        "row",
        "price",
        "quota",
        "record_pair",
        "table_note",
        "rated",
        "graded",
        "passed",
        "chapter_span",
        "bare_article",
        "bounds_said",
        "bare_sum",
        "phone",
        "free",
        "member",
        "piece",
        "principles",
        "time",
        "longest",
        "record",
        "annex",
        "items",
        "proposal",
    )
}
"""Kinds that only the plans of test_styles.py and the documents of test_records.py, test_real_questions.py, test_sorts_of_documents.py and open/ reach."""
DOCUMENTS = {"水": "云州市水环境", "养": "青禾县养老服务"}


def lines_of(name: str) -> list[str]:
    lines = (GOLDEN / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def understood(answer: Answer) -> str:
    """Status, kind and slots in one line; the words of an open question are left out, they are no reading."""
    slots = {key: value for key, value in answer.understood if value not in ("", None) and key != "words"}
    kind = slots.pop("kind")
    said = ", ".join(
        f"{key}={value:g}" if isinstance(value, float) else f"{key}={value}" for key, value in slots.items()
    )
    return f"{answer.status} {kind}" + (f"({said})" if said else "")


def read(question: Question) -> str:
    """What was read of a question, each piece by its kind."""
    pieces = [
        *(f"{reference.kind}:{','.join(map(str, reference.numbers))}" for reference in question.references),
        *(f"year:{year}" for year in question.years),
        *(f"figure:{figure.comparator}{figure.value:g}{figure.unit}" for figure in question.figures),
        *(f"{name.kind}:{name.printed}" for name in question.names),
        *(f"stranger:{stranger}" for stranger in question.strangers),
        *(f"content:{piece}" for piece in question.content),
        *["english"] * question.english,
    ]
    return " ".join(dict.fromkeys(pieces))


@pytest.mark.parametrize("line", lines_of("understanding.txt"))
def test_question_is_understood(library: Store, invented_ids: dict[str, str], line: str) -> None:
    whose, question = line.partition(" → ")[0].split("：", 1)
    document = invented_ids[DOCUMENTS[whose]] if whose in DOCUMENTS else PLAN
    answer = ask(library, question, document=document)
    assert f"{whose}：{question} → {understood(answer)}" == line


@pytest.mark.parametrize("line", lines_of("reading.txt"))
def test_question_is_read(plan_store: Store, line: str) -> None:
    question = line.partition(" → ")[0]
    assert f"{question} → {read(understand(plan_store, question, [PLAN]))}" == line


def test_the_golden_questions_are_many_and_of_every_kind(library: Store, invented_ids: dict[str, str]) -> None:
    lines = lines_of("understanding.txt")
    assert len(lines) > 100
    assert len(lines) == len(set(lines))
    statuses = {line.partition(" → ")[2].split()[0] for line in lines}
    assert statuses == {"answered", "ambiguous", "not_found"}


def test_the_kinds_have_names_of_their_own() -> None:
    assert len({name for name, _ in KINDS}) == len(KINDS)


def test_every_kind_is_what_some_golden_question_comes_to(library: Store, invented_ids: dict[str, str]) -> None:
    from qa.case import Case
    from qa.view import View

    reached = set()
    for line in lines_of("understanding.txt"):
        whose, question = line.partition(" → ")[0].split("：", 1)
        identity = invented_ids[DOCUMENTS[whose]] if whose in DOCUMENTS else PLAN
        document = library.document(identity)
        assert document
        case = Case(library, understand(library, question, [identity]), View(document))
        reached.add(next((name for name, kind in KINDS if kind(case)), "nothing"))
    assert reached | IN_OTHER_STYLES == {name for name, _ in KINDS} | {"nothing"}
