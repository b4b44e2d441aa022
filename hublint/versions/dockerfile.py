"""What a Dockerfile pins: the tag of JupyterHub's image, and what it installs with pip or conda."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

from hublint.patterns import pattern
from hublint.versions.conda import conda_requirement
from hublint.versions.pins import Wanted
from hublint.versions.requirements import requirement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_FROM = pattern(r"FROM\s+(?:--\S+\s+)*(?P<image>\S+)(?:\s+AS\s+(?P<stage>\S+))?", re.IGNORECASE)
_HUB = pattern(
    r"(?:.*/)?jupyterhub/jupyterhub(?:-onbuild)?:v?(?P<version>\d+(?:\.\d+)*)(?:[-@].*)?"
)
_USERS = pattern(r"(?:^|/)jupyter/|singleuser|-notebook\b")
"""Images of users' own servers: what they install is not what the hub runs."""
_SET = pattern(r"(?:ARG|ENV)\s+(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_PAIR = pattern(r"""(\w+)(?:=|\s+)("[^"]*"|'[^']*'|\S+)""")
_VARIABLE = pattern(r"\$(?:\{(\w+)(?::?-([^}]*))?\}|(\w+))")
_SEPARATORS = pattern(r"&&|\|\||[;|\n]")
_INSTALL = pattern(
    r"\b(?P<tool>pip[\d.]*|conda|mamba|micromamba)\s+(?:-\S+\s+)*install\s(?P<rest>.*)"
)


def from_dockerfile(text: str, file: Path) -> Iterator[tuple[Path, Wanted]]:
    """The pins of a Dockerfile, the last word on a distribution only; stages for users' servers do not count."""
    values: dict[str, str] = {}
    users: dict[str | None, bool] = {}
    found: dict[str, Wanted] = {}
    for line, instruction in _instructions(text):
        pins: list[Wanted] = []
        if base := _FROM.match(instruction):
            image = _filled(base["image"], values)
            users[None] = users[base["stage"]] = users.get(image, bool(_USERS.search(image)))
            pins = _image(image, line)
        elif settings := _SET.match(instruction):
            pairs = _PAIR.findall(settings["rest"])
            values |= {name: _filled(value.strip("\"'"), values) for name, value in pairs}
        else:
            pins = list(_installed(instruction, values, line))
        if not users.get(None):
            found |= {pin.distribution: pin for pin in pins if pin.specifier}
    yield from ((file, pin) for pin in found.values())


def _instructions(text: str) -> Iterator[tuple[int, str]]:
    """Instructions in one line each, without comments, with the number of their first line."""
    start, gathered = 1, ""
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("#"):
            continue
        start = start if gathered else number
        gathered += line.strip()
        if gathered.endswith("\\"):
            gathered = f"{gathered[:-1]} "
            continue
        yield start, gathered
        gathered = ""
    yield start, gathered


def _image(image: str, line: int) -> list[Wanted]:
    """The release of JupyterHub in an image of its project; the tag `5.2` moves with the series."""
    hub = _HUB.fullmatch(image)
    if hub is None:
        return []
    version = hub["version"]
    series = "" if version.count(".") > 1 else ".*"
    return [Wanted("jupyterhub", f"=={version}{series}", f"FROM {image}", line)]


def _installed(instruction: str, values: Mapping[str, str], line: int) -> Iterator[Wanted]:
    """What an instruction installs by name, its `ARG` and `ENV` variables filled in."""
    plain = re.sub(r'",\s*"', " ", instruction) if "[" in instruction[:8] else instruction
    for command in _SEPARATORS.split(plain):
        install = _INSTALL.search(command)
        if install is None:
            continue
        parse = requirement if install["tool"].startswith("pip") else conda_requirement
        for word in _words(_filled(install["rest"], values)):
            if found := parse(word, line):
                yield found


def _words(command: str) -> list[str]:
    try:
        return shlex.split(command.rstrip('"] '))
    except ValueError:
        return command.replace('"', " ").replace("'", " ").split()


def _filled(text: str, values: Mapping[str, str]) -> str:
    """A text with its variables replaced; one without a value stays, and makes no requirement."""

    def value(found: re.Match[str]) -> str:
        name = found[1] or found[3]
        return values.get(name) or found[2] or found[0]

    return _VARIABLE.sub(value, text)
