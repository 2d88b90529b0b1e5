"""A verified quotation as HTML: the verdict in words, both texts with what differs marked by a sign and not by colour alone."""

from __future__ import annotations

from html import escape

from qa.verify.result import ACCEPTED, HARMLESS, KINDS, WORDS, Difference, Verification

CLASSES = {"absent": "refused", "wrong_clause": "ambiguous", "joined": "ambiguous", "stale": "ambiguous"}
"""How the verdicts between true and untrue look; ``differs`` is untrue."""
ADVICE = "请检查有没有错别字；也可以到“提问”页，用其中的关键字找相近的条文。"
LACK = '<span class="pq-lack">［缺］</span>'
"""Stands where the quotation or the document has no words."""


def verdict_html(found: Verification) -> str:
    """The verdict, the sentence, the remarks."""
    kind = "answered" if found.verdict in ACCEPTED else CLASSES.get(found.verdict, "untrue")
    told = _count(found) if found.differences and kind == "untrue" else _rest(found)
    remarks = "".join(f'<p class="pq-note">{escape(remark)}。</p>' for remark in found.remarks)
    return (
        f'<div class="pq pq-answer pq-{kind}"><p class="pq-status">{escape(WORDS[found.verdict])}</p>'
        f'<p class="pq-text">{escape(told)}</p>{remarks}</div>'
    )


def _rest(found: Verification) -> str:
    """The sentence without the verdict, which stands above it; what to do where there is no more to say."""
    rest = found.text.removeprefix(WORDS[found.verdict]).lstrip("。")
    return rest or ADVICE


def _count(found: Verification) -> str:
    """3处出入：年份、数字、限定词; where they are is shown below it."""
    grave = [difference for difference in found.differences if difference.kind not in HARMLESS]
    return f"{len(grave)} 处出入：{'、'.join(KINDS[kind] for kind in found.kinds if kind not in HARMLESS)}。"


def difference_html(found: Verification) -> str:
    """Quotation above, true text below, character for character; then each difference by its kind."""
    if not found.differences:
        return ""
    lines = "".join(
        f'<p class="pq-heading">{name}</p><blockquote class="pq-words">{_line(found, quoted=quoted)}</blockquote>'
        for name, quoted in (("您的引文", True), ("文件原文", False))
    )
    return f'<div class="pq pq-compared">{lines}</div>{_table(found)}'


def _line(found: Verification, *, quoted: bool) -> str:
    return "".join(_piece(difference, quoted=quoted) for difference in found.differences)


def _piece(difference: Difference, *, quoted: bool) -> str:
    words = difference.quoted if quoted else difference.true
    if difference.kind in HARMLESS:
        kind = "pq-harmless" if difference.kind else ""
        return f'<span class="{kind}">{escape(words)}</span>' if kind else escape(words)
    tag = "del" if quoted else "ins"
    return f"<{tag}>{escape(words)}</{tag}>" if words.strip() else LACK


def _table(found: Verification) -> str:
    """What differs, the gravest first; what does no harm last."""
    order = list(KINDS)
    told = sorted((d for d in found.differences if d.kind), key=lambda d: order.index(d.kind))
    rows = "".join(
        f"<tr><td>{KINDS[d.kind]}</td><td>{_cell(d.quoted)}</td><td>{_cell(d.true)}</td></tr>"
        for d in told
        if d.kind not in HARMLESS
    )
    head = "<thead><tr><th>差别</th><th>引文</th><th>原文</th></tr></thead>"
    return f'<div class="pq pq-scroll"><table>{head}<tbody>{rows}</tbody></table></div>' if rows else ""


def _cell(words: str) -> str:
    return escape(words) if words.strip() else "（没有）"
