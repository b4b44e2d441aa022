"""What hands the Docker host over to users: its socket, its root folder, privileges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.names.templates import normalised
from hublint.hub.names.uses import BUILT_IN, CONTAINERS
from hublint.interpret.constants import as_python, as_str
from hublint.interpret.values import Collection, Mapping, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount

SOCKETS = frozenset({
    "/var/run/docker.sock", "/run/docker.sock", "/var/run/podman/podman.sock", "/run/podman/podman.sock",
    "/run/containerd/containerd.sock", "/var/run/containerd/containerd.sock",
})  # fmt: skip
SOCKET_FOLDERS = frozenset({"/var/run", "/run"})
FOLDERS = {
    "/etc": "the host's accounts, keys and settings",
    "/etc/shadow": "the host's passwords",
    "/etc/sudoers": "the host's rules for root",
    "/etc/sudoers.d": "the host's rules for root",
    "/etc/ssh": "the host's own keys",
    "/root": "the files of the host's root, SSH keys among them",
    "/root/.ssh": "the SSH keys of the host's root",
    "/proc": "all processes of the host",
    "/sys": "the host's kernel settings",
    "/dev": "the host's disks and devices",
    "/boot": "what the host boots",
    "/var": "the host's services with all their data",
    "/usr": "the host's programs",
    "/var/lib": "the host's services with all their data",
    "/var/lib/docker": "the files of all containers and volumes",
    "/var/lib/docker/volumes": "the files of all volumes, every user's among them",
    "/var/lib/kubelet": "the files and secrets of all pods of the node",
}
"""Folders of the host that hold more than users may have, and what that is."""

CAPABILITIES = frozenset({"SYS_ADMIN", "ALL", "CAP_SYS_ADMIN"})


@rule("HUB416", Severity.ERROR)
def host_takeover(hub: Hub) -> Iterator[Report]:
    """Users get root on the host, or what is root's."""
    if not hub.spawner.is_a(*CONTAINERS):
        return
    for mount in hub.mounts.items:
        if mount.origin not in BUILT_IN:
            yield from _mounted(mount)
    if hub.spawner.is_a("KubeSpawner"):
        yield from _privileged_pod(hub)
    else:
        yield from _privileges(hub)


def is_dangerous(mount: Mount) -> bool:
    """Whether the source of a mount is a part of the host that no user may have."""
    path = _path(mount)
    return path in SOCKETS or path in SOCKET_FOLDERS or path in FOLDERS or path == "/"


def _path(mount: Mount) -> str | None:
    found = mount.source.text if mount.source else None
    if found is None or not found.startswith("/") or mount.kind not in ("bind", "unknown"):
        return None
    below = mount.subpath.text if mount.subpath else ""
    return None if below is None or below else normalised(found)


def _mounted(mount: Mount) -> Iterator[Report]:
    path = _path(mount)
    if path is None or mount.source is None:
        return
    place = mount.source.place()
    if path in SOCKETS:
        yield Report(
            place,
            f"With {quote(path)} a user starts any container on the host, also one that has the whole disk "
            "mounted, and so is root on the host; read-only changes nothing. Take this mount away.",
        )
    elif path in SOCKET_FOLDERS:
        yield Report(
            place,
            f"{quote(path)} holds the Docker socket, with which a user becomes root on the host. Mount what is "
            "needed of it only.",
        )
    elif path == "/":
        yield Report(
            place,
            "The whole disk of the host is mounted: users reach every other user's files, and as root in the "
            "container they own the host. Mount the folder that is needed only.",
        )
    elif path in FOLDERS:
        message = f"{quote(path)} of the host is mounted: {FOLDERS[path]}. Mount what is needed of it only."
        yield Report(place, message, severity=Severity.WARNING)


def _privileges(hub: Hub) -> Iterator[Report]:
    """What `extra_host_config` gives away (docker)."""
    extra = (
        hub.spawner.trait("extra_host_config").value
        if not hub.spawner.is_a("SwarmSpawner")
        else None
    )
    if not isinstance(extra, Mapping):
        return
    privileged, pid, caps = extra.get("privileged"), extra.get("pid_mode"), extra.get("cap_add")
    if privileged is not None and as_python(privileged) is True:
        yield _privileged(privileged)
    if pid is not None and as_str(pid) == "host":
        message = (
            "With `pid_mode` `host` users see the processes of the host and of all other users, with whatever "
            "secrets stand on their command lines. Take it away."
        )
        yield Report(pid.place(), message, severity=Severity.WARNING)
    for item in caps.items if isinstance(caps, Collection) else ():
        if (as_str(item) or "").upper() in CAPABILITIES:
            message = (
                f"With the capability {quote(as_str(item))} root in the container is near to root on the host. "
                "Take it away, or give the one capability that is needed."
            )
            yield Report(item.place(), message, severity=Severity.WARNING)


def _privileged_pod(hub: Hub) -> Iterator[Report]:
    trait = hub.spawner.trait("privileged")
    if trait.given is not None and as_python(trait.given) is True:
        yield _privileged(trait.given)


def _privileged(value: Value) -> Report:
    message = (
        "Containers with `privileged` can use every device of the host, its disks too: whoever is root in one is "
        "root on the host. Take it away, and give the one device or capability that is needed."
    )
    return Report(value.place(), message, severity=Severity.WARNING)
