"""What happens to several users alike becomes one thing to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from hublint.changes.hub_change import Users
    from hublint.changes.samples import Samples

Item = TypeVar("Item")


def by_users(
    samples: Samples,
    found: Callable[[str], Iterable[Item]],
    alike: Callable[[Item], Hashable],
) -> Iterator[tuple[Item, Users]]:
    """Each item that is found for some users, once for all of them to whom it happens alike."""
    groups: dict[Hashable, tuple[Item, list[str]]] = {}
    for user in samples.names:
        for item in found(user):
            groups.setdefault(alike(item), (item, []))[1].append(user)
    for item, hit in groups.values():
        yield item, samples.users(hit)
