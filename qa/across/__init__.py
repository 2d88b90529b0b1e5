"""Questions about several documents at once: which of them mention something, what each says, how two of them differ."""
