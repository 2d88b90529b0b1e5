"""Projects by their tasks and units: how many tasks each, which a unit leads in, which has most."""

from __future__ import annotations

from dataclasses import replace

from corpus.fold import fold
from corpus.model import Assignment, Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.subject import subject
from qa.kinds.duties.rankings import sort_of
from qa.kinds.parts.inside import inside
from qa.kinds.parts.places import belongs
from qa.kinds.parts.topics import headed, topics
from qa.lists.conditions import asked_role, conditions
from qa.lists.counts import AFTER, BOUND, bound
from qa.lists.naming import VERBS
from qa.lists.scope import of_many
from qa.lists.shape import Shape, shape
from qa.reply import Line, Reply, Statement, joined, refusal
from qa.sorts import is_of, nouns

EACH = regex(
    r"(?:每|各)(?:个|一个|大|一)?G(?:下面|里面|里|内|中|下|分别|各自|各)*(?:都)?(?:有|包括|包含|含|设|安排|下设)*(?:多少|几|T数|T的?数量|任务)|G(?:分别|各|各自)(?:有|包括|包含|含|下设)*(?:多少|几)|G[^,，。]{0,10}(?:各自?|分别)(?:有|包括|下设)*(?:几|多少)[项个条]?T"
)
THIS = regex(r"(?:这|该|那|同一?)个?(?:工程|行动).{0,6}(?:还有|有|包括|下|里|内|中).{0,6}(?:哪些|什么|几项|多少项)")
ALL = regex(r"全部|都由|都是|全由|所有T|每项T|全都")
SIZED = (
    regex(rf"{BOUND}[项个条件](?:重点|具体)?T{AFTER}"),
    regex(rf"T(?:数量|数|的)*{BOUND}[项个条件]{AFTER}"),
)


def projects(case: Case) -> Reply | None:
    """Counts of tasks per project, or the projects that fit."""
    question, form = case.question, shape(case.question)
    homes = case.view.of_kind("project")
    if question.within and THIS.search(question.text):
        return _of_this(case)
    if listed := _listed(case, form, homes):
        return inside(case, listed)
    if about := _on_topic(case, form, homes):
        return about
    if question.within and (question.has("belong") or form.asked == "project"):
        return belongs(replace(case, question=replace(question, cues=question.cues | {"belong"})))
    belonging = question.has("belong") and form.asked == "project" and not case.known_units()
    if belonging and (clauses := subject(case).clauses):
        return belongs(replace(case, question=replace(question, within=tuple(c.id for c in clauses))))
    single = case.numbered("project") or case.named_clauses("project")
    if len(homes) < 2 or single or not of_many(case) or question.has("target", "indicator"):
        return None
    for find in (_each, _of_units, _of_size):
        if reply := find(case, form, homes):
            return reply
    return None


def _of_this(case: Case) -> Reply | None:
    """The tasks of the project that the task before belongs to: 这个工程还有哪些任务."""
    clause = case.view.clauses.get(case.question.within[0])
    home = next((c for c in reversed(case.view.above(clause)) if c.kind == "project"), None) if clause else None
    if home is None:
        return None
    inside = case.view.below(home, "task")
    head = case.say(f"{home.marker}{home.heading}包括{len(inside)}项：", f"{home.heading} has {len(inside)}: ")
    items = [Statement(f"{c.marker}{c.heading}", (case.whole(c),)) for c in inside]
    end = Statement(case.say("。", "."))
    understood = (("kind", "inside"), ("clause", home.label))
    statements = (Statement(head, (case.whole(home),)), *joined(items, case.say("；", "; ")), end)
    return Reply("answered", statements, understood=understood, listed=tuple(c.id for c in inside))


def _listed(case: Case, form: Shape, homes: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The projects of the answer before, whose tasks are asked for: 哪个工程… 下面有几项任务."""
    listed = tuple(home for home in homes if home.id in case.question.within)
    asks = form.asked == "task" and not case.known_units() and not asked_role(case) and not case.question.references
    return listed if asks and len(listed) == len(case.question.within) else ()


def _on_topic(case: Case, form: Shape, homes: tuple[Clause, ...]) -> Reply | None:
    """哪个工程是管知识产权的: the projects whose heading speaks of it, else those of the tasks whose heading does."""
    question, words = case.question, topics(case)
    named = question.references or case.named_clauses("task", "safeguard", "project") or case.known_units()
    if form.asked != "project" or not words or named:
        return None
    if question.has("lead", "participant", "target", "yesno", "most", "least", "define", "why", "how"):
        return None
    tasks = headed(case, words)
    if question.has("where") and tasks:
        return belongs(replace(case, question=replace(question, within=tuple(c.id for c in tasks))))
    own = [home for home in homes if all(fold(word) in fold(home.heading) for word in words)]
    chosen = own or [home for home in homes if any(task in case.view.below(home, "task") for task in tasks)]
    if not chosen:
        return None
    what = "、".join(words)
    count = f"共{len(chosen)}个：" if len(chosen) > 1 else "是"
    english = (
        f"{len(chosen)} projects have “{what}” in their headings: " if len(chosen) > 1 else f"“{what}” is in project "
    )
    head = case.say(f"标题写有“{what}”的工程{count}", english)
    tasks = () if own else tasks
    items = [
        Statement(f"{h.marker}{h.heading}", (case.whole(h), *(case.whole(t) for t in tasks if t in case.view.below(h))))
        for h in chosen
    ]
    return Reply(
        "answered",
        (Statement(head), *joined(items, case.comma), Statement(case.say("。", "."))),
        understood=(("kind", "projects"), ("words", what)),
        listed=tuple(h.id for h in chosen),
    )


def _each(case: Case, form: Shape, homes: tuple[Clause, ...]) -> Reply | None:
    """每个工程各有几项任务."""
    if not EACH.search(form.letters) or case.known_units() or asked_role(case):
        return None
    sizes = [len(case.view.below(home, "task")) for home in homes]
    items = [
        Statement(case.say(f"{h.marker}{h.heading}{n}项", f"{h.heading} {n}"), (case.whole(h),))
        for h, n in zip(homes, sizes, strict=True)
    ]
    total = "+".join(map(str, sizes))
    tail = case.say(f"，合计{sum(sizes)}项（{total}={sum(sizes)}）。", f"; together {sum(sizes)} ({total}).")
    lines = tuple(
        Line(
            (("project", f"{h.marker}{h.heading}"), ("tasks", n)),
            (case.whole(h), *map(case.whole, case.view.below(h, "task"))),
        )
        for h, n in zip(homes, sizes, strict=True)
    )
    return Reply(
        "answered",
        (*joined(items, case.comma), Statement(tail)),
        lines,
        understood=(("kind", "projects"), ("by", "tasks")),
        listed=tuple(h.id for h in homes),
    )


def _of_units(case: Case, form: Shape, homes: tuple[Clause, ...]) -> Reply | None:
    """Projects in which a unit, or a sort of unit, has a role; the one where it has most tasks."""
    if form.asked != "project":
        return None
    noun, wanted = sort_of(form), conditions(case)
    role = next((c.role for c in wanted), asked_role(case))
    sort = next((n for n in nouns() if n == noun and n != "单位"), "")
    if not wanted and not (sort and role):
        return None
    found: dict[str, list[Assignment]] = {}
    for home in homes:
        for task in case.view.below(home, "task"):
            everyone = case.view.units(task.id)
            fits = all(c.holds(everyone) != c.negated for c in wanted)
            fits = fits and (not sort or any(is_of(a.unit, sort) for a in case.view.units(task.id, role)))
            if fits:
                mine = [
                    a for a in everyone if any(a.unit in c.units and (not c.role or c.role == a.role) for c in wanted)
                ]
                found.setdefault(home.id, []).extend(
                    mine or [a for a in case.view.units(task.id, role) if is_of(a.unit, sort)]
                )
    denied = any(c.negated for c in wanted)
    if ALL.search(form.letters) and not denied:
        whole = {h.id for h in homes if len({a.clause for a in found.get(h.id, ())}) == len(case.view.below(h, "task"))}
        found = {home: held for home, held in found.items() if home in whole}
    who = "、".join(c.said for c in wanted) or f"{sort}"
    return _listing(case, homes, found, (who, VERBS.get(role, "牵头或参与"), denied))


def _listing(
    case: Case, homes: tuple[Clause, ...], found: dict[str, list[Assignment]], said: tuple[str, str, bool]
) -> Reply:
    who, what, denied = said
    counts = {home.id: len({a.clause for a in found.get(home.id, ())}) for home in homes}
    chosen = [home for home in homes if bool(counts[home.id]) is not denied]
    if case.question.has("most") and not denied:
        best = max(counts.values())
        chosen = [home for home in homes if best and counts[home.id] == best]
    every = "全部" if ALL.search(shape(case.question).letters) and not denied else ""
    name = f"{'没有' if denied else '有'}{who}{every}{what}任务的工程"
    if not chosen:
        return refusal(case.say(f"核对了全部{len(homes)}个工程，没有{name}。", "No project fits."), kind="projects")
    most = "最多" if case.question.has("most") and not denied else ""
    head = case.say(
        f"{who}{what}任务最多的工程共{len(chosen)}个：" if most else f"{name}共{len(chosen)}个：",
        f"{len(chosen)} projects: ",
    )
    items = []
    for home in chosen:
        proofs = case.of_units(tuple(found.get(home.id, ()))) or (case.whole(home),)
        count = "" if denied else case.say(f"（{counts[home.id]}项）", f" ({counts[home.id]})")
        items.append(Statement(f"{home.marker}{home.heading}{count}", proofs))
    note = case.say(f"核对了全部 {len(homes)} 个工程", f"{len(homes)} projects examined")
    understood = (("kind", "projects"), ("unit", who))
    return Reply(
        "answered",
        (Statement(head), *joined(items, case.comma), Statement(case.say("。", "."))),
        understood=understood,
        notes=(note,),
        listed=tuple(h.id for h in chosen),
    )


def _of_size(case: Case, form: Shape, homes: tuple[Clause, ...]) -> Reply | None:
    """Projects with a number of tasks, or with most."""
    if form.asked != "project" or case.known_units() or asked_role(case):
        return None
    sizes = {home.id: len(case.view.below(home, "task")) for home in homes}
    match = next((m for pattern in SIZED if (m := pattern.search(form.letters))), None)
    limit = bound(match) if match else None
    if limit:
        chosen = [home for home in homes if limit.holds(sizes[home.id])]
        what = f"有{limit.said('项')}任务的工程"
    elif case.question.has("most", "least") and "T" in form.letters:
        best = (max if case.question.has("most") else min)(sizes.values())
        chosen = [home for home in homes if sizes[home.id] == best]
        what = f"任务{'最多' if case.question.has('most') else '最少'}（各{best}项）的工程"
    else:
        return None
    if not chosen:
        return refusal(case.say(f"核对了全部{len(homes)}个工程，没有{what}。", "No project fits."), kind="projects")
    head = case.say(f"{what}共{len(chosen)}个：", f"{len(chosen)} projects with {sizes[chosen[0].id]} tasks: ")
    items = [
        Statement(f"{h.marker}{h.heading}", (case.whole(h), *map(case.whole, case.view.below(h, "task"))))
        for h in chosen
    ]
    note = case.say(f"核对了全部 {len(homes)} 个工程", f"{len(homes)} projects examined")
    return Reply(
        "answered",
        (Statement(head), *joined(items, case.comma), Statement(case.say("。", "."))),
        understood=(("kind", "projects"), ("by", "tasks")),
        notes=(note,),
        listed=tuple(h.id for h in chosen),
    )
