"""One slip planted in an invented plan, and what examining it says; without the slip nothing is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from corpus.audit import examine
from corpus.clean import clean
from corpus.model import Document

PLANS = Path(__file__).parents[2] / "plans"
GOLDEN = Path(__file__).parents[1] / "golden" / "audit_planted.txt"
Read = Callable[[str], Document]


class Slip(NamedTuple):
    """One line of the golden file."""

    plan: str
    true: str
    false: str
    check: str
    severity: str
    words: str


def slips() -> list[Slip]:
    lines = GOLDEN.read_text(encoding="utf-8").splitlines()
    return [slip(line) for line in lines if line.strip() and not line.startswith("#")]


def slip(line: str) -> Slip:
    plan, rest = line.split(" | ", 1)
    change, verdict, words = rest.rsplit(" | ", 2)
    true, false = (part.replace("\\n", "\n").replace("\\t", "\t") for part in change.split(" → "))
    check, severity = verdict.split()
    return Slip(plan, true, false, check, severity, words)


def text_of(plan: str) -> str:
    return (PLANS / f"{plan}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("slip", slips(), ids=lambda slip: f"{slip.check}-{slip.words}")
def test_a_planted_slip_is_found(read: Read, slip: Slip) -> None:
    text = text_of(slip.plan)
    assert text.count(slip.true) == 1
    before, after = examine(read(text)), examine(read(text.replace(slip.true, slip.false)))
    found = [p for p in after.problems if p.check == slip.check and slip.words in p.message]
    assert [p.severity for p in found] == [slip.severity], [p.message for p in after.problems]
    assert found[0].message not in {p.message for p in before.problems}


@pytest.mark.parametrize("plan", ["云州市水环境", "青禾县养老服务"])
def test_nothing_is_wrong_in_a_clean_plan(read: Read, plan: str) -> None:
    assert [p.message for p in examine(read(text_of(plan))).problems if p.severity == "wrong"] == []


def test_a_clean_text_is_clean_after_any_reading(read: Read) -> None:
    once = text_of("云州市水环境")
    assert examine(read(clean(once))) == examine(read(once))
