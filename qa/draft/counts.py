"""How many parts a document has: 10大工程、30项具体任务, 创新主体培育工程有3项任务."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus.model import Clause
from corpus.numerals import NUMERAL, chinese, integer
from corpus.regex import regex
from corpus.wordlist import read_entries
from qa.draft.lexicon import FOLDER, any_of
from qa.draft.spot import Finding, Spot, best
from qa.reply import Evidence
from qa.view import View

_ADJECTIVE = r"(?:具体|重点|主要|基本|工作|创新|建设)*的?"
_N = rf"(?P<n>\d{{1,3}}|[{NUMERAL}]{{1,3}})"
CLAIMING = regex(any_of("counting"))
SHOWN = 30
"""Headings that are cited one by one as the proof of a count."""


@cache
def nouns() -> dict[str, str]:
    """Noun → kind of clause."""
    return {row[0]: row[1] for row in read_entries(FOLDER / "parts.txt")}


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    noun = "|".join(sorted(nouns(), key=len, reverse=True))
    return (
        re.compile(rf"(?<![第\d.]){_N}\s*(?:大|项|个|条|类)\s*{_ADJECTIVE}(?P<noun>{noun})(?!计划|方案)"),
        re.compile(
            rf"(?P<noun>{noun})(?:里|中)?(?:一共|总共|共计|共|有|是|为|达|列了|列出|列|提出|提了|部署了?|安排了?|分为?|包括|包含)+了?{_N}\s*(?:大|项|个|条|类)"
        ),
    )


def counts(spot: Spot) -> list[Finding]:
    """The numbers of parts that the phrase gives."""
    if any(m.kind in ("unit", "stranger") for m in spot.mentions):
        return []
    found = _groups(spot)
    for start, end, n, kind in _said(spot):
        found += best(_counted(spot, view, (start, end), n, kind) for view in spot.views)
    return found


GROUP = regex(rf"(?<![第\d.{NUMERAL}]){_N}大(?P<name>[\u4e00-\u9fff]{{4,10}})")
OVER = "的是为在等和与及将要已都，"
"""Characters behind which the name of a group is over: 五大新兴产业基地 is another group than 四大新兴产业集群."""
ALIKE = 4
"""Characters behind 大 by which two groups are one: 五大新兴产业集群, 四大新兴产业集群."""


def _groups(spot: Spot) -> list[Finding]:
    """五大新兴产业集群 where the document speaks of four."""
    found: list[Finding] = []
    for match in GROUP.finditer(spot.text, spot.piece.start, spot.piece.end):
        if not any(a <= match.start() and match.end("n") <= b for a, b in spot.hidden):
            found += best(_group(view, match) for view in spot.views)
    return found


def _group(view: View, said: re.Match[str]) -> Finding | None:
    known = re.compile(rf"(?<![第\d.{NUMERAL}]){_N}大{re.escape(said['name'][:ALIKE])}")
    rest = said["name"][ALIKE:]
    places = [
        place
        for place in known.finditer(view.document.text)
        if not rest or rest[0] in OVER or view.document.text.startswith(rest[:2], place.end())
    ]
    numbers = {integer(place["n"]) for place in places}
    leaf = view.at(places[0].span()) if places else None
    if leaf is None or None in numbers or integer(said["n"]) is None:
        return None
    evidence = (Evidence(view.document.id, leaf.id, *places[0].span()),)
    span, true = (said.start(), said.end("n") + 1 + ALIKE), places[0].group()
    if integer(said["n"]) in numbers:
        return None
    return Finding(
        "count", *span, "contradicted", f"稿件写“{said.group()[: len(true)]}”，文件写的是“{true}”。", evidence
    )


def _said(spot: Spot) -> Iterator[tuple[int, int, int, str]]:
    """A number with its noun; what stands in such a pair counts nothing before it: 10大工程共30项任务."""
    taken: list[tuple[int, int]] = []
    for form in _forms():
        for match in form.finditer(spot.text, spot.piece.start, spot.piece.end):
            n = integer(match["n"])
            covered = any(a <= match.start() and match.end() <= b for a, b in spot.hidden)
            if (
                n is not None
                and n > 1
                and not covered
                and all(match.end() <= a or b <= match.start() for a, b in taken)
            ):
                taken.append(match.span())
                yield *match.span(), n, nouns()[match["noun"]]


def _counted(spot: Spot, view: View, span: tuple[int, int], n: int, kind: str) -> Finding | None:
    homes = [c for c in spot.named_clauses(view) if c.kind in ("project", "section")]
    parts = view.below(homes[0], kind) if homes else view.of_kind(kind)
    if not parts:
        return None
    stated = _stated(view, len(parts), kind) if not homes else None
    what = f"“{homes[0].heading}”中" if homes else "文件里"
    noun = next(word for word, meaning in nouns().items() if meaning == kind)
    case = spot.case(view)
    evidence = (stated,) if stated else tuple(case.whole(c) for c in parts[:SHOWN])
    true = f"{what}{noun}共{len(parts)}项（个）"
    if n == len(parts):
        return Finding("count", *span, "supported", f"{true}。", evidence)
    if not (CLAIMING.search(spot.words) and (spot.sure or homes)):
        return None
    said = spot.text[span[0] : span[1]]
    return Finding("count", *span, "contradicted", f"稿件写{said}，{true}{_names(parts)}。", evidence)


def _names(parts: tuple[Clause, ...]) -> str:
    names = [c.heading or c.label for c in parts]
    return f"：{'、'.join(names)}" if len(names) <= 6 else ""


def _stated(view: View, n: int, kind: str) -> Evidence | None:
    """Where the document says the number itself."""
    numbers = rf"(?:{n}|{chinese(n)})"
    words = "|".join(word for word, meaning in nouns().items() if meaning == kind)
    match = re.search(rf"[^，,。；;\n]*{numbers}\s*(?:大|项|个|条)\s*{_ADJECTIVE}(?:{words})", view.document.text)
    around = [c for c in view.document.clauses if match and c.start <= match.start() and match.end() <= c.end]
    leaf = min((c for c in around if c.kind != "boilerplate"), key=lambda c: c.end - c.start, default=None)
    return Evidence(view.document.id, leaf.id, *match.span()) if leaf and match else None
