"""What the answer is: a question in, an Answer with proved citations out. Knows nothing of pages."""
