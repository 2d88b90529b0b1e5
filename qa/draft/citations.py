"""What a draft says of places and of the document itself: 第25项任务是“……”, 发文字号是……, 印发日期是……"""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.regex import regex
from corpus.wording import NUMBER
from qa.draft.mentions import Mention
from qa.draft.spot import ROLES, Finding, Spot, best
from qa.kinds.paper import imprint
from qa.view import View

NAMING = regex(r"^[^，,。“]{0,6}?(?:是|为|即|题为|名为|叫|——|：|:)?(?P<mark>[“《「])?$")
SAYING = regex(r"是|为|即|题为|名为|叫|——|：|:|[“《「]")
ISSUED = regex(r"[^。；;]{0,12}?(?:印发|出台|发布|公布|下发|定下|成文|发文)")
ITSELF = regex(r"^(?:这份|该|本|此|这个)?(?:文件|办法|措施|意见|方案|计划|通知|规定|条例)(?:是|于|在|，)*$")
DAY = regex(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


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
    said = re.sub(r"^(?:.*?(?:是|为|[:：])|(?:发文字号|文号|字号))", "", match.group())
    span = (match.end() - len(said), match.end())
    return best(number_of(spot, view, span) for view in (spot.views if spot.sure or len(spot.views) == 1 else ()))


def number_of(spot: Spot, view: View, span: tuple[int, int]) -> Finding | None:
    true, reply = view.document.metadata.number, imprint.number(spot.case(view))
    if not true or reply.status != "answered":
        return None
    evidence = tuple(e for statement in reply.statements for e in statement.evidence)
    said = spot.text[slice(*span)]
    right = fold(true) == fold(said)
    text = f"文件的发文字号是{true}。" if right else f"稿件写{said}，文件的发文字号是{true}。"
    return Finding("citation", *span, "supported" if right else "contradicted", text, evidence)


def _dates(spot: Spot) -> list[Finding]:
    match = DAY.search(spot.text, spot.piece.start, spot.piece.end)
    if not match or not spot.sure:
        return []
    found = best(_date(spot, view, match) for view in spot.views)
    issued = spot.having("date") or ISSUED.match(spot.text, match.end(), spot.sentence.piece.end)
    itself = issued and len(spot.about) == 1 and ITSELF.search(spot.text[spot.piece.start : match.start()])
    told = spot.having("date") or itself or (issued and found and found[0].verdict == "supported")
    return found if told else []


def _date(spot: Spot, view: View, match: re.Match[str]) -> Finding | None:
    true, reply = view.document.metadata.date, imprint.date(spot.case(view))
    if not true or reply.status != "answered":
        return None
    right = tuple(map(int, match.groups())) == tuple(map(int, true.split("-")))
    if not right and match.group() in view.document.text:
        return None  # the document names that day for something else: its publication, its entry into force
    evidence = tuple(e for statement in reply.statements for e in statement.evidence)
    year, month, day = map(int, true.split("-"))
    said = f"文件的成文日期是{year}年{month}月{day}日"
    text = f"{said}。" if right else f"稿件写{match.group()}，{said}。"
    return Finding("citation", *match.span(), "supported" if right else "contradicted", text, evidence)
