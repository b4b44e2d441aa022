"""Whether the users of a hub have names that no escaping changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.patterns import fits, pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hublint.hub.components import HubComponents

USUAL_NAMES = ("anna-maria", "anna.maria", "anna_maria")
"""User names that are common and that escaping changes."""

_PLAIN = pattern(r"[A-Za-z0-9]+")
"""JupyterHub turns capitals into small letters."""


def names_are_plain(
    hub: HubComponents, examples: Iterable[str] = USUAL_NAMES, *, min_length: int = 1
) -> bool:
    """Whether the file limits user names to ones that escaping leaves as they are, or may do so.

    A known `username_pattern` does so if it refuses all `examples`, `allowed_users` if no name in it is shorter
    than `min_length` or has other characters than letters and digits.
    """
    authenticator = hub.authenticator
    trait = authenticator.trait("username_pattern")
    known_pattern = trait.as_python()
    if not trait.is_default and not isinstance(known_pattern, str):
        return True
    if isinstance(known_pattern, str) and known_pattern:
        return not any(fits(known_pattern, name) for name in examples)
    names = authenticator.trait("allowed_users").as_python()
    if authenticator.trait("allow_all").as_python() is True or not isinstance(
        names, set | list | tuple
    ):
        return False
    return bool(names) and all(
        isinstance(name, str) and _PLAIN.fullmatch(name) and len(name) >= min_length
        for name in names
    )
