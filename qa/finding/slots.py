"""Two places of a question that decide what its words weigh.

The kind of thing asked for (场馆 in 靠哪些场馆): the answer names it, so that it need not stand there. What is asked of
it (签证 in 海外工程师的签证怎么办): the word right before the question word, which must stand there, whatever else does.
"""

from __future__ import annotations

from corpus.regex import regex
from qa.case import Case
from qa.finding.cutting import cut
from qa.question import Question, Tag

OPENS = regex(r"(?:哪[些几两三四五六七八九十个种项类条样家所]*|什么|啥|多[大长高少久宽])$")
"""A question word that the kind of thing follows."""
EXISTS = regex(r"[有无]$")
"""有哪些补贴: there the thing itself is looked for."""
NOUN = ("n", "vn", "j", "l", "b", "a")
"""First letters of the parts of speech that may stand in the name of a thing."""


def slots(case: Case) -> frozenset[str]:
    """Words right behind a question word, up to the first that is no noun."""
    found: list[str] = []
    for tag in case.question.tags:
        if OPENS.search(case.question.text[tag.start : tag.end]) and not _exists(case.question, tag):
            found += _nouns(case, case.question.text[tag.end : _next(case.question, tag)])
    return frozenset(found)


def _exists(question: Question, tag: Tag) -> bool:
    said = question.text[tag.start : tag.end]
    return said.startswith("有") or bool(EXISTS.search(question.text[: tag.start]))


def _next(question: Question, tag: Tag) -> int:
    return min((other.start for other in question.tags if other.start >= tag.end), default=len(question.text))


def _nouns(case: Case, piece: str) -> list[str]:
    found = []
    for word in cut(case.store, piece):
        tag = case.store.segmenter.part_of_speech(word)
        if tag and not tag.startswith(NOUN):
            break
        found.append(word)
    return found


PLACE = ("f", "t", "d", "r")
"""Words of place and time, adverbs, and pronouns (别人) are no head."""
NAMES_IT = ("哪", "什么", "啥", "谁")
"""Before these a verb stands more often than what is asked of: 具备哪五大功能."""
ASKS = regex(r"怎么|怎样|如何|多少|多久|多长|多大|几|哪|什么|啥|有没有|有无|是否|能不能|谁|吗|何时|安排|规定|要求|标准")


def head(case: Case) -> frozenset[str]:
    """The last word before the first question word, or the last word of all; empty when names say all that is asked.

    An English question names it first: the sanctions for companies.
    """
    text = case.question.text
    if case.question.english:
        return frozenset(word for piece in case.question.content[:1] for word in cut(case.store, piece)[:1])
    match = ASKS.search(text, 1)
    named = [tag for tag in case.question.tags if tag.kind.startswith("name:")]
    end = match.start() if match else len(text)
    if match and match.group() in NAMES_IT or any(tag.start < end <= tag.end or tag.end == end for tag in named):
        return frozenset()
    pieces = [piece for piece in case.question.content if piece in text[:end] or text[:end].endswith(piece)]
    words = cut(case.store, pieces[-1]) if pieces else []
    return frozenset(w for w in words[-1:] if not case.store.segmenter.part_of_speech(w).startswith(PLACE))
