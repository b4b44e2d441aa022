"""SITE101 foreign-registry: images that don't come from the site's own registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub import Hub

REGISTRY = "registry.example.org/"


@rule("SITE101", Severity.WARNING)
def foreign_registry(hub: Hub) -> Iterator[Report]:
    """Only the site's own images are scanned."""
    image = hub.spawner.trait("image")
    name = image.as_python()
    if image.given is not None and isinstance(name, str) and not name.startswith(REGISTRY):
        message = f"This image is not scanned. Take one from `{REGISTRY}`."
        yield Report(image.place("another registry"), message)
