"""What kind of value each option of docker-py's `HostConfig` takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "size",
    "whole number",
    "list",
    "dict",
    "boolean",
    "string",
    "host",
    "hosts",
    "tmpfs",
    "log",
    "list of lists",
    "items",
]


@dataclass(slots=True, eq=False, repr=False)
class Expectation:
    """The Python types of a kind, words for them after "must be", and a sentence that says what to write."""

    types: tuple[type, ...]
    words: str
    correction: str


EXPECTATIONS: dict[Kind, Expectation] = {
    "size": Expectation(
        (int, str),
        "a whole number of bytes or a size with `b`, `k`, `m` or `g`",
        'Write it like `"512m"` or `"2g"`.',
    ),
    "whole number": Expectation(
        (int,), "a whole number", "Write the number without quotes or a decimal point."
    ),
    "list": Expectation((list,), "a list", "Put it in square brackets."),
    "items": Expectation((list, tuple, set, frozenset), "a list", "Put it in square brackets."),
    "dict": Expectation((dict,), "a dict", "Write it as `{...}`."),
    "boolean": Expectation(
        (bool,), "`True` or `False`", "Write `True` or `False`, without quotes."
    ),
    "string": Expectation((str,), "a string", "Put it in quotes."),
    "host": Expectation((str,), '`"host"` or not set', 'Remove it, or write `"host"`.'),
    "hosts": Expectation(
        (dict, list), "a dict of names and addresses", 'Write it like `{"db": "10.0.0.5"}`.'
    ),
    "tmpfs": Expectation(
        (dict, list), "a dict of folders and options", 'Write it like `{"/tmp": "size=1g"}`.'
    ),
    "log": Expectation((dict,), "a dict", 'Write it like `{"type": "json-file"}`.'),
    "list of lists": Expectation((list,), "a list of lists", 'Write it like `[["gpu"]]`.'),
}

_NAMES: dict[Kind, str] = {
    "size": "mem_limit memswap_limit mem_reservation kernel_memory shm_size",
    "whole number": (
        "mem_swappiness oom_score_adj cpu_quota cpu_period cpu_shares cpu_rt_period cpu_rt_runtime blkio_weight "
        "pids_limit cpu_count cpu_percent nano_cpus"
    ),
    "list": (
        "security_opt ulimits device_cgroup_rules device_requests blkio_weight_device device_read_bps "
        "device_write_bps device_read_iops device_write_iops"
    ),
    "dict": "restart_policy sysctls storage_opt port_bindings",
    "boolean": "privileged publish_all_ports read_only oom_kill_disable init auto_remove",
    "string": "cpuset_cpus cpuset_mems cgroup_parent runtime isolation network_mode ipc_mode pid_mode volume_driver",
    "host": "userns_mode uts_mode",
    "hosts": "extra_hosts",
    "tmpfs": "tmpfs",
    "log": "log_config",
    "items": "group_add devices dns dns_search dns_opt",
}

KINDS: dict[str, Kind] = {name: kind for kind, names in _NAMES.items() for name in names.split()}

MEMBER_KINDS: dict[str, dict[str, Kind]] = {
    "device_requests": {"count": "whole number", "capabilities": "list of lists"},
    "ulimits": {"name": "string", "soft": "whole number", "hard": "whole number"},
}
"""The same for the keys of the dicts in a list."""
