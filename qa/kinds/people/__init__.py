"""Persons and members: who holds an office, who is on a list."""
