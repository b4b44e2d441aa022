"""HUB416 host-takeover: mounts and privileges that make users root on the host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.host_config import host_config
from hublint.hub.names.template_uses import BUILT_IN_ORIGINS, CONTAINER_SPAWNERS
from hublint.hub.names.templates import normalized
from hublint.interpret.constants import as_python, as_str
from hublint.interpret.values import Collection, Value

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
    "/boot": "the host's boot files",
    "/var": "the host's services with all their data",
    "/usr": "the host's programs",
    "/var/lib": "the host's services with all their data",
    "/var/lib/docker": "the files of all containers and volumes",
    "/var/lib/docker/volumes": "the files of all volumes, every user's among them",
    "/var/lib/kubelet": "the files and secrets of all pods of the node",
}
"""Folders of the host that hold more than users may have, and what that is (with it, users get ...)."""

CAPABILITIES = frozenset({"SYS_ADMIN", "ALL", "CAP_SYS_ADMIN"})


@rule("HUB416", Severity.ERROR)
def host_takeover(hub: Hub) -> Iterator[Report]:
    """Users get root on the host, or what is root's."""
    if not hub.spawner.is_a(*CONTAINER_SPAWNERS):
        return
    for mount in hub.mounts.items:
        if mount.origin not in BUILT_IN_ORIGINS:
            yield from _report_mount(mount)
    if hub.spawner.is_a("KubeSpawner"):
        yield from _report_privileged_pod(hub)
    else:
        yield from _report_host_config(hub)


def is_dangerous(mount: Mount) -> bool:
    """Whether the source of a mount is a part of the host that no user may have."""
    path = _host_path(mount)
    return path in SOCKETS or path in SOCKET_FOLDERS or path in FOLDERS or path == "/"


def _host_path(mount: Mount) -> str | None:
    """The folder of the host that a mount has as a whole, None where that cannot be known."""
    source = mount.source.text if mount.source else None
    if source is None or not source.startswith("/") or mount.kind not in ("bind", "unknown"):
        return None
    below = mount.subpath.text if mount.subpath else ""
    return None if below is None or below else normalized(source)


def _report_mount(mount: Mount) -> Iterator[Report]:
    path = _host_path(mount)
    if path is None or mount.source is None:
        return
    place = mount.source.place()
    if path in SOCKETS:
        message = (
            f"With {quote(path)}, users can start any container on the host, even one with its whole disk mounted, "
            "and so are root on the host. Read-only changes nothing: remove this mount."
        )
        yield Report(place, message)
    elif path in SOCKET_FOLDERS:
        message = (
            f"{quote(path)} holds the Docker socket, with which users become root on the host. Mount only what is "
            "needed."
        )
        yield Report(place, message)
    elif path == "/":
        message = (
            "The whole disk of the host is mounted: users reach every other user's files, and as root in the "
            "container they own the host. Mount only the folder that is needed."
        )
        yield Report(place, message)
    elif path in FOLDERS:
        message = f"Users get {quote(path)} of the host, and with it {FOLDERS[path]}. Mount only what is needed."
        yield Report(place, message, severity=Severity.WARNING)


def _report_host_config(hub: Hub) -> Iterator[Report]:
    """What `extra_host_config` gives away (docker)."""
    options = host_config(hub)
    privileged, pid, caps = map(options.get, ("privileged", "pid_mode", "cap_add"))
    if privileged is not None and as_python(privileged) is True:
        yield _report_privileged(privileged)
    if pid is not None and as_str(pid) == "host":
        message = (
            '`"pid_mode": "host"` lets users see the processes of the host and of all other users, with the secrets '
            "on their command lines. Remove it."
        )
        yield Report(pid.place(), message, severity=Severity.WARNING)
    for item in caps.items if isinstance(caps, Collection) else ():
        if (as_str(item) or "").upper() in CAPABILITIES:
            message = (
                f"The capability {quote(as_str(item))} makes root in the container nearly root on the host. "
                "Remove it, or give the one capability that is needed."
            )
            yield Report(item.place(), message, severity=Severity.WARNING)


def _report_privileged_pod(hub: Hub) -> Iterator[Report]:
    trait = hub.spawner.trait("privileged")
    if trait.given is not None and as_python(trait.given) is True:
        yield _report_privileged(trait.given)


def _report_privileged(value: Value) -> Report:
    message = (
        "Containers with `privileged` can use every device of the host, even its disks: whoever is root in one is "
        "root on the host. Remove it, and give the one device or capability that is needed."
    )
    return Report(value.place(), message, severity=Severity.WARNING)
