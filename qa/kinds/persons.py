"""Persons whom a document itself prints: who signed an order (市长　某某), who holds an office in a list (主 任：某某)."""

from __future__ import annotations

import re

from corpus.wording import OFFICER
from qa.case import Case
from qa.kinds import facts
from qa.reply import Reply, Statement

SIGNED = re.compile(
    r"(?:谁|哪位|哪个|哪一位|什么人|何人).{0,6}(?:签(?:署|发|的|字|批|名)|签$)|签(?:署|发|字|批)(?:人|的?(?:人)?是(?:谁|哪))"
    r"|who signed",
    re.IGNORECASE,
)
"""哪位市长签的, 签发人是谁."""
ASKED = re.compile(r"谁|哪位|哪一位|什么人|姓名|叫什么|哪些人|哪几位")


def answer(case: Case) -> Reply | None:
    """The signer, beside the other facts that are asked for; else who holds the office that is asked for."""
    asked = case.question.asked if case.question.english else case.question.text.rstrip("？?。 ")
    if SIGNED.search(asked) and (signed := _signer(case)):
        more = facts.answer(case)
        before = (*more.statements,) if more and more.status == "answered" else ()
        return Reply("answered", (*before, signed, _stop(case)), understood=(("kind", "signer"),))
    return _holder(case) if case.question.has("person") and ASKED.search(asked) else None


FURTHER = re.compile(
    r"\s*\n[ 　\t]*(?P<who>[\u4e00-\u9fff]{1,2}[ 　]*[\u4e00-\u9fff]{1,3}[ 　]{2,}[^\n：:]{2,50})(?=\n|$)"
)
"""The next line of a list in which an office is printed once."""


def _further(case: Case, at: int) -> list[Statement]:
    found = []
    while match := FURTHER.match(case.view.document.text, at):
        clause = case.view.at(match.span("who"))
        words = " ".join(match["who"].split())
        found.append(Statement(f"{case.comma}{words}", (case.span(clause.id, *match.span("who")),)))
        at = match.end()
    return found


def _stop(case: Case) -> Statement:
    return Statement(case.say("。", ". "))


def _signer(case: Case) -> Statement | None:
    for clause in case.view.of_kind("signature"):
        words = re.sub(r"[\s:：]+", "", case.view.document.quote(clause.start, clause.end))
        if OFFICER.fullmatch(words):
            text = case.say(f"由{words}签署", f"It was signed by {words}")
            return Statement(text, (case.span(clause.id, clause.start, clause.end),))
    return None


def _holder(case: Case) -> Reply | None:
    """主 任：孙春兰　国务院副总理 — every line that begins with just this office."""
    text = case.view.document.text
    said, tags = case.question.text, [t for t in case.question.tags if "person" in t.kind.split("+")]
    offices = [said[t.start - (said[t.start - 1 : t.start] == "副") : t.end] for t in tags]
    statements: list[Statement] = []
    for office in dict.fromkeys(offices):
        spaced = r"\s*".join(map(re.escape, office))
        for match in re.finditer(rf"^[ 　\t]*{spaced}[ 　]*[:：][ 　]*(?P<who>[^\n：:]{{2,60}})", text, re.MULTILINE):
            clause = case.view.at((match.start("who"), match.end("who")))
            who = " ".join(match["who"].split())
            proof = case.span(clause.id, max(clause.start, match.start()), match.end())
            statements.append(Statement(case.say(f"{office}：{who}", f"{office}: {who}"), (proof,)))
            statements += [*_further(case, match.end()), _stop(case)]
    statements = statements or [piece for office in dict.fromkeys(offices) for piece in _appointed(case, office)]
    return Reply("answered", tuple(statements), understood=(("kind", "holder"),)) if statements else None


def _appointed(case: Case, office: str) -> list[Statement]:
    """由常务副市长任组长, 办公室主任由某局局长兼任: the sentence that gives the office to somebody."""
    word = re.escape(office)
    given = re.compile(
        rf"由(?P<who>[^，,。；;、\n]{{2,20}}?)(?:兼任|担任|任){word}|{word}由(?P<by>[^，,。；;、\n]{{2,20}}?)(?:兼任|担任|任)(?![\u4e00-\u9fff])"
    )
    found: list[Statement] = []
    for match in given.finditer(case.view.document.text):
        clause = case.view.at(match.span())
        who = match["who"] or match["by"]
        proof = case.span(clause.id, *match.span())
        found += [Statement(case.say(f"{office}由{who}担任", f"{office}: {who}"), (proof,)), _stop(case)]
    return found
