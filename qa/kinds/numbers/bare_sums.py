"""How much is given, asked of nothing in particular (最高能补多少钱, 补助标准是多少): every sum that the document gives, each by its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.regex import regex
from qa.case import Case
from qa.finding.leaves import leaves
from qa.finding.sentences import body_spans
from qa.kinds.numbers.rated import LIKE_A_SENTENCE
from qa.reply import Reply, Statement, joined

ASKED = regex(
    r"^(?:请问|那)?(?:一共|总共|到底|大概)?(?P<most>最[高多])?(?:能|可以|可|会)?(?:给|拿|领|得到?)?(?P<verb>补|奖)(?:助|贴|励|偿)?(?:资金|金额|标准|额度)?(?:最[高多])?(?:是|有|为|给|发)?(?:多少|几)(?:钱|元|万|万元)?[？?。呢啊]*$|^(?:请问)?(?P<noun>补[助贴]|奖[励补])(?:的)?(?:标准|金额|额度)(?:是|有|为)?(?:多少|什么|怎样的?|啥)[？?。呢]*$"
)
SUM = regex(r"\d[\d,.]*\s*[万亿千]?元|\d[\d.]*\s*[%％]")
LIMIT = regex(r"最[高多]|不超过|上限|封顶|限额|以内")
GIVES = {"补": regex(r"补[助贴偿]|奖补|资助"), "奖": regex(r"奖[励补金]|给予[^，,。；;]{0,20}奖")}
OTHER = regex(r"罚|处以|收取|安排|总投资|总额不低于")
MOST = 8


def answer(case: Case) -> Reply | None:
    """The sentences with their clauses: several are so many readings, one is the answer."""
    question = case.question
    match = None if question.english else ASKED.match(question.text)
    if (
        match is None
        or question.guessed
        or question.names
        or question.references
        or question.years
        or question.within
        or question.units
    ):
        return None
    given = GIVES[(match["verb"] or match["noun"])[0]]
    sums = list(_sums(case, given))
    found = [one for one, limits in sums if limits or not match["most"]] or [one for one, _ in sums]
    if not found or len(found) > MOST:
        return None
    head = [Statement("文件里有几处：")] if len(found) > 1 else []
    return Reply(
        "ambiguous" if len(found) > 1 else "answered",
        (*head, *joined(found, "；"), Statement("。")),
        understood=(("kind", "bare_sum"),),
        strength=LIKE_A_SENTENCE,
    )


def _sums(case: Case, given: re.Pattern[str]) -> Iterator[tuple[Statement, bool]]:
    """Every sentence that gives a sum, and whether it is a limit."""
    for clause in leaves(case):
        for start, end in body_spans(case, clause):
            words = case.view.document.quote(start, end)
            if given.search(words) and SUM.search(words) and not OTHER.search(words):
                said = " ".join(words.split()).rstrip("；;")
                proof = case.span(clause.id, start, end)
                yield Statement(f"{clause.label}写明：“{said}”", (proof,)), bool(LIMIT.search(words))
