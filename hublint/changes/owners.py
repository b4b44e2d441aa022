"""Servers that run as another user than the one who owns the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.aspects.user_files import LAYER
from hublint.changes.hub_change import Change
from hublint.changes.kept import goes_on, keeps
from hublint.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.aspects.hub_aspects import HubAspects
    from hublint.aspects.user_files import Picture
    from hublint.changes.pair import HubPair
    from hublint.source.location import Place

SYSTEM_USER = "the account's own id"
IMAGE_USER = "the image's user (1000 with docker-stacks)"
STACKS_USERS = ("1000", "jovyan", "0", "root")
"""Whom containers of docker-stacks are started as for their server to run as the image's user."""

CHOWN = (
    "docker run --rm -u 0 -v VOLUME:/v busybox chown -R NEW_ID:100 /v   # for each volume or folder"
)


def other_owner(pair: HubPair) -> Iterator[Change]:
    """Files whose owner is not the one that servers run as."""
    if keeps(pair.old) and goes_on(pair):
        return
    (was, before), (now, after) = _runs_as(pair.old), _runs_as(pair.new)
    if was == now or was is None or now is None:
        return
    if _keeps_place(pair):
        message = f"Servers run as {now}, but saved files belong to {was}, so users can read them, and not change them."
        yield _change(message, before, after, (CHOWN,))
    elif _opens_image(pair):
        message = f"Servers run as {now}, but their start folder belongs to {was}, so users can't save anything there."
        yield _change(message, before, after, ())


def _change(
    message: str, before: Place | None, after: Place | None, todo: tuple[str, ...]
) -> Change:
    return Change(
        "servers", "owner", Severity.WARNING, message, before, after, todo, certain=False, gravity=4
    )


def _runs_as(one: HubAspects) -> tuple[str | None, Place | None]:
    """Whom servers run as, in words that are the same where it is the same, and the place that says so."""
    spawner = one.hub.spawner
    if spawner.is_a("KubeSpawner"):
        uid = one.spawner("uid")
        return (_user(uid.python) if uid.known else None), uid.place
    if not spawner.is_a("DockerSpawner"):
        return None, None
    place = spawner.setting.value_place() if spawner.setting else None
    extra = one.spawner("extra_create_kwargs")
    if not extra.known:
        return None, None
    user = extra.python.get("user") if isinstance(extra.python, dict) else None
    if user is None and spawner.is_a("SystemUserSpawner"):
        return SYSTEM_USER, place
    return _user(user), extra.place or place


def _user(given: object) -> str:
    """A user by the id that a container is started as; images of docker-stacks that root starts become jovyan."""
    user = str(given).partition(":")[0]
    return IMAGE_USER if given is None or user in STACKS_USERS else f"user {user}"


def _keeps_place(pair: HubPair) -> bool:
    """Whether the start folder shows the files that were saved there; else that is what is told."""
    before, after = pair.pictures(pair.samples.typical)
    old, new = before.start, after.start
    if old is None or new is None or not old.spot.store.lasts:
        return False
    return old.spot.holds(new.spot) or new.spot.holds(old.spot)


def _opens_image(pair: HubPair) -> bool:
    """Whether servers open a folder of the image itself, where nothing is mounted, before and after."""
    return all(map(_starts_in_layer, pair.pictures(pair.samples.typical)))


def _starts_in_layer(picture: Picture) -> bool:
    """So does a server whose start folder only its image knows, if there are no mounts at all."""
    if picture.start is not None:
        return picture.start.kind == LAYER
    return picture.complete and all(row.kind == LAYER for row in picture.rows)
