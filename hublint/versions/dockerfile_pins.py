"""What a Dockerfile pins: the tag of JupyterHub's image, and what it installs with pip or conda."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

from hublint.files.dockerfile import instructions
from hublint.patterns import pattern
from hublint.versions.conda import conda_requirement
from hublint.versions.pins import Wanted, mentions
from hublint.versions.pip_requirements import requirement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hublint.versions.allowance import Allowance

LARGEST = 200_000
"""Characters of a Dockerfile, and of what its variables may add to it."""

_LONGEST = 10_000
"""Characters of a command; `shlex` takes quadratic time over a word."""
_LONGEST_VALUE = 1_000

_HUB = pattern(
    r"(?:.*/)?jupyterhub/jupyterhub(?:-onbuild)?:v?(?P<version>\d{1,9}(?:\.\d{1,9}){0,5})(?:[-@].*)?"
)
_USERS = pattern(r"(?:^|/)jupyter/|singleuser|-notebook\b")
"""Images of users' own servers: what they install is not what the hub runs."""
_VARIABLE = pattern(r"\$(?:\{(\w+)(?::?-([^}$]*))?\}|(\w+))")
_SEPARATORS = pattern(r"&&|\|\||[;|\n]")
_TOOL = pattern(r"(?:.*/)?(?P<name>pip[\d.]*|conda|mamba|micromamba)")


def from_dockerfile(text: str, file: Path, allowance: Allowance) -> Iterator[tuple[Path, Wanted]]:
    """The pins of a Dockerfile, the last word on a distribution only; stages for users' servers do not count."""
    if len(text) > LARGEST:
        return
    variables = _Variables()
    users: dict[str | None, bool] = {}
    found: dict[str, Wanted] = {}
    for line, keyword, arguments in instructions(text):
        pins: list[Wanted] = []
        if keyword == "FROM":
            image, stage = _base(variables.filled(arguments))
            users[None] = users[stage] = users.get(image, bool(_USERS.search(image)))
            pins = _image(image, line)
        elif keyword in ("ARG", "ENV"):
            variables.set(arguments)
        else:
            pins = list(_installed(arguments, variables, line, allowance))
        if not users.get(None):
            found |= {pin.distribution: pin for pin in pins if pin.specifier}
    yield from ((file, pin) for pin in found.values())


def _base(rest: str) -> tuple[str, str | None]:
    """The image that a stage begins with, and the name of the stage."""
    words = [word for word in rest.split() if not word.startswith("--")]
    named = len(words) > 2 and words[1].upper() == "AS"
    return (words[0] if words else "", words[2] if named else None)


def _image(image: str, line: int) -> list[Wanted]:
    """The release of JupyterHub in an image of its project; the tag `5.2` moves with the series."""
    hub = _HUB.fullmatch(image)
    if hub is None:
        return []
    version = hub["version"]
    series = "" if version.count(".") > 1 else ".*"
    return [Wanted("jupyterhub", f"=={version}{series}", f"FROM {image}", line)]


def _installed(
    arguments: str, variables: _Variables, line: int, allowance: Allowance
) -> Iterator[Wanted]:
    """What the arguments of `RUN` install by name, their `ARG` and `ENV` variables filled in."""
    plain = re.sub(r'",\s*"', " ", arguments) if arguments.startswith("[") else arguments
    for command in _SEPARATORS.split(plain):
        if "install" not in command:
            continue
        filled = variables.filled(command)
        if not mentions(filled):
            continue
        tool, words = _installing(_unquoted(_words(filled.rstrip('"] '))))
        parse = requirement if tool.startswith("pip") else conda_requirement
        for _, word in allowance.telling((line, word) for word in words):
            if found := parse(word, line):
                yield found


def _unquoted(words: list[str]) -> list[str]:
    """The words, with those of a command that is handed to a shell as one."""
    return [one for word in words for one in (_words(word) if " install " in word else [word])]


def _installing(words: list[str]) -> tuple[str, list[str]]:
    """The tool that a command installs with, and what follows; nothing if it installs nothing."""
    tool = ""
    for index, word in enumerate(words):
        if tool and word == "install":
            return tool, words[index + 1 :]
        if not (tool and word.startswith("-")):
            named = _TOOL.fullmatch(word.lstrip("({"))
            tool = named["name"] if named else ""
    return "", []


def _words(command: str) -> list[str]:
    if len(command) > _LONGEST:
        return []
    try:
        return shlex.split(command)
    except ValueError:
        return command.replace('"', " ").replace("'", " ").split()


class _Variables:
    """The variables of a Dockerfile, as far as their values are short, and do not grow out of bounds."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}
        self._spare = LARGEST

    def set(self, rest: str) -> None:
        """Take over what stands behind `ENV` or `ARG`: `NAME=value ...`, or `NAME value` of old."""
        words = _words(rest)
        if words and "=" not in words[0]:
            words = [f"{words[0]}={' '.join(words[1:])}"] if len(words) > 1 else []
        pairs = [word.partition("=") for word in words]
        self._values |= {name: self.filled(value)[:_LONGEST_VALUE] for name, _, value in pairs}

    def filled(self, text: str) -> str:
        """A text with its variables replaced; one without a value stays, and makes no requirement."""
        if len(text) > _LONGEST:
            return text

        def value(found: re.Match[str]) -> str:
            known = self._values.get(found[1] or found[3]) or found[2]
            self._spare -= len(known or "")
            return known if known and self._spare >= 0 else found[0]

        return _VARIABLE.sub(value, text)
