"""Whether the users of a hub have names that no escaping changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.patterns import pattern

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents

_PLAIN = pattern(r"[a-z0-9]+")


def names_are_plain(hub: HubComponents, shortest: int = 1) -> bool:
    """Whether the file limits user names to ones that escaping leaves as they are, or may do so.

    Names of fewer letters than `shortest` are none of them.
    """
    if not hub.authenticator.trait("username_pattern").is_default:
        return True
    allowed = hub.authenticator.trait("allowed_users").as_python()
    everybody = hub.authenticator.trait("allow_all")
    if (
        not isinstance(allowed, set | list | tuple)
        or not allowed
        or everybody.as_python() is not False
    ):
        return False
    return all(
        isinstance(name, str) and _PLAIN.fullmatch(name) and len(name) >= shortest
        for name in allowed
    )
