"""Documents taken into the knowledge base, one outcome for each: what the command prints and the page shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath
from typing import Literal

from corpus.model import Document
from index.build import Added, add_prepared
from index.home import home
from index.store import Store
from ui.crew import cores, each
from ui.incoming import Incoming, Job, lost, read_in_bulk
from ui.render import counts, printable

FEW = 8
"""Documents up to which this process does all the work: starting another takes longer."""
FATES = {
    "new": "",
    "again": "（重新解析了同一份内容）",
    "newer": "（成为最新一版，旧版保留）",
    "older": "（存为旧版，答复仍用较新的一版）",
}
MARKS = {"loaded": "✓", "unchanged": "＝", "refused": "✗"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document."""

    kind: Literal["loaded", "unchanged", "refused"]
    name: str
    words: str
    identity: str = ""
    """Id in the knowledge base of a document that was loaded."""

    @property
    def line(self) -> str:
        """``✓ 甲.docx → 甲府发〔2020〕1号  30 项任务``."""
        arrow = f" → {self.identity}  " if self.identity else "："
        return printable(f"{MARKS[self.kind]} {self.name}{arrow}{self.words}".rstrip())


class Tally:
    """What has become of the documents so far."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.characters = 0
        self.things: Counter[str] = Counter()

    @property
    def done(self) -> int:
        """Documents that are dealt with."""
        return self.outcomes.total()

    def take(self, document: Document) -> None:
        """One more document that was read."""
        self.characters += len(document.text)
        self.things.update(
            {
                "条条文": len(document.clauses),
                "项任务": sum(clause.kind == "task" for clause in document.clauses),
                "项分工": len(document.assignments),
                "个目标值": sum(not target.baseline for target in document.targets),
                "处疑点": len(document.problems),
            }
        )

    def summary(self, *, dry_run: bool = False, pace: str = "") -> str:
        """One sentence on the documents, one on what is in them."""
        loaded, unchanged, refused = (self.outcomes[kind] for kind in MARKS)
        parts = [f"试读 {loaded} 份，没有入库" if dry_run else f"导入 {loaded} 份"]
        parts += [f"未改动 {unchanged} 份"] if unchanged else []
        parts += [f"拒绝 {refused} 份"] if refused else []
        found = "、".join(f"{number} {noun}" for noun, number in self.things.items() if number)
        return f"{'，'.join(parts)}。" + (f"共 {self.characters} 字：{found}{pace}。" if loaded > 1 else "")


def intake(store: Store | None, jobs: Iterable[Job], tally: Tally, *, workers: int) -> Iterator[Outcome]:
    """Each document read and stored, in order; without a store it is only read. One worker is this process."""
    unchanged: list[Outcome] = []
    work = partial(read_in_bulk, home() if store else Path())
    for _, one in each(_changed(store, jobs, unchanged), work, lost, workers=workers):
        yield from _counted(unchanged, tally)
        yield from _counted([_stored(store, one, tally)], tally)
    yield from _counted(unchanged, tally)


def written(folder: Path, files: Iterable[tuple[str, bytes]]) -> list[Path]:
    """Uploads as files, each in a folder of its own, so that two of one name stay two; a name never leads out of it."""
    paths = []
    for number, (name, data) in enumerate(files):
        path = folder / str(number) / (PurePath(name.replace("\\", "/")).name or "文件")
        path.parent.mkdir()
        path.write_bytes(data)
        paths.append(path)
    return paths


def crew(expected: int) -> int:
    """Processes for so many documents."""
    return cores() if expected > FEW else 1


def _counted(outcomes: list[Outcome], tally: Tally) -> Iterator[Outcome]:
    """The outcomes that wait, counted; none waits afterwards."""
    while outcomes:
        outcome = outcomes.pop(0)
        tally.outcomes[outcome.kind] += 1
        yield outcome


def _changed(store: Store | None, every: Iterable[Job], unchanged: list[Outcome]) -> Iterator[Job]:
    """The jobs that the store does not hold as they are, read by today's rules."""
    for job in every:
        if store and job.sha256 and store.holds(job.sha256, job.identity):
            unchanged.append(Outcome("unchanged", job.name, "已经导入，内容没有变"))
        else:
            yield job


def _stored(store: Store | None, one: Incoming, tally: Tally) -> Outcome:
    if one.prepared is None:
        return Outcome("refused", one.name, one.refusal)
    document = one.prepared.document
    added = add_prepared(store, one.prepared) if store else Added(document.id, "new", 0)
    tally.take(document)
    return Outcome("loaded", one.name, f"{counts(document)}  {FATES[added.fate]}".rstrip(), added.id)
