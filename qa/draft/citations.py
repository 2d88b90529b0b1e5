"""What a draft says of places and of the document itself: 第25项任务是“……”, 发文字号是……, 印发日期是……"""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.wording import NUMBER
from qa.draft.mentions import Mention
from qa.draft.spot import ROLES, Finding, Spot, best
from qa.kinds import facts
from qa.reply import Evidence
from qa.view import View

NAMING = re.compile(r"^[^，,。“]{0,6}?(?:是|为|即|题为|名为|叫|——|：|:)?(?P<mark>[“《「])?$")
SAYING = re.compile(r"是|为|即|题为|名为|叫|——|：|:|[“《「]")
_PRINTED = r"(?P<number>[\u4e00-\u9fff]{1,10}[\[(（〔［]\s*(?:19|20)\d{2}\s*[\])）〕］]\s*第?\s*\d+\s*号)"
_NOUNS = "意见|通知|办法|计划|方案|措施|条例|规定|法|文件|规划|细则|纲要|决定|批复"
BRACKETED = re.compile(rf"(?:《(?P<title>[^》]+)》|(?:{_NOUNS}))[（(]{_PRINTED}[）)]")
BASED = re.compile(
    rf"(?:依据|根据|按照|依照|基于|贯彻|落实)(?:了|的是)?{_PRINTED}[^，,。]{{0,10}}(?:制定|出台|编制|起草|印发)"
)
NUMBERED = re.compile(r"(?P<letters>[\u4e00-\u9fff]{1,10})[\[(（〔［]\s*(?P<rest>\d{4}\W*第?\d+)号")
DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


def citations(spot: Spot) -> list[Finding]:
    """Headings that the draft gives to numbers; the number and the date of the document."""
    return [*_headings(spot), *_numbers(spot), *_dates(spot)]


def _headings(spot: Spot) -> list[Finding]:
    numbered = [m for m in spot.mentions if m.reference and any(spot.numbered(v, m) for v in spot.views)]
    named = [m for m in spot.mentions if m.kind == "clause"]
    if len(numbered) != 1 or len(named) != 1 or named[0].start < numbered[0].end:
        return []
    between = spot.text[numbered[0].end : named[0].start]
    if not NAMING.match(between) or not SAYING.search(between) or spot.having(*ROLES):
        return []
    return best(_heading(spot, view, numbered[0], named[0]) for view in spot.views)


def _heading(spot: Spot, view: View, numbered: Mention, named: Mention) -> Finding | None:
    meant = [view.clauses[n.ref] for n in named.names if n.document == view.document.id]
    if not meant:
        return None
    there, case = spot.numbered(view, numbered), spot.case(view)
    if not {c.kind for c in there} & {c.kind for c in meant}:
        return None  # a chapter's heading is no article's
    end = named.end + (spot.text[named.end : named.end + 1] in ("”", "》"))
    if set(there) & set(meant):
        clause = next(c for c in there if c in meant)
        return Finding("citation", numbered.start, end, "supported", f"{case.name(clause)}。", (case.whole(clause),))
    text = f"稿件写{spot.text[numbered.start : numbered.end]}是“{meant[0].heading}”，文件里"
    text += f"{'；'.join(case.name(c) for c in there)}，" if there else "没有这一项，"
    text += f"“{meant[0].heading}”在{meant[0].label}。"
    return Finding("citation", numbered.start, end, "contradicted", text, tuple(map(case.whole, (*there, meant[0]))))


def _numbers(spot: Spot) -> list[Finding]:
    match = NUMBER.search(spot.text, spot.piece.start, spot.piece.end)
    if not match or not spot.states_number:
        return []
    said = re.sub(r"^.*?(?:是|为|[:：])", "", match.group())
    span = (match.end() - len(said), match.end())
    return best(_number(spot, view, span) for view in (spot.views if spot.sure or len(spot.views) == 1 else ()))


def _number(spot: Spot, view: View, span: tuple[int, int]) -> Finding | None:
    true, reply = view.document.metadata.number, facts.number(spot.case(view))
    if not true or reply.status != "answered":
        return None
    evidence = tuple(e for statement in reply.statements for e in statement.evidence)
    said = spot.text[slice(*span)]
    right = fold(true) == fold(said)
    text = f"文件的发文字号是{true}。" if right else f"稿件写{said}，文件的发文字号是{true}。"
    return Finding("citation", *span, "supported" if right else "contradicted", text, evidence)


def numbers_of(spot: Spot) -> list[Finding]:
    """文号 in brackets behind what it is the number of; and the number of what a document is based on."""
    for pattern, judged in ((BRACKETED, _bracketed), (BASED, _based)):
        match = pattern.search(spot.text, spot.piece.start, spot.piece.end)
        said = NUMBERED.search(fold(match["number"])) if match else None
        if match and said:
            return best(judged(spot, view, match, said) for view in spot.views)
    return []


def _bracketed(spot: Spot, view: View, match: re.Match[str], said: re.Match[str]) -> Finding | None:
    """The document's own number, misprinted behind its name."""
    true = NUMBERED.search(fold(view.document.metadata.number))
    title = match["title"] or ""
    if true is None or not _misprinted(said, true) or fold(title) not in fold(view.document.metadata.title):
        return None
    return _number(spot, view, match.span("number"))


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


def _dates(spot: Spot) -> list[Finding]:
    match = DAY.search(spot.text, spot.piece.start, spot.piece.end)
    if not match or not spot.having("date") or not spot.sure:
        return []
    return best(_date(spot, view, match) for view in spot.views)


def _date(spot: Spot, view: View, match: re.Match[str]) -> Finding | None:
    true, reply = view.document.metadata.date, facts.date(spot.case(view))
    if not true or reply.status != "answered":
        return None
    evidence = tuple(e for statement in reply.statements for e in statement.evidence)
    right = tuple(map(int, match.groups())) == tuple(map(int, true.split("-")))
    year, month, day = map(int, true.split("-"))
    said = f"文件的成文日期是{year}年{month}月{day}日"
    text = f"{said}。" if right else f"稿件写{match.group()}，{said}。"
    return Finding("citation", *match.span(), "supported" if right else "contradicted", text, evidence)
