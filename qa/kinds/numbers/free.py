"""Whether a thing costs anything: the sentence that says that no fee is taken for it, or who bears it (备案要交钱吗)."""

from __future__ import annotations

from corpus.fold import fold
from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import share
from qa.finding.cutting import cut
from qa.finding.leaves import leaves
from qa.finding.sentences import body_spans
from qa.kinds.numbers.rated import LIKE_A_SENTENCE
from qa.reply import Reply, Statement

ASKED = regex(
    r"(?P<thing>[^，,。？?；;]{2,20}?)(?:还|都|是不是|会不会|到底)*(?:要不要|用不用|需不需要|需要|要|用|得|会)?(?:再|另外)?(?:(?:交|花|掏|付|给|收取?)(?:钱|费用?)|收费|免费|要钱)(?:的)?(?:吗|么|嘛|不|[？?]|$)|(?P<of>[^，,。？?；;]{2,20}?)(?:收不收|免不免)(?:费|钱)"
)
FREE = regex(r"不(?:得)?(?:向[^，,。；;]{0,12})?(?:再|另行?)?收取?[^，,。；;]{0,10}费|免费|免收|不收费|免缴|免交")
MORE = regex(r"[？?；;。，,].*(?:几|多少|什么|谁|哪|怎么|多久|多长)")
"""Something else is asked besides."""
MOST = 2


def answer(case: Case) -> Reply | None:
    """The sentences that say so of just the thing; None where no sentence does."""
    question = case.question
    asked = None if question.english or question.guessed or question.strangers else ASKED.search(question.text)
    if asked is None or question.figures or question.years or MORE.search(question.text):
        return None
    title = fold(case.view.document.metadata.title)
    thing = asked["thing"] or asked["of"]
    words = [word for word in cut(case.store, fold(thing)) if word not in title]
    if not words:
        return None
    found = []
    for clause in leaves(case):
        for start, end in body_spans(case, clause):
            said = case.view.folded(start, end)
            if FREE.search(said) and all(share(word, said) == 1 for word in words):
                found.append((clause, start, end))
    if not found or len(found) > MOST:
        return None
    statements: list[Statement] = []
    for clause, start, end in found:
        words_said = " ".join(case.view.document.quote(start, end).split())
        statements.append(Statement(f"{clause.label}写明：“{words_said}”", (case.span(clause.id, start, end),)))
    return Reply("answered", tuple(statements), understood=(("kind", "free"),), strength=LIKE_A_SENTENCE)
