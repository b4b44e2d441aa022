"""What a Dockerfile pins: the image that it builds on, and what it installs with pip or conda."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.files.dockerfile import instructions
from hublint.knowledge import knowledge
from hublint.patterns import pattern
from hublint.versions.conda import conda_requirement
from hublint.versions.hub_image_tags import image_pins
from hublint.versions.pins import Wanted, mentions
from hublint.versions.pip_requirements import requirement
from hublint.versions.shell_variables import LARGEST, Variables, words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hublint.versions.allowance import Allowance

_USERS = pattern(r"(?:^|/)jupyter/|singleuser|-notebook\b")
"""Images of users' own servers: what they install is not what the hub runs."""
_SEPARATORS = pattern(r"&&|\|\||[;|\n]")
_TOOL = pattern(r"(?:.*/)?(?P<name>pip[\d.]*|conda|mamba|micromamba)")


def from_dockerfile(text: str, file: Path, allowance: Allowance) -> Iterator[tuple[Path, Wanted]]:
    """The pins of a Dockerfile, the last word on a distribution only; stages for users' servers do not count."""
    if len(text) > LARGEST:
        return
    variables = Variables()
    users: dict[str | None, bool] = {}
    found: dict[str, Wanted] = {}
    for line, keyword, arguments in instructions(text):
        pins: list[Wanted] = []
        if keyword == "FROM":
            image, stage = _base(variables.filled(arguments))
            users[None] = users[stage] = users.get(image, bool(_USERS.search(image)))
            pins = image_pins(image, f"FROM {image}", line)
        elif keyword in ("ARG", "ENV"):
            variables.set(arguments)
        else:
            pins = list(_installed(arguments, variables, line, allowance))
        if not users.get(None):
            found |= {pin.distribution: pin for pin in pins if _says_something(pin)}
    yield from ((file, pin) for pin in found.values())


def _says_something(pin: Wanted) -> bool:
    return bool(pin.specifier) or knowledge().is_rival(pin.distribution)


def _base(rest: str) -> tuple[str, str | None]:
    """The image that a stage begins with, and the name of the stage."""
    parts = [part for part in rest.split() if not part.startswith("--")]
    named = len(parts) > 2 and parts[1].upper() == "AS"
    return (parts[0] if parts else "", parts[2] if named else None)


def _installed(
    arguments: str, variables: Variables, line: int, allowance: Allowance
) -> Iterator[Wanted]:
    """What the arguments of `RUN` install by name, their `ARG` and `ENV` variables filled in."""
    plain = re.sub(r'",\s*"', " ", arguments) if arguments.startswith("[") else arguments
    for command in _SEPARATORS.split(plain):
        if "install" not in command:
            continue
        filled = variables.filled(command)
        if not mentions(filled):
            continue
        tool, wanted = _installing(_unquoted(words(filled.rstrip('"] '))))
        parse = requirement if tool.startswith("pip") else conda_requirement
        for _, word in allowance.telling((line, word) for word in wanted):
            if found := parse(word, line):
                yield found


def _unquoted(parts: list[str]) -> list[str]:
    """The words, with those of a command that is handed to a shell as one."""
    return [one for part in parts for one in (words(part) if " install " in part else [part])]


def _installing(parts: list[str]) -> tuple[str, list[str]]:
    """The tool that a command installs with, and what follows; nothing if it installs nothing."""
    tool = ""
    for index, word in enumerate(parts):
        if tool and word == "install":
            return tool, parts[index + 1 :]
        if not (tool and word.startswith("-")):
            named = _TOOL.fullmatch(word.lstrip("({"))
            tool = named["name"] if named else ""
    return "", []
