"""The last look before a claim is shown as confirmed: nothing that it names may be missing from the clauses that are cited.

A finding may rest on one figure of a phrase while a second one, its subject or another office in it is false. What is
found here takes the confirmation away; and a figure that is another thing's of the same sentence contradicts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from corpus.fold import fold, halfwidth
from corpus.regex import regex
from corpus.units import looks_like_unit
from index.store import Store
from qa.draft.directed import revalued
from qa.draft.likely import FORBIDDEN, ruled
from qa.draft.mistaken import mistaken
from qa.draft.modality import keeps, modals, says_alike, turned
from qa.draft.negated import negated
from qa.draft.owners import Owned, holds_more, owned, proves, rightful
from qa.draft.ranges import printed, ranges, same_range, stated_anywhere
from qa.draft.rivals import rival
from qa.draft.sentences import ENDS
from qa.draft.spot import Finding
from qa.draft.swapped import exchanged
from qa.draft.told import Told
from qa.view import View, view_of

SPAN = regex(r"(?<![\d.])\d{1,3}(?:个?工作日|周岁|岁|年|个月|天|小时)(?=以内|以上|以下|之内|内|及)")
"""A length of time or an age with its bound."""
OFFICES = regex(r"(?:由|归)(?P<names>[^，,。；;由归]{2,60}?)(?:共同|联合|一起|分别)?(?:负责|牵头|承担|主抓|来抓)")
PHRASE_END = regex(r"[，,。；;\n]")
ALLOWING = frozenset({"allowed", "required", "encouraged"})
JOINED = regex(r"[、,，和与及跟]")
FEW = 5
"""Headings that a run may stand in to say which of them is meant."""
RUN = 3
"""Characters of a run: 模型券 is no word of the dictionary."""


def guarded(store: Store, known: Mapping[str, Told], text: str, finding: Finding) -> Finding:
    """The finding, no longer ``supported`` where something in its words stands in none of the cited clauses."""
    if finding.verdict not in ("supported", "partly") or not finding.evidence:
        return finding
    document = store.document(finding.evidence[0].document)
    if document is None:
        return finding
    told = known.get(document.id) or Told(view_of(document))
    view = told.view
    if another := _of_another(told, text, finding) or _turned(view, text, finding) or _halved(told, text, finding):
        return another
    if finding.verdict != "supported":
        return finding
    cited = fold(document.metadata.title) + "".join(
        _around(view, evidence.clause) for evidence in finding.evidence if evidence.document == document.id
    )
    words = text[finding.start : finding.end]
    missing = [name for name in _named(view, finding, words, cited) if fold(name) not in cited]
    if not missing:
        return finding
    return replace(finding, verdict="partly", text=f"{finding.text}稿件里的“{missing[0]}”在引出的条文里没有，请核对。")


def _of_another(told: Told, text: str, finding: Finding) -> Finding | None:
    """The same with a figure that the document gives to something else, and to this another."""
    inside = [o for o in _owned_around(text, finding) if _is_within(o, finding)]
    for evidence in finding.evidence:
        true = told.owned_around(evidence.start, evidence.end)
        for said in inside:
            right = rightful(said, true, told.sense.weights)
            if right and not holds_more(told.document.text, text[finding.start : finding.end], said, right):
                printed = said.quantity.amount.printed
                words = (
                    f"稿件写{printed}，这是另一项的数，文件里这一项是{right.quantity.amount.printed}。{finding.text}"
                )
                return replace(finding, verdict="contradicted", text=words)
            if not proves(said, true):
                words = f"{finding.text}这个数是不是稿件所说的这一项，请核对。"
                return replace(finding, verdict="partly", text=words)
    return None


def _owned_around(text: str, finding: Finding) -> tuple[Owned, ...]:
    """The figures of the sentence of the draft that the claim stands in."""
    start = max(text.rfind(mark, 0, finding.start) for mark in ENDS) + 1
    end = min((at for mark in ENDS if (at := text.find(mark, finding.end)) >= 0), default=len(text))
    return owned(text, start, end)


def _is_within(one: Owned, finding: Finding) -> bool:
    return finding.start <= one.quantity.amount.start < finding.end


def _halved(told: Told, text: str, finding: Finding) -> Finding | None:
    """The same where one end of a range is the document's, and the other end there is another."""
    for said in ranges(text, _owned_around(text, finding)) if finding.verdict == "supported" else ():
        places = (told.owned_around(e.start, e.end) for e in finding.evidence if e.document == told.document.id)
        true = [one for place in places for one in ranges(told.document.text, place)]
        if not any(_is_within(o, finding) for o in said) or any(same_range(said, one) for one in true):
            continue
        if true and not stated_anywhere(told, said):
            words = f"稿件写{printed(said)}，文件里没有这个幅度。{finding.text}"
            return replace(finding, verdict="contradicted", text=words)
        return replace(finding, verdict="partly", text=f"{finding.text}幅度的另一头与稿件不同，请核对。")
    return None


def _turned(view: View, text: str, finding: Finding) -> Finding | None:
    """The same where the words turn round what the sentence says; of an item of a list that is forbidden, what they allow."""
    words = text[finding.start : finding.end]
    for evidence in finding.evidence if finding.kind in ("figure", "statement") else ():
        true = ruled(view, view.clauses[evidence.clause], evidence.start, evidence.end, words)
        allows = true.startswith(FORBIDDEN) and {mode for mode, _ in modals(words)} & ALLOWING
        behind = turned(words, true)
        whole = view.folded(0, len(view.document.text))
        other = any(
            any(pair)
            for pair in (
                rival(words, true),
                exchanged(words, true),
                mistaken(words, true, whole),
                revalued(PHRASE_END.split(text[finding.start :], maxsplit=1)[0], true),
                (negated(halfwidth(words), halfwidth(true)), ""),
            )
        )
        if other or (behind and not keeps(words, true, behind)) or (allows and not says_alike(words, true)):
            said = f"稿件写“{words}”，文件的说法相反：{''.join(true.split())}"
            return replace(finding, verdict="contradicted", text=said)
    return None


def _around(view: View, identity: str) -> str:
    """A clause with the headings above it, folded."""
    clause = view.clauses[identity]
    parents = {c.id: c for c in view.document.clauses}
    whole = parents.get(clause.parent, clause) if clause.kind in ("row", "cell", "paragraph", "bullet") else clause
    return view.headings(clause) + view.folded(whole.start, whole.end)


def _named(view: View, finding: Finding, words: str, cited: str) -> Iterator[str]:
    """What the words name that the cited clauses must hold."""
    yield from (match.group() for match in SPAN.finditer(words))
    if finding.kind == "role":
        for match in OFFICES.finditer(words):
            yield from (name for name in JOINED.split(match["names"]) if _is_stranger(view, name))
    if finding.kind == "figure":
        yield from _telling(view, words, cited)


def _is_stranger(view: View, name: str) -> bool:
    """The name of an office that no list of the document has in any form."""
    known = {a.unit for a in view.document.assignments}
    return looks_like_unit(name) and not any(name in unit or unit in name for unit in known)


def _telling(view: View, words: str, cited: str) -> Iterator[str]:
    """Runs of characters before the first figure that stand in headings of other clauses: 模型券 says which grant is meant."""
    subject = fold(re.split(r"\d", words)[0])
    headings = [fold(c.heading) for c in view.document.clauses if c.heading and c.kind not in ("title", "section")]
    for at in range(len(subject) - RUN + 1):
        run = subject[at : at + RUN]
        if run not in cited and 0 < sum(run in heading for heading in headings) <= FEW:
            yield run
