"""HUB131 kept-volume-of-deleted-user: the next user of a deleted user's name gets that user's files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

SIGN_UP = ("NativeAuthenticator", "FirstUseAuthenticator", "TmpAuthenticator")
"""Authenticators whose users come and go with names of their own choice, or at random."""


@rule("HUB131", Severity.INFO, "loss")
def kept_volume_of_deleted_user(hub: Hub) -> Iterator[Report]:
    """DockerSpawner has no `delete_forever`."""
    spawner = hub.spawner
    if not spawner.is_a("DockerSpawner") or spawner.is_a("SystemUserSpawner"):
        return
    if not hub.authenticator.is_a(*SIGN_UP) or spawner.overrides("delete_forever"):
        return
    for mount in hub.mounts.items:
        if mount.persistent and mount.per_user and mount.read_only is False:
            yield Report(
                mount.place("kept forever"),
                f"{_effect(hub)} Delete the volume or folder together with the user.",
            )
            return


def _effect(hub: Hub) -> str:
    if hub.authenticator.is_a("TmpAuthenticator"):
        return "This stays when you delete a user: each visit leaves one behind that nobody can open again."
    return "This stays when you delete a user, and the next person to sign up with that name gets the old user's files."
