"""``KINDS`` is the table of what a question can be, in the order in which it is tried."""

from __future__ import annotations

from collections.abc import Callable

from qa.case import Case
from qa.kinds import refusals
from qa.kinds.duties import (
    bodies,
    compare,
    deadlines,
    does,
    due,
    each,
    led,
    peers,
    projects,
    rankings,
    roles,
    sizes,
    tasks,
    units,
)
from qa.kinds.grids import fields, prices, quotas, record_pairs, records, rows, tables, under_tables
from qa.kinds.numbers import (
    added,
    arithmetic,
    attributes,
    bare_sums,
    bounds_said,
    brackets,
    courses,
    enumerated,
    free,
    frequency,
    gaps,
    graded,
    longest,
    rated,
    targets,
)
from qa.kinds.paper import annexes, facts, force, interpreter, mentioned, page, passed, phones, proposals, stated, times
from qa.kinds.parts import bare_article, chapter_span, inside, items, pieces, points, principles, structure
from qa.kinds.people import members, persons
from qa.kinds.terms import definitions
from qa.open import answer as content
from qa.reply import Reply

KINDS: tuple[tuple[str, Callable[[Case], Reply | None]], ...] = (
    ("led", led.answer),
    ("graded", graded.answer),
    ("quota", quotas.answer),
    ("price", prices.answer),
    ("table_note", under_tables.answer),
    ("record_pair", record_pairs.answer),
    ("record", records.answer),
    ("attribute", attributes.answer),
    ("field", fields.answer),
    ("page_field", page.answer),
    ("member", members.answer),
    ("person", persons.answer),
    ("points", points.answer),
    ("passed", passed.answer),
    ("chapter_span", chapter_span.answer),
    ("bare_article", bare_article.answer),
    ("rated", rated.answer),
    ("bounds_said", bounds_said.answer),
    ("bare_sum", bare_sums.answer),
    ("free", free.answer),
    ("phone", phones.answer),
    ("contact", refusals.private),
    ("missing_number", refusals.missing_number),
    ("unknown_unit", refusals.stranger),
    ("frequency", frequency.answer),
    ("interpreter", interpreter.interpreter),
    ("mentioned_number", mentioned.answer),
    ("document_named", facts.of_title),
    ("items", items.answer),
    ("proposal", proposals.answer),
    ("time", times.answer),
    ("longest", longest.answer),
    ("due", due.answer),
    ("deadline", deadlines.answer),
    ("compare", compare.answer),
    ("role_check", roles.answer),
    ("projects", projects.projects),
    ("peers", peers.peers),
    ("tasks_by_size", sizes.sized),
    ("ranking", rankings.ranking),
    ("each", each.each),
    ("does", does.answer),
    ("units", bodies.bodies),
    ("tasks_of_sort", each.of_sort),
    ("tasks_of_units", tasks.answer),
    ("units_of_clause", units.answer),
    ("definition", definitions.answer),
    ("inside", inside.of_home),
    ("bracket", brackets.answer),
    ("enumerated", enumerated.answer),
    ("piece", pieces.answer),
    ("arithmetic", arithmetic.answer),
    ("added", added.answer),
    ("gap", gaps.answer),
    ("courses", courses.answer),
    ("table", tables.answer),
    ("target", targets.answer),
    ("row", rows.answer),
    ("principles", principles.answer),
    ("annex", annexes.answer),
    ("ceases", force.ceases),
    ("document_fact", facts.answer),
    ("structure", structure.answer),
    ("site", stated.site),
    ("stated_total", stated.total),
    ("content", content.answer),
)
"""Name and maker of each kind of answer; a kind that does not fit gives None."""
YIELDING = ("document_fact",)
"""Kinds whose refusal says only that the document has no such fact; a sentence that answers goes before it."""


OF_UNITS = ("tasks_of_units", "role_check", "units_of_clause")
"""Kinds that look at the units of tasks alone."""


def first(case: Case) -> Reply:
    """What the first kind that fits answers."""
    name, reply = next(((name, reply) for name, kind in KINDS if (reply := kind(case))), ("", None))
    reply = reply or refusals.nothing(case)
    yields = name in YIELDING or name in OF_UNITS and _checks_a_doing(case)
    if reply.status == "not_found" and yields and case.question.content:
        reply = content.answer(case) or reply
    if reply.status == "not_found" and name == "target" and case.question.units:
        reply = _of_the_unit(case) or reply
    return reply


def _of_the_unit(case: Case) -> Reply | None:
    """审计局每年至少要查多少所: a sentence that sets the figure for that very unit, where no target does."""
    reply = content.answer(case)
    said = [case.view.document.quote(e.start, e.end) for s in (reply.statements if reply else ()) for e in s.evidence]
    return reply if any(unit in words for unit in case.known_units() for words in said) else None


def _checks_a_doing(case: Case) -> bool:
    """通过评价的品种是由国家医保局负责认定的吗: whose work something is, and none of the tasks that have units."""
    return case.question.has("yesno") and not case.question.has("lead", "participant", "task")
