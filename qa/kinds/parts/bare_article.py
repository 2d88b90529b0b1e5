"""第九条 师生比: a number of an article with a word or two of it and no question; the article as it is printed."""

from __future__ import annotations

from corpus.fold import fold
from corpus.regex import regex
from qa.case import Case
from qa.finding.sentences import body_spans
from qa.reply import Reply, Statement

BARE = regex(
    r"^第[一二三四五六七八九十百零〇\d]+条(?:第[一二三四五六七八九十\d]+[款项])?的?(?P<words>[\u4e00-\u9fff]{2,8})[。？?]?$"
)
HELD = 0.5
"""Share of the characters of the words that the article must hold."""
LONGEST = 600


def answer(case: Case) -> Reply | None:
    """All of the article, where it is short and speaks of the words."""
    question = case.question
    match = BARE.match(question.text.strip())
    if not match or ASKING.search(match["words"]) or len(clauses := case.numbered("article")) != 1:
        return None
    clause = clauses[0]
    words = match["words"]
    own = fold(case.view.document.quote(clause.start, clause.end))
    if sum(character in own for character in words) < HELD * len(words) or words in own and len(words) > 3:
        return None
    text = case.view.document.text
    end = clause.end if clause.end - clause.start <= LONGEST else body_spans(case, clause)[-1][1]
    said = " ".join(text[clause.start : end].split())
    proof = case.span(clause.id, clause.start, clause.start + len(text[clause.start : end].rstrip()))
    statement = Statement(f"{clause.marker}写明：“{said.removeprefix(clause.marker).strip()}”", (proof,))
    return Reply(
        "answered", (statement,), understood=(("kind", "article"), ("clause", clause.label)), listed=(clause.id,)
    )


ASKING = regex(r"谁|几|多少|多久|多长|多大|哪|什么|啥|怎|如何|吗|是否|内容|规定")
