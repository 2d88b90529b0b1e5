"""How long at most: the sentence that sets the bound (临时冻结不得超过四十八小时) on what the question names."""

from __future__ import annotations

from corpus.fold import fold
from corpus.model import Clause
from corpus.numerals import NUMERAL
from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import wanted
from qa.finding.leaves import leaves
from qa.finding.topic import topic
from qa.open.ranges import fits
from qa.reply import Evidence, Reply, Statement

ASKED = regex(
    r"(?:最长|最多|至多|上限|不[能得可]?超过).{0,8}?(?:多久|多长|几|多少)|(?:多久|多长|几|多少).{0,4}(?:上限|最长)"
)
SPAN = rf"(?:\d+|[{NUMERAL}]+)\s*个?(?:小时|工作日|自然日|日|天|月|年|周|分钟)"
BOUND = regex(
    rf"[^。；;\n]*(?:不得?超过|不多于|不得?长于|最长|至多|最多)[^。；;，,\n]{{0,10}}?{SPAN}[^。；;\n]*[。；;]?"
)
ENOUGH = 0.7
"""Share of the question's words that the sentence must hold with the headings above it."""
SAID = regex(r"最长|最多|至多|上限|不[能得可]?超过|多久|多长|几\S*|多少\S*|[一本]次|可以|能|期限|时间")
"""Words of the asking itself."""


def answer(case: Case) -> Reply | None:
    """The bounding sentences that hold the words of the question, the best or those as good."""
    if (
        not ASKED.search(case.question.text)
        or case.question.has("lead", "participant", "list", "target")
        and _plan(case)
    ):
        return None
    title = fold(case.view.document.metadata.title)
    words = " ".join(piece for piece in SAID.sub(" ", topic(case.question)).split() if fold(piece) not in title)
    needed = wanted(case.store, words)
    found: list[tuple[float, str, Evidence]] = []
    for clause, start, end, folded in _bounds(case) if needed.weights else ():
        said = " ".join(case.view.document.quote(start, end).split()).rstrip("。；;")
        text = case.say(f"{clause.label}写明：“{said}”。", f"{clause.label} says: “{said}”. ")
        found.append((needed.held_in(folded) / needed.total, text, case.span(clause.id, start, end)))
    of_case = [one for one in found if fits(case.question.text, one[1])]
    best = max((fit for fit, _, _ in of_case or found), default=0.0)
    chosen = [(text, proof) for fit, text, proof in of_case or found if fit == best]
    if best < ENOUGH or len(chosen) > 2:
        return None
    return Reply("answered", tuple(Statement(t, (p,)) for t, p in chosen), understood=(("kind", "longest"),))


def _bounds(case: Case) -> tuple[tuple[Clause, int, int, str], ...]:
    """Every bounding sentence of the document, its place, its words folded with the headings above it; looked for once."""
    if ("bounds",) not in case.view.memory:
        found = []
        for clause in leaves(case):
            above = " ".join(c.heading for c in case.view.above(clause))
            for match in BOUND.finditer(case.view.document.text, clause.start, clause.end):
                start = match.start() + len(match.group()) - len(match.group().lstrip())
                found.append((clause, start, match.end(), fold(match.group() + above)))
        case.view.memory["bounds",] = tuple(found)
    known: tuple[tuple[Clause, int, int, str], ...] = case.view.memory["bounds",]
    return known


def _plan(case: Case) -> bool:
    return bool(case.view.document.targets)
