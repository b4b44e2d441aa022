"""Methods of dataclasses that are compiled when they are first called, in a process that asks for it.

Of the thousand methods that `dataclasses` compiles while libcst is imported, a run calls some dozens, and the compiling
takes longer than the rest of the import. The two places where Python's releases do it are no promise of theirs, so that
without them everything is as usual. A library leaves other modules alone: only the program installs this.
"""

from __future__ import annotations

import copy
import dataclasses
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    Method = Callable[..., Any]


def install() -> None:
    """From now on, dataclasses are made without compiling their methods."""
    if hasattr(dataclasses, "_create_fn"):  # up to Python 3.12
        dataclasses._create_fn = _made_later(dataclasses._create_fn)  # noqa: SLF001
    elif hasattr(builder := getattr(dataclasses, "_FuncBuilder", None), "add_fns_to_class"):
        builder.add_fns_to_class = _added_later(builder.add_fns_to_class)  # type: ignore[union-attr]


def _made_later(create: Method) -> Method:
    """In place of what makes one function."""

    def create_later(name: str, *arguments: Any, **options: Any) -> Method:
        return _stub(name, lambda: create(name, *arguments, **options))

    return create_later


def _added_later(add: Method) -> Method:
    """In place of what makes all functions of a class."""

    def add_later(self: Any, cls: type) -> None:
        held = vars(cls)
        if any(name in held and name in self.overwrite_errors for name in self.names):
            add(self, cls)
            return
        made: dict[str, Method] = {}
        for name in self.names:
            if name not in held or self.unconditional_adds.get(name):
                stub = _stub(name, _getter(add, copy.copy(self), cls, name, made))
                stub.__qualname__ = f"{cls.__qualname__}.{name}"
                setattr(cls, name, stub)

    return add_later


def _getter(
    add: Method, builder: Any, cls: type, name: str, made: dict[str, Method]
) -> Callable[[], Method]:
    """What gives one of the functions of a class, and makes all of them at the first call."""

    def get() -> Method:
        if not made:
            scratch = type(cls.__name__, (), {"__qualname__": cls.__qualname__})
            add(builder, scratch)
            made.update({name: vars(scratch)[name] for name in builder.names})
        return made[name]

    return get


def _stub(name: str, make: Callable[[], Method]) -> Method:
    """A method that makes the real one, and gives its place in the class to it."""
    real: list[Method] = []

    def stub(self: Any, *arguments: Any, **options: Any) -> Any:
        if not real:
            method = make()
            method.__qualname__ = stub.__qualname__
            real.append(method)
        for owner in type(self).__mro__:
            if vars(owner).get(name) is stub:
                setattr(owner, name, real[0])
        return real[0](self, *arguments, **options)

    stub.__name__ = stub.__qualname__ = name
    return stub
