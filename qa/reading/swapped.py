"""那丙级的呢 behind a question on 甲级: the same question of another grade, kind or stage."""

from __future__ import annotations

import re

from qa.question import Question

ENDS = "级类种档型期批组层线段等"
"""What words for grades, kinds and stages end in."""
OTHER = re.compile(
    rf"(?:那么?|如果是|要是|换成)?(?P<word>[\u4e00-\u9fff]{{1,4}}[{ENDS}])(?:的)?(?:话|企业|项目)?(?:呢|怎么样|又如何|多少)?[？?]?"
)


def swapped(asked: str, earlier: Question | None) -> str:
    """The earlier question with the other word in the place of its own; else what was asked."""
    match = OTHER.fullmatch(asked.strip())
    if earlier is None or earlier.english or not match:
        return asked
    word = match["word"]
    own = re.compile(rf"[\u4e00-\u9fff]{{{len(word) - 1}}}{word[-1]}")
    found = [
        text
        for start in range(len(earlier.text))
        if (one := own.match(earlier.text, start)) and (text := one.group()) != word
    ]
    return earlier.text.replace(found[0], word, 1) if len(set(found)) == 1 else asked
