"""Which clause a question is about: by number, by heading, by an earlier answer's list, or by words of its text."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import wanted
from qa.finding.link import Link, link, meant
from qa.finding.topic import ORDINAL, PIECE, topic

NAMED = ("task", "safeguard", "principle", "goal", "project", "article")
NUMBERED = {"task": ("task",), "safeguard": ("safeguard",), "item": ("task", "safeguard", "article")}
ROLES = ("lead", "participant", "responsible")
SHORT = 5
"""Characters of a word that names a topic; a longer one describes one clause."""
TOPIC = regex(r"^(?:与|和|跟|关于|涉及|有关)+|(?:有关|相关|方面|领域|这块|那块|那项|这项|那条|这条|那个|类|的)+$")
ROLE_WORDS = frozenset(
    [
        "lead",
        "participant",
        "responsible",
        "unit",
        "indicator-word",
        "money",
        "actual",
        "person",
        "phone",
        "target",
        "percent",
        "sum",
        "involved",
    ]
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The clauses that are meant, how they were found, and numbers that no clause has."""

    clauses: tuple[Clause, ...] = ()
    how: str = ""
    """number, heading, list or words."""
    missing: tuple[str, ...] = ()
    """Numbers that the document does not have, in words: 第31项任务."""


def subject(case: Case, *, by_words: bool = True) -> Subject:
    """The clause or clauses with units that the question asks about."""
    for find in (from_list, _by_number, _by_heading, _by_indicator):
        found = find(case)
        if found.clauses or found.missing:
            return found
    return _by_words(case) if by_words else Subject()


def from_list(case: Case) -> Subject:
    """The clause that 最后一项 or 第二项 points to in the list of an earlier answer."""
    question = case.question
    if not question.within:
        return Subject()
    listed = [case.view.clauses[i] for i in question.within if i in case.view.clauses]
    if (
        question.has("pronoun")
        and len(listed) == 1
        and not question.references
        and not question.named("task", "safeguard")
        and _speaks(case, listed[0])
    ):
        return Subject((listed[0],), "list")
    if question.has("last", "middle") and listed:
        return Subject((listed[-1] if question.has("last") else listed[len(listed) // 2],), "list")
    numbers = [n for reference in question.referring("item", "task") for n in reference.numbers]
    chosen = tuple(listed[n - 1] for n in numbers if 0 < n <= len(listed))
    return Subject(chosen, "list") if chosen else Subject()


SPOKEN = 0.5
"""Share of the question's own words that the clause before must hold for 那 and 它 to point to it."""


def _speaks(case: Case, clause: Clause) -> bool:
    """那中央厨房呢 after a task that has none points to no clause; nothing but a pronoun points to the one before."""
    own = " ".join(piece for piece in case.question.content if piece in case.question.asked)
    needed = wanted(case.store, own)
    return not needed.weights or needed.coverage(case.view.document.quote(clause.start, clause.end)) >= SPOKEN


def _by_number(case: Case) -> Subject:
    found: list[Clause] = []
    missing: list[str] = []
    for reference in case.question.references:
        if reference.marker:
            found += [c for c in case.view.document.clauses if reference.marker in (c.marker, c.number)]
            if reference.kind == "project":
                found = [c for c in found if c.id in case.view.assignments]
                continue
            missing += [] if found or reference.numbers else [f"第{reference.marker}项"]
        for n in () if case.prints(reference.marker) else reference.numbers:
            kinds = (reference.kind == "item" and _kinds_of_section(case)) or NUMBERED.get(reference.kind, ())
            known = case.view.of_kind(*kinds) if kinds else ()
            clauses = [known[n]] if -len(known) <= n < 0 else [c for c in known if c.ordinal == n]
            if len(reference.numbers) > 1 and reference.kind == "item":
                clauses = _of_one_kind(case, reference.numbers, clauses)
            found += clauses
            if kinds and not clauses:
                missing.append(
                    {"safeguard": f"保障措施第{n}项", "task": f"第{n}项任务"}.get(reference.kind, f"第{n}项")
                )
    named = set(case.named_clauses("task", "safeguard"))
    if len(found) > 1 and named & set(found) and all(len(r.numbers) == 1 for r in case.question.references):
        found = [clause for clause in found if clause in named]
    return Subject(tuple(dict.fromkeys(found)), "number", tuple(missing))


def _of_one_kind(case: Case, numbers: tuple[int, ...], clauses: list[Clause]) -> list[Clause]:
    """第1、15、17项 are tasks: only tasks have all of these numbers."""
    for kind in ("task", "safeguard", "article"):
        known = {clause.ordinal for clause in case.view.of_kind(kind)}
        if set(numbers) <= known:
            whole = [
                kind for kind in ("task", "safeguard") if set(numbers) <= {c.ordinal for c in case.view.of_kind(kind)}
            ]
            return [c for c in clauses if c.kind == kind] if len(whole) == 1 or kind == "article" else clauses
    return clauses


def _kinds_of_section(case: Case) -> tuple[str, ...]:
    """工作要求第2条: the kind of clause that the named section holds."""
    inside = {c.kind for home in case.named_clauses("section") for c in case.view.below(home, "task", "safeguard")}
    return tuple(inside) if len(inside) == 1 else ()


def _by_heading(case: Case) -> Subject:
    named = case.named_clauses(*NAMED)
    assigned = tuple(sorted((c for c in named if c.id in case.view.assignments), key=lambda clause: clause.start))
    return Subject(assigned or (), "heading")


def _by_indicator(case: Case) -> Subject:
    """An indicator that one clause with units names: 独角兽企业 … 这项任务由谁牵头."""
    groups = {int(n.ref) for n in case.question.named("indicator") if n.document == case.view.document.id}
    clauses = [t.clause for t in case.view.document.targets if t.group in groups and t.clause in case.view.assignments]
    found = tuple(case.view.clauses[c] for c in dict.fromkeys(clauses))
    return Subject(found, "indicator") if found and not case.question.content else Subject()


def _by_words(case: Case) -> Subject:
    words = topic(case.question, without=ROLE_WORDS)
    if "任务" in case.question.text and (several := _headed(case, words)):
        return Subject(several, "words")
    run = verbatim(case)
    run = "" if fold(run) in fold(case.view.document.metadata.title) else run  # that names the document alone
    words = f"{words} {run}" if run and run not in words else words
    links = link(case, words, case.view.assigned)
    found = meant(links, case.question.text)
    if _said_elsewhere(case, words, [known for known in links if known.clause in found]):
        return Subject()
    editions = ORDINAL.findall(case.question.text)
    quote = case.view.document.quote
    return Subject(tuple(c for c in found if all(edition in quote(c.start, c.end) for edition in editions)), "words")


LONG = 6
"""Characters of a run that stands in a document by no chance."""


def verbatim(case: Case) -> str:
    """The longest run of the question that the document prints, whatever its pieces were read as: 专项资金管理办法."""
    text = list(case.question.text)
    for tag in case.question.tags:
        titled = tag.kind == "document" and tag.end - tag.start >= LONG
        if (
            titled
            or tag.kind.startswith(("name:", "ref:", "year", "stranger"))
            or {"who", *ROLES} & set(tag.kind.split("+"))
        ):
            text[tag.start : tag.end] = "\x00" * (tag.end - tag.start)
    pieces = [piece for piece in PIECE.findall("".join(text)) if len(piece) >= LONG]
    known = case.view.folded(0, len(case.view.document.text))
    runs = (p[i : i + w] for p in pieces for w in range(len(p), LONG - 1, -1) for i in range(len(p) - w + 1))
    return max((run for run in runs if fold(run) in known), key=len, default="")


CLEARLY = 0.2
"""Coverage by which a clause without units must exceed those with units, to be the one that is meant."""


def _said_elsewhere(case: Case, words: str, found: list[Link]) -> bool:
    """A clause that names no units in a list of its own holds far more of the words: it answers in its own sentence."""
    assigned = {clause.id for clause in case.view.assigned}
    outside = [one for one in link(case, words) if not assigned & {c.id for c in case.view.above(one.clause)}]
    best = max((one.coverage for one in outside), default=0.0)
    return bool(found) and best > max(one.coverage for one in found) + CLEARLY


def _headed(case: Case, words: str) -> tuple[Clause, ...]:
    """人才那项任务: one short word that stands in the headings of several tasks, or of their project."""
    word = TOPIC.sub("", words)
    if not 2 <= len(word) <= SHORT or " " in word:
        return ()
    found = [t for t in case.view.of_kind("task") if word in fold("".join(c.heading for c in case.view.above(t)[-2:]))]
    return tuple(found) if len(found) > 1 else ()
