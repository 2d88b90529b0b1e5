"""What a phrase leaves behind for the next one: its task, its units, its year, its indicator."""

from __future__ import annotations

from dataclasses import replace

from index.vocabulary import key_of
from qa.draft.spot import ROLES, Context, Finding, Spot

SHORT = 24
"""Characters of a line that is a heading, at most."""


def entered(context: Context, gap: str) -> Context:
    """A new sentence: what was said of years and units is over; of tasks and indicators only with the paragraph."""
    context = replace(context, years=(), units=(), role="", foreign="")
    if "\n" not in gap:
        return context
    asked = "？" in gap or "?" in gap  # the answer to a question speaks of what was asked
    return replace(context, apart=not asked, groups=context.groups if asked else ())


def followed(spot: Spot, findings: list[Finding]) -> Context:
    """The context after a phrase and what was found in it."""
    context = spot.context
    named = tuple(
        (v.document.id, c.id) for v in spot.views for c in spot.named_clauses(v) if c.kind not in ("section", "project")
    )
    if named and not _is_plain(spot):
        named = ()
    judged = tuple((e.document, e.clause) for f in findings if f.kind in ("role", "deadline") for e in f.evidence[:1])
    units = tuple(m for m in spot.mentions if m.kind in ("unit", "stranger"))
    years = tuple(int(m.value) for m in spot.years if m.value.isdecimal())
    indicators = [m for m in spot.mentions if m.kind == "indicator"]
    groups = tuple((n.document, int(n.ref)) for m in indicators[-1:] for n in m.names if n.kind == "indicator")
    word = next(iter(spot.having(*ROLES)), None)
    return replace(
        context,
        clauses=named or judged or (() if _is_heading(spot) else context.clauses),
        apart=context.apart and not (named or judged),
        units=units or context.units,
        years=years or context.years,
        groups=groups or _judged_groups(spot, findings) or context.groups,
        role=next(r for r in ROLES if word.has(r)) if word else context.role,
    )


def _is_plain(spot: Spot) -> bool:
    """The task is named by its number or its whole heading, or with a role: it is what the draft speaks of from here on."""
    whole = any(n.key == key_of(n.printed) for m in spot.mentions if m.kind == "clause" for n in m.names)
    return whole or bool(spot.having(*ROLES)) or any(m.reference for m in spot.mentions)


def _is_heading(spot: Spot) -> bool:
    """A short line by itself: what comes below it speaks of something new."""
    start, end = spot.piece.start, spot.piece.end
    line = spot.text[spot.text.rfind("\n", 0, start) + 1 : (spot.text.find("\n", end) + 1 or len(spot.text) + 1) - 1]
    return len(line) <= SHORT and line.strip() == spot.words


def _judged_groups(spot: Spot, findings: list[Finding]) -> tuple[tuple[str, int], ...]:
    """The indicator that a figure was judged by, though the draft did not call it by its name."""
    proofs = [e for f in findings if f.kind in ("figure", "change") for e in f.evidence[:1]]
    of = (
        (v.document.id, t.group)
        for e in proofs[-1:]
        for v in spot.views
        for t in v.document.targets
        if v.document.id == e.document and t.clause == e.clause and e.start <= t.start and t.end <= e.end
    )
    found = tuple(dict.fromkeys(of))
    return found if len(found) == 1 else ()
