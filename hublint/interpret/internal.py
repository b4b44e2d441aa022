"""Values that exist only while a file is interpreted: references into its state."""

from __future__ import annotations

from dataclasses import dataclass

from hublint.interpret.values import Value


@dataclass(slots=True, eq=False, repr=False)
class Ref(Value):
    """A container that names and traits may share; its contents are in the heap at `address`."""

    address: int


@dataclass(slots=True, eq=False, repr=False)
class Module(Value):
    """A module beside the config that was read too; its names are in a frame."""

    name: str
    frame: int


@dataclass(slots=True, eq=False, repr=False)
class Pending(Value):
    """A trait that nothing has been assigned to yet: a `LazyConfigValue` in the running hub."""

    root: int
    path: tuple[str, ...]


@dataclass(slots=True, eq=False, repr=False)
class Instance(Value):
    """An object that the hub hands to a function of the file, or what stands at a path of attributes and items of it.

    `root` tells such objects apart. Items are `ITEM` in the path.
    """

    root: int
    path: tuple[str, ...]


@dataclass(slots=True, eq=False, repr=False)
class Method(Value):
    """A method looked up on a value, about to be called."""

    owner: Value
    name: str
