"""Persons whom a document itself prints: who signed an order (市长　某某), who holds an office in a list (主 任：某某)."""

from __future__ import annotations

import re

from corpus.regex import regex
from corpus.wording import OFFICER
from qa.case import Case
from qa.kinds.paper import facts
from qa.kinds.people import holders
from qa.lists.roster import roster
from qa.reply import Reply, Statement, refusal

SIGNED = regex(
    r"(?:谁|哪位|哪个|哪一位|什么人|何人).{0,6}(?:签(?:署|发|的|字|批|名)|签$)|签(?:署|发|字|批)(?:人|的?(?:人)?是(?:谁|哪))"
    r"|who signed",
    re.IGNORECASE,
)
"""哪位市长签的, 签发人是谁."""
ASKED = regex(r"谁|哪位|哪一位|什么人|姓名|叫什么|哪些人|哪几位")

LONGEST_BODY = 4
BODY = regex(r"[\u4e00-\u9fff]{2}[室处部局院]$")
"""What an office belongs to, right before it."""


def answer(case: Case) -> Reply | None:
    """The signer, beside the other facts that are asked for; else who holds the office that is asked for."""
    asked = case.question.asked if case.question.english else case.question.text.rstrip("？?。 ")
    if SIGNED.search(asked) and (signed := _signer(case)):
        more = facts.answer(case)
        before = (*more.statements,) if more and more.status == "answered" else ()
        return Reply("answered", (*before, signed, _stop(case)), understood=(("kind", "signer"),))
    return _holder(case)


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
    """Whoever a list has for the office, else the sentence that gives it to somebody."""
    if listed := holders.answer(case):
        return listed
    if not case.question.has("person") or not ASKED.search(case.question.text.rstrip("？?。 ")):
        return None
    said, tags = case.question.text, [t for t in case.question.tags if "person" in t.kind.split("+")]
    offices = [_in_full(case, said, t.start, t.end) for t in tags]
    statements = [piece for office in dict.fromkeys(offices) for piece in _appointed(case, office)]
    if statements:
        return Reply("answered", tuple(statements), understood=(("kind", "holder"),))
    if offices and roster(case.view) and _asks_for(offices, said, any_order=case.question.english):
        return refusal(case.say("文件中没有写明相关人员。", "The document does not name the person."), kind="person")
    return None


def _in_full(case: Case, said: str, start: int, end: int) -> str:
    """副主任, and 办公室主任 where the document prints the office so."""
    start -= said[start - 1 : start] == "副"
    body = BODY.search(said[max(0, start - LONGEST_BODY) : start])
    whole = f"{body.group()}{said[start:end]}" if body else ""
    return whole if whole and whole in case.view.document.text else said[start:end]


def _asks_for(offices: list[str], said: str, *, any_order: bool) -> bool:
    """主任是谁: whoever holds it is asked for, and not what is done by whom."""
    office = rf"(?:{'|'.join(map(re.escape, offices))})"
    behind = rf"{office}(?:现在|目前)?(?:是|由|叫)(?:谁|哪位|什么名字)"
    return bool(re.search(rf"{behind}|谁[^，,。？?]*?{office}" if any_order else behind, said))


def _appointed(case: Case, office: str) -> list[Statement]:
    """由常务副市长任组长, 办公室主任由某局局长兼任: the sentence that gives the office to somebody."""
    word = rf"(?<!副){re.escape(office)}"
    given = re.compile(
        rf"由(?P<who>[^，,。；;、\n]{{2,20}}?)(?:兼任|担任|任){re.escape(office)}|(?<=[，,；;、])(?P<self>[^，,。；;、\n由]{{2,20}}?(?:长|主任|书记))(?:兼任|担任|任){re.escape(office)}|{word}由(?P<by>[^，,。；;、\n]{{2,20}}?)(?:兼任|担任|任)(?![\u4e00-\u9fff])"
    )
    found: list[Statement] = []
    for match in given.finditer(case.view.document.text):
        before = (
            BODY.search(case.view.document.text[max(0, match.start() - 4) : match.start()]) if match["by"] else None
        )
        if before and before.group() not in case.question.text:
            continue  # 办公室主任 is no 主任 of the whole
        clause = case.view.at(match.span())
        who = match["who"] or match["self"] or match["by"]
        proof = case.span(clause.id, *match.span())
        found += [Statement(case.say(f"{office}由{who}担任", f"{office}: {who}"), (proof,)), _stop(case)]
    return found
