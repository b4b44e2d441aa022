"""HUB209: a `notebook_dir` that is no path of the container."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.notebook_dir.common import CONTAINERS, moved, target_of
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.mounts.lasting import personal_mounts
from hublint.hub.names.templates import normalised
from hublint.hub.start_directory import RELATIVE
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.interpret.values import Value


@rule("HUB209", Severity.ERROR, "loss")
def notebook_dir_outside_container(hub: Hub) -> Iterator[Report]:
    """`notebook_dir` is relative, or the path of a folder on the host."""
    value = _given(hub)
    if value is None:
        return
    host = host_path(hub)
    if host is not None:
        own = (host,) if host in personal_mounts(hub) else ()
        yield Report(
            value.place("a path of the host"),
            f"{quote(as_str(value))} is the folder on the Docker host; in the container it is mounted at "
            f"{quote(target_of(host))}, and the other path is missing, so that no server starts. Give the path in "
            "the container.",
            related=[host.place("mounted here")],
            fix=moved(hub, value, own, applicability="safe"),
        )
        return
    match = RELATIVE.fullmatch(as_str(value) or "")
    if match:
        yield _relative(hub, value, shell=match["shell"] is not None)


def _given(hub: Hub) -> Value | None:
    if not hub.spawner.is_a(*CONTAINERS):
        return None
    trait = hub.spawner.trait("notebook_dir")
    return trait.given


def host_path(hub: Hub) -> Mount | None:
    """The mount whose host folder `notebook_dir` names, where nothing is mounted there in the container."""
    value = _given(hub)
    shown = as_str(value)
    if value is None or shown is None or not shown.startswith("/"):
        return None
    path = normalised(shown)
    if not hub.mounts.certain(path) or hub.mounts.at(path) is not None:
        return None
    sources = (
        mount for mount in hub.mounts.items if mount.kind == "bind" and mount.source is not None
    )
    return next((one for one in sources if one.source and one.source.path() == path), None)


def _relative(hub: Hub, value: Value, *, shell: bool) -> Report:
    shown = as_str(value) or ""
    tail = "/" + shown.removeprefix("./").rstrip("/")
    meant = tuple(
        mount for mount in personal_mounts(hub) if (target_of(mount) or "").endswith(tail)
    )
    known = hub.root.template
    same = bool(meant) and known is not None and known.path() == target_of(meant[0])
    effect = "is looked for in the working directory of the image, whatever that is"
    if shell:
        effect = (
            "is taken literally, dollar sign and all: no such folder exists, and no server starts"
        )
    return Report(
        value.place("not absolute"),
        f"`notebook_dir` is a path in the container, and {quote(shown)} {effect}. Give the absolute path, such as "
        f"{quote(target_of(meant[0]) if meant else '/home/jovyan/work')}.",
        fix=moved(hub, value, meant, applicability="safe" if shell or same else "unsafe"),
        severity=None if shell else Severity.WARNING,
    )
