"""The mounts in the making, and how values of the configuration become mounts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hublint.hub.mounts.mount import Mount, MountKind, Mounts
from hublint.hub.mounts.same_source import same_source, source_key
from hublint.hub.names.fields import HOLE
from hublint.hub.names.templates import Style, Template
from hublint.hub.uncertainty import Uncertainty, not_completely_known
from hublint.interpret.constants import as_str
from hublint.interpret.values import (
    Collection,
    Constant,
    Entry,
    External,
    Mapping,
    PartialString,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.hub.components import HubComponents
    from hublint.hub.traits.trait import Trait


@dataclass(eq=False, repr=False)
class MountBuilder:
    """Mounts in the making: what is mounted, what is dropped, and what may be more."""

    hub: HubComponents
    items: list[Mount] = field(default_factory=list)
    lost: list[Mount] = field(default_factory=list)
    uncertainties: list[Uncertainty] = field(default_factory=list)
    _by_source: dict[str, list[int]] = field(default_factory=dict)
    """Where in `items` the mounts of a source stand, by their `source_key`."""

    def done(self) -> Mounts:
        """The result."""
        return Mounts(tuple(self.items), tuple(dict.fromkeys(self.uncertainties)), tuple(self.lost))

    def add(self, mount: Mount) -> None:
        """Add a mount, as to a list."""
        key = source_key(mount.source)
        if key is not None:
            self._by_source.setdefault(key, []).append(len(self.items))
        self.items.append(mount)

    def put(self, mount: Mount) -> None:
        """Add a mount; one of the same source before it is lost, as in a dict."""
        position = self._position(mount)
        if position is None:
            self.add(mount)
            return
        self.lost.append(self.items[position])
        self.items[position] = mount

    def same_source(self, mount: Mount) -> Mount | None:
        """The mount that surely has the same source for every user, if there is one."""
        position = self._position(mount)
        return None if position is None else self.items[position]

    def _position(self, mount: Mount) -> int | None:
        likely = self._by_source.get(source_key(mount.source) or "", ())
        return next((at for at in likely if same_source(self.items[at].source, mount.source)), None)

    def drop(self, *origins: str) -> None:
        """Move the mounts of these origins to the lost ones."""
        self.lost += [mount for mount in self.items if mount.origin in origins]
        self.keep([mount for mount in self.items if mount.origin not in origins])

    def keep(self, mounts: Iterable[Mount]) -> None:
        """Have these mounts, and no others."""
        self.items, self._by_source = [], {}
        for mount in mounts:
            self.add(mount)

    def value(self, name: str) -> Value | None:
        """The value of a trait; None where it is empty by default, or unknown, which is an uncertainty.

        What code adds to a container at spawn time is an uncertainty too, but does not hide what was there.
        """
        spawner = self.hub.spawner
        trait = spawner.trait(name)
        if not trait.is_unknown:
            return trait.value
        if trait.configured is not None and not spawner.hook_effects.replaces(name):
            self.uncertainties.append(Uncertainty(f"code changes `{name}` at spawn time", name))
            return trait.configured
        self.uncertainties.append(Uncertainty(f"`{name}` cannot be known", name))
        return None

    def trait(self, name: str) -> Trait:
        """A trait of the spawner."""
        return self.hub.spawner.trait(name)

    def entries(self, value: Value | None, name: str) -> Iterator[Entry]:
        """The entries of a dict; what is not completely known is an uncertainty."""
        if isinstance(value, Mapping):
            yield from value.entries
        self._note_uncertainty(value, name, Mapping)

    def items_of(self, value: Value | None, name: str) -> Iterator[Value]:
        """The items of a list; what is not completely known is an uncertainty."""
        if isinstance(value, Collection):
            yield from value.items
        self._note_uncertainty(value, name, Collection)

    def _note_uncertainty(self, value: Value | None, name: str, kind: type[Value]) -> None:
        if value is None:
            return
        if may_hold_more(value):
            self.uncertainties.append(not_completely_known(name))
        elif not isinstance(value, kind):
            reason = f"`{name}` has a type that the spawner does not take"
            self.uncertainties.append(Uncertainty(reason, name))

    def template(self, value: Value | None, style: Style = "strict") -> Template | None:
        """A value as a template of the spawner; None for what is surely no string."""
        if value is None or not may_be_text(value):
            return None
        strict = self.hub.template(value)
        return strict if style == "strict" else Template(value, strict.user_fields, style)

    def per_user(self, *templates: Template | None) -> bool | None:
        """Whether one of the templates tells users apart; None where that cannot be known."""
        given = [template for template in templates if template is not None]
        if not given:
            return None
        if self.hub.namespace is None:
            return False if all(map(_fixed, given)) else None
        answers = [template.per_user() for template in given]
        if True in answers:
            return True
        return None if None in answers else False


def may_hold_more(value: Value | None) -> bool:
    """Whether a container may have members that are not listed."""
    if value is None or isinstance(value, Constant):
        return False
    return not (isinstance(value, Mapping | Collection) and value.complete)


def may_be_text(value: Value) -> bool:
    """Whether a value is a string, or may be one, as what another module holds may."""
    match value:
        case Constant():
            return isinstance(value.value, str)
        case PartialString() | External():
            return True
        case Unknown():
            return value.type in (None, str)
    return False


def kind_of(source: Template | None) -> MountKind:
    """What Docker takes the source of a volume for: a host path if absolute, else a volume's name.

    No field of a template begins with a slash: user and server names cannot have one.
    """
    if source is None:
        return "unknown"
    start = source.skeleton[:3]
    if start.startswith("/") or (start[1:2] == ":" and start[2:3] in "\\/"):
        return "bind"
    return "unknown" if not start or start[0] == HOLE else "volume"


def is_read_only(mode: str | None) -> bool | None:
    """Whether a mode contains `ro`."""
    return None if mode is None else "ro" in mode.split(",")


def lookup(mapping: Mapping, *names: str) -> Value | None:
    """The value under one of several names, whatever their case."""
    wanted = {name.lower() for name in names}
    for entry in mapping.entries:
        if (as_str(entry.key) or "").lower() in wanted:
            return entry.value
    return None


def pieces(value: Value) -> list[Value] | None:
    """A `source:target:mode` string cut at its known colons; None where nothing of it is known."""
    if isinstance(value, Constant) and isinstance(value.value, str):
        return [Constant(value.node, value.source, part) for part in value.value.split(":")]
    if not isinstance(value, PartialString):
        return None
    cut: list[list[str | Value]] = [[]]
    for part in value.parts:
        first, *rest = part.split(":") if isinstance(part, str) else (part,)
        cut[-1].append(first)
        cut += [[piece] for piece in rest]
    return [_joined(value, parts) for parts in cut]


def _joined(value: PartialString, parts: list[str | Value]) -> Value:
    shown = tuple(part for part in parts if part != "")
    if all(isinstance(part, str) for part in shown):
        return Constant(value.node, value.source, "".join(map(str, shown)))
    return PartialString(value.node, value.source, shown)


def _fixed(template: Template) -> bool:
    """Whether a template is the same for everybody, whatever its fields mean."""
    return template.complete and (template.style == "literal" or not template.fields())
