"""How a question speaks of several documents: 哪些文件提到X, 各份文件对X怎么说, A和B有什么不同. Patterns of general language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.regex import regex
from corpus.wordlist import words
from qa.standing import Standing

DOCUMENT = r"(?:政策文件|政策|文件|文档|法律法规|法律|法规|条例|规定|办法|方案|计划|意见|通知|规划)"
HERE = (
    r"(?:现在|目前|当前|我们)*(?:(?:知识库|文件库|资料库|库)|(?:已经?)?(?:加载|导入|收录|入库|上传)的?)"
    r"(?:里面|里边|当中|里|中|内|上)?的?"
)
"""Where the documents are: 库里, 加载的."""
_COUNT = r"(?:哪些|哪几|哪一?|多少|几)"
WHICH = (
    rf"(?:{HERE})?有?(?:{_COUNT}(?:份|个|部|篇)?{DOCUMENT}"
    rf"|{DOCUMENT}(?:里面|里|中|内)?[，,]?有?{_COUNT}(?:份|个|部|篇|些))"
)
"""哪些文件; 文件里有哪几份."""
ANY = (
    r"(?:(?:有没有|有无|是否有)(?:哪份|哪个|什么)?(?:政策文件|文件|文档)"
    rf"|{HERE}(?:{DOCUMENT})?(?:里面|里|中|内)?(?:有没有|有无|是否有?|有)(?:{DOCUMENT})?)"
)
"""库里有没有文件: whether there is any, and then which."""
INSIDE = r"(?:里面|里边|当中|之中|里|中|内|上)?"
SPEAK = (
    r"(?:(?:有)?(?:提到|提及|讲到|说到|谈到|写到|写有|写着|写了|写明|涉及到?|包含|含有|出现|规定|关于)(?:了|过)?"
    r"|讲|谈|提(?![出高升供前交请醒倡示案])|有没有提到|mention)"
)
WHICHEVER = rf"(?:[，,？?。；;]+(?:如果)?(?:有的话)?[，,]?(?:都|分别|具体|各|有|是|在)*{_COUNT}(?:份|个|部|篇)?(?:{DOCUMENT})?里?面?)?"
TAIL = rf"(?:的|方面的)?(?:内容|规定|要求|表述|字样|说法|条款|事|文件)?[？?吗呢的了。]*{WHICHEVER}[？?吗呢的了。]*$"
MENTIONED = tuple(
    regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:请问|在)?{WHICH}{INSIDE}(?:都|也|分别|曾)?{SPEAK}(?P<what>.{{2,40}}?){TAIL}",
        rf"^(?:请问|在)?{ANY}{INSIDE}(?:都|也|曾)?{SPEAK}(?P<what>.{{2,40}}?){TAIL}",
        rf"^(?:请问|在)?{WHICH}{INSIDE}(?:都|也|分别)?对(?:于)?(?P<what>.{{2,40}}?)(?:作了|作出了?|做了|做出了?|有|进行了?)?(?:明确)?(?:的)?(?:规定|要求|说明)[了？?。]*$",
        rf"^(?P<what>.{{2,40}}?)(?:都|分别)?(?:出现在|写在|见于|在)(?:哪些|哪几|哪一?)(?:份|个|部|篇)?{DOCUMENT}{INSIDE}(?:都|有|被|曾)*(?:出现|提到|提及|规定|写到|写|涉及|讲到)?(?:过|了)?[？?。]*$",
        r"^which (?:of the )?(?:documents?|files?|policies) (?:mentions?|refers? to|speaks? of|talks? about|covers?) (?P<what>.{2,60}?)\??$",
    )
)
EACH = regex(
    rf"(?:请问)?(?:在)?(?:知识库(?:里|中)?的?)?(?:(?:所有|全部|各个|各|每一|每|这些|这几|这两|几|两)(?:份|个|部|篇)?(?:政策文件|文件|文档)"
    rf"|(?:各|每|每一|这几|这两|几|两|三)(?:份|部|个|篇){DOCUMENT}){INSIDE}(?:分别|各自|都|各)?(?:的)?"
    r"|\b(?:in|across|by) (?:all|each|every|both) (?:of the )?(?:documents?|files?|plans?)\b",
    re.IGNORECASE,
)
APART = regex(
    r"(?:主要)?(?:有什么|有何|有哪些|有啥|有没有|的|哪里|存在哪些)?(?:不同|区别|差别|差异|异同)(?:之处|点)?.{0,6}$"
)
COMPARE = regex(r"^(?:请|帮我|帮忙)?(?:对比|比较|比一比)(?:一下)?(?P<rest>.{4,})$")
TOPIC = regex(r"(?:在|关于|对于|对|就)(?P<topic>[^在关对就]{2,20}?)(?:方面|领域|问题|上|的规定|的要求|的安排)?$")
STANDING = regex(
    rf"^(?:请问|现在|目前|截至目前|今天)?{WHICH}(?:还|仍|现在|目前|已经|已|都|尚)*(?P<which>现行有效|有效|在施行|没有?过期|没有?失效|过期|到期|失效|废止|作废|未施行|没有?施行|没有?生效|未生效)(?:的)?(?:了|呢|吗|的)?[？?。]*$"
)
KINDS: tuple[tuple[str, tuple[Standing, ...]], ...] = (
    (r"未|没.*(?:施行|生效)", ("pending",)),
    (r"没|有效|在施行", ("holds", "revised")),
    (r"过期|到期", ("expired",)),
    (r"失效", ("expired", "lapsed", "repealed")),
    (r"废止|作废", ("repealed",)),
)
AND = regex(r"(?:和|与|跟|(?<![合共相不协如])同|、|以及|及)(?![^《]*》)")
APIECE = regex(r"分别|各自|各(?=[是有由在叫])|(?<=[\u4e00-\u9fff])都(?=[是有由在什哪何几多])")
OF = regex(r"[的里中]|[，,](?:[它他]们|两者|二者)?的?")
INSIDE_OF = regex(
    r"^(?:按照?|根据|依照?|在)?(?P<named>[^，,？?]{5,80}?)(?:里面|里边|当中|之中|里|中|规定|要求)[，,：:]?(?P<question>[^，,].{4,})$"
)
"""甲法和乙法里，…: what stands behind is asked of both."""
AGAIN = regex(
    r"[？?。；;，,](?:那|请问)?(?:[这那]?[两二三四五2-5](?:部|份|个|者)?(?:法律?|文件|办法|规定|条例|意见|通知|方案)?(?:的规定|规定)?)?(?:分别|各自?|各)(?:是|为|有|怎么|如何)?(?:多久|多长时间|多少|几|哪|什么|怎么|如何)[^？?。，,]{0,8}$"
)
"""…？两部法分别是多久: the same asked once more."""


ENDED = regex(rf"(?:{'|'.join(map(re.escape, words('title_endings')))}|(?<![方做用看说无合非])法典?)》?$|》$")
"""What a name of a document ends in, so that no task and no unit is taken for one."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Two documents as the question calls them, and what they are to be compared in; empty for all."""

    one: str
    other: str
    topic: str


@dataclass(frozen=True, slots=True)
class Apiece:
    """Documents as the question calls them, and the one question that is put to each."""

    names: tuple[str, ...]
    question: str


def mentioned(asked: str) -> str:
    """What is to be looked for in every document; empty when that is not asked."""
    for pattern in MENTIONED:
        if match := pattern.match(asked.strip()):
            return match["what"].strip("“”\"'‘’《》「」 　，,")
    return ""


def standings(asked: str) -> tuple[Standing, ...]:
    """The standings that are asked for: 哪些文件过期了; empty when that is not asked."""
    match = STANDING.match(asked.strip())
    return next((kinds for pattern, kinds in KINDS if match and re.search(pattern, match["which"])), ())


def of_each(asked: str) -> str:
    """The question that is put to every document, without the words that say so; empty when it is not asked of every one."""
    if not EACH.search(asked):
        return ""
    rest = EACH.sub("", asked, count=1).strip(" ，,：:？?")
    rest = re.sub(r"分别|各自", "", rest)
    return f"{rest}？" if len(rest) > 1 else ""


def sides(asked: str) -> tuple[Sides, ...]:
    """Every way to take the question as one about two documents; the right one names a document on each side."""
    text = asked.strip(" ？?。")
    apart = APART.search(text)
    compared = COMPARE.match(text)
    if not apart and not compared:
        return ()
    rest = compared["rest"] if compared else text
    if cut := APART.search(rest):
        rest = rest[: cut.start()]
    topic = TOPIC.search(rest)
    named = rest[: topic.start()] if topic else rest
    found = [Sides(named[: m.start()], named[m.end() :], topic["topic"] if topic else "") for m in AND.finditer(named)]
    return tuple(side for side in found if len(side.one) > 1 and len(side.other) > 1)


def _inside_of(text: str) -> list[Apiece]:
    """Documents named in front, and what is asked of each of them."""
    match = INSIDE_OF.match(text)
    names = tuple(AND.split(match["named"])) if match else ()
    if match is None or len(names) < 2 or not all(ENDED.search(name) for name in names):
        return []
    return [Apiece(names, f"{AGAIN.sub('', match['question'])}？")]


def apiece(asked: str) -> tuple[Apiece, ...]:
    """Every way to take the question as one put to each of the documents that it names: 甲办法和乙方案的文号分别是什么."""
    text = re.sub(r"^请问|[？?。 ]+$", "", asked.strip())
    found = _inside_of(text)
    for mark in APIECE.finditer(text):
        before, after = text[: mark.start()], text[mark.end() :]
        ends = [(before, ""), *((before[: m.start()], before[m.end() :]) for m in OF.finditer(before))]
        for named, topic in ends:
            names = tuple(AND.split(named))
            if len(names) > 1 and all(ENDED.search(name) for name in names):
                found.append(Apiece(names, f"{topic}{after}？"))
    return tuple(found)
