"""Reads the case file of a rule: configs under comment lines `#: bad[dockerspawner=12.0]: title`.

`base=docker` in the brackets puts the lines of `bases/docker.py` before those that are shown. Lines that begin with
`#|` are the compose file beside the config, those with `#.env|` the file `.env`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hublint.linter import bundle
from hublint.linter.pages import pairs

from .running import Example

FOLDER = Path(__file__).parent / "cases"
BASES = Path(__file__).parent / "bases"
KINDS = ("bad", "good", "env", "branch", "dynamic", "fixed")

_SECTION = re.compile(r"#: (?P<kind>[a-z]+)(?:\[(?P<options>[^\]]+)\])?: (?P<title>\S.*)")


@dataclass(frozen=True, slots=True)
class Case:
    """One section. `fixed` is the example that has to come of it, if the file tells."""

    kind: str
    example: Example
    fixed: Example | None = None


def files() -> dict[str, Path]:
    """Every case file by its code."""
    return {file.stem: file for file in sorted(FOLDER.glob("*.py"))}


@cache
def read(file: Path) -> list[Case]:
    """Raises `ValueError`, which names file and line, where the file has not the agreed form."""
    cases: list[Case] = []
    for kind, example in _examples(file):
        if kind != "fixed":
            cases.append(Case(kind, example))
        elif cases and cases[-1].kind in ("bad", "env", "branch") and cases[-1].fixed is None:
            cases[-1] = Case(cases[-1].kind, cases[-1].example, example)
        else:
            raise ValueError(f"{example.where}: no bad, env or branch section right above")
    return cases


def _examples(file: Path) -> list[tuple[str, Example]]:
    found: list[tuple[str, Example]] = []
    head, *sections = re.split(r"^(?=#:)", file.read_text("utf-8"), flags=re.MULTILINE)
    if any(line and not line.startswith("#") for line in head.splitlines()):
        raise ValueError(f"{file}: code above the first section")
    line = head.count("\n") + 1
    for section in sections:
        found.append(_example(f"{file}:{line}", section))
        line += section.count("\n")
    return found


def _example(where: str, section: str) -> tuple[str, Example]:
    opening, _, text = section.partition("\n")
    matched = _SECTION.fullmatch(opening)
    if matched is None or matched["kind"] not in KINDS:
        raise ValueError(f"{where}: `{opening}` opens no section of a kind in {KINDS}")
    if not text.strip():
        raise ValueError(f"{where}: the section is empty")
    targets = pairs((matched["options"] or "").replace(",", " ").split())
    base = targets.pop("base", None)
    lines = (BASES / f"{base}.py").read_text("utf-8") if base else ""
    title = f"{where} ({matched['kind']}: {matched['title']})"
    whole = lines + text.strip("\n") + "\n"
    config, beside = bundle.split(whole)
    return matched["kind"], Example(
        title, bundle.joined(config, beside) if beside else whole, targets
    )
