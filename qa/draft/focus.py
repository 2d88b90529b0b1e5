"""Which documents a draft is judged by: those that it names, of whose area it speaks, or whose things it names most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.errors import PolicyError
from corpus.wording import NUMBER
from index.entry import Entry
from index.store import Store
from index.vocabulary import key_of, places
from qa.draft.features import features
from qa.draft.lexicon import any_of
from qa.draft.mentions import Read
from qa.view import View

MOST = 6
"""Documents that an unaddressed draft is laid beside at most."""
MAIN = 0.5
"""Share of the best document's names below which another is not meant."""
TITLE = re.compile(r"《([^》]{4,80})》")
NOT_NAME = re.compile(r"^.*?(?:根据|依据|按照|依照|按|是|为|见|[:：])")
SHORT = 6
"""Characters of a title in 《》 that may be a part of a longer one."""
NAMED = 0.6
"""Share of the title of a document that a sentence must hold to name it."""
FRONT = re.compile(r"^(?:中华人民共和国|[\u4e00-\u9fff]{2,12}?(?:关于|印发))")
HEAD = 12
"""Lines within which a document has its title."""
ITSELF = re.compile(r"(?:方案|计划|办法|措施|意见|通知|规定|条例|细则|法)(?:（[^（）]*）)?$")
"""A line that ends so is the title of a document, and no report on one."""
SCOPE = re.compile(any_of("scopes"))
AREA = re.compile(r"[\u4e00-\u9fff]{2,6}?(?:省|市|区|县|州|盟|旗)")
WEIGHTS = {"document": 20, "place": 6, "task": 4, "project": 4, "safeguard": 3, "indicator": 2, "term": 2, "unit": 1}
"""How much a name says of which document is meant: a heading is rare, a 区科委 is everywhere."""


@dataclass(frozen=True, slots=True)
class Focus:
    """The documents that come into question, likeliest first, and whether they were given or plainly meant."""

    views: tuple[View, ...]
    main: tuple[View, ...]
    """Those that a phrase is judged by that names none."""
    given: bool
    about: frozenset[str] = frozenset()
    """Ids of those that the draft says it speaks of: only their sentences may be what it puts in other words."""
    foreign: tuple[str, ...] = ()
    """Places that the draft names and none of these documents does."""

    def named_in(self, words: str, documents: Sequence[str]) -> tuple[str, ...]:
        """Documents that a phrase names: by title or number, or the likeliest of them by the area that they are of."""
        found = [
            v.document.id for v in self.views if v.document.id in documents or v in self.main and _of_place(v, words)
        ]
        return tuple(dict.fromkeys(found))

    def stranger_in(self, words: str) -> str:
        """A place, a scope or a document in the phrase that these documents do not speak of."""
        scope = SCOPE.search(words)
        found = [scope.group()] if scope else []
        found += [place for place in self.foreign if place in words]
        found += [name for name in (*NUMBER.findall(words), *TITLE.findall(words)) if not self._knows(name)]
        return next(iter(found), "")

    def _knows(self, name: str) -> bool:
        """A document of that name is here, or is spoken of here."""
        bare = key_of(NOT_NAME.sub("", name))
        return any(bare in key_of(v.document.metadata.title + v.document.metadata.number) for v in self.views) or any(
            name in v.document.text for v in self.views
        )


def find_focus(store: Store, text: str, reads: Sequence[Read], document: str) -> Focus:
    """The documents for a draft; ``document`` names the only one."""
    if document:
        one = store.document(document)
        if one is None:
            raise PolicyError(f"没有找到文件“{document}”，请用 policyqa documents 查看已有文件。")
        views: tuple[View, ...] = (View(one),)
        main = views
    else:
        weights = _weights(reads)
        entries = store.entries()
        for entry in entries:
            weights[entry.id] += WEIGHTS["place"] * any(_speaks_of(place, text) for place in _places_of(entry))
        if len(entries) == 1:
            weights[entries[0].id] += 1
        ordered = sorted(+weights, key=lambda identity: (-weights[identity], identity))[:MOST]
        views = tuple(View(d) for identity in ordered if (d := store.document(identity)))
        main = tuple(v for v in views if weights[v.document.id] >= MAIN * weights[ordered[0]])
    here = [place for place in places() if place in text]
    spoken = "".join(v.document.text + v.document.metadata.place for v in views)
    about = frozenset(v.document.id for v in views if document or _is_about(v, text, reads))
    return Focus(views, main, bool(document), about, tuple(p for p in here if p not in spoken))


def _is_about(view: View, text: str, reads: Sequence[Read]) -> bool:
    """It is named; or its area is, and the draft does not set out as another document of that area."""
    if any(n.document == view.document.id for r in reads for m in r.mentions if m.kind == "document" for n in m.names):
        return True
    metadata = view.document.metadata
    titles = (features(FRONT.sub("", title)) for title in (metadata.title, metadata.inner) if title)
    said = [features(text[r.piece.start : r.piece.end]) for r in reads]
    if any(title and len(title & words) >= NAMED * len(title) for title in titles for words in said):
        return True
    keys = [key_of(title) for title in (metadata.title, metadata.inner) if title]
    if any(len(key_of(name)) >= SHORT and key_of(name) in key for name in TITLE.findall(text) for key in keys):
        return True
    own = features(metadata.title + metadata.inner)
    lines = [line.strip() for line in text.splitlines()[:HEAD]]
    other = any(len(f := features(line)) > 2 and len(f & own) < MAIN * len(f) for line in lines if ITSELF.search(line))
    return _speaks_of(metadata.place, text) and not other


def _weights(reads: Sequence[Read]) -> Counter[str]:
    """What the names in the draft say for each document."""
    weights: Counter[str] = Counter()
    for read in reads:
        for document, kind, _ in {(n.document, n.kind, n.key) for m in read.mentions for n in m.names}:
            weights[document] += WEIGHTS.get(kind, 1)
    return weights


def _of_place(view: View, words: str) -> bool:
    """The words name the area that the document is of."""
    return _speaks_of(view.document.metadata.place, words)


def _speaks_of(place: str, words: str) -> bool:
    """With or without the word for its level."""
    return bool(place) and (place in words or (len(place) > 2 and place.rstrip("省市区县") in words))


def _places_of(entry: Entry) -> set[str]:
    """The areas that a title and an issuer begin with."""
    return {match.group() for words in (entry.title, entry.issuer) if (match := AREA.match(words))}
