"""Quotations, citations and drafts in, verdicts out: what is said is proved against the documents, never guessed.

Everything is decided by rules; the same words get the same verdict. Citations come from ``qa.cite`` alone.
"""
