"""What the questions and the lists of a document deny: 问：……吗？答：不是; 有下列情形之一的，不予补贴：……"""

from __future__ import annotations

from corpus.regex import regex
from qa.draft.negated import ANY
from qa.draft.sense import Sentence
from qa.view import View

ASKED = regex(r"吗|能否|是否|可否|能不能|可不可以|算不算|要不要|是不是|还能|还要")
NO = regex(
    r"[？?]?[”\"]?\s*(?:答[：:])?\s*(?:不是|不可以|不能|不行|不予|不算|不发|不需要|不用|不会|不得|不可|否|没有|无需)"
)
YES = regex(r"[？?]?[”\"]?\s*(?:答[：:])?\s*(?:可以|能|是的|需要|算|会|有)[。，,；;]")
LIST = regex(
    r"(?:下列|以下)[^。；;：:\n]{0,24}(?:不适用|不予|不享受|不纳入|不得|不能|不计入|不属于|不支持|不受理)[^。；;：:\n]{0,16}[：:]"
    r"|(?:下列|以下)[^。；;：:\n]{0,24}(?:之一)?的?[，,][^。；;：:\n]{0,12}(?:不适用|不予|不享受|不纳入|不得|不能|不计入|不支持|不受理)[^。；;：:\n]{0,16}[：:]"
)
"""What denies something to each item of the list behind it."""
MAY = regex(r"可以?|能够?|也|仍|照样|照常|同样|适用|享受|纳入|都|允许")
FAR = 12
"""Characters behind a question in which its answer begins."""


def denied_by(view: View, sentence: Sentence, said: str) -> str:
    """The words of the answer or of the head of the list that deny what is said; empty where nothing does."""
    return _answered(view, sentence, said) or _listed(view, sentence, said)


def _answered(view: View, sentence: Sentence, said: str) -> str:
    """The sentence is a question, and its answer is the opposite of what is said."""
    text = view.document.text
    question = view.document.quote(sentence.start, sentence.end)
    if not ASKED.search(question):
        return ""
    at = sentence.end
    answer = (YES if ANY.search(said) else NO).match(text, at, at + FAR + len("答："))
    return answer.group() if answer else ""


def _listed(view: View, sentence: Sentence, said: str) -> str:
    """The sentence is an item of a list to which something is denied that the draft allows."""
    if ANY.search(said) or not MAY.search(said):
        return ""
    above = view.clauses.get(sentence.clause.parent)
    items = [
        child.start for child in view.children.get(sentence.clause.parent, ()) if child.kind == sentence.clause.kind
    ]
    if above is None or not items:
        return ""
    head = LIST.search(view.document.text, above.start, min(*items, sentence.start) + 1)
    return head.group() if head else ""
