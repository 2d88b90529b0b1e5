"""A draft in, its claims judged out: each with the clause that proves or refutes it, never a guess.

A claim is read with the words that questions are read with (``qa.reading.understand``) and compared with the facts of the
documents. Opinions and filler are no claims. Citations come from ``qa.cite`` alone.
"""
