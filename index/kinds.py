"""Kinds of clauses that the index treats apart."""

NUMBERED = ("task", "safeguard", "project", "principle", "goal")
"""Kinds of parts that questions call by their numbers in any document; few documents have them."""
