"""那丙级的呢 behind a question on 甲级, 那2家呢 behind one on 3家: the same question of another grade, kind, stage or figure."""

from __future__ import annotations

import re

from corpus.regex import regex
from qa.question import Question

ENDS = "级类种档型期批组层线段等"
"""What words for grades, kinds and stages end in."""
OTHER = regex(
    rf"(?:那么?|如果是|要是|换成)?(?P<word>[\u4e00-\u9fff]{{1,4}}[{ENDS}])(?P<open>及?以[上下])?(?:的)?(?:话|企业|项目)?(?:呢|怎么样|又如何|多少)?[？?]?"
)
NUMBER = r"(?:\d[\d.]*|[一二两三四五六七八九十百千]+)"
UNIT = "家|个月|个|人|户|岁|周岁|年|天|日|次|万元|元|平方米"
BOUND = "(?:（含）)?(?:及?以上|及?以下|以内)?"
FIGURE = regex(
    rf"(?:那么?|如果|要是|假如|若)*(?:只|[\u4e00-\u9fff]{{0,4}}的)?(?:有|是|为|年?满|到|过)?了?(?P<said>{NUMBER}(?P<unit>{UNIT}){BOUND})(?:之后|以后|后|了)?的?(?:话)?呢?[？?。 ]*"
)


def swapped(asked: str, earlier: Question | None) -> str:
    """The earlier question with the other word or figure in the place of its own; else what was asked."""
    if earlier is None or earlier.english:
        return asked
    said = asked.strip()
    if earlier.units and (role := OTHER_ROLE.fullmatch(said)):
        return f"那它{role['role']}哪些任务？"
    return (
        _year(said, earlier.text)
        or _figure(said, earlier.text)
        or _word(said, earlier.text)
        or _other(said, earlier.text)
        or asked
    )


OTHER_ROLE = regex(r"其中(?:只|仅|单)?(?P<role>参与|配合|牵头|负责|协助)的?(?:任务)?(?:有?哪些)?呢[？?。 ]*")
"""其中参与的呢, after what a unit leads: what it takes part in, and none of those listed."""
STEPS = {"前": -1, "上": -1, "后": 1, "下": 1, "次": 1, "翌": 1}
YEAR = regex(r"(?<!\d)(?:19|20)\d{2}(?=\s*年)")
NEXT_YEAR = regex(
    r"(?:那么?|再|要是|换成)*(?:往|向)?(?P<step>[前后上下次翌])(?:面|推|数)?(?:的?那)?一?年(?:度)?(?:的|底|末)*(?:目标|数据?|情况)?(?:呢|是?多少|有?几[家个项])?[？?。 ]*"
)


def _year(asked: str, earlier: str) -> str:
    """那前一年呢, 再往后一年呢, where the earlier question has one year."""
    said, own = NEXT_YEAR.fullmatch(asked), set(YEAR.findall(earlier))
    if not said or len(own) != 1:
        return ""
    year = own.pop()
    return earlier.replace(year, str(int(year) + STEPS[said["step"]]))


GROUPS = (
    ("白天", "日间", "夜间", "晚上", "夜里"),
    ("工作日", "周末", "双休日", "节假日", "寒暑假"),
    ("上午", "下午"),
    ("城镇", "农村", "城区", "乡村"),
    ("新建", "改建", "扩建", "改造"),
    ("个人", "企业", "单位"),
)
"""Words of which one stands for the other in a further question: 晚上呢 behind one on 白天."""
OF_GROUP = regex(r"(?:那么?|如果是?|要是|换成|在)?(?P<word>[\u4e00-\u9fff]{2,3}?)的?(?:话)?呢[？?。 ]*")


def _other(asked: str, earlier: str) -> str:
    """晚上呢, where the earlier question has one word of its kind."""
    said = OF_GROUP.fullmatch(asked)
    group = next((group for group in GROUPS if said and said["word"] in group), ())
    own = [word for word in group if word in earlier]
    return earlier.replace(own[0], said["word"], 1) if said and len(own) == 1 and own[0] != said["word"] else ""


def _figure(asked: str, earlier: str) -> str:
    """那2家呢, where the earlier question has one figure of 家."""
    said = FIGURE.fullmatch(asked)
    alike = list(re.finditer(rf"{NUMBER}{said['unit']}{BOUND}", earlier)) if said else []
    if said is None or len(alike) != 1:
        return ""
    start, end = alike[0].span()
    return earlier[:start] + said["said"] + earlier[end:]


def _word(asked: str, earlier: str) -> str:
    """那丙级的呢, where the earlier question has one word that ends so."""
    match = OTHER.fullmatch(asked)
    if not match:
        return ""
    word, put = match["word"], match["word"] + (match["open"] or "")
    own = re.compile(rf"[\u4e00-\u9fff]{{{len(word) - 1}}}{word[-1]}(?:及?以[上下])?")
    found = [
        text for start in range(len(earlier)) if (one := own.match(earlier, start)) and (text := one.group()) != put
    ]
    return earlier.replace(found[0], put, 1) if len(set(found)) == 1 else ""
