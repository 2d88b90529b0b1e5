"""How the document is built: how many, which, what belongs to what, where a thing stands."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Clause
from corpus.numerals import NUMERAL, chinese, integer
from qa.case import Case
from qa.finding.sentences import sentence_around
from qa.kinds.places import belongs, leaves, where
from qa.kinds.topics import on_topic, ordinal
from qa.lists.scope import COUNTS
from qa.reply import Evidence, Reply, Statement, refusal

LONGEST_REST = 6
"""Characters of a question on parts that nothing explains; with more it is about something else."""
PARTS = ("project", "task", "safeguard", "principle", "goal")
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
STATED = re.compile(
    rf"(\d{{1,3}}|[{NUMERAL}]{{1,3}})\s*(?:大|项|条|个|类|家)?\s*(?:具体|重点|主要|基本|工作)?(工程|行动|任务|保障措施|原则|目标)"
)

BODY = re.compile(
    r"内容|[说讲写]了?啥|规定了?(?:什么|啥)|讲的?什么|讲了|说的?什么|说了|干什么|做什么|要做|要求|详细|全文|展开"
)
"""Words that ask for the text of a clause, not for its name."""
STATED_AFTER = re.compile(
    rf"(工程|行动|任务|保障措施|原则|目标)(?:有|是|共有?|一?共|总共)+(\d{{1,3}}|[{NUMERAL}]{{1,3}})\s*(?:大|项|条|个|类|家)"
)


def answer(case: Case) -> Reply | None:
    """Belonging, then lists and counts of parts."""
    question = case.question
    if question.has("lead", "participant", "responsible", "define", "phone", "person", "money") or question.units:
        return None
    for find in (_of_level, ordinal, belongs, where, on_topic, _heading, _stated_count, _inside, _of_noun, _parts):
        if reply := find(case):
            return reply
    return None


LEVELS = {
    "二": re.compile(rf"[（(][{NUMERAL}]+[）)]"),
    "三": re.compile(r"\d{1,2}[.．、]?"),
    "四": re.compile(r"[（(]\d{1,2}[）)]"),
}
"""How headings of a level are numbered: 一、 → （一） → 1. → （1）."""


def _of_level(case: Case) -> Reply | None:
    """The headings of a level, by the way they are numbered."""
    question = case.question
    level = re.search(r"[二三四](?=级标题)", question.text)
    if not level or not question.has("subheading") or question.references or question.content:
        return None
    skipped = ("boilerplate", "row", "footnote", "cell")
    found = tuple(
        c
        for c in case.view.document.clauses
        if c.heading and LEVELS[level[0]].fullmatch(c.marker) and c.kind not in skipped
    )
    if not found:
        return refusal(case.say(f"文件没有{level[0]}级标题。", "There are no such headings."), kind="parts")
    head = case.say(f"{level[0]}级标题共{len(found)}个：", f"{len(found)} headings: ")
    return _listing(case, head, found, (("kind", "parts"), ("part", "subheading")))


def asked_parts(case: Case) -> list[str]:
    """Parts that the question's nouns name, sections that hold such parts included."""
    question = case.question
    parts = [part for part in PARTS if question.has(part)]
    if question.has("section") and not parts and not question.referring("section"):
        parts.append("section")
    for clause in case.named_clauses("section"):
        inside = {c.kind for c in case.view.document.clauses if c.parent == clause.id}
        parts += [part for part in PARTS if part in inside and part not in parts and part != "project"]
        if "project" in inside and not parts:
            parts.append("task")
    if "章" in question.text and case.view.of_kind("chapter"):
        parts.append("chapter")
    if re.search(r"多少条|几条", question.text) and case.view.of_kind("article"):
        parts.append("article")
    return list(dict.fromkeys(parts))


def _heading(case: Case) -> Reply | None:
    """What task 17 is, what section two is called."""
    question = case.question
    kinds = [r.kind for r in question.references]
    if not kinds and CALLED.search(question.text) and not question.content and not question.has("task", "howmany"):
        named = case.named_clauses("task", "safeguard", "principle", "goal", "project")
        return _called_so(case, list(named)) if len(named) == 1 else None
    if question.has("why") or BODY.search(question.text) and "item" not in kinds:
        return None
    if (
        not kinds
        or question.content
        or question.years
        or question.has("target", "howmany", "how", "contain", "task", "sum", "unitword")
    ):
        return None
    items = {n for r in question.referring("item") for n in r.numbers}
    clauses = [c for kind in kinds if kind != "item" for c in case.numbered(kind)]
    printed = case.printed_numbers("item")
    known = case.view.of_kind("task", "safeguard", "article")
    clauses += [c for c in known if c.ordinal in items or c.marker in printed]
    if not clauses:
        return _no_such(case)
    if BODY.search(question.text) and all(clause.kind == "article" for clause in clauses):
        return None
    return _called_so(case, clauses)


CALLED = re.compile(r"叫(?:什么|啥|做|作)|标题是|名称是")


def _called_so(case: Case, clauses: list[Clause]) -> Reply | None:
    """Each clause by its number and its heading."""
    statements = [
        Statement(case.say(f"{_called(c)}是“{c.heading}”。", f"{c.label} is “{c.heading}”. "), (case.whole(c),))
        for c in clauses
        if c.heading
    ]
    if not statements:
        return None
    return Reply("answered", tuple(statements), understood=(("kind", "heading"),), listed=tuple(c.id for c in clauses))


def _called(clause: Clause) -> str:
    """A principle's label is its heading; it is called by its number."""
    return clause.label if clause.heading not in clause.label else f"第{clause.ordinal}项{NOUNS[clause.kind][0]}"


def _no_such(case: Case) -> Reply | None:
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


STAGE = re.compile(r"阶段|方面|环节|步骤")
STAGES = re.compile(r"分(?:成|为)?[几哪]|几个(?:阶段|方面|环节|步骤)|哪几个(?:阶段|方面|环节|步骤)")


def of_home(case: Case) -> Reply | None:
    """What a chapter or section that the question names holds, before anyone adds up its figures."""
    question = case.question
    content = [piece for piece in question.content if not STAGE.fullmatch(piece)]
    plain = not (question.years or question.figures or content or question.named("indicator", "unit"))
    homes = case.named_clauses("chapter") or (
        case.named_clauses("section") if question.has("sum") or STAGES.search(question.text) else ()
    )
    asks = question.has("list", "howmany", "contain", "sum") and not question.has(
        "define", "lead", "participant", "how"
    )
    return _inside(case, homes) if plain and asks and homes else None


def _inside(case: Case, given: tuple[Clause, ...] = ()) -> Reply | None:
    """The tasks of a project, the clauses of a section."""
    question = case.question
    homes = given or (*case.numbered("project", "section", "chapter"), *case.named_clauses("project"))
    if question.referring("project", "chapter") and not homes:
        return _no_such(case)
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
            return _listing(case, head, found, (("kind", "inside"), ("clause", home.label)))
    found = tuple(c for c in case.view.document.clauses if c.parent == home.id and c.heading and c.marker)
    head = case.say(f"{home.marker}{home.heading}分为{len(found)}个部分：", f"{home.heading} has {len(found)}: ")
    return _listing(case, head, found, (("kind", "inside"), ("clause", home.label))) if len(found) > 1 else None


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


MEASURED = re.compile(r"(?:多少|几)个?(?:工作日|自然日|小时|分钟|[天年月周米亩吨元户人名%]|公里|[万亿])")
"""压减到多少个工作日 counts no parts."""
FEWEST = 2
"""Sections that are called alike before the question means them."""


def _of_noun(case: Case) -> Reply | None:
    """分成哪几个行动, where three sections are called …行动; the tasks are counted beside them when that is asked too."""
    question = case.question
    if not question.has("project") or case.view.of_kind("project") or not question.has("list", "howmany", "contain"):
        return None
    nouns = [question.text[t.start : t.end].lstrip("大") for t in question.tags if "project" in t.kind.split("+")]
    for noun in nouns if not (question.references or question.years or question.has("target")) else ():
        sections = tuple(c for c in case.view.of_kind("section") if c.heading.endswith(noun))
        if len(sections) >= FEWEST and len("".join(question.content)) <= LONGEST_REST:
            head = case.say(f"{noun}共{len(sections)}个：", f"{len(sections)} ({noun}): ")
            reply = _listing(case, head, sections, (("kind", "parts"), ("part", "section")))
            tasks = _counts(case, ["task"]) if question.has("task") and case.view.of_kind("task") else None
            return replace(reply, statements=(*reply.statements, *(tasks.statements if tasks else ())))
    return None


def _parts(case: Case) -> Reply | None:
    """Counts and lists of projects, tasks, safeguards, principles, goals, chapters, articles."""
    question = case.question
    measured = any(figure.unit not in COUNTS for figure in question.figures) or MEASURED.search(question.text)
    if case.named_clauses("principle", "goal") or measured or question.has("mean", "difference", "percent"):
        return None
    parts = asked_parts(case)
    if (
        not parts
        or question.years
        or question.references
        or question.has("target", "percent")
        and not question.has("goal")
    ):
        return None
    if question.has("who"):
        return None
    if question.content and re.search(r"哪一?[个项条](?:任务|工程|行动|措施|保障)", question.text):
        return None
    if len("".join(question.content)) > LONGEST_REST or not question.has("list", "howmany", "all", "contain", *PARTS):
        return None
    if question.has("most", "least"):
        return _largest_project(case) if "project" in parts else None
    if only := re.search(rf"(?:只有|仅有|有|含)(\d+|[{NUMERAL}]+)项任务", question.text):
        return _projects_of_size(case, integer(only.group(1)) or 0)
    parts = [part for part in parts if case.view.of_kind(part)]
    if question.has("howmany") and len(parts) > 1 or question.has("howmany") and not question.has("list"):
        return _counts(case, parts) if parts else None
    for part in parts:
        clauses = case.view.of_kind(part)
        head = _wrong_count(case, part, len(clauses)) or case.say(
            f"{NOUNS[part][0]}共{len(clauses)}项：", f"{len(clauses)} {NOUNS[part][1]}: "
        )
        return _listing(case, head, clauses, (("kind", "parts"), ("part", part)))
    return None


def _stated_count(case: Case) -> Reply | None:
    """有六大保障措施吗: whether the stated number of parts is the document's."""
    if not case.question.has("yesno") or case.question.years or case.question.references:
        return None
    for pattern, number, noun in ((STATED, 1, 2), (STATED_AFTER, 2, 1)):
        for match in pattern.finditer(case.question.text):
            part = next((p for p, (zh, _) in NOUNS.items() if match.group(noun) in (zh, zh[-2:])), "")
            clauses = case.view.of_kind(part) if part else ()
            stated = integer(match.group(number))
            if clauses and stated and len("".join(case.question.content)) <= len(match.group()):
                right = stated == len(clauses)
                zh, en = NOUNS[part]
                chinese = f"{'是' if right else '不是'}。文件中的{zh}共{len(clauses)}项{'' if right else f'，不是{stated}项'}："
                english = f"{'Yes' if right else 'No'}. The document has {len(clauses)} {en}: "
                return _listing(case, case.say(chinese, english), clauses, (("kind", "count_check"), ("part", part)))
    return None


def _wrong_count(case: Case, part: str, count: int) -> str:
    """六大保障措施 when there are four: the premise is put right."""
    noun = NOUNS[part][0]
    for match in STATED.finditer(case.question.text):
        stated = integer(match.group(1))
        if stated and stated != count and match.group(2) in (noun, noun[-2:]):
            return f"文件中的{noun}是{count}项，不是{stated}项："
    return ""


def _listing(case: Case, head: str, clauses: tuple[Clause, ...], understood: tuple[tuple[str, str], ...]) -> Reply:
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


def _counts(case: Case, parts: list[str]) -> Reply:
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


def _projects_of_size(case: Case, size: int) -> Reply | None:
    chosen = tuple(p for p in case.view.of_kind("project") if len(case.view.below(p, "task")) == size)
    if not chosen:
        return None
    head = case.say(
        f"有{size}项任务的{NOUNS['project'][0]}共{len(chosen)}个：", f"{len(chosen)} projects with {size} tasks: "
    )
    return _listing(case, head, chosen, (("kind", "parts"), ("part", "project")))


def _largest_project(case: Case) -> Reply | None:
    """The project with most, or fewest, tasks."""
    sizes = {p.id: len(case.view.below(p, "task")) for p in case.view.of_kind("project")}
    if not sizes:
        return None
    best = (max if case.question.has("most") else min)(sizes.values())
    chosen = tuple(p for p in case.view.of_kind("project") if sizes[p.id] == best)
    extreme = "最多" if case.question.has("most") else "最少"
    head = case.say(
        f"任务数{extreme}的有{len(chosen)}个，各{best}项任务：", f"{len(chosen)} projects with {best} tasks each: "
    )
    return _listing(case, head, chosen, (("kind", "parts"), ("part", "project")))
