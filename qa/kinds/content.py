"""Open questions: the sentences that answer, in the order of the document, from as many clauses as needed and no more."""

from __future__ import annotations

from corpus.model import Clause
from qa.case import Case
from qa.link import Link, link
from qa.reply import Evidence, Reply, Statement
from qa.sentences import sentences_with
from qa.topic import topic

ENOUGH = 0.62
"""Coverage of the question's words by the best clause, below which the question is refused."""
ALSO = 0.75
"""A further clause is used when its score is this share of the best one's."""
MOST_CLAUSES = 3


def answer(case: Case) -> Reply | None:
    """Sentences of the clauses that hold the question's words; None when no clause holds enough of them."""
    question = case.question
    words = topic(question)
    if question.unknown or question.strangers:
        return None
    numbered = case.numbered("task", "safeguard", "article", "principle", "goal") or case.named_clauses(
        "task", "safeguard", "principle", "goal"
    )
    if numbered:
        return _from(case, list(numbered[:1]), words)
    if len(words.replace(" ", "")) < 2:
        return None
    links = [found for found in link(case, words) if found.clause.kind not in {"row", "annex"}]
    good = _good(links)
    return _from(case, [found.clause for found in good], words) if good else None


def _good(links: list[Link]) -> list[Link]:
    """The best clause, if it holds enough of the words, and others nearly as good."""
    if not links or max(found.coverage for found in links[:3]) < ENOUGH:
        return []
    best = max(links[:3], key=lambda found: (found.coverage >= ENOUGH, found.score))
    others = [f for f in links if f is not best and f.score >= ALSO * best.score and f.coverage >= ENOUGH]
    return [best, *others[: MOST_CLAUSES - 1]]


def _from(case: Case, clauses: list[Clause], words: str) -> Reply | None:
    statements: list[Statement] = []
    for clause in sorted(clauses, key=lambda clause: clause.start):
        proofs = sentences_with(case, clause, words) if words.strip() else ()
        if not proofs:
            continue
        statements += [Statement("；" if not case.question.english else "; ")] if statements else []
        statements.append(Statement(_lead(case, clause)))
        statements += [Statement(_quoted(case, proof), (proof,)) for proof in proofs]
    if not statements:
        return None
    return Reply(
        "answered",
        tuple(statements),
        understood=(("kind", "content"), ("words", words), ("clause", "、".join(c.label for c in clauses))),
        listed=tuple(clause.id for clause in clauses),
    )


def _lead(case: Case, clause: Clause) -> str:
    name = case.name(clause) if clause.heading and clause.marker else clause.label
    return case.say(f"{name}写明：", f"{name} says: ")


def _quoted(case: Case, proof: Evidence) -> str:
    return "“" + " ".join(case.view.document.quote(proof.start, proof.end).split()).strip() + "”"
