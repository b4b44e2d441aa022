"""HUB112 volume-not-text: sources and targets of volumes that are not strings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.literals import requote
from hublint.checks.toolkit.mount_fixes import fix_mounts, once_writable, volume_of
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.images.docker_stacks import STACKS_HOME
from hublint.hub.mounts.bind_mounts import bind_mounts
from hublint.hub.mounts.writable import is_writable
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Constant, Entry, Mapping, PathObject
from hublint.process_state import literal_value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.interpret.values import Value

    Side = Literal["source", "target"]


@rule("HUB112", Severity.ERROR, "stops", "loss", changes=("mounts",))
def volume_not_text(hub: Hub) -> Iterator[Report]:
    """A source or target that is not a string has no `format`, and stops every server start."""
    for mount in bind_mounts(hub):
        if not isinstance(mount.entry, Entry):
            continue
        target = mount.entry.value
        if isinstance(target, Mapping):
            target = target.get("bind") or target
        yield from report_not_text(hub, mount, mount.entry.key, "source")
        yield from report_not_text(hub, mount, target, "target")


def report_not_text(hub: Hub, mount: Mount, value: Value, side: Side) -> Iterator[Report]:
    """A source or target that is surely neither a string nor a dict."""
    kind = _kind(value)
    if kind is None:
        return
    remedy = fix_path_object(hub, mount, value, side) if isinstance(value, PathObject) else None
    if side == "target" and mount.per_user:
        remedy = remedy or fix_missing_default(hub, mount, value)
    message = (
        f"The {side} of this volume is {kind} instead of a string. Every server start fails with `AttributeError`. "
        f"{_advice(value, side)}"
    )
    yield Report(value.place(), message, fix=remedy)


def _kind(value: Value) -> str | None:
    """What a value is that is surely neither a string nor a dict."""
    if isinstance(value, Constant) and not isinstance(value.value, str):
        return quote(value.value)
    if isinstance(value, Collection):
        return f"a {value.kind}"
    return "a `Path` object" if isinstance(value, PathObject) else None


def _advice(value: Value, side: Side) -> str:
    variable = _unset_variable(value)
    if variable is not None and side == "target":
        return f"Give it a default, such as `os.environ.get('{variable}', '/home/jovyan/work')`."
    if variable is not None:
        return f"Write `os.environ['{variable}']`, so that the hub does not even start without it."
    if isinstance(value, PathObject):
        return "Wrap it in `str(…)`."
    if isinstance(value, Collection) and side == "target":
        return "A volume has one target. Mount it on a second one through `c.DockerSpawner.mounts`."
    if side == "target":
        return "Write a path such as `/home/jovyan/work`."
    return "Write a path on the Docker host or the name of a volume."


def _unset_variable(value: Value) -> str | None:
    """The environment variable whose absence gave `None`."""
    call = value.node
    if not isinstance(value, Constant) or value.value is not None or not isinstance(call, cst.Call):
        return None
    argument = call.args[0].value if call.args else None
    name = literal_value(argument.value) if isinstance(argument, cst.SimpleString) else None
    return name if isinstance(name, str) else None


def fix_path_object(hub: Hub, mount: Mount, value: Value, side: Side) -> Fix | None:
    """`str(…)` around the expression, where it stands in the dict itself."""
    holder = value.source.parent(value.node)
    if not isinstance(holder, cst.DictElement | cst.Arg):
        return None
    if not isinstance(value.node, cst.BaseExpression):
        return None
    edit = Edit(value.source, value.node, f"str({value.source.code(value.node)})")
    volumes = volume_of(mount, as_str(value) or "…") if side == "target" else {}
    return fix_mounts(hub, "Make the path a string", volumes, [edit])


def fix_missing_default(hub: Hub, mount: Mount, value: Value) -> Fix | None:
    """A default for an environment variable that may be unset, where the image is known."""
    node = value.node
    if _unset_variable(value) is None or hub.home is None or hub.home.text != STACKS_HOME:
        return None
    if not isinstance(value.source.parent(node), cst.Assign | cst.DictElement | cst.Arg):
        return None
    target = f"{STACKS_HOME}/work"
    written = value.source.code(node)
    code = f"{written} or {requote(written[written.find('(') + 1 :], target)}"
    title = f"Fall back on `{target}`"
    if not is_writable(hub, target, mount.kind):
        title = once_writable(title, target)
    return fix(title, Edit(value.source, node, code), applicability="unsafe")
