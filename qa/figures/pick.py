"""Which figures a question asks for: by name, by clause, or by words that describe the indicator."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.align import measure
from corpus.fold import fold
from corpus.targets import MEASURES
from index.vocabulary import key_of
from qa.case import Case
from qa.figures.context import context, headed, said_of
from qa.figures.likeness import resemblance
from qa.figures.part import parts
from qa.figures.phrasing import short_forms, without_time
from qa.finding.subject import from_list
from qa.finding.topic import topic

ENOUGH = 0.6
"""Share of the question's character pairs that an indicator and its clause must hold."""
CLOSE = 0.12
"""Indicators whose share is this near to the best are as good as the best, unless their own name decides."""
DECIDES = 0.3
"""By so much more of its own name must the best stand in the question to be the only one."""
LEFT_OUT = frozenset(
    [
        "target",
        "howmany",
        "actual",
        "percent",
        "difference",
        "sum",
        "mean",
        "most",
        "least",
        "first",
        "indicator",
        "wording",
        "annex",
        "money",
        "premise",
        "nature",
        "order",
    ]
)
PARTICULAR = 4
"""Characters of a word for money that tells which money: 专项资金."""
POLITE = 40
"""Characters of a question from which on it has parts that ask nothing."""
ASKED_UNIT = re.compile(rf"(?:多少|几|百分之)\s*(?!个点)({MEASURES}|亿|万)")

UNIT_ASKED = re.compile(rf"单位(?:是|为|叫)?[“\"‘]?({MEASURES}|%)[”\"’]?的?")
"""单位是“家”的指标."""


@dataclass(frozen=True, slots=True)
class Picked:
    """Groups of figures that fit; more than one, and not all named: the question is ambiguous."""

    groups: tuple[int, ...] = ()
    several: bool = False


def pick(case: Case) -> Picked:
    """The indicators that the question means, found once for each question."""
    if ("pick",) not in case.memory:
        found = (find(case) for find in (_by_category, _by_clause, _by_name, _by_words))
        picked = next((picked for picked in found if picked.groups), Picked())
        case.memory["pick",] = _with_joined(case, picked)
    known: Picked = case.memory["pick",]
    return known


JOINING = re.compile(r"[和与及、]|以及|还有")


def _with_joined(case: Case, picked: Picked) -> Picked:
    """战新产值和四大产业营收各多少: the indicator of each phrase, where every phrase has one of its own."""
    question = case.question
    if not picked.groups or not question.has("target", "howmany") or question.has("sum", "mean", "difference"):
        return picked
    if not question.named("indicator") or question.references or not JOINING.search(question.text):
        return picked
    phrases = [p for p in parts(case) if p.question.named("indicator") or p.question.content]
    found = [_by_name(p).groups or _by_words(p).groups for p in phrases]
    if len(found) < 2 or any(len(groups) != 1 for groups in found):
        return picked
    return Picked(tuple(dict.fromkeys((*(g for groups in found for g in groups), *picked.groups))), picked.several)


def _by_category(case: Case) -> Picked:
    """Every indicator of a category of the table (“创新人才”类四个指标), or of a unit (单位是“家”的)."""
    if (unit := UNIT_ASKED.search(case.question.text)) and not case.question.named("indicator"):
        return Picked(in_unit(case, unit.group(1)))
    categories = {row.group for _, row in case.view.rows.values() if row.group and f"{row.group}" in case.question.text}
    if not categories or not re.search(r"类|指标", case.question.text):
        return Picked()
    rows = {clause for clause, (_, row) in case.view.rows.items() if row.group in categories}
    return Picked(tuple(dict.fromkeys(t.group for t in case.view.document.targets if t.clause in rows)))


def in_unit(case: Case, unit: str) -> tuple[int, ...]:
    """The indicators of the table that are measured in this unit."""
    return tuple(
        group
        for group, targets in case.view.groups.items()
        if any(t.source == "table" and t.unit == unit for t in targets)
    )


def _by_name(case: Case) -> Picked:
    """Indicators named in full or by an alias; one alias of several indicators is ambiguous."""
    by_key: dict[str, list[int]] = {}
    for name in case.question.named("indicator"):
        if name.document == case.view.document.id:
            by_key.setdefault(name.key, []).append(int(name.ref))
    chosen: list[int] = []
    several = False
    for key, groups in by_key.items():
        fitting = _of_unit(case, list(dict.fromkeys(groups)))
        narrowed = _narrowed(case, fitting) if len(fitting) > 1 else fitting
        if len(narrowed) > 1:
            narrowed = list(dict.fromkeys((*narrowed, *_of_unit(case, _ending_in(case, key)))))
        if len(narrowed) == 1:
            narrowed = _with_the_rest(case, key, [*narrowed, *_beginning_with(case, key, narrowed[0])])
        if len(narrowed) > 1:
            narrowed = _with_siblings(
                case,
                narrowed,
                [g for g in _of_unit(case, list(case.view.groups)) if resemblance(key, context(case, g)) >= ENOUGH],
            )
            narrowed = _of_value(case, narrowed)
        several = several or len(narrowed) > len(case.question.figures or (0,))
        chosen += narrowed
        if not _covered(case, key, narrowed):
            return Picked()
    return Picked(tuple(dict.fromkeys(chosen)), several)


def _of_value(case: Case, groups: list[int]) -> list[int]:
    """Of several, the one that has the figure which the question states: 是“250亿以上”还是“超过250亿”."""
    stated = {(f.value, measure(f.unit)) for f in case.question.figures}
    fitting = [g for g in groups if any((t.value, measure(t.unit)) in stated for t in case.view.groups[g])]
    return fitting if len(fitting) == 1 and len(stated) == 1 else groups


def _ending_in(case: Case, key: str) -> list[int]:
    """Indicators whose names end in the words that several have for a short name: all of them may be meant."""
    return [g for g, targets in case.view.groups.items() if any(fold(t.indicator).endswith(key) for t in targets)]


def _covered(case: Case, key: str, groups: list[int]) -> bool:
    """What else the question names must not outweigh the name that was known."""
    rest = "".join(_beside(case, key))
    around = "".join(context(case, g) for g in groups)
    left = [c for c in re.findall(r"[\u4e00-\u9fff]{2}", rest) if c not in around]
    return 2 * len(left) <= max(2, len(key) * 0.8)


def _beginning_with(case: Case, key: str, group: int) -> list[int]:
    """Other indicators that begin with a short name (高新技术 of 高新技术企业): it may mean them as well."""
    if any(len(fold(t.indicator)) <= len(key) for t in case.view.groups[group]):
        return []
    tables = {g for g, targets in case.view.groups.items() if any(t.source == "table" for t in targets)}
    found = [g for g in tables if g != group and any(fold(t.indicator).startswith(key) for t in case.view.groups[g])]
    return _of_unit(case, found)


def _with_the_rest(case: Case, key: str, groups: list[int]) -> list[int]:
    """Of indicators that begin with a short name, the one whose name holds the other words beside it (高新技术产值的比重)."""
    rest = " ".join(_beside(case, key)).replace("占", " ")
    scores = {g: max(resemblance(rest, t.indicator) for t in case.view.groups[g]) for g in groups}
    best = max(scores.values(), default=0.0)
    return [g for g in groups if scores[g] == best] if best >= ENOUGH else groups


def _beside(case: Case, key: str) -> list[str]:
    """What the question says in the same phrase as the name; courtesies before it (领导让我准备材料，…) name nothing."""
    text = case.question.text
    named = [t for t in case.question.tags if t.kind == "name:indicator" and key_of(text[t.start : t.end]) == key]
    if not named or len(text) < POLITE:
        return list(case.question.content)
    start = max(text.rfind(mark, 0, named[0].start) for mark in "，。,;；！!") + 1
    stops = [at for at in (text.find(mark, named[0].end) for mark in "，。,;；！!") if at >= 0]
    return [piece for piece in case.question.content if piece in text[start : min(stops, default=len(text))]]


def _by_clause(case: Case) -> Picked:
    """Figures of the clauses that the question names by number or heading."""
    clauses = (*case.numbered("task", "safeguard"), *case.named_clauses("task", "safeguard", "goal", "article"))
    if not clauses:
        items = [
            c for r in case.question.referring("item") for c in case.view.of_kind("task") if c.ordinal in r.numbers
        ]
        clauses = tuple(items)
    if not clauses and case.question.has("pronoun") and len(case.question.within) == 1:
        clauses = from_list(case).clauses
    ids = {clause.id for clause in clauses}
    groups = list(dict.fromkeys(t.group for t in case.view.document.targets if t.clause in ids))
    if not groups:
        return Picked()
    named = {int(n.ref) for n in case.question.named("indicator") if n.document == case.view.document.id}
    both = [g for g in groups if g in named]
    if named and not both:
        said = " ".join(dict.fromkeys(n.key for n in case.question.named("indicator")))
        return Picked(
            tuple(g for g in groups if case.question.references and resemblance(said, context(case, g)) >= ENOUGH)
        )
    words = topic(case.question, without=LEFT_OUT | {"task", "safeguard", "goal"})
    if not both and _asks_other(case, words, groups):
        return Picked()
    if both or len(groups) == 1:
        return Picked(tuple(both or groups))
    if several := _one_each(case, words, groups):
        return Picked(several)
    fitting = _of_unit(case, groups)
    close = [g for g in fitting if resemblance(words, context(case, g)) >= ENOUGH] if words else []
    return Picked(tuple(close or fitting))


def _asks_other(case: Case, words: str, groups: list[int]) -> bool:
    """任务5不对社会公开吗: a yes or no on something that is no figure of the clause."""
    question = case.question
    plain = question.has("yesno") and not question.has("target", "howmany") and not question.figures
    return plain and len(words) > 1 and all(resemblance(words, context(case, g)) < DECIDES for g in groups)


def _one_each(case: Case, words: str, groups: list[int]) -> tuple[int, ...]:
    """集成多少项服务、条目多少、办多少场活动: a figure of the clause for each piece, where the question asks for several."""
    pieces = [piece for piece in words.split() if len(piece) > 1]
    asked = [tag for tag in case.question.tags if "howmany" in tag.kind.split("+")]
    if len(asked) < 2 or len(pieces) < 2:
        return ()
    found = [g for piece in pieces for g in groups if resemblance(piece, said_of(case, g)) == 1]
    return tuple(g for g in groups if g in found)


def _by_words(case: Case) -> Picked:
    """Indicators whose names and clauses hold the words of the question."""
    said = without_time(topic(case.question, without=LEFT_OUT))
    if len(said) < 2:
        money = without_time(topic(case.question, without=LEFT_OUT - {"money"}))
        said = money if len(money) >= PARTICULAR else said
    words = _spelt_out(case, said)
    if len(words.replace(" ", "")) < 2:
        return Picked()
    groups = _of_unit(case, list(case.view.groups))
    scores = {g: resemblance(words, context(case, g)) for g in groups}
    best = max(scores.values(), default=0.0)
    if best < ENOUGH:
        return Picked()
    close = [g for g in groups if scores[g] >= best - CLOSE and not only_compared(case, words, context(case, g))]
    close = [g for g in close if _in_years(case, g)] or close
    if len(close) > 1:
        close = _with_siblings(case, _decided(case, words, close), [g for g in groups if scores[g] >= ENOUGH])
    return Picked(tuple(close), len(close) > 1)


def _with_siblings(case: Case, groups: list[int], fitting: list[int]) -> list[int]:
    """产业规模 of several tasks of a project: those of its other tasks too, which are called somewhat otherwise."""
    if len(groups) < 2:
        return groups
    homes = {case.view.clauses[t.clause].parent for g in groups for t in case.view.groups[g][:1]}
    units = {t.unit for g in groups for t in case.view.groups[g]}
    if len(homes) != 1 or len(units) != 1:
        return groups
    own = {t.clause for g in groups for t in case.view.groups[g]}
    firsts = {g: case.view.groups[g][0].clause for g in fitting}
    more = [g for g in fitting if firsts[g] not in own and case.view.clauses[firsts[g]].parent in homes]
    return sorted({*groups, *(g for g in more if {t.unit for t in case.view.groups[g]} == units)})


SHARE = re.compile(r"占|比重|比例|比率|份额")


def only_compared(case: Case, words: str, text: str) -> bool:
    """GDP in 占GDP的比重 is what a figure is measured by; it is not the figure of GDP."""
    if SHARE.search(case.question.text):
        return False
    pieces = [re.escape(piece) for piece in words.split()]
    return any(
        re.search(rf"占{piece}", text, re.IGNORECASE) and not re.search(rf"(?<!占){piece}", text, re.IGNORECASE)
        for piece in pieces
    )


def _likeness(case: Case, words: str) -> float:
    """How well the best indicator fits the words; a document may print GDP or 地区生产总值."""
    return max((resemblance(words, context(case, g)) for g in case.view.groups), default=0.0)


def _decided(case: Case, words: str, groups: list[int]) -> list[int]:
    """The one whose own name stands in the question most, if it is well ahead; else all of them."""
    own = {g: max(resemblance(t.indicator, words) for t in case.view.groups[g]) for g in groups}
    ranked = sorted(groups, key=lambda g: -own[g])
    if own[ranked[0]] - own[ranked[1]] >= DECIDES:
        return ranked[:1]
    in_name = [g for g in groups if any(resemblance(words, t.indicator) >= ENOUGH for t in case.view.groups[g])]
    return in_name or groups


def _narrowed(case: Case, groups: list[int]) -> list[int]:
    """Of indicators with one alias, those that the rest of the question fits."""
    printed = [case.question.text[f.start : f.end] for f in case.question.figures]
    stated = [
        g for g in groups for p in printed if any(_digits(p) in _digits(t.indicator) for t in case.view.groups[g])
    ]
    if stated:
        return list(dict.fromkeys(stated))
    words = topic(case.question, without=LEFT_OUT | {"indicator"})
    pointed = from_list(case).clauses if case.question.has("last", "middle") else ()
    clauses = {c.id for c in (*case.named_clauses("task", "goal"), *case.numbered("task"), *pointed)}
    here = [g for g in groups if any(t.clause in clauses for t in case.view.groups[g])]
    if here:
        return here
    before = [g for g in groups if any(t.clause in case.question.before for t in case.view.groups[g])]
    if len(before) == 1:
        return before
    if len(words.replace(" ", "")) < 2:
        return groups
    scores = {g: max(resemblance(words, headed(case, t)) for t in case.view.groups[g]) for g in groups}
    best = max(scores.values())
    return [g for g in groups if scores[g] == best] if best >= 0.4 else groups


def _digits(text: str) -> str:
    """The figures of a text: 产值50-100亿元 → 50-100."""
    match = re.search(r"\d[\d.]*(?:-\d[\d.]*)?", fold(text))
    return match.group() if match else "none"


def _of_unit(case: Case, groups: list[int]) -> list[int]:
    """Indicators in the unit that the question asks for (多少亿元), if any has it."""
    match = ASKED_UNIT.search(case.question.text)
    if not match or match.group(1) in ("倍", "%", "百分点", "个百分点"):
        return groups
    asked = measure(match.group(1))
    fitting = [g for g in groups if any(_same_unit(asked, measure(t.unit)) for t in case.view.groups[g])]
    return fitting or ([] if asked not in ("个", "项", "条") else groups)


def _same_unit(asked: str, unit: str) -> bool:
    return asked == unit or (asked in ("亿", "万") and unit.startswith(asked)) or {asked, unit} <= {"个", "家"}


def _in_years(case: Case, group: int) -> bool:
    years = case.question.years
    return not years or any(t.year in years for t in case.view.groups[group])


def _spelt_out(case: Case, words: str) -> str:
    """Short forms that staff use (战新产业) put in full one by one, each where some indicator then fits better.

    A document may print GDP or 地区生产总值.
    """
    for short, long in short_forms(words):
        fuller = re.sub(re.escape(short), long, words, flags=re.IGNORECASE)
        words = max((words, fuller), key=lambda form: _likeness(case, form))
    return words
