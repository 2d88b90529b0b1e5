"""One quotation in, one verdict out. The conductor: where it stands, else where it departs from what stands there."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import replace

from index.folded import INVISIBLE, folded
from index.store import Store
from qa.verify.asked import Asked, Editions
from qa.verify.departing import departing
from qa.verify.editions import later_editions
from qa.verify.find import MOST, Held, holding, holding_most
from qa.verify.places import places
from qa.verify.reader import Reader
from qa.verify.refer import Reference, has_paragraphs, read_reference
from qa.verify.result import Verification
from qa.verify.standing import standing
from qa.verify.superseded import superseded
from qa.verify.tokens import GAP

SHORT = 8
"""Characters under which a quotation proves little: it may stand anywhere."""
PAIRS = ("“”", "「」", "『』", '""', "‘’", "''")


def verify(
    store: Store, quote: str, *, clause: str = "", document: str = "", editions: Editions = later_editions
) -> Verification:
    """The verdict on a quotation; ``clause`` is an id, a label or loose words, ``document`` narrows to one document."""
    began = time.perf_counter()
    with store.snapshot():
        found = _verified(store, bare(quote), read_reference(store, clause, document), editions)
    return replace(found, quote=quote, elapsed_ms=round((time.perf_counter() - began) * 1000, 2))


def bare(quote: str) -> str:
    """The quotation without white space and the pair of quotation marks around it."""
    quote = quote.strip()
    for pair in PAIRS:
        if len(quote) > 2 and quote[0] == pair[0] and quote[-1] == pair[1] and pair[0] not in quote[1:-1]:
            return quote[1:-1].strip()
    return quote


def _verified(store: Store, quote: str, reference: Reference, editions: Editions) -> Verification:
    one = folded(quote)
    if not one.text:
        return Verification(quote, "absent", "引文里没有可以核对的文字。")
    weak = (f"引文只有{len(one.text)}个字，很多地方都可能有，只能作参考",) if len(one.text) < SHORT else ()
    found = _found(Asked(store, one, reference, (), editions))
    remarks = (*found.remarks, *filter(None, [reference.remark]), *weak, *_undivided(store, reference, found))
    return replace(found, remarks=tuple(dict.fromkeys(remarks)))


def _undivided(store: Store, reference: Reference, found: Verification) -> tuple[str, ...]:
    """A paragraph (款) was named, and the file that was imported does not show paragraphs."""
    document = store.document(found.citation.document.id) if found.citation and "款" in reference.rest else None
    if document is None or has_paragraphs(document.clauses):
        return ()
    return ("这份文件没有分款，只核对到条",)


def _found(asked: Asked) -> Verification:
    """First the document that was named, then those that hold all of the words, then those that hold most of them."""
    store, quote = asked.store, asked.quote.source
    named = _read(store, [asked.reference.document])
    asked = replace(asked, readers=named)
    if any(asked.meant(reader, span) for reader in named for span in places(reader, asked.quote)):
        return standing(asked) or departing(asked)
    plain = INVISIBLE.sub("", GAP.sub("\n", quote))
    held = holding(store, plain)
    asked = replace(asked, readers=(*named, *_with_words(asked, held.whole)))
    if found := standing(asked):
        before = superseded(asked, plain, found) if found.verdict == "wrong_clause" else None
        return before or found
    held = holding_most(store, plain, held)
    asked = replace(asked, readers=(*named, *_read(store, _nearest(asked, held))))
    found = standing(asked) or departing(asked)
    return found if found.accepted else superseded(asked, plain, found) or found


def _nearest(asked: Asked, held: Held) -> list[str]:
    """Documents with the clauses that are nearest to the quotation; of those with the same clause one is enough."""
    found: list[str] = []
    for identity in held.likely:
        again = not asked.reference.named and held.again(identity, found)
        if identity != asked.reference.document and not (again and asked.quote.text not in asked.store.plain(identity)):
            found.append(identity)
    return found


def _with_words(asked: Asked, identities: Iterable[str]) -> list[Reader]:
    """Documents in which the quotation stands as it is, until it is found where it is said to stand."""
    found: list[Reader] = []
    for identity in identities:
        if asked.quote.text not in asked.store.plain(identity):
            continue
        for reader in _read(asked.store, [identity]):
            spans = places(reader, asked.quote)
            found += [reader] if spans else []
            if any(asked.meant(reader, span) for span in spans) or len(found) == MOST:
                return found
    return found


def _read(store: Store, identities: Iterable[str]) -> tuple[Reader, ...]:
    documents = [store.document(identity) for identity in dict.fromkeys(identities) if identity]
    return tuple(Reader(document) for document in documents if document)
