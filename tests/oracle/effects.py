"""What the fix of a rule may change of that which the judge records; whatever else changes is wrong.

Each rule declares the aspects of a hub that its fix may change: here is in which fields of the record these show.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final

from hublint.linter import rulebook

from .trouble import UNREAD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hublint.aspects.in_force import Aspect

    from .repairs import Repair

RULES: Final = rulebook.rulebook().rules

Patterns = tuple[str, ...]
"""Names of fields with ``*`` for any text; a leading ``+``, ``-`` or ``~`` means only that change."""

ANYTHING: Final = ("*",)
MOUNTS: Final = (
    "mount*",
    "rendered/volume_binds/*",
    "body/HostConfig/Binds*",
    "body/HostConfig/Mounts*",
    "body/Volumes/*",
    "body/TaskTemplate/ContainerSpec/Mounts*",
    "body/spec/containers/notebook/volumeMounts*",
    "body/spec/volumes*",
)
OPTIONS: Final = (*MOUNTS, "rendered/unread_volume_options", "rendered/unread_fields")
ADDED_MOUNTS: Final = tuple("+" + pattern for pattern in MOUNTS)
DRIVER: Final = ("body/HostConfig/VolumeDriver",)
START: Final = ("rendered/notebook_dir", "body/*Env/JUPYTERHUB_ROOT_DIR", "body/*env/*ROOT_DIR*")
URL: Final = ("rendered/default_url", "body/*Env/JUPYTERHUB_DEFAULT_URL")
REMOVAL: Final = ("removed", "rendered/remove", "body/HostConfig/AutoRemove")
COMMAND: Final = ("rendered/cmd", "body/Cmd")
ARGUMENTS: Final = ("rendered/args", "body/Cmd")
IMAGE: Final = ("rendered/image", "body/*Image", "body/*image", "body/*/JUPYTER_IMAGE*")
NAME: Final = (
    *("name", "rendered/object_name", "body/Name", "body/metadata/name"),
    *("destroyed", "body/HostConfig/LogConfig/Config/tag"),
)
USER: Final = ("body/User", "body/TaskTemplate/ContainerSpec/User", "body/spec/*unAsUser")
HUB_ADDRESS: Final = ("body/*nv/JUPYTERHUB_A[PC]*_URL*", "settled/listeners/hub", "settled/told*")
PROXY_ADDRESS: Final = ("settled/listeners/proxy*",)
BASE_URL: Final = (*HUB_ADDRESS, *PROXY_ADDRESS, "body/*nv/JUPYTERHUB_*")
SERVICES: Final = ("settled/services", "settled/written_services", "settled/listeners/service *")
OLD_CLIENT: Final = ("+warnings/Deleting unused oauth client *",)
ROLES: Final = (
    *("settled/idle_roles", "settled/users", "settled/own_scopes*"),
    "+warnings/Role * will have no scopes",
)
SERVER_ADDRESS: Final = ("body/*nv/JUPYTERHUB_SERVICE_URL*",)
NETWORK: Final = ("body/HostConfig/NetworkMode", "body/HostConfig/PortBindings/*/HostIp")
REFUSALS: Final = ("+warnings/Removing blocked user *", "+warnings/User * blocked. *")
LOGIN: Final = (
    *("login/*", "settled/blocked", "settled/users", "settled/allow_config"),
    *("settled/vain_names", "settled/can_be_named"),
    *("+warnings/User * not allowed.", "+warnings/Disallowing invalid username *"),
)
ENVIRONMENT: Final = ("body/*Env/*", "body/*/env/*")
HOST_CONFIG: Final = ("body/HostConfig/*", *MOUNTS, "limit/*/sent")


def _limit(name: str, *fields: str) -> Patterns:
    variables = (f"body/*Env/{name.upper()}", f"body/*/env/{name.upper()}*")
    return (f"limit/{name}/*", *variables, *fields)


MEMORY: Final = _limit(
    *("mem_limit", "body/HostConfig/Memory", "body/*/Limits/MemoryBytes", "body/*/limits/memory"),
)
GUARANTEE: Final = _limit(
    *("mem_guarantee", "body/HostConfig/MemoryReservation"),
    *("body/*/Reservations/MemoryBytes", "body/*/requests/memory"),
)
CPU: Final = _limit(
    *("cpu_limit", "body/HostConfig/CpuQuota", "body/*/Limits/NanoCPUs", "body/*/limits/cpu"),
)
CPU_GUARANTEE: Final = _limit(
    "cpu_guarantee", "body/*/Reservations/NanoCPUs", "body/*/requests/cpu"
)

TRAITS: Final[dict[str, Patterns]] = {
    "volumes": OPTIONS,
    "read_only_volumes": OPTIONS,
    "mounts": MOUNTS,
    "notebook_dir": START,
    "default_url": URL,
    "remove": REMOVAL,
    "remove_containers": REMOVAL,
    "cmd": COMMAND,
    "args": ARGUMENTS,
    "image": IMAGE,
    "image_spec": IMAGE,
    "singleuser_image_spec": IMAGE,
    "container_image": IMAGE,
    "mem_limit": MEMORY,
    "mem_guarantee": GUARANTEE,
    "cpu_limit": CPU,
    "cpu_guarantee": CPU_GUARANTEE,
    "name_template": NAME,
    "prefix": NAME,
    "container_prefix": NAME,
    "pod_name_template": NAME,
    "environment": ENVIRONMENT,
    "extra_host_config": HOST_CONFIG,
    "extra_create_kwargs": ("body/*", *MOUNTS),
    "hub_connect_ip": HUB_ADDRESS,
    "hub_ip": HUB_ADDRESS,
    "hub_port": HUB_ADDRESS,
    "hub_bind_url": HUB_ADDRESS,
    "hub_connect_url": HUB_ADDRESS,
    "base_url": BASE_URL,
    "bind_url": PROXY_ADDRESS,
    "ip": PROXY_ADDRESS,
    "port": PROXY_ADDRESS,
    "services": SERVICES,
    "load_roles": ROLES,
    "load_groups": ROLES,
    "spawner_class": ANYTHING,
    "authenticator_class": (
        *("class/authenticator", "+deprecated/The shared database *", *LOGIN),
        "+warnings/Using testing authenticator *",
    ),
    "network_name": NETWORK,
    "allowed_users": LOGIN,
    "blocked_users": LOGIN,
    "admin_users": LOGIN,
    "allow_all": LOGIN,
    "uid": USER,
}
"""What a trait decides; any other trait decides nothing that is recorded."""

REPLACED: Final = "replaced"
"""In place of a pattern: what the traits decide of which the fix takes a setting away."""
CURES: Final = {
    "lost": ("+mount/home", "~rendered/notebook_dir"),
    "leak": ("+mount/home", "~name"),
    "shared": ("+mount/home",),
    "limit": ("~limit/mem_limit/sent", "~limit/cpu_limit/sent"),
    "unread": ("-unrecognized/", *(f"~rendered/{name}" for name in UNREAD)),
    "unreachable": ("~settled/listeners/hub",),
    "collision": ("~settled/listeners/hub", "~settled/listeners/proxy"),
    "nobody": ("~login/admitted",),
}
"""Troubles, and changes by which they end; any other may end by what is not recorded."""

POD: Final = (
    *("body/spec/*", "body/metadata/*", "rendered/unread_overrides"),
    *(*OPTIONS, *NAME, *IMAGE, *START),
)
"""What KubeSpawner's profiles may decide."""
LIMITS: Final = (*MEMORY, *GUARANTEE, *CPU, *CPU_GUARANTEE)

FIELDS: Final[dict[Aspect, Patterns]] = {
    "mounts": OPTIONS,
    "start-folder": START,
    "names": NAME,
    "removal": REMOVAL,
    "limits": LIMITS,
    "environment": ENVIRONMENT,
    "image": IMAGE,
    "command": (*COMMAND, *ARGUMENTS, *URL, "body/spec/containers/notebook/args*"),
    "user": USER,
    "container-options": (*HOST_CONFIG, *USER, "body/*", "rendered/unread_fields"),
    "network": (*NETWORK, *SERVER_ADDRESS),
    "addresses": (*HUB_ADDRESS, *PROXY_ADDRESS, *BASE_URL),
    "login": (*LOGIN, *ROLES, *REFUSALS, "+errors/No such group: *"),
    "admins": LOGIN,
    "rights": (*SERVICES, *ROLES, *OLD_CLIENT),
    "hub-data": (),
    "public": (),
    "classes": ANYTHING,
    "server-options": (*LIMITS, *POD),
    "login-options": LOGIN,
    "hub-options": (),
}
"""The fields of the record in which each aspect of a hub shows."""

BESIDE: Final[dict[str, Patterns]] = {
    "HUB123": ("-unrecognized/*",),
    "HUB506": (REPLACED,),
    "HUB516": ("-body/*Env/JUPYTERHUB_ADMIN_ACCESS",),
    "HUB529": ("~settled/rewritten",),
    "HUB611": ARGUMENTS,
}
"""What shows besides: lines of the log, and what goes with a setting that is taken away.

Log lines may go with every fix; with those of no pattern, nothing else may change.
"""

WOKEN: Final = {"HUB560": {"left"}}
"""Trouble that is what a function means, which runs to its end once it is mended."""

UNRECORDED: Final[dict[str, str]] = {
    "HUB004": "a comment for hublint itself, which the hub does not read",
    "HUB133": "no compose file is played",
    "HUB311": "only releases of dockerspawner lack cpu_limit that are older than the judge's",
    "HUB318": "servers are started past the page that counts them",
    "HUB319": "no server fails of those that the hub counts",
    "HUB523": "only before dockerspawner 13 do these variables replace the hub's own",
    "HUB526": "nobody is in a group, so that group_overrides are not applied",
    "HUB534": "no file of variables is played",
    "HUB535": "no compose file is played",
    "HUB555": "no systemd is played",
    "HUB583": "no local process is started",
    "HUB601": "the judge keeps the database in memory, whatever its URL",
    "HUB602": "the judge keeps the cookie secret in its own folder",
    "HUB606": "auth_state is stored at a real login only",
    "HUB610": "the judge keeps the database in memory, whatever its URL",
    "HUB618": "the hub is not shut down",
    "HUB619": "what a log level shows is not part of the record",
    "HUB620": "the database is new with every case",
    "HUB711": "whoever is let in by the pattern still is, and nobody else",
    "HUB714": "no provider's certificate is checked",
    "HUB755": "no service asks the hub for anything",
    "HUB756": "services are not started",
    "HUB811": "no compose file is played",
    "HUB823": "no compose file is played",
    "HUB830": "no local process is started",
    "HUB906": "only before dockerspawner 12 does an empty list allow every image",
    "HUB912": "no batch system is played",
}
"""Fixable rules of which the judge records nothing, and why."""


def may_change(repair: Repair, change: str, *, lacking: bool = False) -> bool:
    """Whether a fix may make this change (see :func:`tests.oracle.repaired.changes`).

    ``lacking`` tells that it is one against the config that lacks the replaced statements.
    """
    declared = RULES[repair.code].changes
    if "anything" in declared:
        return True
    patterns = BESIDE.get(repair.code, ())
    patterns += tuple(one for aspect in declared for one in FIELDS.get(aspect, ()))
    if "named" in declared:
        patterns += (*_decided(repair.written), "-unrecognized/*")
    if lacking or REPLACED in patterns:
        patterns += _decided(repair.replaced)
    return any(_matches(change, pattern) for pattern in patterns)


def revives(repair: Repair) -> bool:
    """Whether the fix brings a setting into force that was not read, or not as it was meant."""
    return not RULES[repair.code].changes.isdisjoint(("named", "anything"))


def decides_who_enters(repair: Repair) -> bool:
    """Whether who gets in, and so whose rights count, may be another one after a fix that has to be agreed to."""
    return not repair.safe and "login" in RULES[repair.code].changes


def _decided(traits: Iterable[str]) -> Patterns:
    return tuple(pattern for name in traits for pattern in TRAITS.get(name, ()))


def may_cure(repair: Repair, trouble: str) -> bool:
    """Whether the trouble could end by a change that the fix may make."""
    changes = CURES.get(trouble)
    return changes is None or any(may_change(repair, change) for change in changes)


def _matches(change: str, pattern: str) -> bool:
    return fnmatchcase(change if pattern[0] in "+-~" else change[1:], pattern)
