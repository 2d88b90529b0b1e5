"""What a chapter, section or project holds: the tasks of a project, the clauses of a section."""

from __future__ import annotations

from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.kinds.parts.listing import listing, no_such
from qa.reply import Reply, Statement

STAGE = regex(r"阶段|方面|环节|步骤")
STAGES = regex(r"分(?:成|为)?[几哪]|几个(?:阶段|方面|环节|步骤)|哪几个(?:阶段|方面|环节|步骤)")

SO_MANY_TASKS = regex(r"(?:多少|几)[项条件]")
"""重点任务多少项 counts the tasks, and not the parts that they stand in."""


def of_home(case: Case) -> Reply | None:
    """What a chapter or section that the question names holds, before anyone adds up its figures."""
    question = case.question
    content = [piece for piece in question.content if not STAGE.fullmatch(piece)]
    plain = not (question.years or question.figures or content or question.named("indicator", "unit"))
    parted = question.has("sum", "safeguard", "task", "section") or STAGES.search(question.text)
    homes = case.named_clauses("chapter") or (case.named_clauses("section") if parted else ())
    asks = question.has("list", "howmany", "contain", "sum") and not question.has("define", "lead", "participant")
    asks = asks and (not question.has("how") or question.has("safeguard"))  # 有哪几项措施 asks for a list
    return asked_inside(case, homes) if plain and asks and homes else None


def asked_inside(case: Case, given: tuple[Clause, ...] = ()) -> Reply | None:
    """The tasks of a project, the clauses of a section."""
    question = case.question
    homes = given or (*case.numbered("project", "section", "chapter"), *case.named_clauses("project"))
    if question.referring("project", "chapter") and not homes:
        return no_such(case)
    asks = bool(given) or (
        question.has("howmany", "contain", "task", "all", "principle", "safeguard", "goal")
        or question.has("list")
        and not question.content
    )
    if not homes or not asks or question.content and len("".join(question.content)) > 6:
        return None
    return inside(case, homes)


def inside(case: Case, homes: tuple[Clause, ...]) -> Reply | None:
    """What a project or section holds; the tasks of several projects counted together where a number is asked for."""
    question = case.question
    if len(homes) > 1 and all(home.kind == "project" for home in homes) and question.has("howmany", "sum"):
        return _together(case, homes)
    home = homes[0]
    if case.question.has("howmany") and SO_MANY_TASKS.search(question.text) and "任务" in home.heading:
        tasks, parts = case.view.below(home, "task"), case.view.below(home, "project")
        if tasks and parts:
            head = case.say(
                f"{home.marker}{home.heading}共有{len(tasks)}项任务，分为{len(parts)}个部分：",
                f"{home.heading} has {len(tasks)} tasks in {len(parts)} parts: ",
            )
            return listing(case, head, tasks, (("kind", "inside"), ("clause", home.label)))
    kinds = (
        ("task", "safeguard", "principle", "goal", "article")
        if home.kind != "section"
        else ("project", "safeguard", "principle", "goal", "task")
    )
    for kind in kinds:
        found = case.view.below(home, kind)
        if found:
            head = case.say(
                f"{home.marker}{home.heading}包括{len(found)}项：", f"{home.marker}{home.heading} has {len(found)}: "
            )
            return listing(case, head, found, (("kind", "inside"), ("clause", home.label)))
    found = tuple(c for c in case.view.document.clauses if c.parent == home.id and c.heading and c.marker)
    head = case.say(f"{home.marker}{home.heading}分为{len(found)}个部分：", f"{home.heading} has {len(found)}: ")
    return listing(case, head, found, (("kind", "inside"), ("clause", home.label))) if len(found) > 1 else None


def _together(case: Case, homes: tuple[Clause, ...]) -> Reply:
    """The tasks of several projects, counted together."""
    inside = [(home, case.view.below(home, "task")) for home in homes]
    total = sum(len(tasks) for _, tasks in inside)
    statements = []
    for home, tasks in inside:
        text = case.say(f"{home.marker}{home.heading}有{len(tasks)}项，", f"{home.heading} has {len(tasks)}, ")
        statements.append(Statement(text, (case.whole(home), *(case.whole(t) for t in tasks))))
    working = "+".join(str(len(tasks)) for _, tasks in inside)
    statements.append(
        Statement(case.say(f"合计{total}项（{working}={total}）。", f"together {total} ({working}={total})."))
    )
    return Reply("answered", tuple(statements), understood=(("kind", "count"), ("part", "task")))
