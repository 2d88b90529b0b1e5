"""One file a kind of question, in rooms by what is asked about: duties, numbers, grids, paper, parts, terms, people.

Each has ``answer(case) -> Reply | None``; None leaves the question to the next kind of the table (``table.KINDS``).
"""
