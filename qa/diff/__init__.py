"""Two documents, or two editions of one, side by side: facts that changed, then clause by clause. No search, no questions."""
