"""Reading the deployment around a config: compose files and units of systemd, the nearest folder first."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from hublint.deployment.choice import chosen
from hublint.deployment.compose_project import default_files, is_enabled, load
from hublint.deployment.compose_service import named_things, read_service
from hublint.deployment.deployment import Deployment
from hublint.deployment.deployment_files import Files, real
from hublint.deployment.dotenv import DotenvError, variables
from hublint.deployment.given import Given
from hublint.deployment.interpolation import Unset
from hublint.deployment.systemd import config_of, unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from hublint.deployment.asked import Asked
    from hublint.deployment.compose_project import Project
    from hublint.deployment.service import Service
    from hublint.files.reach import Reach
    from hublint.source import Source

_UNIT_FOLDERS = ("", "systemd", "etc/systemd/system")
_NO_SERVICE = "No compose file beside the config has a service that runs this hub."
_NO_FILES = "The compose files that are named can't be read."
_MOST_SERVICES = 60
_MOST_UNITS = 10


def search(source: Source, reach: Reach, folders: Sequence[Path], asked: Asked) -> Deployment:
    """The deployment of a config, from folders that hold files of one, or from the files that are named."""
    relative = source.file is None or not source.file.is_absolute()
    files = Files(reach, relative, asked)
    config = real(source.file) if source.file is not None else reach.folder / "jupyterhub_config.py"
    found = Deployment(reason=_NO_FILES if asked.compose else _NO_SERVICE)
    for project in _projects(files, folders, asked):
        found = _of_project(files, project, config, asked)
        if found.may_hold_hub:
            break
    if found.service is None and (asked.compose or asked.service) and found.reason:
        files.notes.append(found.reason)
    units = list(_units(files, folders, config)) if not asked.compose else []
    return _with_variables(files, _with_units(found, units), asked)


def _projects(files: Files, folders: Iterable[Path], asked: Asked) -> Iterator[Project]:
    env_files = asked.env_files or None
    if asked.compose:
        project = load(files, asked.compose, env_files, asked.env, by_default=False)
        if project is not None:
            yield project
        return
    for folder in folders:
        compose = default_files(files, folder)
        project = load(files, compose, env_files, asked.env, by_default=True) if compose else None
        if project is not None:
            yield project


def _of_project(files: Files, project: Project, config: Path, asked: Asked) -> Deployment:
    names = list(project.services)
    if len(names) > _MOST_SERVICES:
        files.notes.append(
            f"{project.sources[0].name} has {len(names):,} services, of which hublint reads the first {_MOST_SERVICES}."
        )
    services = [read_service(files, project, name) for name in names[:_MOST_SERVICES]]
    found, reason = _hub(project, services, config, asked)
    hub = found[0] if len(found) == 1 else None
    return Deployment(
        hub,
        reason,
        named_things(project, "networks"),
        named_things(project, "volumes"),
        tuple(one for one in services if one is not hub),
        project.name.text,
        project.name.by_folder,
        project.scope.given,
        may_hold_hub=bool(found),
    )


def _hub(
    project: Project, services: list[Service], config: Path, asked: Asked
) -> tuple[list[Service], str]:
    """The services that may be the hub, and why none is chosen, if that is so."""
    where = f"`{project.sources[0].name}`"
    if asked.service is not None:
        found = [one for one in services if one.name == asked.service]
        return found, "" if found else f"{where} has no service `{asked.service}`."
    enabled = [one for one in services if is_enabled(project, project.services[one.name])]
    found = chosen(enabled, config, project.folder) or chosen(services, config, project.folder)
    if not found:
        return [], f"No service of {where} runs this hub, as far as can be seen."
    if len(found) > 1:
        listed = ", ".join(f"`{one.name}`" for one in found[:5])
        return found, f"Several services of {where} may run this hub: {listed}."
    return found, ""


def _units(files: Files, folders: Iterable[Path], config: Path) -> Iterator[Service]:
    """The units that start a hub, and don't name another config."""
    for folder in folders:
        for below in _UNIT_FOLDERS:
            names = [one for one in files.names(folder / below) if one.endswith(".service")]
            for name in names[:_MOST_UNITS]:
                source = files.read(folder / below / name)
                found = unit(source) if source is not None else None
                wanted = config_of(found) if found is not None else None
                if found is not None and (wanted is None or wanted.endswith(f"/{config.name}")):
                    yield found


def _with_units(found: Deployment, units: list[Service]) -> Deployment:
    """The deployment where a unit may start the hub; what also runs in a container has two."""
    if not units or found.may_hold_hub:
        return found
    if len(units) > 1:
        listed = ", ".join(f"`{one.name}`" for one in units[:5])
        return Deployment(reason=f"Several units of systemd start a hub: {listed}.")
    return Deployment(units[0])


def _of_files(files: Files, asked: Asked) -> dict[str, Given]:
    """The variables of the files that the user names, where no compose file uses them."""
    found: dict[str, Given] = {}
    for path in asked.env_files:
        source = files.read(path)
        if source is not None:
            with suppress(DotenvError):
                found |= variables(source, Unset)
    return found


def _with_variables(files: Files, found: Deployment, asked: Asked) -> Deployment:
    """The deployment with the variables that the user names; those of files, too, if there is no service for them."""
    named = {name: Given(name, text) for name, text in asked.env.items()}
    if found.service is None and not asked.compose:
        named = {**_of_files(files, asked), **named}
    return Deployment(
        found.service,
        found.reason,
        found.networks,
        found.volumes,
        found.others,
        found.project_name,
        found.named_by_folder,
        found.given,
        named,
        files.sources,
        tuple(files.notes),
        found.may_hold_hub,
    )
