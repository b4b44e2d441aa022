"""What the deployment around a config pins: the image that its hub starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.versions.allowance import Allowance
from hublint.versions.pins import pin

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from hublint.deployment.deployment import Deployment
    from hublint.versions.pins import Pin


def with_deployed(nearest: Mapping[str, Pin], deployed: Mapping[str, Pin]) -> dict[str, Pin]:
    """The pins that hold: those of the deployment, but where it allows several releases and a file names one."""
    decided = {
        name: one
        for name, one in deployed.items()
        if one.strength == "exact" or name not in nearest or nearest[name].strength != "exact"
    }
    return {**nearest, **decided}


def deployed_pins(deployment: Deployment) -> dict[str, Pin]:
    """The pins of the image that the hub's service is started from, by distribution."""
    service = deployment.service
    if service is None or service.built is None:
        return {}
    from hublint.versions.dockerfile_pins import from_steps  # noqa: PLC0415

    source = service.spot.source
    if source.file is None or source.reach is None:
        return {}
    wanted = from_steps(service.built.steps, source.file, Allowance(source.reach))
    found = (pin(one, file) for file, one in wanted)
    return {one.distribution: one for one in found if one is not None}


def told_files(deployment: Deployment) -> frozenset[Path]:
    """The files that describe the hub's service and its image, of which the deployment knows what holds."""
    service = deployment.service
    if service is None or service.built is None:
        return frozenset()
    spots = (service.spot, *(step.spot for step in service.built.steps))
    return frozenset(spot.source.file for spot in spots if spot.source.file is not None)
