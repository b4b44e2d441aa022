"""Users' folders on the Docker host that are missing, made in the wrong place, or owned by root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks import fixes
from hublint.checks.literals import spelled
from hublint.checks.persistence.mount_traits import mount_entries
from hublint.checks.persistence.preparing import may_prepare
from hublint.checks.registry import rule
from hublint.checks.words import quote
from hublint.findings import Report, Severity
from hublint.hub.constants import NOT_KNOWN, python
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts import Mount

PROVISIONED = (
    "/home/",
    "/Users/",
    "/nfs",
    "/export",
    "/net/",
    "/afs",
    "/gpfs",
    "/lustre",
    "/mnt/nfs",
)
"""Folders of accounts, which something else than the hub makes."""

SYSTEM_ACCOUNTS = ("PAMAuthenticator", "LDAPAuthenticator", "LocalAuthenticator")


@rule("HUB117", "missing-bind-folder", Severity.WARNING)
def missing_bind_folder(hub: Hub) -> Iterator[Report]:
    """Docker makes a missing host folder for `volumes`, but not for `mounts` of type bind."""
    if not mount_entries(hub) or may_prepare(hub) or hub.authenticator.is_a(*SYSTEM_ACCOUNTS):
        return
    for mount in hub.mounts.items:
        if mount.origin == "mounts" and _new_folder(mount):
            source = mount.source
            shown = quote(source.skeleton) if source else "it"
            yield Report(
                mount.place("bind mount"),
                f"Docker does not create {shown} for a mount of type `bind`: where it is missing, the first spawn of "
                "a new user fails with `bind source path does not exist`. Use `volumes`, which creates it, or make "
                "the folder on the Docker host first.",
                fix=_as_volumes(hub),
            )


def _new_folder(mount: Mount) -> bool:
    """Whether the host folder is a user's own, and nothing says that it exists."""
    source = mount.source
    if mount.kind != "bind" or mount.per_user is not True or source is None:
        return False
    return source.whole and not (source.text or "").startswith(PROVISIONED)


def _as_volumes(hub: Hub) -> Fix | None:
    """All of `mounts` as `volumes`, where they are plain folders and there are no volumes yet."""
    spawner = hub.spawner
    trait = spawner.trait("mounts")
    known = trait.python()
    write = trait.setting.write if trait.setting else None
    if (
        not isinstance(known, list)
        or trait.value is None
        or write is None
        or write.kind != "assign"
    ):
        return None
    if any(spawner.trait(name).state != "default" for name in ("volumes", "read_only_volumes")):
        return None
    entries = [entry for entry in known if isinstance(entry, dict)]
    volumes = {
        source: _target(entry)
        for entry in entries
        if isinstance(source := entry.get("source"), str)
    }
    if len(volumes) != len(known) or None in volumes.values():
        return None
    return fixes.fix(
        "Mount it with `volumes`",
        fixes.rename_setting(write, *write.path[:-1], "volumes"),
        fixes.replace(trait.value, spelled(write.source, volumes)),
        applicability="unsafe",
    )


def _target(entry: dict[object, object]) -> object:
    """What `volumes` has for an entry of `mounts`; None for one with options that it does not know."""
    if entry.get("type") != "bind" or not set(entry) <= {"source", "target", "type", "read_only"}:
        return None
    if entry.get("read_only"):
        return {"bind": entry.get("target"), "mode": "ro"}
    return entry.get("target")


@rule("HUB129", "root-owned-bind-folder", Severity.INFO)
def root_owned_bind_folder(hub: Hub) -> Iterator[Report]:
    """A missing host folder is made by Docker for root, and the user of the image cannot write to it."""
    spawner = hub.spawner
    if not spawner.is_a("DockerSpawner") or spawner.is_a("SystemUserSpawner", "SwarmSpawner"):
        return
    for mount in hub.mounts.items:
        if mount.origin == "volumes" and mount.read_only is False and _new_folder(mount):
            if _runs_as_another(hub) or may_prepare(hub):
                return
            yield Report(
                mount.place("folder of the host"),
                "Docker creates a missing host folder for root, and the user of Jupyter's images (uid 1000) cannot "
                "write to it: a new user can save nothing. Create the folders with the right owner first, or use a "
                "named volume.",
            )
            return


def _runs_as_another(hub: Hub) -> bool:
    """Whether the container may start as root and hand the home over, or as another user."""
    extra = hub.spawner.trait("extra_create_kwargs")
    given = extra.value.get("user") if isinstance(extra.value, Mapping) else None
    unsure = extra.state == "unknown" or (extra.state == "set" and extra.python() is NOT_KNOWN)
    environment = python(hub.spawner.trait("environment").value)
    switched = isinstance(environment, dict) and bool(
        {"NB_UID", "NB_USER", "CHOWN_EXTRA"} & set(environment)
    )
    return given is not None or unsure or switched
