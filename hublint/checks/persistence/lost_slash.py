"""HUB127: a path joined with `+` whose parts have no slash between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit import edits
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.checks.toolkit.writable import once_writable
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_str
from hublint.interpret.values import Constant
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

FOLDERS = frozenset({
    "work", "notebooks", "notebook", "data", "shared", "share", "public", "home", "homes", "users", "user", "volumes",
    "projects", "workspace", "scratch", "courses", "course", "exchange", "assignments", "datasets", "nbgrader",
})  # fmt: skip
"""Words that are a folder of their own rather than the rest of a name."""

FOLDER = pattern(r"(?P<name>[A-Za-z][\w.-]*)(?P<rest>/.*)?", re.DOTALL)


@rule("HUB127", Severity.WARNING, "loss")
def lost_slash(hub: Hub) -> Iterator[Report]:
    """`"/home/jovyan" + "work/"` is `/home/jovyanwork/`."""
    found = {id(value.node): value for value in _paths(hub)}
    for value in found.values():
        if isinstance(value.node, cst.BinaryOperation):
            yield from _joined(hub, value, value.node)


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


def _is_source(hub: Hub, value: Value) -> bool:
    """Whether a path is one of the host."""
    sources = (mount.source.value for mount in hub.mounts.items if mount.source is not None)
    return any(one.node is value.node for one in sources)


def _joined(hub: Hub, value: Value, node: cst.BinaryOperation) -> Iterator[Report]:
    """A folder added with `+` to an absolute path that does not end with a slash."""
    whole, right = as_str(value), node.right
    if (
        whole is None
        or not isinstance(node.operator, cst.Add)
        or not isinstance(right, cst.SimpleString)
    ):
        return
    added = str(right.evaluated_value)
    before = whole.removesuffix(added)
    match = FOLDER.fullmatch(added)
    if match is None or before == whole or not re.fullmatch(r"(/[^/]+)+", before):
        return
    if not match["rest"] and match["name"] not in FOLDERS:
        return
    literal = Constant(right, value.source, added)
    title = "Add the slash"
    if not _is_source(hub, value):
        title = once_writable(title, f"{before}/{added}")
    yield Report(
        value.place(f"gives {whole}"),
        f"A slash is missing between {quote(before)} and {quote(added)}: the path is {quote(whole)}, which is not in "
        f"the folder {quote(before)}. Write {quote('/' + added)}.",
        fix=edits.fix(title, edits.replace_string(literal, "/" + added), applicability="unsafe"),
    )
