"""How many measures a document has: its numbered items, counted through and listed (一共有多少条措施)."""

from __future__ import annotations

from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.kinds.parts.listing import listing
from qa.reply import Reply, refusal

NOUN = r"(?:(?<!保障)措施|举措|政策措施|政策|条款)"
COUNTED = regex(
    rf"(?:多少|几)[条项个](?:具体|工作|政策|支持)*{NOUN}[？?。吗呢啊]*$|{NOUN}[^，,。？?]{{0,6}}(?:多少|几)[条项][？?。吗呢啊]*$"
    r"|(?:一共|总共|全文|总计|共)(?:有|分)?(?:多少|几)条[？?。吗呢啊]*$"
)
"""多少条措施, 若干措施一共有几条, 意见一共多少条; 保障措施 are counted as such."""
NAMING = ("section", "project", "task", "safeguard", "principle", "goal", "chapter", "term", "indicator")
KINDS = (("task", "safeguard"), ("subsec", "task", "safeguard"), ("section", "task", "safeguard"))
"""What is numbered through: the items of all sections, or the sections themselves where some of them are tasks."""
FEWEST = 2


def answer(case: Case) -> Reply | None:
    """The items by number and heading; a refusal where their numbers do not run through the document."""
    question = case.question
    if question.english or not COUNTED.search(question.text) or case.view.of_kind("article"):
        return None
    if question.references or question.within or case.named_clauses(*NAMING) or _left(case):
        return None
    clauses = next((run for kinds in KINDS if _run_through(run := case.view.of_kind(*kinds))), ())
    if all(clause.kind == "section" for clause in clauses) and case.view.of_kind("safeguard"):
        return None  # its 保障措施 are what it calls measures
    if all(clause.kind == "section" for clause in clauses):
        return refusal("文件没有统一编号的措施，也没有写明一共有多少条。", kind="items")
    return listing(case, f"编号的措施共{len(clauses)}条：", clauses, (("kind", "items"),))


def _left(case: Case) -> bool:
    """Something is said that the title does not say: a part, a person, a thing that the measures are for."""
    question, metadata = case.question, case.view.document.metadata
    own = fold(f"{metadata.title}{metadata.issuer}{metadata.place}")
    return any(fold(piece) not in own for piece in (*question.content, *question.strangers, *question.units))


def _run_through(clauses: tuple[Clause, ...]) -> bool:
    """Numbered 1, 2, 3 … from the first to the last, whatever sections they stand in."""
    return len(clauses) >= FEWEST and [c.ordinal for c in clauses] == list(range(1, len(clauses) + 1))
