"""What no document answers: says what was searched and what is covered, offers the nearest clauses, cites nothing."""

from __future__ import annotations

import re

from corpus.regex import regex
from qa.case import Case
from qa.finding.link import link
from qa.finding.nested import INSIDE, nested
from qa.finding.topic import topic
from qa.open.wanted import asked_of
from qa.open.weighed import likeliest
from qa.reply import Evidence, Reply, refusal


def _of_title(case: Case) -> bool:
    """Words of the question name the document, and may be what the sum is for: 低保一个月多少钱."""
    return any(tag.kind == "document" for tag in case.question.tags)


def private(case: Case) -> Reply | None:
    """Telephone numbers, persons, sums of money: the word that is asked for must stand in the document."""
    question = case.question
    text = case.view.document.text
    for cue, chinese, english in PRIVATE:
        said = [
            question.text[t.start : t.end]
            for t in question.tags
            if cue in t.kind.split("+") and not _in_longer(question.text, t.start, t.end, text)
        ]
        if (
            cue == "money"
            and not question.has("howmany")
            and not any("多少" in word or "预算" in word for word in said)
        ):
            continue
        if cue == "person" and (OF_ANYONE.search(question.text) or _sorts(question.text, said)):
            continue
        figures = (
            cue == "money"
            and bool(question.content or question.names or question.references or _of_title(case))
            and bool(re.search(r"[\d一二三四五六七八九十百千万亿]元", text))
        )
        printed = any(re.search(_labelled(word), text) for word in said)
        known = printed if cue == "person" else any(word in text for word in said)
        if cue == "phone" and MOVES.search(question.text):
            continue
        if said and not known and not figures:
            if cue == "phone" and NUMBER.search(text):
                chinese, english = "文件中没有写明这项联系方式。", "The document does not give this contact."
            return refusal(case.say(chinese, english), kind=cue)
    return None


MOVES = regex(
    r"(?:换|变更?|改|搬|迁|挪)[^，,。？?]{0,4}(?:地址|电话|手机)|(?:地址|电话|手机)[^，,。？?]{0,4}(?:变更?|换|改|迁)"
)
"""换地址要办什么 asks for no address."""
NUMBER = regex(r"(?:电话|热线)[^。；;\n\d]{0,10}\d{3,}|\d{5,}[^。；;\n\d]{0,12}(?:热线|电话)|拨打?\s*\d[\d-]{4,}")
OF_ANYONE = regex(
    r"(?:法人|姓名|名字)[^，,。]*(?:吗|能否|可否|是否|如何|怎么|怎样|程序|条件|材料)|是否[^，,。]*(?:法人|姓名|名字)|(?:可以|能|是否)[^，,。]*(?:法人|姓名|名字)[^，,。]*吗"
)
"""可以用名人姓名注册商标吗: of names in general, and none is asked for."""


LEGAL = frozenset({"法人"})


def _sorts(asked: str, said: list[str]) -> bool:
    """法人社团要有多少资金: a body of that sort, and nobody who holds the office."""
    return bool(said) and all(
        word in LEGAL and not re.search(rf"{word}(?:代表)?(?:是|叫|姓名|名字|由?谁|的?(?:姓|名)|[？?。 ]*$)", asked)
        for word in said
    )


def _in_longer(asked: str, start: int, end: int, text: str) -> bool:
    """区长 in 区长质量奖, which the document prints, is no person."""
    longer = asked[start : end + LONGER]
    return len(longer) == end - start + LONGER and longer in text


def _labelled(word: str) -> str:
    """主 任：, 任主任."""
    spaced = r"\s*".join(map(re.escape, word))
    return rf"{spaced}\s*[:：]|任{re.escape(word)}"


LONGER = 2
"""Characters behind a word that make it a part of a longer one."""
PRIVATE = (
    ("phone", "文件中没有联系方式。", "The document gives no contact details."),
    ("person", "文件中没有写明相关人员。", "The document names no such person."),
    ("money", "文件中没有写明这项金额。", "The document states no such sum."),
)
"""Cue, and what to say when the document has nothing of the kind."""


def stranger(case: Case) -> Reply | None:
    """A unit or place that the document does not name."""
    names = case.question.strangers
    asks = case.question.has("lead", "participant", "responsible", "task", "target", "howmany", "list", "yesno")
    asks = asks or bool(case.question.references)
    if not names or not asks:
        return None
    who = "、".join(names)
    chinese = f"文件中没有出现{who}，无法回答与其有关的问题。"
    return refusal(case.say(chinese, f"The document does not name {who}."), kind="unknown_unit")


def missing_number(case: Case) -> Reply | None:
    """A task, safeguard, project or section whose number the document does not have."""
    if (inner := nested(case.question, case.view)) and not inner.clause:
        home = inner.home
        kind = next((kind for kind in INSIDE if case.view.below(home, kind)), "task")
        count = len(case.view.below(home, kind))
        chinese = f"{home.marker}{home.heading}共有{count}{NAMES[kind]}，没有第{inner.number}项。"
        english = f"{home.heading} has {count}, and no number {inner.number}."
        return refusal(case.say(chinese, english), near=(case.whole(home),), kind="no_such_clause")
    for reference in case.question.references:
        printed = {c.marker for c in case.view.document.clauses} | {c.number for c in case.view.document.clauses}
        dashed = not reference.numbers or "-" in reference.marker and any("-" in number for number in printed)
        if reference.marker and reference.marker not in printed and dashed:
            chinese = f"文件中没有序号为{reference.marker}的条文。"
            return refusal(case.say(chinese, f"There is no number {reference.marker}."), kind="no_such_clause")
        kinds = KINDS_OF.get(reference.kind, ())
        known = [c.ordinal for c in case.view.of_kind(*kinds)]
        if (
            known
            and reference.numbers
            and min(reference.numbers, default=0) >= 0
            and not set(known) & set(reference.numbers)
            and not case.question.within
        ):
            n = "、".join(map(str, reference.numbers))
            counts = "、".join(f"{len(case.view.of_kind(k))}{NAMES[k]}" for k in kinds if case.view.of_kind(k))
            chinese = f"文件中没有序号为{n}的{'或'.join(NAMES[k][1:] for k in kinds[:2])}：共有{counts}。"
            return refusal(
                case.say(chinese, f"There is no number {n}; the document has {counts}."), kind="no_such_clause"
            )
    return None


KINDS_OF = {
    "task": ("task",),
    "safeguard": ("safeguard",),
    "project": ("project",),
    "section": ("section",),
    "principle": ("principle",),
    "goal": ("goal",),
    "chapter": ("chapter",),
    "item": ("task", "safeguard", "article"),
}
NAMES = {
    "task": "项任务",
    "safeguard": "项保障措施",
    "project": "个工程",
    "section": "个部分",
    "principle": "条原则",
    "goal": "个目标",
    "chapter": "个章",
    "article": "个条",
}


NEAREST = 3
"""Clauses that a refusal offers."""
NEAR = 0.2
"""Likelihood from which a unit that does not answer for sure is the nearest."""


def nothing(case: Case) -> Reply:
    """The last resort."""
    words = topic(case.question)
    near: tuple[Evidence, ...] = ()
    alone = not case.question.guessed  # one of very many: the nearest of all are looked for once, see ``merge.in_none``
    if alone and len(words.replace(" ", "")) >= 2 and not case.question.unknown:
        first = likeliest(case, asked_of(case))
        likely = {first.one.units[0].clause: first.one.spans[0]} if first and first.likelihood >= NEAR else {}
        found = {f.clause: (f.clause.start, f.clause.end) for f in link(case, words)[:NEAREST] if f.coverage >= 0.3}
        near = tuple(
            case.span(clause.id, *span) for clause, span in [*(likely | {**found, **likely}).items()][:NEAREST]
        )
    title = case.view.document.metadata.title or case.view.document.id
    covered = f"《{title}》" + (f"（{len(case.view.of_kind('task'))}项任务）" if case.view.of_kind("task") else "")
    tail = "下面是最接近的条文，供参考。" if near else ""
    chinese = f"已在{covered}全文中查找，没有找到能回答这个问题的内容。{tail}"
    english = f"Nothing in {covered} answers this question." + (" The nearest clauses are listed." if near else "")
    return refusal(case.say(chinese, english), near=near, kind="not_found")
