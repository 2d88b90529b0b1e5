"""Looking things up without a question: documents, a clause in its place, tasks, units, indicators.

What the service, the command line and the page show is made here, once, as frozen values.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from corpus.errors import PolicyError
from corpus.fold import fold
from corpus.model import Assignment, Clause, Document, Target
from index.entry import Entry
from index.find import find
from index.store import Store
from qa.view import View

MANY = 50
"""Documents that a look-up without a named document goes through; beyond that it takes longer than a reader waits."""
SQUARE = str.maketrans("[]", "()")


class UnknownId(PolicyError):
    """No document or clause of that id."""


@dataclass(frozen=True, slots=True)
class Place:
    """A clause where it stands: the headings above it, the clauses before and after it."""

    view: View
    clause: Clause
    before: Clause | None
    after: Clause | None
    current: Document | None = None
    """The edition that answers, where this one is superseded."""

    @property
    def document(self) -> Document:
        """The document it stands in."""
        return self.view.document

    @property
    def above(self) -> tuple[Clause, ...]:
        """The clauses around it, outermost first."""
        return self.view.above(self.clause)[:-1]

    @property
    def text(self) -> str:
        """Its words as they stand in the document."""
        return self.document.quote(self.clause.start, self.clause.end)


@dataclass(frozen=True, slots=True)
class Task:
    """A task and who does it (任务)."""

    document: Document
    clause: Clause
    project: Clause | None
    """The project it belongs to."""
    assignments: tuple[Assignment, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """One clause in which a unit has a part."""

    clause: Clause
    assignment: Assignment


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of one document and all its parts (单位)."""

    document: Document
    name: str
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure and the clause that states it."""

    clause: Clause
    target: Target


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator of one document and every figure stated for it, in text and table (指标)."""

    document: Document
    name: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A clause that a query found, with its score."""

    score: float
    document: Document
    clause: Clause

    @property
    def text(self) -> str:
        """Its words as they stand in the document."""
        return self.document.quote(self.clause.start, self.clause.end)


def find_document(store: Store, identity: str, version: str = "") -> Document:
    """The document with that id or number, however its brackets are typed; ``version`` begins the digest of an edition."""
    document = store.document(identity) or store.document(_resolved(store.entries(), identity))
    if document and version and not document.sha256.startswith(version):
        old = store.document(document.id, version)
        if old is None:
            raise UnknownId(f"“{document.id}”没有版本号以“{_short(version)}”开头的一版，去掉版本号可以打开现行版。")
        return old
    if document is None:
        raise UnknownId(f"没有编号为“{_short(identity)}”的文件，请查看文件清单里的编号（policyqa documents）。")
    return document


def find_place(store: Store, identity: str, version: str = "") -> Place:
    """The clause that ``<document id>#<clause id>`` names, in the edition that answers or in another."""
    name, _, wanted = identity.partition("#")
    if not name or not wanted:
        raise UnknownId(f"条文编号“{_short(identity)}”不完整，应写成“文件编号#条文编号”，如 某发〔2020〕1号#sec_1。")
    view = View(find_document(store, name, version))
    clause = view.clauses.get(wanted)
    if clause is None:
        raise UnknownId(f"文件“{view.document.id}”里没有编号为“{_short(wanted)}”的条文，请查看该文件的条文清单。")
    current = store.document(view.document.id)
    superseded = current is not None and current.sha256 != view.document.sha256
    return replace(place_of(view, clause), current=current if superseded else None)


def place_of(view: View, clause: Clause) -> Place:
    """A clause with its neighbours under the same heading; the heading's own line is no neighbour."""
    same = [c for c in view.document.clauses if c.parent == clause.parent and (c.kind != "heading" or c == clause)]
    at = same.index(clause)
    return Place(view, clause, same[at - 1] if at else None, same[at + 1] if at + 1 < len(same) else None)


def tasks(store: Store, identity: str = "") -> tuple[Task, ...]:
    """Every task, in order of reading."""
    found: list[Task] = []
    for view in _views(store, identity):
        for clause in view.of_kind("task"):
            project = next((c for c in reversed(view.above(clause)) if c.kind == "project"), None)
            found.append(Task(view.document, clause, project, view.units(clause.id)))
    return tuple(found)


def units(store: Store, identity: str = "") -> tuple[Unit, ...]:
    """Every unit that has a part in something, in order of first mention."""
    found: list[Unit] = []
    for view in _views(store, identity):
        duties: dict[str, list[Duty]] = {}
        for assignment in view.document.assignments:
            duties.setdefault(assignment.unit, []).append(Duty(view.clauses[assignment.clause], assignment))
        found += [Unit(view.document, name, tuple(parts)) for name, parts in duties.items()]
    return tuple(found)


def indicators(store: Store, identity: str = "") -> tuple[Indicator, ...]:
    """Every indicator, in order of first mention."""
    found: list[Indicator] = []
    for view in _views(store, identity):
        for targets in view.groups.values():
            figures = tuple(Figure(view.clauses[target.clause], target) for target in targets)
            found.append(Indicator(view.document, targets[0].indicator, figures))
    return tuple(found)


def find_clauses(
    store: Store, query: str, *, top: int = 10, documents: Sequence[str] | None = None
) -> tuple[Found, ...]:
    """The clauses nearest to a query, best first."""
    kept: dict[str, View] = {}
    found: list[Found] = []
    for hit in find(store, query, top=top, documents=documents):
        view = kept.setdefault(hit.document, View(find_document(store, hit.document)))
        found.append(Found(hit.score, view.document, view.clauses[hit.clause]))
    return tuple(found)


def leaves(document: Document) -> tuple[Clause, ...]:
    """The clauses that cover the text exactly once, in order of reading; a table's row stands for its cells."""
    whole = [clause for clause in document.clauses if clause.kind != "cell"]
    parents = {clause.parent for clause in whole}
    return tuple(clause for clause in whole if clause.id not in parents)


def _views(store: Store, identity: str) -> Iterable[View]:
    if identity:
        return [View(find_document(store, identity))]
    entries = store.entries()
    if len(entries) > MANY:
        raise PolicyError(f"知识库有 {len(entries)} 份文件，请用 document 指定其中一份的编号。")
    return [View(find_document(store, entry.id)) for entry in entries]


def _resolved(entries: Iterable[Entry], identity: str) -> str:
    """The id of the document whose id or number is the given one but for its spelling; else the given one."""
    wanted = _spelled(identity)
    same = (entry.id for entry in entries if wanted and wanted in (_spelled(entry.id), _spelled(entry.number)))
    return next(same, identity)


def _spelled(identity: str) -> str:
    """〔2018〕, [2018] and (2018) are one year to a reader."""
    return fold(identity).translate(SQUARE)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:60] + "…"
