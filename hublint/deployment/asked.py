"""What the user says of the deployment around a config."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Asked:
    """The compose files in the order of `-f`, the service of the hub, files of variables in the place of `.env`.

    `env` are variables of the hub, by name. With `off` nothing around the config is read. `edited` are texts to take in
    the place of what files hold.
    """

    compose: tuple[Path, ...] = ()
    service: str | None = None
    env_files: tuple[Path, ...] = ()
    env: Mapping[str, str] = field(default_factory=dict)
    off: bool = False
    edited: Mapping[Path, str] = field(default_factory=dict)

    @property
    def names_something(self) -> bool:
        """Whether it names a deployment, so that also what has none by itself gets one."""
        return bool(self.compose or self.service or self.env_files or self.env)


NOTHING_ASKED = Asked()
