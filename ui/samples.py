"""Questions to begin with, made from what the documents hold, so that each of them has an answer."""

from __future__ import annotations

from collections import Counter

from index.store import Store
from qa.view import View


def samples(store: Store) -> tuple[str, ...]:
    """A few questions about the first document that has something to ask about."""
    for entry in store.entries()[:5]:
        document = store.document(entry.id)
        found = _of(View(document)) if document else ()
        if found:
            return found
    return ()


def _of(view: View) -> tuple[str, ...]:
    return tuple(question for make in (_lead, _figure, _table, _note) for question in make(view))


def _lead(view: View) -> list[str]:
    """Who leads a task; how much the busiest unit leads."""
    led = [task for task in view.of_kind("task") if view.units(task.id, "lead") and task.ordinal]
    if not led:
        return []
    busiest = Counter(a.unit for a in view.document.assignments if a.role == "lead").most_common(1)[0][0]
    middle = led[len(led) // 2].number
    return [
        f"{f'第{middle}项任务' if middle.isdigit() else f'任务{middle}'}由哪些单位牵头？",
        f"{busiest}牵头哪些任务？",
    ]


def _figure(view: View) -> list[str]:
    """The last target that a table and the text both state, else any."""
    both = [g for g in view.groups.values() if {t.source for t in g} == {"text", "table"} and len(g[0].indicator) < 10]
    target = next((t for group in both for t in group if t.year and not t.baseline), None)
    return [f"{target.year}年{target.indicator}的目标是多少？"] if target else []


def _table(view: View) -> list[str]:
    """A difference between two years of one indicator."""
    for group in view.groups.values():
        years = sorted({t.year for t in group if t.year and t.value is not None})
        if len(years) > 2 and len(group[0].indicator) < 12:
            return [f"{group[0].indicator}从{years[0]}年到{years[-1]}年要增加多少？"]
    return []


def _note(view: View) -> list[str]:
    """A term that a footnote explains."""
    terms = [note.term.strip("“”") for note in view.document.footnotes if 1 < len(note.term) < 12]
    return [f"什么是“{terms[0]}”？"] if terms else []
