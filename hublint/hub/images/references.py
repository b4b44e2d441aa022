"""Names of images: their parts, and where a config gives them to users."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.interpret.constants import as_str
from hublint.interpret.values import members_of
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.components import HubComponents
    from hublint.interpret.values import Value

_PART = r"[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*"
_REFERENCE = pattern(
    r"(?:(?P<registry>[A-Za-z0-9-]+\.[A-Za-z0-9.-]+(?::[0-9]+)?|[A-Za-z0-9.-]+:[0-9]+|localhost)/)?"
    rf"(?P<name>{_PART}(?:/{_PART})*)"
    r"(?::(?P<tag>\w[\w.-]{0,127}))?"
    r"(?:@(?P<digest>[A-Za-z][A-Za-z0-9]*:[0-9a-fA-F]{32,}))?",
    re.ASCII,
)


@dataclass(slots=True, eq=False, repr=False)
class Reference:
    """An image as Docker reads its name: `registry` is empty for Docker Hub, `name` has no `library/`."""

    registry: str
    name: str
    tag: str | None
    digest: str | None

    @property
    def identity(self) -> tuple[str, str, str]:
        """What two spellings of the same image have in common."""
        return self.registry, self.name, self.digest or self.tag or "latest"


def parse(image: str) -> Reference | None:
    """The parts of an image's name; None where Docker would refuse it ("invalid reference format")."""
    match = _REFERENCE.fullmatch(image)
    if match is None:
        return None
    registry = match["registry"] or ""
    registry = "" if registry in ("docker.io", "index.docker.io") else registry
    name = match["name"] if registry else match["name"].removeprefix("library/")
    return Reference(registry, name, match["tag"], match["digest"])


def offered_images(hub: HubComponents) -> Iterator[tuple[Value, str, Reference]]:
    """Every image with a known name that the file gives to users: its value, its name as written, its parts."""
    for value in _values(hub):
        written = as_str(value)
        reference = parse(written) if written is not None else None
        if written is not None and reference is not None:
            yield value, written, reference


def _values(hub: HubComponents) -> Iterator[Value]:
    image = hub.spawner.trait("image").value
    if image is not None:
        yield image
    if hub.spawner.is_a("DockerSpawner"):
        yield from members_of(hub.spawner.trait("allowed_images").value)
