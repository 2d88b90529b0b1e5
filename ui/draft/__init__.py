"""A checked draft in the shapes that people take along: marked up on the page, as one HTML file, as Word with comments.

The text of the draft is only cut and wrapped, never changed.
"""
