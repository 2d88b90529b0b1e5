"""The number of a document that this one mentions: 《…实施意见》（某委发〔2015〕20号). Never this document's own in its place."""

from __future__ import annotations

from corpus.fold import fold
from corpus.regex import regex
from corpus.wording import NUMBER
from qa.case import Case
from qa.reply import Reply, Statement, joined, refusal

TITLED = regex(r"《([^》]{2,})》|([\u4e00-\u9fff]{2,12}?(?:办法|意见|规定|条例|方案|通知|细则|规划|纲要|措施))")
BEFORE = regex(r".*(?:的|这|那|份|个)")
SHORTEST = 4
"""Characters of the name of another document that is not put in 《》."""
MENTION = regex(rf"《(?P<title>[^》]{{2,120}})》\s*[（(]\s*(?P<number>{NUMBER.pattern})\s*[）)]")
MOST = 5
"""Mentions that fit; with more the question is too loose."""


def answer(case: Case) -> Reply | None:
    """The printed number of each mentioned document whose title fits the one that the question puts in 《》."""
    quoted, bare = _called(case)
    if not (quoted or bare) or not case.question.has("number"):
        return None
    text, others = case.view.document.text, [*quoted, *bare]
    found = [m for m in MENTION.finditer(text) if any(title in fold(m["title"]) for title in others)]
    if not found and not quoted:
        return None
    if not found or len(found) > MOST:
        chinese = f"文件中没有写明《{'》《'.join(others)}》的文号。"
        return refusal(case.say(chinese, "The document does not give the number of that document."), kind="number")
    known = {(" ".join(m["title"].split()), " ".join(m["number"].split())): m for m in found}
    items = [
        Statement(
            case.say(f"《{title}》的文号是{number}", f"The number of 《{title}》 is {number}"),
            (case.span(case.view.at(m.span()).id, *m.span()),),
        )
        for (title, number), m in known.items()
    ]
    statements = (*joined(items, case.say("；", "; ")), Statement(case.say("。", ".")))
    return Reply("answered", statements, understood=(("kind", "mentioned_number"),))


def _called(case: Case) -> tuple[list[str], list[str]]:
    """Names of documents that are not this one's: in 《》, and as they come (原来的暂行办法)."""
    own = fold(case.view.document.metadata.title)
    pairs = TITLED.findall(case.question.asked)
    quoted = [fold(title) for title, _ in pairs if title]
    bare = [fold(BEFORE.sub("", name)) for _, name in pairs if name]
    return [t for t in quoted if t not in own], [t for t in bare if len(t) >= SHORTEST and t not in own]
