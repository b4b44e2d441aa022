"""The JSON schema of the settings, for editors and for whoever checks them."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from hublint.project.known_settings import SETTINGS
from hublint.project.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TITLE = "Settings of hublint: hublint.toml, or the table [tool.hublint] of pyproject.toml"


def settings_schema() -> Mapping[str, Any]:
    """The schema. It lets names of rules through that are not known here, since plug-ins bring some."""
    simple = {field.name: field.default for field in fields(Settings)}
    properties: dict[str, Any] = {}
    for name, setting in SETTINGS.items():
        default = simple[name.replace("-", "_")]
        given = {"default": default} if isinstance(default, str | bool) else {}
        properties[name] = {"description": setting.description, **given, **setting.kind.schema}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": TITLE,
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        "$defs": {"rule": {"anyOf": [{"enum": list(_selectors())}, {"type": "string"}]}},
    }


def _selectors() -> Iterator[str]:
    """Families, codes and names of rules, for editors to complete."""
    from hublint.linter.rulebook import rulebook  # noqa: PLC0415

    names = rulebook().names
    yield from sorted({code[:-2] for code in names})
    yield from names
    yield from names.values()
