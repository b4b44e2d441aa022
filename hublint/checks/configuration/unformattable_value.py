"""HUB555 unformattable-value: values of SystemdSpawner's settings that are not strings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import libcst as cst

from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.names.formatted_settings import formatted_settings
from hublint.interpret.constants import as_python, as_str, type_of
from hublint.interpret.values import Collection, Mapping, PathObject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

PROPERTIES: Final = "unit_extra_properties"
UNTYPED: Final = frozenset((PROPERTIES, "extra_paths", "readonly_paths", "readwrite_paths"))
"""Settings whose items traitlets does not check."""


@rule("HUB555", Severity.ERROR, "stops", changes=("server-options",))
def unformattable_value(hub: Hub) -> Iterator[Report]:
    """`_expand_user_vars` calls `format` on each value, lists included (read in systemdspawner 0.16 to 1.0)."""
    spawner = hub.spawner
    for one in formatted_settings(spawner) if spawner.is_a("SystemdSpawner") else ():
        value = spawner.trait(one.name).given if one.name in UNTYPED else None
        for name, item in _items(one.name, value):
            kind = type_of(item)
            if isinstance(item, PathObject):
                code = f"str({item.source.code(item.node)})"
                yield _report(name, item, "a path object", code, Edit(item.source, item.node, code))
            elif kind is not None and kind is not str:
                quoted = _quoted(item)
                edit = replace(item, quoted) if quoted is not None else None
                yield _report(name, item, _noun(kind), quoted, edit)


def _items(setting: str, value: Value | None) -> Iterator[tuple[str, Value]]:
    """Each value that is formatted, with a name for it."""
    if isinstance(value, Mapping):
        for entry in value.entries:
            yield as_str(entry.key) or setting, entry.value
    elif isinstance(value, Collection):
        for item in value.items:
            yield setting, item


def _noun(kind: type) -> str:
    return "`None`" if kind is type(None) else f"of the type `{kind.__name__}`"


def _quoted(item: Value) -> str | None:
    """A number, or what systemd writes for a boolean, as a string."""
    plain = as_python(item)
    if isinstance(plain, bool):
        return to_source(item.source, "yes" if plain else "no")
    return to_source(item.source, str(plain)) if isinstance(plain, int | float) else None


def _report(name: str, item: Value, noun: str, code: str | None, edit: Edit | None) -> Report:
    cure = f"Write {quote(code)}." if code else "Write a string."
    message = (
        f"SystemdSpawner fills in placeholders in each value, which must be a string, but that of {quote(name)} is"
        f" {noun}, so every server start fails (AttributeError). {cure}"
    )
    is_written_here = isinstance(item.source.parent(item.node), cst.Element | cst.DictElement)
    remedy = fix(f"Write {code}", edit) if code is not None and is_written_here else None
    return Report(item.place("not a string"), message, fix=remedy)
