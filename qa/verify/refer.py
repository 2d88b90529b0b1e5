"""Where a quotation is said to stand: a clause id, a label, or words like 嘉府发〔2018〕15号第四部分第17项."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.fold import fold
from corpus.model import Clause
from corpus.naming import LABELS
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex
from corpus.wording import NUMBER
from index.store import Store
from index.vocabulary import key_of
from qa.browse import UnknownId, find_document
from qa.verify.reader import Reader

_N = rf"(?P<n>\d{{1,4}}|[{NUMERAL}]{{1,6}})"
ITEMS = ("subsec", "item", "subitem", "point", "bullet")
PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (rf"(?:注释|脚注|注)\s*[\[［〔(（]?{_N}[\]］〕)）]?", ("fn",)),
    (rf"附件\s*{_N}", ("annex",)),
    (rf"第{_N}编", ("part",)),
    (rf"第{_N}章", ("chp",)),
    (rf"第{_N}节", ("sct",)),
    (rf"第{_N}条", ("art", *ITEMS)),
    (rf"第{_N}部分", ("sec",)),
    (rf"第{_N}款", ("para",)),
    (rf"第{_N}(?:自然)?段", ("para",)),
    (rf"第?[（(]{_N}[)）](?:项|目|部分|条)?", ("subsec", "subitem")),
    (rf"第{_N}(?:项|目|点|大?工程|大?行动|个)", ITEMS),
    (rf"任务\s*{_N}", ("item",)),
    (rf"(?<![\d.]){_N}[.．](?!\d)", ("item",)),
    (rf"{_N}、", ("sec",)),
)
"""How people name a part, and the words that ids give such parts."""
SECTIONS = regex(r"保障措施|基本原则|重点任务|主要任务|工作目标|建设目标|主要目标")
ID = regex(r"[a-z]+(?:_[a-z0-9_.]+)?")
TITLE = regex(r"《([^》]{2,100})》")


@dataclass(frozen=True, slots=True)
class Reference:
    """What was said of the place: the document, if named, and how to find the clause in it."""

    said: str
    document: str = ""
    rest: str = ""
    """What names the clause: an id, a label, or parts from the outside in."""
    remark: str = ""

    readable: bool = True
    """The words for the clause could be read."""

    @property
    def named(self) -> bool:
        """A clause was named, not only a document, in words that could be read."""
        return bool(self.rest) and self.readable

    def clauses(self, reader: Reader) -> tuple[Clause, ...]:
        """The clauses of a document that are meant; several where the words fit several."""
        if not self.named or (self.document and self.document != reader.document.id):
            return ()
        if ID.fullmatch(self.rest):
            clause = reader.view.clauses.get(self.rest)
            return (clause,) if clause else ()
        known, label = reader.document.clauses, fold(self.rest)
        exact = tuple(clause for clause in known if fold(clause.label) == label)
        return exact or _descend(known, self.rest)


def read_reference(store: Store, said: str, document: str = "") -> Reference:
    """Reads ``said``; a document that is not there is a remark, since the quotation may be true elsewhere."""
    said = said.strip()
    name, rest = _split(store, said)
    if document:
        name, rest = document, rest or said
    readable = "#" in said or _readable(rest)
    remark = "" if readable else f"看不懂出处“{said}”，按没有给出处核对"
    if not name:
        return Reference(said, rest=rest, remark=remark, readable=readable)
    try:
        return Reference(said, find_document(store, name).id, rest, remark, readable)
    except UnknownId:
        return Reference(said, rest=rest, remark=f"知识库里没有“{name}”这份文件", readable=False)


def _split(store: Store, said: str) -> tuple[str, str]:
    """The document's name and what follows it."""
    if "#" in said:
        name, _, rest = said.partition("#")
        return name.strip(), rest.strip()
    number = NUMBER.search(said)
    if number:
        return _number(number.group()), said[number.end() :].strip(" 　）)》的中:：，,")
    title = TITLE.search(said)
    if title:
        name = _titled(store, title.group(1)) or f"《{title.group(1)}》"
        return name, said[title.end() :].strip(" 　的中:：，,")
    if store.document(said):
        return said, ""
    first = min((match.start() for pattern, _ in PARTS if (match := re.search(pattern, said))), default=len(said))
    name = _titled(store, said[:first]) if first >= 2 else ""
    return (name, said[first:]) if name else ("", said)


def _number(printed: str) -> str:
    """The number without words that stand before it: 根据嘉府发…."""
    return re.sub(r"^.*?(?:根据|依据|按照|依照|见|和|与|及)", "", "".join(printed.split()))


def _titled(store: Store, title: str) -> str:
    """The id of the document that is called so."""
    found = [name.document for name in store.names([key_of(title.strip(" 　的中"))]) if name.kind == "document"]
    return found[0] if found else ""


def _readable(said: str) -> bool:
    labelled = any(label in said for label in (*LABELS.values(), "附件"))
    return not said or bool(ID.fullmatch(said)) or labelled or bool(_parts(said) or SECTIONS.search(said))


def _parts(said: str) -> list[tuple[int, tuple[str, ...], int]]:
    """Where each named part stands, the words of its ids, its number."""
    found: list[tuple[int, tuple[str, ...], int]] = []
    taken = [False] * len(said)
    for pattern, prefixes in PARTS:
        for match in re.finditer(pattern, said):
            n = integer(match["n"])
            if n is not None and not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = [True] * len(match.group())
                found.append((match.start(), prefixes, n))
    return sorted(found)


def _descend(known: Sequence[Clause], said: str) -> tuple[Clause, ...]:
    """Each part narrows to the clauses inside those found before."""
    section = SECTIONS.search(said)
    inside = [clause for clause in known if section and section.group() in clause.heading]
    parts = _parts(said)
    if section and not inside:
        return ()
    for _, prefixes, n in parts:
        here = [clause for clause in known if _is(clause, prefixes, n) and (not inside or _within(clause, inside))]
        if not here and prefixes == ("para",) and (n == 1 or not has_paragraphs(known)):
            here = inside  # an article of one paragraph has none of its own; some files run them all together
        if not here:
            return ()
        inside = here
    return tuple(inside) if parts or section else ()


def has_paragraphs(known: Sequence[Clause]) -> bool:
    """The articles of the document are divided into paragraphs (款), as far as its file shows."""
    return any("__para_" in clause.id for clause in known)


def _is(clause: Clause, prefixes: tuple[str, ...], n: int) -> bool:
    own = clause.id.rsplit("__", 1)[-1].split("_")
    return own[0] in prefixes and clause.kind not in {"heading", "cell"} and _ordinal(clause, own) == n


def _ordinal(clause: Clause, own: Sequence[str]) -> int:
    return clause.ordinal or (int(own[1]) if len(own) > 1 and own[1].isdecimal() else 0)


def _within(clause: Clause, outer: Sequence[Clause]) -> bool:
    return any(o.start <= clause.start and clause.end <= o.end for o in outer)
