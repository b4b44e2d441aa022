"""Sources and targets of volumes that are no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.literals import requote
from hublint.checks.toolkit.mount_fixes import fix_mounts, once_writable
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Edit, Report, Severity
from hublint.hub.images.docker_stacks import STACKS_HOME
from hublint.hub.mounts.bind_mounts import bind_mounts
from hublint.hub.mounts.writable import is_writable
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Constant, Entry, Mapping, PathObject, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount


@rule("HUB112", Severity.ERROR, "loss")
def volume_not_text(hub: Hub) -> Iterator[Report]:
    """A source or target that is no string has no `format`, and stops every spawn."""
    for mount in bind_mounts(hub):
        if isinstance(mount.entry, Entry):
            yield from _not_text(hub, mount, mount.entry)


def _not_text(hub: Hub, mount: Mount, entry: Entry) -> Iterator[Report]:
    given = entry.value
    if isinstance(given, Mapping):
        given = given.get("bind") or given
    for value, what in ((entry.key, "source"), (given, "target")):
        kind = _kind(value)
        if kind is None:
            continue
        message = (
            f"The {what} of this volume is {kind} instead of text, and every spawn fails with `AttributeError`: "
            f"{_remedy(value, what)}"
        )
        cure = _path_as_text(hub, mount, value, what) if isinstance(value, PathObject) else None
        if what == "target" and mount.per_user:
            cure = cure or _default(hub, mount, value)
        yield Report(value.place(), message, fix=cure)


def _kind(value: Value) -> str | None:
    """What a value is that is surely neither text nor a dict."""
    if isinstance(value, Constant) and not isinstance(value.value, str):
        return quote(value.value)
    if isinstance(value, Collection):
        return f"a {value.kind}"
    return "a `Path` object" if isinstance(value, PathObject) else None


def _remedy(value: Value, what: str) -> str:
    variable = _variable(value)
    if variable is not None and what == "target":
        return f"give it a default, such as `os.environ.get('{variable}', '/home/jovyan/work')`."
    if variable is not None:
        return f"write `os.environ['{variable}']`, so that the hub does not even start without it."
    if isinstance(value, PathObject):
        return "wrap it in `str(…)`."
    if isinstance(value, Collection) and what == "target":
        return "a volume has one target; mount it on a second one through `c.DockerSpawner.mounts`."
    if what == "target":
        return "write a path such as `/home/jovyan/work`."
    return "write a path on the Docker host or the name of a volume."


def _variable(value: Value) -> str | None:
    """The environment variable whose absence gave `None`."""
    call = value.node
    if not isinstance(value, Constant) or value.value is not None or not isinstance(call, cst.Call):
        return None
    first = call.args[0].value if call.args else None
    name = first.evaluated_value if isinstance(first, cst.SimpleString) else None
    return name if isinstance(name, str) else None


def _path_as_text(hub: Hub, mount: Mount, value: Value, what: str) -> Fix | None:
    """`str(…)` around the expression, where it stands in the dict itself."""
    holder = value.source.parent(value.node)
    if not isinstance(holder, cst.DictElement | cst.Arg) or not isinstance(
        value.node, cst.BaseExpression
    ):
        return None
    code = value.source.code(value.node)
    edit = Edit(value.source, value.node, f"str({code})")
    source = mount.source.skeleton if mount.source is not None else ""
    mode = mount.mode or ("ro" if mount.read_only else "rw")
    volume = {source: {"bind": as_str(value) or "…", "mode": mode}} if what == "target" else {}
    return fix_mounts(hub, "Make the path text", volume, [edit])


def _default(hub: Hub, mount: Mount, value: Value) -> Fix | None:
    """A default for an environment variable that may be unset, where the image is known."""
    node = value.node
    if _variable(value) is None:
        return None
    if hub.home is None or hub.home.text != STACKS_HOME:
        return None
    if not isinstance(value.source.parent(node), cst.Assign | cst.DictElement | cst.Arg):
        return None
    target = f"{STACKS_HOME}/work"
    written = value.source.code(node)
    code = f"{written} or {requote(written[written.find('(') + 1 :], target)}"
    title = f"Fall back on {target}"
    if not is_writable(hub, target, mount.kind):
        title = once_writable(title, target)
    return fix(title, Edit(value.source, node, code), applicability="unsafe")
