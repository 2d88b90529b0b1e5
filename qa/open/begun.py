"""When a thing begins (何时开工): a sentence that says by when it is to be there does not say it."""

from __future__ import annotations

from corpus.regex import regex

ASKED = regex(r"开工|动工|开建|启动|开始|开业|开园|开馆|投产|招标|挂牌|揭牌")
TIME = regex(r"什么时[候间]|何时|哪[一]?[天日年月]|几[月号]|多久|什么日子")
SAID = regex(r"开工|动工|开建|启动|开始|开展|起(?:实|施|执|开|[，,])")


def begins(question: str, words: str) -> bool:
    """The words speak of a beginning, where the question asks when a thing begins."""
    asked = ASKED.search(question) if TIME.search(question) else None
    return asked is None or asked.group() in words or bool(SAID.search(words))
