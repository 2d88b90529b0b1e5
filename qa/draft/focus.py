"""Which documents a draft is judged by: those that it names, of whose area it speaks, or whose things it names most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.errors import PolicyError
from corpus.fold import fold
from corpus.regex import regex
from corpus.wording import NUMBER
from index.entry import Entry
from index.store import Store
from index.vocabulary import key_of, places
from qa.draft.about import AREA, FEWEST, ITSELF, MAIN, TITLE, by_core, by_names, is_about, is_titled, matter, speaks_of
from qa.draft.features import features
from qa.draft.lexicon import any_of
from qa.draft.mentions import Read
from qa.draft.votes import meant, votes
from qa.view import View

MOST = 6
"""Documents that an unaddressed draft is laid beside at most."""
NOT_NAME = regex(r"^.*?(?:根据|依据|按照|依照|按|是|为|见|[:：])")
SCOPE = regex(any_of("scopes"))
BESIDE = 4
"""Characters on either side of a scope that say of what it is one."""
WEIGHTS = {
    "document": 20,
    "place": 6,
    "task": 4,
    "project": 4,
    "safeguard": 3,
    "indicator": 2,
    "term": 2,
    "unit": 1,
    "vote": 4,
}
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
            v.document.id
            for v in self.views
            if v.document.id in documents or self._may_turn_to(v) and _of_place(v, words) or _titles(v, words)
        ]
        return tuple(dict.fromkeys(found))

    def _may_turn_to(self, view: View) -> bool:
        """A place turns to a document that is much named; or that the draft is about, if the others do not speak of its place."""
        place = view.document.metadata.place
        apart = view.document.id in self.about and not any(place in v.document.text for v in self.main)
        return view in self.main or apart

    def stranger_in(self, words: str) -> str:
        """A place, a scope or a document in the phrase that these documents do not speak of."""
        scope = SCOPE.search(words)
        near = words[max(0, scope.start() - BESIDE) : scope.end() + BESIDE] if scope else ""
        reached = scope and any(_reaches(v, scope.group()) or _speaks_so(v, near, scope.group()) for v in self.main)
        found = [scope.group()] if scope and not reached else []
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
    weights: Counter[str] = Counter()
    voted: frozenset[str] = frozenset()
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
            weights[entry.id] += WEIGHTS["place"] * any(speaks_of(place, text) for place in _places_of(entry))
            weights[entry.id] += WEIGHTS["document"] * is_titled(entry.title, text)
        if len(entries) == 1:
            weights[entries[0].id] += 1
        else:
            counted = votes(store, text, reads)
            voted = meant(counted)
            weights.update({one: WEIGHTS["vote"] * counted[one] for one in voted})
        if not +weights:
            weights.update(_by_titles(entries, text))
        ordered = sorted(+weights, key=lambda identity: (-weights[identity], identity))[:MOST]
        views = tuple(View(d) for identity in ordered if (d := store.document(identity)))
        main = tuple(v for v in views if weights[v.document.id] >= MAIN * weights[ordered[0]] or _titles(v, text))
    here = [place for place in places() if place in text]
    spoken = "".join(v.document.text + v.document.metadata.place for v in views)
    if voted and _is_of_another(text, main):
        voted = frozenset()
    titled = frozenset(v.document.id for v in views if _titles(v, text))
    about = (voted and voted | titled) or frozenset(
        v.document.id for v in views if document or is_about(v, text, reads)
    )
    if not about and not any(place not in spoken for place in here):
        about = by_core(views, text, reads) or by_names(views, text, weights)
    return Focus(views, main, bool(document), about, tuple(p for p in here if p not in spoken))


def _by_titles(entries: Sequence[Entry], text: str) -> Counter[str]:
    """Documents whose matter the draft speaks of by all words of their titles, where it names nothing of them."""
    said = features(text)
    cores = {entry.id: features(matter(entry.title, _places_of(entry))) for entry in entries}
    return Counter({one: len(core) for one, core in cores.items() if len(core) >= FEWEST and core <= said})


def _weights(reads: Sequence[Read]) -> Counter[str]:
    """What the names in the draft say for each document."""
    weights: Counter[str] = Counter()
    for read in reads:
        for document, kind, _ in {(n.document, n.kind, n.key) for m in read.mentions for n in m.names}:
            weights[document] += WEIGHTS.get(kind, 1)
    return weights


def _reaches(view: View, scope: str) -> bool:
    """A document of no area speaks of the whole country, that of a province of 全省."""
    place = view.document.metadata.place
    return scope in view.document.text and (not place or scope.endswith(place[-1]))


def _speaks_so(view: View, words: str, scope: str) -> bool:
    """The document has the scope between these words, or another in its place: 参与国际、国家标准制定, 率先在全市确立."""
    before, _, behind = map(fold, words.partition(scope))
    between = rf"{re.escape(before)}[\u4e00-\u9fff]{{1,4}}{re.escape(behind)}"
    return min(len(before), len(behind)) > 1 and bool(re.search(between, view.folded(0, len(view.document.text))))


def _is_of_another(text: str, views: Sequence[View]) -> bool:
    """The draft names a plan or a measure of an area in 《》 that none of these documents is, and none of their areas is it."""
    named = [name for name in TITLE.findall(text) if ITSELF.search(name) and AREA.match(name)]
    areas = {area.group() for name in named if (area := AREA.match(name))}
    known = any(_titles(v, text) for v in views)
    spoken = "".join(v.document.text + v.document.metadata.place for v in views)
    return bool(areas) and not known and not any(area in spoken for area in areas)


def _titles(view: View, words: str) -> bool:
    """The words have its title, or the greater part of it, in 《》."""
    metadata = view.document.metadata
    return any(is_titled(title, words) for title in (metadata.title, metadata.inner) if title)


def _of_place(view: View, words: str) -> bool:
    """The words name the area that the document is of."""
    return speaks_of(view.document.metadata.place, words)


def _places_of(entry: Entry) -> set[str]:
    """The areas that a title and an issuer begin with."""
    return {match.group() for words in (entry.title, entry.issuer) if (match := AREA.match(words))}
