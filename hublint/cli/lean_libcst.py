"""libcst without what hublint never uses of it, until somebody does, in a process that asks for it.

A fifth of its import goes into metadata and a tokenizer, of which it takes in a few names only to hand them on.
Stand-ins give it these names while it is imported, and it imports the real ones when it is asked for them. A release
that does more with them at once is imported as usual. A library leaves other libraries alone: only the program loads
libcst like this.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

_METADATA = "libcst.metadata"
_STAND_INS = (f"{_METADATA}.base_provider", f"{_METADATA}.wrapper", "libcst._parser.entrypoints")


class _StandIn(ModuleType):
    """A module that promises libcst what it asks for, and nobody else."""

    def __init__(self, name: str, promised: dict[str, str]) -> None:
        super().__init__(name)
        self._promised = promised

    def __getattr__(self, name: str) -> object:
        if name.startswith("__") or sys._getframe(1).f_globals["__name__"] != "libcst":  # noqa: SLF001
            raise AttributeError(name)
        self._promised[name] = self.__name__
        return None


def load() -> None:
    """Import libcst, unless it is there already."""
    if "libcst" in sys.modules:
        return
    promised: dict[str, str] = {}
    sys.modules.update({name: _StandIn(name, promised) for name in _STAND_INS})
    try:
        libcst = importlib.import_module("libcst")
    except Exception:  # noqa: BLE001 - whatever it is, it comes again if it is not the stand-ins' fault
        for name in [name for name in sys.modules if name.partition(".")[0] == "libcst"]:
            del sys.modules[name]
    else:
        _keep(promised, libcst)
    finally:
        for name in _STAND_INS:
            sys.modules.pop(name, None)


def _keep(promised: dict[str, str], libcst: Any) -> None:
    """Let libcst import what it was promised when it is asked for it."""

    def get(name: str) -> object:
        if name == "metadata":
            return importlib.import_module(_METADATA)
        if name not in promised:
            raise AttributeError(f"module 'libcst' has no attribute {name!r}")
        found = getattr(importlib.import_module(promised[name]), name)
        setattr(libcst, name, found)
        return found

    for name in promised:
        delattr(libcst, name)
    libcst.__getattr__ = get
