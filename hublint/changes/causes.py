"""Which setting makes another name of the same template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from hublint.changes.pair import HubPair

OF_FIELDS: Final = {
    "{imagename}": "image",
    "{prefix}": "prefix",
    "{pvc_name}": "pvc_name_template",
}
"""Fields of templates to the settings that they stand for."""

OF_NAMES: Final = ("escape", "format_volume_name", "slug_scheme")
"""Settings that say how users' names are written."""


def cause(pair: HubPair, template: str | None) -> str | None:
    """The setting that differs and makes other names of a template; None if none is known to."""
    fields = [name for field, name in OF_FIELDS.items() if field in (template or "")]
    changed = (
        name
        for name in (*fields, *OF_NAMES)
        if pair.differs(lambda one, name=name: one.spawner(name))  # type: ignore[misc]
    )
    return next(changed, None)


def apart(name: str) -> str:
    """What to do about a setting that gives different users one name."""
    return f"Leave `{name}` as it is, or keep names apart that differ."
