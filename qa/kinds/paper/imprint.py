"""What head and foot of the document say of it: its number, date, issuer, period and full title."""

from __future__ import annotations

import re

from corpus.metadata import number_span
from corpus.model import Clause
from corpus.regex import regex
from corpus.wording import DATE_LINE, NUMBER
from qa.case import Case
from qa.kinds.paper.printed import at, first, said, within
from qa.reply import Reply, Statement, refusal

DATED = regex(r"[（(]?\s*(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[^）)\n]*[）)]?")
"""The day in the note under a title, with what was done then."""


def number(case: Case) -> Reply:
    """发文字号."""
    document = case.view.document
    value, span = document.metadata.number, number_span(document.text, document.clauses)
    evidence = at(case, *span) if span else None
    if not value or not evidence:
        return refusal(
            case.say("文件没有载明自己的发文字号。", "The document does not state a number of its own."), kind="number"
        )
    return said(case, f"发文字号是{value}", f"The document number is {value}", evidence)


def date(case: Case) -> Reply:
    """成文日期."""
    value = case.view.document.metadata.date
    evidence = within(case, DATE_LINE, "date") or within(case, DATED, "remark")
    if not value or not evidence:
        return refusal(case.say("文件没有载明成文日期。", "The document does not state its date."), kind="date")
    year, month, day = (int(part) for part in value.split("-"))
    return said(
        case,
        f"成文（落款）日期是{year}年{month}月{day}日",
        f"The document is dated {value} ({year}年{month}月{day}日)",
        evidence,
    )


def issuer(case: Case) -> Reply:
    """发文机关; where several signed, every line of their names shows it."""
    value = case.view.document.metadata.issuer
    signatures = case.view.of_kind("signature")
    printed = within(case, NUMBER, "number", "title")
    evidence = tuple(case.span(c.id, c.start, c.end) for c in signatures) or ((printed,) if printed else ())
    if not value or not evidence:
        return refusal(case.say("文件没有载明发文机关。", "The document does not name its issuer."), kind="issuer")
    several = value.count("、") + 1
    chinese = (
        f"发文机关是{value}"
        + (f"，共{several}个" if several > 1 else "")
        + ("" if signatures else "（文件未署名，据发文字号的机关代字判断）")
    )
    english = f"The issuer is {value}" + ("" if signatures else " (from the letters of the number)")
    return Reply("answered", (Statement(case.say(chinese, english), evidence), Statement(case.say("。", ". "))))


def period(case: Case) -> Reply:
    """Years that the title speaks of."""
    years = case.view.document.metadata.period
    evidence = first(case, "title") if years else None
    if evidence and years and not re.search(str(years[0]), case.view.document.quote(evidence.start, evidence.end)):
        evidence = first(case, "annex")
    if not years or not evidence:
        return refusal(case.say("文件没有载明起止年份。", "The document does not state a period."), kind="period")
    length = years[1] - years[0] + 1
    return said(
        case, f"文件覆盖{years[0]}年至{years[1]}年，共{length}年", f"It covers {years[0]} to {years[1]}", evidence
    )


def title(case: Case) -> Reply:
    """全称."""
    value = case.view.document.metadata.title
    evidence = first(case, "title")
    if not value or not evidence:
        return refusal(case.say("文件没有标题。", "The document has no title."), kind="title")
    return said(case, f"文件全称是《{value}》", f"The full title is 《{value}》", evidence)


COPIED, PRINTED = regex(r"\s*(?:抄\s*[送报]|分送)"), regex(r"印发|\d{4}年\d{1,2}月")
"""The line of the imprint that names who gets a copy; the one below it says who printed it when."""


def copied(case: Case) -> Reply:
    """抄送: the line of the imprint, with the lines that go on with it."""
    lines = case.view.of_kind("imprint")
    text = case.view.document.text
    at = next((i for i, c in enumerate(lines) if COPIED.match(text[c.start : c.end])), None)
    if at is None:
        missing = ("文件没有载明抄送单位。", "The document does not say who gets a copy.")
        return refusal(case.say(*missing), kind="copied")
    own = [lines[at]]
    for line in lines[at + 1 :]:
        if PRINTED.search(text[line.start : line.end]) or text[own[-1].start : own[-1].end].rstrip().endswith("。"):
            break
        own.append(line)
    return _quoting(case, tuple(own))


def addressed(case: Case) -> Reply:
    """主送机关."""
    lines = case.view.of_kind("addressee")
    if not lines:
        missing = ("文件没有载明主送机关。", "The document does not say whom it is addressed to.")
        return refusal(case.say(*missing), kind="addressed")
    return _quoting(case, lines)


def _quoting(case: Case, clauses: tuple[Clause, ...]) -> Reply:
    words = "".join("".join(case.view.document.quote(c.start, c.end).split("\n")).strip() for c in clauses)
    evidence = tuple(case.span(c.id, c.start, c.end) for c in clauses)
    statement = Statement(case.say(f"文件写明：“{words}”", f"The document says: “{words}”"), evidence)
    return Reply("answered", (statement, Statement(case.say("。", ". "))))
