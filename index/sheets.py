"""The documents looked through last, as numbers, as many as fit."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # brings numpy: not for questions that facts answer
    from index.sheet import Sheet

ROOM = 8_000_000
"""Terms of all documents that are kept, 32 MB; 600 policy texts have two and a half million, a law 10 000."""


class Sheets:
    """The documents looked through last; safe for threads."""

    def __init__(self, room: int = ROOM) -> None:
        self.room = room
        self.size = 0
        self._lock = threading.Lock()
        self._kept: OrderedDict[object, Sheet] = OrderedDict()

    def get(self, key: object, make: Callable[[], Sheet]) -> Sheet:
        """The sheet of this key (document and state of the store), made when it is not kept."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        sheet = make()
        with self._lock:
            if key not in self._kept:
                self._kept[key] = sheet
                self.size += sheet.size
            while self.size > self.room and len(self._kept) > 1:
                self.size -= self._kept.popitem(last=False)[1].size
        return sheet
