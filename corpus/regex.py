"""Regular expressions that are compiled when they are first used.

A command that answers from a fact needs few of a thousand; to compile them all took two thirds of its start.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Later:
    """Stands for the compiled expression; what is asked of it once is kept, so that it costs nothing later."""

    def __init__(self, expression: str, flags: int) -> None:
        self._said = expression, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        value = getattr(re.compile(*self._said), name)
        setattr(self, name, value)
        return value

    def __repr__(self) -> str:
        return f"regex({self._said[0]!r})"


def regex(expression: str, flags: int = 0) -> re.Pattern[str]:
    """The expression, with every method of a compiled one; ``re.sub`` and the like do not take it as their argument."""
    return cast("re.Pattern[str]", _Later(expression, flags))
