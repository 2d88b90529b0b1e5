"""False sentences made of true ones: figure, year, comparator, measure, base, unit or role of what a document says is changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.fold import halfwidth
from corpus.model import Document, Target

TOLD = (
    "{year}年，{indicator}{bound}{figure}{unit}",
    "{indicator}到{year}年要{bound}{figure}{unit}",
    "按照安排，{year}年{indicator}的目标是{bound}{figure}{unit}",
    "{year}年呢，是{bound}{figure}{unit}的{indicator}",
    "大家记住，{indicator}{bound}{figure}{unit}，这是{year}年的事",
)
"""Ways to tell a target."""
LED = ("“{task}”由{unit}{role}", "{unit}{role}“{task}”", "“{task}”这件事，{role}单位是{unit}", "“{task}”归{unit}{role}")
"""Ways to tell whose a task is."""
UNDER = ("接近", "不到", "至多", "不超过", "约", "不足", "将近")
PLAIN = tuple(bound for bound in UNDER if bound != "不超过")
OVER = ("超过", "至少", "不低于", "约", "突破", "接近")
OTHER_MEASURES = {
    "亿元": ("亿美元", "万元", "亿件"),
    "万元": ("亿元", "万美元"),
    "元": ("美元", "万元"),
    "%": ("家", "亿元"),
}
BEHIND = ("以上", "以下", "以内", "左右")
BASES = ("每千人", "每户")

PHRASE = re.compile(r"[^，,。；;：:\n（）()|、“”]{10,50}")
FIGURES = re.compile(
    r"(?<![\d０-９第.．\-/])([\d０-９]+|[一二三四五六七八九十百]+)"
    r"(?=(?:个?(?:年(?!计划|行动|规划)|月|日|小时|周岁|工作日)|％|%|万?元|亿元|家|个|名|倍))"
)
TELLING = ("{}", "简单说，{}", "{}，请大家记住")
"""Ways to tell a phrase of the body."""


def mutants(document: Document) -> Iterator[tuple[str, str]]:
    """Kind of the change, and the false sentence."""
    yield from _of_targets(document)
    yield from _of_sentences(document)
    yield from _of_units(document)


def _of_targets(document: Document) -> Iterator[tuple[str, str]]:
    for target in document.targets:
        if target.value is None or not target.year or target.base or len(target.indicator) > 30:
            continue
        for kind, parts in _changed(document, target):
            told = {"year": target.year, "indicator": target.indicator, "bound": target.comparator or "达到"}
            told |= {"figure": target.figure, "unit": target.unit} | parts
            told["bound"], _, behind = str(told["bound"]).partition("…")
            if str(told["bound"]) in BEHIND:
                told["bound"], behind = "", str(told["bound"])
            told["unit"] = f"{told['unit']}{behind}"
            for form in TOLD:
                yield kind, form.format(**told)


def _changed(document: Document, target: Target) -> Iterator[tuple[str, dict[str, object]]]:
    group = [t for t in document.targets if t.group == target.group]
    known = {(t.year, t.value) for t in group}
    digits = halfwidth(target.figure).replace(",", "")
    if digits.replace(".", "").isdigit():
        for other in (str(round(float(digits) * 1.3 + 1)), f"{digits}5"):
            if all(t.figure != other for t in group):
                yield "figure", {"figure": other}
    for year in ((target.year or 0) - 1, (target.year or 0) + 1, (target.year or 0) + 5):
        if (year, target.value) not in known and (None, target.value) not in known:
            yield "year", {"year": year}
    yield from (("comparator", {"bound": bound}) for bound in _bounds(target, group))
    for unit in OTHER_MEASURES.get(target.unit, ("亿元", "%")):
        yield "measure", {"unit": unit}
    for base in BASES:
        other = (
            target.indicator.replace("每万人", base) if "每万人" in target.indicator else f"{base}{target.indicator}"
        )
        if "每" not in target.indicator or "每万人" in target.indicator:
            yield "base", {"indicator": other}


def _bounds(target: Target, group: list[Target]) -> tuple[str, ...]:
    """Bounds that say something else than the target's."""
    told = "".join(t.comparator for t in group)
    if re.search("约|左右", told):
        return ()
    if re.search("不超过|以内|以下|控制在", told):
        return tuple(bound for bound in OVER if bound != "不超过")
    return UNDER if re.search("超|不低于|以上|突破|至少|不少于", target.comparator) else PLAIN


def _of_sentences(document: Document) -> Iterator[tuple[str, str]]:
    """A figure in a sentence of the body, changed."""
    for match in PHRASE.finditer(document.text):
        words = match.group().strip()
        figures = [*FIGURES.finditer(words)]
        if len(figures) != 1 or re.search(r"第|\d年", words) or words in document.text[: match.start()]:
            continue
        for other in ("7", "83") if figures[0].group().isdecimal() else ("七", "八十三"):
            false = words[: figures[0].start()] + other + words[figures[0].end() :]
            if false not in document.text:
                yield from (("sentence", form.format(false)) for form in TELLING)


def _of_units(document: Document) -> Iterator[tuple[str, str]]:
    everyone = sorted({a.unit for a in document.assignments})
    for clause in {a.clause: None for a in document.assignments}:
        here = [a for a in document.assignments if a.clause == clause]
        task = next(c.heading for c in document.clauses if c.id == clause)
        leads = [a.unit for a in here if a.role == "lead"]
        others = [a.unit for a in here if a.role == "participant"]
        if len(task) < 5 or not leads:
            continue
        strangers = [u for u in everyone if u not in leads and not any(u in a.unit or a.unit in u for a in here)][::7]
        for form in LED:
            for unit in strangers[:2]:
                yield "unit", form.format(task=task, unit=unit, role="牵头")
                yield "unit", form.format(task=task, unit=f"{leads[0]}、{unit}", role="牵头")
            for unit in others[:1]:
                yield "role", form.format(task=task, unit=unit, role="牵头")
            yield "role", form.format(task=task, unit=leads[0], role="配合")
