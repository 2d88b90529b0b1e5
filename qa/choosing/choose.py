"""Which documents a question is put to: named in full, named loosely, knowing its names, or found by its words.

A loose name (临港管理办法, 浙江的AI措施) is words of one title; they say where to look and are no longer looked for inside.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.fold import fold
from corpus.regex import regex
from index.entry import Entry
from index.search import search
from index.store import Store
from qa.choosing.absent import absent
from qa.choosing.by_order import by_order
from qa.choosing.by_phrase import by_phrase
from qa.choosing.by_place import of_its_places
from qa.choosing.by_title import by_title
from qa.choosing.called import by_number, by_parts, by_sort
from qa.choosing.chosen import MOST, Chosen
from qa.choosing.fitting import fitting
from qa.finding.coverage import share, wanted
from qa.finding.topic import topic
from qa.lexicon import generic
from qa.question import Question
from qa.reading.laws import called_laws, law_of, names_of_law, unknown_law

MANY = 30
"""Documents from which on some clause of some document resembles any question."""
HUNDREDS, GUESSED = 300, 4
"""Of so many documents only so many are asked where no name of the question says which: each is read and compared for it."""
TITLED = ("task", "project", "annex")
"""Parts with titles of their own; a title stands for the document that prints it."""
WITHIN = regex(r"(?:那么?|请问|这)?(?:其中|里面|里边|这里面|当中)")
FURTHER = regex(r"(?:那么?)?[^，,。？?《》]{1,10}呢[？?。 ]*$")
LIKELY = 0.7
"""Share of the best clause's score that a clause must have for its document to be asked, where there are many documents."""


def choose(store: Store, question: Question, documents: Sequence[str] | None) -> tuple[Chosen, ...]:
    """The documents to ask, the likeliest first."""
    entries = list(store.entries()) if documents is None else [e for e in store.entries() if e.id in documents]
    if documents is None and absent(store, question, entries):
        return ()
    if documents is None and unknown_law(question.text, (entry.title for entry in entries)):
        return ()
    if len(entries) == 1 or documents is not None:
        return tuple(Chosen(entry.id) for entry in entries)
    if of_the_same(question):
        return tuple(Chosen(entry.id) for entry in entries if entry.id in question.sources)
    if law := law_of(question.text, ((entry.id, entry.title) for entry in entries)):
        return (Chosen(law, tuple(names_of_law(question.text))),)
    for find in (_in_full, _by_law, by_order, _entitled, by_title, by_phrase, _further):
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
    guessed = len(known) > MANY and not naming
    most = GUESSED if guessed and len(known) > HUNDREDS else MOST
    asked = [*known] if len(known) <= MOST else likely[:most] or by_parts(store, question)
    asked = of_its_places(store, question, asked)
    fit = fitting(store, question, asked)
    guessed = guessed and not (len(fit) == 1 and _speaks(store, words, fit[0]))
    return tuple(Chosen(identity, guessed=guessed) for identity in [i for i in likely if i in fit] or fit)


def _speaks(store: Store, words: str, identity: str) -> bool:
    """The one document left is titled by a word of the question, or by what that word is printed as (低保, 最低生活保障)."""
    title = fold(next(entry.title for entry in store.entries() if entry.id == identity))
    sure = (word for word, weight in wanted(store, words).weights if weight >= TELLING and word not in generic())
    return any(share(word, title) > 0 for word in sure)


def leans_within(text: str) -> bool:
    """其中有多少: of what the question before it spoke of, and of nothing beside."""
    return bool(WITHIN.match(text))


def of_the_same(question: Question) -> bool:
    """Put to the documents of the question before it alone."""
    return bool(question.sources) and leans_within(question.text)


def further(question: Question) -> bool:
    """那转正以后呢: a case more of the same matter; nowhere else are those few words looked for, unless they name a document."""
    leans = bool(question.must) or question.same_matter or bool(FURTHER.match(question.asked)) and not question.names
    return bool(question.sources) and leans


LEANING = regex(r"(?:那么?(?![边时天里儿])|这(?![边里儿])|它|其(?!他|它|实)|该)")


def leans_back(question: Question) -> bool:
    """那要服务多少家: begins with a word that points to what was spoken of, and is not looked for anywhere else."""
    return further(question) or bool(question.sources) and bool(LEANING.match(question.asked))


def _further(_: Store, question: Question, entries: list[Entry]) -> tuple[Chosen, ...]:
    return tuple(Chosen(e.id) for e in entries if e.id in question.sources) if leans_back(question) else ()


def _knowing(question: Question, meant: tuple[str, ...]) -> tuple[str, ...]:
    """Without the documents that do not know the unit that the question names, or its task or annex, where another does."""
    for kinds in (("unit",), TITLED):
        known = {name.document for name in question.named(*kinds)}
        meant = tuple(identity for identity in meant if not known or identity in known)
    return meant


def _naming(question: Question, documents: int) -> list[str]:
    """Documents that have things by names of the question, the rarest names first; what very many have names none."""
    holders: dict[str, dict[str, None]] = {}
    for name in question.names:
        holders.setdefault(name.key, {})[name.document] = None
    telling = [held for held in holders.values() if documents <= MOST or len(held) <= MOST]
    return [identity for held in sorted(telling, key=len) for identity in held]


TELLING = 3.0
"""Weight from which a word tells what a document is about."""


def _by_words(store: Store, words: str, documents: int) -> list[str]:
    """Documents whose clauses hold the words; of many documents only those about as likely as the best."""
    hits = search(store, words, top=20).found
    enough = LIKELY * hits[0].score if hits and documents > MOST else 0.0
    return [hit.document for hit in hits if hit.score >= enough]


def named_in(store: Store, question: Question) -> tuple[Chosen, ...]:
    """The documents that the question names, in full or loosely; empty when it names none."""
    entries = list(store.entries())
    found = (find(store, question, entries) for find in (_in_full, by_title))
    return next((chosen for chosen in found if chosen), ())


def _by_law(_: Store, question: Question, entries: list[Entry]) -> tuple[Chosen, ...]:
    """National laws by their whole names without 中华人民共和国."""
    if "法" not in question.text:
        return ()  # thousands of titles are not looked through for nothing
    laws = called_laws(question.text, ((entry.id, entry.title) for entry in entries))
    return tuple(Chosen(identity, (name,)) for name, identity in laws.items())[:MOST]


TITLING = 6
"""Characters of the question, at least, that a title holds word for word as the name of an annex."""


def _entitled(_: Store, question: Question, entries: list[Entry]) -> tuple[Chosen, ...]:
    """Documents whose title holds what the question names as its annex: 人工智能+医疗健康 of a plan printed with its notice."""
    spans = [t for t in question.tags if t.kind == "name:annex" and t.end - t.start >= TITLING]
    if not spans:
        return ()  # thousands of titles are not looked through for nothing
    said = {fold(words): words for words in (question.text[tag.start : tag.end] for tag in spans)}
    named = {name.document for name in question.named("annex")}
    titles = {entry.id: fold(entry.title) for entry in entries if entry.id in named}
    found = [i for i, title in titles.items() if any(words in title for words in said)]
    return tuple(Chosen(i, tuple(said.values())) for i in found) if 0 < len(found) <= MOST // 2 else ()


def _in_full(_: Store, question: Question, entries: list[Entry]) -> tuple[Chosen, ...]:
    """Titles, numbers or ids that stand in the question."""
    named = dict.fromkeys(name.document for name in question.named("document"))
    few = 0 < len(named) <= MOST  # 15号文 is what many documents are called
    return tuple(Chosen(e.id) for e in entries if e.id in named) if few else ()
