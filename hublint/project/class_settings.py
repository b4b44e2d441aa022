"""The settings `spawner-classes` and `authenticator-classes`: classes of a site, checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hublint.knowledge import knowledge
from hublint.knowledge.declared import TYPES, Declaration
from hublint.patterns import pattern
from hublint.project.setting_kinds import STRINGS, Kind, Plugins, Unfit, Wrong, check_keys, within
from hublint.suggest.nearest import did_you_mean
from hublint.wording import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEEPEST = 20
"""Classes of the site above one another."""
_KEYS = ("base", "settings", "sets")
_NAME = r"[A-Za-z_][A-Za-z0-9_]*"
_PATH = rf"{_NAME}(?:\.{_NAME})+"
_TYPE = rf"(?:{'|'.join(TYPES)})(?: *\| *None)?"
_IS_NAME, _IS_PATH, _IS_TYPE = (pattern(rf"{text}\Z") for text in (_NAME, _PATH, _TYPE))


def classes(role: str, base: str, example: str) -> Kind:
    """Classes of a site for a role (`spawner`), which derive from a base of that name (`Spawner`)."""

    def read(value: object, plugins: Plugins) -> tuple[Declaration, ...]:
        if not isinstance(value, dict):
            raise Unfit(f"a table of classes, such as {example}")
        rows = {
            path: within(path, row, Kind(lambda found, _: _row(found), {}), plugins)
            for path, row in value.items()
        }
        return tuple(_Declarations(rows, role, base).all())

    row = {
        "type": "object",
        "required": ["base"],
        "additionalProperties": False,
        "properties": {
            "base": {"type": "string"},
            "settings": {
                "type": "object",
                "propertyNames": {"pattern": f"^{_NAME}$"},
                "additionalProperties": {"type": "string", "pattern": f"^{_TYPE}$"},
            },
            "sets": STRINGS.schema,
        },
    }
    names = {"pattern": f"^{_PATH}$"}
    return Kind(read, {"type": "object", "propertyNames": names, "additionalProperties": row})


def _row(value: object) -> Mapping[str, Any]:
    """What is said of one class, each part of the right type."""
    if not isinstance(value, dict):
        raise Unfit('a table, such as { base = "dockerspawner.DockerSpawner" }')
    check_keys(value, _KEYS, "key")
    if "base" not in value:
        raise Wrong("`base` is missing: the class that this one derives from.")
    readers = {"base": _text, "settings": _types, "sets": STRINGS.read}
    return {key: within(key, found, Kind(readers[key], {}), ()) for key, found in value.items()}


def _text(value: object, _: Plugins) -> str:
    if not isinstance(value, str):
        raise Unfit("a string")
    return value


def _types(value: object, _: Plugins) -> dict[str, str]:
    if not isinstance(value, dict):
        raise Unfit('a table of types, such as { team = "str" }')
    for name, kind in value.items():
        if not _IS_NAME.match(name):
            raise Wrong(f"`{name[:40]}` can't be the name of a setting.", name)
        if not isinstance(kind, str) or not _IS_TYPE.match(kind):
            words = listed((f'"{word}"' for word in TYPES), "or")
            raise Wrong(
                f'`{name[:40]}` must be {words}, or one of these and None ("str | None").', name
            )
    return dict(value)


class _Declarations:
    """Rows as declarations, each with the declaration of its base if that is one of the rows."""

    def __init__(self, rows: Mapping[str, Mapping[str, Any]], role: str, base: str) -> None:
        self._rows = rows
        self._role = role
        self._base = base

    def all(self) -> list[Declaration]:
        return [self._declaration(path, ()) for path in self._rows]

    def _declaration(self, path: str, below: tuple[str, ...]) -> Declaration:
        if not _IS_PATH.match(path):
            raise Wrong(
                f"`{path[:40]}` must be a path that Python can import, such as `lab.LabSpawner`.",
                path,
            )
        if knowledge().class_at(path) is not None:
            raise Wrong(f"hublint knows `{path}`, so it needs no description.", path)
        if len(below) > _DEEPEST:
            raise Wrong(f"`{path}` is a base of itself, or has too many bases.", path)
        row = self._rows[path]
        own = tuple(row.get("settings", {}).items())
        return Declaration(path, self._above(path, row["base"], below), own, row.get("sets", ()))

    def _above(self, path: str, base: str, below: tuple[str, ...]) -> str | Declaration:
        """The path of the base, or its declaration."""
        if base in self._rows:
            return self._declaration(base, (*below, path))
        points = knowledge().entry_points(f"{self._role}s")
        found = knowledge().class_at(points.get(base.lower(), base))
        if found is None:
            known = (*self._rows, *points, *points.values())
            raise Wrong(
                f"hublint doesn't know the class `{base[:80]}`.{did_you_mean(base, known)}",
                path,
                "base",
                base,
            )
        if all(one.name != self._base for one in found.mro({})):
            article = "an" if self._role[0] == "a" else "a"
            raise Wrong(f"`{base}` is not {article} {self._role}.", path, "base", base)
        return found.path
