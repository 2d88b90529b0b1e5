"""Who holds an office of a document's list of persons, how many do, and which office a person holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from corpus.fold import fold
from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import share
from qa.lists.roster import Person, Post, roster
from qa.lists.roster_asked import COUNT, PLACE, WHO, Asked, read
from qa.reply import Evidence, Line, Reply, Statement

ALL = regex(
    r"(?:多少|几)[位名个]?(?:人|专家|同志)?(?:组成)?(?:[，,。？?；;]|$)|人数|名单|(?:哪些|哪几[位个])(?:人|专家|同志)|有谁|都是谁|由谁组成|谁组成"
)
"""The whole list is asked for, or how many persons there are."""
ANY = regex(r"有没有|有无|是否有|有[^，,。？?]{1,20}吗")
"""成员里有没有水利部的."""
BEFORE = 300
"""Characters before an office in which the sentence that opens its list may stand."""
OPENING = regex(
    r"(?P<line>[^\n]*(?:如下|组成|名单)[：:])[ 　\t]*\n(?!(?s:.*?)\n[ 　]*[（(]?[一二三四五六七八九十]+[)）、])"
)
"""成立某某领导小组，组成人员如下：, and no heading behind it."""
FEW = 5
"""Persons up to which a list says of each what the person is."""


def answer(case: Case) -> Reply | None:
    """The office of the person that is named; else the persons of the offices that are named, or how many there are."""
    posts = roster(case.view)
    said = case.question.text.rstrip("？?。 ")
    if not posts or not (WHO.search(said) or COUNT.search(said) or PLACE.search(said) or case.question.has("yesno")):
        return None
    asked = read(case, posts)
    meant = tuple(post for post in (_fitting(case, post, asked) for post in posts) if post.persons)
    if asked.names:
        return _of_persons(case, asked, meant)
    there = bool(asked.words) and bool(ANY.search(said))
    if not meant or not (there or WHO.search(said) or COUNT.search(said)):
        return None
    chosen = tuple(post for post in meant if post.office in asked.offices or asked.groups and not asked.offices)
    if asked.offices or asked.groups:
        return _held(case, asked, chosen, there=there) if chosen else None
    whole = tuple(post for post in meant if post.office not in asked.without)
    return _in_all(case, whole) if ALL.search(said) or _some(case, whole) else None


def _some(case: Case, meant: tuple[Post, ...]) -> bool:
    """A word of the question tells few of the persons from the others: whoever is from some office."""
    number = sum(len(post.persons) for post in meant)
    return 0 < number <= FEW and number < sum(len(post.persons) for post in roster(case.view))


def _fitting(case: Case, post: Post, asked: Asked) -> Post:
    """The post with those of its persons that all words of the question fit."""
    opening = OPENING.search(case.view.document.text[max(0, post.start - BEFORE) : post.start])
    bodies = "".join((*post.bodies, opening["line"] if opening else ""))
    around = fold(case.view.document.metadata.title + bodies)
    kept = tuple(
        person
        for person in post.persons
        if (not asked.groups or person.group in asked.groups)
        and (not asked.names or person.name in asked.names)
        and all(share(fold(word), around + fold(person.about)) == 1 for word in asked.words)
    )
    return replace(post, persons=kept)


def _of_persons(case: Case, asked: Asked, meant: tuple[Post, ...]) -> Reply | None:
    """What each named person is; whether it is the office that is asked about."""
    said = case.question.text
    found = [(post, person) for post in meant for person in post.persons]
    if not found or {person.name for _, person in found} != set(asked.names):
        return None
    if not (case.question.has("yesno") and asked.offices or PLACE.search(said) or WHO.search(said) and asked.offices):
        return None
    statements: list[Statement] = []
    if (
        case.question.has("yesno")
        and asked.offices
        and set(asked.offices) <= {post.office for post in roster(case.view)}
    ):
        held = {(person.name, post.office) for post, person in found}
        holds = all((name, one) in held for name in asked.names for one in asked.offices)
        statements.append(Statement(case.say("是。" if holds else "不是。", "Yes. " if holds else "No. ")))
    for post, person in found:
        office_of = f"{_body(post)}{post.office}"
        text = case.say(f"{_named(case, person)}是{office_of}。", f"{_named(case, person)}: {office_of}. ")
        statements.append(Statement(text, tuple(_proof(case, post, (person,)))))
    return Reply("answered", tuple(statements), understood=(("kind", "holder"), ("person", "、".join(asked.names))))


def _held(case: Case, asked: Asked, chosen: tuple[Post, ...], *, there: bool) -> Reply | None:
    """Each office with its persons; offices that no list has are named as such."""
    if any(post.broken for post in chosen) and COUNT.search(case.question.text):
        return None
    twice = len({post.office for post in chosen}) < len(chosen)
    statements = [Statement(_line(case, post, twice), tuple(_proof(case, post, post.persons))) for post in chosen]
    if len(chosen) > 1 and COUNT.search(case.question.text):
        total = sum(len(post.persons) for post in chosen)
        statements.append(Statement(case.say(f"合计{total}人。", f"{total} in all. ")))
    if there:
        statements.insert(0, Statement(case.say("有。", "Yes. ")))
    missing = [one for one in asked.offices if one not in {post.office for post in chosen}]
    if missing:
        statements.append(
            Statement(case.say(f"名单里没有写到{'、'.join(missing)}。", f"Not listed: {', '.join(missing)}. "))
        )
    return _reply(case, chosen, statements)


def _in_all(case: Case, chosen: tuple[Post, ...]) -> Reply | None:
    """All offices of the list, each with its persons, and how many they are."""
    counted = COUNT.search(case.question.text)
    if not chosen or counted and any(post.broken for post in chosen):
        return None
    twice = len({post.office for post in chosen}) < len(chosen)
    total = sum(len(post.persons) for post in chosen)
    first = [Statement(case.say(f"共{total}人。", f"{total} in all. "))] if counted else []
    lines = [Statement(_line(case, post, twice), tuple(_proof(case, post, post.persons))) for post in chosen]
    return _reply(case, chosen, [*first, *lines])


def _reply(case: Case, chosen: tuple[Post, ...], statements: list[Statement]) -> Reply:
    rows = tuple(
        Line(
            (("office", post.office), ("name", person.name), ("about", person.about)),
            proofs,
        )
        for post in chosen
        for proofs in [tuple(_proof(case, post, post.persons))]
        for person in post.persons
    )
    offices = "、".join(dict.fromkeys(post.office for post in chosen))
    return Reply("answered", tuple(statements), rows, understood=(("kind", "holder"), ("office", offices)))


def _line(case: Case, post: Post, with_body: bool) -> str:
    """副主任共2位：甲（某大学教授）、乙（…）。"""
    names = case.comma.join(_named(case, p) if len(post.persons) <= FEW else p.name for p in post.persons)
    count = len(post.persons)
    many = case.say(f"共{count}位", f" ({count})") if count > 1 and not post.broken else ""
    groups = "、".join(dict.fromkeys(person.group for person in post.persons))
    name = groups if groups and len(post.persons) < len(every(case, post)) else post.office
    return case.say(f"{_body(post) if with_body else ''}{name}{many}：{names}。", f"{name}{many}: {names}. ")


def every(case: Case, post: Post) -> tuple[Person, ...]:
    """All persons of a post, those left out as well."""
    return next(one.persons for one in roster(case.view) if one.start == post.start)


def _body(post: Post) -> str:
    """The heading above the list, where it is what the persons belong to."""
    return next((one for one in reversed(post.bodies) if re.search(r"[会组院部局]$|班子$|中心$|办公室$", one)), "")


def _named(case: Case, person: Person) -> str:
    if not person.about:
        return person.name
    return case.say(f"{person.name}（{person.about}）", f"{person.name} ({person.about})")


def _proof(case: Case, post: Post, persons: tuple[Person, ...]) -> Iterator[Evidence]:
    """The list from its office on, as far as one clause holds it and its persons follow one another; else line by line."""
    held = every(case, post)
    whole = (post.start, persons[-1].end)
    if persons == held[: len(persons)] and case.view.holds(whole):
        yield case.span(case.view.at(whole).id, *whole)
        return
    for _, run in groupby(persons, key=lambda person: person.group):
        members = tuple(run)
        at = held.index(members[0])
        span = (members[0].start, members[-1].end)
        together = members == held[at : at + len(members)] and case.view.holds(span)
        for start, end in [span] if together else [(person.start, person.end) for person in members]:
            yield case.span(case.view.at((start, end)).id, start, end)
