"""The key for whoever may change the knowledge base over HTTP: the environment variable POLICYQA_KEY; without it nobody may."""

from __future__ import annotations

import hmac
import os
from typing import Annotated

from fastapi import Depends, Header

from corpus.errors import PolicyError

VARIABLE = "POLICYQA_KEY"
SHORTEST = 12
"""Characters of a key; a shorter one is guessed."""


class Forbidden(PolicyError):
    """The caller may not change the knowledge base; the message says how it is allowed."""

    def __init__(self, message: str, on_page: str) -> None:
        super().__init__(message)
        self.on_page = on_page
        """The same for a reader of the page, who writes no request headers."""


def is_set() -> bool:
    """The service was started with a key, be it long enough or not."""
    return bool(os.environ.get(VARIABLE))


def allowed(given: str) -> None:
    """Raises Forbidden unless ``given`` is the key that was set when the service was started."""
    key = os.environ.get(VARIABLE, "")
    if len(key) < SHORTEST:
        raise Forbidden(
            f"没有设置密钥，不能经接口导入、修改或删除。请先设置环境变量 {VARIABLE}（不少于 {SHORTEST} 个字符），再启动服务。",
            f"服务启动时没有设置密钥，只能在运行服务的那台机器上导入、修改或删除。请联系维护人员设置 {VARIABLE}。",
        )
    if not hmac.compare_digest(given.encode(), key.encode()):
        raise Forbidden(
            f"密钥不对。请在请求头写 Authorization: Bearer 密钥，密钥是启动服务时 {VARIABLE} 的值。",
            "密钥不对，请重新输入；密钥由维护人员设定。",
        )


def _bearer(authorization: Annotated[str, Header(description="Bearer 密钥")] = "") -> None:
    allowed(authorization.removeprefix("Bearer ").strip())


keyed = Depends(_bearer)
"""What a route that changes something depends on."""
