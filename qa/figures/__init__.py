"""Which figures a question asks for, what a computation works on, and how figures are worded."""
