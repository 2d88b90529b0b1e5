"""Which documents give which roles to units: of thousands few say who leads what."""

from __future__ import annotations

from collections.abc import Sequence

from index.paper import Rows


def assigned_by(rows: Rows, where: str, given: Sequence[object]) -> dict[str, frozenset[str]]:
    """By role the ids of documents; ``where`` and ``given`` say which editions answer."""
    query = f"""select distinct a.role, d.id from documents d join assignments a on a.edition = d.edition
        where d.edition in (select edition from documents where {where})"""
    found: dict[str, set[str]] = {}
    for role, identity in rows(query, given):
        found.setdefault(role, set()).add(identity)
    return {role: frozenset(ids) for role, ids in found.items()}
