"""Values that traitlets refuses for the trait that they are given to, sorted by the kind of mistake."""

from __future__ import annotations

import os
import pathlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import libcst as cst

from hublint.checks.configuration.type_prefilter import (
    NEVER_DICT,
    NEVER_FLOAT,
    NEVER_SEQUENCE,
    NEVER_STRING,
    may_refuse,
)
from hublint.checks.toolkit.environment_reads import environment_read
from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.traits.recognition import components
from hublint.interpret.constants import NOT_KNOWN, as_python, as_str, type_of
from hublint.interpret.standard_types import SAMPLES
from hublint.interpret.values import (
    Collection,
    Constant,
    External,
    Function,
    Mapping,
    PathObject,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Outcome
    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component
    from hublint.hub.traits.trait import Trait
    from hublint.knowledge import TraitInfo

CLASSES = frozenset(("spawner_class", "authenticator_class", "proxy_class"))
SECRETS = ("secret", "token", "password", "key", "credential")
JUDGED_BY_RULES = frozenset(
    ("volumes", "read_only_volumes", "mounts", "allowed_images", "image_whitelist")
)
"""Settings of DockerSpawner that rules about their subject judge."""

Kind = Literal["comma", "environment", "pull policy", "hub", "other"]


@dataclass(slots=True, eq=False, repr=False)
class RefusedValue:
    """A value that its trait refuses."""

    component: Component
    trait: Trait
    info: TraitInfo
    value: Value

    @property
    def name(self) -> str:
        """The bare name of the trait."""
        return self.trait.name

    @property
    def is_secret(self) -> bool:
        """Whether the value may be a secret, to be printed nowhere."""
        return any(word in self.name.lower() for word in SECRETS)

    @property
    def consequence(self) -> str:
        """What the hub does then: the end of a sentence."""
        if self.component.role == "spawner":
            return ". The hub starts, but every login and user page then fails with error 500."
        return ", so JupyterHub does not start."

    @property
    def outcome(self) -> Outcome:
        """What the hub does then, as data."""
        return "fails" if self.component.role == "spawner" else "stops"

    @property
    def kind(self) -> Kind:
        """Which rule reports it."""
        if self.component.role == "spawner" and self.name == "pull_policy":
            return "pull policy"
        if _is_from_environment(self):
            return "environment"
        if _is_comma(self):
            return "comma"
        if self.component.role == "app" and _is_choice_or_dict(self):
            return "hub"
        return "other"

    @property
    def culprit(self) -> Value:
        """The member of a container that is `None` from the environment, else the value itself."""
        for item in _members(self.value):
            if isinstance(item, Constant) and item.value is None and environment_read(item):
                return item
        return self.value


@per_scenario
def refused_values(hub: Hub) -> tuple[RefusedValue, ...]:
    """Every refused value of the present scenario."""
    return tuple(_refused_values(hub))


def is_refused(info: TraitInfo, plain: object) -> bool:
    """Whether traitlets refuses a value for a trait."""
    from hublint.knowledge.verdicts import validate  # noqa: PLC0415 - imports traitlets

    return validate(info, plain).outcome == "refused"


def _refused_values(hub: Hub) -> Iterator[RefusedValue]:
    for component in components(hub):
        for name in _doubtful_traits(hub, component):
            trait = component.trait(name)
            value = trait.configured or trait.value
            if value is None or not trait.settings or trait.exists is False:
                continue
            info = component.class_mro.traits[name]
            plain = sample_of(value, info)
            if plain is NOT_KNOWN or is_reported_elsewhere(component, name, value, plain):
                continue
            if not _is_in_function(value) and is_refused(info, plain):
                yield RefusedValue(component, trait, info, value)


def _doubtful_traits(hub: Hub, component: Component) -> list[str]:
    """The traits of a component with a value, in some scenario, that a quick look does not find valid."""
    known = component.class_mro.traits
    doubtful: dict[str, None] = {}
    for path, raw in hub.facts.settings.items():
        if path[-1] not in known or len(path) < 2 or path[-2] not in component.sections:
            continue
        is_doubtful = may_refuse(known[path[-1]].type_signature, raw)
        if is_doubtful and not component.class_mro.member(path[-1]):
            doubtful[path[-1]] = None
    return list(doubtful)


def sample_of(value: Value, info: TraitInfo) -> object:
    """The plain object of a value, or one that traitlets treats in the same way; else `NOT_KNOWN`."""
    plain = as_python(value)
    if plain is not NOT_KNOWN:
        return plain
    if isinstance(value, Function):
        return lambda *_: None
    if isinstance(value, PathObject):
        return pathlib.Path(as_str(value) or "path")
    kind = type_of(value)
    if kind in SAMPLES:
        return SAMPLES[kind]
    if kind is float and info.kinds <= NEVER_FLOAT:
        return 0.5
    if isinstance(value, External) and value.path == "os.environ":
        return os.environ
    if kind is str and info.kinds <= NEVER_STRING:
        return ""
    if isinstance(value, Collection) and info.kinds <= NEVER_SEQUENCE:
        return ("",) if value.kind == "tuple" else [""]
    return {} if isinstance(value, Mapping) and info.kinds <= NEVER_DICT else NOT_KNOWN


def is_reported_elsewhere(component: Component, name: str, value: Value, plain: object) -> bool:
    """Whether a rule about this very trait judges the value."""
    if name in CLASSES:
        return True
    if name == "load_groups":
        return isinstance(plain, dict)
    if component.role != "spawner":
        return False
    if name in ("mem_limit", "mem_guarantee"):
        return True
    if name in ("cpu_limit", "cpu_guarantee"):
        return isinstance(plain, str | bytes)
    is_judged = component.is_a("DockerSpawner") and name in JUDGED_BY_RULES
    return is_judged and not isinstance(value, Function)


def _is_in_function(value: Value) -> bool:
    """Whether a helper function makes the value, most likely under conditions that are not followed."""
    return value.source.is_inside(value.node, cst.FunctionDef)


def _is_from_environment(refused: RefusedValue) -> bool:
    """Whether the trouble is that environment variables are strings, or `None` where they are not set."""
    culprit = refused.culprit
    if environment_read(culprit) is None:
        return False
    kind = type_of(culprit)
    return kind is type(None) or (kind is str and refused.info.kinds <= NEVER_STRING)


def _is_comma(refused: RefusedValue) -> bool:
    """Whether a comma after the value makes it a tuple, and it would be valid without."""
    value, info = refused.value, refused.info
    if not isinstance(value, Collection) or value.kind != "tuple" or len(value.items) != 1:
        return False
    plain = sample_of(value.items[0], info)
    if plain is NOT_KNOWN:
        return not may_refuse(info.type_signature, value.items[0])
    return not is_refused(info, plain)


def _is_choice_or_dict(refused: RefusedValue) -> bool:
    """Whether the trait takes one of some choices, or the value is a dict where it takes a list."""
    kinds, value = refused.info.kinds, refused.value
    return bool(kinds & {"Enum", "CaselessStrEnum"}) or (
        "List" in kinds and isinstance(value, Mapping)
    )


def _members(value: Value) -> Iterator[Value]:
    if isinstance(value, Collection):
        yield from value.items
    elif isinstance(value, Mapping):
        yield from (entry.value for entry in value.entries)
