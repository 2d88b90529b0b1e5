"""Where a thing stands: the project or section of a clause, the clauses that hold some words."""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.leaves import leaves
from qa.finding.link import link, meant
from qa.finding.sentences import sentences_with
from qa.question import Question
from qa.reply import Evidence, Reply, Statement

SHORTEST = 3
"""Characters that must be left of a question to look for."""


def belongs(case: Case) -> Reply | None:
    """Which project or section a clause stands in."""
    question = case.question
    if not question.has("belong") and not (question.has("project") and question.has("list")):
        return None
    clauses = _subject(case) or tuple(case.view.clauses[i] for i in question.within if i in case.view.clauses)
    if not clauses:
        return None
    statements: list[Statement] = []
    for clause in clauses:
        above = [c for c in case.view.above(clause)[:-1] if c.heading]
        if not above:
            return None
        home = above[-1]
        place = f"{home.marker}{home.heading}"
        outer = f"（{above[0].marker}{above[0].heading}）" if len(above) > 1 else ""
        text = case.say(f"{case.name(clause)}属于{place}{outer}。", f"{case.name(clause)} belongs to {place}.")
        statements.append(Statement(text, (case.whole(home), case.whole(clause))))
    return Reply(
        "answered",
        tuple(statements),
        understood=(("kind", "belongs_to"), ("clause", clauses[0].label)),
        listed=tuple(c.id for c in clauses),
    )


def _subject(case: Case) -> tuple[Clause, ...]:
    found = (*case.numbered("task", "safeguard"), *case.named_clauses("task", "safeguard", "principle", "goal"))
    if not found and not case.printed_numbers("item"):
        items = [n for r in case.question.referring("item") for n in r.numbers]
        found = tuple(c for c in case.view.of_kind("task") if c.ordinal in items)
    return tuple(dict.fromkeys(found))


def where(case: Case) -> Reply | None:
    """In which clause some words stand, word for word."""
    question = case.question
    if question.has("lead", "participant", "responsible") and not question.has("where"):
        return None
    quoted = (
        re.search(r"[“\"「][^”\"」]{2,}[”\"」]", question.asked)
        and question.has("project", "task")
        and question.has("list")
    )
    if not quoted and not _asks_for_place(question) or not question.has("list", "where", "project", "task"):
        return None
    if not quoted and len(question.content) > 1 and (reply := _by_words(case)):
        return reply
    for words in _phrases(case):
        found = [c for c in leaves(case) if words in fold(case.view.document.quote(c.start, c.end))]
        if found:
            return _places(case, words, found)
    return _by_words(case)


WRITTEN = regex(r"写|提|出现|讲|规定|说|列|表述|文件|任务|工程|措施|章|节|条|款|段|部分|出处")
"""Where a thing is written; without such a word 在哪里 asks for an office, a desk, a page."""
IN_ENGLISH = regex(
    r"\b(?:mention|writ|appear|stated?|sa(?:y|id)|found|plan|document|text|clause|task|project|section|article|chapter|part)",
    re.IGNORECASE,
)
PLACED = regex(r"哪|何处|什么地方|出处|位置|几处|[吗嘛]")


def _asks_for_place(question: Question) -> bool:
    """The question is where words stand in the document, not where something is done; 出现 alone is part of a sentence."""
    if question.has("belong"):
        return True
    said = [question.text[tag.start : tag.end] for tag in question.tags if "where" in tag.kind.split("+")]
    if question.english or not said:
        return bool(said) and bool(IN_ENGLISH.search(question.asked))
    return bool(PLACED.search(question.text)) and bool(WRITTEN.search(question.text) or not question.content)


def _by_words(case: Case) -> Reply | None:
    """The task or project that the words describe, where no clause holds them as they were typed."""
    kinds = [kind for kind, noun in (("task", "任务"), ("project", "工程")) if noun in case.question.text]
    words = " ".join(case.question.content)
    if not kinds or case.question.references or len(words.replace(" ", "")) < SHORTEST:
        return None
    found = meant(link(case, words, case.view.of_kind(*kinds)), case.question.text)
    if not found:
        return None
    statements = [Statement(case.say("出现在", "It stands in "))]
    for i, clause in enumerate(found):
        proofs = sentences_with(case, clause, words, most=1) or (case.whole(clause),)
        home = next((c for c in reversed(case.view.above(clause)[:-1]) if c.kind == "project"), None)
        place = f"{home.marker}{home.heading} " if home else ""
        statements += [Statement(case.comma)] if i else []
        statements.append(Statement(place + case.name(clause), (*proofs, *((case.whole(home),) if home else ()))))
    understood = (("kind", "where"), ("words", words))
    ends = Statement(case.say("。", "."))
    return Reply("answered", (*statements, ends), understood=understood, listed=tuple(c.id for c in found))


def _phrases(case: Case) -> list[str]:
    """Quoted words first, then the longest unread piece, then names."""
    quoted = re.findall(r"[“\"「‘]([^”\"」’]{2,30})[”\"」’]", case.question.asked)
    pieces = sorted((p for p in case.question.content if len(p) >= 2), key=len, reverse=True)
    names = [n.printed for n in case.question.names]
    return [fold(words) for words in (*quoted, *pieces, *names)]


def _places(case: Case, words: str, found: list[Clause]) -> Reply:
    if case.question.has("task"):
        found = [c for c in found if c.kind == "task"] or found
    if case.question.has("project"):
        found = [c for c in found if any(a.kind == "project" for a in case.view.above(c))] or found
    elsewhere = case.question.has("task") and not any(c.kind == "task" for c in found)
    not_in = f"任务的正文里没有出现“{words}”，它" if elsewhere else ""
    statements = [Statement(case.say(f"{not_in}出现在", "It stands in "))]
    for i, clause in enumerate(found[:6]):
        statements += [Statement(case.say("、", ", "))] if i else []
        homes = [f"{c.marker}{c.heading}" for c in case.view.above(clause)[:-1] if c.heading]
        name = case.name(clause) if clause.heading else (clause.label if not homes else "")
        place = (f"{homes[-1]}" if homes else "") + (" " if homes and name else "") + name
        statements.append(Statement(place, (_around(case, clause, words),)))
    statements.append(Statement(case.say("。", ".")))
    return Reply(
        "answered",
        tuple(statements),
        understood=(("kind", "where"), ("words", words)),
        listed=tuple(c.id for c in found),
    )


def _around(case: Case, clause: Clause, words: str) -> Evidence:
    """The sentence of the clause that holds the words."""
    text = case.view.document.text
    for match in re.finditer(r"[^。；;\n]+[。；;]?", text[clause.start : clause.end]):
        if words in fold(match.group()):
            return case.span(clause.id, clause.start + match.start(), clause.start + match.end())
    return case.span(clause.id, clause.start, clause.end)
