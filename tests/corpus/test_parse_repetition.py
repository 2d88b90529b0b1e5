"""No repetition costs its square: long texts of one pattern are parsed, and a text that hangs the parser fails by timeout.

Nothing here is timed; a pattern whose cost grows with the square of its length takes minutes at these sizes.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.model import Document
from corpus.parse import parse
from corpus.read.file import read_file
from corpus.source import Source

PLAN = next((Path(__file__).parents[2] / "corpus" / "plans").glob("*.txt"))
LONG = 300_000
"""Characters; the longest law has a third of it."""
REPETITION = 40_000
"""Characters of one pattern over and over: twenty thousand lines, where a square would be seen."""
REPEATED = {
    "sentence": "到2025年,高新技术企业超过1000家,研发投入占比达到5.5%左右。",
    "sentences in lines": "到2025年,产业规模达到200亿元。\n",
    "figures": "1家",
    "figures with commas": "新增10家，",
    "digits": "1",
    "numerals": "一",
    "brackets": "（",
    "closed brackets": "（甲局牵头，乙局配合）",
    "brackets in lines": "1.做好工作。（牵头单位:甲局、乙局;参与单位:丙镇等）\n",
    "items": "1.做好工作。\n",
    "sections": "一、总体要求\n（一）甲\n1.乙\n",
    "bullets": "——坚持创新。聚焦发展。\n",
    "articles": "第一条　（目的）\n本办法适用于本市。\n",
    "role lines": "主办单位:县民政局、县财政局\n",
    "units": "区科委、",
    "rows": "甲率|%|61.3|80\n",
    "cells": "825 |\n",
    "cells of one row": "甲|",
    "tabs": "甲\t1\n",
    "notes": "[1]甲:乙。\n",
    "marks": "[1]",
    "annexes": "附件\n某某清单\n",
    "annex notes": "附件:某某清单\n",
    "dates": "2018年5月28日\n",
    "organs": "某县民政局\n",
    "titles": "某某三年行动计划\n",
    "residue": "- 2020-08-12\n",
    "fields": "索引号: 1\n",
    "spaces": " ",
    "spaced": "甲 ",
    "lines": "甲\n",
    "blank lines": "甲\n\n\n\n",
    "quotes": "《",
    "years": "2025年",
    "years compared with": "较2020年",
    "deadlines": "2021年9月底前完成排查，",
    "closings": "本方案自印发之日起施行。\n",
    "open lists": "等",
    "full stops": "。",
    "definitions": "本办法所称甲，是指乙。",
    "definitions unended": "甲，是指",
    "short forms": "甲（以下简称乙）",
    "limits": "自受理之日起10日内，",
    "limits unended": "自甲之日起",
    "penalties": "第一条　处一万元以上五万元以下的罚款。\n",
    "parts without numbers": "第一条　甲。\n附则\n",
    "imprints": "抄送：甲，\n",
    "letterheads": "某省财政厅 文件\n",
    "titles in quotes": "现将《某某办法》印发，",
    "duties": "任务|责任单位\n甲|甲局\n|乙||\n",
    "every year": "每年引进10名以上人才，",
}


def whole(document: Document, text: str) -> bool:
    """The leaves hold the text exactly."""
    parents = {clause.parent for clause in document.clauses}
    leaves = [clause for clause in document.clauses if clause.id not in parents]
    return "".join(text[clause.start : clause.end] for clause in leaves) == text


def test_thirty_plans_in_one_are_parsed_whole() -> None:
    text = "\n".join([read_file(PLAN).text] * 30)[:LONG].strip()
    assert whole(parse(Source(name="", sha256="", text=text)), text)


@pytest.mark.parametrize("repeated", REPEATED.values(), ids=REPEATED.keys())
def test_repetition_is_parsed_whole(repeated: str) -> None:
    text = "甲" + repeated * (REPETITION // len(repeated)) + "乙"
    assert whole(parse(Source(name="", sha256="", text=text)), text)


@pytest.mark.parametrize(
    "repeated", ["1.做好工作。\n", "甲率|%|61.3|80\n", "到2025年,甲达到{}家。\n", "（甲{}局牵头）"]
)
def test_numbered_repetition_is_parsed_whole(repeated: str) -> None:
    lines = [repeated.format(i).replace("1.", f"{i}.") for i in range(1, REPETITION // len(repeated))]
    text = ("某计划\n一、重点任务\n" + "".join(lines)[:REPETITION]).strip()
    assert whole(parse(Source(name="", sha256="", text=text)), text)
