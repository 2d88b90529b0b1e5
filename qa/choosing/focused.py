"""A question without the words that only named the document."""

from __future__ import annotations

import re
from dataclasses import replace

from index.vocabulary import key_of
from qa.choosing.chosen import Chosen
from qa.finding.topic import PIECE
from qa.question import Question, Tag


def focused(question: Question, chosen: Chosen) -> Question:
    """The question without the words that only named the document."""
    if not chosen.title_words:
        return replace(question, guessed=chosen.guessed)
    question = _without_cues(_named_beside(question, chosen), chosen.title_words)
    text, tags = question.text, list(question.tags)
    read = [any(t.start <= i < t.end for t in tags) for i in range(len(text))]
    for word in chosen.title_words:
        for match in re.finditer(re.escape(word), text, flags=re.IGNORECASE):
            if not any(read[match.start() : match.end()]):
                tags.append(Tag(*match.span(), "document", word))
                read[match.start() : match.end()] = [True] * len(match.group())
    rest = "".join("\x00" if read[i] else c for i, c in enumerate(text))
    content = tuple(piece for piece in PIECE.findall(rest) if len(piece) > 1)
    return replace(question, tags=tuple(sorted(tags, key=lambda t: t.start)), content=content)


CLAUSES = ("task", "safeguard", "project", "section", "chapter", "principle", "goal", "article")


def _named_beside(question: Question, chosen: Chosen) -> Question:
    """Where more is said, the words of the title that headings have as well name the document alone.

    “人工智能+新材料”计划里强化金融赋能由谁负责: the task is the one of that heading, and none of those on 新材料.
    """
    titled = {key_of(word) for word in chosen.title_words}
    of_title = [n for n in question.named(*CLAUSES, "annex") if n.document == chosen.identity and n.key in titled]
    others = [n for n in question.named(*CLAUSES) if n.document == chosen.identity and n.key not in titled]
    if not of_title or not (others or any(key_of(piece) not in titled for piece in question.content)):
        return question
    said = [(t, key_of(question.text[t.start : t.end]) in titled and t.kind.startswith("name:")) for t in question.tags]
    tags = tuple(replace(tag, kind="document") if names else tag for tag, names in said)
    return replace(question, names=tuple(n for n in question.names if n not in of_title), tags=tags)


def _without_cues(question: Question, title_words: tuple[str, ...]) -> Question:
    """数据 in 数据集建设实施方案 is part of a title and asks for nothing."""
    spans = [m.span() for word in title_words for m in re.finditer(re.escape(word), question.text, re.IGNORECASE)]
    inside = {
        tag
        for tag in question.tags
        if not tag.kind.startswith(("name:", "ref:")) and any(a <= tag.start and tag.end <= b for a, b in spans)
    }
    kept = tuple(tag for tag in question.tags if tag not in inside)
    left = {kind for tag in kept for kind in tag.kind.split("+")}
    lost = {kind for tag in inside for kind in tag.kind.split("+")} - left
    return replace(question, tags=kept, cues=question.cues - lost) if inside else question
