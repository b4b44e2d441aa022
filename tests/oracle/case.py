"""What the oracle is asked."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

USERS: Final = ("alice", "bob", "..", "a-b", "a_b", "Ünï.cödé", "a:b")
SERVERS: Final = ("", "srv")


@dataclass(frozen=True)
class Case:
    """A config to judge.

    ``environ`` is the whole environment of the hub besides PATH, HOME, LANG and TMPDIR.
    ``fake_accounts`` gives every user name a system account; ``host_folders_exist`` says whether
    the Docker host has the folders that mounts of type bind name; ``files`` are further files
    beside the config, name to text; ``seconds`` is the time after which the hub is killed.
    """

    text: str
    environ: Mapping[str, str] = field(default_factory=dict)
    users: tuple[str, ...] = USERS
    servers: tuple[str, ...] = SERVERS
    fake_accounts: bool = True
    host_folders_exist: bool = True
    files: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 45.0

    def to_json(self) -> dict[str, Any]:
        """The case as plain JSON data."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Case:
        """The case that :meth:`to_json` wrote."""
        return cls(**{**data, "users": tuple(data["users"]), "servers": tuple(data["servers"])})
