"""The names that container engines accept for what they create: the whole name, and the characters it may have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hublint.patterns import pattern

if TYPE_CHECKING:
    import re


@dataclass(slots=True, eq=False)
class NameFormat:
    """The names that an engine accepts for one kind of object.

    `description` says in words which they are, `refused` matches stretches that are refused anywhere.
    `lower_case`: capitals are refused. `generates`: the engine makes up a name where it is given an empty one.
    """

    engine: str
    name: re.Pattern[str]
    description: str
    refused: re.Pattern[str]
    lower_case: bool = False
    generates: bool = True

    def accepts(self, name: str) -> bool:
        """Whether the engine takes a name."""
        return self.name.fullmatch(name) is not None

    def repaired(self, constant: str) -> str:
        """A constant part of a name with hyphens in place of what is refused."""
        return self.refused.sub("-", constant.lower() if self.lower_case else constant)


DOCKER: Final = NameFormat(
    "Docker",
    pattern(r"[a-zA-Z0-9][a-zA-Z0-9_.-]+"),
    "letters, digits, `_`, `.` and `-`, with a letter or digit first",
    pattern(r"[^a-zA-Z0-9_.-]+"),
)
"""Containers and local volumes (moby, ``names.go``)."""
SWARM: Final = NameFormat(
    "the swarm",
    pattern(r"[a-zA-Z0-9](?:[a-zA-Z0-9_-]*[a-zA-Z0-9])?"),
    "letters, digits, `_` and `-`, with a letter or digit at both ends",
    pattern(r"[^a-zA-Z0-9_-]+"),
)
"""Services (swarmkit, ``controlapi/common.go``)."""
_LABEL: Final = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
KUBERNETES: Final = NameFormat(
    "Kubernetes",
    pattern(rf"{_LABEL}(?:\.{_LABEL})*"),
    "lower-case letters, digits, `-` and `.`, with a letter or digit at both ends",
    pattern(r"[^a-z0-9.-]+"),
    lower_case=True,
    generates=False,
)
"""Pods and claims: DNS subdomains."""
POD_VOLUME: Final = NameFormat(
    "Kubernetes",
    pattern(_LABEL),
    "lower-case letters, digits and `-`, with a letter or digit at both ends",
    pattern(r"[^a-z0-9-]+"),
    lower_case=True,
    generates=False,
)
"""Volumes within a pod: DNS labels."""
