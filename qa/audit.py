"""A document examined (体检): each finding with its places as citations. JSON field names are the contract."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from corpus.audit import examine
from corpus.audit.finding import AGREES, LOOK, WRONG
from corpus.model import Problem
from corpus.wordlist import mapping
from index.store import Store
from qa.answer import Citation, DocumentRef
from qa.browse import find_document
from qa.cite import NEVER, cite, reference
from qa.reply import Evidence
from qa.verify.reader import Reader

SEVERITIES = {WRONG: "有误", LOOK: "请看", AGREES: "相符"}
"""Severity and what it is called on the page."""
MOST = 40
"""Places of one finding that are cited; all of them are in ``places``."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found, and where."""

    check: str
    name: str
    """The check in Chinese."""
    severity: str
    message: str
    start: int
    end: int
    places: tuple[tuple[int, int], ...]
    """Every place as offsets into the document's text, the first included."""
    citations: tuple[Citation, ...]
    """The places as citations; residue of a web page is never cited."""


@dataclass(frozen=True, slots=True)
class Audit:
    """What examining a document brought."""

    document: DocumentRef
    findings: tuple[Finding, ...]
    """有误 first, then 请看; each in the order of the text."""
    agreed: tuple[Finding, ...]
    """What was counted or added up and found in order."""
    checks: int
    """How many checks were run."""
    elapsed_ms: float = 0.0

    @property
    def wrong(self) -> int:
        """How many findings say that the document contradicts itself."""
        return sum(finding.severity == WRONG for finding in self.findings)

    @property
    def counts(self) -> dict[str, int]:
        """Findings by severity."""
        return {WRONG: self.wrong, LOOK: len(self.findings) - self.wrong, AGREES: len(self.agreed)}

    @property
    def sentence(self) -> str:
        """The result as one Chinese sentence."""
        said = (f"{self.counts[severity]}处{word}" for severity, word in SEVERITIES.items() if self.counts[severity])
        return f"做了{self.checks}项检查：{'，'.join(said) or '没有发现问题'}。"


def audit(store: Store, identity: str) -> Audit:
    """Examine the document with an id; raises UnknownId when there is none."""
    began = time.perf_counter()
    with store.snapshot():
        document = find_document(store, identity)
        examined = examine(document)
        reader = Reader(document)
        found, agreed = (
            tuple(_finding(store, reader, p) for p in part) for part in (examined.problems, examined.agreed)
        )
    elapsed = round((time.perf_counter() - began) * 1000, 2)
    return Audit(reference(document), found, agreed, examined.checks, elapsed)


def grouped(findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    """Findings by the name of their check, in the order in which the checks first found something."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.name, []).append(finding)
    return {name: tuple(group) for name, group in groups.items()}


def as_json(found: Audit) -> dict[str, Any]:
    """The audit on the wire."""
    return {
        "document": asdict(found.document),
        "text": found.sentence,
        "counts": found.counts,
        "findings": [_finding_json(finding) for finding in found.findings],
        "agreed": [_finding_json(finding) for finding in found.agreed],
        "checks": found.checks,
        "elapsed_ms": found.elapsed_ms,
    }


def _finding(store: Store, reader: Reader, problem: Problem) -> Finding:
    places = ((problem.start, problem.end), *problem.others)
    evidence = (_evidence(reader, start, end) for start, end in places[:MOST])
    citations = tuple(cite(store, one, n) for n, one in enumerate(filter(None, evidence), 1))
    name = mapping("checks")[problem.check]
    return Finding(problem.check, name, problem.severity, problem.message, *places[0], places, citations)


def _evidence(reader: Reader, start: int, end: int) -> Evidence | None:
    """A place as evidence: a cell from its row's label on; the innermost clause that holds the span."""
    leaf = reader.leaf(start)
    if leaf.kind in NEVER or not reader.document.quote(start, end).strip(" \n\t|　；;，,、"):
        return None
    if leaf.kind == "row":
        label = reader.document.text.find(leaf.heading, leaf.start, start) if leaf.heading else -1
        return Evidence(reader.document.id, leaf.id, label if label >= 0 else start, min(end, leaf.end))
    around = reader.around(start, end)
    clause = reader.owner(around) if around else leaf
    if clause.kind in NEVER:
        return None
    return Evidence(reader.document.id, clause.id, max(start, clause.start), min(end, clause.end))


def _finding_json(finding: Finding) -> dict[str, Any]:
    body = asdict(finding)
    body["places"] = [{"start": start, "end": end} for start, end in finding.places]
    body["citations"] = list(body["citations"])
    return body
