"""Modules of hublint, found where they are without looking elsewhere, in a process that asks for it.

A run imports several hundred of them, and Python asks the disk six times for each, half of it in vain. What is unusual,
such as a package, or byte code that isn't there or is no longer current, is left to Python as ever. A library leaves
imports alone: only the program installs this.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER, cache_from_source
from marshal import loads
from typing import TYPE_CHECKING

import hublint

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType

_HEADER = 16
_BY_TIME = b"\0\0\0\0"
"""What says in the header that byte code holds for a source of one time and size."""


@cache
def install(package: ModuleType = hublint) -> None:
    """From now on, the modules of a package are found quickly."""
    spec = package.__spec__
    has_files = spec is not None and type(spec.loader) is SourceFileLoader
    if has_files and sys.implementation.cache_tag is not None:
        sys.meta_path.insert(0, _Finder(f"{package.__name__}."))


class _Finder:
    """Finds the modules of one package, its own packages left out."""

    def __init__(self, beginning: str) -> None:
        self._beginning = beginning
        self._folders: dict[str, _Folder] = {}

    def find_spec(
        self,
        name: str,
        path: Sequence[str] | None = None,
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        """Where a module is; None if that takes a closer look."""
        if not name.startswith(self._beginning) or path is None or len(path) != 1:
            return None
        folder = self._folders.get(path[0])
        if folder is None:
            folder = self._folders[path[0]] = _Folder(path[0])
        return folder.spec(name, name.rpartition(".")[2])


class _Folder:
    """The modules in one folder."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._names = frozenset(os.listdir(path))  # noqa: PTH208 - pathlib takes as long as the rest
        self._cache, example = os.path.split(cache_from_source(f"{path}{os.sep}x.py"))
        self._ending = example[1:]

    def spec(self, name: str, own_name: str) -> ModuleSpec | None:
        """Where the module of a name is; None for a package, and what isn't there."""
        if own_name in self._names or f"{own_name}.py" not in self._names:
            return None
        cached = f"{self._cache}{os.sep}{own_name}{self._ending}"
        loader = _Loader(name, f"{self._path}{os.sep}{own_name}.py", cached)
        spec = ModuleSpec(name, loader, origin=loader.path)
        spec.has_location = True
        spec.cached = cached
        return spec


class _Loader(SourceFileLoader):
    """Loads a module by its byte code, if that is current."""

    def __init__(self, name: str, path: str, cached: str) -> None:
        super().__init__(name, path)
        self._cached = cached

    def get_code(self, fullname: str) -> CodeType | None:
        """The code of the module."""
        try:
            with open(self._cached, "rb", 0) as file:  # noqa: PTH123
                data = file.read()
            status = os.stat(self.path)  # noqa: PTH116
        except OSError:
            return super().get_code(fullname)
        if data[:_HEADER] == _header(status):
            code: CodeType = loads(memoryview(data)[_HEADER:])  # noqa: S302 - as Python does
            if code.co_filename == self.path:
                return code
        return super().get_code(fullname)


def _header(status: os.stat_result) -> bytes:
    """How current byte code of a source begins."""
    numbers = (int(status.st_mtime), status.st_size)
    return (
        MAGIC_NUMBER
        + _BY_TIME
        + b"".join((one & 0xFFFF_FFFF).to_bytes(4, "little") for one in numbers)
    )
