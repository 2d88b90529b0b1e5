"""Clauses for a query across the whole knowledge base, best first, as people look for them: the article, not its paragraph.

``search`` scores single passages for those who look on; here the evidence around a passage counts as well (``index.weigh``).
The query is looked for by its pairs of characters alone: its longer words add little to them and were found to do harm.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from index.found import Found
from index.general import wordlist
from index.store import Store
from index.vocabulary import places_in

CANDIDATES = 300
"""Passages whose documents are looked at."""
READ = 250_000
"""Terms that are looked through, the likeliest documents first."""


def find(store: Store, query: str, *, top: int = 10, documents: Sequence[str] | None = None) -> tuple[Found, ...]:
    """The ``top`` best clauses for a query; ``documents`` narrows to some ids."""
    from index.around import references, sheets  # bring numpy: not for questions that facts answer
    from index.weigh import weighed

    with store.snapshot():
        terms = tuple(dict.fromkeys(store.segmenter.pairs(_subject(query)) or store.segmenter.pairs(query)))
        statistics = store.statistics(terms)
        known = {term: statistics.idf(term) for term in terms if statistics.frequencies[term]}
        read = sheets(store, store.likeliest(tuple(known), documents, CANDIDATES), READ)
        named = tuple(tuple(store.segmenter.pairs(place)) for place in places_in(query))
        found = weighed(known, read, references(store, [sheet.document for sheet in read]), named) if read else []
    return tuple(sorted(found, key=lambda one: (-one.score, one.document, one.clause))[:top])


def _subject(query: str) -> str:
    """The query without the words that only ask."""
    return _asking().sub("，", query)


@cache
def _asking() -> re.Pattern[str]:
    words = sorted((row[0] for row in wordlist("asking")), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))
