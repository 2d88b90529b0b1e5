"""What is said of editions: that one is superseded, and where the one that answers is to be found."""

from __future__ import annotations

from corpus.model import Document
from qa.browse import Place
from qa.cite import url_of
from qa.day import said
from qa.view import View


def dated(document: Document) -> str:
    """An edition by its date: 2019年3月1日的一版; by the beginning of its digest where it has none."""
    date = document.metadata.date
    return f"{said(date)}的一版" if date else f"版本号{document.sha256[:8]}的一版"


def notice(place: Place) -> str:
    """That the clause is of a superseded edition; empty when it is not."""
    if place.current is None:
        return ""
    return f"这是旧版（{dated(place.document)}），现行版是{dated(place.current)}。"


def current_url(place: Place) -> str:
    """Where the same clause stands in the edition that answers; empty when it is no longer there."""
    current = place.current
    if current is None or place.clause.id not in View(current).clauses:
        return ""
    return url_of(current, place.clause.id)
