"""A trait's type as nested JSON: ``"Unicode"`` or ``["Union", {"none": 1}, "Callable", "Integer"]``.

The second member holds the options: ``none`` (allows None), ``min``/``max``, ``minlen``/``maxlen``,
``values`` (enumerations), ``of`` (class of Instance and Type), ``group`` (entry points), ``key``,
``value`` and ``per_key`` (Dict), ``pattern`` and ``ro``. The members after it are the inner types.
"""

from __future__ import annotations

from typing import Any

import traitlets

from hublint.dev.generate.inside.literals import NotLiteralError, encode

UNBOUNDED = (None, float("inf"), float("-inf"))


def signature(trait: Any) -> Any:
    """The signature of a live trait object."""
    options: dict[str, Any] = {}
    if trait.allow_none:
        options["none"] = 1
    if trait.read_only:
        options["ro"] = 1
    inner = _inner_types(trait)
    options.update(_options(trait))
    name = type(trait).__name__
    return [name, options, *inner] if options or inner else name


def class_path(cls: Any) -> str:
    """Dotted path of a class (builtins bare); a name given as text stays as it is.

    A class made by a function counts as one of its module, under the name that it was given.
    """
    if isinstance(cls, str):
        return cls
    if cls.__module__ == "builtins":
        return str(cls.__qualname__)
    module = cls.__module__.replace("pathlib._local", "pathlib")  # where Python 3.13 defines it
    name = cls.__name__ if "<locals>" in cls.__qualname__ else cls.__qualname__
    return f"{module}.{name}"


def _inner_types(trait: Any) -> list[Any]:
    if isinstance(trait, traitlets.Union):
        return [signature(inner) for inner in trait.trait_types]
    if isinstance(trait, traitlets.Tuple):
        return [signature(inner) for inner in getattr(trait, "_traits", ())]
    member = getattr(trait, "_trait", None) if isinstance(trait, traitlets.Container) else None
    return [signature(member)] if _is_typed(member) else []


def _options(trait: Any) -> dict[str, Any]:
    if isinstance(trait, traitlets.Container):
        return _lengths(trait)
    if isinstance(trait, traitlets.Dict):
        return _dict_options(trait)
    if isinstance(trait, traitlets.UseEnum):
        members = {member.name: encode(member.value) for member in trait.enum_class}
        return {"of": class_path(trait.enum_class), "values": members}
    if isinstance(trait, traitlets.Enum):
        return {"values": _values(trait.values or [])}
    if isinstance(trait, traitlets.Type):
        group = getattr(trait, "entry_point_group", None)
        return {"of": class_path(trait.klass), **({"group": group} if group else {})}
    if isinstance(trait, traitlets.Instance):
        return {"of": class_path(trait.klass)}
    if isinstance(trait, traitlets.CRegExp):
        return {}
    return _bounds(trait) if isinstance(trait, (traitlets.Int, traitlets.Float)) else {}


def _lengths(trait: Any) -> dict[str, Any]:
    found = {"minlen": getattr(trait, "_minlen", 0), "maxlen": getattr(trait, "_maxlen", None)}
    return {key: n for key, n in found.items() if n and n < 2**31}


def _dict_options(trait: Any) -> dict[str, Any]:
    options = {}
    for option, attribute in (("key", "_key_trait"), ("value", "_value_trait")):
        inner = getattr(trait, attribute, None)
        if _is_typed(inner):
            options[option] = signature(inner)
    per_key = getattr(trait, "_per_key_traits", None)
    if per_key:
        options["per_key"] = {key: signature(inner) for key, inner in per_key.items()}
    return options


def _values(values: Any) -> list[Any]:
    listed = sorted(values) if isinstance(values, (set, frozenset)) else list(values)
    try:
        return list(encode(listed))
    except NotLiteralError:
        return [repr(value) for value in listed]


def _bounds(trait: Any) -> dict[str, Any]:
    found = {key: getattr(trait, key, None) for key in ("min", "max")}
    return {key: bound for key, bound in found.items() if bound not in UNBOUNDED}


def _is_typed(trait: Any) -> bool:
    return trait is not None and type(trait) is not traitlets.Any
