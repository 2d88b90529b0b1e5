"""Answers and clauses as plain text for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import Document
from qa.answer import Answer, Citation, DocumentRef, Related
from qa.cite import reference as cited
from qa.standing import validity_words

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Characters by which a text could steer the reader's terminal."""
STATUSES = {"answered": "", "ambiguous": "（有不止一种读法）", "not_found": ""}


def printable(text: str) -> str:
    """The text without characters that steer a terminal."""
    return CONTROL.sub("", text)


def named(document: DocumentRef) -> str:
    """《标题》（文号）; the id when the document states neither."""
    title = f"《{document.title}》" if document.title else document.id
    return f"{title}（{document.number}）" if document.number else title


def reference(document: Document) -> str:
    """《标题》（文号） of a whole document."""
    return named(cited(document))


def one_line(text: str, limit: int = 0) -> str:
    """Line breaks become spaces; a text over the limit ends in ……"""
    joined = re.sub(r"\s*\n\s*", " ", text.strip())
    return joined if not limit or len(joined) <= limit else joined[:limit] + "……"


def answer_text(answer: Answer, *, explain: bool = False) -> str:
    """The text, then the citations, then what else there is to say."""
    return printable("\n".join(_lines(answer, explain)))


def _lines(answer: Answer, explain: bool) -> Iterator[str]:
    yield answer.text
    if answer.citations:
        yield "\n引注"
        yield from (_citation(citation) for citation in answer.citations)
    if answer.related:
        yield "\n相近条文（仅供参考，不是依据）"
        yield from (_related(related) for related in answer.related)
    if answer.notes:
        yield "\n说明"
        yield from (f"  · {note}" for note in answer.notes)
    if explain:
        yield "\n判读过程"
        yield from (f"  {number}. {step}" for number, step in enumerate(answer.trace, 1))


def _citation(citation: Citation) -> str:
    place = f"〔{citation.n}〕{named(citation.document)}{citation.label}"
    return f"{place}\n    “{one_line(citation.quote)}”"


def _related(related: Related) -> str:
    return f"  · {named(related.document)}{related.label}\n    {one_line(related.text, 80)}"


def document_text(document: Document) -> str:
    """What was read in a document: what it says of itself, counts, its outline, what is odd in it."""
    return "\n".join([*_facts(document), "", "结构", *_outline(document), *_problems(document)])


def counts(document: Document) -> str:
    """How many things of each kind were found."""
    units = {assignment.unit for assignment in document.assignments}
    numbers = (
        (len(document.clauses), "条条文"),
        (sum(clause.kind == "task" for clause in document.clauses), "项任务"),
        (len(units), "个单位"),
        (sum(not target.baseline for target in document.targets), "个目标值"),
        (len(document.footnotes), "条注释"),
        (len(document.problems), "处疑点"),
    )
    return "、".join(f"{number} {noun}" for number, noun in numbers)


def _facts(document: Document) -> Iterator[str]:
    meta = document.metadata
    yield f"编号　　　{document.id}"
    yield f"标题　　　{meta.title or '（文中没有）'}"
    yield f"发文字号　{meta.number or '（文中没有）'}"
    yield f"发文机关　{meta.issuer or '（文中没有）'}"
    yield f"成文日期　{meta.date or '（文中没有）'}"
    if words := validity_words(document.validity):
        yield f"效力　　　{'，'.join(words)}"
    if meta.inner:
        yield f"所发文件　{meta.inner}"
    yield f"来源　　　{document.source}，{len(document.text)} 字{_origin(document)}"
    yield f"读出　　　{counts(document)}"


def _origin(document: Document) -> str:
    """Where the text comes from, as far as it is known."""
    origin = document.origin
    said = [f"，{len(document.pages)} 页"] if document.pages else []
    said += [f"，文件 {origin.size} 字节，由 {origin.reader} 读取"] if origin.reader else []
    said += [f"，网址 {origin.url}"] if origin.url else []
    said += [f"，许可：{origin.licence}"] if origin.licence else []
    return "".join(said)


def _outline(document: Document) -> Iterator[str]:
    by_id = {clause.id: clause for clause in document.clauses}
    for clause in document.clauses:
        if clause.kind in {"heading", "cell", "row", "tablehead", "boilerplate"}:
            continue
        depth = 1 + clause.id.count("__") if clause.parent in by_id else 1
        name = clause.heading or document.quote(clause.start, clause.end)
        own = name.removeprefix(clause.marker).strip()
        name = f"{clause.marker}{' ' * clause.marker.endswith(('条', '章', '节', '款'))}{own}"
        yield f"{'  ' * depth}{one_line(name, 40 if clause.heading else 24)}  #{clause.id}"


def _problems(document: Document) -> Iterator[str]:
    if document.problems:
        yield "\n疑点"
    for problem in document.problems:
        yield f"  · {problem.message}（第 {problem.start} 至 {problem.end} 字：{one_line(document.quote(problem.start, problem.end), 30)}）"
