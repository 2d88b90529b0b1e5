"""Where it is said: Documents in, a store and a ranking out. Knows nothing of questions."""
