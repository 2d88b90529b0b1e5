"""What examining a document found, as HTML: by severity, by check, each finding with its places as links."""

from __future__ import annotations

from html import escape

from qa.answer import Citation
from qa.audit import SEVERITIES, Audit, Finding, grouped
from ui.render import one_line

OPEN = 2
"""Places of a finding that are shown at once; the others unfold."""
LONGEST = 70
"""Characters of a quotation."""
KINDS = {"wrong": "untrue", "look": "ambiguous", "agrees": "answered"}
"""Severity and the class that shows it."""
TOLD = {
    "wrong": "文件自相矛盾的地方",
    "look": "不一定有错，请人看一看",
    "agrees": "数过、加过，对得上",
}


def part_html(found: Audit, severity: str) -> str:
    """All findings of one severity; empty when there are none."""
    findings = [f for f in (*found.findings, *found.agreed) if f.severity == severity]
    if not findings:
        return ""
    groups = "".join(_group(name, group) for name, group in grouped(findings).items())
    count = f"{SEVERITIES[severity]} {len(findings)} 处"
    head = f'<p class="pq-status">{count}</p> <span class="pq-note">{TOLD[severity]}</span>'
    return f'<section class="pq pq-findings pq-{KINDS[severity]}" aria-label="{count}">{head}{groups}</section>'


def _group(name: str, findings: tuple[Finding, ...]) -> str:
    return f"<h2>{escape(name)}</h2><ul>{''.join(_finding(finding) for finding in findings)}</ul>"


def _finding(finding: Finding) -> str:
    shown, hidden = finding.citations[:OPEN], finding.citations[OPEN:]
    places = _places(shown)
    if hidden:
        places += f"<details><summary>其余 {len(hidden)} 处原文</summary>{_places(hidden)}</details>"
    return f"<li><p>{escape(finding.message)}</p>{places}</li>"


def _places(citations: tuple[Citation, ...]) -> str:
    return "".join(
        f'<p class="pq-place"><a href="{escape(citation.url, quote=True)}" target="_blank">{escape(citation.label)}</a>　'
        f"<q>{escape(one_line(citation.quote.replace('|', ' '), LONGEST))}</q></p>"
        for citation in citations
    )
