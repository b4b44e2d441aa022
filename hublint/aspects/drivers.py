"""The drivers of Docker's volumes: which one a mount asks for, and with which options."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import libcst as cst

from hublint.hub.docker.host_config import host_config
from hublint.hub.mounts.builder import lookup
from hublint.interpret.constants import as_python, as_str
from hublint.interpret.values import Mapping, Unknown
from hublint.process_state import literal_value

if TYPE_CHECKING:
    from hublint.hub import Hub, Mount
    from hublint.interpret.values import Value

LOCAL = "local"
"""Docker's own driver, which keeps volumes on the host."""


@dataclass(frozen=True, slots=True)
class Driver:
    """A driver with the options that a new volume gets; what is not known stands there as code."""

    name: str = LOCAL
    options: tuple[tuple[str, str], ...] = ()


def driver_of(hub: Hub, mount: Mount) -> Driver:
    """The driver that a volume is made by, if this mount makes it; an existing one keeps its own."""
    config = lookup(mount.value, "driver_config") if isinstance(mount.value, Mapping) else None
    if config is not None:
        return _configured(config)
    named = as_str(host_config(hub).get("volume_driver"))
    return Driver(named or LOCAL)


def _configured(config: Value) -> Driver:
    """What `docker.types.DriverConfig("local", {...})`, or the dict of Docker's API, says."""
    if isinstance(config, Mapping):
        return _driver(
            as_python(lookup(config, "name")), as_python(lookup(config, "options")), config
        )
    if isinstance(config, Unknown) and isinstance(config.node, cst.Call):
        name, options, *_ = (*(_literal(config, one.value) for one in config.node.args), None, None)
        return _driver(name, options, config)
    return Driver(config.source.code(config.node))


def _driver(name: object, options: object, config: Value) -> Driver:
    if not isinstance(name, str) or not isinstance(options, dict | None):
        return Driver(
            name if isinstance(name, str) else LOCAL, (("", config.source.code(config.node)),)
        )
    return Driver(
        name, tuple(sorted((str(key), str(value)) for key, value in (options or {}).items()))
    )


def _literal(config: Value, node: cst.BaseExpression) -> object:
    try:
        return literal_value(config.source.code(node))
    except (ValueError, SyntaxError):
        return config
