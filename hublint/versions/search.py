"""Looking for pins: in a config's folder and upwards to the root, the nearest wins."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from hublint.patterns import pattern
from hublint.versions.allowance import Allowance
from hublint.versions.pins import Pin, Wanted, mentions, pin

if TYPE_CHECKING:
    from hublint.files.reach import Reach

Reader = Callable[[str, Path, Allowance], Iterator[tuple[Path, Wanted]]]

_KINDS = tuple(
    (pattern(names, re.IGNORECASE), reader)
    for names, reader in (
        (
            r"(dockerfile|containerfile)(\..*)?|.*\.(dockerfile|containerfile)",
            "dockerfile_pins.from_dockerfile",
        ),
        (r"requirements.*\.txt|requirements/.*\.txt", "pip_requirements.from_requirements"),
        (r"constraints.*\.txt", "pip_requirements.from_requirements"),
        (r"environment\.ya?ml", "conda.from_environment"),
        (r"pyproject\.toml", "pyproject.from_pyproject"),
        (r"pixi\.toml", "toml_tables.from_pixi"),
        (r"pipfile", "toml_tables.from_pipfile"),
        (r"pipfile\.lock", "lock_files.from_pipfile_lock"),
        (r"(uv|poetry|pdm)\.lock|pylock(\..*)?\.toml", "lock_files.from_lock"),
        (r"(docker-|podman-)?compose(\..*)?\.ya?ml", "hub_image_tags.from_compose"),
    )
)
"""Names of files that may hold pins, the most telling first, and what reads them: a function of a module beside this
one, which is only imported for such a file."""

_SUBFOLDER = "requirements"
"""The folder in which projects with several lists of requirements keep them."""

_STRENGTHS = ("exact", "bounded", "open")
_ASIDE = pattern(r"dev|test|doc(?!ker)|lint|singleuser|notebook", re.IGNORECASE)
"""Words in names of files that say little about the hub."""


_REMEMBERED = 256
"""Folders; the files of a run come sorted, so those of one folder are near each other."""


class PinSearch:
    """Looks for pins and remembers what each of the latest folders holds."""

    def __init__(self) -> None:
        self._inside = lru_cache(_REMEMBERED)(_in_folder)

    def around(self, reach: Reach, told: Collection[Path] = ()) -> Mapping[str, Pin]:
        """The pins by distribution that hold for the configs of a folder, from it up to the root.

        In one folder an exact pin beats a range, and files for development and tests come last. What `told` files say
        is known better.
        """
        whole = replace(reach, folder=reach.root)
        nearest: dict[str, Pin] = {}
        for parent in reach.upwards():
            for one in self._inside(parent, whole):
                if one.file not in told:
                    nearest.setdefault(one.distribution, one)
        return nearest


def _in_folder(folder: Path, reach: Reach) -> tuple[Pin, ...]:
    """The pins in the files of a folder, the most telling first."""
    pins: list[tuple[tuple[bool, int, int], Pin]] = []
    allowance = Allowance(reach)
    for rank, name, reader in sorted(_files(folder, reach), key=lambda one: one[:2]):
        text = allowance.text(folder / name)
        if text is None or not (mentions(text) or "-r" in text or "-c" in text):
            continue
        aside = _ASIDE.search(name) is not None
        for file, wanted in _reader(reader)(text, folder / name, allowance):
            if one := pin(wanted, file):
                pins.append(((aside, _STRENGTHS.index(one.strength), rank), one))
    return tuple(one for _, one in sorted(pins, key=lambda weighed: weighed[0]))


def _reader(name: str) -> Reader:
    module, _, function = name.partition(".")
    reader: Reader = getattr(importlib.import_module(f"hublint.versions.{module}"), function)
    return reader


def _files(folder: Path, reach: Reach) -> Iterator[tuple[int, str, str]]:
    """Rank, name and reader of each file of a folder that may hold pins."""
    names = reach.names(folder)
    if _SUBFOLDER in names:
        names += tuple(f"{_SUBFOLDER}/{name}" for name in reach.names(folder / _SUBFOLDER))
    for name in names:
        for rank, (kind, reader) in enumerate(_KINDS):
            if kind.fullmatch(name):
                yield rank, name, reader
