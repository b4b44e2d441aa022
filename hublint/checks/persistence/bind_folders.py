"""HUB117 missing-bind-folder, HUB129 root-owned-bind-folder: users' folders on the Docker host that may be missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.prepared_folders import may_prepare_folders
from hublint.hub.mounts.mount_entries import mount_entries
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
"""Folders of accounts, which something other than the hub creates."""

SYSTEM_ACCOUNTS = ("PAMAuthenticator", "LDAPAuthenticator", "LocalAuthenticator")


@rule("HUB117", Severity.WARNING, "loss")
def missing_bind_folder(hub: Hub) -> Iterator[Report]:
    """Docker makes a missing host folder for `volumes`, but not for `mounts` of type bind."""
    if not mount_entries(hub) or may_prepare_folders(hub):
        return
    if hub.authenticator.is_a(*SYSTEM_ACCOUNTS):
        return
    for mount in hub.mounts.items:
        if mount.origin == "mounts" and _may_be_missing(mount):
            source = mount.source
            folder = quote(source.skeleton) if source else "the source"
            yield Report(
                mount.place("bind mount"),
                f"Docker does not create {folder} for a mount of type `bind`: a new user's server does not start "
                "until it exists. Create the folders on the Docker host first, owned by the image's user "
                "(uid 1000 in Jupyter's images), or use a named volume.",
            )


def _may_be_missing(mount: Mount) -> bool:
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
        if mount.origin == "volumes" and mount.read_only is False and _may_be_missing(mount):
            if _may_run_as_another(hub) or may_prepare_folders(hub):
                return
            yield Report(
                mount.place("folder of the host"),
                "New users can't save anything: Docker creates a missing host folder for root, and the user of "
                "Jupyter's images (uid 1000) can't write to it. Create the folders with the right owner first, or use "
                "a named volume.",
            )
            return


def _may_run_as_another(hub: Hub) -> bool:
    """Whether the container may start as root and hand the home over, or as another user."""
    extra = hub.spawner.trait("extra_create_kwargs")
    user = extra.value.get("user") if isinstance(extra.value, Mapping) else None
    unsure = extra.is_unknown or (extra.given is not None and extra.as_python() is NOT_KNOWN)
    environment = as_python(hub.spawner.trait("environment").value)
    switched = isinstance(environment, dict) and bool(
        {"NB_UID", "NB_USER", "CHOWN_EXTRA"} & set(environment)
    )
    return user is not None or unsure or switched
