"""Open questions: words → likely clauses → their sentences and lists, judged → the best that hold enough, quoted; or nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.figures.pick import pick
from qa.finding.coverage import wanted
from qa.finding.leaves import leaves
from qa.finding.sentences import body_spans
from qa.finding.subject import ROLE_WORDS, from_list
from qa.finding.topic import ORDINAL
from qa.open import next_to, together, typed, weighed
from qa.open.candidates import candidates
from qa.open.cases import cases_in
from qa.open.denied import lacking
from qa.open.judge import Judge, Judged
from qa.open.noun import general, prints
from qa.open.quoting import HEADED, LONGEST, lead, quoted, quoting, understood
from qa.open.units import Span, units_of
from qa.open.wanted import Asked, asked_of, speaks_of_places
from qa.reply import Evidence, Reply, Statement

ENOUGH = 0.6
"""Share of the words' weight in and around the sentences, under which nothing is answered; see the table in the README."""
FIGURE = 0.75
"""… where a bare 多少 is asked: any figure near the words would else do."""
OWN = 0.3
"""… and in the sentences themselves: headings and titles alone say nothing."""
MISSED = 0.12
"""What is added to it when the heaviest word of all is missing; in proportion when a lighter one is."""
SURE = 0.95
"""… where the document never prints the noun that is asked for."""
NAMED = 0.5
"""Share of what is asked beside the clause's own name that it must hold."""
CLOSE = 0.9
"""A further unit is quoted when its score is this share of the best one's."""
FEWEST = 2
"""Words under which any sentence on the subject would do, so that only a clause that is headed by them answers."""
MOST = 3
ACTING = ("task", "safeguard", "article", "project", "footnote")
"""Clauses that say what is done; a goal or a principle that names the same thing does not say how."""
ACTS = 0.1
"""What such a clause adds to the score where that is asked."""
SET = regex(
    r"几倍|多少倍|(?:按|处|罚|缴|交|给|补|奖|扣|提取|最[低高少多]|至[少多]|不[得能可应]?(?:超过|低于|高于|少于))[^，,。？?]*百分之[几多]|百分之[几多]的?(?:罚|补|缴|交|奖|给)|(?:比例|占比|比重)[^，,。？?]{0,6}(?:最[低高少多]|至[少多]|不[得能可应]?(?:超过|低于|高于|少于))[^，,。？?]*(?:多少|几)"
)
"""按抽逃金额的百分之几罚款: a share that a rule sets; what one figure is of another is computed."""


def answer(case: Case) -> Reply | None:
    """The units that answer, in the order of the document; None when none holds enough of what is asked."""
    question = case.question
    if question.strangers or question.has("now") or question.has("why") and not question.has("how"):
        return None
    if question.has("ratio") and not SET.search(question.text):
        return None
    if question.units and question.has("target") and question.years:
        return None
    if question.has("difference") and re.search("几|多少", question.text) and pick(case).groups:
        return None  # a change that was not computed; a sentence with another figure is no answer
    if not question.content and not question.names and not question.references and question.cues <= ROLE_WORDS:
        return None
    kinds = ("task", "safeguard", "article", "principle", "goal")
    named = case.numbered(*kinds) or case.named_clauses(*kinds[:2], *kinds[3:])
    if not named and not question.content:
        named = from_list(case).clauses  # 最后一条讲什么, after a list
    asked = asked_of(case)
    if named:
        return _of_named(case, asked, named[0])
    if len(asked.words.replace(" ", "")) < 2 or not speaks_of_places(case, asked):
        return None
    good, printed = _good(case, asked, _judged(case, asked)), prints(case, asked.noun)
    if not printed:  # 依托什么来建, 是什么态度: what is asked for is called by no word of the document
        surely = quoting(case, asked, _chosen([one for one in good if one.all >= SURE]))
        return surely or (None if _is_its_value(case, asked) else _likely(case, asked))
    surely = quoting(case, asked, _chosen(good)) or quoting(case, asked, typed.answers(case, asked))
    return surely or _together(case, asked) or _likely(case, asked)


def _is_its_value(case: Case, asked: Asked) -> bool:
    """注册资本是多少 asks for the figure of just that, which no other figure is; 多大速率 may be called otherwise."""
    return bool(re.search(rf"{re.escape(asked.noun)}(?:是|为|有|达到?)*多少", case.question.text))


def further(case: Case, cited: tuple[Evidence, ...], before: str) -> Reply | None:
    """What stands right beside what is cited already, for a further question of the same line."""
    asked = asked_of(case)
    if not speaks_of_places(case, asked):
        return None
    return quoting(case, asked, next_to.answers(case, asked, cited, wanted(case.store, before)))


def _together(case: Case, asked: Asked) -> Reply | None:
    reply = quoting(case, asked, together.answers(case, asked))
    return replace(reply, understood=(("kind", "together"), *reply.understood[1:])) if reply else None


LIKELY = ("文件没有照这样的说法写，这是最可能的一处，请看原文是不是所问的事",)


def _likely(case: Case, asked: Asked) -> Reply | None:
    reply = quoting(case, asked, weighed.answers(case, asked))
    return replace(reply, notes=(*reply.notes, *LIKELY)) if reply else None


def _judged(case: Case, asked: Asked) -> list[Judged]:
    """The units of the likely clauses, the best first; none where the kind of thing asked for is all that is said."""
    if not asked.needed.weights:
        return []
    judge = Judge(case, asked)
    found: dict[tuple[Span, ...], Judged] = {}
    for clause in candidates(case, asked.words, asked.needed):
        if judge.reach(clause) < ENOUGH:
            continue
        for one in judge.judged(units_of(case, clause)):
            found.setdefault(one.spans, one)
    how = case.question.has("how", "contain")
    acts = {one.spans: ACTS * (how and one.units[0].clause.kind in ACTING) for one in found.values()}
    return sorted(found.values(), key=lambda one: (-one.score - acts[one.spans], one.spans))


def _good(case: Case, asked: Asked, judged: list[Judged]) -> list[Judged]:
    """Those that hold enough, of whose words none that matters is missing, and that are of the kind that is asked for."""
    enough = FIGURE if any(focus.name == "number" for focus in asked.foci) else ENOUGH
    if len(asked.needed.weights) + len(cases_in(case.question.text)) < FEWEST and not _ordinal(asked):
        if asked.kinds or asked.strict:
            return []
        judged = [
            one
            for one in judged
            if asked.needed.coverage(one.units[0].heading) >= HEADED
            or asked.count
            and asked.count.told_by(one.units[0])
            and one.own >= HEADED
        ]
    good = [one for one in judged if one.all >= enough + MISSED * one.lacking and one.own >= OWN and one.met]
    of_lack = [one for one in good if any(lacking(case.question.text, unit.own) for unit in one.units)]
    return of_lack or good


def _ordinal(asked: Asked) -> bool:
    """第一阶段 is one thing, though one word."""
    return all(ORDINAL.fullmatch(word) for word, _ in asked.needed.weights)


def _chosen(good: list[Judged]) -> list[Judged]:
    """The best and others nearly as good that do not overlap it."""
    chosen: list[Judged] = []
    for one in good:
        if one.score < CLOSE * good[0].score or len(chosen) == MOST:
            break
        taken = [span for other in chosen for span in other.spans]
        if not any(a < end and start < b for a, b in one.spans for start, end in taken):
            chosen.append(one)
    return sorted(chosen, key=lambda one: one.spans)


def _of_named(case: Case, asked: Asked, clause: Clause) -> Reply | None:
    """What a clause that is named says of the rest of the question; all of it, where that is all that is asked."""
    rest = [word for piece in case.question.content for word, _ in asked.needed.weights if word in piece]
    units = units_of(case, clause)
    judged = sorted(Judge(case, asked).judged(units), key=lambda one: (not one.met, -one.own))
    if not rest or not judged:
        return _body(case, clause) if _is_of(case, clause) else None
    if elsewhere := _naming(case, asked, clause, judged[0]):
        return quoting(case, asked, [elsewhere])
    if case.question.has("yesno") and judged[0].own < NAMED:
        return None
    if several := together.of_clause(case, asked, clause):
        return quoting(case, asked, several)
    return quoting(case, asked, judged[:1])


def _naming(case: Case, asked: Asked, clause: Clause, own: Judged) -> Judged | None:
    """What another clause says of the one that is named (第五条奖励不计入), where that holds more of what is asked."""
    if not clause.marker or not case.question.has("yesno", "either"):
        return None
    others = [c for c in leaves(case) if not clause.start <= c.start < clause.end]
    naming = [c for c in others if clause.marker in case.view.document.quote(c.start, c.end)]
    judge = Judge(case, asked)
    found = [one for c in naming for one in judge.judged(units_of(case, c)) if one.met and _says(case, one, clause)]
    best = max(found, key=lambda one: one.own, default=None)
    return best if best and best.own > own.own else None


def _says(case: Case, one: Judged, clause: Clause) -> bool:
    return any(clause.marker in case.view.document.quote(*span) for span in one.spans)


def _is_of(case: Case, clause: Clause) -> bool:
    """What is asked for stands in the clause: 任务27的牵头单位有什么奖励 is no question for all that it says."""
    asked = wanted(case.store, " ".join(piece for piece in case.question.content if piece not in general()))
    return not asked.weights or asked.coverage(case.view.document.quote(clause.start, clause.end)) >= NAMED


def _body(case: Case, clause: Clause) -> Reply | None:
    """What a clause says: all of it, the list of units left out."""
    spans = body_spans(case, clause)
    if not spans or not case.question.has("list", "how", "contain", "howmany", "wording", "all"):
        return None
    if case.question.years or case.question.has("target", "howmany", "money"):
        return None
    if case.question.has("lead", "participant", "who") and not case.question.has("how"):
        return None  # whose work it is, which the clause does not say
    end = max((end for _, end in spans if end - spans[0][0] <= LONGEST), default=spans[0][1])
    proof = case.span(clause.id, spans[0][0], end)
    statements = (Statement(lead(case, clause)), quoted(case, proof))
    return Reply("answered", statements, understood=understood("", [clause]), listed=(clause.id,))
