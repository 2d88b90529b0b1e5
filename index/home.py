"""Where data lives: ``$POLICYQA_HOME``, else the platform's folder for user data."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from corpus.errors import PolicyError

FILE = "policyqa.sqlite"


def home() -> Path:
    """The data folder; made if it is missing."""
    folder = Path(os.environ.get("POLICYQA_HOME") or _default()).expanduser()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise PolicyError(
            f"无法创建数据文件夹“{folder}”（{error.strerror}），请检查权限，或用环境变量 POLICYQA_HOME 指定另一个文件夹。"
        ) from error
    return folder


def _default() -> str:
    if sys.platform == "win32":
        return str(Path(os.environ.get("LOCALAPPDATA", "~")) / "policyqa")
    if sys.platform == "darwin":
        return "~/Library/Application Support/policyqa"
    return str(Path(os.environ.get("XDG_DATA_HOME") or "~/.local/share") / "policyqa")
