"""What a term means: from the note that explains it, or from the sentence that defines it (本办法所称X，是指…)."""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.model import Footnote
from corpus.regex import regex
from qa.case import Case
from qa.finding.sentences import sentence_around
from qa.finding.topic import topic
from qa.kinds.terms import glosses
from qa.kinds.terms.notes import LONG, by_note_line, by_number, given, leaf_at, near_term, taken_in
from qa.kinds.terms.series import each_ending_so
from qa.open.focus import foci
from qa.reply import Reply, Statement, refusal

DEFINING = regex(r"所称|简称|是指|指的是")
FAR = 60
"""Characters into a sentence by which the term that it defines has been named."""


TERM = regex(r"^\s*[（(]?[\d一二三四五六七八九十]*[）)．.、]?\s*|[“”\"]|[（(].*?[）)]|[，,：:\s].*$|本[^，]{2,4}所称")
"""What stands around a term right before the word that defines it: （四）“…”，"""


QUALIFIES = regex(r"(?:是否|能否|可否|可以|能|会|算不算|是不是)构成|构成[^，,。？]*吗")
"""是否构成侵权 asks what a rule holds, not what a word means."""


def answer(case: Case) -> Reply | None:
    """The note with the asked number, the note on the asked term, or a defining sentence."""
    question = case.question
    if question.referring("footnote"):
        return by_number(case)
    if case.numbered("article", "task", "safeguard"):
        return None  # 第七十二条对…怎么规定: what that article says
    terms = [n.ref for n in question.named("term") if n.document == case.view.document.id]
    asks = question.has("define", "note") or question.has("list", "how", "howmany") and not _asks_figure(case)
    asks = asks or bool(COUNTS_AS.search(question.text))
    asks = asks and not question.has("who") and not re.search(r"[去今明前]年", question.text)
    notes = [note for note in case.view.document.footnotes if note.clause in terms]
    asks = asks and not question.has("lead", "participant", "target", "responsible", "actual")
    if told := notes if asks else _telling(case, notes):
        return given(case, told)
    if COUNTS_AS.search(question.text) and (sentence := _by_sentence(case, named_only=True)):
        return sentence
    if WHICH.search(question.text) and (ending := each_ending_so(case)):
        return ending
    if question.has("contain") and (taken := taken_in(case) or _of_quoted(case)):
        return taken
    if COMPOSED.search(question.text) and glosses.QUOTED.search(question.text):
        return _of_quoted(case) or _unexplained(case)
    if CONTENT.search(question.text) and (gloss := glosses.counted(case)):
        return gloss
    if question.has("define", "note") and not QUALIFIES.search(question.text):
        return (
            near_term(case)
            or by_note_line(case)
            or _by_sentence(case)
            or _opening(case)
            or glosses.bracketed(case)
            or glosses.spelled_out(case)
            or _glossed(case)
            or glosses.counted(case)
            or each_ending_so(case)
            or _called(case)
            or _unexplained(case)
        )
    return None


COMPOSED = regex(r"由(?:哪些|什么|哪几)[^，,。？?]{0,8}(?:组成|构成)")
"""“1+2+1”组织体系由哪些机构组成: what the term stands for, which only its explanation says."""
CONTENT = regex(r"(?:是|有|指|包括|具体)(?:哪些|什么|啥|哪几)(?:内容|事|个)?[？?。 ]*$")


def _of_quoted(case: Case) -> Reply | None:
    """“政务新媒体”都包括哪些: what the document says that it means by the word in quotation marks."""
    named = glosses.QUOTED.search(case.question.text) or glosses.ASKED.search(case.question.text)
    return _by_sentence(case, named_only=True) or glosses.made_of(case) if named else None


WHICH = regex(r"哪(?=[“\"‘]?[二两三四五六七八九十][\u4e00-\u9fff])|(?:是|指)(?:哪|什么|啥)")
"""往哪“四化”发展."""
COUNTS_AS = regex(r"算(?!账|力|法|起|一|出|下|清|进|入|在内)|称得上|够得上|才能叫|才叫|认作|认得上|当作")
"""估值多少才算独角兽, 成立12年的能算吗: what the term takes in."""
SHARE = regex(r"比例|比重|占比|占到|面积|几成|百分之|份额")


def _asks_figure(case: Case) -> bool:
    """A year, a figure, a time, a share: a note that explains a term does not give it."""
    question = case.question
    computes = question.has(
        "first", "deadline", "difference", "percent", "sum", "mean", "ratio", "money", "most", "least"
    )
    counts = question.has("howmany") and question.named("indicator")
    return bool(question.years or question.figures or computes or counts or SHARE.search(question.text))


def _telling(case: Case, notes: list[Footnote]) -> list[Footnote]:
    """独角兽的估值门槛是多少钱: the notes that speak of what is asked of the term, and have such a thing."""
    question = case.question
    kinds = [focus for focus in foci(question.text) if focus.strict]
    plain = kinds and not (question.years or question.figures or question.has("first", "target"))
    found = []
    for note in notes if plain else ():
        text = case.view.document.quote(note.start, note.end)
        words = [w for piece in question.content for w in case.store.segmenter.cut(piece) if len(w) > 1]
        spoken = any(word in text and word not in note.term for word in words)
        if spoken and all(focus.met.search(text) for focus in kinds):
            found.append(note)
    return found


def _by_sentence(case: Case, *, named_only: bool = False) -> Reply | None:
    """A sentence of the body that defines the term; of several the one that begins with the longest word of the question.

    ``named_only`` leaves out sentences that define another term and only hold the word.
    """
    terms = [] if named_only else [fold(term) for term in glosses.terms(case)]
    text = case.view.document.text
    found: list[tuple[int, int, int, int]] = []
    for match in DEFINING.finditer(text):
        start = max(text.rfind(mark, 0, match.start()) for mark in "。；;\n") + 1
        stops = [at for at in (text.find(mark, match.end()) for mark in "。\n") if at >= 0]
        sentence = fold(text[start : min(stops, default=len(text) - 1) + 1])
        own = TERM.sub("", text[start : match.start()])
        named = [fold(own)] if len(own) > 1 and own in case.question.text else []
        for term in (*named, *terms):
            if 0 <= (place := sentence.find(term)) <= FAR:
                found.append((-len(term), place, start, min(stops, default=len(text) - 1) + 1))
    for _, _, start, end in sorted(found):
        clause = leaf_at(case, start + len(text[start:end]) - len(text[start:end].lstrip()))
        if clause:
            evidence = case.span(clause.id, max(start, clause.start), min(end, clause.end))
            statement = Statement(f"{clause.label}：{text[start:end].strip()}", (evidence,))
            return Reply("answered", (statement,), understood=(("kind", "definition"),))
    return None


GENUS = r"(?:一[种类个项]|总称|统称|简称|的(?:活动|行为|组织|机构|方式|过程|人员|单位|场所|企业|账号|应用|制度))"


def _opening(case: Case) -> Reply | None:
    """消费扶贫是…的一种扶贫方式: a sentence that opens a paragraph with the term, and says what sort of thing it is."""
    text = case.view.document.text
    for term in (term for term in glosses.terms(case) if len(term) >= LONG):
        said = re.compile(
            rf"^\s*{re.escape(term)}[，,]?是(?![否不])[^。；;\n]*?{GENUS}[^。；;\n]*[。；;]?", re.MULTILINE
        )
        match = said.search(text)
        clause = leaf_at(case, match.end() - 1) if match else None
        if match and clause:
            start = max(match.start() + len(match[0]) - len(match[0].lstrip()), clause.start)
            statement = Statement(
                f"{clause.label}：{text[start : match.end()]}", (case.span(clause.id, start, match.end()),)
            )
            return Reply("answered", (statement,), understood=(("kind", "definition"), ("term", term)))
    return None


def _glossed(case: Case) -> Reply | None:
    """A short form in brackets behind its full form: 人工智能一人公司（AI OPC）."""
    quoted = re.findall(r"[“\"‘]([^”\"’]{2,20})[”\"’]", case.question.text)
    pieces = [piece for piece in topic(case.question).split() if len(piece) >= 2]
    text = case.view.document.text
    latin = [word for piece in pieces for word in re.findall(r"[A-Za-z][A-Za-z\d-]+", piece) if word != piece]
    for term in (*quoted, *pieces, *latin):
        match = re.search(rf"[（(]\s*{re.escape(term)}\s*[）)]", text)
        start, end = sentence_around(text, *match.span(), "。；;，,\n", "。；;\n") if match else (0, 0)
        clause = leaf_at(case, start) if match else None
        if clause:
            evidence = case.span(clause.id, max(start, clause.start), min(end, clause.end))
            statement = Statement(f"{clause.label}：“{text[start:end].strip()}”", (evidence,))
            return Reply("answered", (statement,), understood=(("kind", "definition"), ("term", term)))
    return None


def _called(case: Case) -> Reply | None:
    """What is called so: 引进…高层次人才担任“海外工程师”. Such a sentence is no definition, and that is said."""
    pieces = [piece for piece in topic(case.question).split() if len(piece) >= 2]
    for term in (*re.findall(r"[“\"‘]([^”\"’]{2,20})[”\"’]", case.question.text), *pieces):
        used = re.compile(rf"(?:担任|称为|统称为?|叫做|称作|命名为)[“\"‘]?{re.escape(term)}[”\"’]?")
        match = used.search(case.view.document.text)
        clause = leaf_at(case, match.start()) if match else None
        if match and clause:
            start, end = sentence_around(case.view.document.text, *match.span(), "。；;\n", "。；;\n")
            evidence = case.span(clause.id, max(start, clause.start), min(end, clause.end))
            words = " ".join(case.view.document.quote(evidence.start, evidence.end).split())
            chinese = f"文件没有专门解释“{term}”，用到它的原文是（{clause.label}）：“{words}”。"
            english = f"“{term}” is not defined; the document says ({clause.label}): “{words}”. "
            understood = (("kind", "definition"), ("term", term))
            return Reply("answered", (Statement(case.say(chinese, english), (evidence,)),), understood=understood)
    return None


LONG_QUESTION = 40
"""Characters of a question that asks for more than the meaning of a word."""


def _unexplained(case: Case) -> Reply | None:
    """A term that is used but nowhere explained: say so instead of guessing."""
    if len(case.question.text) > LONG_QUESTION and not glosses.QUOTED.search(case.question.text):
        return None
    quoted = glosses.QUOTED.findall(case.question.text)
    for piece in glosses.terms(case):
        places = (m.start() for m in re.finditer(re.escape(piece), case.view.document.text))
        clause = next((c for place in places if (c := leaf_at(case, place))), None)
        if clause and (quoted or case.question.has("define")):  # 1+2+1 is used and nowhere explained
            chinese = f"文件在{clause.label}用到“{piece}”，但没有给出解释。"
            english = f"The document uses “{piece}” ({clause.label}) but does not define it."
            return refusal(
                case.say(chinese, english), near=(case.span(clause.id, clause.start, clause.end),), kind="definition"
            )
    return None
