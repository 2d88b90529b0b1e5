"""What single lines look like: dates, residue of web pages, titles, addressees. Predicates only."""

from __future__ import annotations

import re

from corpus.numbering import read_marker
from corpus.wordlist import words

HAN = re.compile(r"[\u4e00-\u9fff]")
DATE_LINE = re.compile(
    r"[（(]?\s*([12]\d{3}|二[〇○零Ｏ０O一二三四五六七八九]{3})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日\s*[）)]?"
)
WEB_DATE = re.compile(r"[-–·•\s]*(20\d\d|19\d\d)[-./]\d{1,2}[-./]\d{1,2}(\s+\d{1,2}:\d{2}(:\d{2})?)?")
NUMBER = re.compile(
    r"[\u4e00-\u9fff]{1,14}(?:[\[(（〔［][^\])）〕］\d]{0,4})?[\[(（〔［]\s*(?:19|20)\d{2}\s*[\])）〕］]\s*第?\s*\d+\s*号"
)
ANNEX_NOTE = re.compile(r"附\s*[件表]\s*\d*\s*[:：]")
ANNEX_HEAD = re.compile(r"附\s*[件表]\s*(\d+|[一二三四五六七八九十]+)?\s*$")
NOTE = re.compile(r"(?:\[(\d{1,2})\]|［(\d{1,2})］|〔(\d{1,2})〕|【(\d{1,2})】)\s*(?=\S)")
LONGEST_TITLE = 80


def is_date(line: str) -> bool:
    """A line that is a date of signature and nothing else."""
    return bool(DATE_LINE.fullmatch(line.strip()))


def is_residue(line: str) -> bool:
    """A line that the web page left: a bare ISO date, a button, a source line."""
    line = line.strip().lstrip("【[ 　").strip()
    return bool(WEB_DATE.fullmatch(line)) or (len(line) <= 40 and line.startswith(words("residue")))


def is_number(line: str) -> bool:
    """A line that is the 发文字号, in brackets or not."""
    return bool(NUMBER.fullmatch(re.sub(r"^[（(]\s*|\s*[）)]$", "", line.strip())))


def is_titular(line: str) -> bool:
    """A line that can be part of a title: short, Chinese, no sentence, no marker, no table."""
    line = line.strip()
    if len(line) > LONGEST_TITLE or not HAN.search(line) and not re.fullmatch(r"[（(].{2,20}[）)]", line):
        return False
    if re.search(r"[。；;！!|\t]", line) or line.endswith(("：", ":", "，", ",", "、")):
        return False
    return not (is_date(line) or is_residue(line) or read_marker(line) or ANNEX_NOTE.match(line) or NOTE.match(line))


def is_addressee(line: str) -> bool:
    """主送机关: a list of organs that ends in a colon."""
    line = line.strip()
    return line.endswith(("：", ":")) and len(line) <= 200 and "。" not in line and not read_marker(line)
