"""Lists in turn: 对甲级、乙级、丙级的…，分别奖励30万元、15万元、5万元. As many figures as the list before them has things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.figures import MEASURES
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.leaves import leaves

VALUE = rf"\d[\d.,]*\s*(?:[万亿]?(?:{MEASURES})|元|[%％])(?:/[\u4e00-\u9fff]+)*"
IN_TURN = regex(rf"分别(?P<lead>[\u4e00-\u9fff]{{0,12}}?)(?P<values>{VALUE}(?:[、，,和及]{VALUE})+)")
LISTED = regex(r"(?:[^、，,；;。：:\n（）()]{2,24}、)+[^、，,；;。：:\n（）()]{2,24}")
JOINT = regex(r"[、和及与]")
BEFORE = regex(r"^.*[对为得获被予破于到达按入照]")
"""Words before the first thing: 对首次评定为三级."""
GRADE = regex(r"(?:高级|中级|初级|特级|国家级|省级|市级|县级|区级|[正副准超])$")


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing of such a list with its figure."""

    label: str
    value: str
    clause: Clause
    start: int
    """Where its sentence begins."""
    end: int
    """Where its sentence ends."""
    said: int
    """Where what the figures are of begins: behind a figure that all things share, else with the sentence."""


def turns(case: Case) -> tuple[tuple[Turn, ...], ...]:
    """Every list in turn of the document, each as long as its figures."""
    if ("turns",) not in case.view.memory:
        case.view.memory["turns",] = tuple(_read(case))
    known: tuple[tuple[Turn, ...], ...] = case.view.memory["turns",]
    return known


def _read(case: Case) -> Iterator[tuple[Turn, ...]]:
    text = case.view.document.text
    for clause in leaves(case):
        for match in IN_TURN.finditer(text, clause.start, clause.end):
            values = re.findall(VALUE, match["values"])
            stops = [at for mark in "；;。\n" if (at := text.find(mark, match.end(), clause.end)) > 0]
            start = max([clause.start, *(text.rfind(mark, clause.start, match.start()) + 1 for mark in "；;。\n")])
            runs = [(things(case, run.group()), run.start()) for run in LISTED.finditer(text, start, match.start())]
            fitting = [(labels, at) for labels, at in runs if len(labels) == len(values) and not _only_figures(labels)]
            if fitting:
                labels, at = fitting[-1]
                behind = text.rfind(labels[-1], at, match.start()) + len(labels[-1])
                shared = [found.end() for found in re.finditer(VALUE, text[behind : match.start()])]
                said = behind + shared[-1] if shared else start
                end = min(stops, default=clause.end)
                pairs = zip(labels, values, strict=True)
                yield tuple(Turn(label, value, clause, start, end, said) for label, value in pairs)


def _only_figures(labels: list[str]) -> bool:
    """每平方米15元、30元 are figures of another list, unless all are amounts that a thing may reach (50亿元、100亿元)."""
    figures = [bool(re.fullmatch(VALUE, label)) for label in labels]
    return any(figures) and not all(figures)


def things(case: Case, run: str) -> list[str]:
    """对首次评定为三级、四级、五级的养老机构 → 三级, 四级, 五级: what stands before the first and behind the last is cut off."""
    names = [name for name in JOINT.split(run) if name]
    if len(names) < 2:
        return []
    first = BEFORE.sub("", names[0]) or names[0]
    others = {name[-1] for name in (first, *names[1:-1])}
    end = others.pop() if len(others) == 1 else ""
    last = names[-1].split("的")[0]
    cut = last.find(end, 1) + 1 if end else 0
    if not cut:
        words = case.store.segmenter.cut(last)
        last = words[0] if len(words) > 1 and len(words[0]) > 1 else last
    return [first, *names[1:-1], last[:cut] if cut else last]


AREAS, SHORT_AREA = ("区", "县", "市", "镇", "乡"), 2
"""番禺 is 番禺区, and 东区 is nothing shorter."""


def named(case: Case, label: str) -> bool:
    """The question names this thing, and not a longer one: 技师 is not 高级技师."""
    text, bare = case.question.text, label[:-1] if label.endswith(AREAS) and len(label) > SHORT_AREA else label
    return any(not GRADE.search(text[: match.start()]) for match in re.finditer(re.escape(bare), text))


def of_another(case: Case, turn: tuple[Turn, ...]) -> bool:
    """The question names a thing whose name only ends as one of the list does."""
    return not any(named(case, one.label) for one in turn) and any(one.label in case.question.text for one in turn)
