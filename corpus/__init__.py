"""What a document says: bytes in, a frozen Document out. Knows nothing of search or of questions."""
