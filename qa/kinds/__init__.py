"""One file a kind of question. Each has ``answer(case) -> Reply | None``; None leaves the question to the next kind."""
