"""A question about the persons of a list, read: the offices, groups and persons that it names, and what else it says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.fold import fold
from corpus.regex import regex
from qa.case import Case
from qa.finding.coverage import wanted
from qa.finding.topic import FUNCTION, PIECE
from qa.lexicon import cues, office, stops
from qa.lists.roster import Post

WHO = regex(
    r"谁|哪[一几]?位|哪[些几][一二三四五六七八九十几]?[个名]?(?:人|专家|同志)?|什么人|叫什么|姓名|名字|名单|who\b",
    re.IGNORECASE,
)
COUNT = regex(r"(?:多少|几)(?:[位名个]|人|$|\s*(?:成员|委员|专家|顾问|理事|副))|人数|how many", re.IGNORECASE)
PLACE = regex(r"职务|任什么|任何职|什么职|是谁|是什么人|什么身份|哪个单位|什么单位|干什么的|做什么的")
"""What is asked of a person."""
LEFT_OUT = regex(
    r"除(?:了|去|开|掉)?[^，,。；？?]*?(?:之外|以外|外)|[^，,。；？?]*(?:不算|不计|除外)(?:在内)?(?=[，,。；？?]|$)|不(?:算|含|包括|包含|计)[^，,。；？?]+"
)
"""主任、副主任不算; 除主任外."""
BEHIND = regex(
    r"(?=分别|各|是|里|中|当中|由|有|都|、|和|与|及|以及|共|一共|叫|担任|的?(?:姓名|名字|名单|人数)|多少|几|现在|目前|吗|到底|究竟|不|除外|之?外|以外|[，,。；;？?\s]|$)"
)
"""What may follow an office: none of 委员会, 成员单位, 主任医师."""
EMPTY = regex(
    r"参加|参与|来自|担任|任职|兼任|出任|组成人员|组成|人员|职务|人数|总共|一共|共有|共|现在|目前|都有|的|有|和|与|及|是|由|多少|几|[位名个人]"
)
"""Words that say nothing of who is meant."""
RUN = 3
"""Characters in a row that the question shares with the title."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Offices, persons and groups that the question names, and what else must be true of them."""

    offices: tuple[str, ...]
    groups: tuple[str, ...]
    names: tuple[str, ...]
    without: tuple[str, ...]
    words: tuple[str, ...]


def read(case: Case, posts: tuple[Post, ...]) -> Asked:
    said = case.question.text
    out, rest = " ".join(LEFT_OUT.findall(said)), LEFT_OUT.sub(" ", said)
    groups = [g for g in dict.fromkeys(p.group for post in posts for p in post.persons) if g and g in rest]
    known = dict.fromkeys(person.name for post in posts for person in post.persons)
    names = [name for name in known if re.search(rf"{name}(?![省市县区])", rest)]
    bare = rest
    for word in (*groups, *names, *{heading for post in posts for heading in post.bodies}):
        bare = bare.replace(word, " ")
    offices = _offices(bare)
    for word in sorted(offices, key=len, reverse=True):
        bare = bare.replace(word, " ")
    return Asked(offices, tuple(groups), tuple(names), _offices(out), (*_words(case, bare), *_headings(posts, rest)))


def _offices(text: str) -> tuple[str, ...]:
    """主任 and 副主任 of a text."""
    return tuple(dict.fromkeys(m.group() for m in office().finditer(text) if BEHIND.match(text, m.end())))


def _words(case: Case, text: str) -> tuple[str, ...]:
    """What else the question says beside words of the title: it must stand above the list, or with the person."""
    text = without_runs(text, fold(case.view.document.metadata.title))
    for pattern in (WHO, COUNT, PLACE, EMPTY):
        text = pattern.sub(" ", text)
    said = [word for word, _ in wanted(case.store, " ".join(PIECE.findall(text))).weights]
    return tuple(word for word in said if word not in stops() and not set(cues().get(word, ("",))) <= FUNCTION)


def without_runs(text: str, title: str) -> str:
    """The text without what the title holds as well, three characters or more in a row."""
    at = 0
    while at + RUN <= len(text):
        end = at + RUN
        while end <= len(text) and text[at:end] in title and " " not in text[at:end]:
            end += 1
        if end - 1 - at >= RUN:
            text = text[:at] + " " * (end - 1 - at) + text[end - 1 :]
            at = end - 1
        else:
            at += 1
    return text


def _headings(posts: tuple[Post, ...], text: str) -> tuple[str, ...]:
    """Headings above lists that the question names."""
    return tuple(dict.fromkeys(one for post in posts for one in post.bodies if one in text))
