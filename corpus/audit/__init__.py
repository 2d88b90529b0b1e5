"""A document in, what is odd in it out. Pure functions on a Document; nothing is read again, nothing is asked elsewhere."""

from corpus.audit.examine import CHECKS, EXAMINATIONS, Examination, audit, examine

__all__ = ["CHECKS", "EXAMINATIONS", "Examination", "audit", "examine"]
