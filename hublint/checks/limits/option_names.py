"""HUB313 unknown-host-option: keys of `extra_host_config` that docker-py does not take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.limits.host_options import host_options, name_of
from hublint.checks.toolkit.edits import fix, rename_key
from hublint.checks.toolkit.harmless_settings import HARMLESS_OPTIONS
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Fix, Report, Severity
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
"""Names that `docker run`, compose files and Docker's API use, without case, `_` for `-`."""

ELSEWHERE = {
    "cpus": "set `c.DockerSpawner.cpu_limit`",
    "cpu_limit": "set `c.DockerSpawner.cpu_limit`",
    "gpus": "write `device_requests` with `count` and `capabilities`",
    "network": "set `c.DockerSpawner.network_name`",
    "networks": "set `c.DockerSpawner.network_name`",
    "network_name": "set `c.DockerSpawner.network_name`",
    "net": "set `c.DockerSpawner.network_name`",
    "volumes": "set `c.DockerSpawner.volumes`",
    "volume": "set `c.DockerSpawner.volumes`",
    "image": "set `c.DockerSpawner.image`",
    "remove": "set `c.DockerSpawner.remove`",
    "environment": "set `c.DockerSpawner.environment`",
    "env": "set `c.DockerSpawner.environment`",
    "command": "set `c.DockerSpawner.cmd`",
}
RETYPED = frozenset(("restart_policy", "ulimits"))
"""Options that want another value than their namesakes on the command line: renaming is no whole cure."""


@rule("HUB313", Severity.ERROR)
def unknown_host_option(hub: Hub) -> Iterator[Report]:
    """A name of `docker run`, compose or Kubernetes where docker-py's own are wanted."""
    entries = host_options(hub)
    if not entries:
        return
    known = knowledge().keywords("HostConfig") - {"version"}
    names = {name_of(entry) for entry in entries}
    for entry in entries:
        name = name_of(entry)
        if name not in known and "{" not in name:
            yield Report(
                entry.key.place(),
                f"docker-py knows no option {quote(name)} for `extra_host_config`, so no server starts: each start "
                f"ends in a TypeError{_cure(name, known)}",
                fix=_rename(entry, _meant(name, known), names),
            )


def _meant(name: str, known: frozenset[str]) -> str | None:
    """docker-py's name of the same option."""
    plain = name.lower().replace("-", "_")
    found = RENAMED.get(plain, plain)
    if found in known:
        return found
    joined = {option.replace("_", ""): option for option in known}
    return joined.get(found.replace("_", ""))


def _cure(name: str, known: frozenset[str]) -> str:
    meant = _meant(name, known)
    if meant:
        return f". Write `{meant}`."
    plain = name.lower().replace("-", "_")
    if plain in ELSEWHERE:
        return f". Instead, {ELSEWHERE[plain]}."
    if plain in knowledge().keywords("create_container"):
        return f". It belongs into `extra_create_kwargs`, as `{plain}`."
    near = closest_name(name, known) or similar_name(name, known)
    return f". Did you mean {quote(near)}?" if near else ". Remove it."


def _rename(entry: Entry, meant: str | None, names: set[str]) -> Fix | None:
    if meant is None or meant in RETYPED or meant in names:
        return None
    care: Applicability = "safe" if meant in HARMLESS_OPTIONS else "unsafe"
    return fix(f"Rename to {meant}", rename_key(entry, meant), applicability=care)
