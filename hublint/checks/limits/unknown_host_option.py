"""HUB313 unknown-host-option: keys of `extra_host_config` that docker-py does not accept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, rename_key
from hublint.checks.toolkit.harmless_settings import HARMLESS_OPTIONS
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Fix, Report, Severity
from hublint.hub.docker.host_config import host_config, host_options, option_name
from hublint.knowledge import knowledge
from hublint.suggest.similar import closest_name, similar_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability
    from hublint.hub.model import Hub
    from hublint.interpret.values import Entry

RENAMED = {
    "memory": "mem_limit",
    "mem": "mem_limit",
    "memory_limit": "mem_limit",
    "memoryreservation": "mem_reservation",
    "memory_reservation": "mem_reservation",
    "memoryswap": "memswap_limit",
    "memory_swap": "memswap_limit",
    "oom_score_adjust": "oom_score_adj",
    "readonlyrootfs": "read_only",
    "cpuset": "cpuset_cpus",
    "blkioweight": "blkio_weight",
    "pid": "pid_mode",
    "ipc": "ipc_mode",
    "uts": "uts_mode",
    "userns": "userns_mode",
    "add_host": "extra_hosts",
    "device": "devices",
    "ulimit": "ulimits",
    "restart": "restart_policy",
}
"""Names that `docker run`, compose files and Docker's API use, in lower case, `_` for `-`."""

SETTINGS = {
    "cpus": "cpu_limit",
    "cpu_limit": "cpu_limit",
    "network": "network_name",
    "networks": "network_name",
    "network_name": "network_name",
    "net": "network_name",
    "volumes": "volumes",
    "volume": "volumes",
    "image": "image",
    "remove": "remove",
    "environment": "environment",
    "env": "environment",
    "command": "cmd",
}
"""The same for what a setting of DockerSpawner does."""

RETYPED = frozenset(("restart_policy", "ulimits"))
"""Options that take another value than their namesakes on the command line, so that a new name is not enough."""


@rule("HUB313", Severity.ERROR, "stops", changes=("container-options",))
def unknown_host_option(hub: Hub) -> Iterator[Report]:
    """A name of `docker run`, compose or Kubernetes instead of docker-py's."""
    entries = host_options(hub)
    if not entries:
        return
    options = knowledge().keywords("HostConfig", hub.targets.get("docker")) - {"version"}
    for entry in entries:
        name = option_name(entry)
        if name in options or "{" in name:
            continue
        if name in knowledge().keywords("HostConfig"):
            yield _report_missing_option(hub, entry)
            continue
        yield Report(
            entry.key.place(),
            f"{quote(name)} is not a valid key of `extra_host_config`: every server start fails with a TypeError. "
            f"{_correction(name, options)}",
            fix=_fix_name(hub, entry, _intended_option(name, options)),
        )


def _report_missing_option(hub: Hub, entry: Entry) -> Report:
    """An option that the judged release of docker-py does not have, but a newer one."""
    message = (
        f"{hub.release_note('docker')} has no option {quote(option_name(entry))}, so every server start fails with a"
        " TypeError. Remove it, or upgrade docker-py."
    )
    return Report(entry.key.place(), message)


def _intended_option(name: str, options: frozenset[str]) -> str | None:
    """docker-py's name of the same option."""
    plain = _plain(name)
    renamed = RENAMED.get(plain, plain)
    if renamed in options:
        return renamed
    joined = {option.replace("_", ""): option for option in options}
    return joined.get(renamed.replace("_", ""))


def _plain(name: str) -> str:
    return name.lower().replace("-", "_")


def _correction(name: str, options: frozenset[str]) -> str:
    option, plain = _intended_option(name, options), _plain(name)
    if option:
        return f"Write `{option}`."
    if plain in SETTINGS:
        return f"Set `c.DockerSpawner.{SETTINGS[plain]}` instead."
    if plain == "gpus":
        return "Write `device_requests` with `count` and `capabilities` instead."
    if plain in knowledge().keywords("create_container"):
        return f"Move it to `extra_create_kwargs`, as `{plain}`."
    near = closest_name(name, options) or similar_name(name, options)
    return f"Did you mean {quote(near)}?" if near else "Remove it."


def _fix_name(hub: Hub, entry: Entry, option: str | None) -> Fix | None:
    if option is None or option in RETYPED or option in host_config(hub).names:
        return None
    care: Applicability = "safe" if option in HARMLESS_OPTIONS else "unsafe"
    return fix(f"Rename it to `{option}`", rename_key(entry, option), applicability=care)
