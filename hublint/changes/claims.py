"""Claims of KubeSpawner: the names that the hub remembers, and those that pods ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.changes.grouping import by_users
from hublint.changes.hub_change import Change
from hublint.changes.place_words import for_users
from hublint.findings import Severity
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.aspects.hub_aspects import HubAspects
    from hublint.aspects.user_files import Row
    from hublint.changes.pair import HubPair

NEW_CLAIMS_ONLY = ("storage_class", "storage_capacity", "storage_access_modes", "storage_selector")


_QUANTITY = pattern(r"(\d+(?:\.\d+)?)([kMGTPE]|[KMGTPE]i)?")
_UNITS: Final[dict[str | None, int]] = {
    None: 1,
    **{unit: 1000**power for power, unit in enumerate("kMGTPE", 1)},
    **{f"{unit}i": 1024**power for power, unit in enumerate("KMGTPE", 1)},
}


def missing_claims(pair: HubPair, user: str) -> Iterator[Row]:
    """Claims that a user's pod asks for, and that nobody creates, because the hub goes on with the stored name.

    Seen with kubespawner 7.1: `pvc_name` comes from the database, names written into `volumes` don't.
    """
    if not pair.remembers_claims() or not pair.keeps_name(user):
        return
    if pair.new.spawner("storage_pvc_ensure").python is not True:
        return
    created, stored = (_claim(one, user) for one in (pair.new, pair.old))
    if created is None or stored in (None, created):
        return
    _, after = pair.pictures(user)
    for row in after.rows:
        if row.kind == "claim" and row.source == created:
            yield row


def _claim(one: HubAspects, user: str) -> str | None:
    """The name that the template of claims makes."""
    namespace = one.hub.namespace
    return namespace.values(one.files(user).name, "").get("pvc_name") if namespace else None


def changed_claims(pair: HubPair) -> Iterator[Change]:
    """Pods that wait for a claim for ever, and settings that only new claims get."""
    if not pair.both(lambda one: one.hub.spawner.is_a("KubeSpawner")):
        return
    for row, users in by_users(
        pair.samples, lambda user: missing_claims(pair, user), lambda row: id(row.mount)
    ):
        message = (
            "Whoever has a claim waits for a server until it times out: the hub remembers the old claim's name"
            f" and creates no other, but pods ask for `{row.source}`."
        )
        yield Change(
            "servers", "missing-claim", Severity.ERROR if users == "all" else Severity.WARNING,
            for_users(users, message), pair.old.spawner("pvc_name_template").place, pair.new.spawner("volumes").place,
            ("Write `{pvc_name}` in `volumes`, and leave `pvc_name_template` as it is.",), users, gravity=3,
        )  # fmt: skip
    yield from _new_claims_only(pair)
    yield from _namespace(pair)


def _new_claims_only(pair: HubPair) -> Iterator[Change]:
    for name in NEW_CLAIMS_ONLY:
        old, new = pair.old.spawner(name), pair.new.spawner(name)
        if _amount(old.key) != _amount(new.key):
            message = f"Claims that exist stay as they are: the new `{name}` is for new users only."
            yield Change(
                "servers", ("claims", name), Severity.INFO, message, old.place, new.place, gravity=9
            )


def _amount(key: object) -> object:
    """A quantity of Kubernetes as a number; anything else as it is."""
    found = _QUANTITY.fullmatch(key) if isinstance(key, str) else None
    return float(found[1]) * _UNITS[found[2]] if found else key


def _namespace(pair: HubPair) -> Iterator[Change]:
    """A namespace for new users only, because the hub goes on with the one that it stored for each server."""
    old, new = pair.old.spawner("namespace"), pair.new.spawner("namespace")
    if old.key != new.key and pair.remembers_namespace():
        message = (
            "Servers that have been started before stay in the namespace that the hub's database has for them, with"
            " their claims. Only new users, and users of another database, get the new one."
        )
        yield Change(
            "servers",
            "namespace",
            Severity.INFO,
            message,
            old.place,
            new.place,
            certain=False,
            gravity=9,
        )
