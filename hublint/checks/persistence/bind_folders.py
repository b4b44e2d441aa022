"""HUB117 missing-bind-folder, HUB129 root-owned-bind-folder, HUB135 home-of-account: users' folders of the host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.prepared_folders import may_prepare_folders
from hublint.hub.images.docker_stacks import is_always_stacks
from hublint.hub.mounts.mount_entries import mount_entries
from hublint.hub.mounts.writable import may_run_as_another
from hublint.patterns import pattern

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


HOME = pattern(r"/home/\{(?:raw_)?username\}(?:/.*)?")


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
            if may_run_as_another(hub) or may_prepare_folders(hub):
                return
            yield Report(
                mount.place("folder of the host"),
                "New users can't save anything: Docker creates a missing host folder for root, and the user of "
                "Jupyter's images (uid 1000) can't write to it. Create the folders with the right owner first, or use "
                "a named volume.",
            )
            return


@rule("HUB135", Severity.WARNING, "loss")
def home_of_account(hub: Hub) -> Iterator[Report]:
    """The home of an account belongs to the account, but servers in Jupyter's images run as uid 1000."""
    spawner = hub.spawner
    if not spawner.is_a("DockerSpawner") or spawner.is_a("SystemUserSpawner", "SwarmSpawner"):
        return
    if not hub.authenticator.is_a(*SYSTEM_ACCOUNTS) or not is_always_stacks(hub):
        return
    if may_run_as_another(hub) or may_prepare_folders(hub):
        return
    for mount in hub.mounts.items:
        source = mount.source
        if mount.kind != "bind" or mount.read_only is not False or source is None:
            continue
        if HOME.fullmatch(source.text or ""):
            yield Report(
                mount.place("home of an account"),
                "Users can't save anything here: a home belongs to its account, and servers in Jupyter's images run as"
                " uid 1000. Use SystemUserSpawner, which starts each server as its user.",
            )
            return
