"""What the engine refuses in a container create request, besides its mounts.

The rules are those of moby's ``daemon/container.go`` and ``daemon/daemon_unix.go``. What depends on
the machine (drivers, runtimes, devices, existing networks, number of CPUs) is taken as present.
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any, Final

from .mounts import FolderExists, MountPoint, everywhere, mount_points, valid_name
from .refusal import Refused
from .wire import CONTAINER, check_types

if TYPE_CHECKING:
    from collections.abc import Iterable

MINIMUM_MEMORY: Final = 6 * 1024 * 1024
_RESTART_POLICIES: Final = {"", "no", "always", "on-failure", "unless-stopped"}
_NAMESPACES: Final = {
    "IpcMode": {"", "none", "host", "private", "shareable"},
    "PidMode": {"", "host"},
    "UTSMode": {"", "host"},
    "UsernsMode": {"", "host"},
    "CgroupnsMode": {"", "host", "private"},
}
_CAPABILITY_NAMES: Final = """
    ALL AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN DAC_OVERRIDE
    DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN
    MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID
    SETPCAP SETUID SYS_ADMIN SYS_BOOT SYS_CHROOT SYSLOG SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE
    SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG WAKE_ALARM
"""
_CAPABILITIES: Final = frozenset(_CAPABILITY_NAMES.split())


def check_container(
    name: str | None, body: dict[str, Any], folder_exists: FolderExists = everywhere
) -> list[MountPoint]:
    """Return what the container would have mounted, or raise :class:`Refused`."""
    check_types(body, CONTAINER)
    host = body.get("HostConfig") or {}
    _check_config(body)
    _check_host_config(host)
    _check_memory(host)
    _check_cpu(host)
    _check_modes(host)
    _check_network(body, host)
    if name is not None and not valid_name(name):
        raise Refused(
            f"Invalid container name ({name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed"
        )
    return mount_points(body, folder_exists)


def _check_config(body: dict[str, Any]) -> None:
    folder = body.get("WorkingDir")
    if folder and not folder.startswith("/"):
        raise Refused(
            f"the working directory '{folder}' is invalid, it needs to be an absolute path"
        )
    for entry in body.get("Env") or []:
        if not entry.split("=", 1)[0]:
            raise Refused(f"invalid environment variable: {entry}")
    if len((body.get("Hostname") or "").encode()) > 64:
        raise Refused(f'hostname "{body["Hostname"]}" is too long (maximum 64 bytes)')


def _check_host_config(host: dict[str, Any]) -> None:
    policy = host.get("RestartPolicy") or {}
    restart, retries = policy.get("Name") or "", policy.get("MaximumRetryCount") or 0
    if host.get("AutoRemove") and restart not in ("", "no"):
        raise Refused("can't create 'AutoRemove' container with restart policy")
    if restart not in _RESTART_POLICIES:
        raise Refused(f"invalid restart policy: unknown policy '{restart}'")
    if (retries and restart not in ("", "on-failure")) or retries < 0:
        raise Refused("invalid restart policy: maximum retry count")
    for entry in host.get("ExtraHosts") or []:
        _check_extra_host(entry)
    for field in ("CapAdd", "CapDrop"):
        _check_capabilities(field, host.get(field) or [])
    for option in host.get("SecurityOpt") or []:
        _check_security_option(option)


def _check_extra_host(entry: str) -> None:
    name, colon, address = entry.partition(":")
    if not name or not colon:
        raise Refused(f'bad format for add-host: "{entry}"')
    if address == "host-gateway":
        return
    try:
        ipaddress.ip_address(address.strip("[]"))
    except ValueError:
        raise Refused(f'invalid IP address in add-host: "{address}"') from None


def _check_capabilities(field: str, names: str | Iterable[str]) -> None:
    for name in [names] if isinstance(names, str) else names:
        if name.upper().removeprefix("CAP_") not in _CAPABILITIES:
            raise Refused(f'invalid {field}: unknown capability: "{name}"')


def _check_security_option(option: str) -> None:
    if option in ("no-new-privileges", "writable-cgroups", "disable"):
        return
    key = option.split("=" if "=" in option else ":", 1)[0]
    known = {"label", "apparmor", "seccomp", "no-new-privileges", "writable-cgroups"}
    if key not in known or key == option:
        raise Refused(f'invalid --security-opt: "{option}"')


def _check_memory(host: dict[str, Any]) -> None:
    memory, swap = host.get("Memory") or 0, host.get("MemorySwap") or 0
    reservation, swappiness = host.get("MemoryReservation") or 0, host.get("MemorySwappiness")
    if memory and memory < MINIMUM_MEMORY:
        raise Refused("Minimum memory limit allowed is 6MB")
    if 0 < swap < memory:
        raise Refused("Minimum memoryswap limit should be larger than memory limit, see usage")
    if not memory and swap > 0:
        raise Refused("You should always set the Memory limit when using Memoryswap limit")
    if swappiness is not None and swappiness != -1 and not 0 <= swappiness <= 100:
        raise Refused(f"Invalid value: {swappiness}, valid memory swappiness range is 0-100")
    if 0 < reservation < MINIMUM_MEMORY:
        raise Refused("Minimum memory reservation allowed is 6MB")
    if 0 < memory < reservation:
        raise Refused("Minimum memory limit can not be less than memory reservation limit")
    if (host.get("ShmSize") or 0) < 0:
        raise Refused("SHM size can not be less than 0")


def _check_cpu(host: dict[str, Any]) -> None:
    nano, period = host.get("NanoCpus") or 0, host.get("CpuPeriod") or 0
    quota, shares = host.get("CpuQuota") or 0, host.get("CpuShares") or 0
    if nano > 0 and (period > 0 or quota > 0):
        raise Refused("Conflicting options: Nano CPUs and CPU Period or Quota cannot both be set")
    if nano < 0:
        raise Refused("range of CPUs is from 0.01")
    if period and not 1000 <= period <= 1_000_000:
        raise Refused("CPU cfs period can not be less than 1ms or larger than 1s")
    if 0 < quota < 1000:
        raise Refused("CPU cfs quota can not be less than 1ms (i.e. 1000)")
    if shares < 0:
        raise Refused(f"invalid CPU shares ({shares}): value must be a positive integer")
    weight = host.get("BlkioWeight") or 0
    if weight and not 10 <= weight <= 1000:
        raise Refused("Range of blkio weight is from 10 to 1000")
    score = host.get("OomScoreAdj") or 0
    if not -1000 <= score <= 1000:
        raise Refused(f"Invalid value {score}, range for oom score adj is [-1000, 1000]")


def _check_modes(host: dict[str, Any]) -> None:
    for field, known in _NAMESPACES.items():
        mode = host.get(field) or ""
        joined = field in ("IpcMode", "PidMode") and mode.startswith("container:")
        if mode not in known and not joined:
            raise Refused(f"invalid {field.removesuffix('Mode')} mode: {mode}")


def _check_network(body: dict[str, Any], host: dict[str, Any]) -> None:
    mode = host.get("NetworkMode") or ""
    if mode == "host" and host.get("Links"):
        raise Refused("conflicting options: host type networking can't be used with links")
    if (host.get("UTSMode") or "") == "host" and body.get("Hostname"):
        raise Refused("conflicting options: hostname and the UTS mode")
    if mode.startswith("container:") and (host.get("PortBindings") or body.get("ExposedPorts")):
        raise Refused("conflicting options: port publishing and the container type network mode")
