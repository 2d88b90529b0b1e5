"""True quotations taken from documents, and what can be done to them: noise that changes nothing, and one wrong thing at a time.

Everything is drawn with one seed, so that a failure is the same at the next run.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corpus.model import Clause, Document
from corpus.numbering import read_marker
from index.folded import folded
from qa.browse import leaves
from qa.verify.reader import Reader

UNQUOTED = frozenset({"boilerplate", "tablehead", "date", "signature", "addressee", "annexnote", "number", "title"})
NUMBER = re.compile(r"\d+(?:\.\d+)?")
YEAR = re.compile(r"20\d\d(?=年)")
MEASURES = (
    "亿元",
    "万元",
    "家次",
    "家",
    "%",
    "件",
    "名",
    "个",
    "项",
    "万人",
    "人",
    "万吨",
    "公里",
    "张",
    "户",
    "元",
    "所",
    "亩",
)
MEASURED = re.compile(rf"(?<=\d)(?:{'|'.join(MEASURES)})(?!月|工作日|百分点|性)")
COMPARATORS = ("超过", "低于", "达到", "不低于", "不超过", "不少于", "突破", "保持", "控制在", "力争", "约")
BOUND = re.compile(rf"(?:{'|'.join(sorted(COMPARATORS, key=len, reverse=True))})(?=了|为|在|到)?(?=\d)")
LISTED = re.compile(r"单位[:：]|\||（[^（）]*(?:负责|牵头|配合)[^（）]*）|\([^()]*(?:负责|牵头|配合)[^()]*\)")
"""Lists of units, rows of tables."""
BEHIND = ("以上", "以下", "左右", "以内")
BOUND_BEHIND = re.compile(rf"(?<=[家件%名个项元次人座公里张])(?:{'|'.join(BEHIND)})")
NEGATIONS = ("不", "未", "无")
ROLES = ("牵头单位", "主要参与单位", "责任单位", "配合单位", "主办单位", "协办单位")
NEAR = (
    ("提升", "提高"), ("推进", "推动"), ("加快", "加强"), ("建设", "建立"), ("完善", "健全"), ("支持", "扶持"), ("鼓励", "引导"),
    ("促进", "带动"), ("重点", "重要"), ("服务", "保障"), ("发展", "提升"), ("企业", "公司"), ("创新", "创造"), ("人才", "专家"),
    ("集聚", "聚集"), ("培育", "培养"), ("优化", "改善"), ("治理", "整治"), ("机制", "制度"), ("应当", "可以"), ("管理", "监管"),
    ("实施", "落实"), ("申请", "请求"), ("规定", "要求"), ("养老", "助老"), ("污水", "废水"), ("老年人", "老人"), ("部门", "机构"),
)  # fmt: skip
"""A word and one that is near it."""
OUTER = " 　\n，,。；;、"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a document, and the clause that they were taken from."""

    document: Document
    clause: Clause
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.document.quote(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A quotation with one wrong thing, and the verdict and kinds that are right."""

    name: str
    quote: str
    verdict: str
    kinds: frozenset[str]
    of: Quoted
    clause: str = ""


def quotations(documents: list[Document], most: int, *, seed: int = 5) -> list[Quoted]:
    """Sentences and runs of phrases; more from documents with units and figures, where more can go wrong."""
    chance = random.Random(seed)
    found: list[Quoted] = []
    weights = {document.id: 4 if len(document.assignments) > 20 and document.targets else 1 for document in documents}
    for document in documents:
        own = [quoted for leaf in leaves(document) if leaf.kind not in UNQUOTED for quoted in _of(document, leaf)]
        share = most * weights[document.id] // sum(weights.values())
        found += chance.sample(own, min(len(own), share))
    return found


def _of(document: Document, leaf: Clause) -> Iterator[Quoted]:
    marker = read_marker(document.quote(leaf.start, leaf.start + 20)) if leaf.marker else None
    start = leaf.start + (marker.width if marker else 0)
    for pattern in (r"[^。\n]+", r"[^。；;，,\n]+(?:[，,；;][^。；;，,\n]+){0,2}"):
        for match in re.finditer(pattern, document.quote(start, leaf.end)):
            words = match.group()
            first = start + match.start() + len(words) - len(words.lstrip(OUTER))
            last = start + match.end() - (len(words) - len(words.rstrip(OUTER)))
            if 10 <= last - first <= 160 and len(folded(document.quote(first, last)).text) >= 9:
                yield Quoted(document, leaf, first, last)


def noisy(text: str, chance: random.Random) -> Iterator[str]:
    """The same words as another program would copy them."""
    places = [chance.randrange(1, len(text)) for _ in range(3)]
    spaced = text
    for at in sorted(places, reverse=True):
        spaced = spaced[:at] + chance.choice([" ", "　", "\n", "\u200b", "\r\n"]) + spaced[at:]
    yield spaced
    yield re.sub(r"\s+", "", text) if not re.search(r"\d\s+\d|\|", text) else text
    yield "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" and chance.random() < 0.7 else c for c in text)
    yield text.translate(str.maketrans("，；：（）！？“”", ',;:()!?""'))
    yield text.translate(str.maketrans(",;:()", "，；：（）")).translate(str.maketrans("“”", "「」"))
    yield f"“{text}。”"
    yield text.replace("[", "〔").replace("]", "〕").replace("—", "－").replace("%", "％")


def mutants(quotes: list[Quoted], texts: list[str], *, seed: int = 7) -> Iterator[Mutant]:
    """Every kind of wrong thing that can be done to each quotation; what turns out true elsewhere is left out."""
    chance = random.Random(seed)
    known = [folded(text).text for text in texts]
    for quoted in quotes:
        for change in CHANGES:
            for mutant in change(quoted, quotes, chance):
                one = folded(mutant.quote).text
                moved = mutant.verdict == "wrong_clause"
                if moved or (one != folded(quoted.text).text and not any(one in text for text in known)):
                    yield mutant


def _mutant(name: str, quoted: Quoted, span: tuple[int, int], words: str, *kinds: str) -> Mutant:
    text = quoted.text
    return Mutant(name, text[: span[0]] + words + text[span[1] :], "differs", frozenset(kinds), quoted)


def digit(quoted: Quoted, _: list[Quoted], chance: random.Random) -> Iterator[Mutant]:
    for match in list(NUMBER.finditer(quoted.text))[:3]:
        at = chance.randrange(*match.span())
        if quoted.text[at].isdecimal():
            other = chance.choice([d for d in "0123456789" if d != quoted.text[at]])
            yield _mutant("digit", quoted, (at, at + 1), other, *_number_kinds(quoted.text, match))


def decimal_point(quoted: Quoted, _: list[Quoted], chance: random.Random) -> Iterator[Mutant]:
    for match in [
        m for m in NUMBER.finditer(quoted.text) if len(m.group()) > 1 and not YEAR.match(quoted.text, m.start())
    ][:2]:
        words = match.group()
        at = chance.randrange(1, len(words))
        changed = words.replace(".", "") if "." in words else words[:at] + "." + words[at:]
        yield _mutant("decimal_point", quoted, match.span(), changed, *_number_kinds(quoted.text, match))


def _number_kinds(text: str, match: re.Match[str]) -> tuple[str, ...]:
    year = re.match(r"(?:19|20)\d\d$", match.group()) and re.match(r"\s*[年\-—)）〕\]～至]", text[match.end() :] + "-")
    return ("year", "number") if year else ("number",)


def unit_of_measure(quoted: Quoted, _: list[Quoted], chance: random.Random) -> Iterator[Mutant]:
    for match in [*MEASURED.finditer(quoted.text)][:3]:
        other = chance.choice([m for m in MEASURES if m != match.group()])
        yield _mutant("unit_of_measure", quoted, match.span(), other, "unit_of_measure")


def year(quoted: Quoted, _: list[Quoted], chance: random.Random) -> Iterator[Mutant]:
    for match in [*YEAR.finditer(quoted.text)][:2]:
        other = str(int(match.group()) + chance.choice([-3, -2, -1, 1, 2, 3]))
        yield _mutant("year", quoted, match.span(), other, "year")


def comparator(quoted: Quoted, _: list[Quoted], chance: random.Random) -> Iterator[Mutant]:
    for pattern, words in ((BOUND, COMPARATORS), (BOUND_BEHIND, BEHIND)):
        for match in [*pattern.finditer(quoted.text)][:2]:
            other = chance.choice([word for word in words if word != match.group()])
            kinds = {"comparator"} | ({"negation"} if "不" in match.group() + other else set())
            yield _mutant("comparator", quoted, match.span(), other, *kinds)
            yield _mutant("comparator", quoted, match.span(), "", *kinds)


def negation(quoted: Quoted, _: list[Quoted], chance: random.Random) -> Iterator[Mutant]:
    for word in NEGATIONS:
        at = chance.randrange(1, len(quoted.text))
        yield _mutant("negation", quoted, (at, at), word, "negation")
    for match in [*re.finditer("[不未无]", quoted.text)][:2]:
        yield _mutant("negation", quoted, match.span(), "", "negation")


def unit(quoted: Quoted, _: list[Quoted], chance: random.Random) -> Iterator[Mutant]:
    inside = [a for a in quoted.document.assignments if quoted.start <= a.start and a.end <= quoted.end]
    if len(inside) < 3:
        return  # of 主办单位：某局 too little would be left to know it by
    for assignment in chance.sample(inside, min(2, len(inside))):
        others = sorted({a.unit for a in quoted.document.assignments} - {a.unit for a in inside}) + ["区教育局"]
        span = (assignment.start - quoted.start, assignment.end - quoted.start)
        yield _mutant("unit", quoted, span, chance.choice(others), "unit")


def role(quoted: Quoted, _: list[Quoted], chance: random.Random) -> Iterator[Mutant]:
    for match in [*re.finditer(r"(?:主要参与|牵头|责任|配合|主办|协办)单位", quoted.text)][:2]:
        yield _mutant("role", quoted, match.span(), chance.choice([r for r in ROLES if r != match.group()]), "role")


def joined(quoted: Quoted, quotes: list[Quoted], chance: random.Random) -> Iterator[Mutant]:
    reader = Reader(quoted.document)
    own = reader.owner(quoted.clause)
    others = [other for other in quotes if other.document.id == quoted.document.id and not LISTED.search(other.text)]
    if LISTED.search(quoted.text):
        return  # a task with the units of another one is a difference of units
    for other in chance.sample(others, min(2, len(others))):
        if reader.owner(other.clause).id != own.id:
            text = quoted.text + chance.choice(["，", "。", ""]) + other.text
            yield Mutant("joined", text, "joined", frozenset(), quoted)


def near_word(quoted: Quoted, _: list[Quoted], chance: random.Random) -> Iterator[Mutant]:
    pairs = [pair for one, other in NEAR for pair in ((one, other), (other, one)) if pair[0] in quoted.text]
    for word, near in chance.sample(pairs, min(3, len(pairs))):
        at = quoted.text.index(word)
        if re.match("[到至]", quoted.text[at + len(word) :]):
            continue  # 提高到25%: that is a bound
        yield _mutant("near_word", quoted, (at, at + len(word)), near, "wording", "term", "unit")


def clause_shifted(quoted: Quoted, _: list[Quoted], chance: random.Random) -> Iterator[Mutant]:
    around = [leaf for leaf in leaves(quoted.document) if leaf.kind not in UNQUOTED]
    at = next(i for i, leaf in enumerate(around) if leaf.id == quoted.clause.id)
    words = folded(quoted.text).text
    for other in (around[at - 1], around[(at + 1) % len(around)], chance.choice(around)):
        if other.id != quoted.clause.id and words not in folded(quoted.document.quote(other.start, other.end)).text:
            clause = f"{quoted.document.id}#{other.id}"
            yield Mutant("clause_shifted", quoted.text, "wrong_clause", frozenset(), quoted, clause)


Change = Callable[[Quoted, list[Quoted], random.Random], Iterator[Mutant]]
CHANGES: tuple[Change, ...] = (
    digit,
    decimal_point,
    unit_of_measure,
    year,
    comparator,
    negation,
    unit,
    role,
    joined,
    near_word,
    clause_shifted,
)
