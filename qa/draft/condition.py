"""A figure in the case that a rule is for (入围企业为2家的，…): that it is the same proves nothing of what the rule then says."""

from __future__ import annotations

from corpus.regex import regex
from qa.draft.features import features

CONDITION = regex(r"\d[^，,。；;]{0,8}的(?:[，,]|$)")
ANOTHER = 3
"""Pairs of characters, of the phrase and not of the sentence, from which the phrase says something else behind its figure."""


def says_more(behind: str, true: str) -> bool:
    """The words behind a figure say what the sentence, whose condition it stands in, does not say."""
    return bool(CONDITION.search(true)) and len(features(behind) - features(true)) >= ANOTHER
