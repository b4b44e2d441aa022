"""A config in the making: mounts and settings that edits can change, and the text they come to."""

from __future__ import annotations

import random
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Self

from ..play import Deployment


@dataclass
class Mounted:
    """An entry of ``volumes`` or ``mounts``; ``driver`` is a driver's name with its options."""

    source: str
    target: str
    mode: str = ""
    form: str = "volumes"
    driver: tuple[str, dict[str, str]] | None = None

    @property
    def is_path(self) -> bool:
        """Whether the source is a folder of the host."""
        return self.source.startswith("/")


@dataclass
class Sketch:
    """A config.

    ``settings`` are names such as ``c.DockerSpawner.remove`` with the code of their values, in the
    order of the file; ``head`` and ``tail`` are further lines. ``kind`` is docker, system, swarm,
    process or kube; ``section`` is where ``volumes`` stand. ``spelling`` other than None spells
    strings in other ways.
    """

    kind: str
    section: str
    settings: dict[str, str] = field(default_factory=dict)
    mounts: list[Mounted] = field(default_factory=list)
    head: list[str] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)
    environ: dict[str, str] = field(default_factory=dict)
    servers: tuple[str, ...] = ("",)
    spelling: int | None = None

    def copy(self) -> Self:
        """One to be changed."""
        return deepcopy(self)

    def set(self, name: str, value: Any) -> None:
        """Give a setting a plain value; names without a dot are the spawner's."""
        self.settings[self.full(name)] = repr(value)

    def code(self, name: str, code: str) -> None:
        """Give a setting the value of some code."""
        self.settings[self.full(name)] = code

    def get(self, name: str) -> str | None:
        """The code of a setting, None where there is none."""
        return self.settings.get(self.full(name))

    def drop(self, name: str) -> None:
        """Take a setting away."""
        self.settings.pop(self.full(name), None)

    def full(self, name: str) -> str:
        """The whole name of a setting."""
        return f"c.{name}" if "." in name else f"c.{self.section}.{name}"

    @property
    def home(self) -> Mounted:
        """The mount that holds the start folder."""
        return self.mounts[0]

    def deployment(self) -> Deployment:
        """The config with its environment."""
        return Deployment(self.text(), self.environ)

    def text(self) -> str:
        """The text of the config."""
        speller = _Speller(self.spelling)
        lines = [f"{name} = {speller.code(code)}" for name, code in self.settings.items()]
        entries = [mount for mount in self.mounts if mount.form in ("volumes", "read_only_volumes")]
        for form in ("volumes", "read_only_volumes"):
            some = [_entry(mount, speller) for mount in entries if mount.form == form]
            if some:
                lines.append(f"c.{self.section}.{form} = {{{', '.join(some)}}}")
        listed = [
            _element(mount, speller) for mount in self.mounts if mount.form in ("mounts", "tmpfs")
        ]
        if listed:
            lines.append(f"c.{self.section}.mounts = [{', '.join(listed)}]")
        return "\n".join([*self.head, *speller.constants, *lines, *self.tail]) + "\n"


def _entry(mount: Mounted, speller: _Speller) -> str:
    target = speller.text(mount.target)
    value = f"{{'bind': {target}, 'mode': {mount.mode!r}}}" if mount.mode else target
    return f"{speller.text(mount.source)}: {value}"


def _element(mount: Mounted, speller: _Speller) -> str:
    if mount.form == "tmpfs":
        return f"{{'type': 'tmpfs', 'source': '', 'target': {speller.text(mount.target)}}}"
    kind = "bind" if mount.is_path else "volume"
    parts = [
        f"'type': {kind!r}",
        f"'source': {speller.text(mount.source)}",
        f"'target': {speller.text(mount.target)}",
    ]
    if mount.mode == "ro":
        parts.append("'read_only': True")
    if mount.driver is not None:
        name, options = mount.driver
        parts.append(
            f"'driver_config': __import__('docker').types.DriverConfig({name!r}, {options!r})"
        )
    return "{" + ", ".join(parts) + "}"


class _Speller:
    """Spells the same strings in different ways."""

    def __init__(self, seed: int | None) -> None:
        self._random = None if seed is None else random.Random(seed)
        self.constants: list[str] = []

    def code(self, code: str) -> str:
        """Code of a value; a plain string in another spelling."""
        if self._random is None or code[:1] not in "'\"" or "\\" in code:
            return code
        return self.text(code[1:-1]) if code.count(code[0]) == 2 else code

    def text(self, text: str) -> str:
        """Code that evaluates to ``text``."""
        if self._random is None or len(text) < 3:
            return repr(text)
        way = self._random.choice(("plain", "sum", "f-string", "constant", "join", "format"))
        cut = self._random.randrange(1, len(text))
        if way == "sum":
            return f"{text[:cut]!r} + {text[cut:]!r}"
        if way in ("constant", "f-string"):
            name = f"PART_{len(self.constants)}"
            self.constants.append(f"{name} = {text if way == 'constant' else text[:cut]!r}")
            if way == "constant":
                self.constants[-1] = f"{name} = {text!r}"
                return name
            rest = repr(text[cut:].replace("{", "{{").replace("}", "}}"))
            return f"f{rest[0]}{{{name}}}{rest[1:]}"
        if way == "join":
            return f"''.join([{text[:cut]!r}, {text[cut:]!r}])"
        if way == "format" and "{" not in text:
            return f"{'{}' + text[cut:]!r}.format({text[:cut]!r})"
        return repr(text)
