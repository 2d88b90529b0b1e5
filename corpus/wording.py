"""What single lines look like: dates, residue of web pages, titles, addressees. Predicates only."""

from __future__ import annotations

import re

from corpus.numbering import read_marker
from corpus.regex import regex
from corpus.units import looks_like_unit
from corpus.wordlist import words

HAN = regex(r"[\u4e00-\u9fff]")
_YEAR = (
    r"(?P<year>[12]\d{3}|[１２][０-９]{3}|二[〇○零Ｏ０O一二三四五六七八九]{3}|一九[〇○零Ｏ０O一二三四五六七八九]{2})"
)
_DAY = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
DATE_LINE = regex(rf"[（(]?\s*{_YEAR}\s*年\s*(?P<month>{_DAY})\s*月\s*(?P<day>{_DAY})\s*日\s*(?:印发)?\s*[）)]?")
DAY = regex(rf"{_YEAR}\s*年\s*(?P<month>{_DAY})\s*月\s*(?P<day>{_DAY})\s*日")
WEB_DATE = regex(r"[-–·•\s]*(20\d\d|19\d\d)[-./]\d{1,2}[-./]\d{1,2}(\s+\d{1,2}:\d{2}(:\d{2})?)?")
_LETTERS = r"[\u4e00-\u9fff]{1,14}(?:[\[(（〔［][^\])）〕］\d]{0,4})?"
"""The letters of a document number: 嘉府发, 沪府办规."""
_BRACKETED_YEAR = r"[\[(（〔［]\s*(?:19|20|１９|２０)\d{2}\s*[\])）〕］]"
NUMBER = regex(rf"{_LETTERS}{_BRACKETED_YEAR}\s*第?\s*\d+\s*号")
NUMBER_OF_YEAR = regex(
    r"(?P<letters>[\u4e00-\u9fff]{2,20}(?:[\[(（〔［][^\])）〕］\d]{0,4}[\])）〕］])?)\s*[（(]?(?:19|20)\d{2}年\s*第?\s*\d+\s*号[）)]?"
)
"""A number without brackets around its year: 某函2026年第322号, 某部公告2026年第5号."""
SIGNER = regex(r"\s*签发人\s*[:：].{2,20}$")
ORDER = regex(
    r"(?P<organ>[\u4e00-\u9fff]{1,20})令\s*[（(]?\s*(?:(?:19|20)\d{2}年)?\s*第?\s*[\d一二三四五六七八九十百]+\s*号\s*[）)]?"
)
"""An order's name and number: 某市人民政府令第19号."""
ORDER_NAME = regex(r"[\u4e00-\u9fff]{2,20}令")
ORDER_NUMBER = regex(r"[（(]?\s*第?\s*[\d一二三四五六七八九十百]+\s*号\s*[）)]?")
ANNEX_NOTE = regex(r"附\s*[件表]?\s*\d*\s*[:：]")
ANNEX_HEAD = regex(r"附\s*[件表]\s*(\d+|[一二三四五六七八九十]+)?\s*(?:[（(][^（()）]{1,10}[）)])?\s*[:：]?\s*$")
ANNEX_NAMED = regex(
    r"(?P<head>附\s*[件表录]\s*(?:\d+(?:[-—]\d+)?|[一二三四五六七八九十]+)?)\s*(?:[:：]|(?<=\d)[ 　]|(?<=[一二三四五六七八九十])[ 　])\s*(?P<name>(?!\d+[.．、])[^。；;:：|\t]{3,60})"
)
"""附件1：任务清单, the head of an annex with its title on one line."""
ANNEX_FILE = regex(r"附件\s*[\d\-—]*\s*(?:下载)?[^。\n]{0,60}\.(?:docx?|xlsx?|pdf|zip|rar|wps|et|ofd)\s*$", re.I)
"""The name of a file that the page offers for download."""
_NOTED = r"\d{1,2}|[①-⑳]"
"""A number of a note, inside its bracket."""
NOTE = regex(
    rf"(?:\[({_NOTED})\]|［({_NOTED})］|〔({_NOTED})〕|【({_NOTED})】|(?:注|注释)\s*({_NOTED})\s*[:：.．、]|注\s*[:：](?![^\n]*[；;。]\s*2\s*[.．、])\s*({_NOTED})\s*[)）.．、])\s*(?=\S)"
)
"""[1], 注1：, 注：1）; several remarks in one line (注：1.…；2.…) stand below a table and explain no mark."""
LOOSE_NOTE = regex(r"([①-⑳]|\d{1,2}\s*[.．、)）])\s*(?=[“\"《]?[^:：。]{2,30}(?:[:：]|是指|指))")
"""A note whose number has no bracket; one only behind a line that announces notes (名词解释)."""
NOTES_HEAD = regex(
    r"(?:附[录件表]?\s*[\d一二三四五六七八九十]*\s*[:：、.]?\s*|[一二三四五六七八九十]+、\s*)?(?:(?:专有|主要)?(?:名词|术语)(?:解释|注释|说明)|注释|名词|注)\s*[:：]?\s*$"
)
REMARK = regex(r"[（(](?:此件|联系[人科电单方]|本文件|本文有|信息公开|公开方式|公开属性|注\s*[:：]).{2,60}[）)]")
STAND_IN = regex(r"[（(].{2,30}(?:代章|代)[）)]")
"""Who sets the seal for another."""
IMPRINT = regex(
    rf"\s*(?:抄\s*[送报]|分\s*送|发\s*至|公开方式|公开属性|公开类别|校\s*对|承办(?:单位|处室))\s*[:：]|[^。；;]{{0,40}}{_YEAR}\s*年\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日\s*(?:印\s*发|印制)\s*$"
)
"""版记: to whom copies go, who printed it when."""
MONTH = regex(rf"{_YEAR}\s*年\s*(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})\s*月")
CLOSING = regex(r"本[\u4e00-\u9fff]{2,8}自.{2,30}(?:施行|实施|执行|生效)")
"""The sentence that puts a document into force: it stands for itself, not for the clause above it."""
ROLE_LINE = regex(rf"(?:{'|'.join(words('roles'))}|{'|'.join(words('deadline_fields'))})\s*[:：]")
"""A line that names units or the time limit of the clause above it."""
_FIELDS = "|".join(r"\s*".join(word) for word in words("header_fields"))
FIELD = regex(rf"[【\[]?\s*(?:{_FIELDS})\s*[】\]]?\s*[:：]?")
ADOPTED = regex(rf"[（(]?\s*{_YEAR}年\d{{1,2}}月\d{{1,2}}日\s*(?![起至前后以]|[^（()）]*。)[\u4e00-\u9fff]{{2}}")
"""题注: when and by whom a law was passed, under its title."""
ISSUED = regex(rf"(?P<number>{NUMBER.pattern})[\s,，、;；]*{_YEAR}年\d{{1,2}}月\d{{1,2}}日\s*(?:印发|发布|公布|颁布)")
"""题注: （某政规〔2024〕6号 2024年7月8日印发）."""
SPOKEN = regex(r"[问答QA]\s*[:：]")
"""问：…？ 答：…: printed questions and answers are no titles."""
CONTENTS = regex(r"目\s*[录次]")
OFFICER = regex(rf"(?:{'|'.join(words('officers'))})[:：]?[\u4e00-\u9fff·]{{2,4}}")
"""市长：某某."""
COMMENT = regex(r"<!--.*-->")
CODE = regex(r"[A-ZＡ-Ｚ][A-ZＡ-Ｚ\d\s—－-]{5,40}")
"""统一编号 of a normative document: ZJSP00-2025-0010."""
LETTERHEAD = regex(r"(?!.*关于)[\u4e00-\u9fff\s]{4,40}文\s*件")
"""发文机关标志: 某某人民政府文件."""
LONGEST_TITLE = 80
LONGEST_FIELD = 150
"""Characters of one line of page fields; several may share a line."""
LONGEST_TITLE_OF_MANY = 200
"""Of a title that names the organs that issue together."""
LONGEST_SIGNATURE = 30
LONGEST_SIGNATURE_OF_MANY = 80


def is_date(line: str) -> bool:
    """A line that is a date of signature and nothing else."""
    return len(line) <= LONGEST_SIGNATURE and bool(DATE_LINE.fullmatch(line.strip()))


def is_residue(line: str) -> bool:
    """A line that the web page left: a bare ISO date, a button, a field with its colon."""
    if len(line) > LONGEST_FIELD:
        return False
    bare = line.strip().lstrip("【[ 　").strip()
    button = len(bare) <= 40 and bare.startswith(words("residue"))
    return bool(WEB_DATE.fullmatch(bare)) or button or is_field(line)


def is_field(line: str) -> bool:
    """A line of page fields: 索引号:…, 【引证码】 …."""
    match = FIELD.match(line.strip())
    return match is not None and match.group().rstrip().endswith((":", "：", "】", "]"))


def is_number(line: str) -> bool:
    """A line that is the 发文字号, in brackets or not, or the name and number of an order."""
    bare = line.strip()
    if len(bare) > LONGEST_TITLE:
        return False
    bare = SIGNER.sub("", bare)
    *organs, last = bare.split() or [""]
    if organs and all(looks_like_unit(organ) for organ in organs):
        bare = last
    inner = bare[1:-1].strip() if bare[:1] in "（(" and bare[-1:] in "）)" else bare
    return any(pattern.fullmatch(inner) for pattern in (NUMBER, NUMBER_OF_YEAR)) or bool(ORDER.fullmatch(bare))


def is_remark(line: str) -> bool:
    """A line that says when a text was passed or issued, as stands under titles (题注)."""
    return bool(ADOPTED.match(line)) or line.strip()[:1] in "（(" and bool(ISSUED.search(line))


def is_titular(line: str) -> bool:
    """A line that can be part of a title: short, Chinese, no sentence, no marker, no table."""
    line = line.strip()
    if len(line) > LONGEST_TITLE or not HAN.search(line) and not re.fullmatch(r"[（(].{2,20}[）)]", line):
        return False
    if re.search(r"[。；;！!|\t]", line) or line.endswith(("：", ":", "，", ",", "、")):
        return False
    if is_date(line) or is_residue(line) or ROLE_LINE.match(line) or REMARK.fullmatch(line) or is_remark(line):
        return False
    return not (
        read_marker(line)
        or SPOKEN.match(line)
        or ANNEX_NOTE.match(line)
        or NOTE.match(line)
        or CONTENTS.fullmatch(line)
    )


def is_long_title(line: str) -> bool:
    """A title in one line that begins with all the organs that issue together."""
    line = line.strip()
    return (
        LONGEST_TITLE < len(line) <= LONGEST_TITLE_OF_MANY
        and "关于" in line
        and ends_title(line)
        and not re.search(r"[。；;！!|\t:：，,]", line)
    )


def is_signature(line: str) -> bool:
    """A line of the organs or the person that sign: short, titular, ends as organs do or begins with an office."""
    line = line.strip()
    if len(line) > LONGEST_SIGNATURE_OF_MANY or ANNEX_HEAD.fullmatch(line):
        return False
    if OFFICER.fullmatch("".join(line.split())):
        return True
    if not is_titular(line) or re.search(r"关于|[，,]", line):
        return False
    names = re.split(r"[\s　]+", line)
    if all(looks_like_unit(name) for name in names):
        return True
    return len(line) <= LONGEST_SIGNATURE and names[0].endswith(words("officers"))


def is_imprint(line: str) -> bool:
    """A line of the imprint at the very end of a printed document."""
    return bool(IMPRINT.match(line)) and not read_marker(line)


def is_month(line: str) -> bool:
    """A date without its day: 2025年7月."""
    return bool(MONTH.fullmatch(line.strip()))


def is_addressee(line: str) -> bool:
    """主送机关: a list of organs that ends in a colon."""
    line = line.strip()
    return line.endswith(("：", ":")) and len(line) <= 200 and "。" not in line and not read_marker(line)


def ends_title(line: str) -> bool:
    """Nothing of the title is missing after this line."""
    return bool(re.search(rf"(?:{'|'.join(words('title_endings'))})\s*(?:[（(][^（()）]*[)）])?\s*$", line.strip()))
