"""HUB131: the volumes of a deleted user stay, and the next user of that name gets them."""

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
                mount.place("kept for ever"),
                f"Deleting a user does not delete this: {_effect(hub)}. Remove the volume or folder when you delete a "
                "user.",
            )
            return


def _effect(hub: Hub) -> str:
    if hub.authenticator.is_a("TmpAuthenticator"):
        return "each visit leaves one behind that nobody can open again"
    return "who signs up under the name of a deleted user finds that user's files"
