"""Which documents have a part of some kind with some number: task 17, safeguard 3. Looked up, whatever the number of documents."""

from __future__ import annotations

import json
from collections.abc import Collection

from index.kinds import NUMBERED
from index.store import Store

_OF_KIND = f"c.kind in ({', '.join(repr(kind) for kind in NUMBERED)}) and c.kind = ?"
"""As the index says it, so that SQLite takes the index."""
_CURRENT = "join documents d on d.edition = c.edition and d.current = 1"


_WITH_ROLES = """and exists (select 1 from assignments a where a.edition = c.edition and a.clause = c.id
    and a.role in (select value from json_each(?)))"""


def numbered(store: Store, kind: str, numbers: Collection[int], roles: Collection[str] = ()) -> tuple[str, ...]:
    """Ids of the documents that have all these parts, those that count furthest first; without numbers those that have any.

    With ``roles`` only parts count in which units have such a role.
    """
    wanted = sorted({number for number in numbers if number > 0})
    query = f"""select d.id from clauses c {_CURRENT} where {_OF_KIND}
        {"and c.ordinal in (select value from json_each(?))" if wanted else ""} {_WITH_ROLES if roles else ""}
        group by d.id having count(distinct c.ordinal) >= ? order by max(c.ordinal) desc, d.id"""
    given = [json.dumps(wanted)] if wanted else []
    given += [json.dumps(sorted(roles))] if roles else []
    return tuple(row[0] for row in store.rows(query, [kind, *given, max(1, len(wanted))]))


def speaking_of(store: Store, identities: Collection[str], noun: str) -> tuple[str, ...]:
    """Those of the documents whose headings hold a noun."""
    query = """select d.id from documents d where d.current = 1 and d.id in (select value from json_each(?))
        and exists (select 1 from clauses c where c.edition = d.edition and instr(c.heading, ?) > 0)"""
    return tuple(row[0] for row in store.rows(query, [json.dumps(list(identities)), noun]))
