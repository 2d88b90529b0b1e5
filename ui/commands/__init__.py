"""One file per command: a click command named ``command``, which calls one use case and prints what comes back."""
