"""What the tag of an image says of the hub in it: JupyterHub's own images, and the hub of its Helm chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.deployment.compose_images import images_in
from hublint.knowledge import knowledge
from hublint.patterns import pattern
from hublint.versions.pins import Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hublint.deployment.docker_image import Step
    from hublint.versions.allowance import Allowance

_HUB = pattern(
    r"(?:.*/)?jupyterhub/jupyterhub(?:-onbuild)?:v?(?P<version>\d{1,9}(?:\.\d{1,9}){0,5})(?:[-@].*)?"
)
_CHART = pattern(r"(?:.*/)?jupyterhub/k8s-hub:(?P<version>\d{1,9}\.\d{1,9}\.\d{1,9})(?:@.*)?")
_IN_TEXT = pattern(r"jupyterhub/(?:jupyterhub|k8s-hub)\b")


def image_pins(step: Step) -> list[Wanted]:
    """The releases in an image of JupyterHub's project that is named somewhere; the tag `5.2` moves with the series."""
    image, line = step.text, step.spot.line
    written = f"{'FROM' if step.keyword == 'FROM' else 'image:'} {image}"
    if hub := _HUB.fullmatch(image):
        version = hub["version"]
        series = "" if version.count(".") > 1 else ".*"
        return [Wanted("jupyterhub", f"=={version}{series}", written, line)]
    chart = _CHART.fullmatch(image)
    installed = knowledge().installed_by_chart(chart["version"]) if chart else {}
    return [Wanted(name, f"=={version}", written, line) for name, version in installed.items()]


def from_compose(text: str, file: Path, allowance: Allowance) -> Iterator[tuple[Path, Wanted]]:
    """The pins of the images in a compose file."""
    if not _IN_TEXT.search(text):
        return
    for step in images_in(file, allowance.reach):
        for found in image_pins(step):
            yield step.spot.source.file or file, found
