"""Which grade a number makes (82分是什么等级, 45人算哪一类), and what is set for that grade elsewhere."""

from __future__ import annotations

import re

from corpus.fold import fold, halfwidth
from corpus.regex import regex
from qa.case import Case
from qa.figures.grades import Grade, Scale, grade_of, scales
from qa.figures.quantities import Quantity, quantities
from qa.figures.records import projects_too
from qa.finding.coverage import share, wanted
from qa.finding.cutting import cut
from qa.finding.leaves import leaves
from qa.kinds.numbers.rated import LIKE_A_SENTENCE
from qa.reply import Reply, Statement

NAME_ASKED = regex(
    r"第几[级档类等]|(?:什么|哪一?个?|哪种|啥|几)(?:等级|等次|级别|类型?|级|档次?|型|规模|等|类规模)|(?:属于|算|是|评为|定为)(?:什么|哪|啥|几)[^，,。？?]{0,4}|(?:是|算|属于)[\u4e00-\u9fffA-Za-z]{1,6}?(?:级|类|型|档|等)(?:吗|还是)|(?:等级|类别|规模)(?:是|怎么)"
)
OTHER_ASKED = regex(
    r"多少|几[次个天日年月万倍元]|多久|怎么|如何|什么时候|哪些|什么(?!等|级|类|档|型|规模)|能不能|可以|要不要|吗"
)
ENOUGH = 0.4
"""Share of the rest of the question that a sentence on the grades must hold to say what is set for one."""
MARK = r"(?:级|类|型|档|等)$"


def answer(case: Case) -> Reply | None:
    """The grade of the one figure that lies on one scale; what the document sets for it, where that is asked."""
    question = case.question
    if question.english or question.guessed or question.strangers or question.years:
        return None
    counted = tuple(q for q in quantities(question.text) if not q.said.startswith("一"))  # 多少钱一方
    given = (*_scored(question.text), *counted)
    found = [
        (q, scale, grade)
        for q in given
        for scale in scales(case)
        if (grade := grade_of(scale, q)) and _is_of(case, scale)
    ]
    if len({(q.value, grade.name) for q, _, grade in found}) != 1:
        return None
    quantity, scale, grade = found[0]
    checked = re.search(rf"(?:算|是|属于|评为|定为){grade_names(scale)}(?:吗|么)", question.text)
    named = NAME_ASKED.search(question.text) or checked
    asked = "" if checked else NAME_ASKED.sub(" ", question.text)
    rest = _rest(case, asked, grade, scale) if OTHER_ASKED.search(asked) else None
    if OTHER_ASKED.search(asked) and rest is None or not (named or rest):
        return None
    verdict = _verdict(question.text, grade, scale)
    text = f"{verdict}{quantity.said}属于“{grade.name}{grade.of}”。{grade.clause.label}写明："
    shown = (Statement(text), _quoted(case, grade), *([Statement("；"), *rest] if rest else []))
    return Reply("answered", shown, understood=(("kind", "graded"), ("grade", grade.name)), strength=LIKE_A_SENTENCE)


RATED = regex(r"(?:得|评|考|打|拿)[^，,。？?]{0,6}\d+(?:\.\d)?分")


def grade_names(scale: Scale) -> str:
    """Any of its names."""
    return f"(?:{'|'.join(re.escape(one.name) for one in scale)})"


SCORED = regex(r"(?<!\d)(\d{1,3}(?:\.\d)?)分(?![钟之])")


def _scored(text: str) -> list[Quantity]:
    return [Quantity(float(m[1]), "分", "", m.group()) for m in SCORED.finditer(halfwidth(text))]


def _is_of(case: Case, scale: Scale) -> bool:
    """The question speaks of what the scale measures: a word of its clause, besides the number."""
    clause = scale[0].clause
    own = fold(case.view.document.quote(clause.start, clause.end))
    words = [word for piece in case.question.content for word in cut(case.store, piece)]
    if any(one.name in case.question.text for one in scale):
        return True
    kind = re.search(r"第几(?P<end>[级档类等])", case.question.text)
    alike = [one for one in scales(case) if kind and one[0].name.endswith(kind["end"])]
    if kind and alike == [scale]:
        return True
    known = any(share(word, own) == 1 for word in words if len(word) > 1 and not re.search(r"\d", word))
    return (
        known
        or scale[0].unit == "分"
        and bool(RATED.search(case.question.text))
        and sum(s[0].unit == "分" for s in scales(case)) == 1
    )


def _quoted(case: Case, grade: Grade) -> Statement:
    words = " ".join(case.view.document.quote(grade.start, grade.end).split())
    return Statement(f"“{words}”", (case.span(grade.clause.id, grade.start, grade.end),))


def _verdict(text: str, grade: Grade, scale: Scale) -> str:
    """是B级吗: 是 or 不是."""
    names = [one.name for one in scale if one.name in text]
    said = [name for name in names if not any(name != other and name in other for other in names)]
    if len(said) != 1 or not text.rstrip("？? 。").endswith(("吗", "么")):
        return ""
    return "是。" if said[0] == grade.name else "不是。"


def _rest(case: Case, asked: str, grade: Grade, scale: Scale) -> list[Statement] | None:
    """The phrase on the grade in the sentence that has one for each grade and holds most of the rest of the question."""
    names = [one.name for one in scale]
    needed = wanted(
        case.store,
        re.sub(
            r"\d[\d.]*\S{0,2}|多少|几|能|拿|最|至少|我们?|一年|得|会?怎么样?|怎样|如何|什么|后果|[，,。？?]", " ", asked
        ),
    )
    best: tuple[float, list[Statement]] | None = None
    for clause in leaves(case):
        for sentence in re.compile(r"[^。\n]+").finditer(case.view.document.text, clause.start, clause.end):
            if (
                sum(name in sentence.group() for name in names) < len(names) - 1
                or clause.id == grade.clause.id
                and sentence.start() <= grade.start < sentence.end()
            ):
                continue
            phrase = _phrase(sentence, grade.name, names)
            above = " ".join(c.heading for c in case.view.above(clause))
            held = needed.coverage(f"{above} {sentence.group()}") if needed.weights else ENOUGH
            if phrase and held >= ENOUGH and (best is None or held > best[0]):
                start, end = phrase
                words = " ".join(case.view.document.quote(start, end).split())
                best = (
                    held,
                    [Statement(f"{clause.label}写明："), Statement(f"“{words}”", (case.span(clause.id, start, end),))],
                )
    return best[1] if best else _of_table(case, grade, names)


def _of_table(case: Case, grade: Grade, names: list[str]) -> list[Statement] | None:
    """The row of the grade in a table that has one for each grade."""
    for over in projects_too(case.view):
        own = [entry for entry in over.entries if grade.name in entry.label]
        others = [name for name in names if any(name in entry.label for entry in over.entries)]
        counted = [column for column in over.columns if column.counts and own and column.place in own[0].words]
        if len(own) == 1 and len(others) >= len(names) - 1 and counted:
            said = "，".join(f"{column.name}{own[0].words[column.place]}{column.unit}" for column in counted)
            return [
                Statement(f"{over.title or '附表'}写明："),
                Statement(f"{own[0].label}的{said}", (over.evidence(case, own[0]),)),
            ]
    return None


def _phrase(sentence: re.Match[str], name: str, names: list[str]) -> tuple[int, int] | None:
    """From the name of the grade up to the name of the next one; with all before it where that opens the list."""
    text = sentence.group()
    at = text.find(name)
    if at < 0 or text.count(name) != 1:
        return None
    behind = [place for other in names if other != name and (place := text.find(other, at + len(name))) > 0]
    end = min(behind, default=len(text))
    start = max(text.rfind(mark, 0, at) for mark in MARKS) + 1
    stop = max(text.rfind(mark, at + len(name), end) for mark in MARKS) if behind else end
    return sentence.start() + start, sentence.start() + (stop if stop > at else end)


MARKS = "，,；;：:、。"
