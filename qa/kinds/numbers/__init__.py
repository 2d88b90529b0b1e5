"""Figures of the text and of indicators: what is set, what is computed from it, what a rule makes of a number."""
