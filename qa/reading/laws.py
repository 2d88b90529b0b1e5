"""A law that the question names without 《》 before an article: 公司法第一条 is no question about another law's article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.fold import fold
from corpus.regex import regex

STATE = "中华人民共和国"
"""What the titles of national laws begin with, and nobody says."""
NAMED = regex(
    r"(?P<name>[\u4e00-\u9fff]{1,30}?)(?P<kind>法|条例|办法|规定|细则|规则|解释)(?:的|中|里)?第[\d一二三四五六七八九十百千零〇]{1,6}条"
)
COMMON = regex(
    r"请问|请|根据|依据|按照|依照|关于|这个|那个|这部|这份|这一|本|该|此|上述|前述|新的?|原|旧的?|文件|里面?|中|的|我国|国家|中华人民共和国"
    r"|查一?下|看一?下|看看|想问|知道|管理|实施|暂行|试行|若干|有关|具体|地方|部门"
)
"""Words in front of the kind of a law that do not tell one law from another."""


def names_of_law(text: str) -> list[str]:
    """The names of laws before articles, as printed in the question: they say where to look."""
    return [match["name"] + match["kind"] for match in NAMED.finditer(text)]


def law_of(text: str, titles: Iterable[tuple[str, str]]) -> str:
    """The id of the law whose title, with or without 中华人民共和国, stands before an article; of several the longest title."""
    called = names_of_law(text)
    found = [
        (len(title), identity)
        for identity, title in (titles if called else ())
        if len(short := title.removeprefix(STATE)) > 1 and any(name.endswith(short) for name in called)
    ]
    return max(found, default=(0, ""))[1]


def unknown_law(text: str, titles: Iterable[str]) -> bool:
    """The question gives an article of a law by a name of which no title here holds any part."""
    for match in NAMED.finditer(text):
        name = fold(COMMON.sub("", match["name"]))
        pairs = {name[i : i + 2] for i in range(len(name) - 1)}
        if pairs and not any(pair in title for title in map(fold, titles) for pair in pairs):
            return True
    return False


BEFORE = regex(
    r"(?:^|[^\u4e00-\u9fff]|根据|依据|依照|按照?|[在看查问的和与及从对就由按据中]|请问|想问|我国|国家|中华人民共和国)$"
)
"""What may stand before the name of a law: 劳动争议调解仲裁法 does not name 仲裁法."""
BEHIND = "(?![人律院官规制典]|定代表)"
"""公司法人 names no 公司法."""
ENDS = ("法", "法典")


def called_laws(text: str, titles: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The national laws that the question calls by their whole names: name → id. 公司法有多少章."""
    found: dict[str, str] = {}
    for identity, title in titles:
        short = title.removeprefix(STATE)
        if short not in text or short == title or not short.endswith(ENDS):
            continue
        if any(BEFORE.search(text[: match.start()]) for match in re.finditer(rf"{re.escape(short)}{BEHIND}", text)):
            found[short] = identity
    return {
        short: identity
        for short, identity in found.items()
        if not any(short in other for other in found.keys() - {short})
    }
