"""Faults of the caller or the machine; trouble inside a document is a Problem, never one of these.

PolicyError            a sentence in Chinese that says what happened and what to do next
└── UnreadableSource   a file that cannot become text
"""

from __future__ import annotations


class PolicyError(Exception):
    """What went wrong and the remedy, for the person at the keyboard."""


class UnreadableSource(PolicyError):
    """A file that cannot become text: missing, empty, binary, encrypted, of an unknown kind."""
