"""Paths of mounts and of the start folder that are joined with `+` and have no slash between their parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.constants import as_str
from hublint.interpret.values import Constant
from hublint.patterns import pattern
from hublint.process_state import literal_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

FOLDERS = frozenset({
    "work", "notebooks", "notebook", "data", "shared", "share", "public", "home", "homes", "users", "user", "volumes",
    "projects", "workspace", "scratch", "courses", "course", "exchange", "assignments", "datasets", "nbgrader",
})  # fmt: skip
"""Words that are a folder of their own rather than the rest of a name."""

_FOLDER = pattern(r"(?P<name>[A-Za-z][\w.-]*)(?P<rest>/.*)?", re.DOTALL)
_ABSOLUTE = pattern(r"(/[^/]+)+")


@dataclass(slots=True, eq=False, repr=False)
class SlashlessJoin:
    """A folder joined to an absolute path.

    `value` is the sum and `path` its text, `folder` the text of its last literal, `before` all that precedes it.
    """

    value: Value
    path: str
    before: str
    folder: str
    literal: Constant


def slashless_joins(hub: Hub) -> Iterator[SlashlessJoin]:
    """The paths such as `"/home/jovyan" + "work/"`, which is `/home/jovyanwork/`."""
    values = {id(value.node): value for value in _paths(hub)}
    for value in values.values():
        if isinstance(value.node, cst.BinaryOperation):
            join = _join(value, value.node)
            if join is not None:
                yield join


def _paths(hub: Hub) -> Iterator[Value]:
    """The paths that say what is mounted and opened."""
    if not hub.spawner.is_a("DockerSpawner", "KubeSpawner"):
        return
    trait = hub.spawner.trait("notebook_dir")
    if trait.given is not None:
        yield trait.given
    for mount in hub.mounts.items:
        for template in (mount.source, mount.target):
            if template is not None:
                yield template.value


def _join(value: Value, node: cst.BinaryOperation) -> SlashlessJoin | None:
    """A folder added with `+` to an absolute path that does not end with a slash."""
    path, right = as_str(value), node.right
    if path is None or not isinstance(node.operator, cst.Add):
        return None
    if not isinstance(right, cst.SimpleString):
        return None
    folder = str(literal_value(right.value))
    before = path.removesuffix(folder)
    if before == path or not _is_folder(folder) or not _ABSOLUTE.fullmatch(before):
        return None
    return SlashlessJoin(value, path, before, folder, Constant(right, value.source, folder))


def _is_folder(text: str) -> bool:
    """Whether a string is a folder of its own, rather than the rest of a name."""
    match = _FOLDER.fullmatch(text)
    return match is not None and (bool(match["rest"]) or match["name"] in FOLDERS)
