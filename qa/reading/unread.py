"""A question while it is being read: what is unread still, and what each piece was read as."""

from __future__ import annotations

from qa.question import Tag

READ = "\x00"
"""Stands in ``rest`` for every character that has been read."""


class Reading:
    """Holds the text and hides from later steps what an earlier one has read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.rest = text
        self._tags: list[Tag] = []

    def take(self, start: int, end: int, kind: str, value: str) -> None:
        """Mark a piece as read."""
        self.rest = self.rest[:start] + READ * (end - start) + self.rest[end:]
        self._tags.append(Tag(start, end, kind, value))

    def give_back(self, start: int, end: int) -> None:
        """Unread the pieces that touch a span, so that it can be read as something longer."""
        for tag in [tag for tag in self._tags if tag.start < end and start < tag.end]:
            self._tags.remove(tag)
            self.rest = self.rest[: tag.start] + self.text[tag.start : tag.end] + self.rest[tag.end :]

    def free(self, start: int, end: int) -> bool:
        """Nothing of the span has been read."""
        return READ not in self.rest[start:end]

    def tags_in_order(self) -> tuple[Tag, ...]:
        """What each piece was read as, in the order of the question."""
        return tuple(sorted(self._tags, key=lambda tag: tag.start))
