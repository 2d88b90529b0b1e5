"""Whether a document holds on the day that is asked about (效力), and how an answer says that it does not."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from corpus.model import Document, Validity
from corpus.regex import regex
from qa.case import Case
from qa.cite import NEVER
from qa.day import said, today
from qa.editions import dated
from qa.reply import Evidence, Reply, Statement

Standing = Literal["holds", "pending", "expired", "lapsed", "repealed", "revised"]
"""holds 有效 (or nothing is known to the contrary), pending 尚未施行, expired 有效期届满, lapsed 已失效, repealed 已废止, revised 已修改."""
STATED: dict[str, Standing] = {"已失效": "lapsed", "已废止": "repealed", "已修改": "revised", "尚未施行": "pending"}
WORDS: dict[Standing, tuple[str, str]] = {
    "pending": ("这份文件自{effective}起施行，尚未施行", "this document is not yet in force (from {effective})"),
    "expired": ("这份文件的有效期至{until}，已经届满", "this document was valid until {until} and has expired"),
    "lapsed": ("这份文件已失效", "this document is no longer in force"),
    "repealed": ("这份文件已废止", "this document has been repealed"),
    "revised": ("这份文件已被修改，请核对修改后的文本", "this document has been amended since"),
}
BY = ("这份文件已被{by}废止", "this document has been repealed by {by}")
"""The same where the document that repeals it is in the knowledge base."""
STANDINGS: dict[Standing, str] = {
    "holds": "",
    "pending": "（尚未施行）",
    "expired": "（有效期已满）",
    "lapsed": "（已失效）",
    "repealed": "（已废止）",
    "revised": "（已被修改）",
}
"""What stands behind a title in a list."""
PROOF: dict[Standing, str] = {"pending": "effective", "expired": "until"}
"""The field whose words prove it; the others are proved by the status."""
TIMELY = {"target", "arithmetic", "target_check", "deadline"}
"""Kinds of answers in which it matters that the years that a plan speaks of are over."""


def standing_of(validity: Validity, day: str) -> Standing:
    """Whether a document holds on a day (ISO 8601). What is stated of its status is stated of today, not of the past.

    What another document repeals is repealed, unless people who know better have set 现行有效.
    """
    by = validity.repealed
    if by and by.day <= day and validity.status != "现行有效":
        return "repealed"
    stated: Standing = STATED.get(validity.status, "holds") if day >= today() else "holds"
    if stated in ("lapsed", "repealed"):
        return stated
    if validity.until and validity.until < day:
        return "expired"
    if validity.effective > day:
        return "pending"
    return "holds" if stated == "pending" and validity.effective else stated


def validity_words(validity: Validity) -> tuple[str, ...]:
    """What a list shows of it: 2019-08-20 起施行, 有效期至 2024-08-19（有效期已满）."""
    begins = f"{validity.effective} 起施行" if validity.effective else ""
    ends = f"有效期至 {validity.until}" if validity.until else ""
    standing = STANDINGS[standing_of(validity, today())].strip("（）")
    return tuple(filter(None, (begins, ends, standing)))


def timely(case: Case, reply: Reply) -> Reply:
    """The reply with what the reader must know of the document's time; a refusal needs none."""
    if reply.status == "not_found":
        return reply
    document, day = case.view.document, case.store.chosen.day or today()
    remark = _remark(case, standing_of(document.validity, day))
    lines = any("\n" in statement.text for statement in reply.statements)
    between = (Statement("\n" if lines else case.say("", " ")),) if remark else ()
    return replace(
        reply, statements=(*reply.statements, *between, *remark), notes=(*reply.notes, *_notes(case, reply, day))
    )


def _remark(case: Case, standing: Standing) -> tuple[Statement, ...]:
    """A line of the answer that says that the document does not hold, with its proof."""
    if standing == "holds":
        return ()
    validity = case.view.document.validity
    chinese, english = BY if standing == "repealed" and validity.repealed else WORDS[standing]
    name = PROOF.get(standing, "status")
    proof = evidence(case.view.document, name)
    source = "" if proof else "（人工标注）" if validity.proof(name) is None else "（据网页标注）"
    line = case.say(
        f"注意：{chinese.format(effective=_said(validity.effective), until=_said(validity.until), by=_by(validity))}{source}",
        f"Note: {english.format(effective=validity.effective, until=validity.until, by=_by(validity))}",
    )
    return Statement(line, (proof,) if proof else ()), Statement(case.say("。", "."))


def _by(validity: Validity) -> str:
    """《乙办法》（乙府发〔2020〕1号）."""
    by = validity.repealed
    return f"《{by.title}》" + (f"（{by.number}）" if by.number else "") if by else ""


def evidence(document: Document, name: str) -> Evidence | None:
    """The words that state a field of the validity, where they may be cited; those of the other document that repeals it."""
    if name == "status" and (by := document.validity.repealed):
        return Evidence(by.document, by.clause, by.start, by.end)
    span = document.validity.proof(name)
    if span is None:
        return None
    start, end = _with_beginning(document, *span) if name == "until" else span
    around = [c for c in document.clauses if c.start <= start and end <= c.end and c.kind not in NEVER]
    clause = min(around, key=lambda c: c.end - c.start, default=None)
    return Evidence(document.id, clause.id, start, end) if clause else None


DATE = regex(r"\d{4}")
NEAR = 20
"""Characters between the words that say from when a document holds and those that say for how long."""


def _with_beginning(document: Document, start: int, end: int) -> tuple[int, int]:
    """有效期五年 tells no day by itself; it is quoted with the words right before it that say from when."""
    first = document.validity.proof("effective")
    counted = first is not None and not DATE.search(document.quote(start, end)) and 0 <= start - first[1] <= NEAR
    return (first[0], end) if first and counted else (start, end)


def _notes(case: Case, reply: Reply, day: str) -> list[str]:
    document, found = case.view.document, []
    if case.store.chosen.day:
        found.append(_edition(case, day))
    period = document.metadata.period if dict(reply.understood).get("kind") in TIMELY else None
    if period and period[1] < int(day[:4]):
        found.append(
            case.say(
                f"文件的期限是{period[0]}—{period[1]}年，已经届满",
                f"The document's period {period[0]}-{period[1]} is over",
            )
        )
    return found


def _edition(case: Case, day: str) -> str:
    """Which edition answers for an earlier day."""
    document = case.view.document
    newest = case.store.editions(document.id)[-1]
    if newest.sha256 == document.sha256:
        return case.say(f"按{said(day)}的情况回答", f"As of {day}")
    current = case.store.edition(newest.edition) or document
    return case.say(
        f"按{said(day)}的情况回答，用的是{dated(document)}；现行的是{dated(current)}",
        f"As of {day}, from the edition of {document.metadata.date or document.sha256[:8]}; a newer one exists",
    )


def _said(day: str) -> str:
    return said(day) if day else ""
