"""The words of an open question and what each weighs: names and nouns much, single verbs little, courtesies nothing."""

from __future__ import annotations

from dataclasses import replace

from corpus.fold import fold
from qa.case import Case
from qa.finding.coverage import Wanted, wanted
from qa.finding.topic import topic
from qa.lexicon import light, stops

SINGLE = 1.5
"""Weight of a verb of one character (戴, 挂, 交), which longer words of the document hold (佩戴, 悬挂, 缴交)."""
YEAR = 3.0
"""Weight of a year or a figure of the question."""


def words_of(case: Case) -> str:
    """The topic of the question, the words of its document's title included: a heading may say the same."""
    question = case.question
    kept = tuple(tag for tag in question.tags if tag.kind != "document")
    return topic(replace(question, tags=kept), without=frozenset({"unit"}))


def weigh(case: Case, words: str) -> Wanted:
    """The words with their weights."""
    long: list[str] = []
    single: list[str] = []
    for piece in words.split():
        for run in _runs(case, piece):
            (long if len(run) > 1 else single).append(run)
    heavy = wanted(case.store, " ".join(dict.fromkeys(long))).weights if long else ()
    verbs = tuple((char, SINGLE) for char in dict.fromkeys(single))
    years = tuple((f"{year}年", YEAR) for year in case.question.years)
    figures = tuple((fold(case.question.text[f.start : f.end]), YEAR) for f in case.question.figures)
    return Wanted((*heavy, *verbs, *years, *figures))


def _runs(case: Case, piece: str) -> list[str]:
    """Words of a piece. Single characters stay together where the document writes them so (a name), else verbs are left."""
    found: list[str] = []
    run = ""
    for word in [*case.store.segmenter.cut(fold(piece)), ""]:
        if len(word) == 1 and not word.isascii():
            run += word
            continue
        if len(run) > 1 and run in case.view.document.text:
            found.append(run)
        else:
            found += [character for character in run if character not in light()]
        run = ""
        found += [word] if len(word) > 1 and word not in stops() or word.isdigit() else []
    return found
