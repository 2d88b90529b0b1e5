"""Which indicators of a document the figure of a draft is one of: by the name beside it, else by the words."""

from __future__ import annotations

import re
from functools import cache

from corpus.regex import regex
from corpus.wordlist import words
from qa.draft.features import features
from qa.draft.lexicon import listed
from qa.draft.prose import FEWEST, beside_figure
from qa.draft.said import Said
from qa.draft.spot import Spot
from qa.lexicon import stops
from qa.view import View

ASPECTS = regex(
    r"(?:总数|总数量|数量|总量|规模|总规模|占比|比例|比重|面积|产值|覆盖率|目标|目标数|指标|数据|已有|拥有|将|要|应|则|就|约|累计|目前|实际|分别|继续|总|数|为|是|达|到|只有|仅|已|共|力争|预期|至|的|在|由|从)*"
)
"""Words between an indicator and its figure that leave it the same indicator."""
LIKENED = 0.75
"""Share of the features of a name without an alias that the names of one indicator must hold."""
POINTED = 0.6
"""The same share where a pronoun points to the phrase before: 再看某产业，它的产值是……"""
IT = regex(r"^\W*(?:它|其|该)")


def groups_meant(spot: Spot, view: View, said: Said) -> list[int]:
    """The indicators that the name stands for; one without a name is the one spoken of before."""
    if said.indicator is None:
        beside = (*spot.rest(said.low, said.amount.start), *spot.rest(said.amount.end, said.high))
        rest = [r for r in beside if not ASPECTS.fullmatch(r) and not _is_verb(r)]
        rest += re.findall(r"[\u4e00-\u9fff]{2,}", spot.text[said.amount.end : said.high])
        bare = not rest and not any(m.kind in ("clause", "term") for m in spot.mentions)
        carried = [g for d, g in spot.context.groups if d == view.document.id] if bare else []
        pointed = _likened(spot, view, said, spot.lead, POINTED) if bare and IT.search(spot.words) else []
        return pointed or carried or _likened(spot, view, said)
    groups = [int(n.ref) for n in said.indicator.names if n.kind == "indicator" and n.document == view.document.id]
    if len(groups) < 2:
        return groups
    clauses = {c.id for c in spot.subject(view)}
    here = [g for g in groups if any(t.clause in clauses for t in view.groups[g])]
    return here or groups


def _likened(
    spot: Spot, view: View, said: Said, lead: frozenset[str] = frozenset(), least: float = LIKENED
) -> list[int]:
    """The one indicator whose names hold nearly all words beside the figure: 再生水利用率 for 城市再生水利用率."""
    claimed = features(beside_figure(spot, said, cues=False)) | lead
    if len(claimed) < FEWEST:
        return []
    shares = {g: len(claimed & spot.told[view.document.id].named[g]) / len(claimed) for g in view.groups}
    top = max(shares.values(), default=0.0)
    found = [g for g, share in shares.items() if share == top >= least]
    return found if len(found) == 1 else []


def is_whole(spot: Spot, view: View, said: Said) -> bool:
    """Nothing unknown stands beside the name and makes another indicator of it: 外资高新技术企业, 高新技术企业税收."""
    named = said.indicator
    if named is None:
        return False
    others = ("stranger", "clause", "unit", "term")
    if any(m.kind in others and named.end <= m.start < said.amount.start for m in spot.mentions):
        return False
    behind = spot.rest(named.end, said.amount.start) if named.end <= said.amount.start else ()
    rest = [r for r in behind if not ASPECTS.fullmatch(r) and not _is_verb(r)]
    head = re.search(r"[\u4e00-\u9fffA-Za-z]{2,}$", _unread(spot, said.low, named.start))
    rest += [head.group()] if head and not _is_verb(head.group()) and not head.group().endswith(_verbs()) else []
    known = "".join(
        view.document.quote(t.start, t.end) + t.indicator
        for n in named.names
        if n.kind == "indicator" and n.document == view.document.id
        for t in view.groups.get(int(n.ref), ())
    )
    known += view.document.metadata.place + view.document.metadata.title
    return all(r in known or features(r) <= features(known) for r in rest)


def _unread(spot: Spot, low: int, high: int) -> str:
    free = list(spot.text[low:high])
    for m in spot.sentence.mentions:
        for i in range(max(m.start, low), min(m.end, high)):
            free[i - low] = " "
    return "".join(free)


def _verbs() -> tuple[str, ...]:
    return (*words("target_verbs"), *listed("verbs"))


def _is_verb(piece: str) -> bool:
    """Nothing but verbs, particles and words for aspects of a thing."""
    return bool(_fillers().fullmatch(piece))


@cache
def _fillers() -> re.Pattern[str]:
    known = sorted({*stops(), *_verbs()}, key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, known))}|{ASPECTS.pattern[3:-2]})+")
