"""What changed of units, figures and the document itself: the facts that a reader looks for before the words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from corpus.fold import fold
from corpus.model import Assignment, Clause, Document, Target
from qa.cite import url_of
from qa.diff.result import FactChange
from qa.view import View

ITSELF = {"title": "标题", "number": "发文字号", "issuer": "发文机关", "date": "成文日期"}
VALIDITY = {"effective": "施行日期", "until": "有效期至", "status": "效力状态"}
ROLES = {"lead": "牵头单位", "participant": "参与单位", "responsible": "责任单位"}

Figures = tuple[Document, list[Target]]


def fact_changes(old: View, new: View, pairs: Mapping[str, str]) -> Iterator[FactChange]:
    """The document itself, then units by clause, then figures by indicator; ``pairs`` maps old clause ids to new ones."""
    yield from _itself(old.document, new.document)
    yield from _units(old, new, pairs)
    yield from _targets(old, new)


def _itself(old: Document, new: Document) -> Iterator[FactChange]:
    for values, names in (((old.metadata, new.metadata), ITSELF), ((old.validity, new.validity), VALIDITY)):
        for field, name in names.items():
            before, after = (getattr(value, field) for value in values)
            if before != after:
                yield FactChange("document", name, "", tuple(filter(None, [before])), tuple(filter(None, [after])))


def _units(old: View, new: View, pairs: Mapping[str, str]) -> Iterator[FactChange]:
    """By clause and role, in the order of the new document; clauses that one of them lacks are told as such elsewhere."""
    for before, after in pairs.items():
        if before not in old.assignments and after not in new.assignments:
            continue
        clause = new.clauses[after]
        roles = dict.fromkeys(a.role for a in (*old.units(before), *new.units(after)))
        for role in roles:
            had, has = _of_role(old.units(before), role), _of_role(new.units(after), role)
            if set(had) != set(has):
                urls = url_of(old.document, before), url_of(new.document, after)
                yield FactChange("unit", _called(clause), ROLES.get(role, role), had, has, *urls)


def _of_role(assignments: tuple[Assignment, ...], role: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a.unit for a in assignments if a.role == role))


def _called(clause: Clause) -> str:
    return f"{clause.label}{clause.heading}" if clause.heading and not clause.label.endswith("”") else clause.label


def _targets(old: View, new: View) -> Iterator[FactChange]:
    """By indicator and year; in one line where the two documents speak of different years."""
    before, after = _by_indicator(old.document), _by_indicator(new.document)
    for indicator in dict.fromkeys((*after, *before)):
        had, has = before.get(indicator, {}), after.get(indicator, {})
        if had and has and not had.keys() & has.keys():
            yield _target("", (old.document, sum(had.values(), [])), (new.document, sum(has.values(), [])), dated=True)
            continue
        for year in sorted({*had, *has}):
            sides = (old.document, had.get(year, [])), (new.document, has.get(year, []))
            if {_figure(t) for t in sides[0][1]} != {_figure(t) for t in sides[1][1]}:
                yield _target(f"{year}年" if year else "", *sides)


def _target(aspect: str, old: Figures, new: Figures, *, dated: bool = False) -> FactChange:
    said = [tuple(dict.fromkeys(_figure(t, dated=dated) for t in targets)) for _, targets in (old, new)]
    name = (new[1] or old[1])[0].indicator
    return FactChange("target", name, aspect, said[0], said[1], _url(*old), _url(*new))


def _by_indicator(document: Document) -> dict[str, dict[int, list[Target]]]:
    found: dict[str, dict[int, list[Target]]] = {}
    for target in document.targets:
        found.setdefault(fold(target.indicator), {}).setdefault(target.year or 0, []).append(target)
    return found


def _figure(target: Target, *, dated: bool = False) -> str:
    year = f"{target.year}年" if dated and target.year else ""
    return f"{year}{target.base}{target.comparator}{target.figure}{target.unit}" + (
        "（基期）" if target.baseline else ""
    )


def _url(document: Document, targets: list[Target]) -> str:
    return url_of(document, targets[0].clause, targets[0].start, targets[0].end) if targets else ""
