"""The units that answer as a reply: quoted clause by clause, grown to whole sentences, with what belongs beside them."""

from __future__ import annotations

from itertools import groupby

from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import Wanted
from qa.finding.sentences import body_spans, ended, runs
from qa.open.breaches import with_former
from qa.open.days import verdict
from qa.open.holds import holds
from qa.open.judge import Judged
from qa.open.replies import question_of
from qa.open.typed import SETS
from qa.open.units import Span
from qa.open.wanted import Asked
from qa.reply import Evidence, Reply, Statement

HEADED = 0.9
"""Share of the words in the heading of a clause, and in the title, from which all of the clause answers."""
LONGEST = 400
"""Characters of a clause that are quoted when all of it answers."""


def quoting(case: Case, asked: Asked, chosen: list[Judged]) -> Reply | None:
    """The quotations clause by clause, if they have all that the question is particular about."""
    chosen = [one for one in chosen if _row_told(case, asked, one)]
    statements: list[Statement] = []
    units = sorted({unit for one in chosen for unit in one.units}, key=lambda unit: unit.spans)
    for clause, grouped in groupby(units, key=lambda unit: unit.clause):
        statements += [Statement(case.say("；", "; "))] if statements else []
        of_clause = tuple(grouped)
        statements.append(Statement(lead(case, clause, quoted=any(unit.headed for unit in of_clause))))
        proofs = [case.span(_inside(case, clause, span), *span) for unit in of_clause for span in unit.spans]
        statements += [quoted(case, proof) for proof in _grown(case, asked, clause, tuple(proofs))]
    text = "".join(case.view.document.quote(e.start, e.end) for s in statements for e in s.evidence)
    printed = "".join(question_of(case, clause) for clause in {unit.clause for unit in units})
    if not text or not holds(case, asked, text + printed):
        return None
    if judged := verdict(case, text):
        cited = tuple(e for s in statements for e in s.evidence)
        statements.insert(0, Statement(judged, cited[:1]))
    clauses = list(dict.fromkeys(unit.clause for unit in units))
    return Reply(
        "answered",
        tuple(statements),
        understood=understood(asked.words, clauses),
        listed=tuple(clause.id for clause in clauses),
        strength=max(one.score for one in chosen),
    )


ROW = 0.75
"""Share of the words that a row must hold with the heads of its columns, its headings and the title: all of it is short."""


LACKING = 0.35
"""Weight of the heaviest word that it may lack, in shares of the heaviest of all."""


def _row_told(case: Case, asked: Asked, one: Judged) -> bool:
    """什么时候验收 is not told by a row that gives the years of building."""
    rows = [unit for unit in one.units if unit.clause.kind == "row"]
    title = case.view.document.metadata.title
    words = Wanted(tuple(one for one in asked.needed.weights if not one[0].startswith((*asked.places, *asked.names))))
    held = [words.weighed(fold(f"{unit.own} {unit.above} {title}")) for unit in rows]
    return all(share >= ROW and lacking <= LACKING for share, lacking in held)


def understood(words: str, clauses: list[Clause]) -> tuple[tuple[str, str], ...]:
    said = (("words", words),) if words else ()
    return (("kind", "content"), *said, ("clause", "、".join(clause.label for clause in clauses)))


def _inside(case: Case, clause: Clause, span: Span) -> str:
    """The clause of a span, which of a list may be another than the one that opens it."""
    return clause.id if clause.start <= span[0] and span[1] <= clause.end else case.view.at(span).id


def _grown(case: Case, asked: Asked, clause: Clause, proofs: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Whole sentences, and more of the clause where its heading is asked about or how a thing is done; no more where a figure
    or a day is asked for, which one part of a sentence has."""
    if any(focus.name == "penalty" for focus in asked.foci):
        return runs(case, ended(case, with_former(case, proofs)))
    spans = body_spans(case, clause)
    if any(focus.name == "may" for focus in asked.foci):
        return runs(case, (*proofs, *_ruling(case, clause, spans, proofs[-1])))
    if asked.strict:
        return runs(case, proofs)
    title = case.view.document.metadata.title
    short = clause.heading and spans and spans[-1][1] - spans[0][0] <= LONGEST
    if short and asked.needed.coverage(clause.heading + title) >= HEADED:
        return (case.span(clause.id, spans[0][0], spans[-1][1]),)
    if case.question.has("how"):
        at = next((i for i, (start, _) in enumerate(spans) if start == proofs[-1].start), len(spans))
        proofs = (*proofs, *(case.span(clause.id, *span) for span in spans[at + 1 : at + 2]))
    return runs(case, ended(case, proofs))


POINTING = regex(r"[两三四]项|上述|以上|前[款述]|同一|此类|该")
"""两项补助不得重复享受: a sentence that rules on what the sentences before it speak of."""


def _ruling(case: Case, clause: Clause, spans: list[tuple[int, int]], last: Evidence) -> tuple[Evidence, ...]:
    """The sentence behind what is quoted, where it says of just that what may be done."""
    after = [span for span in spans if span[0] >= last.end][:1]
    words = [(span, case.view.document.quote(*span)) for span in after]
    return tuple(case.span(clause.id, *span) for span, text in words if POINTING.match(text) and SETS.search(text))


def lead(case: Case, clause: Clause, *, quoted: bool = False) -> str:
    """What the clause is called; by its label alone where its heading is quoted."""
    name = case.name(clause) if clause.heading and clause.marker and not quoted else clause.label
    return case.say(f"{name}写明：", f"{name} says: ")


def quoted(case: Case, proof: Evidence) -> Statement:
    words = " ".join(case.view.document.quote(proof.start, proof.end).split()).strip()
    return Statement(f"“{words}”", (proof,))
