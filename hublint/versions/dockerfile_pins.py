"""What a Dockerfile pins: the image that it builds on, and what it installs with pip or conda."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.deployment.docker_build import all_stages
from hublint.deployment.shell_text import words
from hublint.knowledge import knowledge
from hublint.patterns import pattern
from hublint.source import Source
from hublint.versions.conda import conda_requirement
from hublint.versions.hub_image_tags import image_pins
from hublint.versions.pins import Wanted, mentions
from hublint.versions.pip_requirements import requirement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from hublint.deployment.docker_image import Step
    from hublint.versions.allowance import Allowance

_USERS = pattern(r"(?:^|/)jupyter/|singleuser|-notebook\b")
"""Images of users' own servers: what they install is not what the hub runs."""
_SEPARATORS = pattern(r"&&|\|\||[;|\n]")
_TOOL = pattern(r"(?:.*/)?(?P<name>pip[\d.]*|conda|mamba|micromamba)")


def from_dockerfile(text: str, file: Path, allowance: Allowance) -> Iterator[tuple[Path, Wanted]]:
    """The pins of a Dockerfile that nothing says how to build; stages for users' servers do not count."""
    source = Source.of_other_kind(text, str(file), file, allowance.reach)
    images = (one for one in all_stages(source) if not (one.base and _USERS.search(one.base)))
    steps = dict.fromkeys(step for image in images for step in image.steps)
    yield from from_steps(steps, file, allowance)


def from_steps(
    steps: Iterable[Step], file: Path, allowance: Allowance
) -> Iterator[tuple[Path, Wanted]]:
    """The pins of what is done to images, the last word on a distribution only; `file` is where they are described."""
    found: dict[str, tuple[Path, Wanted]] = {}
    for step in steps:
        if step.keyword in ("FROM", "IMAGE"):
            pins = image_pins(step)
        elif step.keyword == "RUN":
            pins = list(_installed(step.text, step.spot.line, allowance))
        else:
            continue
        here = step.spot.source.file or file
        found |= {pin.distribution: (here, pin) for pin in pins if _says_something(pin)}
    yield from found.values()


def _says_something(pin: Wanted) -> bool:
    return bool(pin.specifier) or knowledge().is_rival(pin.distribution)


def _installed(arguments: str, line: int, allowance: Allowance) -> Iterator[Wanted]:
    """What the arguments of `RUN` install by name."""
    plain = re.sub(r'",\s*"', " ", arguments) if arguments.startswith("[") else arguments
    for command in _SEPARATORS.split(plain):
        if "install" not in command or not mentions(command):
            continue
        tool, wanted = _installing(_unquoted(words(command.rstrip('"] '))))
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
