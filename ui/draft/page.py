"""A checked draft as one HTML file that needs nothing else: to be mailed, printed, kept."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qa.draft.result import Checked
from ui.draft.markup import claims_html, legend_html, marked_html

STYLE = Path(__file__).parent / "draft.css"
FRAME = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>
body {{ max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1d2733; font: 1rem/1.85 "Noto Sans SC", "Microsoft YaHei", sans-serif; }}
h1 {{ font-size: 1.4rem; }} h2 {{ font-size: 1.1rem; margin-top: 2rem; }}
{style}</style></head>
<body><h1>{title}</h1><p class="pq-summary">{summary}</p>{legend}{draft}<h2>逐条说明</h2>{claims}</body></html>
"""


def draft_page(checked: Checked, name: str = "") -> str:
    """The whole file as text."""
    return FRAME.format(
        title=escape(f"稿件核对：{name}" if name else "稿件核对"),
        style=STYLE.read_text(encoding="utf-8"),
        summary=escape(checked.summary),
        legend=legend_html(checked),
        draft=marked_html(checked, links=False),
        claims=claims_html(checked, links=False),
    )
