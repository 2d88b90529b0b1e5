"""Open questions: the sentences that answer, in the order of the document, from as many clauses as needed and no more."""

from __future__ import annotations

from dataclasses import replace

from corpus.model import Clause
from qa.case import Case
from qa.finding.coverage import wanted
from qa.finding.link import link
from qa.finding.sentences import body_spans, ended, runs, sentences_with
from qa.finding.subject import ROLE_WORDS
from qa.finding.topic import topic
from qa.open.answer import answer as single_sentences
from qa.open.asked import has_asked, names_places
from qa.open.focus import foci
from qa.open.holds import holds
from qa.open.passages import Passage, passages
from qa.reply import Evidence, Reply, Statement

SURE = 1.35
"""Score from which sentences judged one by one go before those of the clauses that hold the words best."""
LIKE = 1.4
"""What the coverage of such a clause counts beside that score."""
ENOUGH = 0.55
"""Coverage of the question's words by the sentences quoted and the headings above them, below which nothing is answered."""
LACKING = 0.75
"""Weight of the heaviest missing word, in shares of the heaviest word, above which coverage must be ``ALMOST_ALL``."""
ALMOST_ALL = 0.7
"""Coverage that is enough even where such a word is missing."""
AMONG = 5
"""Clauses of the ranking among which one must answer."""
ALSO = 0.75
"""A further clause is used when its score is this share of the best one's."""
MOST_CLAUSES = 3
ACTING = ("task", "safeguard", "article", "project", "footnote")
"""Clauses that say what is done; a goal or a principle that names the same thing does not say how."""
HEADED = 0.9
"""Share of the words in the heading of a clause, and in the title, from which all of the clause answers."""
LONGEST = 400
"""Characters of a clause that are quoted when all of it answers."""


def answer(case: Case) -> Reply | None:
    """Sentences of the clauses that hold the question's words; None when no clause holds enough of them."""
    question = case.question
    if question.strangers or question.has("now", "ratio") or question.has("why") and not question.has("how"):
        return None
    if question.units and question.has("target") and question.years:
        return None
    if not question.content and not question.names and not question.references and question.cues <= ROLE_WORDS:
        return None
    words = topic(question, without=frozenset({"unit"}))
    numbered = case.numbered("task", "safeguard", "article", "principle", "goal")
    named = numbered or case.named_clauses("task", "safeguard", "principle", "goal")
    if named:
        return (
            _body(case, named[0])
            if not question.content
            else _checked(case, _from(case, [named[0]], words, named=True))
        )
    if len(words.replace(" ", "")) < 2:
        return None
    links = [found for found in link(case, words) if found.clause.kind not in {"row", "annex"}]
    found = passages(case, links, words)
    if question.has("how", "contain"):
        acting = [one for one in found if one.clause.kind in ACTING and _answers(one)]
        found = acting or found
    if not (has_asked(case) and names_places(case)):
        return None
    single = _checked(case, single_sentences(case))
    if single and single.strength >= SURE and not question.has("how"):
        return single
    good = _good(found)
    quoted = _checked(case, _quoting(case, good, words)) if good else None
    return replace(quoted, strength=LIKE * good[0].coverage) if quoted else single


def _checked(case: Case, reply: Reply | None) -> Reply | None:
    """The reply, if what it quotes has all that the question is particular about."""
    if reply is None:
        return None
    text = "".join(case.view.document.quote(e.start, e.end) for s in reply.statements for e in s.evidence)
    return reply if holds(case, text) else None


def _body(case: Case, clause: Clause) -> Reply | None:
    """What a clause says: all of it, the list of units left out."""
    spans = body_spans(case, clause)
    if not spans or not case.question.has("list", "how", "contain", "howmany", "wording", "all"):
        return None
    if case.question.years or case.question.has("target", "howmany", "money"):
        return None
    first = spans[0][0]
    end = max((end for _, end in spans if end - first <= LONGEST), default=spans[0][1])
    proof = case.span(clause.id, first, end)
    statements = (Statement(_lead(case, clause)), Statement(_quoted(case, proof), (proof,)))
    return Reply(
        "answered", statements, understood=(("kind", "content"), ("clause", clause.label)), listed=(clause.id,)
    )


def _answers(found: Passage) -> bool:
    """The sentences, with the headings above them, hold enough of the words, and no word that matters is missing."""
    return found.coverage >= (ENOUGH if found.lacking <= LACKING else ALMOST_ALL)


def _good(found: list[Passage]) -> list[Passage]:
    """The best passage that answers, and others nearly as good."""
    answering = [one for one in found if _answers(one)]
    if not answering or not any(_answers(one) for one in found[:AMONG]):
        return []
    best = max(answering, key=lambda one: one.score)
    others = [one for one in answering if one is not best and one.score >= ALSO * best.score]
    return [best, *others[: MOST_CLAUSES - 1]]


def _quoting(case: Case, found: list[Passage], words: str) -> Reply | None:
    """The sentences of the passages, in the order of the document."""
    statements: list[Statement] = []
    for one in sorted(found, key=lambda one: one.clause.start):
        proofs = _with_next(case, one.clause, one.proofs) if case.question.has("how") else one.proofs
        proofs = _whole(case, one.clause, words) or proofs
        statements += [Statement("；" if not case.question.english else "; ")] if statements else []
        statements.append(Statement(_lead(case, one.clause)))
        statements += [Statement(_quoted(case, proof), (proof,)) for proof in runs(case, _ended(case, proofs))]
    clauses = [one.clause for one in found]
    return Reply(
        "answered",
        tuple(statements),
        understood=(("kind", "content"), ("words", words), ("clause", "、".join(c.label for c in clauses))),
        listed=tuple(clause.id for clause in clauses),
    )


def _ended(case: Case, proofs: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Whole sentences, where no figure or day is asked for that one part of a sentence has."""
    return proofs if any(focus.strict for focus in foci(case.question.text)) else ended(case, proofs)


def _whole(case: Case, clause: Clause, words: str) -> tuple[Evidence, ...]:
    """All that a clause says, when its heading is what the question asks about and no figure or day is asked for."""
    if not clause.heading or any(focus.strict for focus in foci(case.question.text)):
        return ()
    spans = body_spans(case, clause)
    if not spans or spans[-1][1] - spans[0][0] > LONGEST:
        return ()
    asked = wanted(case.store, words)
    title = case.view.document.metadata.title
    return (
        (case.span(clause.id, spans[0][0], spans[-1][1]),) if asked.coverage(clause.heading + title) >= HEADED else ()
    )


def _from(case: Case, clauses: list[Clause], words: str, *, named: bool = False) -> Reply | None:
    statements: list[Statement] = []
    for clause in sorted(clauses, key=lambda clause: clause.start):
        proofs = sentences_with(case, clause, words) if words.strip() else ()
        if named and not _held_enough(case, clause, proofs):
            return _body(case, clause)
        if not proofs:
            continue
        if case.question.has("how"):
            proofs = _with_next(case, clause, proofs)
        statements += [Statement("；" if not case.question.english else "; ")] if statements else []
        statements.append(Statement(_lead(case, clause)))
        statements += [Statement(_quoted(case, proof), (proof,)) for proof in runs(case, proofs)]
    if not statements:
        return None
    return Reply(
        "answered",
        tuple(statements),
        understood=(("kind", "content"), ("words", words), ("clause", "、".join(c.label for c in clauses))),
        listed=tuple(clause.id for clause in clauses),
    )


def _with_next(case: Case, clause: Clause, proofs: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """How a thing is done often stands in the sentence after the one that names it."""
    spans = body_spans(case, clause)
    at = next((i for i, (start, _) in enumerate(spans) if start == proofs[-1].start), len(spans))
    return (*proofs, *(case.span(clause.id, *span) for span in spans[at + 1 : at + 2]))


def _held_enough(case: Case, clause: Clause, proofs: tuple[Evidence, ...]) -> bool:
    """The sentences hold what the question asks beyond the clause's own heading."""
    rest = wanted(case.store, " ".join(case.question.content))
    text = " ".join(case.view.document.quote(e.start, e.end) for e in proofs)
    return bool(proofs) and rest.coverage(text) >= 0.5


def _lead(case: Case, clause: Clause) -> str:
    name = case.name(clause) if clause.heading and clause.marker else clause.label
    return case.say(f"{name}写明：", f"{name} says: ")


def _quoted(case: Case, proof: Evidence) -> str:
    return "“" + " ".join(case.view.document.quote(proof.start, proof.end).split()).strip() + "”"
