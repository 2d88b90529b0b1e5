"""Whether 以上, 以下 take in the number itself: the sentence by which a measure says so (本办法所称以上，包括本数)."""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.regex import regex
from qa.case import Case
from qa.finding.leaves import leaves
from qa.reply import Reply, Statement

ASKED = regex(
    r"(?:算不算|包不包|含不含|是不是|算|包括|包含|含|计算)[^，,。？?]{0,4}(?:在内|本数|里面|进去)|(?:以上|以下|以内|不足|超过|不满)[”\"]?(?:的)?(?:包括|包含|含|算)不?[^，,。？?]{0,4}(?:本数|本身|这个数|吗)|(?:正好|刚好|恰好)[^，,。？?]{0,10}(?:算|包括|在内)"
)
WORD = regex(r"以上|以下|以内|以外|不足|超过|不满|低于|高于")
SAID = regex(
    r"[^。\n]*(?:以上|以下|以内|不足|超过|不满|低于)[^。\n]*(?:均|都)?(?:包括|含|不含|不包括)本[数级日][^。\n]*。?"
)


def answer(case: Case) -> Reply | None:
    """The sentence; with a verdict where the words that the question quotes are all on one side of it."""
    question = case.question
    if question.english or question.guessed or not ASKED.search(question.text):
        return None
    asked = set(WORD.findall(question.text))
    exact = re.search(r"正好|刚好|恰好|本数", question.text)
    if not asked or not (exact or re.search(r"本身|这个数|在内", question.text)):
        return None
    text = case.view.document.text
    found = [(clause, m) for clause in leaves(case) for m in SAID.finditer(text, clause.start, clause.end)]
    if len(found) != 1:
        return None
    clause, match = found[0]
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    words = " ".join(text[start : match.end()].split())
    parts = [part for part in re.split(r"[；;]", fold(words)) if any(word in part for word in asked)]
    if not parts:
        return None
    out = {bool(re.search(r"不(?:含|包括)", part)) for part in parts}
    verdict = "" if len(out) > 1 else "不算在内。" if out == {True} else "算在内。"
    statement = Statement(f"{verdict}{clause.label}写明：“{words}”", (case.span(clause.id, start, match.end()),))
    return Reply("answered", (statement,), understood=(("kind", "bounds_said"),))
