"""Servers that no longer start."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from hublint.changes.causes import apart, cause
from hublint.changes.fates import UNKNOWN_PART
from hublint.changes.grouping import by_users
from hublint.changes.hub_change import Change
from hublint.changes.kept import continuation, goes_on, keeps
from hublint.changes.place_words import for_users, place_of, source_of, template_of
from hublint.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.aspects.setting_facts import Fact
    from hublint.aspects.user_files import Picture, Row
    from hublint.changes.pair import HubPair


@dataclass(frozen=True, slots=True)
class _Trouble:
    """Why a server doesn't start, and the mount to blame, if one is."""

    text: str
    row: Row | None = None


def refused_servers(pair: HubPair) -> Iterator[Change]:
    """Names and sources that were accepted, and are not any more."""
    for trouble, users in by_users(pair.samples, lambda user: _new_troubles(pair, user), _cause):
        severity = Severity.ERROR if users == "all" else Severity.WARNING
        what = f"`{trouble.row.source}` {trouble.text}" if trouble.row else trouble.text
        message = for_users(users, f"{what[0].upper()}{what[1:]}.")
        key = template_of(trouble.row) if trouble.row else trouble.text
        yield Change(
            "servers", ("refused", key), severity, message, None, place_of(trouble.row, "is refused"),
            users=users, gravity=3,
        )  # fmt: skip


def _cause(trouble: _Trouble) -> object:
    return (id(trouble.row.mount), trouble.text) if trouble.row else trouble.text.partition("`")[0]


def _new_troubles(pair: HubPair, user: str) -> Iterator[_Trouble]:
    before, after = pair.pictures(user)
    kept = continuation(pair, before, after)
    if before.refused or after.refused or kept == "goes on":
        return
    if kept == "is deleted" and pair.remembers_containers():
        after = pair.picture_under_old_name(user)
    if before.problems or any(row.problems for row in before.rows):
        return
    troubles = [
        _Trouble(problem, row) for row in after.rows for problem in row.problems if _stops(problem)
    ]
    yield from [*troubles, *map(_Trouble, after.problems)][:1]


def _stops(problem: str) -> bool:
    return "does not start" in problem or "start fail" in problem


def one_container_for_several(pair: HubPair) -> Iterator[Change]:
    """Different users whose containers come to have one name."""
    hit: dict[str, None] = {}
    for user, other in combinations(pair.samples.names, 2):
        if _share_container(pair, user, other):
            hit |= {user: None, other: None}
    if not hit:
        return
    users = pair.samples.users(hit)
    message = for_users(
        users,
        "Several users have one container name, so each start fails or ends the running server of another.",
    )
    old, new = (one.spawner("name_template") for one in (pair.old, pair.new))
    naming = None if old.key != new.key else cause(pair, None)
    yield Change(
        "servers", "one-container", Severity.ERROR if users == "all" else Severity.WARNING, message,
        old.place, pair.new.spawner(naming).place if naming else new.place,
        (apart(naming) if naming else "Write `{username}` and `{servername}` in `name_template`.",), users, gravity=3,
    )  # fmt: skip


def one_container_for_servers(pair: HubPair) -> Iterator[Change]:
    """The servers of one user whose containers come to have one name."""
    if not pair.both(lambda one: one.app("allow_named_servers").python is True):
        return
    user = pair.samples.typical
    default, named = pair.pictures(user), pair.pictures(user, "srv")
    before = default[0].container, named[0].container
    after = _container(pair, *default), _container(pair, *named)
    if before[0] == before[1] or after[0] is None or after[0] != after[1]:
        return
    old, new = pair.old.spawner("name_template"), pair.new.spawner("name_template")
    message = "A user's servers have one container name, so each start fails or ends another server of the same user."
    yield Change(
        "servers", "one-container-each", Severity.ERROR, message, old.place, new.place,
        ("Write `{servername}` in `name_template`.",), gravity=3,
    )  # fmt: skip


def _share_container(pair: HubPair, user: str, other: str) -> bool:
    (before, after), (others_before, others_after) = pair.pictures(user), pair.pictures(other)
    if after.name == others_after.name or after.refused or others_after.refused:
        return False
    mine, theirs = _container(pair, before, after), _container(pair, others_before, others_after)
    if mine is None or before.container == others_before.container:
        return False
    return mine == theirs and not UNKNOWN_PART.search(mine)


def _container(pair: HubPair, before: Picture, after: Picture) -> str | None:
    """The name of a user's container: one that goes on keeps its own."""
    return before.container if continuation(pair, before, after) == "goes on" else after.container


def other_driver(pair: HubPair) -> Iterator[Change]:
    """The volumes of a name that come to be asked of another driver, or with other options."""
    user = pair.samples.typical
    before, after = pair.pictures(user)
    if continuation(pair, before, after) == "goes on":
        return
    for old in before.rows:
        for new in after.rows:
            if (
                old.kind == new.kind == "volume"
                and old.source == new.source
                and old.origin != "certs"
            ):
                yield from _driver_change(old, new)


def _driver_change(old: Row, new: Row) -> Iterator[Change]:
    name = source_of(new)
    if old.spot.store.driver != new.spot.store.driver:
        message = (
            f"If {name} exists already, no server starts: it belongs to the driver `{old.spot.store.driver}`,"
            f" and Docker refuses it to `{new.spot.store.driver}`."
        )
        yield Change(
            "servers", ("driver", old.source), Severity.ERROR, message, place_of(old), place_of(new, "other driver"),
            ("Give the new volumes another name, and copy the files.",), certain=False, gravity=3,
        )  # fmt: skip
    elif old.spot.device != new.spot.device:
        was, now = (f"`{row.spot.device}`" if row.spot.device else OWN_FOLDER for row in (old, new))
        message = (
            f"Volumes that exist keep their old options, so only new users get {name} in {now}. The files of the others"
            f" stay in {was}."
        )
        yield Change(
            "servers", ("options", old.source), Severity.INFO, message, place_of(old), place_of(new, "other options"),
            _copied(old.spot.device, new.spot.device), certain=False, gravity=9,
        )  # fmt: skip


OWN_FOLDER = "Docker's own folder"
"""Where the files of a volume without options are: they are deleted with it."""


def _copied(was: str, now: str) -> tuple[str, ...]:
    """How files come from the host folder behind a volume to that behind the next; an empty one is Docker's own."""
    if was and now:
        return (
            f"Copy `{was}` to `{now}` with `cp -a`, with the servers stopped.",
            "`docker volume rm NAME` for each volume: the host folder stays.",
        )
    if was:
        return (
            "`docker volume rm NAME` and `docker volume create NAME` for each volume, with the servers stopped.",
            f"Copy the files of each user from `{was}`, which stays, into the new volume.",
        )
    return (
        f"Copy the files of each volume to `{now}`, with the servers stopped.",
        "Remove each volume only when that is done, because that deletes what is in it.",
    )


FAILING = ("network_name", "use_internal_ip", "port")
"""Settings that a kept container was made with, and that the hub uses after its start."""


def kept_that_fail(pair: HubPair) -> Iterator[Change]:
    """Kept containers that start, and that the new hub then doesn't find at the address it expects."""
    if not keeps(pair.old) or not goes_on(pair):
        return
    for name in FAILING:
        old, new = pair.old.spawner(name), pair.new.spawner(name)
        if old.key == new.key or (name == "use_internal_ip" and new.python is True):
            continue
        message = (
            f"If stopped servers have left containers behind, they start no more: these keep the old `{name}`,"
            " so the hub doesn't find them where it looks."
        )
        yield Change(
            "servers", ("kept", name), Severity.ERROR, message, old.place, new.place, _cure(name, old, new),
            certain=False, gravity=3,
        )  # fmt: skip


def _cure(name: str, old: Fact, new: Fact) -> tuple[str, ...]:
    remove = (
        "`docker rm NAME` where all files are in volumes: the next start makes a new container."
    )
    if name != "network_name":
        return (remove,)
    was, now = old.python, new.python
    if not isinstance(was, str) or not isinstance(now, str):
        return (remove,)
    return (f"docker network disconnect {was} NAME; docker network connect {now} NAME", remove)
