"""Indicators called alike in the tasks of one project: 产业规模 of one task means those of the others too."""

from __future__ import annotations

from qa.case import Case


def with_siblings(case: Case, groups: list[int], fitting: list[int]) -> list[int]:
    """产业规模 of several tasks of a project: those of its other tasks too, which are called somewhat otherwise."""
    if len(groups) < 2:
        return groups
    homes = {case.view.clauses[t.clause].parent for g in groups for t in case.view.groups[g][:1]}
    units = {t.unit for g in groups for t in case.view.groups[g]}
    if len(homes) != 1 or len(units) != 1:
        return groups
    own = {t.clause for g in groups for t in case.view.groups[g]}
    firsts = {g: case.view.groups[g][0].clause for g in fitting}
    more = [g for g in fitting if firsts[g] not in own and case.view.clauses[firsts[g]].parent in homes]
    return sorted({*groups, *(g for g in more if {t.unit for t in case.view.groups[g]} == units)})
