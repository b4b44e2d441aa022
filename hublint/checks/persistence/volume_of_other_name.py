"""HUB133 volume-of-other-name: a volume that Compose makes and fills under another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.compose_edits import fix_name
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.hub_service import compose_service
from hublint.hub.mounts.named_volumes import named_volumes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.deployment.service import NamedThing, Service
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount


@rule("HUB133", Severity.WARNING, "loss")
def volume_of_other_name(hub: Hub) -> Iterator[Report]:
    """Compose makes a volume under the name of the project and the key, unless `name:` gives it another."""
    hub_service = compose_service(hub)
    volumes = hub.deployment.volumes
    if hub_service is None or hub_service.is_open or not volumes:
        return
    names = {one.name for one in volumes.values()}
    services = (hub_service, *hub.deployment.others)
    for mount in named_volumes(hub):
        volume = volumes.get(mount.source.text or "") if mount.source is not None else None
        if volume is None or not volume.prefixed or None in names or volume.key in names:
            continue
        user = next((one for one in services if _mounts(one, volume)), None)
        if user is not None:
            yield _report(mount, volume, user)


def _mounts(service: Service, volume: NamedThing) -> bool:
    return any(one.kind == "volume" and one.key == volume.key for one in service.mounts)


def _report(mount: Mount, volume: NamedThing, user: Service) -> Report:
    message = (
        f"`{volume.key}` is not the volume that the service `{user.name}` uses: Compose makes that one under the name"
        f" `{volume.name}`. Docker makes a second, empty volume for the servers. Write `name: {volume.key}` under"
        f" `volumes.{volume.key}`."
    )
    related = [volume.spot.place("another name")] if volume.spot is not None else []
    fix = fix_name(volume, volume.key, "unsafe")
    return Report(mount.place("another volume"), message, related, fix=fix)
