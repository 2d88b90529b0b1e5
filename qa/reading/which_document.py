"""Which document says something (哪份文件禁止…, …是哪部法律规定的): what is said is put as the question, the title is the answer."""

from __future__ import annotations

import re

from corpus.regex import regex

DOCUMENT = r"(?:政策文件|规范性文件|法律法规|文件|文档|政策|法律|法规|法|条例|规定|办法|方案|计划|规划|意见|通知|批复|复函|通告|公告)"
WHICH = rf"(?:哪(?:一|几)?(?:份|部|篇)(?:的)?{DOCUMENT}|哪(?:一|几|些)?个?(?:政策文件|规范性文件|法律法规|文件|法律|法规)|哪一?个(?:条例|规定|办法|方案|计划|规划|意见|通知|批复)(?=[里中规要提明写说禁允])|什么(?:文件|法律|法规)(?=[里中规要提明写说]))"
SAYS = r"(?:里面|里|中|上)?(?:明确|专门|具体|就|都|曾|对此|已经|已)*(?:规定|要求|提出|明确|写明|写着|写到|写|说明|说到|说|讲到|讲|提到|提)?(?:了|过|到)?(?:要)?"
FIRST = regex(rf"^(?:请问|想问一下|问一下|在|是)?{WHICH}{SAYS}[，,：:]?(?P<what>(?!的).{{4,}}?)[？?。 ]*$")
LAST = regex(
    rf"^(?:请问|想问一下|问一下)?(?P<what>.{{4,}}?)[，,]?(?:这[句段个条]?(?:话|规定|要求|说法)?)?(?:是|出自|来自|见于|写在|规定在|出现在)+(?:在|由)?{WHICH}(?:里面|里|中|上)?(?:规定|要求|提出|明确|写明|写|说|讲|提|作出|定)?(?:的|了|过)*[？?。 ]*$"
)
ENGLISH = regex(
    r"^\s*(?:in\s+)?which\s+(?:document|law|regulation|notice|policy|plan|file|text|decree|rule)s?\s+(?:(?:says?|states?|provides?|sets?|specifies|specify|requires?|regulates?|covers?|governs?|concerns?|addresses|deals? with|is about)\s+(?:that\s+)?)?(?P<what>.{8,}?)[?. ]*$",
    re.IGNORECASE,
)
OTHERWISE = regex(
    rf"(?:根据|依据|依照|按照?|参照|对照|贯彻|落实|执行|遵照|适用|废止|替代|取代|代替|修改|附在|转发)(?:了|的)?的?(?:是)?(?:{WHICH})|{WHICH}(?:被|已|已经|还|仍|现在|目前|都|同时)*(?:废止|失效|过期|到期|作废|有效)|(?:被|由)(?:{WHICH})(?:废止|取代|替代|代替)"
)
"""Documents that a document itself names, and how long documents hold, are other questions."""
SORT = regex(
    r"哪(?:一|几)?(?:份|部|篇|个)(?P<sort>法律|法(?!律|规)|条例|办法|方案|计划|规划|意见|通知|批复|复函|通告|公告)"
)


def of_the_sort(asked: str, title: str) -> bool:
    """The title is of the sort that is asked for: 哪部法律, 哪份通知."""
    match = SORT.search(asked)
    sort = match["sort"] if match else ""
    return not sort or (re.search(r"法(?:典)?$", title) is not None if sort.startswith("法") else sort in title)


def which_document(asked: str) -> str:
    """What the document that is asked for says; empty where none is asked for so."""
    text = asked.strip()
    if OTHERWISE.search(text):
        return ""
    match = FIRST.match(text) or LAST.match(text) or ENGLISH.match(text)
    return match["what"] if match else ""
