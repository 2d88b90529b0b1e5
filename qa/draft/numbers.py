"""Numbers of documents: 文号 behind a name, of what a document is based on, of the order that it was issued by."""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex
from corpus.wording import NUMBER
from qa.draft.citations import number_of
from qa.draft.spot import Finding, Spot, best
from qa.reply import Evidence
from qa.view import View

_PRINTED = r"(?P<number>[\u4e00-\u9fff]{1,10}[\[(（〔［]\s*(?:19|20)\d{2}\s*[\])）〕］]\s*第?\s*\d+\s*号)"
_NOUNS = "意见|通知|办法|计划|方案|措施|条例|规定|法|文件|规划|细则|纲要|决定|批复"
BRACKETED = regex(rf"(?:《(?P<title>[^》]+)》|(?:{_NOUNS}))[（(]{_PRINTED}[）)]")
TITLED = regex(rf"《(?P<title>[^》]+)》[（(]{_PRINTED}[）)]")
ORDER = regex(rf"令\s*[（(]?第?\s*(?P<n>\d{{1,3}}|[{NUMERAL}]{{1,4}})\s*号|第\s*(?P<m>\d{{1,3}})\s*号令")
ISSUED = regex(r"公布|发布|印发|颁布|^(?:是|为|即)")
BASED = regex(
    rf"(?:依据|根据|按照|依照|基于|贯彻|落实)(?:了|的是)?{_PRINTED}[^，,。]{{0,24}}(?:制定|修订|调整|下发|发布|公布|出台|编制|起草|印发)"
)
REISSUED = regex(rf"(?:以|由|经|通过){_PRINTED}(?:文|文件|号文)?[^，,。]{{0,4}}(?:重新)?(?:发布|印发|公布|下发|出台)")
NUMBERED = regex(r"(?P<letters>[\u4e00-\u9fff]{1,10})[\[(（〔［]\s*(?P<rest>\d{4}\W*第?\d+)号")


def numbers_of(spot: Spot) -> list[Finding]:
    """文号 in brackets behind what it is the number of; and the number of what a document is based on."""
    for pattern, judged in ((BRACKETED, _bracketed), (BASED, _based), (TITLED, _titled), (REISSUED, _bracketed)):
        match = pattern.search(spot.text, spot.piece.start, spot.piece.end)
        said = NUMBERED.search(fold(match["number"])) if match else None
        if match and said and (found := best(judged(spot, view, match, said) for view in spot.views)):
            return found
    return _orders(spot)


def _orders(spot: Spot) -> list[Finding]:
    """第41号令 for the one that the document was issued by."""
    said = ORDER.search(spot.text, spot.piece.start, spot.piece.end)
    if not said or not ISSUED.search(spot.words):
        return []
    return best(_order(spot, view, said) for view in spot.views)


def _order(spot: Spot, view: View, said: re.Match[str]) -> Finding | None:
    number = view.document.metadata.number
    true = ORDER.search(number)
    numbers = [integer(match["n"] or match["m"]) for match in (said, true) if match]
    place = next((m for m in ORDER.finditer(view.document.text) if true and m.group() == true.group()), None)
    if len(numbers) < 2 or numbers[0] == numbers[1] or place is None:
        return None
    evidence = (Evidence(view.document.id, view.at(place.span()).id, *place.span()),)
    text = f"稿件写{said.group()}，文件的发文字号是{number}。"
    return Finding("citation", *said.span(), "contradicted", text, evidence)


def _bracketed(spot: Spot, view: View, match: re.Match[str], said: re.Match[str]) -> Finding | None:
    """The document's own number, misprinted behind its name."""
    true = NUMBERED.search(fold(view.document.metadata.number))
    if true and said["letters"].endswith(true["letters"]) and not _misprinted(said, true):
        return number_of(spot, view, match.span("number"))
    title = match.groupdict().get("title") or ""
    if true is None or not _misprinted(said, true) or fold(title) not in fold(view.document.metadata.title):
        return None
    return number_of(spot, view, match.span("number"))


def _titled(spot: Spot, view: View, match: re.Match[str], said: re.Match[str]) -> Finding | None:
    """The document names the same title with another number behind it."""
    for other in TITLED.finditer(view.document.text):
        true = NUMBERED.search(fold(other["number"]))
        if fold(other["title"]) == fold(match["title"]) and true and _misprinted(said, true):
            evidence = (Evidence(view.document.id, view.at(other.span()).id, *other.span()),)
            text = f"稿件写{match['number']}，文件写的是{other['number']}。"
            return Finding("citation", *match.span("number"), "contradicted", text, evidence)
    return None


def _misprinted(said: re.Match[str], true: re.Match[str]) -> bool:
    """The same letters with another year or number."""
    return said["letters"] == true["letters"] and re.findall(r"\d+", said["rest"]) != re.findall(r"\d+", true["rest"])


def _based(spot: Spot, view: View, match: re.Match[str], said: re.Match[str]) -> Finding | None:
    """The document names one number with these letters, and it is another one."""
    found = [(m, n) for m in NUMBER.finditer(view.document.text) if (n := NUMBERED.search(fold(m.group())))]
    found = [(m, n) for m, n in found if n["letters"].endswith(said["letters"])]
    if len({n["rest"] for _, n in found}) != 1 or not _misprinted(said, found[0][1]):
        return None
    place = found[0][0].span()
    evidence = (Evidence(view.document.id, view.at(place).id, *place),)
    words = f"稿件写{match['number']}，文件写的是{found[0][0].group()}。"
    return Finding("citation", *match.span("number"), "contradicted", words, evidence)
