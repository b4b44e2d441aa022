"""Requirements as conda writes them, in `environment.yml` and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.patterns import pattern
from hublint.versions.pins import Wanted, known
from hublint.versions.pip_requirements import requirement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hublint.versions.allowance import Allowance

_SPEC = pattern(r"(?:\S+::)?(?P<name>[A-Za-z0-9_.-]+)\s*(?P<rest>.*)")
_FUZZY = pattern(r"=(?P<version>[\d.]+)(?:\.?\*)?(?P<build>=\S+)?")
_BARE = pattern(r"[\d.]+(?:\.\*)?")


def from_environment(text: str, file: Path, allowance: Allowance) -> Iterator[tuple[Path, Wanted]]:
    """The requirements of an `environment.yml`: the items of its lists, those for pip among them."""
    lines = ((number, _item(line)) for number, line in enumerate(text.splitlines(), 1))
    for number, item in allowance.telling(lines):
        if found := conda_requirement(item, number):
            yield file, found


def _item(line: str) -> str:
    """The text of an item of a list in YAML, without quotes and comment; nothing for other lines."""
    dash, _, rest = line.strip().partition(" ")
    content = rest.strip() if dash == "-" else ""
    if content[:1] in ("'", '"'):
        return content[1:].partition(content[0])[0].strip()
    return content.partition(" #")[0].strip()


def conda_requirement(text: str, line: int) -> Wanted | None:
    """A requirement on a known distribution in the syntax of conda, or of pip; None for anything else."""
    spec = _SPEC.fullmatch(text)
    distribution = known(spec["name"]) if spec else None
    if spec is None or distribution is None:
        return requirement(text, line)
    specifier = conda_specifier(spec["rest"].strip())
    if specifier is None:
        return requirement(text, line)
    return Wanted(distribution, specifier, text, line)


def conda_specifier(rest: str) -> str | None:
    """`=5.2` and `5.2.*` mean the series, a build string one version; None for what pip would write alike."""
    if fuzzy := _FUZZY.fullmatch(rest):
        version = fuzzy["version"].rstrip(".")
        return f"=={version}" if fuzzy["build"] else f"=={version}.*"
    return f"=={rest}" if _BARE.fullmatch(rest) else None
