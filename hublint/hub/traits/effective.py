"""Working out the effective value of a trait.

Measured on traitlets 5.16 and jupyterhub 6.1: the most derived section wins whatever the order of statements;
sections nested in the application's beat all plain ones, for the classes that have the application as parent
(authenticator and proxy, not the spawner); a deprecated trait, once it differs from its own default, is copied
over its successor after all is loaded; a plain attribute in a class body hides the trait from the configuration.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import libcst as cst

from hublint.hub.traits.after_hooks import after_hooks
from hublint.hub.traits.hook_effects import hook_effects
from hublint.hub.traits.lazy import initial, joined, merged
from hublint.hub.traits.read_before import is_read_before
from hublint.hub.traits.trait import State, Trait
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.interpret.values import Function, Unknown, Value
from hublint.interpret.writes import Change, Lazy
from hublint.process_state import literal_value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from hublint.hub.setting import Setting
    from hublint.hub.traits.active_class import ActiveClass
    from hublint.interpret.writes import Path


MANNERS = frozenset(
    (
        "enable_user_namespaces",
        "escape",
        "extra_host_config",
        "format_volume_name",
        "pull_policy",
        "slug_scheme",
    )
)
"""Settings that say how others are read, and that hardly any hub has: a part is judged as if no other part had them."""


def effective(component: ActiveClass, name: str, without: Collection[str] = ()) -> Trait:
    """The trait as the running component has it; old names that are in `without` copy nothing to it."""
    body = component.class_mro.member(name)
    own = None if body is None else component.hub.resolve(body)
    if isinstance(own, Function):
        return Trait(name, "unknown", exists=False)
    trait = (
        _of_sections(component, name, without) if own is None else _of_body(component, name, own)
    )
    if (own is not None or trait.exists is not False) and not is_read_before(component, name):
        trait = after_hooks(component, trait)
    is_given_elsewhere = component.hub.is_part and trait.is_untouched and name not in MANNERS
    if is_given_elsewhere or hook_effects(component).sets(name) or _is_moved_over(component, name):
        return replace(trait, state="unknown", value=None)
    return trait


def _of_sections(component: ActiveClass, name: str, without: Collection[str]) -> Trait:
    """What the sections of the file give, under its own name and its old ones."""
    trait = _configured(component, name)
    for old in component.class_mro.old_names(name):
        if old not in without:
            trait = _copied(component, old, trait)
    return trait


def _is_moved_over(component: ActiveClass, name: str) -> bool:
    """Whether KubeSpawner puts the value of an old name into the trait.

    Which spawners see it depends on those made before, as all have one configuration.
    """
    return any(
        component.hub.setting(section, old) is not None or hook_effects(component).sets(old)
        for section, old in component.class_mro.moved_names(name)
    )


def _of_body(component: ActiveClass, name: str, value: Value) -> Trait:
    """A name that a class of the file defines: an attribute, or a trait of its own."""
    if isinstance(value, Unknown):  # a call, most likely of a trait type
        trait = _configured(component, name)
        return replace(trait, default=NOT_KNOWN, exists=None, state=_but_unknown(trait))
    settings = tuple(setting for _, setting in _found(component, name))
    return Trait(name, "default", value, as_python(value), settings, exists=False)


def _but_unknown(trait: Trait) -> State:
    return "set" if trait.state == "set" else "unknown"


def _configured(component: ActiveClass, name: str) -> Trait:
    """What the sections of the file give, on top of the default of the class."""
    exists = component.has_trait(name)
    is_computed = _has_computed_default(component, name)
    default = NOT_KNOWN if is_computed else _default(component, name)
    is_decided = component.known and not is_computed
    state: State = "default" if is_decided or default is not NOT_KNOWN else "unknown"
    if exists is False:
        ignored = tuple(setting for _, setting in _found(component, name))
        return Trait(name, state, None, default, ignored, exists)
    if name not in component.hub.names and not component.hub.facts.opaque_writes:
        return Trait(name, state, None, default, (), exists)
    changes: list[Change] = []
    used: list[Setting] = []
    for path, setting in _paths(component, name):
        if component.hub.may_be_overwritten(*path):
            return Trait(name, "unknown", None, default, tuple(used), exists)
        if setting is None:
            continue
        used.append(setting)
        if not isinstance(setting.value, Lazy):
            return _set(name, setting.value, changes, default, used, exists)
        changes = joined(setting.value.changes, changes)
    if not used:
        return Trait(name, state, None, default, (), exists)
    return _set(name, initial(used[-1].value, default), changes, default, used, exists)


def _set(
    name: str,
    base: Value,
    changes: list[Change],
    default: object,
    used: list[Setting],
    exists: bool | None,
) -> Trait:
    value = merged(base, changes) if changes else base
    return Trait(name, "set", value, default, tuple(used), exists, value)


def _paths(component: ActiveClass, name: str) -> Iterator[tuple[Path, Setting | None]]:
    """Every path that gives the trait, the strongest first, with what stands there."""
    sections = component.sections
    hub = component.hub
    if hub.nested:
        for section in sections:
            for parent in component.parents:
                yield (parent, section, name), hub.setting(parent, section, name)
    for section in sections:
        yield (section, name), hub.setting(section, name)


def _found(component: ActiveClass, name: str) -> Iterator[tuple[Path, Setting]]:
    for path, setting in _paths(component, name):
        if setting is not None:
            yield path, setting


def _default(component: ActiveClass, name: str) -> object:
    info = component.class_mro.traits.get(name)
    if info is None or not info.has_default:
        return NOT_KNOWN
    if component.hub.is_part and name not in MANNERS:
        return NOT_KNOWN
    return info.default


def _has_computed_default(component: ActiveClass, name: str) -> bool:
    """Whether a class of the file computes the default: `_x_default` or `@default("x")`."""
    for local in component.class_mro.defined_here:
        if f"_{name}_default" in local.members:
            return True
        for member in local.members.values():
            if isinstance(member, Function) and name in _defaults(member):
                return True
    return False


def _defaults(function: Function) -> Iterator[str]:
    """The traits that a method's `@default` decorators name."""
    for decorator in getattr(function.definition, "decorators", ()):
        match decorator.decorator:
            case cst.Call(
                func=cst.Name("default"), args=[cst.Arg(value=cst.SimpleString() as name)]
            ):
                yield str(literal_value(name.value))


def _copied(component: ActiveClass, old: str, trait: Trait) -> Trait:
    """The trait after a deprecated one was copied over it, if it is."""
    given = _configured(component, old)
    written = as_python(given.value)
    if given.state != "set" or (written is not NOT_KNOWN and written == given.default):
        return trait
    return replace(
        trait,
        state="set",
        value=given.value,
        configured=given.value,
        settings=(*given.settings, *trait.settings),
    )
