"""When a thing begins is another question than by when it is there."""

from __future__ import annotations

import pytest

from qa.open.begun import begins


@pytest.mark.parametrize(
    ("question", "words", "said"),
    [
        ("科创大道什么时候开工？", "到2020年，形成科创大道", False),
        ("科创大道什么时候开工？", "2019年6月动工建设科创大道", True),
        ("科创大道什么时候建成？", "到2020年，形成科创大道", True),
        ("哪些项目已经开工？", "到2020年，形成科创大道", True),
        ("试点何时启动", "2019年启动试点", True),
    ],
)
def test_a_beginning_is_said_to_be_one(question: str, words: str, said: bool) -> None:
    assert begins(question, words) is said
