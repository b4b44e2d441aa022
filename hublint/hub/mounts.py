"""Mounts: what of the host, of named volumes or of claims lies where in a user's container."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from hublint.findings import Place
    from hublint.hub.settings import Setting
    from hublint.hub.templates import Template
    from hublint.interpret.values import Entry, Value

MountKind = Literal["bind", "volume", "tmpfs", "claim", "anonymous", "unknown"]
"""`anonymous`: a volume without a name, or an emptyDir; it dies with the container."""

Origin = Literal[
    "volumes", "read_only_volumes", "mounts", "binds", "extra_host_config.mounts", "extra_host_config.tmpfs",
    "extra_create_kwargs.volumes", "extra_container_spec.mounts", "homedir", "storage", "volume_mounts", "certs",
]  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Mount:
    """One mount of the spawner, before a user's name is filled in.

    `source` is the template of the host path, volume or claim name; `target` that of the container path; None
    where it is missing or not even a string. `mode` is the mode text as Docker gets it. `read_only` and
    `per_user` are None where they cannot be known. `persistent`: what is written outlives the container.
    `setting` is the trait assignment it comes from, `entry` the dict entry or list item.
    """

    source: Template | None
    target: Template | None
    kind: MountKind
    origin: Origin
    value: Value
    entry: Entry | Value
    setting: Setting | None = None
    mode: str | None = None
    read_only: bool | None = None
    per_user: bool | None = None
    persistent: bool = False

    def place(self, label: str = "") -> Place:
        """The dict entry or list item that makes the mount, or the class setting for a built-in one."""
        from hublint.findings import Place

        return Place(self.value.source, self.entry.node, label)


@dataclass(frozen=True, slots=True, eq=False)
class Mounts:
    """All mounts of the active spawner, in the order the spawner sends them.

    `lost` are entries that the file asks for and the spawner drops (`volumes` behind a list of `binds`, the same
    source twice). `complete` is false where code or an unknown value may add or change mounts; `doubts` says what.
    """

    items: tuple[Mount, ...] = ()
    doubts: tuple[str, ...] = ()
    lost: tuple[Mount, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether these are surely all mounts."""
        return not self.doubts

    def at(self, path: Template) -> Mount | None:
        """The innermost mount whose target is this container path or holds it; None if no known one does."""
        raise NotImplementedError
