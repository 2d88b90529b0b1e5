"""Which documents a question is put to: named in full, named loosely, knowing its names, or found by its words.

A loose name (临港管理办法, 浙江的AI措施) is words of one title; they say where to look and are no longer looked for inside.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from corpus.fold import fold
from corpus.sound import sound
from corpus.wordlist import words as title_words
from index.entry import Entry
from index.search import search
from index.store import Store
from index.vocabulary import places
from qa.choosing.called import by_number, by_parts, by_sort
from qa.choosing.fitting import fitting
from qa.finding.coverage import cut, synonyms
from qa.finding.topic import PIECE, topic
from qa.question import Question, Tag
from qa.reading.laws import NAMED, law_of, names_of_law, unknown_law

MOST = 8
"""Documents that one question is put to at most; more than this is a question to narrow."""
SHORTEST_LOOSE = 5
"""Characters of a title that a loose name must have in all."""
SHORTEST_PHRASE, LONG_PHRASE = 4, 6
"""Characters of a phrase of a title that names it with the word for its sort behind it, and by itself."""
PHRASE = re.compile(r"[\u4e00-\u9fffa-z0-9]+")
TITLE = re.compile(r"《([^》]{4,80})》")
MANY = 30
"""Documents from which on some clause of some document resembles any question."""
LIKELY = 0.7
"""Share of the best clause's score that a clause must have for its document to be asked, where there are many documents."""
CLOSE = 0.8
"""Titles whose score is this share of the best are meant as well."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A document to ask, and the words of the question that are its title's."""

    identity: str
    title_words: tuple[str, ...] = ()
    guessed: bool = False
    """Nothing but likeness of words speaks for it, among very many."""


def choose(store: Store, question: Question, documents: Sequence[str] | None) -> tuple[Chosen, ...]:
    """The documents to ask, the likeliest first."""
    entries = list(store.entries()) if documents is None else [e for e in store.entries() if e.id in documents]
    if documents is None and _absent(store, question, entries):
        return ()
    if documents is None and unknown_law(question.text, (entry.title for entry in entries)):
        return ()
    if len(entries) == 1 or documents is not None:
        return tuple(Chosen(entry.id) for entry in entries)
    if law := law_of(question.text, ((entry.id, entry.title) for entry in entries)):
        return (Chosen(law, tuple(names_of_law(question.text))),)
    for find in (_in_full, _by_title, _by_phrase):
        if found := find(store, question, entries):
            return found
    if (
        len(entries) > MOST
        and not question.sources
        and (meant := _knowing(question, by_number(store, question) or by_sort(question, entries)))
    ):
        return tuple(Chosen(identity) for identity in meant[:MOST])
    known = {e.id: None for e in entries}  # in order, and quick to look in
    naming = _naming(question, len(known))
    words = topic(question) if question.content else " ".join(question.strangers)
    hits = _by_words(store, words, len(known)) if words.strip() else []
    likely = [identity for identity in dict.fromkeys((*naming, *hits)) if identity in known]
    if same := [i for i in question.sources if i in known and (i in likely or not likely)]:
        return tuple(map(Chosen, same))
    asked = [*known] if len(known) <= MOST else likely[:MOST] or by_parts(store, question)
    fit = fitting(store, question, asked)
    guessed = len(known) > MANY and not naming
    return tuple(Chosen(identity, guessed=guessed) for identity in [i for i in likely if i in fit] or fit)


def _knowing(question: Question, meant: tuple[str, ...]) -> tuple[str, ...]:
    """Without the documents that do not know the unit that the question names, where another document does."""
    known = {name.document for name in question.named("unit")}
    return tuple(identity for identity in meant if not known or identity in known)


def _naming(question: Question, documents: int) -> list[str]:
    """Documents that have things by names of the question, the rarest names first; what very many have names none."""
    holders: dict[str, dict[str, None]] = {}
    for name in question.names:
        holders.setdefault(name.key, {})[name.document] = None
    telling = [held for held in holders.values() if documents <= MOST or len(held) <= MOST]
    return [identity for held in sorted(telling, key=len) for identity in held]


def _by_words(store: Store, words: str, documents: int) -> list[str]:
    """Documents whose clauses hold the words; of many documents only those about as likely as the best."""
    hits = search(store, words, top=20).found
    enough = LIKELY * hits[0].score if hits and documents > MOST else 0.0
    return [hit.document for hit in hits if hit.score >= enough]


def named_in(store: Store, question: Question) -> tuple[Chosen, ...]:
    """The documents that the question names, in full or loosely; empty when it names none."""
    entries = list(store.entries())
    found = (find(store, question, entries) for find in (_in_full, _by_title))
    return next((chosen for chosen in found if chosen), ())


def names_one(question: Question) -> bool:
    """The question names a document, here or elsewhere."""
    return bool(
        question.elsewhere or question.named("document") or TITLE.search(question.text) or NAMED.search(question.text)
    )


def _absent(store: Store, question: Question, entries: list[Entry]) -> bool:
    """The question names a document, by number or by 《title》, that is not here and that no document here mentions."""
    named = [*question.elsewhere, *TITLE.findall(question.text)]
    titles = store.titles() if named else None
    strange = [n for n in named if titles and not (titles.holding(fold(n)) or titles.within(fold(n)))]
    return any(not _spoken_of(store, name, entries) for name in strange)


def _spoken_of(store: Store, name: str, entries: list[Entry]) -> bool:
    """Some document has the name in its text: of few documents any, of many one that the search finds."""
    few = [entry.id for entry in entries] if len(entries) <= MOST else []
    asked = few or dict.fromkeys(hit.document for hit in search(store, name, top=20).found)
    return any((document := store.document(i)) and fold(name) in fold(document.text) for i in asked)


def focused(question: Question, chosen: Chosen) -> Question:
    """The question without the words that only named the document."""
    if not chosen.title_words:
        return replace(question, guessed=chosen.guessed)
    question = _without_cues(question, chosen.title_words)
    text, tags = question.text, list(question.tags)
    read = [any(t.start <= i < t.end for t in tags) for i in range(len(text))]
    for word in chosen.title_words:
        for match in re.finditer(re.escape(word), text, flags=re.IGNORECASE):
            if not any(read[match.start() : match.end()]):
                tags.append(Tag(*match.span(), "document", word))
                read[match.start() : match.end()] = [True] * len(match.group())
    rest = "".join("\x00" if read[i] else c for i, c in enumerate(text))
    content = tuple(piece for piece in PIECE.findall(rest) if len(piece) > 1)
    return replace(question, tags=tuple(sorted(tags, key=lambda t: t.start)), content=content)


def _without_cues(question: Question, title_words: tuple[str, ...]) -> Question:
    """数据 in 数据集建设实施方案 is part of a title and asks for nothing."""
    spans = [m.span() for word in title_words for m in re.finditer(re.escape(word), question.text, re.IGNORECASE)]
    inside = {
        tag
        for tag in question.tags
        if not tag.kind.startswith(("name:", "ref:")) and any(a <= tag.start and tag.end <= b for a, b in spans)
    }
    kept = tuple(tag for tag in question.tags if tag not in inside)
    left = {kind for tag in kept for kind in tag.kind.split("+")}
    lost = {kind for tag in inside for kind in tag.kind.split("+")} - left
    return replace(question, tags=kept, cues=question.cues - lost) if inside else question


def _in_full(_: Store, question: Question, entries: list[Entry]) -> tuple[Chosen, ...]:
    """Titles, numbers or ids that stand in the question."""
    named = dict.fromkeys(name.document for name in question.named("document"))
    return tuple(Chosen(e.id) for e in entries if e.id in named) if named else ()


def _by_title(store: Store, question: Question, entries: list[Entry]) -> tuple[Chosen, ...]:
    """Documents whose titles hold words of the question that few other titles hold."""
    words = _words(store, question)
    holding = _holding(store, words, entries)
    for sort, before in _sorts(question, words).items():
        titled = set().union(*(_titled(store, word) for word in before))
        words, holding[sort] = [*words, sort], store.titles().holding(sort) & titled
    rarity = {w: math.log(1 + len(entries) / (0.5 + len(found))) for w, found in holding.items()}
    held: dict[int, list[str]] = {}
    for word in words:
        for place in holding[word]:
            held.setdefault(place, []).append(word)
    scores = {i: sum(rarity[w] * len(w) for w in found) for i, found in sorted(held.items())}
    best = max(scores.values(), default=0.0)
    chosen = [i for i, score in scores.items() if best and score >= CLOSE * best]
    if not chosen or not _names(held[chosen[0]]) or len(chosen) > MOST // 2:
        return ()
    ordered = sorted(chosen, key=lambda i: -scores[i])
    return tuple(Chosen(entries[i].id, tuple(w for w in held[i] if _spells(w, entries[i].title))) for i in ordered)


def _spells(word: str, title: str) -> bool:
    """The word stands in the title, or is short for what does (综保区, AI); another word of the meaning still asks for something."""
    if word in fold(title) or word in places() or word.isascii():
        return True
    longer = (form for form in synonyms().get(word, ()) if form in fold(title) and len(form) > len(word))
    return any(re.search(".*".join(map(re.escape, word)), form) for form in longer)


def _names(words: Sequence[str]) -> bool:
    """Enough of a title to name it; a place and the word for its sort (嘉定的计划) are enough."""
    placed = any({word, *(word + level for level in LEVELS)} & set(places()) for word in words) and any(
        word in title_words("title_endings") for word in words
    )
    return placed or sum(map(len, words)) >= SHORTEST_LOOSE


def _by_phrase(store: Store, question: Question, entries: list[Entry]) -> tuple[Chosen, ...]:
    """The one document whose title holds the longest phrase of the question, whatever words it is made of: 无废城市方案."""
    text, titles, best = fold(question.text), store.titles(), ""
    for start in range(len(text) - SHORTEST_PHRASE + 1):
        end = start + SHORTEST_PHRASE
        while end <= len(text) and PHRASE.fullmatch(text[start:end]) and titles.hold(text[start:end]):
            end += 1
        length = end - 1 - start
        enough = length >= LONG_PHRASE or length >= SHORTEST_PHRASE and bool(_sort().match(text, end - 1))
        best = text[start : end - 1] if enough and length > len(best) else best
    places = titles.holding(best)
    return (Chosen(entries[places.pop()].id, (best,)),) if len(places) == 1 else ()


@cache
def _sort() -> re.Pattern[str]:
    """试点方案, 的通知 behind a phrase."""
    return re.compile(rf"[^，。？]{{0,4}}?(?:{'|'.join(title_words('title_endings'))})")


LEVELS = "省市区县州"
BETWEEN = re.compile(
    r"[的那这个份部项篇之里”》\s]*(?:三年|五年|专项|行动|实施|工作|管理|试点|指导|若干|暂行|政策){0,2}"
)
"""What may stand between a title's word and the word for its sort: 综保区那份意见, 医疗行动计划."""


def _sorts(question: Question, words: Sequence[str]) -> dict[str, list[str]]:
    """Words for sorts of documents, each with the title's words right before it: 包头考评办法; 哪些措施 is none.

    浙江计划打造 names no plan whose title lacks 浙江.
    """
    text = fold(question.text)
    ends = [(match.end(), word) for word in words for match in re.finditer(re.escape(word), text)]
    found: dict[str, list[str]] = {}
    for sort in title_words("title_endings"):
        for match in re.finditer(sort, text) if sort not in words else ():
            before = [w for end, w in ends if end <= match.start() and BETWEEN.fullmatch(text[end : match.start()])]
            if before:
                found.setdefault(sort, []).extend(before)
    return found


def _holding(store: Store, words: Sequence[str], entries: Sequence[Entry]) -> dict[str, set[int]]:
    """Word → places in the list of the documents whose titles hold it or one like it, or that speak of that place."""
    placed = [word for word in words if word in places()]
    known = {entry.id: place for place, entry in enumerate(entries)} if placed else {}
    spoken_of = {known[n.document] for n in store.names(placed) if n.kind == "place" and n.document in known}
    found = {}
    for word in words:
        found[word] = _titled(store, word) | (spoken_of if word in placed else set())
    return found


def _titled(store: Store, word: str) -> set[int]:
    """Places in the list of the documents whose titles hold the word or one like it."""
    return set().union(*(store.titles().holding(form) for form in synonyms().get(word, (word,))))


def _words(store: Store, question: Question) -> list[str]:
    """Words of the question that can be words of a title: names of places, and words of what is unread."""
    found = [place for place in places() if place in question.text]
    if question.english:
        latin = {word.lower().removesuffix("'s") for word in re.findall(r"[A-Za-z']{4,}", question.text)}
        found += [place for place in places() if sound(place) in latin]
    for piece in question.content:
        found += [word for word in cut(store, piece) if len(word) > 1 and not word.isdigit()]
    return list(dict.fromkeys(found))
