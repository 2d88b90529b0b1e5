"""What only the document can tell of a question's words: whose number 第2项 is, which unit is meant by the end of its name."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.regex import regex
from index.store import Store
from index.vocabulary import key_of
from qa.figures.years import with_told
from qa.finding.areas import at_home
from qa.finding.issued import issued
from qa.finding.nested import named
from qa.lexicon import light
from qa.question import Question, Tag
from qa.view import View

ASKED = regex(r"(?:哪|几|每|各|什么|多少|所有|全部)(?:些|几|一|个|家|大|两|三)*$")
"""Before the noun for a sort of units (哪几个工业区), no unit's name."""
DECIMAL = regex(r"\d+\.\d+")
ROLES = ("lead", "participant", "responsible")


def settled(store: Store, question: Question, view: View) -> Question:
    """The question with names of the document in the place of words that only the document explains."""
    question = issued(question, view.document.metadata)
    told = with_told(at_home(question, view.document.metadata.place), view.document.metadata.period)
    told = _those_units(store, named(_unnumbered(told, view), view), view)
    return _known_strangers(store, _shortened(store, told, view), view.document.text, view.document.metadata.title)


THOSE = regex(r"[这那](?:[两三四五六七八九2-9]|几|些)?(?:家|个)?(?:单位|部门|镇|局|家)|(?<![其])他们|它们")


def _those_units(store: Store, question: Question, view: View) -> Question:
    """这两家还一起牵头别的吗: the units of the one clause that was spoken of before."""
    match = THOSE.search(question.text)
    clause = question.within[0] if len(question.within) == 1 else ""
    if (
        not match
        or not clause
        or question.units
        or not question.has(*ROLES)
        or not question.has("others", "joint", "task")
    ):
        return question
    units = [a.unit for a in view.units(clause, "lead")] or [a.unit for a in view.units(clause, "responsible")]
    names = [n for n in store.names(map(key_of, units)) if n.kind == "unit" and n.document == view.document.id]
    tags = tuple(Tag(match.start(), match.end(), "name:unit", unit) for unit in units)
    kept = [
        t
        for t in question.tags
        if not t.kind.startswith(("ref:", "name:")) and (t.end <= match.start() or t.start >= match.end())
    ]
    return replace(
        question,
        names=tuple(names),
        references=(),
        content=(),
        cues=question.cues - {"yesno", "pronoun"} | {"joint", "others", "list", "task"},
        tags=tuple(sorted((*kept, *tags), key=lambda t: t.start)),
    )


def _unnumbered(question: Question, view: View) -> Question:
    """4.26 is the number of a clause only where one is numbered so; a date in the text is something to look for."""
    decimals = {r.marker for r in question.references if DECIMAL.fullmatch(r.marker) and r.marker in view.document.text}
    if not decimals:
        return question
    words = decimals - {number for clause in view.document.clauses for number in (clause.marker, clause.number)}
    if not words:
        return question
    return replace(
        question,
        references=tuple(r for r in question.references if r.marker not in words),
        tags=tuple(tag for tag in question.tags if not tag.kind.startswith("ref:") or tag.value not in words),
        content=(*question.content, *words),
    )


ABRIDGED = 6
"""Characters of a name that the title prints with more between them."""


def _abridged(name: str, title: str) -> bool:
    """奥运会机场协调委员会 for 2008年奥运会国际机场协调委员会 of the title: each character in its order, the end word for word."""
    at = title.rfind(name[-4:]) + 4
    found = re.search(".*?".join(map(re.escape, name)), title[:at]) if len(name) >= ABRIDGED and at > 3 else None
    return found is not None and found.end() == at and found.end() - found.start() <= 2 * len(name)


def _known_strangers(store: Store, question: Question, text: str, title: str) -> Question:
    """What looked like an unknown unit but stands in this document, or is a sort of business, is something to look for."""
    answers = question.has("responsible") and (question.has("who") or bool(ANSWERS.search(question.text)))
    plays = answers or question.has("lead", "participant", "task", "unitword")
    known = tuple(
        name
        for name in question.strangers
        if name in text or _stem(name) in text or _abridged(name, title) or not plays and _is_sort(store, name)
    )
    if not known:
        return question
    tags = tuple(tag for tag in question.tags if tag.kind != "stranger" or tag.value not in known)
    left = tuple(name for name in question.strangers if name not in known)
    return replace(question, strangers=left, content=(*question.content, *known), tags=tags)


ANSWERS = regex(r"负责|责任|承担|管(?:什么|哪|啥)")
"""交给供水公司管 asks for nobody's duties."""
STEM = regex(r"^[省市区县镇乡]|办公室$")
SHORTEST_STEM = 6
"""Characters of a name that a document prints by no chance."""


def _stem(name: str) -> str:
    """某某领导小组 of 县某某领导小组办公室, which a document prints apart."""
    stem = STEM.sub("", name)
    return stem if len(stem) >= SHORTEST_STEM else name


SORTS = regex(r"(?:公司|法院|银行|医院)$")
NOUNS = ("n", "vn", "l", "v", "p", "c", "d")


def _is_sort(store: Store, name: str) -> bool:
    """运输公司, 办客运航空公司: nothing but words of the dictionary that name nobody."""
    tags = [(word, store.segmenter.part_of_speech(word)) for word in store.segmenter.cut(name)]
    return bool(SORTS.search(name)) and all(
        tag.startswith(NOUNS)
        and tag not in ("nr", "ns", "nz", "nt")
        or word == "人民法院"
        or not tag
        and set(word) <= light()
        for word, tag in tags
    )


def _shortened(store: Store, question: Question, view: View) -> Question:
    """工业区 where one unit only has a name that ends so."""
    if not question.has(*ROLES) or question.units:
        return question
    everyone = dict.fromkeys(a.unit for a in view.document.assignments)
    for piece in question.content:
        at = question.text.find(piece)
        ending = [unit for unit in everyone if unit.endswith(piece) and unit != piece]
        if len(ending) != 1 or at < 0 or ASKED.search(question.text[:at]):
            continue
        mine = [n for n in store.names([key_of(ending[0])]) if n.kind == "unit" and n.document == view.document.id]
        tag = Tag(at, at + len(piece), "name:unit", ending[0])
        return replace(
            question,
            names=(*question.names, *mine),
            content=tuple(other for other in question.content if other != piece),
            tags=tuple(sorted((*question.tags, tag), key=lambda t: t.start)),
        ).with_notes(f"按“{ending[0]}”理解“{piece}”")
    return question
