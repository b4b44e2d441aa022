"""Names that Python has given up, put back for old packages that still import them."""

from __future__ import annotations

import asyncio
import collections
import collections.abc
import inspect
import types
from typing import Any


def restore() -> None:
    """Let packages written for Python 3.4 to 3.9 be imported."""
    for name in collections.abc.__all__:
        _keep(collections, name, getattr(collections.abc, name))
    _keep(asyncio, "coroutine", types.coroutine)
    _keep(inspect, "getargspec", lambda function: inspect.getfullargspec(function)[:4])


def _keep(module: Any, name: str, value: Any) -> None:
    if not hasattr(module, name):
        setattr(module, name, value)
