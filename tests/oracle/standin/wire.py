"""The JSON types of a create request, as the engine's Go decoder reads them.

The field types are those of moby's ``api/types/container`` (``Config``, ``HostConfig``,
``Resources``) and ``api/types/mount``. A decoder ignores fields it does not know, matches field
names whatever their case, takes ``null`` for everything, and refuses every other type error.
"""

from __future__ import annotations

from typing import Any, Final

from .refusal import Refused

INT64: Final = (-(2**63), 2**63 - 1)

STRING, INT, UINT16, BOOL, ANY = "string", "int64", "uint16", "bool", "any"
STRINGS = ["string"]
STRING_MAP = {"*": STRING}
STRING_OR_LIST = "string or list"

_DRIVER = {"Name": STRING, "Options": STRING_MAP}
MOUNT: Final = {
    "Type": STRING,
    "Source": STRING,
    "Target": STRING,
    "ReadOnly": BOOL,
    "Consistency": STRING,
    "BindOptions": {"Propagation": STRING, "NonRecursive": BOOL, "CreateMountpoint": BOOL},
    "VolumeOptions": {
        "NoCopy": BOOL,
        "Labels": STRING_MAP,
        "Subpath": STRING,
        "DriverConfig": _DRIVER,
    },
    "TmpfsOptions": {"SizeBytes": INT, "Mode": INT, "Options": [STRINGS]},
}
_HEALTH = {"Test": STRINGS, "Interval": INT, "Timeout": INT, "Retries": INT, "StartPeriod": INT}
_DEVICE = {"PathOnHost": STRING, "PathInContainer": STRING, "CgroupPermissions": STRING}
_DEVICE_REQUEST = {
    "Driver": STRING,
    "Count": INT,
    "DeviceIDs": STRINGS,
    "Capabilities": [STRINGS],
    "Options": STRING_MAP,
}
_RESOURCES = {
    "CpuShares": INT,
    "Memory": INT,
    "NanoCpus": INT,
    "CgroupParent": STRING,
    "BlkioWeight": UINT16,
    "CpuPeriod": INT,
    "CpuQuota": INT,
    "CpuRealtimePeriod": INT,
    "CpuRealtimeRuntime": INT,
    "CpusetCpus": STRING,
    "CpusetMems": STRING,
    "Devices": [_DEVICE],
    "DeviceCgroupRules": STRINGS,
    "DeviceRequests": [_DEVICE_REQUEST],
    "MemoryReservation": INT,
    "MemorySwap": INT,
    "MemorySwappiness": INT,
    "OomKillDisable": BOOL,
    "PidsLimit": INT,
    "Ulimits": [{"Name": STRING, "Soft": INT, "Hard": INT}],
}
_HOST_CONFIG = {
    **_RESOURCES,
    "Binds": STRINGS,
    "LogConfig": {"Type": STRING, "Config": STRING_MAP},
    "NetworkMode": STRING,
    "PortBindings": {"*": [{"HostIp": STRING, "HostPort": STRING}]},
    "RestartPolicy": {"Name": STRING, "MaximumRetryCount": INT},
    "AutoRemove": BOOL,
    "VolumeDriver": STRING,
    "VolumesFrom": STRINGS,
    "CapAdd": STRING_OR_LIST,
    "CapDrop": STRING_OR_LIST,
    "CgroupnsMode": STRING,
    "Dns": STRINGS,
    "DnsOptions": STRINGS,
    "DnsSearch": STRINGS,
    "ExtraHosts": STRINGS,
    "GroupAdd": STRINGS,
    "IpcMode": STRING,
    "Links": STRINGS,
    "OomScoreAdj": INT,
    "PidMode": STRING,
    "Privileged": BOOL,
    "PublishAllPorts": BOOL,
    "ReadonlyRootfs": BOOL,
    "SecurityOpt": STRINGS,
    "StorageOpt": STRING_MAP,
    "Tmpfs": STRING_MAP,
    "UTSMode": STRING,
    "UsernsMode": STRING,
    "ShmSize": INT,
    "Sysctls": STRING_MAP,
    "Runtime": STRING,
    "Isolation": STRING,
    "Mounts": [MOUNT],
    "MaskedPaths": STRINGS,
    "ReadonlyPaths": STRINGS,
    "Init": BOOL,
}
CONTAINER: Final = {
    "Hostname": STRING,
    "Domainname": STRING,
    "User": STRING,
    "AttachStdin": BOOL,
    "AttachStdout": BOOL,
    "AttachStderr": BOOL,
    "ExposedPorts": {"*": ANY},
    "Tty": BOOL,
    "OpenStdin": BOOL,
    "StdinOnce": BOOL,
    "Env": STRINGS,
    "Cmd": STRING_OR_LIST,
    "Healthcheck": _HEALTH,
    "Image": STRING,
    "Volumes": {"*": {}},
    "WorkingDir": STRING,
    "Entrypoint": STRING_OR_LIST,
    "NetworkDisabled": BOOL,
    "Labels": STRING_MAP,
    "StopSignal": STRING,
    "StopTimeout": INT,
    "Shell": STRING_OR_LIST,
    "HostConfig": _HOST_CONFIG,
    "NetworkingConfig": ANY,
}


def check_types(value: Any, expected: Any, path: str = "") -> None:
    """Raise :class:`Refused` where ``value`` does not decode as ``expected``."""
    if value is None or expected == ANY:
        return
    if isinstance(expected, str):
        _check_scalar(value, expected, path)
    elif isinstance(expected, list):
        _check_kind(value, list, path, "array")
        for item in value:
            check_types(item, expected[0], path)
    else:
        _check_kind(value, dict, path, "struct")
        _check_fields(value, expected, path)


def _check_fields(value: dict[str, Any], expected: dict[str, Any], path: str) -> None:
    known = {name.casefold(): (name, kind) for name, kind in expected.items()}
    for key, item in value.items():
        name, kind = known.get(key.casefold(), (key, expected.get("*", ANY)))
        check_types(item, kind, f"{path}.{name}" if path else name)


def _check_kind(value: Any, kind: type, path: str, go_name: str) -> None:
    if not isinstance(value, kind):
        raise _type_error(value, path, go_name)


def _check_scalar(value: Any, expected: str, path: str) -> None:
    if expected == BOOL:
        good = isinstance(value, bool)
    elif expected == STRING:
        good = isinstance(value, str)
    elif expected == STRING_OR_LIST:
        good = isinstance(value, str) or (
            isinstance(value, list) and all(isinstance(item, str) for item in value)
        )
    else:
        low, high = (0, 2**16 - 1) if expected == UINT16 else INT64
        good = type(value) is int and low <= value <= high
    if not good:
        raise _type_error(value, path, expected)


def _type_error(value: Any, path: str, go_name: str) -> Refused:
    shown = {str: "string", bool: "bool", int: "number", float: "number", list: "array"}
    found = shown.get(type(value), "object")
    return Refused(f"json: cannot unmarshal {found} into Go struct field {path} of type {go_name}")
