"""Options that DockerSpawner hands on to Docker: templates in them, and what they displace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.findings import Report
from hublint.hub.names.templates import Template
from hublint.interpret.values import Collection, Constant, Mapping, Value
from hublint.upgrade.steps import Break, breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.upgrade.both_releases import Pair

TRAITS = ("extra_create_kwargs", "extra_host_config")


@breaks(
    Break(
        "dockerspawner",
        "12.0",
        "braces-are-templates",
        "changes",
        "with",
        "DockerSpawner._render_templates",
    )
)
def braces_are_templates(pair: Pair, broken: Break) -> Iterator[Report]:
    """Strings in the extra options are templates now, and what stands in braces is replaced."""
    namespace = pair.new.namespace
    if not pair.old.spawner.is_a("DockerSpawner") or namespace is None:
        return
    for name in TRAITS:
        for text in _texts(pair.old.spawner.trait(name).value):
            fields = [one.name for one in Template(text).fields() if one.name in namespace.names]
            if fields:
                message = (
                    f"Since dockerspawner {broken.version}, {quote('{' + fields[0] + '}')} is replaced here, as in"
                    " `volumes`. Until now Docker got it as it is. Make sure that this is what you want."
                )
                yield Report(text.place("a template now"), message)


def _texts(value: Value | None) -> Iterator[Constant]:
    """The known strings in a value, at any depth."""
    match value:
        case Constant(value=str()):
            yield value
        case Mapping():
            for entry in value.entries:
                yield from _texts(entry.key)
                yield from _texts(entry.value)
        case Collection():
            for item in value.items:
                yield from _texts(item)


@breaks(
    Break(
        "dockerspawner",
        "13.0",
        "binds-are-merged",
        "changes",
        "with",
        "DockerSpawner.create_object",
    )
)
def binds_are_merged(pair: Pair, broken: Break) -> Iterator[Report]:
    """A dict of `binds` in `extra_host_config` took the place of `volumes`; now the two are merged."""
    value = pair.old.spawner.trait("extra_host_config").value
    lost = {id(mount.entry) for mount in pair.old.mounts.lost}
    found = [mount for mount in pair.new.mounts.items if id(mount.entry) in lost]
    if isinstance(value, Mapping) and found:
        message = (
            f"Since dockerspawner {broken.version}, these mounts no longer replace those in `volumes`. Both are"
            " mounted, so users find folders in their containers that were not there before."
        )
        yield Report(found[0].place("mounted again"), message)
