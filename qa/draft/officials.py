"""Who holds a post: 总指挥由副县长担任 for 由县长任总指挥."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.regex import regex
from qa.draft.features import features

_WHO = r"(?P<who>[\u4e00-\u9fff、]{2,40}?)"
_DEED = r"(?:担任|兼任|出任|(?<![责担信主兼出升前离历现委])任(?![何务意期职命教]))"
POSTS = (
    regex(rf"由{_WHO}{_DEED}(?P<post>[\u4e00-\u9fff]{{2,12}})"),
    regex(rf"(?:^|[，,。；;、：:\n])(?P<post>[\u4e00-\u9fff]{{2,12}}?)(?:应当?|要|均|都)?由{_WHO}{_DEED}(?![务何期])"),
    regex(rf"(?:^|[，,。；;：:\n、])(?P<who>[\u4e00-\u9fff]{{2,20}}?){_DEED}(?P<post>[\u4e00-\u9fff]{{2,12}})"),
)
MODAL = regex(r"(?:[不可应能得须要]|应当|可以|以|中)$")
"""不得担任 says who may not."""
DEPUTY = "副"
JOINED = regex(r"[、和与及]")


def otherwise_held(said: str, true: str) -> tuple[str, str]:
    """Who the draft says holds a post, and who does by the sentence; two empty ones where they agree."""
    known = [*_posts(true)]
    for who, post in _posts(said):
        here = [other for other, of in known if _is_same_post(post, of)]
        if here and not any(_is_same(who, other) for other in here):
            return who, here[0]
    return "", ""


def _posts(text: str) -> Iterator[tuple[str, str]]:
    for pattern in POSTS:
        for match in pattern.finditer(text):
            if not MODAL.search(match["who"]):
                yield match["who"], match["post"]


def _is_same_post(one: str, other: str) -> bool:
    shared = features(one) & features(other)
    return bool(shared) and (DEPUTY in one) == (DEPUTY in other)


def _is_same(said: str, true: str) -> bool:
    """One of the persons of the one is one of the other: 分管副县长 and 副县长, but not 县长 and 副县长."""
    for one in JOINED.split(said):
        for other in JOINED.split(true):
            short, long = sorted((one, other), key=len)
            rest = iter(long)
            if short and all(c in rest for c in short) and (DEPUTY in short) == (DEPUTY in long):
                return True
    return False
