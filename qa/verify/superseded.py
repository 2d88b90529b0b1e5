"""A quotation that no edition in force has, and an older one has: it was true, and is so no longer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from qa.editions import dated
from qa.verify.asked import Asked
from qa.verify.find import holding_before
from qa.verify.places import places
from qa.verify.reader import Reader
from qa.verify.result import Verification
from qa.verify.standing import Spot, described


def superseded(asked: Asked, plain: str, now: Verification) -> Verification | None:
    """The verdict ``stale`` with the older edition's words; ``now`` is what the editions in force have instead."""
    spots = list(_spots(asked, plain)) if asked.store.has_past else []
    meant = [spot for spot in spots if asked.meant(spot.reader, spot.span)]
    if not spots or (asked.known_place() and not meant):
        return None
    spot = (meant or spots)[0]
    found = described(asked, spot, others=0, stale=True)
    current = asked.store.document(spot.reader.document.id)
    if current is None or found.verdict != "stale":
        return found
    remark = f"这句话见于{dated(spot.reader.document)}，现行版是{dated(current)}"
    nearest = now.citation if now.verdict == "differs" and now.citation else None
    same = nearest is not None and nearest.document.id == current.id
    also = (nearest,) if nearest and same else ()
    return replace(found, remarks=(*found.remarks, remark), also=(*found.also, *also))


def _spots(asked: Asked, plain: str) -> Iterator[Spot]:
    """Where older editions have the words: of the documents in question, then of those that the index names."""
    store = asked.store
    near = (reader.document.id for reader in asked.readers)
    for identity in dict.fromkeys([asked.reference.document, *near, *holding_before(store, plain)]):
        for number in store.superseded_holding(identity, asked.quote.text) if identity else ():
            document = store.edition(number)
            reader = Reader(document, document.sha256) if document else None
            for span in places(reader, asked.quote) if reader else ():
                if reader:
                    yield Spot(reader, span)
