"""What can be quoted as an answer: a sentence, or a lead-in with the list that it opens; each folded once with the words around it.

Units depend on the document alone; its view keeps them from one question to the next.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.fold import fold
from corpus.model import Clause
from corpus.regex import regex
from qa.case import Case
from qa.finding.sentences import body_spans, sentence_spans
from qa.open.replies import question_of, replied

OPENS = ("：", ":")
FIGURE = regex(r"\d")
"""…每平方米37元，计算公式为： says something by itself, whatever follows it."""
POINTS = regex(r"(?:享受|适用|参照)前款")
"""65周岁以上的免费享受前款优待 says what it gives in the words of the paragraph before."""
LONGEST_LIST = 900
"""Characters of a list that is quoted whole."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of text that may answer."""

    clause: Clause
    spans: tuple[Span, ...]
    """Half-open spans: one sentence, or a lead-in and its items."""
    own: str
    """Its words, folded."""
    heading: str
    """Heading of its clause, folded; an answer shows it."""
    above: str
    """Headings of the clauses around, folded."""
    before: str = ""
    """The sentence before, or the words that open its list, folded: they give its subject."""
    listed: bool = False
    headed: bool = False
    """It is the heading itself, a sentence with the rest of the paragraph behind it."""

    @property
    def size(self) -> int:
        """Characters that are quoted."""
        return sum(end - start for start, end in self.spans)


def units_of(case: Case, clause: Clause) -> tuple[Unit, ...]:
    """The units of a clause and of the lists that it opens or belongs to."""
    key = ("units", clause.id)
    if key not in case.view.memory:
        clause = replied(case, clause) or clause
        others = (*_lists(case, clause), *_heading(case, clause), *_sentences(case, clause))
        case.view.memory[key] = _reply(case, clause) or others
    found: tuple[Unit, ...] = case.view.memory[key]
    return found


def _reply(case: Case, clause: Clause) -> tuple[Unit, ...]:
    """All of a printed answer, with the words of the question that it answers."""
    spans = body_spans(case, clause) if question_of(case, clause) else []
    if not spans or spans[-1][1] - spans[0][0] > LONGEST_LIST:
        return ()
    span = (spans[0][0], spans[-1][1])
    own = f"{question_of(case, clause)} {case.view.folded(*span)}"
    return (Unit(clause, (span,), own, *_headings(case, clause)),)


def _sentences(case: Case, clause: Clause) -> list[Unit]:
    heading, above, before = *_headings(case, clause), _lead_in(case, clause)
    found: list[Unit] = []
    lead: Span | None = None
    for span in body_spans(case, clause):
        if row := _row(case, span):
            found += [row] if row not in found else []
            continue
        own = case.view.folded(*span)
        leads = own.endswith(OPENS) and (_opened(case, clause) or not FIGURE.search(own))
        if not leads:  # what opens a list is quoted with it
            told = f"{own} {before or _former(case, clause)}" if POINTS.search(own) else own
            spans = (lead, span) if lead else (span,)
            found.append(
                Unit(clause, spans, f"{case.view.folded(*lead)} {told}" if lead else told, heading, above, before)
            )
        lead = _leading(case, lead, span)
        before = own
    return found


LONGEST_ROW = 240
"""Characters of a row that is quoted whole."""


def _row(case: Case, span: Span) -> Unit | None:
    """The row around a cell: 45周岁以下 alone says nothing of whom."""
    row = next((c for c in case.view.of_kind("row") if c.start <= span[0] and span[1] <= c.end), None)
    if row is None or row.end - row.start > LONGEST_ROW:
        return None
    head = next((c for c in _children(case, row.parent) if c.kind == "tablehead"), None)
    above = f"{case.view.headings(row)} {case.view.folded(head.start, head.end) if head else ''}"
    whole = (row.start, row.start + len(case.view.document.quote(row.start, row.end).rstrip()))
    return Unit(row, (whole,), case.view.folded(*whole), "", above)


def _leading(case: Case, lead: Span | None, span: Span) -> Span | None:
    """参考下列系数：一层为0；三层为1.0；…。: what stands before the colon opens each of the pieces up to the full stop."""
    words = case.view.document.quote(*span)
    if not words.rstrip().endswith(("；", ";")):
        return None
    colon = max(words.find(mark) for mark in OPENS)
    return lead or ((span[0], span[0] + colon + 1) if colon > 0 else None)


def _former(case: Case, clause: Clause) -> str:
    """The paragraph before, which says what 享受前款优待 is about; folded."""
    siblings = _children(case, clause.parent)
    before = [c for c in siblings if c.end <= clause.start] if not clause.marker else []
    parent = case.view.clauses.get(clause.parent)
    if before:
        return case.view.folded(before[-1].start, before[-1].end)
    return case.view.folded(parent.start, clause.start) if parent is not None and not clause.marker else ""


BRACKETED = regex(r"[（(〔\[][^（）()〔〕\[\]]{6,}[）)〕\]]")
"""（一）网上办理（某些人暂不支持邮寄）: what a heading says in brackets."""


def _heading(case: Case, clause: Clause) -> list[Unit]:
    """The heading that is a sentence of its own: （三）转制为企业后，五年内免征企业所得税。 Or that has one in brackets."""
    spans = sentence_spans(case.view.document.text, clause)[:1] if clause.heading else []
    first = [span for span in spans if span not in body_spans(case, clause)]
    quoted = [(span, case.view.document.quote(*span)) for span in first]
    whole = [span for span, words in quoted if words.endswith("。") or BRACKETED.search(words)]
    above = case.view.headings(clause)
    return [Unit(clause, (span,), case.view.folded(*span), "", above, headed=True) for span in whole]


def _lists(case: Case, clause: Clause) -> list[Unit]:
    """The lead-in and items of the list that a clause opens, or that it is an item of."""
    found = []
    for opener, items in filter(None, (_opened(case, clause), _opener(case, clause))):
        start = _last_sentence(case, opener, items[0].start) or _announced(case, opener, items[0].start)
        if start is None:
            continue
        whole = items[-1].end - start[0] <= LONGEST_LIST
        spans = (start, *((item.start, item.end if whole else _opening(case, item)) for item in items))
        if sum(end - begin for begin, end in spans) <= LONGEST_LIST:
            own = " ".join(case.view.folded(*span) for span in spans)
            found.append(Unit(opener, spans, own, *_headings(case, opener), listed=True))
    return found


def _opening(case: Case, item: Clause) -> int:
    """Where the first sentence of an item ends: of a long list each item is named by it."""
    spans = sentence_spans(case.view.document.text, item)
    return spans[0][1] if spans else item.end


def _opened(case: Case, clause: Clause) -> tuple[Clause, tuple[Clause, ...]] | None:
    """The items inside this clause, or right behind it."""
    if inside := _items(_children(case, clause.id)):
        return clause, inside
    if clause.marker:
        return None
    behind = _items(tuple(c for c in _children(case, clause.parent) if c.start >= clause.end))
    return (clause, behind) if behind and behind[0].start == clause.end else None


def _opener(case: Case, clause: Clause) -> tuple[Clause, tuple[Clause, ...]] | None:
    """The clause that ends in a colon before this item, and all its items."""
    siblings = _children(case, clause.parent)
    if not clause.marker or clause not in siblings:
        return None
    items = _items(siblings)
    before = [c for c in siblings if c.end <= items[0].start] if items else []
    opener = before[-1] if before else case.view.clauses.get(clause.parent)
    return (opener, items) if opener is not None and items else None


def _items(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The first run of marked clauses of one kind."""
    first = next((c for c in clauses if c.marker), None)
    return tuple(c for c in clauses if first is not None and c.marker and c.kind == first.kind)


def _last_sentence(case: Case, owner: Clause, until: int) -> Span | None:
    """The sentence that ends in a colon just before the items."""
    text = case.view.document.text
    words = text[owner.start : until].rstrip()
    if not words.endswith(OPENS):
        return None
    first = owner.start + max(words.rfind(mark) for mark in "。\n") + 1
    while text[first].isspace():
        first += 1
    return first, owner.start + len(words)


ANNOUNCES = regex(r"(?:材料|资料|证件|手续)(?:要求|清单|目录)?$")


def _announced(case: Case, owner: Clause, until: int) -> Span | None:
    """A heading that names the items right behind it: 申请材料要求."""
    text = case.view.document.text
    words = text[owner.start : until].rstrip()
    headed = ANNOUNCES.search(owner.heading) and words.endswith(owner.heading)
    return (owner.start, owner.start + len(words)) if headed else None


def _lead_in(case: Case, clause: Clause) -> str:
    """The words that open the list that this clause is an item of."""
    opener = _opener(case, clause)
    span = _last_sentence(case, opener[0], opener[1][0].start) if opener else None
    return case.view.folded(*span) if span else ""


def _children(case: Case, parent: str) -> tuple[Clause, ...]:
    return case.view.children.get(parent, ()) if parent else ()


def _headings(case: Case, clause: Clause) -> tuple[str, str]:
    return fold(clause.heading), case.view.headings(clause)
