"""The deployment around a config: the one thing that all rules ask about the files beside it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hublint.deployment.interpolation import Unset
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hublint.deployment.given import Given
    from hublint.deployment.service import NamedThing, Service
    from hublint.source import Source

_NO_VALUE = pattern(r"^ENC\[|\{\{|\{%|<%|^<[^<>]*>$|^__\w+__$|^@\w+@$|!!\w+!!|%%\w+%%")
"""Encrypted values, and those that another program fills in."""

OF_EVERY_SYSTEM = frozenset(
    {
        "CONDA_DIR", "CONDA_PREFIX", "DEBIAN_FRONTEND", "GPG_KEY", "HOME", "HOSTNAME", "LANG", "LANGUAGE", "LC_ALL",
        "LOGNAME", "OLDPWD", "PATH", "PWD", "PYTHONUNBUFFERED", "PYTHON_SHA256", "PYTHON_VERSION", "SHELL", "SHLVL",
        "TERM", "TMPDIR", "TZ", "USER", "USERNAME",
    }
)  # fmt: skip
"""Variables that an image or a system may have on its own."""


@dataclass(frozen=True, slots=True, eq=False)
class Deployment:
    """What runs the hub. Without a `service`, `reason` says in a sentence why none was chosen.

    `networks` and `volumes` are those of the project, by key, `others` its further services. `project_name` is what
    Compose puts before names (None if not known), `named_by_folder` says that it is only the folder's. `given` are the
    variables of the project's own file, `.env`. `sources` are the files that were read, `notes` say which could not be.
    """

    service: Service | None = None
    reason: str = ""
    networks: Mapping[str, NamedThing] = field(default_factory=dict)
    volumes: Mapping[str, NamedThing] = field(default_factory=dict)
    others: tuple[Service, ...] = ()
    project_name: str | None = None
    named_by_folder: bool = False
    given: Mapping[str, Given] = field(default_factory=dict)
    chosen: Mapping[str, Given] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()
    may_hold_hub: bool = False

    def variable(self, name: str) -> Given | Unset | None:
        """A variable of the hub; `Unset` if it surely has none of that name, `None` if nobody can tell."""
        if name in self.chosen:
            return self.chosen[name]
        if self.service is None:
            return None
        found = self.service.variables.get(name)
        if found is not None:
            is_template = found.text is not None and _NO_VALUE.search(found.text)
            return replace(found, text=None) if is_template else found
        return Unset(name) if self.service.complete and name not in OF_EVERY_SYSTEM else None

    @property
    def is_known(self) -> bool:
        """Whether it says anything of the hub."""
        return self.service is not None or bool(self.chosen)

    @property
    def in_container(self) -> bool:
        """Whether the hub surely runs in a container."""
        return self.service is not None and self.service.in_container


NO_DEPLOYMENT = Deployment()
"""Of a text that is in no file, and of a part of a config."""
