"""The facts of one class: bases, own traits, overridden defaults, validators, deprecated names."""

from __future__ import annotations

from typing import Any

import traitlets
from traitlets.config import Configurable

from hublint.dev.generate.inside.class_methods import methods, role_of
from hublint.dev.generate.inside.deprecations import deprecations
from hublint.dev.generate.inside.handlers import (
    checked_traits,
    default_makers,
    environment_names,
    returned_literal,
)
from hublint.dev.generate.inside.literals import NotLiteralError, encode
from hublint.dev.generate.inside.signatures import class_path, signature

ROOTS = {"traitlets", "traitlets.traitlets"}

Row = dict[str, Any]


def class_row(cls: Any) -> Row:
    """What one release says of a class; keys that would be empty are left out.

    ``bases``, ``mixin`` (no Configurable), ``hidden`` (inherited traits replaced by plain
    attributes), ``traits`` ({name: [signature, facts]}), ``defaults`` (of inherited traits),
    ``environment``, ``checked``, ``deprecated`` (names that are not own traits), and ``methods``.
    """
    traits = cls.class_traits(config=True)
    makers = {name: make for name, make in default_makers(cls) if name in traits}
    own = {name: trait_entry(t, makers.get(name)) for name, t in _own(cls).items()}
    deprecated = deprecations(cls, traits)
    for name in [name for name in deprecated if name in own]:
        own[name][1].update(deprecated.pop(name))
    row = {
        "bases": [class_path(base) for base in cls.__bases__ if _is_stored(base)],
        "mixin": 0 if issubclass(cls, Configurable) else 1,
        "hidden": hidden_traits(cls),
        "traits": own,
        "defaults": {n: _made_default(make) for n, make in makers.items() if n not in own},
        "environment": {n: read for n, make in makers.items() if (read := environment_names(make))},
        "checked": sorted({name for name in checked_traits(cls) if name in traits}),
        "deprecated": deprecated,
        "methods": methods(cls) if role_of(cls) in ("Spawner", "Authenticator") else {},
    }
    return {key: value for key, value in row.items() if value}


def trait_entry(trait: Any, maker: Any = None) -> Any:
    """``[signature, facts]`` of a trait; ``facts`` holds the ``default`` if that is a literal."""
    if maker is not None:
        return [signature(trait), _made_default(maker)]
    try:
        value = trait.default()
        facts = {} if value is traitlets.Undefined else {"default": encode(_held(trait, value))}
    except Exception:  # noqa: BLE001 - a default that needs an instance, or is no literal
        facts = {}
    return [signature(trait), facts]


def _held(trait: Any, value: Any) -> Any:
    """Return what the trait makes of its default; one that it refuses stays as it is written."""
    try:
        return value if value is None else trait.validate(traitlets.HasTraits(), value)
    except (traitlets.TraitError, AttributeError):
        return value


def hidden_traits(cls: Any) -> Any:
    """Config traits of a base that are plain attributes, or untagged traits, in ``cls``."""
    now = cls.class_traits(config=True)
    inherited = set()
    for base in cls.__mro__[1:]:
        if issubclass(base, traitlets.HasTraits):
            inherited.update(base.class_traits(config=True))
    return sorted(inherited - set(now))


def _own(cls: Any) -> dict[str, Any]:
    return dict(sorted(cls.class_own_traits(config=True).items()))


def _made_default(maker: Any) -> Row:
    try:
        return {"default": returned_literal(maker)}
    except NotLiteralError:
        return {}


def _is_stored(base: Any) -> bool:
    return issubclass(base, traitlets.HasTraits) and base.__module__ not in ROOTS
