"""Which projects, tasks, safeguards, principles, goals, chapters, articles there are, and which project has most tasks."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Clause
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex
from qa.case import Case
from qa.kinds.parts.listing import NOUNS, listing
from qa.kinds.parts.numbers_of_parts import how_many, wrong_count
from qa.lists.scope import COUNTS
from qa.reply import Reply

LONGEST_REST = 6
"""Characters of a question on parts that nothing explains; with more it is about something else."""
PARTS = ("project", "task", "safeguard", "principle", "goal")


def asked_parts(case: Case) -> list[str]:
    """Parts that the question's nouns name, sections that hold such parts included."""
    question = case.question
    parts = [part for part in PARTS if question.has(part)]
    named = case.named_clauses("section")  # “建设目标”这一部分: what is in it, and not which there are
    if question.has("section") and not parts and not named and not question.referring("section"):
        parts.append("section")
    for clause in named:
        inside = {c.kind for c in case.view.document.clauses if c.parent == clause.id}
        parts += [part for part in PARTS if part in inside and part not in parts and part != "project"]
        if "project" in inside and not parts:
            parts.append("task")
    if CHAPTER.search(question.text) and case.view.of_kind("chapter"):
        parts.append("chapter")
    if re.search(r"多少条|几条", question.text) and case.view.of_kind("article"):
        parts.append("article")
    return list(dict.fromkeys(parts))


CHAPTER = regex(r"(?<![规印公盖签违奖徽文])章(?!程)")
MEASURED = regex(r"(?:多少|几)个?(?:工作日|自然日|小时|分钟|[天年月周米亩吨元户人名%]|公里|[万亿])")
"""压减到多少个工作日 counts no parts."""
AS_VERB = regex(r"(?:怎么|怎样|如何|靠什么|[用拿]什么)(?:来|去)?保障")
"""怎么保障资金 asks what is done, and not which safeguards there are."""
FEWEST = 2
"""Sections that are called alike before the question means them."""


def of_noun(case: Case) -> Reply | None:
    """分成哪几个行动, where three sections are called …行动; the tasks are counted beside them when that is asked too."""
    question = case.question
    if not question.has("project") or case.view.of_kind("project") or not question.has("list", "howmany", "contain"):
        return None
    nouns = [question.text[t.start : t.end].lstrip("大") for t in question.tags if "project" in t.kind.split("+")]
    for noun in nouns if not (question.references or question.years or question.has("target")) else ():
        sections = tuple(c for c in case.view.of_kind("section") if c.heading.endswith(noun))
        if len(sections) >= FEWEST and len("".join(question.content)) <= LONGEST_REST:
            head = case.say(f"{noun}共{len(sections)}个：", f"{len(sections)} ({noun}): ")
            reply = listing(case, head, sections, (("kind", "parts"), ("part", "section")))
            tasks = how_many(case, ["task"]) if question.has("task") and case.view.of_kind("task") else None
            return replace(reply, statements=(*reply.statements, *(tasks.statements if tasks else ())))
    return None


ASKED_NOUN = regex(
    rf"(?:哪|分为?|分成)(?:几|\d+|[{NUMERAL}]+)个(?P<noun>[\u4e00-\u9fff]{{2,4}}?)(?:[?？,，]|[都各]?(?:分别|是|叫|有)|$)"
)
BRACKETED = regex(r"[（(][^（()）]*[)）]$")


def of_headings(case: Case) -> Reply | None:
    """分哪三个阶段, where headings side by side are called …阶段（2024年）: those, and no parts of another name."""
    asked = ASKED_NOUN.search(case.question.text)
    elsewhere = case.question.references or case.question.named("section", "goal", "principle")
    if not asked or not case.question.has("list", "howmany") or elsewhere:
        return None
    called: dict[str, list[Clause]] = {}
    for clause in case.view.document.clauses:
        if clause.marker and BRACKETED.sub("", clause.heading).endswith(asked["noun"]):
            called.setdefault(clause.parent, []).append(clause)
    groups = [tuple(found) for found in called.values() if len(found) >= FEWEST]
    if len(groups) != 1 or len("".join(case.question.content)) > LONGEST_REST:
        return None
    head = case.say(f"{asked['noun']}共{len(groups[0])}个：", f"{len(groups[0])} ({asked['noun']}): ")
    return listing(case, head, groups[0], (("kind", "parts"), ("part", "section")))


def listed_parts(case: Case) -> Reply | None:
    """Counts and lists of projects, tasks, safeguards, principles, goals, chapters, articles."""
    question = case.question
    measured = any(figure.unit not in COUNTS for figure in question.figures) or MEASURED.search(question.text)
    if case.named_clauses("principle", "goal") or measured or question.has("mean", "difference", "percent"):
        return None
    parts = asked_parts(case)
    if (
        not parts
        or question.years
        and not _by_the_end(case, parts)
        or question.references
        or question.has("target", "percent")
        and not question.has("goal")
    ):
        return None
    if question.has("who") or AS_VERB.search(question.text):
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
        return how_many(case, parts) if parts else None
    for part in parts:
        clauses = case.view.of_kind(part)
        head = wrong_count(case, part, len(clauses)) or case.say(
            f"{NOUNS[part][0]}共{len(clauses)}项：", f"{len(clauses)} {NOUNS[part][1]}: "
        )
        return listing(case, head, clauses, (("kind", "parts"), ("part", part)))
    return None


def _by_the_end(case: Case, parts: list[str]) -> bool:
    """到2020年的总体目标: the last year of the plan sets off none of its goals."""
    period = case.view.document.metadata.period
    return parts == ["goal"] and period is not None and set(case.question.years) == {period[1]}


def _projects_of_size(case: Case, size: int) -> Reply | None:
    chosen = tuple(p for p in case.view.of_kind("project") if len(case.view.below(p, "task")) == size)
    if not chosen:
        return None
    head = case.say(
        f"有{size}项任务的{NOUNS['project'][0]}共{len(chosen)}个：", f"{len(chosen)} projects with {size} tasks: "
    )
    return listing(case, head, chosen, (("kind", "parts"), ("part", "project")))


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
    return listing(case, head, chosen, (("kind", "parts"), ("part", "project")))
