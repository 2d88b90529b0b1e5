"""What an open question looks for, read once: its words with their weights, the kinds of answer, its places and its counted thing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from corpus.fold import fold
from corpus.regex import regex
from corpus.wordlist import words as title_words
from index.vocabulary import places
from qa.case import Case
from qa.figures.years import own_years
from qa.finding.areas import LEVELS, bare
from qa.finding.coverage import Wanted, wanted
from qa.finding.cutting import apart, cut
from qa.finding.slots import head, slots
from qa.finding.topic import topic
from qa.lexicon import light, stops
from qa.open.cases import NAMED
from qa.open.days import without
from qa.open.focus import Focus, foci
from qa.open.noun import noun_of
from qa.open.ranges import GIVEN
from qa.open.so_many import SoMany, so_many
from qa.open.things import Things, things
from qa.question import Question
from qa.reading.laws import STATE

SINGLE = 1.5
"""Weight of a verb of one character (戴, 挂, 交), which longer words of the document hold (佩戴, 悬挂, 缴交)."""
YEAR = 3.0
"""Weight of a year, a figure or a code of the question."""
CODE = regex(r"[\x21-\x7e]*\d[\x21-\x7e]*")
"""1+2+1, MEMS8: what has figures and no Chinese is looked for as it stands."""
ENDINGS = "给掉完"
"""借给, where no document writes it so, is the verb 借."""
CALLED = {
    "result": frozenset({"后果", "结果"}),
    "formula": frozenset({"算出来", "算出", "计算", "算法", "公式"}),
}
"""What a question for a result or a formula calls it; a sentence gives the thing itself."""
LIMIT_ASKED = regex(r"(?:最多|最高|上限|至多)[^，,。？?]{0,6}(?:多少|几)")
"""最多能领多少 asks for a limit; documents say 不超过."""
FLOOR_ASKED = regex(r"(?:最低|最少|至少|起码|下限)[^，,。？?]{0,12}?(?:多少|几)")
"""至少要有多少 asks for a floor; documents say 不少于, 以上."""
BOUNDS = regex("底线|红线|门槛|封顶线?|保底|上限|下限|起步|多少钱?算|几块钱?算")
"""有什么底线, 封顶多少: figures of speech for 不得低于, 不超过."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An open question put to one document."""

    words: str
    """Its topic, blanks between; words of the document's title are among them, a heading may say the same."""
    needed: Wanted
    kinds: frozenset[str]
    """Words that only say what kind of thing is asked for."""
    foci: tuple[Focus, ...]
    places: tuple[str, ...]
    """Places that it speaks of, without their level."""
    names: tuple[str, ...]
    """Names of places that the dictionary knows, without their level."""
    noun: str
    """The thing whose number or kind is asked; empty when none is named."""
    must: tuple[str, ...]
    """Words that the sentence itself must hold."""
    things: Things
    """Named money of the question."""
    count: SoMany | None = None
    """How many things it speaks of."""

    @property
    def strict(self) -> tuple[Focus, ...]:
        """The kinds of answer that a sentence must have."""
        return tuple(focus for focus in self.foci if focus.strict)


def asked_of(case: Case) -> Asked:
    """The question of a case, read as an open one."""
    question = case.question
    title = fold(case.view.document.metadata.title)
    kept = tuple(t for t in question.tags if t.kind != "document" or fold(t.value) == title.removeprefix(STATE))
    bounded = LIMIT_ASKED.search(question.text) or FLOOR_ASKED.search(question.text)
    bound = {"most", "least"} if bounded else set()
    words = _topic(replace(question, tags=kept), frozenset({"unit", *bound}))
    doing = _doing(case)
    words = " ".join((BOUNDS.sub(" ", without(question.text, words)), *doing)).strip()
    sought = foci(_unnamed(question))
    kinds = slots(case) | frozenset().union(*(CALLED.get(focus.name, frozenset()) for focus in sought))
    return Asked(
        words,
        _weighed(case, words, kinds),
        kinds,
        sought,
        places_in(question.text),
        _named(case, words),
        noun_of(case),
        (*cut(case.store, question.must), *_letters(case), *map(fold, doing)),
        things(case),
        so_many(question.text),
    )


def _doing(case: Case) -> tuple[str, ...]:
    """财政部都管什么, in a document that lists no units of tasks: the sentence itself must name whose work is asked for."""
    question = case.question
    if case.view.assignments or not question.has("responsible", "lead", "participant"):
        return ()
    return tuple(unit for unit in question.units if unit in case.view.document.text)


def _topic(question: Question, without: frozenset[str]) -> str:
    """The topic; the name of the document, which every clause of it would share, only where nothing else is said."""
    return topic(question, without=without | {"document"}) or topic(question, without=without)


def _unnamed(question: Question) -> str:
    """The question without the name of its document: 行政处罚法 asks for no penalty. Single words of a title are left."""
    text = question.text
    named = [t for t in question.tags if t.kind == "document" and text[t.start : t.end].endswith(title_endings())]
    for tag in named:
        text = text[: tag.start] + " " * (tag.end - tag.start) + text[tag.end :]
    return text


@cache
def title_endings() -> tuple[str, ...]:
    """What names of documents end in."""
    return ("法", *title_words("title_endings"))


def _weighed(case: Case, words: str, kinds: frozenset[str]) -> Wanted:
    """Names and nouns much, single verbs little, courtesies nothing."""
    text = case.view.document.text
    words = NAMED.sub(" ", words) if len(NAMED.sub("", words).replace(" ", "")) > 1 else words
    chance = _by_chance(case)
    words = " ".join(piece for piece in words.split() if piece not in chance)
    codes = [piece for piece in words.split() if CODE.fullmatch(piece) and piece in text]
    runs = dict.fromkeys(run for piece in words.split() if piece not in codes for run in _runs(case, piece))
    long = " ".join(run for run in runs if len(run) > 1)
    heavy = wanted(case.store, long, kinds, head(case)).weights if long else ()
    verbs = tuple((run, SINGLE) for run in runs if len(run) == 1)
    own = own_years(case)
    years = tuple((f"{year}年", YEAR) for year in case.question.years if year not in own)
    printed = tuple((fold(code), YEAR) for code in codes)
    others = tuple((fold(name), YEAR) for name in _others(case, text))
    said = (case.question.text[f.start : f.end] for f in case.question.figures)
    figures = tuple((fold(one), YEAR) for one in said if not GIVEN.fullmatch(one))  # 500人 may lie in a range
    return Wanted((*heavy, *verbs, *printed, *others, *years, *figures))


LETTER = regex(r"(?<![\x21-\x7e])[A-Za-z](?![\x21-\x7e])")


def _letters(case: Case) -> list[str]:
    """X and S, where the document prints them by themselves: the sentence that says what they stand for has both."""
    if case.question.english:
        return []
    printed = {letter.lower() for letter in LETTER.findall(case.view.document.text)}
    said = dict.fromkeys(letter.lower() for letter in LETTER.findall(case.question.text))
    return [letter for letter in said if letter in printed]


def _by_chance(case: Case) -> frozenset[str]:
    """Plain English words that no glossary knows and that the Chinese text prints (救援RESCUE): they name nothing there."""
    text = fold(case.view.document.text)
    words = (word for unknown in case.question.unknown for word in unknown.split("-"))
    return frozenset(word for word in words if word.islower() and word in text)


OTHERS = regex(r"(?:其他|其余)[\u4e00-\u9fff]{2,8}")


def _others(case: Case, text: str) -> list[str]:
    """其他人员, where the document has a rule for what it calls so: as much of it as it prints."""
    runs = [match.group() for match in OTHERS.finditer(case.question.text)]
    return [
        form
        for run in runs
        for form in [next((run[:n] for n in range(len(run), 3, -1) if run[:n] in text), "")]
        if form
    ]


def _runs(case: Case, piece: str) -> list[str]:
    """Words of a piece; those that only the word lists have (公众号) stay whole."""
    parts = apart(case.store, fold(piece))
    return [run for part, known in parts for run in ([part] if known else _cut_runs(case, part))]


ADVERBS = frozenset({"最后", "最终", "到底", "究竟", "这次", "本次", "此次", "这回", "不能", "不得", "不可"})
"""Words that only stress what is asked, or say that it is ruled."""


def _cut_runs(case: Case, piece: str) -> list[str]:
    """Words of a piece. Single characters stay together where the document writes them so (a name), else verbs are left."""
    found: list[str] = []
    run = ""
    text = case.view.document.text
    for word in [*case.store.segmenter.cut(piece), ""]:
        word = word[0] if len(word) == 2 and word[1] in ENDINGS and word not in text else word
        if len(word) == 1 and not word.isascii():
            run += word
            continue
        if len(run) > 1 and run in text:
            found.append(run)
        else:
            found += [character for character in run if character not in light()]
        run = ""
        found += [word] if len(word) > 1 and word not in stops() | ADVERBS or word.isdigit() else []
    return found


def speaks_of_places(case: Case, asked: Asked) -> bool:
    """The document names the places of the question."""
    text = case.view.document.text + case.view.document.id
    return all(place in text for place in (*asked.places, *asked.names, *_unknown(case)))


UNKNOWN = regex(r"(?:^|[，,。；？?在])(?P<name>[\u4e00-\u9fff]{2,3})[市县](?=[\u4e00-\u9fff]{2})")


def _unknown(case: Case) -> list[str]:
    """白礁市: what begins a question like a place, by a name that no dictionary has."""
    names = [match["name"] for match in UNKNOWN.finditer(case.question.text)]
    tag = case.store.segmenter.part_of_speech
    return [name for name in names if not tag(name) and not {name[0], name[-1]} & OWN]


OWN = frozenset("全本我该各外跨上省城都股门菜夜楼")
"""全市, 本县, 我省各市, 按城市…: of no other place."""


def _named(case: Case, words: str) -> tuple[str, ...]:
    """Words that the dictionary has as names of places (宿州市, 海陵区)."""
    segmenter = case.store.segmenter
    found = [word for piece in words.split() for word in segmenter.cut(piece) if len(word) > 1]
    named = [word for word in found if segmenter.part_of_speech(word) == "ns"]
    named = [word for word in named if len(bare(word)) > 1]  # 城市 is none
    known = {word for word in named if len(word) == SHORT and _with_level(case, word)}
    return tuple(bare(word) for word in named if word[-1] in LEVELS or word in places() or word in known)


SHORT = 2
"""Characters of a place without its level."""


def _with_level(case: Case, word: str) -> bool:
    """天河, where some document prints 天河区."""
    statistics = case.store.statistics([word + level for level in LEVELS])
    return any(statistics.frequencies[word + level] for level in LEVELS)


@cache
def _places() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(places(), key=len, reverse=True))))


def places_in(text: str) -> tuple[str, ...]:
    """Places of a text, the longest at each spot, without their level."""
    return tuple(dict.fromkeys(bare(match.group()) for match in _places().finditer(text)))
