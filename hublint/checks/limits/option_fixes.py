"""Fixes of wrong values of docker-py's options, if these show what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.literals import to_source
from hublint.hub.limits.limit_values import parse_docker_memory, parse_memory
from hublint.hub.limits.sizes import MINIMUM, intended_size
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.numbers import whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from hublint.checks.limits.option_kinds import Kind
    from hublint.findings import Applicability, Fix
    from hublint.interpret.values import Value

_BOOLEANS = {
    "true": True,
    "yes": True,
    "on": True,
    "1": True,
    "false": False,
    "no": False,
    "off": False,
    "0": False,
}


def fix_option_value(name: str, kind: Kind, value: Value) -> Fix | None:
    """Write the value as the kind that the option takes; None if the value does not show what was meant."""
    written = as_python(value)
    maker = _MAKERS.get(kind)
    if written is NOT_KNOWN or maker is None or isinstance(value.node, cst.Tuple):
        return None
    option = maker(name, written)
    if option is None:
        return None
    code = to_source(value.source, option)
    powerful = name == "privileged" and option is True
    applicability: Applicability = "unsafe" if powerful else "safe"
    return fix(f"Write `{code}`", replace(value, code), applicability=applicability)


def _size(_name: str, written: object) -> object:
    """docker-py reads JupyterHub's units, except T."""
    size: object = written
    if isinstance(written, str):
        size = intended_size(written) or (written if parse_memory(written).amount else None)
    if isinstance(size, str) and size.endswith("T"):
        amount = parse_memory(size).amount or 0
        size = f"{amount // 1024**3:g}g"
    if isinstance(size, float):
        size = int(size) if size == size // 1 and size >= MINIMUM else None
    return size if parse_docker_memory(size).error is None else None


def _number(name: str, written: object) -> object:
    if written == "all" and name.endswith(".count"):
        return -1
    if isinstance(written, str):
        return whole(written)
    return int(written) if isinstance(written, float) and written.is_integer() else None


def _items(name: str, written: object) -> object:
    if isinstance(written, dict):
        if name == "ulimits":
            return _ulimits(written)
        return [written] if name == "device_requests" else None
    return [written] if isinstance(written, str) and "," not in written else None


def _ulimits(written: dict[str, object]) -> object:
    """`{"nofile": 1024}` as docker-py expects it."""
    if {"name", "soft", "hard"} & written.keys():
        return [written]
    if not all(isinstance(amount, int) for amount in written.values()):
        return None
    return [{"name": name, "soft": amount, "hard": amount} for name, amount in written.items()]


def _dict(name: str, written: object) -> object:
    if name == "restart_policy" and isinstance(written, str):
        policy, _, tries = written.partition(":")
        if tries:
            count = whole(tries)
            return None if count is None else {"Name": policy, "MaximumRetryCount": count}
        return {"Name": policy}
    return None


def _boolean(_name: str, written: object) -> object:
    return _BOOLEANS.get(str(written).lower())


def _string(name: str, written: object) -> object:
    if isinstance(written, int) and not isinstance(written, bool):
        return str(written)
    if not (isinstance(written, list) and name.startswith("cpuset")):
        return None
    is_plain = bool(written) and all(isinstance(item, int | str) for item in written)
    return ",".join(map(str, written)) if is_plain else None


def _log(_name: str, written: object) -> object:
    return {"type": written} if isinstance(written, str) else None


def _nested(_name: str, written: object) -> object:
    if isinstance(written, str):
        return [[written]]
    strings = isinstance(written, list) and all(isinstance(item, str) for item in written)
    return [written] if strings else None


_MAKERS: dict[Kind, Callable[[str, object], object]] = {
    "size": _size,
    "whole number": _number,
    "list": _items,
    "items": _items,
    "dict": _dict,
    "boolean": _boolean,
    "string": _string,
    "log": _log,
    "list of lists": _nested,
}
