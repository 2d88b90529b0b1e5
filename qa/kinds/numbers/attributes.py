"""What the document says of an indicator beside its figures: 约束性 or 预期性; whether a figure has a word of a bound with it."""

from __future__ import annotations

import re

from corpus.bounds import HOPE
from corpus.model import Target
from corpus.regex import regex
from corpus.wordlist import entries
from qa.case import Case
from qa.figures.pick import pick
from qa.figures.shown import as_printed, figures_of, name_of
from qa.figures.years import asked_years
from qa.reply import Evidence, Reply, Statement, joined, refusal

NATURES = ("约束性", "预期性")
_BOUNDS = "|".join(sorted((row[0] for row in entries("comparators")), key=len, reverse=True))
WORD = regex(
    rf"(?:带|写|加|用|含|出现|标|是不是|是|有)(?:了|着|没带|没有|不带)?(?:[“\"‘](?P<quoted>{_BOUNDS})[”\"’]|(?P<bare>{_BOUNDS}))"
    r"(?:这|那)?(?:两|几|个)*(?:字样|字眼|二字|字|词|限定词)?(?![\d多几])"
)
"""有没有带“左右”: a word of a bound and no figure behind it."""


def answer(case: Case) -> Reply | None:
    """The nature of an indicator, or the words beside its figure."""
    question = case.question
    if not case.view.groups or question.units or question.strangers or question.figures:
        return None
    return _nature(case) if question.has("nature") else _worded(case)


def _nature(case: Case) -> Reply | None:
    """约束性还是预期性; the list of all indicators of a kind is the table's answer."""
    asks = case.question.has("either", "yesno", "belong", "list") or not any(n in case.question.text for n in NATURES)
    if not asks or case.question.has("howmany", "all"):
        return None
    groups = pick(case).groups
    named = case.question.named("indicator")
    if not groups or not named and (len(groups) > 1 or not any(t.kind for t in case.view.groups[groups[0]])):
        return None
    statements: list[Statement] = []
    for group in groups:
        name = name_of(case, group)
        stated = next((t for t in case.view.groups[group] if t.kind), None)
        if stated is None:
            chinese = f"文件没有写明{name}是约束性还是预期性指标。"
            return refusal(case.say(chinese, f"The document does not say so of {name}."), kind="indicator_kind")
        text = case.say(f"{name}是{stated.kind}指标", f"{name} is {stated.kind}")
        statements += [Statement(case.say("；", "; "))] if statements else []
        statements.append(Statement(text, (_place(case, stated),)))
    verdict = _verdict(case, groups)
    return Reply(
        "answered",
        (*([Statement(verdict)] if verdict else []), *statements, Statement(case.say("。", "."))),
        understood=(("kind", "indicator_kind"),),
    )


def _verdict(case: Case, groups: tuple[int, ...]) -> str:
    """是 or 不是 where the question names one nature only."""
    asked = [nature for nature in NATURES if nature in case.question.text]
    if len(asked) != 1 or not case.question.has("yesno"):
        return ""
    holds = all(any(t.kind == asked[0] for t in case.view.groups[g]) for g in groups)
    return case.say("是。" if holds else "不是。", "Yes. " if holds else "No. ")


def _place(case: Case, target: Target) -> Evidence:
    """The whole row, which prints the nature at its end; in a text the sentence."""
    clause = case.view.clauses[target.clause]
    if target.source == "table":
        return case.span(clause.id, clause.start, clause.end)
    proof, text = case.of_target(target), case.view.document.text
    beside = re.match(r"[（(](?:约束性|预期性)[）)]", text[proof.end : proof.end + len("（约束性）")])
    return case.span(clause.id, proof.start, proof.end + (beside.end() if beside else 0))


def _worded(case: Case) -> Reply | None:
    """Whether the text or the table puts a word of a bound to the figure; both are shown as they are printed."""
    match = WORD.search(case.question.text)
    groups = pick(case).groups if match and case.question.has("yesno", "wording") else ()
    if not match or len(groups) != 1:
        return None
    word = match["quoted"] or match["bare"]
    figures = [
        t for t in figures_of(case, groups[0], asked_years(case) or _last(case, groups[0])) if t.value is not None
    ]
    places = {"正文": "text", "附表": "table", "表里": "table", "表中": "table"}
    wanted = {source for said, source in places.items() if said in case.question.text} or {"text", "table"}
    within = [t for t in figures if t.source in wanted]
    if not within:
        return None
    having = [t for t in within if any(_is_in(word, printed) for printed in t.comparator.split("…"))]
    verdict = case.say(f"{'有' if having else '没有'}“{word}”。", f"{'Yes' if having else 'No'} (“{word}”). ")
    shown = joined((as_printed(case, target) for target in figures), case.say("，", ", "))
    head = case.say(f"{name_of(case, groups[0])}：", f"{name_of(case, groups[0])}: ")
    return Reply(
        "answered",
        (Statement(verdict + head), *shown, Statement(case.say("。", "."))),
        understood=(("kind", "figure_words"), ("word", word)),
    )


def _is_in(word: str, printed: str) -> bool:
    """The word itself, or a hope that a bound goes on from (力争达到)."""
    return word == printed or bool(HOPE.fullmatch(word)) and printed.startswith(word)


def _last(case: Case, group: int) -> tuple[int, ...]:
    years = [t.year for t in case.view.groups[group] if t.year]
    return (max(years),) if years else ()
