"""Which service runs the hub of a config: by evidence, and only if it points to a single one."""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import TYPE_CHECKING

from hublint.deployment.docker_image import HUB_IMAGE
from hublint.deployment.service import SOCKETS, is_below
from hublint.deployment.systemd import config_of
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.deployment.service import Service

_TRIAL = frozenset(
    {"test", "tests", "testing", "e2e", "example", "examples", "demo", "demos", "samples"}
)
_CONFIG = pattern(r".*jupyterhub[\w.-]*conf[\w.-]*\.py")
_HUB = pattern(r".*hub.*", 2)
_INSTALLED = pattern(r".*\bjupyterhub\b")


def chosen(services: Iterable[Service], config: Path, folder: Path) -> list[Service]:
    """The services with the best evidence, of those that come in question; one is the hub, several are none.

    `folder` is that of the project: one that lies around examples or tests says nothing of the configs there, unless
    it names them.
    """
    graded = [(grade, one) for one in services if (grade := _evidence(one, config))]
    best = max((grade for grade, _ in graded), default=0)
    if best < _CERTAIN and _is_trial(config, folder):
        return []
    return [one for grade, one in graded if grade == best]


_CERTAIN = 3


def _evidence(service: Service, config: Path) -> int:
    """3: it has this config. 2: it is JupyterHub. 1: it may be. 0: it isn't, or has another config."""
    inside = list(_inside(service, config))
    started, named = _started_config(service)
    if inside and started is not None and started not in [path for path, _ in inside]:
        near = any(is_below(started, posixpath.dirname(path)) for path, _ in inside)
        if (named and near) or not any(exact for _, exact in inside):
            return 0
    if any(exact for _, exact in inside) or (inside and _is_hub_like(service)):
        return _CERTAIN
    if inside or _has_other_config(service, config):
        return 0
    if _is_hub(service):
        return 2
    return int(_has_socket(service) and _HUB.fullmatch(service.name) is not None)


def _started_config(service: Service) -> tuple[str | None, bool]:
    """The path in the container of the config that JupyterHub is started with, and whether the command names it."""
    wanted = config_of(service)
    if service.folder is None or not service.starts_hub_itself:
        return None, False
    name = wanted or "jupyterhub_config.py"
    return posixpath.normpath(posixpath.join(service.folder, name)), wanted is not None


def _inside(service: Service, config: Path) -> Iterator[tuple[str, bool]]:
    """The paths of the config in the container, each with whether exactly this file is put there."""
    for source, target, into in _sources(service):
        if source == config:
            yield (posixpath.join(target, config.name) if into else target), True
        elif config.is_relative_to(source):
            yield posixpath.join(target, config.relative_to(source).as_posix()), False


def _sources(service: Service) -> Iterator[tuple[Path, str, bool]]:
    """What is put into the container, where, and whether a file comes into that under its own name."""
    for mount in service.mounts:
        if mount.kind == "bind" and mount.source is not None and mount.target is not None:
            yield Path(mount.source), mount.target, False
    for copied in service.built.copied if service.built is not None else ():
        yield Path(copied.source), copied.target, copied.into


def _has_other_config(service: Service, config: Path) -> bool:
    """Whether another file that is called like a config is put into the container by itself."""
    others = [source for source, *_ in _sources(service) if _CONFIG.fullmatch(source.name)]
    return any(source != config for source in others)


def _is_hub(service: Service) -> bool:
    base = service.built.base if service.built is not None else None
    return (
        service.starts_hub_itself or service.names_hub or bool(base and HUB_IMAGE.fullmatch(base))
    )


def _is_hub_like(service: Service) -> bool:
    steps = service.built.steps if service.built is not None else ()
    return (
        _is_hub(service)
        or bool(_HUB.fullmatch(service.name))
        or any(one.keyword == "RUN" and _INSTALLED.match(one.text) for one in steps)
    )


def _has_socket(service: Service) -> bool:
    return any(mount.target in SOCKETS for mount in service.mounts)


def _is_trial(config: Path, folder: Path) -> bool:
    if not config.is_relative_to(folder):
        return False
    return not _TRIAL.isdisjoint(part.lower() for part in config.relative_to(folder).parts[:-1])
