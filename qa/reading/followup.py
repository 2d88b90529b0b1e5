"""A question that leans on the one before: 那参与单位呢？ 2019年呢？ 它还牵头哪些？ A question with its own subject does not."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.regex import regex
from index.vocabulary import places
from qa.question import Question, Tag
from qa.reading.offices import of_another_office
from qa.reading.that_time import in_that_time

ROLES = frozenset({"lead", "participant", "responsible"})
BARE_NUMBER = regex(r"(?<![\d.])(\d{1,3})(?![\d.%年])")
NEXT = regex(r"([上下前后])一?(?:项|个|条)")
KINDS = ROLES | {
    "target",
    "define",
    "difference",
    "percent",
    "belong",
    "list",
    "howmany",
    "yesno",
    "only",
    "joint",
    "how",
}
"""Cues that say what is asked; they are carried over when the new question has none of its own."""

OF_DOCUMENT = frozenset({"number", "issuer", "basis", "annex", "repeal", "validity", "effect", "date"})
"""Cues whose subject is the document itself."""

OWN = ROLES | {"target", "define", "difference", "percent", "belong", "how", "why", "number", "date"}
"""Cues that are a kind of question by themselves."""


def carried(question: Question, earlier: Question | None) -> Question:
    """The question with what it leaves out taken from the earlier one."""
    if earlier is None:
        return question
    if other := of_another_office(question, earlier):
        return other.with_notes("接着上一个问题理解")
    question = replace(_numbered_like(question, earlier), before=earlier.within, sources=earlier.sources)
    question = in_that_time(question, earlier)
    if not _has_subject(question) and not (question.cues or question.references or question.years or question.figures):
        return question
    if _names_wanted(question, earlier):
        question = replace(question, cues=question.cues - {"title"} | {"list"} | earlier.cues - {"howmany", "sum"})
    if _on_list(question, earlier):
        return replace(question, within=earlier.within).with_notes("接着上一个问题理解")
    if not _leans(question, earlier):
        return question
    kept = _in_kind(replace(_of_same_unit(question, earlier), within=earlier.within), earlier)
    points = question.has("last", "middle") or bool(question.referring("item")) and len(earlier.within) > 1
    if earlier.within and points and not question.names:
        kept = replace(kept, cues=kept.cues - {"others"})
    elif (
        not _has_subject(kept)
        or _only_checks(question, earlier)
        or question.units
        and earlier.units
        and _together(question)
    ):
        kept = _with_subject(kept, earlier)
    elif _only_units(question) and earlier.units and not question.references:
        # 那江桥镇呢 after the tasks of one unit asks of all tasks, and not of those that were listed
        kept = replace(kept, references=earlier.references, cues=kept.cues - {"pronoun"})
    kept = replace(kept, years_before=(*earlier.years_before, *earlier.years))
    return _with_years(_with_kind(kept, question, earlier), question, earlier).with_notes("接着上一个问题理解")


LISTED = regex(r"^(?:那|请问|那么)?(?:这些|其中|上面|里面|那些|以上|这里面|它们|这[两几三四五六七八九十\d]+项|这当中)")


def _on_list(question: Question, earlier: Question) -> bool:
    """这些任务里哪些没有参与单位: a question on all that the answer before listed, not on what it was about."""
    roles = bool(question.cues & ROLES)
    return len(earlier.within) > 1 and roles and bool(LISTED.search(question.text)) and not question.references


def _names_wanted(question: Question, earlier: Question) -> bool:
    """分几个部分 … 标题是什么: the headings of what was counted."""
    counted = bool(earlier.within) and earlier.cues & {
        "section",
        "project",
        "task",
        "safeguard",
        "principle",
        "goal",
        "chapter",
    }
    asks = question.has("title") or bool(
        re.search(r"^(?:请|都|逐项|逐个)?(?:列|报|说)(?:出|一下|全|举)?来?|分别是|都叫", question.text)
    )
    return (
        asks and not question.references and bool(counted) and not earlier.cues & ROLES and not _has_subject(question)
    )


def _of_same_unit(question: Question, earlier: Question) -> Question:
    """区科委是任务5的牵头单位吗 … 任务15呢: another task, the same unit and the same yes or no."""
    checks = earlier.has("yesno", "either") and earlier.units and earlier.references
    if not checks or question.units or question.cues & OWN or not question.references:
        return question
    names = tuple(name for name in earlier.names if name.kind == "unit")
    tags = tuple(tag for tag in earlier.tags if tag.kind == "name:unit")
    pieces = [earlier.text[tag.start : tag.end] for tag in tags]
    prefix = "".join(f"{piece} " for piece in pieces)
    own = tuple(replace(tag, start=tag.start + len(prefix), end=tag.end + len(prefix)) for tag in question.tags)
    at, placed = 0, []
    for tag, piece in zip(tags, pieces, strict=True):
        placed.append(replace(tag, start=at, end=at + len(piece)))
        at += len(piece) + 1
    return replace(question, text=prefix + question.text, tags=(*placed, *own), names=(*question.names, *names))


def _together(question: Question) -> bool:
    """它和区经委, 共同; 那区经委呢 puts another unit in the place of the earlier one."""
    return question.has("joint") or question.has("pronoun") and not question.text.startswith("那")


def _only_units(question: Question) -> bool:
    """南翔镇呢: another unit, and nothing else."""
    asks = question.text.rstrip("？?。 ").endswith(("呢", "是吗", "也是", "也是吗", "是不是", "行吗", "算吗"))
    return asks and bool(question.units) and not question.content and not question.cues & (OWN | {"task", "list"})


def _only_checks(question: Question, earlier: Question) -> bool:
    """安亭参不参与: a unit and a role, of the one clause that was spoken of before."""
    if earlier.units or len(earlier.within) != 1:
        return False
    bare = not (question.content or question.references or question.has("task", "project", "all", "most", "howmany"))
    return bare and question.has("yesno") and bool(question.cues & ROLES) and len(question.units) == len(question.names)


def _with_kind(kept: Question, question: Question, earlier: Question) -> Question:
    """What is asked, from the earlier question when this one does not say."""
    if question.cues & OWN or question.has("howmany") and question.has("task", "project", "safeguard"):
        return kept
    if question.years and question.has("howmany"):
        return replace(kept, cues=kept.cues | {"target"})
    if question.has("project", "section") and question.has("list"):
        return replace(kept, cues=kept.cues | {"belong"})
    kinds = KINDS - ROLES if question.named("indicator") else KINDS  # 任务17的牵头单位、产业规模
    kinds = kinds - {"belong"} if question.has("howmany") else kinds  # 在哪个小区，一共多少套
    kinds = kinds - {"howmany"} if question.has("last") and question.has("list") else kinds  # 最后一条讲什么
    kinds = kinds - ROLES if question.has("howmany") and question.content else kinds  # 这项任务里调蓄池建几座
    return replace(kept, cues=kept.cues | (earlier.cues & kinds))


OF_TWO = regex(r"两|二者|前后|相差|之间|差")
"""两个数差多少: of the two figures that were asked for one after the other."""


def _with_years(kept: Question, question: Question, earlier: Question) -> Question:
    """The earlier question's years; beside a year of its own, or of the question before that, when a change is asked for."""
    both = (*earlier.years_before[-1:], *earlier.years)
    if not question.years and question.has("difference", "percent", "ratio") and len(set(both)) > 1:
        return replace(kept, years=both) if OF_TWO.search(question.text) else replace(kept, years=earlier.years)
    if not question.years and (kept.has("target", "howmany", "difference", "percent") or earlier.years):
        return replace(kept, years=earlier.years)
    if len(question.years) == 1 and question.has("difference", "percent"):
        return replace(kept, years=tuple(dict.fromkeys((*question.years, *earlier.years))))
    return kept


def _in_kind(question: Question, earlier: Question) -> Question:
    """那第5条呢 after a safeguard is the fifth safeguard."""
    kinds = {r.kind for r in earlier.references} & {"safeguard", "task"}
    if len(kinds) != 1 or len(earlier.within) > 1:
        return question
    kind = kinds.pop()
    references = tuple(replace(r, kind=kind) if r.kind == "item" else r for r in question.references)
    return replace(question, references=references)


def _leans(question: Question, earlier: Question) -> bool:
    """Short of a subject or of a kind, or pointing back."""
    if (question.cues & OF_DOCUMENT or _lists_parts(question)) and not question.has(
        "pronoun", "last", "others", "middle"
    ):
        return False
    if question.has("pronoun", "last", "others", "middle"):
        return True
    if not _has_subject(question) or _only_checks(question, earlier):
        return True
    if question.text.rstrip("？?。 ").endswith(("呢", "是吗", "也是", "也是吗")) or question.text.startswith(
        ("那", "呢")
    ):
        return True
    return not question.cues & (OWN - {"difference", "percent"} | {"howmany", "list", "yesno"})


def _lists_parts(question: Question) -> bool:
    """保障措施有哪些, 基本原则有几条: parts of the document, whatever was asked before."""
    whole = question.has("safeguard", "principle", "goal") or bool(question.named("section"))
    return whole and question.has("list", "howmany") and not question.cues & ROLES and not question.references


LEVELS = "省市区县州"
ASPECTS = frozenset(
    {
        "两个数",
        "两个数字",
        "两个值",
        "两者",
        "两数",
        "二者",
        "累计",
        "新增",
        "其中",
        "金额",
        "数量",
        "规模",
        "面积",
        "时间",
        "期限",
        "时限",
        "标准",
        "领导",
    }
)
"""Words that ask for one side of what was spoken of before: 新增多少户，累计多少."""


SIGNED = regex(r"(?:市长|省长|区长|县长|总理|领导)?签(?:署|发|字|名|批)?人?")


def _has_subject(question: Question) -> bool:
    """Something of its own to ask about; 第二项 alone points into the earlier list."""
    named = [name for name in question.names if name.kind not in ("section", "document")]
    numbered = [r for r in question.references if r.kind != "item"]
    own = [words for words in question.content if words not in ASPECTS and not SIGNED.fullmatch(words)]
    own = [words for words in own if not any(words + level in places() for level in ("", *LEVELS))]
    return bool(named or numbered or question.strangers or own)


def _with_subject(question: Question, earlier: Question) -> Question:
    """The earlier question's names, numbers and words set in front of this one's words."""
    prefix, tags = _subject_of(earlier)
    shift = len(prefix)
    shifted = tuple(replace(tag, start=tag.start + shift, end=tag.end + shift) for tag in question.tags)
    return replace(
        question,
        text=prefix + question.text,
        tags=(*tags, *shifted),
        names=(*question.names, *earlier.names),
        references=question.references or earlier.references,
        content=(*question.content, *earlier.content),
        strangers=earlier.strangers,
    )


def _subject_of(earlier: Question) -> tuple[str, tuple[Tag, ...]]:
    """What the earlier question was about, as text with its tags; its question words are left behind."""
    prefix, tags = "", []
    for tag in earlier.tags:
        if tag.kind.startswith(("name:", "ref:", "stranger")):
            piece = earlier.text[tag.start : tag.end]
            tags.append(replace(tag, start=len(prefix), end=len(prefix) + len(piece)))
            prefix += piece + " "
    for piece in earlier.content:
        prefix += piece + " "
    return prefix, tuple(tags)


def _numbered_like(question: Question, earlier: Question) -> Question:
    """What about 24? after a question on a task is task 24."""
    step, listed = NEXT.search(question.text), len(earlier.within) > 1
    if step and earlier.references and earlier.references[-1].numbers and not (listed and step.group(1) in "前后"):
        last = earlier.references[-1]
        number = (last.numbers[-1] + 1) if step.group(1) in "下后" else last.numbers[0] - 1
        cues = question.cues - {"last"}
        return replace(question, references=(replace(last, numbers=(number,)),), content=(), cues=cues)
    match = BARE_NUMBER.search(question.text)
    if question.references or question.years or question.figures or not earlier.references or not match:
        return question
    number = int(match.group(1))
    return replace(question, references=(replace(earlier.references[-1], numbers=(number,)),), content=())
