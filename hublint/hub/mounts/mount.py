"""What is mounted where in a user's container: host paths, named volumes, claims."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from hublint.hub.mounts.same_source import same_source, source_key
from hublint.hub.names.fields import HOLE
from hublint.patterns import pattern
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hublint.hub.names.templates import Template
    from hublint.hub.setting import Setting
    from hublint.hub.uncertainty import Uncertainty
    from hublint.interpret.values import Entry, Value

MountKind = Literal["bind", "volume", "tmpfs", "claim", "anonymous", "unknown"]
"""`anonymous`: a volume without a name, or an emptyDir; it dies with the container."""

Origin = Literal[
    "volumes", "read_only_volumes", "mounts", "binds", "extra_host_config.mounts", "extra_host_config.tmpfs",
    "extra_create_kwargs.volumes", "extra_container_spec.mounts", "homedir", "volume_mounts", "certs",
]  # fmt: skip


_TRAITS = {"binds": "extra_host_config['binds']", "homedir": "host_homedir_format_string"}
"""Origins that are not called like the setting."""


_MARK = pattern(rf"{HOLE}[^{HOLE}]*{HOLE}")


@dataclass(slots=True, eq=False, repr=False)
class Mount:
    """One mount of the spawner, before a user's name is filled in.

    `source` is the template of the host path, volume or claim name; `target` that of the container path; None
    where it is missing or not even a string. `mode` is the mode as Docker gets it, `subpath` the folder
    within the source that is mounted. `read_only` and `per_user` are None where they cannot be known.
    `persistent`: what is written outlives the container. `setting` is the trait assignment it comes from,
    `value` what the file gives for the mount, `entry` the dict entry or list item.
    """

    source: Template | None
    target: Template | None
    kind: MountKind
    origin: Origin
    value: Value
    entry: Entry | Value
    setting: Setting | None = None
    mode: str | None = None
    subpath: Template | None = None
    read_only: bool | None = None
    per_user: bool | None = None
    persistent: bool = False

    def place(self, label: str = "") -> Place:
        """The dict entry or list item that makes the mount, or the class setting for a built-in one."""
        return Place(self.value.source, self.entry.node, label)

    @property
    def trait(self) -> str:
        """The setting that the mount stands in: `volumes`, or an entry of one, `extra_host_config['binds']`."""
        return _TRAITS.get(self.origin) or self.origin.partition(".")[0]

    @property
    def path(self) -> str | None:
        """The target as a comparable path (see `Template.path`)."""
        return self.target.path() if self.target is not None else None

    @property
    def shown(self) -> str | None:
        """The path for people, with an ellipsis for what is not known."""
        return None if self.path is None else _MARK.sub("…", self.path)

    def holds(self, path: str) -> bool:
        """Whether a comparable path is the target or lies below it."""
        target = self.path
        return target is not None and (path == target or path.startswith(target.rstrip("/") + "/"))


def mounts_below(mounts: Iterable[Mount], folder: str) -> tuple[Mount, ...]:
    """The mounts whose targets lie deeper than a folder."""
    inside = folder.rstrip("/") + "/"
    return tuple(mount for mount in mounts if (mount.path or "").startswith(inside))


@dataclass(eq=False, repr=False)
class Mounts:
    """All mounts of the active spawner, in the order the spawner sends them.

    `lost` are entries that the file asks for and the spawner drops (`volumes` behind a list of `binds`, the same
    source twice). `complete` is false where code or an unknown value may add or change mounts:
    `uncertainties` say which.
    """

    items: tuple[Mount, ...] = ()
    uncertainties: tuple[Uncertainty, ...] = ()
    lost: tuple[Mount, ...] = ()
    _certain: dict[str, bool] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Whether these are surely all mounts."""
        return not self.uncertainties

    @cached_property
    def targets(self) -> Mapping[str, Sequence[Mount]]:
        """The mounts by the comparable paths of their targets (see `Template.path`), those without one left out."""
        groups: dict[str, list[Mount]] = {}
        for mount in self.items:
            path = mount.path
            if path is not None:
                groups.setdefault(path, []).append(mount)
        return groups

    @cached_property
    def _lengths(self) -> Sequence[int]:
        """How long the targets are, the longest first: few lengths, however many targets there are."""
        return sorted({len(path) for path in self.targets}, reverse=True)

    def around(self, path: str) -> Iterator[Mount]:
        """The mounts whose targets are this comparable path or hold it, the innermost first."""
        for length in self._lengths:
            folder = path[:length]
            if folder == "/" or (length <= len(path) and path[length : length + 1] in ("", "/")):
                yield from self.targets.get(folder, ())

    def at(self, path: Template | str) -> Mount | None:
        """The innermost mount whose target is this container path or holds it; None if no known one does."""
        sought = path if isinstance(path, str) else path.path()
        return None if sought is None else next(self.around(sought), None)

    def of_source(self, mount: Mount) -> Iterator[Mount]:
        """The mounts that surely have the source of this one, in order."""
        likely = self._sources.get(source_key(mount.source) or "", ())
        return (other for other in likely if same_source(other.source, mount.source))

    @cached_property
    def _sources(self) -> Mapping[str, Sequence[Mount]]:
        groups: dict[str, list[Mount]] = {}
        for mount in self.items:
            key = source_key(mount.source)
            if key is not None:
                groups.setdefault(key, []).append(mount)
        return groups

    def certain(self, path: Template | str) -> bool:
        """Whether `at` is right about a path: all mounts and the path are known well enough to compare."""
        sought = path if isinstance(path, str) else path.path()
        if sought is None or not self.complete:
            return False
        if sought not in self._certain:
            doubtful = self.items if HOLE in sought else self._vague
            self._certain[sought] = all(
                mount.holds(sought) or _comparable(mount, sought) for mount in doubtful
            )
        return self._certain[sought]

    @cached_property
    def _vague(self) -> tuple[Mount, ...]:
        """The mounts whose targets are not completely known, and so may be the same as a path that is."""
        return tuple(mount for mount in self.items if mount.path is None or HOLE in mount.path)


def _comparable(mount: Mount, path: str) -> bool:
    """Whether a mount that does not hold a path surely does not: where they differ, nothing is unknown."""
    if mount.target is None:
        return False
    target = mount.path
    if target is None:
        return mount.target.complete
    shared = next((i for i, (a, b) in enumerate(zip(target, path, strict=False)) if a != b), None)
    rest = target[shared:] + path[shared:] if shared is not None else ""
    return HOLE not in rest
