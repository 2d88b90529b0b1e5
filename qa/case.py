"""One question put to one document: all that the kinds of answers need, in one value."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from corpus.fold import halfwidth
from corpus.model import Assignment, Clause, Target
from index.store import Store
from qa.question import Question
from qa.reply import Evidence
from qa.view import View

LAST = -1
"""The number that stands for the last of a kind: 最后一个工程."""
FAR_YEAR = 150
"""Characters before a figure in which the year that it is for may stand."""
SHORT_QUOTE = 12
"""Characters under which a quotation says too little by itself."""
SHORTEST_QUOTE = 8
"""Characters under which a quotation proves little by itself (see ``verify``); it is grown where the text goes on."""
LONGEST_BRACKET = 120
LONGEST_NAME = 80
"""Characters of the text of a task without a heading that stand for its name."""
OPENING, CLOSING = "（(【〔[", "）)】〕]"


@dataclass(frozen=True, slots=True)
class Case:
    """The question, the document, the store to search."""

    store: Store
    question: Question
    view: View
    memory: dict[tuple[object, ...], Any] = field(default_factory=dict, init=False, compare=False)
    """What was found for this question, by what was looked for; several kinds of answers look for the same."""

    def say(self, chinese: str, english: str) -> str:
        """The sentence in the language of the question."""
        return english if self.question.english else chinese

    @property
    def comma(self) -> str:
        """Between the items of a list."""
        return self.say("、", ", ")

    def named_clauses(self, *kinds: str) -> tuple[Clause, ...]:
        """Clauses of this document whose heading the question names."""
        refs = [n.ref for n in self.question.named(*kinds) if n.document == self.view.document.id]
        return tuple(self.view.clauses[ref] for ref in dict.fromkeys(refs))

    def numbered(self, *kinds: str) -> tuple[Clause, ...]:
        """Clauses of these kinds that the question gives the number of."""
        references = [r for r in self.question.references if not self.prints(r.marker)]
        items = {n for r in references if r.kind == "item" for n in r.numbers}
        wanted = {(r.kind, n) for r in references if r.kind in kinds for n in r.numbers}
        wanted = {(kind, self._from_end(kind, n) if n < 0 else n) for kind, n in wanted}
        wanted |= {("article", n) for n in items}  # 第36条 of a law is an article
        printed = self.printed_numbers(*kinds, "item", "project")
        return tuple(
            clause
            for clause in self.view.of_kind(*kinds)
            if (clause.kind, clause.ordinal) in wanted
            and "之" not in clause.marker
            or clause.marker in printed
            or clause.number in printed
        )

    def prints(self, marker: str) -> bool:
        """The document has a clause of this printed number in decimals: 3.2, 1-2."""
        return marker[:1].isdigit() and any(c.number == marker for c in self.view.document.clauses)

    def printed_numbers(self, *kinds: str) -> frozenset[str]:
        """The decimal numbers (3.2) that the question gives for clauses of these kinds."""
        return frozenset(r.marker for r in self.question.referring(*kinds) if r.marker)

    def _from_end(self, kind: str, n: int) -> int:
        """The number of the last of a kind for -1, of the one before it for -2."""
        clauses = self.view.of_kind(kind)
        return clauses[n].ordinal or 0 if -n <= len(clauses) else 0

    def known_units(self) -> tuple[str, ...]:
        """Units of this document that the question names."""
        refs = [n.ref for n in self.question.named("unit") if n.document == self.view.document.id]
        return tuple(dict.fromkeys(refs))

    def whole(self, clause: Clause) -> Evidence:
        """The clause's heading line as evidence: marker and heading."""
        text = self.view.document.text
        if not clause.heading:
            return Evidence(self.view.document.id, clause.id, clause.start, clause.end)
        found = text.find(clause.heading, clause.start, clause.end)
        if found < 0:
            return self.whole_heading(clause)
        end = found + len(clause.heading)
        end += text[end : end + 1] in ("。",)
        if len(re.sub(r"\W", "", text[clause.start : end])) < SHORTEST_QUOTE:
            end = self._with_next(end, clause.end)
        return Evidence(self.view.document.id, clause.id, clause.start, end)

    def _with_next(self, end: int, stop: int) -> int:
        """A heading of few characters (1.压实责任。) is shown with the first words behind it, or on the line below."""
        found = re.compile(
            r"\s*[^。；;，,\n]+" if self.view.document.text[end : end + 1] == "\n" else r"[^。；;\n]+"
        ).match(self.view.document.text, end, stop)
        return found.end() if found else end

    def whole_heading(self, clause: Clause) -> Evidence:
        """The lines of a clause that are its heading: the annex's title, which may be broken over lines."""
        first = next((c for c in self.view.document.clauses if c.parent == clause.id and c.kind == "heading"), clause)
        return Evidence(self.view.document.id, first.id, first.start, first.end)

    def span(self, clause: str, start: int, end: int, column: str = "") -> Evidence:
        """Part of a clause as evidence."""
        return Evidence(self.view.document.id, clause, start, end, column)

    def of_units(self, assignments: tuple[Assignment, ...]) -> tuple[Evidence, ...]:
        """The printed lists that hold these assignments, each list once."""
        groups = dict.fromkeys((a.place or a.clause, a.group_start, a.group_end) for a in assignments)
        return tuple(self.span(clause, *self._shown(clause, start, end)) for clause, start, end in groups)

    def _shown(self, clause: str, start: int, end: int) -> tuple[int, int]:
        """A cell is shown with its row from the label to the cell; a list elsewhere alone or in its bracket."""
        if clause not in self.view.rows:
            return self._in_bracket(start, end)
        heading = self.view.clauses[clause].heading
        cells = self.view.rows[clause][1].cells
        labels = [c.start for c in cells if self.view.document.text[c.start : c.end] == heading]
        return min([*labels[:1], start]), end

    def _in_bracket(self, start: int, end: int) -> tuple[int, int]:
        """A short list (市水务局牵头) is shown with the whole bracket around it."""
        text = self.view.document.text
        if end - start >= SHORT_QUOTE:
            return start, end
        low = max(0, start - LONGEST_BRACKET)
        first = max(text.rfind(mark, low, start) for mark in OPENING)
        closed = max(text.rfind(mark, low, start) for mark in CLOSING)
        stops = [at for mark in CLOSING if (at := text.find(mark, end, end + LONGEST_BRACKET)) > 0]
        if first > closed and stops and "\n" not in text[first : min(stops)]:
            return self._with_sentence(low, first, min(stops) + 1)
        begin = max(text.rfind(mark, low, start) for mark in "。；;\n\t|") + 1
        stop = re.compile(r"[。\n\t|]|$").search(text, end, end + LONGEST_BRACKET)
        return (begin, stop.start()) if stop and low < begin else (start, end)

    def _with_sentence(self, low: int, start: int, end: int) -> tuple[int, int]:
        """（海关总署负责） stands behind many tasks; with the sentence before it, it is this one's."""
        text = self.view.document.text
        if end - start >= SHORT_QUOTE:
            return start, end
        begin = max(text.rfind(mark, low, start - 1) for mark in "。；;\n\t|") + 1
        return (begin, end) if low < begin < start else (start, end)

    def of_target(self, target: Target) -> Evidence:
        """The figure's sentence or row, from the year on where the same sentence names it before."""
        start, end = self._from_year(target), target.end
        said = re.sub(r"[\s|]+", "", self.view.document.quote(start, end))
        if target.clause in self.view.rows and len(said) < SHORTEST_QUOTE:
            end = max([end, *(cell.end for cell in self.view.rows[target.clause][1].cells)])
        return self.span(target.clause, start, end, target.column)

    def _from_year(self, target: Target) -> int:
        if target.source != "text" or target.year is None or target.implied:
            return target.start
        before = self.view.document.text[max(0, target.start - FAR_YEAR) : target.start]
        sentence = re.split(r"[。；;\n]", before)[-1]
        named = list(re.finditer(rf"(?:力争)?(?:到|至|截至)?{target.year}\s*年", halfwidth(sentence)))
        start = target.start - len(sentence) + named[-1].start() if named else target.start
        clause = self.view.clauses.get(target.clause)
        return start if clause and clause.start <= start else target.start

    def heading(self, clause: Clause) -> str:
        """The heading; of a task that has none the beginning of its text."""
        if clause.heading or clause.kind not in ("task", "safeguard"):
            return clause.heading
        text = self.view.document.quote(clause.start, clause.end).lstrip()
        first = re.split(
            r"[。；;\n（(]", text.removeprefix(clause.marker).lstrip("0123456789０-９.．、) "), maxsplit=1
        )[0]
        first = re.sub(r"[（(][^（()）]*[)）]$", "", first)
        return first if len(first) <= LONGEST_NAME else f"{first[:LONGEST_NAME]}……"

    def name(self, clause: Clause) -> str:
        """How people call a clause: 第17项任务“高性能医疗设备及精准医疗”."""
        title = self.heading(clause)
        heading = self.say(f"“{title}”", f" “{title}”") if title else ""
        n = clause.number
        chinese = {
            "task": f"第{n}项任务" if n.isdigit() else f"任务{n}",
            "safeguard": f"保障措施第{n}项",
            "project": f"（{clause.marker.strip('（）')}）" if clause.marker else "",
            "principle": "",
            "goal": "",
            "article": clause.marker,
        }.get(clause.kind, clause.label)
        english = {"task": f"Task {n}", "safeguard": f"Safeguard {n}", "project": f"Project {n}"}
        return self.say(chinese, english.get(clause.kind, chinese)) + heading
