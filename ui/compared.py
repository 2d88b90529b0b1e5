"""A comparison as HTML: facts as a table, then each clause with what is gone and what is new marked."""

from __future__ import annotations

from html import escape

from qa.diff.result import WORDS, Change, Comparison, FactChange, Side

TAGS = {"equal": "{}", "delete": "<del>{}</del>", "insert": "<ins>{}</ins>"}


def facts_table(comparison: Comparison) -> str:
    """What changed of the document, units and figures; empty when nothing did."""
    if not comparison.facts:
        return ""
    rows = "".join(_fact(fact) for fact in comparison.facts)
    head = "<tr><th>哪一项</th><th>旧</th><th>新</th></tr>"
    return f'<div class="pq pq-diff"><table class="pq-facts"><thead>{head}</thead><tbody>{rows}</tbody></table></div>'


def _fact(fact: FactChange) -> str:
    name = "　".join(filter(None, (fact.subject, fact.aspect)))
    cells = "".join(f"<td>{escape('、'.join(words)) or '—'}</td>" for words in (fact.old, fact.new))
    return f"<tr><td>{escape(name)}</td>{cells}</tr>"


def change_html(change: Change) -> str:
    """One clause that differs."""
    sides = [side for side in (change.old, change.new) if side]
    labels = list(dict.fromkeys(side.label or "正文" for side in sides))
    place = f'<b class="pq-{change.kind}">{WORDS[change.kind]}</b> {escape(" → ".join(labels))}'
    return (
        f'<div class="pq pq-diff"><p class="pq-place">{place}</p><p class="pq-words">{_words(change, sides)}</p></div>'
    )


def _words(change: Change, sides: list[Side]) -> str:
    if change.kind == "changed":
        return "".join(TAGS[step.op].format(escape(step.text)) for step in change.steps)
    tag = {"added": "insert", "removed": "delete"}.get(change.kind, "equal")
    return TAGS[tag].format(escape(sides[-1].text))
