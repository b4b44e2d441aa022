"""HUB211 folder-as-default-url: a folder instead of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.names.template_uses import CONTAINER_SPAWNERS
from hublint.hub.names.templates import Template
from hublint.interpret.constants import as_str
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

FOLDER = pattern(r"~|/(?:home|Users|root|mnt|srv|opt|var|usr|tmp)(?:/|$)")
"""Where folders lie; no page of a notebook server has such a URL."""


@rule("HUB211", Severity.WARNING, "loss")
def folder_as_default_url(hub: Hub) -> Iterator[Report]:
    """The server answers 404 at a URL that is a folder."""
    trait = hub.spawner.trait("default_url")
    written = as_str(trait.given)
    if not written or not (FOLDER.match(written) or _is_mounted(hub, written)):
        return
    yield Report(
        trait.place("a folder"),
        f"`default_url` is {quote_value(written)}, a folder instead of a page such as `/lab`: users get `404: Not "
        "Found` after login. Set `notebook_dir` to the folder, or write `/lab/tree/` and the path in it.",
    )


def _is_mounted(hub: Hub, written: str) -> bool:
    """Whether it is exactly a folder that is mounted."""
    if not written.startswith("/") or written.count("/") < 2:
        return False
    if not hub.spawner.is_a(*CONTAINER_SPAWNERS):
        return False
    trait = hub.spawner.trait("default_url")
    path = Template(trait.value).path() if trait.value is not None else None
    return path is not None and path in hub.mounts.targets
