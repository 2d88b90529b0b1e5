"""Whether a cue (日期, 依据, 全称, …) makes the question one for a fact about the document."""

from __future__ import annotations

import re

from corpus.regex import regex
from qa.case import Case
from qa.finding.acts import acts
from qa.finding.coverage import wanted
from qa.kinds.paper.annex_names import CALLED, numbered_annexes
from qa.reading.spelling import TELLING

TITLED = regex(r"什么|啥|叫|全称|全名|完整|标题|题目|告诉|名称是|名字是")
"""名字里有生僻字 speaks of somebody's name; these words ask for the document's."""


SELF = regex(
    r"(?:^|[号）)》件])(?:这|那)?(?:是|叫)(?:一?[个份])?(?:什么|啥|哪一?[个份])(?:样的)?(?:文件|文(?!号)|计划|通知|东西)"
)
"""嘉府发〔2018〕15号是个什么文件 asks what it is called, not what it rests on."""
ANY_DAY = regex(r"哪一?[天日]|几月几[号日]|哪月哪日")
OWN_DAY = regex(
    r"(?:这个?|本|该)?(?:文件|计划|规划|方案|通知|办法|规定|意见|条例|公告|决定|措施|文)|印发|发布|公布|下发|颁布|出台|成文|落款|制定|写|[发出的是在于]"
)


DAY_OF = regex(r"(?P<of>[\u4e00-\u9fff]{2})的?(?:日期|时间)")


def _day_of(case: Case) -> bool:
    """比赛日期: the day of something that is neither the document nor what is done with it."""
    said = [match["of"] for match in DAY_OF.finditer(case.question.text)]
    title, tag = case.view.document.metadata.title, case.store.segmenter.part_of_speech
    return bool(said) and all(
        tag(of).startswith(("n", "v")) and not OWN_DAY.search(of) and of not in title for of in said
    )


def _of_another_day(case: Case) -> bool:
    """实施方案哪天之前报: 哪天 with a doing that is not the document's own asks for another day."""
    if _day_of(case):
        return True
    if case.question.has("issuer") and not re.search("时间|日期|哪[天年月日]|何时|什么时候", case.question.text):
        return True
    said = [case.question.text[t.start : t.end] for t in case.question.tags if "date" in t.kind.split("+")]
    rest = OWN_DAY.sub("", "".join(p for p in case.question.content if p not in case.view.document.metadata.title))
    return all(ANY_DAY.fullmatch(word) for word in said) and len(rest) > 1


TITLED_BY = 0.9
"""Share of the words' weight that the title must hold, in any words of their meaning, for them to call the document."""


SAME = 2
"""Characters before a mistyped end of a title that are the title's own, and characters of that end."""


def of_another_thing(case: Case) -> bool:
    """租赁合同一签几年: words beside those for the document and its doings name what the time is of."""
    pieces = [piece for piece in case.question.content if not _slip(case, piece)]
    rest = wanted(case.store, OWN_DAY.sub(" ", " ".join(pieces)))
    return bool(rest.weights) and rest.coverage(case.view.document.metadata.title) < TITLED_BY


def _slip(case: Case, piece: str) -> bool:
    """管理办方 for the 管理办法 of the title: with the two characters before it, all of it but one character stands there."""
    title, text = case.view.document.metadata.title, case.question.text
    at = text.find(piece)
    typed = text[max(0, at - SAME) : at + len(piece)]
    if len(piece) > SAME or len(typed) < len(piece) + SAME:
        return False
    runs = (title[start : start + len(typed)] for start in range(len(title) - len(typed) + 1))
    wrong = ([pair for pair in zip(typed, run, strict=True) if pair[0] != pair[1]] for run in runs)
    return any(len(pairs) == 1 and not TELLING & {*pairs[0]} for pairs in wrong)


def _of_somebody(case: Case) -> bool:
    """召集人叫什么名字: a word of the text, and not of the title, is whose name is asked."""
    title, text = case.view.document.metadata.title, case.view.document.text
    return any(len(piece) > 2 and piece in text and piece not in title for piece in case.question.content)


INSIDE = regex(r"附[件表录][一二三四\d]*(?:里|中|内|上|的)")


def _inside_annex(case: Case) -> bool:
    """收费标准附件里，只来了8天怎么收: what an annex says of a case is no question for the annex."""
    question = case.question
    return bool(INSIDE.search(question.text)) and (bool(question.figures) or question.has("how", "money"))


LATEST = regex(r"最[晚迟早快]|截止|到哪一?[天日]")
"""最晚到哪一天: a day of what is done, and not that of the paper."""
UNDER = regex(
    r"(?:依据|根据|依照|按照?)(?![^，,。？?]*(?:什么|哪|啥|何|谁|制定|出台))[\u4e00-\u9fff《》]{3,20}(?:法|条例|办法|规定|意见|通知|方案|细则)[》里中]?(?:[，,。？? ]|$)"
)
"""依据消费者权益保护法: which document is meant, and no question for what it rests on."""


def asks_fact(case: Case, cue: str) -> bool:
    """A cue that is only a side word of a longer question does not make it a question of fact."""
    content = "".join(case.question.content)
    if cue == "date" and (_of_another_day(case) or LATEST.search(case.question.text)):
        return False
    if cue == "issuer" and acts(case.question.text):
        return False  # 营业执照由哪个机关核发
    if cue == "period" and of_another_thing(case):
        return False
    if cue == "basis" and (SELF.search(case.question.text) or UNDER.search(case.question.text)):
        return False
    if cue == "title" and SELF.search(case.question.text):
        return True
    if cue == "annex" and (case.question.has("same", "missing", "nature") or _inside_annex(case)):
        return False
    if numbered_annexes(case) and cue in ("annex", "title"):
        return cue == "annex" and bool(CALLED.search(case.question.text))
    if cue == "title" and content and (not TITLED.search(case.question.text) or _of_somebody(case)):
        return False
    if cue == "title" and (
        case.question.has("project", "task", "safeguard", "goal", "principle", "person")
        or case.question.named("section")
    ):
        return False
    return (
        len(content) <= 8
        or cue in {"number", "basis", "annex", "repeal", "validity", "effect", "copied", "addressed"}
        and len(content) <= 20
    )
