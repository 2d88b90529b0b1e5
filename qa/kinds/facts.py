"""Facts about the document itself: number, date, issuer, period, basis, annex, title. ``FACTS`` is the table of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from corpus.fold import fold
from corpus.metadata import number_span
from corpus.numerals import NUMERAL
from corpus.wording import DATE_LINE, NUMBER
from qa.case import Case
from qa.cite import NEVER
from qa.day import said as day
from qa.finding.coverage import wanted
from qa.kinds import repeals
from qa.kinds.places import leaves
from qa.reply import Evidence, Reply, Statement, refusal
from qa.standing import evidence

OWN = re.compile(r"本[\u4e00-\u9fff]{1,14}|起(?:施行|实施|执行|生效)")
ABOUT = 0.8
"""Share of the question's other words that a sentence on a validity must hold: 注册商标的有效期为十年."""
LASTING = rf"有效期限?(?:为|是|至|到|自|暂定|[\d{NUMERAL}]|长期)"
"""有效期三年, 有效期至…; 在有效期内的证件 says nothing of how long."""
LISTED = re.compile(r"(?:^|附件[:：])[ \u3000]*\d{1,2}[.、．][ \u3000]*([^\n]+)", re.MULTILINE)
"""The annexes of a note that numbers them, a line each."""
DATED = re.compile(r"[（(]?\s*(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[^）)\n]*[）)]?")
"""The day in the note under a title, with what was done then."""
BASIS = re.compile(
    r"(?:根据|依据|按照|为贯彻落实|贯彻落实|为落实)[^。；\n]{0,60}?(《[^》]+》(?:\s*[（(][^）)]*号[）)])?)"
)


def answer(case: Case) -> Reply | None:
    """The first fact that the question's cues ask for; several when it asks for several."""
    question = case.question
    if _of_units(case) or question.references or question.named("indicator", "task", "project", "term"):
        return None
    if (
        question.has("lead", "participant", "difference", "percent")
        or question.has("target")
        and not question.has("basis")
    ):
        return None
    found = [(cue, fact(case)) for cue, fact in FACTS if question.has(cue) and _asks(case, cue)]
    if not found:
        return None
    good = [reply for _, reply in found if reply.status == "answered"]
    if not good:
        return found[0][1]
    statements = tuple(s for reply in good for s in reply.statements)
    return Reply("answered", statements, understood=(("kind", "document_fact"), ("fact", found[0][0])))


def _of_units(case: Case) -> bool:
    """The question is about a unit: one of the document's, or one that it does not speak of; the issuer only names the document."""
    document = case.view.document
    issued = f"{document.metadata.title} {document.metadata.issuer}"
    named = [name for name in case.question.named("unit") if name.printed not in issued]
    return any(name.document == document.id or name.printed not in document.text for name in named)


def of_title(case: Case) -> Reply | None:
    """文号 and the like of a document whose title holds the indicator or task that the question seems to name."""
    question = case.question
    named = question.named("indicator", "task", "project", "term")
    title = fold(case.view.document.metadata.title)
    if not named or question.years or not question.has("number", "issuer", "basis", "period"):
        return None
    if not all(name.key in title for name in named):
        return None
    return answer(replace(case, question=replace(question, names=question.named("document"), content=())))


INTERPRETER = re.compile(r"由([^。，,；;\n]{2,40}?)(?:负责)?(?:具体)?(?:负责)?解释")


def interpreter(case: Case) -> Reply | None:
    """Who explains the document: 本办法由某局负责解释."""
    question = case.question
    if "解释" not in question.text or not question.has("who", "responsible") or question.has("effect", "validity"):
        return None
    for clause in leaves(case):
        if match := INTERPRETER.search(case.view.document.text, clause.start, clause.end):
            begin = max(clause.start, *(case.view.document.text.rfind(c, 0, match.start()) + 1 for c in "。；;，,\n"))
            return said(
                case,
                f"文件由{match[1]}负责解释",
                f"{match[1]} explains the document",
                case.span(clause.id, begin, match.end()),
            )
    asks = re.search(r"谁.{0,4}解释|解释(?:权|机关|单位|部门)", question.text)
    missing = case.say("文件没有写明由谁解释。", "The document does not say who explains it.")
    return refusal(missing, kind="interpreter") if asks and not question.content else None


TITLED = re.compile(r"什么|啥|叫|全称|全名|完整|标题|题目|告诉|名称是|名字是")
"""名字里有生僻字 speaks of somebody's name; these words ask for the document's."""


SELF = re.compile(
    r"(?:^|[号）)》件])(?:这|那)?(?:是|叫)(?:一?[个份])?(?:什么|啥|哪一?[个份])(?:样的)?(?:文件|文|计划|通知|东西)"
)
"""嘉府发〔2018〕15号是个什么文件 asks what it is called, not what it rests on."""
ANY_DAY = re.compile(r"哪一?[天日]|几月几[号日]|哪月哪日")
OWN_DAY = re.compile(
    r"(?:这个?|本|该)?(?:文件|计划|规划|方案|通知|办法|规定|意见|条例|公告|决定|措施|文)|印发|发布|公布|下发|颁布|出台|成文|落款|制定|写|[发出的是在于]"
)


def _of_another_day(case: Case) -> bool:
    """实施方案哪天之前报: 哪天 with a doing that is not the document's own asks for another day."""
    if case.question.has("issuer") and not re.search("时间|日期|哪[天年月日]|何时|什么时候", case.question.text):
        return True
    said = [case.question.text[t.start : t.end] for t in case.question.tags if "date" in t.kind.split("+")]
    rest = OWN_DAY.sub("", "".join(p for p in case.question.content if p not in case.view.document.metadata.title))
    return all(ANY_DAY.fullmatch(word) for word in said) and len(rest) > 1


CALLED = re.compile(r"叫|名称|名字|标题|题目|是(?:什么|啥|个什么)|什么(?:表|文件|附件)")
"""附件2叫什么; a question on what 附件2 holds is not answered with its title."""


def _asks(case: Case, cue: str) -> bool:
    """A cue that is only a side word of a longer question does not make it a question of fact."""
    content = "".join(case.question.content)
    if cue == "date" and _of_another_day(case):
        return False
    if cue == "basis" and SELF.search(case.question.text):
        return False
    if cue == "title" and SELF.search(case.question.text):
        return True
    if cue == "annex" and case.question.has("same", "missing", "nature"):
        return False
    if _numbered_annexes(case) and cue in ("annex", "title"):
        return cue == "annex" and bool(CALLED.search(case.question.text))
    if cue == "title" and content and not TITLED.search(case.question.text):
        return False
    if cue == "title" and (
        case.question.has("project", "task", "safeguard", "goal", "principle", "person")
        or case.question.named("section")
    ):
        return False
    return (
        len(content) <= 8 or cue in {"number", "basis", "annex", "repeal", "validity", "effect"} and len(content) <= 20
    )


def _numbered_annexes(case: Case) -> tuple[int, ...]:
    """附件2: the numbers of the annexes that the question speaks of."""
    return tuple(int(tag.value) for tag in case.question.tags if tag.kind == "annexnumber")


def _first(case: Case, kind: str) -> Evidence | None:
    clause = next(iter(case.view.of_kind(kind)), None)
    return case.span(clause.id, clause.start, clause.end) if clause else None


def at(case: Case, start: int, end: int) -> Evidence | None:
    """A span as evidence; inside what the page prints around the document, the whole field that holds it."""
    clause = case.view.at((start, end))
    if clause.kind not in NEVER:
        return case.span(clause.id, start, end)
    fields = case.view.page_fields
    field = next((f for f in fields if f.start <= start and end <= f.end), None)
    return case.span(clause.id, field.start, field.end) if field else None


def _within(case: Case, pattern: re.Pattern[str], *kinds: str) -> Evidence | None:
    """The first match of a pattern inside clauses of some kinds."""
    for clause in case.view.of_kind(*kinds):
        match = pattern.search(case.view.document.text, clause.start, clause.end)
        if match:
            return case.span(clause.id, *match.span())
    return None


def number(case: Case) -> Reply:
    """发文字号."""
    document = case.view.document
    value, span = document.metadata.number, number_span(document.text, document.clauses)
    evidence = at(case, *span) if span else None
    if not value or not evidence:
        return refusal(
            case.say("文件没有载明自己的发文字号。", "The document does not state a number of its own."), kind="number"
        )
    return said(case, f"发文字号是{value}", f"The document number is {value}", evidence)


def date(case: Case) -> Reply:
    """成文日期."""
    value = case.view.document.metadata.date
    evidence = _within(case, DATE_LINE, "date") or _within(case, DATED, "remark")
    if not value or not evidence:
        return refusal(case.say("文件没有载明成文日期。", "The document does not state its date."), kind="date")
    year, month, day = (int(part) for part in value.split("-"))
    return said(
        case,
        f"成文（落款）日期是{year}年{month}月{day}日",
        f"The document is dated {value} ({year}年{month}月{day}日)",
        evidence,
    )


def issuer(case: Case) -> Reply:
    """发文机关."""
    value = case.view.document.metadata.issuer
    evidence = _first(case, "signature") or _within(case, NUMBER, "number", "title")
    if not value or not evidence:
        return refusal(case.say("文件没有载明发文机关。", "The document does not name its issuer."), kind="issuer")
    signed = bool(case.view.of_kind("signature"))
    chinese = f"发文机关是{value}" + ("" if signed else "（文件未署名，据发文字号的机关代字判断）")
    return said(
        case, chinese, f"The issuer is {value}" + ("" if signed else " (from the letters of the number)"), evidence
    )


def period(case: Case) -> Reply:
    """Years that the title speaks of."""
    years = case.view.document.metadata.period
    evidence = _first(case, "title") if years else None
    if evidence and years and not re.search(str(years[0]), case.view.document.quote(evidence.start, evidence.end)):
        evidence = _first(case, "annex")
    if not years or not evidence:
        return refusal(case.say("文件没有载明起止年份。", "The document does not state a period."), kind="period")
    length = years[1] - years[0] + 1
    return said(
        case, f"文件覆盖{years[0]}年至{years[1]}年，共{length}年", f"It covers {years[0]} to {years[1]}", evidence
    )


def basis(case: Case) -> Reply:
    """The document that this one rests on."""
    evidence = _within(case, BASIS, "preamble", "paragraph", "section")
    if not evidence:
        return refusal(case.say("文件没有写明制定依据。", "The document does not state its basis."), kind="basis")
    words = case.view.document.quote(evidence.start, evidence.end)
    match = BASIS.search(words)
    return said(
        case,
        f"制定依据是{match.group(1) if match else words}",
        f"It is based on {match.group(1) if match else words}",
        evidence,
    )


PURPOSE = re.compile(
    r"为(?:了|深入|进一步|全面|加快|贯彻|积极|认真|切实|系统|统筹|推动|落实|规范|加强|促进|做好|[\u4e00-\u9fff])[^。；\n]+?(?=[,，]\s*(?:根据|依据|按照|结合|基于|经|现|特|制定))"
)


def purpose(case: Case) -> Reply:
    """What the document is made for: the first words of its introduction."""
    evidence = _within(case, PURPOSE, "preamble", "paragraph")
    if not evidence:
        return refusal(case.say("文件没有写明制定目的。", "The document does not state its purpose."), kind="purpose")
    words = " ".join(case.view.document.quote(evidence.start, evidence.end).split())
    return said(case, f"制定目的是：“{words}”", f"It is made for this: “{words}”", evidence)


def annex(case: Case) -> Reply:
    """附件."""
    evidence = _first(case, "annexnote")
    if not evidence and (inside := [c for c in case.view.of_kind("annex") if c.marker]):
        found = {c.heading: case.whole_heading(c) for c in inside}
        names = case.comma.join(f"《{heading}》" for heading in found)
        head = case.say(f"附件共{len(found)}个：" if len(found) > 1 else "附件是", f"Annexes ({len(found)}): ")
        return Reply("answered", (Statement(head + names, (*found.values(),)), Statement(case.say("。", "."))))
    if not evidence:
        return refusal(case.say("文件没有附件。", "The document has no annex."), kind="annex")
    listed = LISTED.findall(case.view.document.quote(evidence.start, evidence.end))
    if chosen := [(n, listed[n - 1]) for n in _numbered_annexes(case) if 0 < n <= len(listed)]:
        names = case.comma.join(
            case.say(f"附件{n}是《{name.strip()}》", f"Annex {n}: 《{name}》") for n, name in chosen
        )
        return said(case, names, names, evidence)
    if len(listed) > 1:
        names = case.comma.join(f"《{name.strip()}》" for name in listed)
        head = case.say(f"附件共{len(listed)}个：", f"There are {len(listed)} annexes: ")
        return Reply("answered", (Statement(head), Statement(names, (evidence,)), Statement(case.say("。", "."))))
    words = re.sub(r"\s+", "", case.view.document.quote(evidence.start, evidence.end))
    words = re.sub(r"^附件\d*[:：]", "", words)
    return said(case, f"附件是《{words}》", f"The annex is 《{words}》", evidence)


def title(case: Case) -> Reply:
    """全称."""
    value = case.view.document.metadata.title
    evidence = _first(case, "title")
    if not value or not evidence:
        return refusal(case.say("文件没有标题。", "The document has no title."), kind="title")
    return said(case, f"文件全称是《{value}》", f"The full title is 《{value}》", evidence)


def _sentence(case: Case, pattern: str, chinese: str, kind: str) -> Reply:
    """The sentence that holds a phrase, quoted."""
    evidence = _within(
        case,
        re.compile(rf"[^。；\n]*(?:{pattern})[^。；\n]*"),
        *{c.kind for c in case.view.document.clauses} - {"boilerplate"},
    )
    if not evidence:
        return refusal(
            case.say(f"文件没有写明{chinese}。", f"The document does not state this ({chinese})."), kind=kind
        )
    words = " ".join(case.view.document.quote(evidence.start, evidence.end).split())
    return said(case, f"文件写明：“{words}”", f"The document says: “{words}”", evidence)


def repeal(case: Case) -> Reply:
    """What the document repeals."""
    return repeals.answer(case) or _sentence(case, "废止|失效", "废止情况", "repeal")


def validity(case: Case) -> Reply:
    """How long the document is valid; a plan that does not say it holds for the years of its title."""
    until, proof = case.view.document.validity.until, evidence(case.view.document, "until")
    if until and proof:
        words = case.view.document.quote(proof.start, proof.end).strip("，, ")
        return said(case, f"有效期至{day(until)}（“{words}”）", f"It is valid until {until}", proof)
    stated = _sentence(case, LASTING, "有效期", "validity")
    if stated.status == "answered" and not _is_own(case, stated):
        stated = refusal(
            case.say("文件没有写明有效期。", "The document does not state how long it holds."), kind="validity"
        )
    over = case.question.has("period") or EXPIRES.search(case.question.text)
    return _until_end(case, stated) if stated.status == "not_found" and over else stated


EXPIRES = re.compile(r"到期|过期|截止|期满|结束")


def _until_end(case: Case, unstated: Reply) -> Reply:
    """A plan that states no validity holds for the years that it names; that it states none is said."""
    years = period(case)
    if years.status != "answered" or case.question.has("period"):
        return years if years.status == "answered" else unstated
    return replace(years, statements=(*unstated.statements, *years.statements))


def _is_own(case: Case, stated: Reply) -> bool:
    """The sentence is about the document, or about the thing that the question names besides."""
    proof = stated.statements[0].evidence[0]
    words = case.view.document.quote(proof.start, proof.end)
    title = case.view.document.metadata.title
    content = " ".join(piece for piece in case.question.content if not piece.isascii() and piece not in title)
    about = wanted(case.store, content)
    return about.coverage(words) >= ABOUT if about.weights else bool(OWN.search(words))


def effect(case: Case) -> Reply:
    """From when the document is in force."""
    begins, proof = case.view.document.validity.effective, evidence(case.view.document, "effective")
    if begins and proof:
        words = case.view.document.quote(proof.start, proof.end).strip("，, ")
        return said(case, f"自{day(begins)}起施行（“{words}”）", f"It is in force from {begins}", proof)
    return _sentence(case, r"起(?:施行|实施|生效)|之日起", "施行日期", "effect")


def said(case: Case, chinese: str, english: str, evidence: Evidence) -> Reply:
    return Reply("answered", (Statement(case.say(chinese, english), (evidence,)), Statement(case.say("。", ". "))))


FACTS: tuple[tuple[str, Callable[[Case], Reply]], ...] = (
    ("number", number),
    ("issuer", issuer),
    ("repeal", repeal),
    ("effect", effect),
    ("validity", validity),
    ("date", date),
    ("basis", basis),
    ("purpose", purpose),
    ("annex", annex),
    ("period", period),
    ("title", title),
)
