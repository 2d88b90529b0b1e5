"""A question in parts: the phrases on both sides of 比, 和, 占 …, each read as a question of its own.

The names that were read stay whole: 战略科学家和领军人才 is one phrase.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.regex import regex
from index.vocabulary import key_of
from qa.case import Case
from qa.question import Question

BETWEEN = regex(
    r"比(?!重|例|率)|较|占(?!地|比|用|有)|和|与|跟|同(?!比)|以及|加上|再加|加|减去?|除以|是(?!多少|几)|、|,|，"
    r"|[这那][两俩三四五几](?:个|大|项|家|类)?(?:产业|指标|任务|领域|行业)?"
)
"""What stands between the things that are compared or added up."""
OPENING = regex(r"[^\x00\s，。？！、；：“”\"'‘’（）()《》?!,.;:\[\]—…\-+]+")
LEAST = 2


def parts(case: Case) -> tuple[Case, ...]:
    """The phrases of the question; one alone means that nothing is compared."""
    question = case.question
    blocked = [(t.start, t.end) for t in question.tags if t.kind.startswith("name:") or t.kind in ("figure", "year")]
    cuts = [m.span() for m in BETWEEN.finditer(question.text) if not any(a <= m.start() < b for a, b in blocked)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(question.text)]
    found = [part(question, start, end) for start, end in zip(starts, ends, strict=True) if start < end]
    return tuple(replace(case, question=one) for one in found if one.text.strip("\x00 ，。？?"))


def part(question: Question, start: int, end: int) -> Question:
    """The question as if only one phrase of it had been asked; its years hold for all phrases."""
    tags = tuple(tag for tag in question.tags if start <= tag.start and tag.end <= end)
    text = "\x00" * start + question.text[start:end] + "\x00" * (len(question.text) - end)
    rest = list(text)
    for tag in tags:
        rest[tag.start : tag.end] = "\x00" * (tag.end - tag.start)
    keys = {key_of(text[tag.start : tag.end]) for tag in tags if tag.kind.startswith("name:")}
    printed = {tag.value for tag in tags if tag.kind.startswith("name:")}
    own = tuple(int(tag.value) for tag in tags if tag.kind == "year")
    return replace(
        question,
        text=text,
        tags=tags,
        names=tuple(n for n in question.names if n.key in keys or n.printed in printed),
        references=tuple(r for r in question.references if start <= r.start and r.end <= end),
        figures=tuple(f for f in question.figures if start <= f.start and f.end <= end),
        years=own or question.years,
        content=tuple(piece for piece in OPENING.findall("".join(rest)) if len(piece) >= LEAST),
    )


def beside_names(question: Question) -> str:
    """The words of the question that are no name: 专利申请量增幅 is an indicator and asks for no growth, 四大新兴产业 counts nothing."""
    text = question.text
    for tag in question.tags:
        if tag.kind.startswith("name:"):
            text = text[: tag.start] + "\x00" * (tag.end - tag.start) + text[tag.end :]
    return text
