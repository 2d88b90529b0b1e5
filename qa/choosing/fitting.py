"""Which of several documents a question fits: what it names stands clearly in one of them, or as well in another.

Each thing that the question names is a point with a weight; a document that lacks much of what another holds, and holds
next to nothing that the other lacks, is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.fold import fold
from corpus.model import Document
from index.general import wordlist
from index.store import Store
from index.vocabulary import key_of
from qa.finding.coverage import wanted
from qa.finding.meanings import synonyms
from qa.lexicon import cues, generic
from qa.question import Question

PLACE, NAME, ALIAS, ROLE, NUMBER, YEAR = 6.0, 4.0, 1.0, 4.0, 6.0, 4.0
"""Weights: the area of a document, a name as printed (but for its level), a name by another form, a role word, the number of a clause, a year."""
CLEAR = 3.0
"""Weight that a document must lack to be left out."""
ALLOWED = 0.3
"""Share of that weight which it may hold beyond the other document."""
EVERYDAY = frozenset({"牵头", "负责", "参与", "责任", "管", "落实"})
"""Words for roles that people use whatever the document prints."""
NAMING = frozenset({"unit", "indicator", "term", "task", "project", "safeguard", "principle", "goal", "article"})
ROLES = frozenset({"lead", "participant", "responsible"})


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that the question names, and the weight of it in each document that has it."""

    said: str
    weights: dict[str, float]


def fitting(store: Store, question: Question, identities: Sequence[str]) -> tuple[str, ...]:
    """The documents that are left, in the order given."""
    documents = [document for identity in identities if (document := store.document(identity))]
    points = list(_points(store, question, documents))
    return tuple(
        one for one in identities if not any(_outdone(points, one, other) for other in identities if other != one)
    )


def _outdone(points: list[Point], one: str, other: str) -> bool:
    lacks = sum(max(0.0, p.weights.get(other, 0.0) - p.weights.get(one, 0.0)) for p in points)
    beyond = sum(max(0.0, p.weights.get(one, 0.0) - p.weights.get(other, 0.0)) for p in points)
    return lacks >= CLEAR and beyond <= ALLOWED * lacks


@lru_cache(maxsize=64)
def _folded(text: str) -> str:
    """A document's text, folded once: the same documents are asked again and again."""
    return fold(text)


def _points(store: Store, question: Question, documents: list[Document]) -> Iterator[Point]:
    folded = {document.id: _folded(document.text) for document in documents}
    named = [t for t in question.tags if t.kind.partition(":")[0] == "name" and t.kind.partition(":")[2] in NAMING]
    for tag in named:
        said = key_of(question.text[tag.start : tag.end])
        yield Point(said, {d.id: _name_weight(question, said, d.id, folded[d.id]) for d in documents})
    areas = {d.id: area for d in documents if (area := _area(d, question.text))}
    for area in dict.fromkeys(areas.values()):
        yield Point(area, {i: PLACE for i, own in areas.items() if own == area})
    content = " ".join(question.content)
    for area in areas.values():
        content = content.replace(area, " ")
    for word, weight in wanted(store, content).weights:
        if word in generic():
            continue
        forms = synonyms().get(word, (word,))
        weight = max(weight, CLEAR) if _names(store, word) else weight
        yield Point(word, {i: weight for i, text in folded.items() if any(form in text for form in forms)})
    yield from _of_kinds(question, documents)
    for word in _role_words(question):
        yield Point(word, {d.id: ROLE for d in documents if any(a.printed.startswith(word) for a in d.assignments)})
    for marker in {r.marker for r in question.references if r.marker}:
        yield Point(marker, {d.id: NUMBER for d in documents if any(marker in (c.marker, c.number) for c in d.clauses)})
    for year in question.years:
        yield Point(str(year), {i: YEAR for i, text in folded.items() if str(year) in text})


def _of_kinds(question: Question, documents: list[Document]) -> Iterator[Point]:
    """The facts that are asked for: units in a role, targets of a year; a document without any cannot give them."""
    for role in sorted(role for role in ROLES if question.has(role)):
        yield Point(role, {d.id: ROLE for d in documents if any(a.role == role for a in d.assignments)})
    if question.has("target", "actual") and question.years:
        years = set(question.years)
        yield Point("target", {d.id: ROLE for d in documents if any(t.year in years for t in d.targets)})


def _names(store: Store, word: str) -> bool:
    """A noun, or a word that the dictionary does not have."""
    tag = store.segmenter.part_of_speech(word)
    return len(word) > 1 and (not tag or tag[:1] in "nj")


def _area(document: Document, text: str) -> str:
    """The area of a document, where the question names it: 云州市, 云州."""
    area = document.metadata.place
    return next((form for form in (area, area[:-1]) if len(form) > 1 and form in text), "")


def _name_weight(question: Question, said: str, document: str, text: str) -> float:
    """As printed, but for a letter of its level: the full weight; by another form: little; in the text at least: some."""
    printed = [n.printed for n in question.names if n.key == said and n.document == document]
    levels = [row[0] for row in wordlist("admin_prefixes")]
    if any(key_of(p) == said or any(key_of(p) == level + said for level in levels) for p in printed):
        return NAME
    return ALIAS + 1 if printed and said in text else ALIAS if printed or said in text else 0.0


def _role_words(question: Question) -> Iterator[str]:
    """The words for roles in the question that documents print and people do not use for any."""
    for tag in question.tags:
        word = question.text[tag.start : tag.end]
        if ROLES & set(tag.kind.split("+")) and ROLES & set(cues().get(word, ())):
            stem = next((word[:n] for n in (len(word), 2) if word[:n] not in EVERYDAY), "")
            if stem and not any(word.startswith(everyday) for everyday in EVERYDAY):
                yield stem[:2]
