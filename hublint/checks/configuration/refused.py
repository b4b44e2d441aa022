"""Values that traitlets itself refuses for the trait that they are given to, sorted by the kind of mistake."""

from __future__ import annotations

import pathlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import libcst as cst

from hublint.checks.configuration.fitting import (
    NEVER_DICT,
    NEVER_LISTING,
    NEVER_TEXT,
    may_refuse,
)
from hublint.checks.toolkit.environment_reads import environment_read
from hublint.hub.traits.recognition import components
from hublint.interpret.constants import NOT_KNOWN, as_python, as_str, type_of
from hublint.interpret.values import Collection, Constant, Function, Mapping, PathObject, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component
    from hublint.hub.traits.trait import Trait
    from hublint.knowledge import TraitInfo

CLASSES = frozenset(("spawner_class", "authenticator_class", "proxy_class"))
SECRETS = ("secret", "token", "password", "key", "credential")

Kind = Literal["comma", "environment", "pull policy", "hub", "other"]


@dataclass(slots=True, eq=False, repr=False)
class Refusal:
    """A value that its trait refuses. `error` is the message in the hub's log."""

    component: Component
    trait: Trait
    info: TraitInfo
    value: Value
    error: str

    @property
    def name(self) -> str:
        """The bare name of the trait."""
        return self.trait.name

    @property
    def secret(self) -> bool:
        """Whether the value may be a secret, to be printed nowhere."""
        return any(word in self.name.lower() for word in SECRETS)

    @property
    def fails(self) -> str:
        """What the hub does then."""
        if self.component.role == "spawner":
            return "the hub starts, and then login and every page of a user fail with error 500"
        return "JupyterHub does not start"

    @property
    def kind(self) -> Kind:
        """Which rule reports it."""
        if self.component.role == "spawner" and self.name == "pull_policy":
            return "pull policy"
        if _is_of_environment(self):
            return "environment"
        if is_comma(self):
            return "comma"
        if self.component.role == "app" and _is_hub_shape(self):
            return "hub"
        return "other"

    @property
    def culprit(self) -> Value:
        """The member of a container that is `None` or text out of the environment, else the value itself."""
        for item in _members(self.value):
            if isinstance(item, Constant) and item.value is None and environment_read(item):
                return item
        return self.value


def _is_of_environment(refusal: Refusal) -> bool:
    """Whether the trouble is that variables of the environment are texts, or `None` where they are unset."""
    culprit = refusal.culprit
    if environment_read(culprit) is None:
        return False
    never_text = refusal.info.kinds <= NEVER_TEXT
    return type_of(culprit) is type(None) or (type_of(culprit) is str and never_text)


def refusals(hub: Hub) -> tuple[Refusal, ...]:
    """Every refused value of the present scenario."""
    return hub.scenarios.memo("refusals", lambda: tuple(_refusals(hub)))


def verdict(info: TraitInfo, found: object) -> str | None:
    """The message with which traitlets refuses a value, None if it doesn't."""
    from hublint.knowledge.verdicts import validate  # noqa: PLC0415 - imports traitlets

    result = validate(info, found)
    return (result.message or "") if result.outcome == "refused" else None


def is_comma(refusal: Refusal) -> bool:
    """Whether a comma behind the value makes a tuple of it that would be right without."""
    value = refusal.value
    if not isinstance(value, Collection) or value.kind != "tuple" or len(value.items) != 1:
        return False
    item = sample(value.items[0], refusal.info)
    if item is NOT_KNOWN:
        return not may_refuse(refusal.info.type_signature, value.items[0])
    return verdict(refusal.info, item) is None


def sample(value: Value, info: TraitInfo) -> object:
    """The plain object of a value, or one that traitlets treats in the same way; else `NOT_KNOWN`."""
    found = as_python(value)
    if found is not NOT_KNOWN:
        return found
    if isinstance(value, Function):
        return lambda *_: None
    if isinstance(value, PathObject):
        return pathlib.Path(as_str(value) or "path")
    if type_of(value) is str and info.kinds <= NEVER_TEXT:
        return ""
    types = info.kinds
    if isinstance(value, Collection) and types <= NEVER_LISTING:
        return ("",) if value.kind == "tuple" else [""]
    return {} if isinstance(value, Mapping) and types <= NEVER_DICT else NOT_KNOWN


def _refusals(hub: Hub) -> Iterator[Refusal]:
    for component in components(hub):
        for name in _doubtful(hub, component):
            trait = component.trait(name)
            value = trait.value or trait.configured
            if value is None or not trait.settings or trait.exists is False:
                continue
            info = component.class_mro.traits[name]
            found = sample(value, info)
            if found is NOT_KNOWN or _is_reported_elsewhere(component, name, found):
                continue
            error = None if _is_of_function(value) else verdict(info, found)
            if error is not None:
                yield Refusal(component, trait, info, value, error)


def _doubtful(hub: Hub, component: Component) -> list[str]:
    """The traits of a component with a value, in some scenario, that a quick look does not find right."""
    known = component.class_mro.traits
    found: dict[str, None] = {}
    for path, raw in hub.facts.settings.items():
        if path[-1] not in known or len(path) < 2 or path[-2] not in component.sections:
            continue
        if may_refuse(known[path[-1]].type_signature, raw) and not component.class_mro.member(
            path[-1]
        ):
            found[path[-1]] = None
    return list(found)


def _is_reported_elsewhere(component: Component, name: str, found: object) -> bool:
    """Whether a rule about this very trait judges the value."""
    if name in CLASSES:
        return True
    if name == "load_groups":
        return isinstance(found, dict)
    if component.role != "spawner":
        return False
    if name in ("mem_limit", "mem_guarantee"):
        return True
    if name in ("cpu_limit", "cpu_guarantee"):
        return isinstance(found, str | bytes)
    docker = ("volumes", "read_only_volumes", "mounts", "allowed_images", "image_whitelist")
    return component.is_a("DockerSpawner") and name in docker


def _is_of_function(value: Value) -> bool:
    """Whether a helper function makes the value, most likely under conditions of its own."""
    node = value.source.parent(value.node)
    while node is not None and not isinstance(node, cst.FunctionDef):
        node = value.source.parent(node)
    return node is not None


def _is_hub_shape(refusal: Refusal) -> bool:
    """A choice that the application does not have, or a dict where it takes a list."""
    types = refusal.info.kinds
    return bool(types & {"Enum", "CaselessStrEnum"}) or (
        "List" in types and isinstance(refusal.value, Mapping)
    )


def _members(value: Value) -> Iterator[Value]:
    if isinstance(value, Collection):
        yield from value.items
    elif isinstance(value, Mapping):
        yield from (entry.value for entry in value.entries)
