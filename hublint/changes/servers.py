"""Servers: those that run while the hub is restarted, what new ones get, and what never arrives in kept ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.changes.hub_change import Change
from hublint.changes.kept import goes_on, keeps
from hublint.findings import Severity
from hublint.hub.limits.configured import configured_limits
from hublint.hub.names.templates import normalized
from hublint.hub.network.hosts import UNSPECIFIED
from hublint.hub.network.hub_address import hub_address
from hublint.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hublint.aspects.hub_aspects import HubAspects
    from hublint.aspects.setting_facts import Fact
    from hublint.aspects.spots import Spot
    from hublint.aspects.user_files import Picture
    from hublint.changes.pair import HubPair
    from hublint.source.location import Place

OBJECTS = (
    ("SwarmSpawner", "a Swarm service"),
    ("DockerSpawner", "a container"),
    ("KubeSpawner", "a pod"),
    ("LocalProcessSpawner", "a process"),
    ("SystemdSpawner", "a systemd unit"),
    ("BatchSpawnerBase", "a batch job"),
)
"""What servers are, by the spawner's class, the more special first."""

SERVER_SETTINGS = (
    "image", "environment", "extra_create_kwargs", "extra_host_config", "notebook_dir", "default_url", "cmd", "args",
    "volumes", "read_only_volumes", "mounts", "working_dir", "node_selector", "extra_pod_config",
    "extra_container_config", "volume_mounts", "service_account", "profile_list", "allowed_images",
)  # fmt: skip
"""Settings that a server gets when its container, pod or process is made."""

MOUNTING = ("volumes", "read_only_volumes", "mounts", "volume_mounts")
"""Those of them that are told of by what becomes of files."""

START_FOLDER = ("notebook_dir",)

REMOVE_KEPT = (
    "`docker rm NAME` where all files are in volumes: the next start makes a new container."
)

HUB_ADDRESS = ("hub_connect_ip", "hub_connect_url", "hub_ip", "hub_port", "hub_bind_url")

NUMBERS = (
    "active_server_limit", "concurrent_spawn_limit", "named_server_limit_per_user",
)  # fmt: skip
"""Limits of the hub; 0 stands for none."""


def running_servers(pair: HubPair) -> Iterator[Change]:
    """Servers that run over the restart of the hub, and that the new one doesn't find."""
    old, new = _object(pair.old), _object(pair.new)
    if old is None or new is None or old == new:
        return
    message = (
        f"If servers run while the hub is restarted, the new hub takes them for gone, because it looks for {new} and"
        f" each is {old}. They run on, and users get a second server beside them."
    )
    yield Change(
        "servers", "running", Severity.ERROR, message, _class_place(pair.old), _class_place(pair.new),
        ("Stop all servers in the old hub before the restart.",), certain=False, gravity=3,
    )  # fmt: skip


def _object(one: HubAspects) -> str | None:
    return next((name for spawner, name in OBJECTS if one.hub.spawner.is_a(spawner)), None)


def _class_place(one: HubAspects) -> Place | None:
    setting = one.hub.spawner.setting
    return setting.value_place() if setting is not None else None


def moved_hub(pair: HubPair) -> Iterator[Change]:
    """A hub that moves away from servers which know its old address."""
    old, new = (hub_address(one.hub) for one in (pair.old, pair.new))
    told, tells = ((one.connect_host, one.port) for one in (old, new))
    if None in (*told, *tells) or told == tells:
        return
    changed = [name for name in HUB_ADDRESS if pair.differs(lambda one, name=name: one.app(name))]  # type: ignore[misc]
    before, after = (_place_of_first(one, changed) for one in (pair.old, pair.new))
    if keeps(pair.old) and goes_on(pair):
        yield _unreached_by_kept(changed, before, after)
    elif old.port != new.port or new.bind_host not in (*UNSPECIFIED, old.connect_host):
        message = (
            "Servers that run while the hub is restarted ask it at its old address, so signing in to them fails with"
            " error 500 until they are restarted."
        )
        yield Change(
            "servers", "hub-address", Severity.WARNING, message, before, after, certain=False
        )


def _place_of_first(one: HubAspects, names: list[str]) -> Place | None:
    """Where the first of these settings is given that is."""
    return next((place for name in names if (place := one.app(name).place)), None)


def _unreached_by_kept(changed: list[str], before: Place | None, after: Place | None) -> Change:
    names = listed([f"`{name}`" for name in changed])
    message = (
        "If stopped servers have left containers behind, they don't reach the hub any more: each keeps the address"
        f" that it was made with, and {names} change{'s' if len(changed) == 1 else ''}."
    )
    return Change(
        "servers", "hub-address", Severity.ERROR, message, before, after, (REMOVE_KEPT,), certain=False, gravity=3
    )  # fmt: skip


def changed_limits(pair: HubPair) -> Iterator[Change]:
    """Limits that shrink."""
    yield from _server_limits(pair)
    for name in NUMBERS:
        old, new = pair.old.app(name), pair.new.app(name)
        if _shrinks(old.python, new.python):
            message = f"With `{name}` at {new.python}, starts beyond it are refused. Running servers stay."
            yield _limit_change(name, message, old, new)


def _server_limits(pair: HubPair) -> Iterator[Change]:
    old, new = _limits(pair.old), _limits(pair.new)
    for name in ("mem_limit", "cpu_limit"):
        before, after = old.get(name), new.get(name)
        was = pair.old.spawner(name)
        if after is None or (before is None and (was.python or not was.known)):
            continue  # a limit that isn't known, or that the body of a class gives
        if before is None or after < before:
            less = f"{_amount(name, after)} instead of {_amount(name, before)}"
            message = (
                f"New servers get less: `{name}` is {less}. What needs more is killed, or slow."
            )
            yield _limit_change(name, message, was, pair.new.spawner(name))


def _amount(name: str, amount: float | None) -> str:
    if amount is None:
        return "no limit"
    if name == "mem_limit":
        return f"{amount / 1024**2:.0f} MiB"
    return "1 core" if amount == 1 else f"{amount:g} cores"


def _shrinks(old: object, new: object) -> bool:
    """Whether a limit of the hub, of which 0 stands for none, becomes smaller."""
    return isinstance(old, int) and isinstance(new, int) and new > 0 and (old == 0 or new < old)


def _limits(one: HubAspects) -> Mapping[str, float]:
    found = {limit.name: limit.amount for limit in configured_limits(one.hub) if not limit.override}
    return {name: amount for name, amount in found.items() if amount is not None}


def _limit_change(name: str, message: str, old: Fact, new: Fact) -> Change:
    return Change(
        "servers", ("limit", name), Severity.WARNING, message, old.place, new.place, gravity=5
    )


def named_servers(pair: HubPair) -> Iterator[Change]:
    """Named servers that run, and can neither be stopped nor started any more."""
    old, new = pair.old.app("allow_named_servers"), pair.new.app("allow_named_servers")
    if old.python is True and new.python is False:
        message = (
            "Named servers that run can't be stopped any more, and can't be started again: the hub refuses both with"
            " error 400. Their files stay where they are."
        )
        todo = ("Have users stop all named servers before, and bring their files along.",)
        yield Change(
            "servers",
            "named-servers",
            Severity.WARNING,
            message,
            old.place,
            new.place,
            todo,
            gravity=5,
        )


def never_arrives(pair: HubPair) -> Iterator[Change]:
    """What kept containers don't get, because they stay what they were made as."""
    if not keeps(pair.old):
        if pair.old.hub.removes and keeps(pair.new):
            yield _kept_from_now_on(pair)
        return
    changed = _changed(pair)
    if not changed or not goes_on(pair):
        return
    names = listed([f"`{name}`" for name in changed])
    plural = len(changed) > 1
    message = (
        f"Containers that stopped servers left behind stay as they are, so for their users the new {names}"
        f" never arrive{'' if plural else 's'}. When such a container is removed one day, the new values hold."
    )
    yield Change(
        "servers", "never-arrives", Severity.INFO, message, pair.old.spawner(changed[0]).place,
        pair.new.spawner(changed[0]).place,
        (REMOVE_KEPT,),
        certain=False, gravity=9,
    )  # fmt: skip


def _kept_from_now_on(pair: HubPair) -> Change:
    message = (
        "Containers are kept from now on when servers stop, so later changes to the image, the volumes or the"
        " environment will not reach users who have one."
    )
    return Change(
        "servers", "kept-now", Severity.INFO, message, pair.old.spawner("remove").place,
        pair.new.spawner("remove").place, gravity=9,
    )  # fmt: skip


def new_servers(pair: HubPair) -> Iterator[Change]:
    """What servers get at their next start that they didn't get before, as one list."""
    if keeps(pair.old) and goes_on(pair):
        return
    changed = [name for name in _changed(pair) if name not in MOUNTING]
    if not changed:
        return
    told = listed([f"`{name}`{_values(pair, name)}" for name in changed])
    yield Change(
        "servers", "new-servers", Severity.INFO, f"Servers get a new {told} at their next start.",
        pair.old.spawner(changed[0]).place, pair.new.spawner(changed[0]).place, gravity=9,
    )  # fmt: skip


def _values(pair: HubPair, name: str) -> str:
    old, new = pair.old.spawner(name).python, pair.new.spawner(name).python
    if isinstance(old, str) and isinstance(new, str) and old and new:
        return f" (`{old}` until now, `{new}` then)"
    return ""


def _is_given_otherwise(old: Fact, new: Fact) -> bool:
    """Whether a value differs, and not only the default of another release."""
    return old.key != new.key and (old.place is not None or new.place is not None)


def _changed(pair: HubPair) -> list[str]:
    """Settings of servers with another value, where the spawner is of the same kind."""
    if _object(pair.old) != _object(pair.new) or _object(pair.old) is None:
        return []
    traits = pair.new.hub.spawner.class_mro.traits
    left_out = (
        *(MOUNTING if _mounts_alike(pair) else ()),
        *(START_FOLDER if _opens_alike(pair) else ()),
    )
    return [
        name
        for name in SERVER_SETTINGS
        if name in traits
        and name not in left_out
        and _is_given_otherwise(pair.old.spawner(name), pair.new.spawner(name))
    ]


def _mounts_alike(pair: HubPair) -> bool:
    """Whether everyone has the same places mounted, however they are written."""
    return all(
        _mounted(before) == _mounted(after)
        for before, after in map(pair.pictures, pair.samples.names)
    )


def _opens_alike(pair: HubPair) -> bool:
    """Whether the interface opens the same folder, however it is written."""
    before, after = (picture.root.path for picture in pair.pictures(pair.samples.typical))
    return before is not None and after is not None and normalized(before) == normalized(after)


def _mounted(picture: Picture) -> list[tuple[str, Spot, object]]:
    return [(normalized(row.target), row.spot, row.writable) for row in picture.rows]
