"""Which document says something: the one whose sentences do, named by its title."""

from __future__ import annotations

from dataclasses import replace

from corpus.fold import fold
from corpus.regex import regex
from index.store import Store
from qa.choosing.choose import choose
from qa.finding.coverage import wanted
from qa.finding.topic import topic
from qa.merge import quoted
from qa.question import Question
from qa.reading.which_document import of_the_sort
from qa.reply import Evidence, Reply, Statement, refusal

ENOUGH = 0.75
"""Share of the words of what is said that must stand in the sentences and in the title."""

TITLED = 0.95
"""Share of the words that a title must hold, for its document to be what is asked for."""
MODES = tuple(
    (regex(asked), regex(said))
    for asked, said in (
        (
            r"禁止|不得|不准|不许|严禁|不允许|maynot|mustnot|prohibit|forbid|\bbans?",
            r"禁止|不得|不准|不许|严禁|不允许|不能",
        ),
        (r"(?<!不)(?:允许|可以|准许)|allows?|permits?", r"可以|(?<!不)(?:允许|准许)|准予|可(?!能)"),
        (r"(?<!不)(?:免|减免)|exempt", r"免"),
        (r"提高|上调|上涨|涨", r"提高|上调|上涨|增加"),
        (r"降低|下调|调低", r"降低|下调|调低|减少"),
        (r"取消|停止|暂停", r"取消|停止|暂停|不再"),
    )
)
"""What forbids, allows or exempts, and how a sentence that does so says it."""


def named(store: Store, question: Question, reply: Reply) -> Reply:
    """The answer under the title of its document; a refusal where its sentences do not say what the question says."""
    if reply.status == "not_found":
        return reply
    documents = dict.fromkeys(e.document for statement in reply.statements for e in statement.evidence)
    titles = {entry.id: entry.title or entry.id for entry in store.entries() if entry.id in documents}
    if not all(of_the_sort(question.asked, title) for title in titles.values()) or not _says(
        store, question, reply, " ".join(titles.values())
    ):
        said = "None of the documents says so." if question.english else "知识库里没有找到写明这件事的文件。"
        near = tuple(e for statement in reply.statements for e in statement.evidence)[:3]
        return refusal(said, near=near, kind="which_document")
    understood = (("kind", "which_document"), *(pair for pair in reply.understood if pair[0] != "kind"))
    if reply.status == "ambiguous":
        return replace(reply, status="answered", understood=understood)
    title = Statement(f"《{next(iter(titles.values()))}》：" if len(titles) == 1 else "")
    return replace(reply, statements=(title, *reply.statements), understood=understood)


def titled(store: Store, question: Question) -> Reply | None:
    """The one document whose title is about all that is asked for: 哪份文件规定家政服务业高质量发展的措施."""
    words = wanted(store, topic(question))
    if (
        not words.weights
        or question.figures
        or question.unknown
        or any(asked.search(question.asked) for asked, _ in MODES)
    ):
        return None
    found = []
    for chosen in choose(store, question, None):
        document = store.document(chosen.identity)
        head = next((c for c in document.clauses if c.kind == "title"), None) if document else None
        if (
            document
            and head
            and of_the_sort(question.asked, document.metadata.title)
            and words.coverage(document.metadata.title) >= TITLED
        ):
            found.append((document, head))
    if len(found) != 1:
        return None
    document, head = found[0]
    proof = Evidence(document.id, head.id, head.start, head.end)
    said = f"It is 《{document.metadata.title}》. " if question.english else f"是《{document.metadata.title}》。"
    return Reply("answered", (Statement(said, (proof,)),), understood=(("kind", "which_document"),))


def _says(store: Store, question: Question, reply: Reply, titles: str) -> bool:
    """The sentences hold what the question says, and every figure of it."""
    text = fold(" ".join(quoted(store, reply)))
    figures = (fold(question.text[f.start : f.end]) for f in question.figures)
    words = wanted(store, topic(question))
    agree = all(said.search(text) for asked, said in MODES if asked.search(fold(question.asked)))
    read = agree and not question.unknown and all(figure in text for figure in figures)
    return read and words.coverage(f"{text} {titles}") >= ENOUGH
