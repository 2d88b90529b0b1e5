"""One file a format: bytes in, plain text out; a file that cannot be read is refused by name with the remedy."""
