"""The noun that a question asks the number, the kind, the place of (要交多少工本费), and whether the document prints it."""

from __future__ import annotations

from functools import cache

from corpus.regex import regex
from corpus.wordlist import read_entries
from qa.case import Case
from qa.finding.coverage import share
from qa.finding.cutting import cut
from qa.finding.meanings import synonyms
from qa.lexicon import FOLDER

BEFORE_NOUN = regex(
    r"(?:多少|几|多大|多高|哪些|哪几?|什么)(?:个|种|类|项|条|名|份|元|大|道|处|家|所|位|次|回|趟)?(?![钱里天日年月岁点号周倍]|小时|分钟|工作日)(?=[\u4e00-\u9fff]{2})"
)
AFTER = regex(r"[？?，,。；;、的和与吗呢]")
NOUNS = ("n", "vn", "an", "j", "l", "i")
SHORT = 2
"""Characters of a noun that no dictionary has, behind which nothing stands."""


def noun_of(case: Case) -> str:
    """工本费 in 要交多少工本费; empty when no noun follows the question word, or only a general one (条件, 材料)."""
    match = BEFORE_NOUN.search(case.question.text)
    if not match or RESTING.search(case.question.text[: match.start()]):
        return ""
    rest = AFTER.split(case.question.text[match.end() :], maxsplit=1)[0]
    word = next(iter(case.store.segmenter.cut(MEASURED.sub("", rest))), "")
    tag = case.store.segmenter.part_of_speech(word)
    if len(rest) == SHORT and (len(word) == 1 or not tag):
        return rest  # 分哪几个等次: what no dictionary has, and nothing behind it
    return word if len(word) > 1 and tag.startswith(NOUNS) and word not in general() else ""


RESTING = regex(r"(?:依托|依靠|借助|利用|围绕|聚焦|通过|结合)$")
"""依托哪些场馆: names follow, of whatever sort."""
MEASURED = regex(r"^(?:[架台辆艘座套间栋幢只头匹株棵])")
"""What only counts the thing behind it: 几架飞机."""


@cache
def general() -> frozenset[str]:
    """Nouns that say only what sort of thing is asked for (内容, 要求)."""
    return frozenset(row[0] for row in read_entries(FOLDER / "general_nouns.txt"))


def prints(case: Case, noun: str) -> bool:
    """It names somewhere the thing whose number or kind is asked, and of what is asked as somebody's each word."""
    forms = (noun, *synonyms().get(noun, ()))
    text = case.view.folded(0, len(case.view.document.text))
    of_it = all(share(word, text) == 1 for word in _attribute(case))
    return of_it and any(form in case.view.document.text for form in forms)


ATTRIBUTE = regex(
    r"的(?P<of>[\u4e00-\u9fff]{2,8}?)(?:[是为]|分别|各|一共|总共)+(?:每[年月人户天次])?(?:多少|几|多大|多高)"
)
"""国家融资担保基金的注册资本是多少: what is asked of it."""


PLACED = regex(r"(?P<of>[\u4e00-\u9fff]{2,6}?)(?:定|设|放|建|选|开|办)?在(?:哪[里儿个]|什么地方|何处)")
"""开幕式主场馆定在哪里: what is somewhere."""


def _attribute(case: Case) -> list[str]:
    match = ATTRIBUTE.search(case.question.text) or PLACED.search(case.question.text)
    return [word for word in cut(case.store, match["of"]) if word not in general()] if match else []
