"""The lists of persons that a document prints: an office (主 任：), whoever holds it in the lines behind it, under a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.regex import regex
from qa.lexicon import office
from qa.view import View

BLANK = r"[ 　\t]"
LABEL = regex(
    rf"{BLANK}*(?P<label>[\u4e00-\u9fff](?:{BLANK}*[\u4e00-\u9fff]){{1,9}}){BLANK}*(?:[（(][^（()）\n]{{2,20}}[)）])?{BLANK}*[:：]{BLANK}*(?P<rest>.*)"
)
"""委 员（按姓氏笔画为序）：, alone on its line or before the first person."""
GROUP = regex(
    rf"{BLANK}*(?:[（(]?[一二三四五六七八九十\d]{{1,2}}[)）、.．]){BLANK}*(?P<label>[\u4e00-\u9fff]{{2,12}})(?:[（(][^（()）\n]{{2,20}}[)）])?{BLANK}*$"
)
"""（一）部门委员: a part of the list of one office."""
PERSON = regex(
    rf"{BLANK}*(?P<name>[\u4e00-\u9fff]{{2,4}}(?:·[\u4e00-\u9fff]{{1,8}})*|[\u4e00-\u9fff]{BLANK}+[\u4e00-\u9fff])(?:{BLANK}+(?P<about>[^\s:：。；;][^:：。；;]{{1,60}}?))?{BLANK}*$"
)
"""王　坚　　某实验室主任: a name, which of two characters is set wide, and what the person is."""
NAMES = regex(r"[、，,]")
LONGEST = 60
"""Characters of a line that says who holds an office."""
FRAME = ("signature", "date", "remark", "imprint", "annex", "addressee", "boilerplate")
"""Clauses that end a list."""


@dataclass(frozen=True, slots=True)
class Person:
    """One line of a list."""

    name: str
    about: str
    group: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Post:
    """An office of a list, and whoever holds it."""

    office: str
    bodies: tuple[str, ...]
    """Headings above it, without blanks."""
    start: int
    persons: tuple[Person, ...] = ()
    broken: bool = False
    """A line of the list was not read, so that nobody knows how many there are."""

    @property
    def end(self) -> int:
        """Where the last line ends."""
        return self.persons[-1].end


def roster(view: View) -> tuple[Post, ...]:
    """Every office of the document's lists that somebody holds."""
    if ("roster",) not in view.memory:
        view.memory["roster",] = tuple(post for post in _posts(view) if post.persons)
    found: tuple[Post, ...] = view.memory["roster",]
    return found


def _posts(view: View) -> Iterator[Post]:
    """Line by line: an office, its persons; one line between may be the end of the one before it, two end the list."""
    post: Post | None = None
    group, missed = "", 0
    for line in re.finditer(r"[^\n]+", view.document.text):
        if opened := _opened(view, line):
            if post:
                yield post
            post, group, missed = opened, "", 0
        elif post and (named := GROUP.match(line.group())):
            group = named["label"]
        elif post and (persons := _further(view, post, line, group)):
            post = replace(post, persons=(*post.persons, *persons), broken=post.broken or bool(missed))
            missed = 0
        elif post:
            missed += 1
            if missed > 1 or not post.persons:
                yield post
                post = None
    if post:
        yield post


def _further(view: View, post: Post, line: re.Match[str], group: str) -> tuple[Person, ...]:
    """The persons of a line behind those of the post: none of a signature, no end of a line that was broken."""
    found = _persons(line.group(), line.start(), group)
    described = any(person.about for person in post.persons)
    if described and not all(person.about for person in found):
        return ()
    return found if found and view.at(line.span()).kind not in FRAME else ()


def _opened(view: View, line: re.Match[str]) -> Post | None:
    """The office that a line opens the list of."""
    match = LABEL.fullmatch(line.group())
    label = re.sub(r"\s", "", match["label"]) if match else ""
    if not match or not office().fullmatch(label):
        return None
    above = [re.sub(r"\s", "", clause.heading) for clause in view.above(view.at(line.span()))]
    post = Post(label, tuple(filter(None, above)), line.start())
    if match["rest"]:
        at = line.start() + match.start("rest")
        persons = _persons(match["rest"], at, "")
        post = replace(post, persons=persons or _described(match["rest"], at), broken=not persons)
    return post if post.persons or not match["rest"] else None


def _described(text: str, at: int) -> tuple[Person, ...]:
    """某局主要负责人: whoever it is by what he is, one or several."""
    said = text.strip(" 　\t。；;")
    start = at + text.find(said)
    return (Person(said, "", "", start, start + len(said)),) if 2 <= len(said) <= LONGEST else ()


def _persons(text: str, at: int, group: str) -> tuple[Person, ...]:
    """The person of a line, or the several that it names with commas between."""
    if match := PERSON.fullmatch(text):
        name, about = re.sub(r"\s", "", match["name"]), " ".join((match["about"] or "").split())
        return (Person(name, about, group, at + match.start("name"), at + len(text.rstrip())),)
    pieces = NAMES.split(text)
    found, start = [], at
    for piece in pieces if len(pieces) > 1 else ():
        match = PERSON.fullmatch(piece)
        if not match or match["about"]:
            return ()
        found.append(Person(re.sub(r"\s", "", match["name"]), "", group, start, start + len(piece)))
        start += len(piece) + 1
    return tuple(found)
