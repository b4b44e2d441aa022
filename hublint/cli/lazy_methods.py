"""Methods of dataclasses that are compiled when they are often called, in a process that asks for it.

Of the thousand methods that `dataclasses` compiles while libcst is imported, a run calls some dozens, and the compiling
takes longer than the rest of the import. What makes a method is remembered, and called when the method is; an
`__init__`, which most classes need a few times only, does without at first. The places where Python's releases make
methods are no promise of theirs, so that without them everything is as usual. A library leaves other modules alone:
only the program installs this.
"""

from __future__ import annotations

import copy
import dataclasses
from functools import cache
from types import FunctionType
from typing import TYPE_CHECKING, Any

from hublint.cli.plain_init import plain_init

if TYPE_CHECKING:
    from collections.abc import Callable

    Method = Callable[..., Any]

_OFTEN = 100
"""Calls of an `__init__` after which compiling it has paid."""

_MAKERS = {"_init_fn": "__init__", "_repr_fn": "__repr__"}
"""What writes the code of these methods for `_create_fn`."""


@cache
def install() -> None:
    """From now on, dataclasses are made without compiling their methods."""
    if hasattr(dataclasses, "_create_fn"):  # up to Python 3.12
        create = dataclasses._create_fn  # noqa: SLF001
        for maker, name in _MAKERS.items():
            if hasattr(dataclasses, maker):
                make = _calling(create, getattr(dataclasses, maker))
                setattr(dataclasses, maker, _made_later(make, name))
        dataclasses._create_fn = _made_later(create)  # noqa: SLF001
    elif hasattr(builder := getattr(dataclasses, "_FuncBuilder", None), "add_fns_to_class"):
        builder.add_fns_to_class = _added_later(builder.add_fns_to_class)  # type: ignore[union-attr]


def _calling(create: Method, maker: Any) -> Method:
    """A function of `dataclasses` that calls the real `_create_fn`, whatever has taken its place."""
    names = {**vars(dataclasses), "_create_fn": create}
    return FunctionType(maker.__code__, names, maker.__name__, maker.__defaults__)


def _made_later(make: Method, name: str | None = None) -> Method:
    """In place of what makes one function, whose name is given or its first argument."""

    def make_later(*arguments: Any, **options: Any) -> Method:
        return _stub(name or arguments[0], lambda: make(*arguments, **options))

    return make_later


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
    plain: list[Callable[..., bool]] = []
    calls = 0

    def stub(self: Any, /, *arguments: Any, **options: Any) -> Any:
        nonlocal calls
        calls += 1
        if name == "__init__" and calls <= _OFTEN:
            if not plain:
                plain.append(plain_init(_owner(self, name, stub)))
            if plain[0](self, arguments, options):
                return None
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


def _owner(thing: object, name: str, method: Method) -> type | None:
    """The class of a thing, or of those above it, that has this method."""
    return next((one for one in type(thing).__mro__ if vars(one).get(name) is method), None)
