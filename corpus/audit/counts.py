"""What is announced with a number, and what is found: parts of a section, items of a list, things named in a note."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.audit.finding import AGREES, LOOK, WRONG, Span, finding, listed
from corpus.audit.tree import Tree
from corpus.model import Clause, Document, Footnote, Problem
from corpus.numbering import read_marker
from corpus.numerals import NUMERAL, integer
from corpus.regex import regex
from corpus.wordlist import words

_COUNT = rf"(?P<count>\d{{1,2}}|[{NUMERAL}]{{1,3}})"
_CLASS = r"(?:大类?|项|个|条|类|种|方面|级|家|所|座|处)"
ANNOUNCED = regex(
    rf"(?<![\d.\u2014第\-~～{NUMERAL}]){_COUNT}{_CLASS}(?P<noun>(?:具体|重点|主要|专项|重大|政策)*[\u4e00-\u9fff]{{2,10}}?)"
    r"(?=[,，、;；。:：（(\[〔\s“”]|$)"
)
"""10大工程, 30项具体任务."""
COUNTED = regex(
    rf"(?P<open>等)?(?<![第\d.{NUMERAL}“和与或至及]){_COUNT}(?P<class>大|个|类|种|项|方面|级)(?P<noun>[\u4e00-\u9fff]{{2,8}})"
)
BEFORE = regex(r"[^，,；;。：:\n（）()《》]+$")
"""The words that may be the list, back to the last stop."""
FURTHEST = 200
"""Characters that a list goes back; the longest seen has 110."""
LONGEST = 20
"""Characters of one item."""
LAST = regex(r"[^、]+?(?:以及|和|及|与)(?=[^、])")
BREAK = regex(r"的|和|等|以及|及|与|进行|开展")
"""Where the announced noun has ended."""
MISSED = 2
"""Items that a list may fall short by before its beginning has rather been read wrongly."""
LONG = 3
"""Items above which 等 closes a list more often than it leaves one open."""
LONGER = 8
"""Characters by which the last item may be longer than the others: 区财政部门及时下达残疾人两项补贴 is no item of two."""
EACH = regex(r"各自?$|每$|分别$|[第前后近约超另这该其]$|不超过$|至少$")
"""What stands before a number that announces nothing: 甲、乙各3个社区."""
TASK_WORDS = words("part_nouns")
"""General words for the parts of a section: 任务, 措施, 行动."""
KIND = {"任务", "重点任务", "目标任务", "重点工作", "举措", "措施"}
"""Words for the clauses that are tasks, whatever their headings end in."""
SHARED_ENDING = 0.6
"""Share of headings that must end in the announced noun before a difference is wrong."""
SHORTEST = 3
"""Characters that the end of a noun must keep to be known again inside a note."""


def announced_parts(document: Document) -> Iterator[Problem]:
    """重点实施10大工程,30项具体任务, said before the first of them, against the clauses below."""
    tree = Tree(document)
    for leaf in tree.prose():
        section = tree.by_id.get(leaf.parent) if leaf.kind == "paragraph" else None
        levels = _levels(tree, section.id) if section else []
        if not section or not levels or leaf.start > levels[0][0].start:
            continue
        for said in ANNOUNCED.finditer(document.text, leaf.start, leaf.end):
            yield from _against_levels(tree, section, said, levels)


def announced_lists(document: Document) -> Iterator[Problem]:
    """A list in a sentence that says how many it names."""
    tree = Tree(document)
    for leaf in tree.prose():
        marker = read_marker(document.text[leaf.start : leaf.start + 20])
        begin = leaf.start + (marker.width if marker else 0)
        for said in COUNTED.finditer(document.text, begin, leaf.end):
            number = integer(said["count"])
            before = BEFORE.search(document.text[max(begin, said.start() - FURTHEST) : said.start()])
            items = before.group().split("、") if before else []
            if number and number > 1 and len(items) > 1 and _is_list(items):
                start = said.start() - len("、".join(items))
                yield from _against_list(tree, said, number, (start, items))


def _is_list(items: list[str]) -> bool:
    """Short words of about one length; the first may have the sentence before it, the last may not have a verb in it."""
    longest = max(len(item) for item in items[1:-1] or items[:1])
    return (
        all(0 < len(item) <= LONGEST for item in items[1:])
        and len(items[-1]) <= longest + LONGER
        and not EACH.search(items[-1])
    )


def _against_list(tree: Tree, said: re.Match[str], number: int, printed: tuple[int, list[str]]) -> Iterator[Problem]:
    start, items = printed
    fewest = len(items)
    most = fewest + sum(bool(LAST.match(item)) for item in items)
    where, span = tree.name(start), (start, said.end())
    noun = f"{said['count']}{said['class']}{BREAK.split(said['noun'])[0]}"
    if fewest <= number <= most:
        yield finding("announced_list", AGREES, f"{where}的“{noun}”：列出{number}个，相符。", [span])
    elif _short(number, most, fewest, opened=bool(said["open"])) or most > number == fewest - 1:
        found = most if most < number else fewest
        yield finding("announced_list", LOOK, f"{where}说“{noun}”，前面列出的是{found}个。", [span])


def _short(number: int, most: int, fewest: int, *, opened: bool) -> bool:
    """A list that falls a little short of its number; one that ends in 等 must be long and lack one only."""
    return most + 1 == number and fewest > LONG if opened else most < number <= most + MISSED and fewest > MISSED


def announced_terms(document: Document) -> Iterator[Problem]:
    """A note that explains N things of a kind, against those that it names."""
    for note in document.footnotes:
        for said in ANNOUNCED.finditer(note.term):
            number = integer(said["count"])
            if number and number > 1:
                yield from _at_mark(document, note, said, number)
                yield from _in_note(document, note, said, number)


def _levels(tree: Tree, section: str) -> list[list[Clause]]:
    """The numbered clauses below a section, level by level."""
    levels: list[list[Clause]] = []
    below = list(tree.children.get(section, ()))
    while below:
        levels.append(below)
        below = [child for clause in below for child in tree.children.get(clause.id, ())]
    return levels


def _against_levels(tree: Tree, section: Clause, said: re.Match[str], levels: list[list[Clause]]) -> Iterator[Problem]:
    number, noun = integer(said["count"]), said["noun"]
    ending = next((word for word in TASK_WORDS if noun.endswith(word)), "")
    if not number or number < 2 or not ending:
        return
    alike = [level for level in levels if _share(level, ending) >= SHARED_ENDING]
    tasks = [level for level in levels if level[0].kind == "task"] if ending in KIND else []
    fitting = next((level for level in (*alike, *levels) if len(level) == number), None)
    where = f"{tree.name(said.start())}说“{said.group()}”，{section.label}下"
    if fitting:
        heads = [tree.head(fitting[0]), tree.head(fitting[-1])]
        yield finding("announced_parts", AGREES, f"{where}有{number}项，相符。", [said.span(), *heads])
    elif alike or tasks or len(levels) == 1:
        level = (alike or tasks or levels)[0]
        places = [said.span(), *(tree.head(clause) for clause in level)]
        yield finding("announced_parts", WRONG if alike else LOOK, f"{where}找到的是{len(level)}项。", places)


def _share(level: list[Clause], ending: str) -> float:
    return sum(clause.heading.endswith(ending) for clause in level) / len(level)


def _at_mark(document: Document, note: Footnote, said: re.Match[str], number: int) -> Iterator[Problem]:
    """The same thing with another number at the mark in the text: 5个特色服务区[6], and the note explains 4."""
    for anchor in note.anchors:
        before = document.text[max(0, anchor[0] - LONGEST) : anchor[0]]
        there = re.search(rf"{_COUNT}{_CLASS}{re.escape(said['noun'])}$", before)
        if there and integer(there["count"]) not in (None, number):
            message = f"正文写“{there.group()}”，注释{note.marker}解释的是“{said.group()}”。"
            place = (anchor[0] - len(there.group()), anchor[1])
            yield finding("announced_term", WRONG, message, [place, (note.start, note.end)])


def _in_note(document: Document, note: Footnote, said: re.Match[str], number: int) -> Iterator[Problem]:
    body = document.text[note.start : note.end]
    at = body.find(note.term)
    behind = at + len(note.term) if at >= 0 else 0
    noun = next((noun for noun in _tails(said["noun"]) if len(_named(body[behind:], noun)) > 1), "")
    if not noun:
        return
    named = _named(body[behind:], noun)
    places = [*(_with_words(document, anchor, said.group()) for anchor in note.anchors), (note.start, note.end)]
    if len(named) == number:
        message = f"注释{note.marker}的“{said.group()}”：列出{number}个，相符。"
        yield finding("announced_term", AGREES, message, places)
        return
    others = [name for name in _ending_in(body[behind:], noun[-1]) if not name.endswith(noun)]
    more = f"，另有{len(others)}个不叫“{noun}”：{listed(others)}" if others else ""
    message = f"注释{note.marker}说“{said.group()}”，注文只列出{len(named)}个“{noun}”{more}。"
    yield finding("announced_term", LOOK, message, places)


def _with_words(document: Document, anchor: Span, words: str) -> Span:
    """The mark in the text together with the announcement before it."""
    start, end = anchor
    begin = start - len(words)
    return (begin, end) if document.text[max(0, begin) : start] == words else anchor


def _tails(noun: str) -> list[str]:
    """知识产权特色服务区, then its shorter and shorter ends."""
    return [noun[i:] for i in range(len(noun) - SHORTEST + 1)]


def _named(body: str, noun: str) -> list[str]:
    """Each time the noun ends a name; not where it is announced again with its number."""
    again = rf"(?:\d|[{NUMERAL}])[个大项类]\w{{0,4}}{re.escape(noun)}"
    return re.findall(rf"\w{re.escape(noun)}(?=\W|和|及|以及|与|$)", re.sub(again, "", body))


def _ending_in(body: str, last: str) -> list[str]:
    """The words between separators that end in a character."""
    pieces = re.split(r"[、，,；;。：:\n]", body)
    return [re.split(r"的|为", piece.strip())[-1] for piece in pieces if piece.strip().endswith(last)]
