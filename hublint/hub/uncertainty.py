"""Why the mounts of a spawner may be others than those that are known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """One reason, in words for people, and the name of the setting or method that it lies in, if it is one."""

    reason: str
    cause: str = ""


def may_change_mounts(cause: str) -> Uncertainty:
    """The code of a setting or method, or the names in it, may change mounts."""
    return Uncertainty(f"`{cause}` may change mounts", cause)


def not_completely_known(setting: str) -> Uncertainty:
    """A setting may hold more than what is known of it."""
    return Uncertainty(f"`{setting}` is not completely known", setting)
