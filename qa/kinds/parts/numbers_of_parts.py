"""How many parts of a kind there are, and whether a number that the question states is the document's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.model import Clause
from corpus.numerals import NUMERAL, chinese, integer
from corpus.regex import regex
from qa.case import Case
from qa.finding.leaves import leaves
from qa.finding.sentences import sentence_around
from qa.kinds.parts.listing import NOUNS, listing
from qa.reply import Evidence, Reply, Statement

STATED = regex(
    rf"(\d{{1,3}}|[{NUMERAL}]{{1,3}})\s*(?:大|项|条|个|类|家)?\s*(?:具体|重点|主要|基本|工作)?(工程|行动|任务|保障措施|原则|目标)"
)
STATED_AFTER = regex(
    rf"(工程|行动|任务|保障措施|原则|目标)(?:有|是|共有?|一?共|总共)+(\d{{1,3}}|[{NUMERAL}]{{1,3}})\s*(?:大|项|条|个|类|家)"
)


def stated_count(case: Case) -> Reply | None:
    """有六大保障措施吗: whether the stated number of parts is the document's."""
    if not case.question.has("yesno") or case.question.years or case.question.references:
        return None
    claims = dict(_stated(case))
    if not claims:
        return None
    wrong = {part: stated for part, stated in claims.items() if stated != len(case.view.of_kind(part))}
    if len(claims) > 1:
        return _verdict(case, claims, wrong)
    part, stated = next(iter(claims.items()))
    clauses, (zh, en) = case.view.of_kind(part), NOUNS[part]
    chinese = f"{'不是' if wrong else '是'}。文件中的{zh}共{len(clauses)}项{f'，不是{stated}项' if wrong else ''}："
    english = f"{'No' if wrong else 'Yes'}. The document has {len(clauses)} {en}: "
    return listing(case, case.say(chinese, english), clauses, (("kind", "count_check"), ("part", part)))


def _stated(case: Case) -> Iterator[tuple[str, int]]:
    """Each part of the document that the question counts, and its number there."""
    for pattern, number, noun in ((STATED, 1, 2), (STATED_AFTER, 2, 1)):
        for match in pattern.finditer(case.question.text):
            part = next((p for p, (zh, _) in NOUNS.items() if match.group(noun) in (zh, zh[-2:])), "")
            stated = integer(match.group(number))
            plain = len("".join(case.question.content)) <= len(match.group())
            if part and case.view.of_kind(part) and stated and plain:
                yield part, stated


def _verdict(case: Case, claims: dict[str, int], wrong: dict[str, int]) -> Reply:
    """Two numbers at once (10大工程、30项任务): right only when both are."""
    reply = how_many(case, list(claims))
    verdict = case.say("不是。" if wrong else "是。", "No. " if wrong else "Yes. ")
    statements = (Statement(verdict), *reply.statements)
    return replace(reply, statements=statements, understood=(("kind", "count_check"), ("part", "、".join(claims))))


def wrong_count(case: Case, part: str, count: int) -> str:
    """六大保障措施 when there are four: the premise is put right."""
    noun = NOUNS[part][0]
    for match in STATED.finditer(case.question.text):
        stated = integer(match.group(1))
        if stated and stated != count and match.group(2) in (noun, noun[-2:]):
            return f"文件中的{noun}是{count}项，不是{stated}项："
    return ""


def how_many(case: Case, parts: list[str]) -> Reply:
    """How many of each part, proved by the sentence that announces it, else by the headings."""
    statements: list[Statement] = []
    for i, part in enumerate(parts):
        clauses = case.view.of_kind(part)
        zh, en = NOUNS[part]
        statements += [Statement(case.say("，", ", "))] if i else []
        noun = {"project": _project_noun(clauses)}.get(part, zh)
        text = case.say(
            f"{len(clauses)}项{noun}" if part != "project" else f"{len(clauses)}大{noun}", f"{len(clauses)} {en}"
        )
        if part in ("chapter", "article", "section"):
            text = case.say(f"{len(clauses)}{'个' if part == 'section' else ''}{zh}", text)
        statements.append(
            Statement(text, _announced(case, part, len(clauses)) or tuple(case.whole(c) for c in clauses))
        )
    head = Statement(case.say("共有", "The document has "))
    listed = tuple(c.id for c in case.view.of_kind(*parts)) if len(parts) == 1 else ()
    return Reply(
        "answered",
        (head, *statements, Statement(case.say("。", "."))),
        understood=(("kind", "count"), ("part", "、".join(parts))),
        listed=listed,
    )


def _project_noun(clauses: tuple[Clause, ...]) -> str:
    endings = [c.heading[-2:] for c in clauses]
    return max(set(endings), key=endings.count) if endings and len(set(endings)) <= 2 else "工程"


def _announced(case: Case, part: str, count: int) -> tuple[Evidence, ...]:
    """The sentence of the document that says how many there are, when it says the same number."""
    forms = "|".join((str(count), chinese(count)))
    noun = "|".join(
        {
            NOUNS[part][0],
            NOUNS[part][0][-2:],
            _project_noun(case.view.of_kind(part)) if part == "project" else NOUNS[part][0],
        }
    )
    said = re.compile(rf"(?<!\d)(?:{forms})(?:大|项|个|条)(?:具体|重点|主要|基本)?(?:{noun})")
    text = case.view.document.text
    for clause in leaves(case):
        if match := said.search(text, clause.start, clause.end):
            start, end = sentence_around(text, *match.span(), "。\n", "。\n")
            return (
                case.span(clause.id, max(start, clause.start), min(end + (text[end : end + 1] == "。"), clause.end)),
            )
    return ()
