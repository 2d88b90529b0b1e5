"""References that lead nowhere: articles that the document does not have, annexes that do not follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.audit.finding import AGREES, LOOK, WRONG, Span, finding, listed
from corpus.audit.tree import Tree, prefix
from corpus.model import Clause, Document, Problem
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex

_N = rf"[{NUMERAL}]{{1,7}}|\d{{1,4}}"
OWN = regex(
    rf"本(?:法|条例|办法|规定|细则|规则|章程|决定|措施|意见|方案|通知|标准|规范|制度|规程|解释)(?P<chain>(?:第(?:{_N})(?:条|章)(?:之[{NUMERAL}]+)?"
    rf"(?:第(?:{_N})款)?(?:第?[（(]?(?:{_N})[）)]?项)?(?:[、和及与至到]|或者?|以及)*)+)"
)
"""依照本法第八十条、第八十一条: a chain of references to the document itself."""
ONE = regex(rf"第({_N})(条|章)")
ANNEX = regex(
    rf"(?<![\u4e00-\u9fff]附)(?:详?见|参见|按照?|根据|填写|依照|如)\s*[“(（]?(?:附件|附表)\s*(\d{{1,2}}|[{NUMERAL}]{{1,2}})"
)
NUMBER = regex(rf"(?:附件|附表)?\s*(\d{{1,2}}|[{NUMERAL}]{{1,2}})?\s*[.．、:：]?")
LEVEL = {"条": "art", "章": "chp"}


def dangling_references(document: Document) -> Iterator[Problem]:
    """本办法第四十条 in a document of thirty articles."""
    highest: dict[str, Clause] = {}
    for clause in document.clauses:
        level = prefix(clause)
        if level in LEVEL.values() and clause.ordinal > (highest[level].ordinal if level in highest else 0):
            highest[level] = clause
    tree = Tree(document)
    for chain in OWN.finditer(document.text) if highest else ():
        for said in ONE.finditer(document.text, chain.start("chain"), chain.end("chain")):
            last = highest.get(LEVEL[said.group(2)])
            number = integer(said.group(1))
            beyond = last and number and number > last.ordinal and not _begins_line(document.text, said.group())
            if last and beyond and not _quoted(document.text, chain.start()):
                message = f"{tree.name(said.start())}引用“{said.group()}”，本文件到{last.label}为止。"
                yield finding("dangling_reference", WRONG, message, [(chain.start(), said.end()), tree.head(last)])


def dangling_annexes(document: Document) -> Iterator[Problem]:
    """附件3 where two follow; annexes that are announced and are not there."""
    tree = Tree(document)
    annexes = [clause for clause in document.clauses if clause.kind == "annex"]
    announced = [clause for clause in document.clauses if clause.kind == "annexnote"]
    numbers = {_number(clause) for clause in annexes}
    for said in ANNEX.finditer(document.text):
        number = integer(said.group(1))
        known = _listed(document, announced)
        if annexes and number and number not in numbers and number > len(annexes) and number not in known:
            places = [said.span(), *(tree.head(clause) for clause in annexes)]
            message = f"{tree.name(said.start())}写“{said.group()}”，文后只有{len(annexes)}个附件。"
            yield finding("dangling_annex", WRONG, message, places)
    yield from _announced(tree, announced, annexes)


def _announced(tree: Tree, announced: list[Clause], annexes: list[Clause]) -> Iterator[Problem]:
    if not announced:
        return
    count = max(1, len(_listed(tree.document, announced)))
    places: list[Span] = [tree.head(clause) for clause in (*announced, *annexes)]
    tables = [clause for clause in tree.document.clauses if clause.kind == "table" and clause.start > announced[0].end]
    if not annexes and not tables:
        yield finding("dangling_annex", LOOK, f"列有{count}个附件，文后没有附件正文（可能另存）。", places)
    elif annexes and len(annexes) == count:
        yield finding("dangling_annex", AGREES, f"列有{count}个附件，文后都有。", places)
    elif annexes and len(annexes) < count:
        names = listed(clause.marker or clause.heading[:14] or clause.label for clause in annexes)
        yield finding("dangling_annex", LOOK, f"列有{count}个附件，文后只有{len(annexes)}个：{names}。", places)


def _listed(document: Document, announced: list[Clause]) -> set[int]:
    """Numbers of the annexes that the note 附件:1.…2.… lists."""
    text = "".join(document.quote(clause.start, clause.end) for clause in announced)
    return {int(number) for number in re.findall(r"(?:^|[\s:：])(\d{1,2})\s*[.．、](?!\d)", text)}


def _number(clause: Clause) -> int:
    match = NUMBER.match(clause.marker or clause.label)
    return (integer(match.group(1)) or 0) if match and match.group(1) else 0


def _begins_line(text: str, marker: str) -> bool:
    """The part is printed, though it was not taken for one, the numbers before it being left out."""
    return re.search(rf"^[#\s]*{marker}", text, re.MULTILINE) is not None


def _quoted(text: str, at: int) -> bool:
    """Inside quotation marks: the words of another document, or of an amendment."""
    before = text[max(0, at - 300) : at]
    return before.rfind("“") > before.rfind("”")
