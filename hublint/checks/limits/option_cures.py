"""The right value of an option of docker-py, where a wrong one shows plainly what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.literals import to_source
from hublint.hub.limits.enforced import docker_memory, memory
from hublint.hub.limits.sizes import MINIMUM, respelled
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.numbers import whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from hublint.checks.limits.option_kinds import Kind
    from hublint.findings import Applicability, Fix
    from hublint.interpret.values import Value

_SWITCHES = {
    "true": True,
    "yes": True,
    "on": True,
    "1": True,
    "false": False,
    "no": False,
    "off": False,
}
_SWITCHES |= {"0": False}


def wrapped(name: str, kind: Kind, value: Value) -> Fix | None:
    """The fix that writes the value as the kind that the option takes; None if it does not show it."""
    found = as_python(value)
    maker = _MAKERS.get(kind)
    if found is NOT_KNOWN or maker is None or isinstance(value.node, cst.Tuple):
        return None
    right = maker(name, found)
    if right is None:
        return None
    code = to_source(value.source, right)
    powerful = name == "privileged" and right is True
    applicability: Applicability = "unsafe" if powerful else "safe"
    return fix(f"Write `{code}`", replace(value, code), applicability=applicability)


def _size(_name: str, found: object) -> object:
    """docker-py takes JupyterHub's units, but for T."""
    meant: object = found
    if isinstance(found, str):
        meant = respelled(found) or (found if memory(found).amount else None)
    if isinstance(meant, str) and meant.endswith("T"):
        amount = memory(meant).amount or 0
        meant = f"{amount // 1024**3:g}g"
    if isinstance(meant, float):
        meant = int(meant) if meant == meant // 1 and meant >= MINIMUM else None
    return meant if docker_memory(meant).error is None else None


def _number(name: str, found: object) -> object:
    if found == "all" and name.endswith(".count"):
        return -1
    if isinstance(found, str):
        return whole(found)
    return int(found) if isinstance(found, float) and found.is_integer() else None


def _items(name: str, found: object) -> object:
    if isinstance(found, dict):
        return (
            _ulimits(found) if name == "ulimits" else [found] if name == "device_requests" else None
        )
    return [found] if isinstance(found, str) and "," not in found else None


def _ulimits(found: dict[str, object]) -> object:
    """`{"nofile": 1024}` as docker-py wants it."""
    if {"name", "soft", "hard"} & found.keys():
        return [found]
    if not all(isinstance(amount, int) for amount in found.values()):
        return None
    return [{"name": name, "soft": amount, "hard": amount} for name, amount in found.items()]


def _dict(name: str, found: object) -> object:
    if name == "restart_policy" and isinstance(found, str):
        policy, _, tries = found.partition(":")
        if tries:
            count = whole(tries)
            return None if count is None else {"Name": policy, "MaximumRetryCount": count}
        return {"Name": policy}
    return None


def _switch(_name: str, found: object) -> object:
    return _SWITCHES.get(str(found).lower())


def _text(name: str, found: object) -> object:
    if isinstance(found, list) and found and all(isinstance(item, int | str) for item in found):
        return ",".join(map(str, found)) if name.startswith("cpuset") else None
    return str(found) if isinstance(found, int) and not isinstance(found, bool) else None


def _log(_name: str, found: object) -> object:
    return {"type": found} if isinstance(found, str) else None


def _nested(_name: str, found: object) -> object:
    if isinstance(found, str):
        return [[found]]
    return (
        [found]
        if isinstance(found, list) and all(isinstance(item, str) for item in found)
        else None
    )


_MAKERS: dict[Kind, Callable[[str, object], object]] = {
    "size": _size,
    "whole number": _number,
    "list": _items,
    "items": _items,
    "dict": _dict,
    "switch": _switch,
    "text": _text,
    "log": _log,
    "list of lists": _nested,
}
