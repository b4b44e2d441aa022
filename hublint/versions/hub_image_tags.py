"""What the tag of an image says of the hub in it: JupyterHub's own images, and the hub of its Helm chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.knowledge import knowledge
from hublint.patterns import pattern
from hublint.versions.pins import Wanted
from hublint.versions.shell_variables import Variables

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hublint.versions.allowance import Allowance

_HUB = pattern(
    r"(?:.*/)?jupyterhub/jupyterhub(?:-onbuild)?:v?(?P<version>\d{1,9}(?:\.\d{1,9}){0,5})(?:[-@].*)?"
)
_CHART = pattern(r"(?:.*/)?jupyterhub/k8s-hub:(?P<version>\d{1,9}\.\d{1,9}\.\d{1,9})(?:@.*)?")
_SERVICE = pattern(r"""\s*(?:-\s+)?["']?image["']?:\s*["']?(?P<image>[^\s"'#]+)["']?\s*(?:#.*)?""")


def image_pins(image: str, written: str, line: int) -> list[Wanted]:
    """The releases in an image of JupyterHub's project; the tag `5.2` moves with the series.

    `written` is what the file says, in its given line.
    """
    if hub := _HUB.fullmatch(image):
        version = hub["version"]
        series = "" if version.count(".") > 1 else ".*"
        return [Wanted("jupyterhub", f"=={version}{series}", written, line)]
    chart = _CHART.fullmatch(image)
    installed = knowledge().installed_by_chart(chart["version"]) if chart else {}
    return [Wanted(name, f"=={version}", written, line) for name, version in installed.items()]


def from_compose(text: str, file: Path, allowance: Allowance) -> Iterator[tuple[Path, Wanted]]:
    """The pins of the images in a compose file, the defaults of its variables filled in."""
    variables = Variables()
    for line, content in allowance.telling(enumerate(text.splitlines(), 1)):
        if service := _SERVICE.fullmatch(variables.filled(content)):
            for found in image_pins(service["image"], content.strip(), line):
                yield file, found
