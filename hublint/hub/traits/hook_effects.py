"""What code that runs at spawn time changes: hooks, methods of the file's own classes, declared overrides."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.traits.mentions import mentions
from hublint.hub.traits.server_functions import HOOKS, server_functions, strongest, validated_names
from hublint.hub.uncertainty import Uncertainty, may_change_mounts
from hublint.interpret.constants import as_str
from hublint.interpret.handed import EVERYTHING, OPAQUE, POD
from hublint.interpret.values import (
    Collection,
    Conditional,
    Constant,
    Function,
    Mapping,
    Unknown,
    Value,
)
from hublint.interpret.writes import Assigned, Lazy
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.traits.active_class import ActiveClass
    from hublint.hub.traits.server_functions import ServerFunction
    from hublint.interpret.writes import Path

ABOUT_MOUNTS = pattern(
    r"volume|mount|\bbinds?\b|_binds?\b|extra_(host|create|container|pod|task)|host_config|homedir|pvc|storage"
    r"|template_namespace|tmpfs|\bload_config\b|\bupdate_config\b"
)
"""Names of traits and methods about mounts."""

MAKERS = frozenset({
    "start", "_start", "create_object", "get_pod_manifest", "_make_create_pod_request", "render_templates",
    "_render_templates", "_expand_all", "_expand_user_properties",
})  # fmt: skip
"""Methods that make what a server is started with. One that does not call its parent's makes all of it itself."""

MOUNTING = frozenset({
    "volume_binds", "volume_mount_points", "mount_binds", "mounts", "mount_driver_config", "_volumes_to_binds",
    "homedir", "host_homedir", "template_namespace", "format_string", "format_volume_name", "get_pvc_manifest",
    "_make_create_pvc_request",
})  # fmt: skip
"""Methods and properties of dockerspawner 14.0 and kubespawner 7.1 whose result is what is mounted."""

DECLARED = ("group_overrides", "profile_list", "apply_user_options")
"""Traits whose dicts name other traits, to be set for some users."""

INTERFERING = frozenset((*HOOKS, *DECLARED))
"""Traits that make a spawner change others."""


@dataclass(slots=True, eq=False, repr=False)
class HookEffects:
    """What code may do to a component after its traits are configured.

    `known` are the values and changes that it gives to traits before each start, in order, with their alternatives.
    `assigned` are the traits that it may set, `*` among them if it may be any, `changed` those whose containers it may
    change. `uncertainties` say what may change mounts, `mentions` are all names and texts in that code.
    """

    known: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    assigned: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    mentions: frozenset[str] = frozenset()
    uncertainties: tuple[Uncertainty, ...] = ()

    @property
    def touched(self) -> frozenset[str]:
        """All traits and attributes that the code surely or perhaps sets."""
        return self.assigned.union(self.changed, self.known)

    def sets(self, name: str) -> bool:
        """Whether the code may set this trait, or change what it holds, nobody knows how."""
        return name in self.changed or self.replaces(name)

    def replaces(self, name: str) -> bool:
        """Whether the code may set this trait, so that nothing of the configured value may be left."""
        return name in self.assigned or EVERYTHING in self.assigned


NONE = HookEffects()


@per_scenario
def hook_effects(component: ActiveClass) -> HookEffects:
    """What methods of the file's and the site's classes do to a component; for the spawner, hooks too."""
    functions = server_functions(component)
    declared = [name for known in component.class_mro.declared for name in sorted(known.sets)]
    uncertainties = [may_change_mounts(name) for name in declared if ABOUT_MOUNTS.search(name)]
    if component.role == "spawner":
        uncertainties += _declared(component)
    if not functions and not uncertainties and not declared:
        return NONE
    collector = _Collector(uncertainties)
    for function in functions:
        collector.add(function)
    code = [one.value for one in functions if isinstance(one.value, Function)]
    return collector.effects(declared, mentions(code, component.hub.facts.names))


class _Touch(NamedTuple):
    """A trait that a function may set, or only change. `until` is the first step after it, if there is one."""

    name: str
    replaces: bool
    until: int | None
    uncertainty: Uncertainty | None


class _Collector:
    """Puts together what functions do to a component, in the order in which they run."""

    def __init__(self, uncertainties: list[Uncertainty]) -> None:
        self.known: dict[str, list[Value]] = {}
        self.changed: set[str] = set()
        self.uncertainties = uncertainties
        self._decided: dict[str, int] = {}
        self._touches: list[_Touch] = []

    def add(self, function: ServerFunction) -> None:
        """Take in what a function does."""
        if function.read is None:
            self.uncertainties.append(may_change_mounts(function.name))
            return
        for path, setting in function.read.settings[function.kind].items():
            self._set(function, path, setting)
        validated = validated_names(function.value)
        self.changed.update(validated)
        if (
            self._makes_mounts(function)
            or any(map(ABOUT_MOUNTS.search, validated))
            or any(map(_is_about_mounts, function.read.settings[POD]))
        ):
            self.uncertainties.append(may_change_mounts(function.name))

    def effects(self, declared: list[str], mentioned: frozenset[str]) -> HookEffects:
        """All of it together, without what is set anew afterwards."""
        lasting = [one for one in self._touches if not self._is_overwritten(one)]
        uncertain = [one.uncertainty for one in lasting if one.uncertainty is not None]
        return HookEffects(
            {name: tuple(found) for name, found in self.known.items()},
            frozenset((*declared, *(one.name for one in lasting if one.replaces))),
            frozenset(self.changed.union(one.name for one in lasting if not one.replaces)),
            mentioned,
            tuple(dict.fromkeys([*uncertain, *self.uncertainties])),
        )

    def _set(self, function: ServerFunction, path: Path, value: Value) -> None:
        name, is_whole = path[0], len(path) == 1
        uncertainty = _uncertainty(function, path, value)
        if name == OPAQUE:
            self.uncertainties.append(may_change_mounts(function.name))
        elif function.step is not None and is_whole and name != EVERYTHING:
            self.known.setdefault(name, []).append(value)
            self.uncertainties += [uncertainty] if uncertainty else []
            if isinstance(value, Assigned) and value.write.kind == "assign":
                self._decided[name] = function.step
        else:
            replaces = name == EVERYTHING or (is_whole and _may_replace(value))
            self._touches.append(_Touch(name, replaces, function.until, uncertainty))

    def _is_overwritten(self, touch: _Touch) -> bool:
        """Whether a step after it surely sets the same trait anew."""
        return touch.until is not None and touch.until <= self._decided.get(touch.name, 0)

    def _makes_mounts(self, function: ServerFunction) -> bool:
        """Whether a method of a class of the file makes the mounts, rather than that of its parent."""
        _, dot, name = function.name.rpartition(".")
        parents = function.read.parents if function.read else ()
        return bool(dot) and (name in MOUNTING or (name in MAKERS and name not in parents))


def _uncertainty(function: ServerFunction, path: Path, value: Value) -> Uncertainty | None:
    """What a function leaves open about mounts by what it sets, if anything."""
    name = path[0]
    is_open = function.step is None or len(path) > 1 or not _is_sure(value)
    is_about_mounts = name == EVERYTHING or ABOUT_MOUNTS.search(name) is not None
    return may_change_mounts(function.name) if is_open and is_about_mounts else None


def _may_replace(value: Value) -> bool:
    """Whether one of the alternatives is a new value, rather than a change of the one that is there."""
    if isinstance(value, Conditional):
        return _may_replace(value.then) or _may_replace(value.other)
    return isinstance(value, Assigned) and value.write.kind == "assign"


def _is_sure(value: Value) -> bool:
    """Whether the same happens at every start; of a container that is changed, the same entries."""
    match value:
        case Assigned():
            return _is_sure(value.value)
        case Lazy():
            return all(_is_sure(change.value) for change in value.changes)
        case Mapping():
            return all(_is_sure(entry.value) for entry in value.entries)
        case Collection():
            return all(map(_is_sure, value.items))
    return not isinstance(value, Conditional)


def _is_about_mounts(path: Path) -> bool:
    """Whether an attribute of a pod that is set is, or may hold, what is mounted."""
    whole = path[-1] in (OPAQUE, EVERYTHING, "spec", "containers", "init_containers", "[]")
    return whole or any(map(ABOUT_MOUNTS.search, path))


def _declared(component: ActiveClass) -> Iterator[Uncertainty]:
    for name in DECLARED:
        setting = strongest(component, name)
        if setting and _names_mounts(setting.value, texts=name == "apply_user_options"):
            yield may_change_mounts(name)


def _names_mounts(value: Value, *, texts: bool) -> bool:
    """Whether a key at any depth, or a text, is the name of a trait about mounts, or may be."""
    match value:
        case Mapping():
            return not value.complete or any(
                ABOUT_MOUNTS.search(as_str(entry.key) or "volumes")
                or _names_mounts(entry.value, texts=texts)
                for entry in value.entries
            )
        case Collection():
            return not value.complete or any(
                _names_mounts(item, texts=texts) for item in value.items
            )
        case Constant(value=str(found)):
            return texts and bool(ABOUT_MOUNTS.search(found))
        case Unknown(type=None):
            return True
    return False
