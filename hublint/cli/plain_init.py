"""What the `__init__` of a dataclass does, done by a loop: slower than compiled code, but there from the start."""

from __future__ import annotations

import dataclasses
from dataclasses import MISSING
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Fill = Callable[[Any, tuple[Any, ...], Mapping[str, Any]], bool]


def plain_init(cls: Any) -> Fill:
    """What takes a new instance of a class with its arguments and sets its fields.

    It gives False, and has done nothing, where the arguments don't fit or the class is of a rare kind: that is for the
    real method.
    """
    fields = dataclasses.fields(cls)
    if not _is_usual(cls):
        return lambda _self, _arguments, _options: False
    parameters = [one for one in fields if one.init]
    in_order = tuple(one.name for one in parameters if not one.kw_only)
    names = frozenset(one.name for one in parameters)
    needed = frozenset(one.name for one in parameters if _is_needed(one))
    steps = tuple((one.name, one.default, one.default_factory) for one in fields)
    store = object.__setattr__ if cls.__dataclass_params__.frozen else setattr
    has_post_init = hasattr(cls, "__post_init__")

    def fill(self: Any, arguments: tuple[Any, ...], options: Mapping[str, Any]) -> bool:
        given = {**dict(zip(in_order, arguments, strict=False)), **options}
        if len(given) != len(arguments) + len(options):
            return False
        if not (needed.issubset(given) and names.issuperset(given)):
            return False
        for name, default, factory in steps:
            if name in given:
                store(self, name, given[name])
            elif factory is not MISSING:
                store(self, name, factory())
            elif default is not MISSING:
                store(self, name, default)
        if has_post_init:
            self.__post_init__()
        return True

    return fill


def _is_usual(cls: Any) -> bool:
    """Whether all that its `__init__` takes are fields, and all that it doesn't take are made anew."""
    unusual = getattr(dataclasses, "_FIELD_INITVAR", None)
    kinds = (getattr(one, "_field_type", None) for one in cls.__dataclass_fields__.values())
    made_anew = all(one.init or one.default is MISSING for one in dataclasses.fields(cls))
    return made_anew and unusual is not None and unusual not in kinds


def _is_needed(field: dataclasses.Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING
