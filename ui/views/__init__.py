"""One file a page; each renders values that ``qa`` gives and computes nothing itself."""
