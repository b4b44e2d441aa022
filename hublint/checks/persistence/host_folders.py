"""Users' folders on the Docker host that are missing, made in the wrong place, or owned by root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.persistence.mount_traits import mount_entries
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.deployment.prepared_folders import may_prepare_folders
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount

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


@rule("HUB117", Severity.WARNING, "loss")
def missing_bind_folder(hub: Hub) -> Iterator[Report]:
    """Docker makes a missing host folder for `volumes`, but not for `mounts` of type bind."""
    if (
        not mount_entries(hub)
        or may_prepare_folders(hub)
        or hub.authenticator.is_a(*SYSTEM_ACCOUNTS)
    ):
        return
    for mount in hub.mounts.items:
        if mount.origin == "mounts" and _new_folder(mount):
            source = mount.source
            shown = quote(source.skeleton) if source else "it"
            yield Report(
                mount.place("bind mount"),
                f"Docker does not create {shown} for a mount of type `bind`: where it is missing, the server of a new "
                "user does not start (`bind source path does not exist`). Create the folders on the Docker host first, "
                "owned by the user of the image (uid 1000 in Jupyter's), or use a named volume.",
            )


def _new_folder(mount: Mount) -> bool:
    """Whether the host folder is a user's own, and nothing says that it exists."""
    source = mount.source
    if mount.kind != "bind" or mount.per_user is not True or source is None:
        return False
    return source.complete and not (source.text or "").startswith(PROVISIONED)


@rule("HUB129", Severity.INFO, "loss")
def root_owned_bind_folder(hub: Hub) -> Iterator[Report]:
    """A missing host folder is made by Docker for root, and the user of the image cannot write to it."""
    spawner = hub.spawner
    if not spawner.is_a("DockerSpawner") or spawner.is_a("SystemUserSpawner", "SwarmSpawner"):
        return
    for mount in hub.mounts.items:
        if mount.origin == "volumes" and mount.read_only is False and _new_folder(mount):
            if _runs_as_another(hub) or may_prepare_folders(hub):
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
    unsure = extra.is_unknown or (extra.given is not None and extra.as_python() is NOT_KNOWN)
    environment = as_python(hub.spawner.trait("environment").value)
    switched = isinstance(environment, dict) and bool(
        {"NB_UID", "NB_USER", "CHOWN_EXTRA"} & set(environment)
    )
    return given is not None or unsure or switched
