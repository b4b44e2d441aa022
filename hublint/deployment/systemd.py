"""Units of systemd that start the hub: its variables, and the folder that it starts in."""

from __future__ import annotations

import posixpath
import shlex
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from hublint.deployment.given import Given
from hublint.deployment.service import Service
from hublint.deployment.stretches import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.source import Source

_LONGEST = 50_000


def unit(source: Source) -> Service | None:
    """The hub that a unit starts; `None` if it starts something else.

    What files of variables give counts more than `Environment`, wherever that stands, and what is passed counts least.
    """
    variables: dict[str, Given] = {}
    argv: tuple[str, ...] | None = None
    folder: str | None = "/"
    complete, has_files = True, False
    spot = Stretch(source, 0, 0)
    for key, value, place in _settings(source):
        match key:
            case "ExecStart" if argv is None:
                argv, spot = _argv(value), place
            case "WorkingDirectory":
                text = value.removeprefix("-")
                folder = text if text.startswith("/") and "%" not in text else None
            case "Environment":
                found = _variables(value, place)
                variables = {**variables, **found} if value else {}
                complete = complete and bool(found or not value)
            case "EnvironmentFile":
                complete, has_files = False, True
            case "PassEnvironment":
                complete = False
    if has_files:
        variables = {name: Given(name, None, one.spot) for name, one in variables.items()}
    if not argv or not _starts_hub(argv):
        return None
    name = PurePosixPath(source.name).name
    return Service(name, "systemd", spot, variables, complete, folder, argv)


def config_of(service: Service) -> str | None:
    """The config that a hub is started with, if the command names one."""
    argv = service.argv or ()
    for number, word in enumerate(argv):
        if word in ("-f", "--config") and number + 1 < len(argv):
            return argv[number + 1]
        for option in ("--config=", "-f=", "--f=", "--JupyterHub.config_file="):
            if word.startswith(option):
                return word.removeprefix(option)
    return None


def _starts_hub(argv: tuple[str, ...]) -> bool:
    return posixpath.basename(argv[0]) == "jupyterhub" or argv[1:3] == ("-m", "jupyterhub")


def _settings(source: Source) -> Iterator[tuple[str, str, Stretch]]:
    """The settings of the section `[Service]`, continued lines joined, each with where its value stands."""
    section, text = "", source.text[:_LONGEST]
    lines = text.split("\n")
    number, offset = 0, 0
    while number < len(lines):
        start, whole = offset, lines[number].rstrip("\r")
        offset += len(lines[number]) + 1
        number += 1
        while whole.endswith("\\") and number < len(lines):
            whole = f"{whole[:-1]} {lines[number].rstrip()}"
            offset += len(lines[number]) + 1
            number += 1
        line = whole.strip()
        if line.startswith("["):
            section = line
        elif "=" in line and line[0] not in "#;" and section == "[Service]":
            key, _, value = line.partition("=")
            begin = text.find("=", start) + 1
            yield key.strip(), value.strip(), Stretch(source, begin, min(offset - 1, len(text)))


def _words(value: str) -> list[str]:
    try:
        return shlex.split(value) if len(value) < _LONGEST // 5 else []
    except ValueError:
        return []


def _argv(value: str) -> tuple[str, ...]:
    return tuple(_words(value.lstrip("@-:+!")))


def _variables(value: str, spot: Stretch) -> dict[str, Given]:
    found = {}
    for word in _words(value):
        name, equals, text = word.partition("=")
        if equals:
            found[name] = Given(name, None if "%" in text else text, spot)
    return found
