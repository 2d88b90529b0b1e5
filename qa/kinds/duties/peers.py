"""Two units side by side: who leads more tasks, by how many, how many together."""

from __future__ import annotations

from corpus.regex import regex
from qa.case import Case
from qa.kinds.duties.units import row
from qa.lists.conditions import Condition, conditions
from qa.lists.naming import verb
from qa.lists.scope import scope
from qa.lists.shape import leftover
from qa.reply import Line, Reply, Statement

DIFFERENCE = regex(
    r"比.{0,24}(?:多|少)|相差|差(?:多少|几)|之差|多出|(?:哪个|哪家|谁|哪一家|哪个单位).{0,12}(?:更多|多些|更少|多|少)(?!少)|(?:更多|谁多|谁更|哪个多|哪家多)"
)
SUM = regex(r"之和|相加|加起来|合计|加上|一共加|总和")


def peers(case: Case) -> Reply | None:
    """The numbers of tasks of the units that the question names, and what they make together or apart."""
    question = case.question
    wanted = conditions(case)
    if len(wanted) < 2 or any(c.negated for c in wanted) or question.referring("task", "item") or question.has("ratio"):
        return None
    apart, together = DIFFERENCE.search(question.text), SUM.search(question.text)
    if not apart and not together or len({c.units for c in wanted}) < 2 or leftover(question) > 4:
        return None
    if not apart and question.has("list") and not question.has("howmany"):
        return None  # 三个镇牵头的任务加起来是哪几项: the tasks are asked for
    role = next((c.role for c in wanted if c.role), "")
    wanted = tuple(Condition(c.units, c.said, role, False) for c in wanted)
    return _beside(case, wanted, role, bool(apart))


def _beside(case: Case, wanted: tuple[Condition, ...], role: str, apart: bool) -> Reply:
    over = scope(case)
    statements: list[Statement] = []
    lines: list[Line] = []
    counts: list[int] = []
    listed: list[str] = []
    for condition in wanted:
        chosen = [t for t in over.clauses if condition.holds(case.view.units(t.id))]
        held = tuple(
            a for t in chosen for a in case.view.units(t.id) if a.unit in condition.units and condition.holds((a,))
        )
        counts.append(len(chosen))
        listed += [t.id for t in chosen]
        text = case.say(f"{condition.said}{verb(case, role)}{len(chosen)}项", f"{condition.said} {len(chosen)}")
        statements += [Statement(case.say("，", ", "))] if statements else []
        statements.append(Statement(text, case.of_units(held)))
        lines += [row(case, case.view.clauses[a.clause], a) for a in held]
    statements.append(Statement(_worked(case, wanted, counts, apart=apart)))
    note = case.say(f"核对了{over.said}", f"{len(over.clauses)} examined")
    understood = (("kind", "peers"), ("role", role))
    return Reply(
        "answered",
        tuple(statements),
        tuple(lines),
        understood=understood,
        notes=(note,),
        listed=tuple(dict.fromkeys(listed)),
    )


def _worked(case: Case, wanted: tuple[Condition, ...], counts: list[int], *, apart: bool) -> str:
    """The computation, its working shown."""
    if not apart:
        working = "+".join(map(str, counts))
        return case.say(
            f"，合计{sum(counts)}项（{working}={sum(counts)}，共同承担的任务按各家分别计数）。",
            f"; together {sum(counts)} ({working}={sum(counts)}, shared tasks counted for each).",
        )
    if len(counts) > 2:
        best = wanted[counts.index(max(counts))].said
        return case.say(f"，{best}最多。", f"; {best} has most.")
    first, second = counts
    gap = abs(first - second)
    if not gap:
        return case.say("，一样多。", "; the same.")
    more, less = (wanted[0], wanted[1]) if first > second else (wanted[1], wanted[0])
    working = f"{max(counts)}−{min(counts)}={gap}"
    return case.say(f"，{more.said}比{less.said}多{gap}项（{working}）。", f"; {more.said} has {gap} more ({working}).")
