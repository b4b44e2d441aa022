"""The reference of the settings, from the table that reads them."""

from __future__ import annotations

import json
from typing import Any

from hublint.project.known_settings import SETTINGS
from hublint.project.settings_schema import settings_schema


def settings_table() -> str:
    """A definition list: each setting, what it may hold, its default, and the option that says the same."""
    properties = settings_schema()["properties"]
    return "\n".join(
        _entry(name, known.description, known.option, properties[name])
        for name, known in SETTINGS.items()
    )


def _entry(name: str, description: str, option: str | None, schema: dict[str, Any]) -> str:
    facts = [f"Takes {_kind(schema)}."]
    if "default" in schema:
        facts.append(f"Default: `{json.dumps(schema['default'])}`.")
    if option:
        facts.append(f"On the command line: `{option}`.")
    return f"`{name}`\n: {description} {' '.join(facts)}\n"


def _kind(schema: dict[str, Any]) -> str:
    if "enum" in schema:
        return ", ".join(f'`"{word}"`' for word in schema["enum"])
    if schema.get("$ref", "").endswith("rule"):
        return "codes, families or names of rules"
    kind = schema.get("type", "string")
    if kind == "array":
        return "a list"
    return {"boolean": "`true` or `false`", "object": "a table", "integer": "a number"}.get(
        kind, "a string"
    )
