"""Whether a unit is in a list of members or in an annex that is a list: 商务部是成员单位吗, 名单里有省教育厅吗.

A list that ends in 等 leaves open who else is in it; of such a list nothing is denied.
"""

from __future__ import annotations

import re

from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.sentences import sentence_around
from qa.reply import Evidence, Reply, Statement

ASKED = (
    regex(
        r"(?:^|[，,：:里中])(?P<unit>[\u4e00-\u9fff]{2,14}?)(?:是不是|是否|算不算|[是算])(?:也?是)?[^，,。？?]{0,30}?(?:成员单位|组成单位|成员)(?:之一)?[吗呢]?[？?。 ]*$"
    ),
    regex(
        r"名单(?:里面|里|中|上)?[，,]?(?:有没有|有|包括|包含)(?P<unit>[\u4e00-\u9fff]{2,14}?)(?:吗|没有|么)?[？?。 ]*$"
    ),
    regex(r"(?:^|[，,：:])(?P<unit>[\u4e00-\u9fff]{2,14}?)在不在[^，,。？?]{0,12}名单"),
)
MADE_OF = regex(r"由(?P<list>[^。；;\n]*?、[^。；;\n]*?)(?P<open>等)?(?:\d+个)?(?:有关)?(?:部门|单位)?(?:和单位)?组成")
"""联席会议由甲部、乙委9个部门和单位组成."""
LISTED = regex(r"[\u4e00-\u9fffA-Za-z（）()]{2,30}(?:、[\u4e00-\u9fffA-Za-z（）()]{2,30}){3,}")
NAMES = regex("名单|名录")


def answer(case: Case) -> Reply | None:
    """Yes with the list that names it, no with the closed list that does not."""
    asked = ((form, form.search(case.question.text)) for form in ASKED)
    form, match = next(((form, match) for form, match in asked if match), (None, None))
    if match is None:
        return None
    unit = match["unit"]
    found = next(iter(_lists(case)), None)
    if found is None:
        return None
    proof, words, is_open = found
    names = [fold(name) for name in re.split(r"[、，,和及]|以及", words)]
    held = fold(unit) in names
    if not held and (is_open or any(_short_for(fold(unit), name) for name in names)):
        return None
    yes, no = ("是", "不是") if form is ASKED[0] else ("有", "没有")
    said = case.view.document.quote(proof.start, proof.end)
    chinese = f"{yes if held else no}。文件写明的名单是：“{' '.join(said.split())}”"
    english = f"{'Yes' if held else 'No'}. The list says: “{' '.join(said.split())}”"
    statements = (Statement(case.say(chinese, english), (proof,)), Statement(case.say("。", ".")))
    return Reply("answered", statements, understood=(("kind", "member"), ("unit", unit)))


def _short_for(unit: str, name: str) -> bool:
    """人社部 may be short for 人力资源社会保障部: its characters stand there in order."""
    rest = iter(name)
    return all(character in rest for character in unit.lstrip("国家省市区县"))


def _lists(case: Case) -> list[tuple[Evidence, str, bool]]:
    """Each list: its place, its words, whether it is left open; lists of an annex that is one where a 名单 is asked about."""
    text = case.view.document.text
    if NAMES.search(case.question.text):
        homes = [c for c in case.view.of_kind("annex") if NAMES.search(text[c.start : c.start + 60])]
        return [one for home in homes for one in _in_annex(case, home)]
    found = []
    for match in MADE_OF.finditer(text):
        clause = case.view.at(match.span())
        start, end = sentence_around(text, *match.span(), "。；;\n", "。；;\n")
        proof = case.span(clause.id, max(start, clause.start), min(end, clause.end))
        found.append((proof, match["list"], bool(match["open"])))
    return found


def _in_annex(case: Case, home: Clause) -> list[tuple[Evidence, str, bool]]:
    found = []
    for match in LISTED.finditer(case.view.document.text, home.start, home.end):
        clause = case.view.at(match.span())
        words = match.group()
        found.append((case.span(clause.id, *match.span()), words.removesuffix("等"), words.endswith("等")))
    return found
