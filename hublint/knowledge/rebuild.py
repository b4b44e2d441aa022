"""Trait objects rebuilt from their stored signatures."""

from __future__ import annotations

import builtins
import enum
import importlib
import sys
from typing import Any, cast

import traitlets

from hublint.knowledge import types
from hublint.knowledge.catalogue import knowledge
from hublint.knowledge.type_signatures import parse

Trait = traitlets.TraitType[Any, Any]
OWN_TYPES = (
    types.ByteSpecification,
    types.KVStorePrefix,
    types.LoadableCallable,
    types.SeparateUnicode,
    types.URLPrefix,
    types.UnicodeOrFalse,
)
TYPES: dict[str, Any] = {cls.__name__: cls for cls in OWN_TYPES}


def rebuild(signature: Any) -> Trait:
    """Make a trait object of a stored signature; one of ``types.Unknown`` for a type not known."""
    name, stored, inner = parse(signature)
    common = {
        option: True
        for key, option in (("none", "allow_none"), ("ro", "read_only"))
        if key in stored
    }
    members = [rebuild(item) for item in inner]
    if name in BUILDERS:
        return cast("Trait", BUILDERS[name](stored, members, common))
    simple: Any = TYPES.get(name) or getattr(traitlets, name, types.Unknown)
    bounds = {key: stored[key] for key in ("min", "max") if key in stored}
    return cast("Trait", simple(**bounds, **common))


def _union(_stored: Any, members: list[Trait], common: Any) -> Any:
    return traitlets.Union(members, **common)


def _tuple(_stored: Any, members: list[Trait], common: Any) -> Any:
    return traitlets.Tuple(*members, **common)


def _container(cls: Any) -> Any:
    def make(stored: Any, members: list[Trait], common: Any) -> Any:
        lengths = {key: stored[key] for key in ("minlen", "maxlen") if key in stored}
        return cls(members[0] if members else None, **lengths, **common)

    return make


def _dict(stored: Any, _members: list[Trait], common: Any) -> Any:
    per_key = {key: rebuild(item) for key, item in stored.get("per_key", {}).items()}
    return traitlets.Dict(
        value_trait=rebuild(stored["value"]) if "value" in stored else None,
        key_trait=rebuild(stored["key"]) if "key" in stored else None,
        per_key_traits=per_key or None,
        **common,
    )


def _enumeration(cls: Any) -> Any:
    def make(stored: Any, _members: list[Trait], common: Any) -> Any:
        return cls(stored["values"], **common)

    return make


def _use_enum(stored: Any, _members: list[Trait], common: Any) -> Any:
    module, _, name = stored["of"].rpartition(".")
    make: Any = enum.Enum
    return traitlets.UseEnum(make(name, stored["values"], module=module), **common)


def _instance(stored: Any, _members: list[Trait], common: Any) -> Any:
    return traitlets.Instance(class_for(stored["of"]), **common)


def _type(cls: Any) -> Any:
    def make(stored: Any, _members: list[Trait], common: Any) -> Any:
        def known(name: str) -> bool:
            return knowledge().fits(name, stored["of"], stored.get("group"))

        return cls(class_for(stored["of"]), known, **common)

    return make


def class_for(path: str) -> type:
    """The class at a path if it is Python's own, else one of that name that has no instances."""
    module, _, name = path.rpartition(".")
    if not module:
        return cast("type", getattr(builtins, name))
    if module.partition(".")[0] in sys.stdlib_module_names:
        return cast("type", getattr(importlib.import_module(module), name))
    return type(name, (), {"__module__": module})


BUILDERS: dict[str, Any] = {
    "Union": _union,
    "Tuple": _tuple,
    "Dict": _dict,
    "UseEnum": _use_enum,
    "Instance": _instance,
    "Type": _type(types.Type),
    "EntryPointType": _type(types.EntryPointType),
    "Command": _container(types.Command),
    "List": _container(traitlets.List),
    "Set": _container(traitlets.Set),
    "Enum": _enumeration(traitlets.Enum),
    "CaselessStrEnum": _enumeration(traitlets.CaselessStrEnum),
}
