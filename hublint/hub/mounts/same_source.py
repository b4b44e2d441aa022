"""Whether two mounts have the same source, so that a dict keeps only one of their entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.names.fields import HOLE

if TYPE_CHECKING:
    from hublint.hub.names.templates import Template


def source_key(source: Template | None) -> str | None:
    """What two sources have in common that surely render alike; None where that can't be said."""
    return None if source is None else _with_raw_name(source)


def same_source(source: Template | None, other: Template | None) -> bool:
    """Whether two sources surely render alike."""
    if source is None or other is None:
        return False
    key = source_key(source)
    if key is None or key != source_key(other):
        return False
    return not _fields(source) or _formats(source) == _formats(other)


def _raw_name(source: Template) -> str:
    """The field that the user's name stands in as it is; SystemUserSpawner's homes have no other one."""
    return "raw_username" if "raw_username" in source.user_fields else "username"


def _with_raw_name(source: Template) -> str | None:
    raw = "{" + _raw_name(source) + "}"
    alone = len(source.user_fields) == 1 or "raw_username" in source.user_fields
    return source.text.replace(raw, HOLE) if source.text and alone else source.text


def _fields(source: Template) -> list[str]:
    """The fields besides the raw name, whose rendering the spawner's own ways decide."""
    return [field.name for field in source.fields() if field.name != _raw_name(source)]


def _formats(source: Template) -> tuple[bool, frozenset[str]]:
    """What decides how a template with fields is rendered."""
    return source.style == "literal", source.user_fields
