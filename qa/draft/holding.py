"""Whether a unit has a role in a clause, and which units a list leaves out."""

from __future__ import annotations

from corpus.model import Assignment, Clause
from corpus.regex import regex
from qa.draft.casting import LOOSE, Said, unit_word
from qa.draft.mentions import Mention
from qa.draft.spot import Spot
from qa.view import View, plays

WHOLE = regex(r"(?:(?<![自来])由|归|单位(?:是|为|有|即|:|：)+|单位)\s*$")
"""Words before the first unit behind which a list is told whole."""
PART = regex(r"等|之一|包括|其中|也|还|和我|与我|我[们区镇委局]|打头|为首|一道|参与之列|名单|第一|首位|不限于|[分各]别")
"""Words of a phrase that does not claim to name all of them."""
SORT = regex(r"(?:镇|街道|乡|新区|集团|公司)$")
"""Endings without which places are named as well: 安亭、外冈."""
COLLECTIVE = regex(r"^各")


def left_out(spot: Spot, view: View, clause: Clause, said: Said) -> list[str]:
    """Units that the document has in the role and a draft leaves out that names its list as the whole of it."""
    first = min(unit.start for unit in said.units)
    told = WHOLE.search(spot.text[spot.piece.start : first]) or (said.role == "lead" and len(said.units) > 1)
    if not told or said.denied or said.only or PART.search(spot.words):
        return []
    everyone = view.units(clause.id)
    names = frozenset().union(*(printed_names(view, unit) for unit in said.units))
    same = [a for a in everyone if plays_as(everyone, a, said.role)]
    printed = {a.printed for a in same if a.unit in names}
    rest = [a.unit for a in same if a.unit not in names and a.printed in printed and not COLLECTIVE.match(a.unit)]
    return [name for name in rest if SORT.sub("", name) not in spot.words]


def printed_names(view: View, unit: Mention) -> frozenset[str]:
    """The unit's names as this document prints them."""
    return frozenset(n.ref for n in unit.names if n.kind == "unit" and n.document == view.document.id)


def holds(view: View, clause: Clause, unit: Mention, said: Said) -> str:
    """yes, no, open (the list may hold it unnamed) or near (it leads, and was only said to take part)."""
    everyone, refs = view.units(clause.id), printed_names(view, unit)
    held = [a for a in everyone if a.unit in refs]
    fits = [a for a in held if plays_as(everyone, a, said.role)]
    if said.denied:
        return "no" if fits else "yes"
    if fits and said.only and said.role != "participant":
        return "yes" if len([a for a in everyone if a.role == fits[0].role]) == 1 else "no"
    if fits:
        return "yes"
    if held and said.role == "participant" and unit_word(said) in LOOSE and not said.only:
        return "near"
    having = [a for a in everyone if plays_as(everyone, a, said.role)]
    unnamed = any(a.open or (COLLECTIVE.match(a.unit) and _is_local(unit)) for a in having)
    return "open" if not held and unnamed else "no"


def _is_local(unit: Mention) -> bool:
    name = unit.value or (unit.names[0].printed if unit.names else "")
    return name.endswith(("镇", "街道", "乡", "县", "区", "政府"))


def plays_as(everyone: tuple[Assignment, ...], assignment: Assignment, role: str) -> bool:
    """负责 is leading where the clause knows leads only, and the other way round."""
    known = {a.role for a in everyone}
    if role == "responsible" and "lead" in known and plays(assignment, "lead"):
        return True
    if role == "lead" and "lead" not in known:
        role = "responsible"
    return plays(assignment, role)
