"""Parts of a document by the nouns for them, listed by number and heading; and the refusal when no part has the number."""

from __future__ import annotations

from corpus.model import Clause
from qa.case import Case
from qa.reply import Reply, Statement, refusal

NOUNS = {
    "project": ("工程", "projects"),
    "task": ("任务", "tasks"),
    "safeguard": ("保障措施", "safeguards"),
    "principle": ("基本原则", "principles"),
    "goal": ("目标", "goals"),
    "section": ("部分", "sections"),
    "chapter": ("章", "chapters"),
    "article": ("条", "articles"),
}


def no_such(case: Case) -> Reply | None:
    """A number that no part has."""
    for reference in case.question.references:
        kind = "task" if reference.kind == "item" else reference.kind
        count = len(case.view.of_kind(kind))
        if (
            kind in NOUNS
            and count
            and reference.numbers
            and not any(c.ordinal in reference.numbers for c in case.view.of_kind(kind))
        ):
            zh, en = NOUNS[kind]
            n = "、".join(map(str, reference.numbers))
            return refusal(
                case.say(
                    f"文件中没有第{n}项（个）{zh}：共有{count}个。", f"There is no {n}: the document has {count} {en}."
                ),
                kind="no_such_clause",
            )
    return None


def listing(case: Case, head: str, clauses: tuple[Clause, ...], understood: tuple[tuple[str, str], ...]) -> Reply:
    statements = [Statement(head)]
    for i, clause in enumerate(clauses):
        statements += [Statement(case.say("；", "; "))] if i else []
        marker = clause.marker if clause.marker not in ("——", "--", "•", "●") else ""
        statements.append(Statement(f"{marker}{clause.heading or clause.label}", (case.whole(clause),)))
    statements.append(Statement(case.say("。", ".")))
    return Reply(
        "answered",
        tuple(statements),
        understood=understood,
        listed=tuple(c.id for c in clauses),
        notes=(f"共 {len(clauses)} 项，全部列出",),
    )
