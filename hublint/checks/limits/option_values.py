"""HUB314 wrong-host-option-value: values in `extra_host_config` that docker-py or Docker refuses, or takes apart.

Measured on docker-py 7.2 (`docker.types.HostConfig`). What it passes on unchecked, Docker's API decodes into Go
types, which take no text for a number, a truth value or a list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.limits.host_options import host_options, name_of
from hublint.checks.limits.option_cures import wrapped
from hublint.checks.limits.option_kinds import KINDS, WANTED, Kind
from hublint.checks.limits.swap import refused_swap
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.limits.enforced import docker_memory
from hublint.interpret.constants import NOT_KNOWN, as_python, type_of
from hublint.interpret.values import Class, Collection, External, Function, Mapping, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub


@rule("HUB314", Severity.ERROR)
def wrong_host_option_value(hub: Hub) -> Iterator[Report]:
    """A text for a list, a number for a text, a size with a unit that docker-py does not know."""
    for entry in host_options(hub):
        name = name_of(entry)
        kind = KINDS.get(name)
        if kind is None:
            continue
        if _is_wrong(kind, entry.value):
            yield _report(name, kind, entry.value)
        else:
            yield from _inside(name, entry.value)
    yield from refused_swap(hub)


def _is_wrong(kind: Kind, value: Value) -> bool:
    """Whether the value is surely refused. Empty ones are left to docker-py, which mostly drops them."""
    found = as_python(value)
    if found is not NOT_KNOWN and not found:
        return False
    if isinstance(value, Function | Class) or (
        isinstance(value, External) and value.path.startswith("builtins.")
    ):
        return True
    if kind == "size":
        return found is not NOT_KNOWN and _refused_size(found)
    if kind == "host":
        return isinstance(found, str) and found != "host"
    given = type_of(value)
    return given is not None and not issubclass(given, WANTED[kind].types)


def _refused_size(found: object) -> bool:
    """docker-py passes fractions on, which Docker refuses for a number of bytes."""
    return isinstance(found, float) or docker_memory(found).error is not None


def _report(name: str, kind: Kind, value: Value) -> Report:
    found = as_python(value)
    what = "This" if found is NOT_KNOWN or isinstance(found, list | dict) else quote(found)
    if isinstance(found, str):
        what = quote(f'"{found}"')
    if name == "group_add" and type_of(value) is str:
        outcome = "and docker-py takes a text apart: each character becomes a group, and `0` is the group of root"
    else:
        outcome = "so no server starts"
    cure = wrapped(name, kind, value)
    return Report(
        value.place(),
        f"{what} can't be the value of `{name}` in `extra_host_config`, which takes {WANTED[kind].words}, "
        f"{outcome}. " + (f"{cure.title}." if cure else WANTED[kind].cure),
        fix=cure,
    )


def _inside(name: str, value: Value) -> Iterator[Report]:
    """What is wrong with the members of a list of dicts."""
    if name not in ("device_requests", "ulimits") or not isinstance(value, Collection):
        return
    for item in value.items:
        if not isinstance(item, Mapping):
            continue
        for key, kind in KINDS_INSIDE[name].items():
            for spelling in (key, key.capitalize()):
                found = item.get(spelling)
                if found is not None and _is_wrong_inside(kind, found):
                    yield _report(f"{name}[].{spelling}", kind, found)


KINDS_INSIDE: dict[str, dict[str, Kind]] = {
    "device_requests": {"count": "whole number", "capabilities": "list of lists"},
    "ulimits": {"name": "text", "soft": "whole number", "hard": "whole number"},
}


def _is_wrong_inside(kind: Kind, value: Value) -> bool:
    if kind != "list of lists":
        return _is_wrong(kind, value)
    if not isinstance(value, Collection):
        return type_of(value) is str
    return any(type_of(item) is str for item in value.items)
