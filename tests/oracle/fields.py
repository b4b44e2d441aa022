"""A verdict as flat fields, name to value, so that two can be compared field by field."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .verdict import Spawn, Verdict

Fields = dict[str, Any]
"""Values by names such as ``body/HostConfig/Memory``; what is empty or null has no field."""

_SECRETS: Final = ("JUPYTERHUB_API_TOKEN", "JPY_API_TOKEN")
_SETS: Final = ("SCOPES",)
_KEYS: Final = ("name", "Name", "Target", "mountPath")
_SPAWNING: Final = re.compile(
    r"(Container|Service) .*not found|Removing (container|service)|Unhandled error starting"
    r"|.*server (specified|is using|failed) "
)
"""Lines about single servers, of which the spawns tell more."""
_ADDRESS: Final = re.compile(r" at 0x[0-9a-f]+|(?<=/)oracle-[^/]+/tmp[^/]+")


def hub_fields(verdict: Verdict) -> Fields:
    """What the verdict tells of the hub itself; each line of the log is a field."""
    lines = {
        "unrecognized": verdict.unrecognized,
        "unused": verdict.unused_sections,
        "deprecated": verdict.deprecated,
        "errors": verdict.errors,
        "warnings": verdict.warnings,
    }
    found: Fields = {
        f"{kind}/{plain(line)}": True
        for kind, written in lines.items()
        for line in written
        if not _SPAWNING.match(line)
    }
    return found | _given(_flat("class", verdict.classes) | _flat("settled", verdict.settled))


def spawn_fields(spawn: Spawn) -> Fields:
    """What became of one start of one server; a mount's field names its target and source."""
    found: Fields = {
        "login/name": spawn.name,
        "login/admitted": spawn.admitted,
        "adopted": spawn.adopted,
        "destroyed": spawn.destroyed,
    }
    for limit in spawn.limits:
        found |= {f"limit/{limit.name}/kept": limit.kept, f"limit/{limit.name}/sent": limit.sent}
    found |= _flat("rendered", spawn.rendered)
    if request := spawn.request:
        found |= {"kind": request.kind, "name": request.name, "removed": request.removed_at_stop}
        found |= _flat("body", request.body)
        found |= {
            f"mount{mount.target} {mount.type} {mount.source} {mount.subpath}": mount.writable
            for mount in request.mounts
        }
    return _given(found)


def _given(fields: Fields) -> Fields:
    return {name: value for name, value in fields.items() if value not in (None, (), [], {}, "")}


def plain(text: str | None) -> str | None:
    """An error or log line without addresses in memory and names of temporary folders."""
    return text and _ADDRESS.sub("", text)


def _flat(name: str, value: Any) -> Fields:
    """The leaves below a value, except secrets made anew at every start."""
    if isinstance(value, dict) and value:
        parts: Iterator[tuple[str, Any]] = ((str(key), one) for key, one in value.items())
    elif keyed := _keyed(name, value):
        parts = iter(keyed.items())
    else:
        return {name: plain(value) if isinstance(value, str) else value}
    return {
        field: leaf
        for key, one in parts
        if key not in _SECRETS
        for field, leaf in _flat(f"{name}/{key}", _in_order(key, one)).items()
    }


def _keyed(name: str, value: Any) -> Mapping[str, Any] | None:
    """A list of binds, of ``NAME=value`` texts, or of objects with a name, by those names."""
    if not isinstance(value, list) or not value:
        return None
    if name.endswith("/Binds"):
        return dict.fromkeys(value, True)
    if name.endswith("/Env"):
        return {line.partition("=")[0]: line.partition("=")[2] for line in value}
    if all(isinstance(one, dict) for one in value):
        names = [next((str(one[key]) for key in _KEYS if one.get(key)), "") for one in value]
        return dict(zip(names, value, strict=True)) if len(set(names)) == len(names) else None
    return None


def _in_order(key: str, value: Any) -> Any:
    """The value of an environment variable that spells a set as a list, in one order."""
    if isinstance(value, str) and key.endswith(_SETS):
        return sorted(json.loads(value))
    return value
