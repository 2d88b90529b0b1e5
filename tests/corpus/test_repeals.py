"""What a document repeals: titles and numbers with their places, and what only looks like a repeal."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.model import Document

HEAD = "某市扶持茶业办法\n某府发〔2019〕3号\n第一条 种茶有奖。\n第二条 "


@pytest.mark.parametrize(
    ("sentence", "repealed"),
    [
        ("本办法自2019年8月1日起施行。《某市茶业办法》（某府发〔2012〕7号）同时废止。", [("某市茶业办法", "某府发〔2012〕7号")]),
        ("本办法自公布之日起施行，《甲办法》、《乙规定》和《丙细则》同时废止。", [("甲办法", ""), ("乙规定", ""), ("丙细则", "")]),
        ("2010年3月1日公布的《茶业管理条例》（某令第6号）同时废止。", [("茶业管理条例", "某令第6号")]),
        ("《某局关于印发〈茶业办法〉的通知》（某茶〔2011〕2号）自本办法施行之日起废止。", [("某局关于印发〈茶业办法〉的通知", "某茶〔2011〕2号")]),
        ("《关于印发《茶业办法》的通知》予以废止。", [("关于印发《茶业办法》的通知", "")]),
        ("决定废止《甲办法》、《乙规定》。", [("甲办法", ""), ("乙规定", "")]),
        ("根据《甲条例》，《乙规定》同时废止。", [("乙规定", "")]),
        ("《甲条例》第五条同时废止。", []),
        ("种茶依照《甲条例》执行。", []),
        ("许可证依照《甲条例》的规定予以注销。", []),
        ("被废止的许可证不得使用。", []),
    ],
)  # fmt: skip
def test_titles_that_a_sentence_repeals(
    read: Callable[[str], Document], sentence: str, repealed: list[tuple[str, str]]
) -> None:
    document = read(HEAD + sentence)
    assert [(one.title, one.number) for one in document.repeals] == repealed
    assert all(one.title in document.quote(one.start, one.end) for one in document.repeals)
