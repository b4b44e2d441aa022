"""What engines take for the names of things: the whole name, and the characters it may have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hublint.patterns import pattern

if TYPE_CHECKING:
    import re


@dataclass(slots=True, eq=False)
class Form:
    """The names that an engine takes: `allowed` says it in words, `strange` are stretches it refuses anywhere."""

    engine: str
    name: re.Pattern[str]
    allowed: str
    strange: re.Pattern[str]
    small: bool = False

    def mended(self, constant: str) -> str:
        """A constant part of a name with hyphens for what is refused."""
        return self.strange.sub("-", constant.lower() if self.small else constant)


DOCKER: Final = Form(
    "Docker",
    pattern(r"[a-zA-Z0-9][a-zA-Z0-9_.-]+"),
    "letters, digits, `_`, `.` and `-`, a letter or digit first",
    pattern(r"[^a-zA-Z0-9_.-]+"),
)
"""Containers and local volumes (moby, ``names.go``)."""
SWARM: Final = Form(
    "the swarm",
    pattern(r"[a-zA-Z0-9](?:[a-zA-Z0-9_-]*[a-zA-Z0-9])?"),
    "letters, digits, `_` and `-`, a letter or digit at both ends",
    pattern(r"[^a-zA-Z0-9_-]+"),
)
"""Services (swarmkit, ``controlapi/common.go``)."""
_PART: Final = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
KUBERNETES: Final = Form(
    "Kubernetes",
    pattern(rf"{_PART}(?:\.{_PART})*"),
    "small letters, digits, `-` and `.`, a letter or digit at both ends",
    pattern(r"[^a-z0-9.-]+"),
    small=True,
)
"""Pods and claims: DNS subdomains."""
POD_VOLUME: Final = Form(
    "Kubernetes",
    pattern(_PART),
    "small letters, digits and `-`, a letter or digit at both ends",
    pattern(r"[^a-z0-9-]+"),
    small=True,
)
"""Volumes within a pod: DNS labels."""
