"""From the words of a question to the clauses and sentences that hold them."""
