"""Looking names up: those of a few keys among all the names of a store."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from index.entry import Chosen
from index.lookup import Lookup
from index.paper import Rows
from index.vocabulary import Name

CHUNK = 400
"""Values per IN list; SQLite's oldest limit is 999."""
FEW_NAMES = 10_000
"""Names of a store up to which all their keys are kept in memory, about 4 MB; a plan has a thousand."""


class Names:
    """Looks names up in one store; remembers the keys of a small one until it changes."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._keys: dict[str, Any] = {}

    def among(self, rows: Rows, keys: Iterable[str], column: str, chosen: Chosen) -> tuple[Name, ...]:
        """Names whose key, sound, head or tail is among ``keys``; the cost grows with the keys, not with the store."""
        if column not in {"key", "sound", "head", "tail"}:
            raise ValueError(column)
        known = None if chosen.taken else self._spelled(rows, column)
        wanted = [key for key in dict.fromkeys(keys) if key and (known is None or key in known)]
        columns = ", ".join(field.name for field in fields(Name))
        found: list[Name] = []
        for at in range(0, len(wanted), CHUNK):
            part = wanted[at : at + CHUNK]
            marks = ",".join("?" * len(part))
            for shelf in ("", "past_") if chosen.taken else ("",):
                query = f"select edition, {columns} from {shelf}names where {column} in ({marks}) order by rowid"
                found += [Name(*row[1:]) for row in rows(query, part) if chosen.answers(row[0], shelf)]
        return tuple(found)

    def _spelled(self, rows: Rows, column: str) -> frozenset[str] | None:
        """Every key of a small store, which tells most pieces of a question from names without asking the file; None of a large one."""
        state, keys = self._lookup.state(rows), self._keys
        if keys.get("state") != state:
            number = rows("select count(*) from (select 1 from names limit ?)", [FEW_NAMES + 1])[0][0]
            keys = self._keys = {"state": state, "few": number <= FEW_NAMES}
        if keys["few"] and column not in keys:
            keys[column] = frozenset(row[0] for row in rows(f"select distinct {column} from names", []))
        known: frozenset[str] | None = keys.get(column)
        return known
