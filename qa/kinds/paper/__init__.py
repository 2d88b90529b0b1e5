"""The document itself: its number, days, issuer, annexes, contacts, what it repeals and rests on."""
