"""HUB415 image-in-volume-name: another image, or another tag of it, means another, empty volume."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.findings import Report, Severity
from hublint.hub.names.template_uses import source_uses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.names.templates import Template


@rule("HUB415", Severity.WARNING, changes=("mounts",))
def image_in_volume_name(hub: Hub) -> Iterator[Report]:
    """The source of a mount changes with the image."""
    if hub.spawner.is_a("KubeSpawner"):
        return
    colon = (
        ""
        if hub.at_least("dockerspawner", "13")
        else f"Also, {hub.release_note('dockerspawner')} keeps the `:` of the tag, which Docker refuses. "
    )
    for use in source_uses(hub):
        if use.template.mentions("imagename") is not True or use.mount.read_only is True:
            continue
        yield Report(
            use.template.place(),
            f"{quote(use.template.text or use.template.skeleton)} contains the image and its tag: with the next "
            "version, all users start with an empty volume, and their files stay in the old one. "
            f"{colon}Remove `{{imagename}}`.",
            fix=_fix_source(use.template),
        )


def _fix_source(template: Template) -> Fix | None:
    """The source without the image and one separator; a prefix where it would begin with the user's name."""
    source = template.skeleton
    match = re.search(r"[-_.]\{imagename\}|\{imagename\}[-_.]|/\{imagename\}(?=/|$)", source)
    if match is None:
        return None
    first = (
        match.start() == 0 and match[0].startswith("{") and source[match.end() :].startswith("{")
    )
    replacement = "{prefix}" + match[0][-1] if first else ""
    edit = replace_in_string(template.value, match[0], replacement)
    return fix("Remove `{imagename}` from the source", edit, applicability="unsafe")
