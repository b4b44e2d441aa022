"""A Compose project: its files read and merged, with all that they include and extend."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from hublint.deployment import dotenv
from hublint.deployment.compose_merge import merged_files, merged_services
from hublint.deployment.given import Given
from hublint.deployment.interpolation import Unset
from hublint.deployment.scope import Scope
from hublint.deployment.yaml_texts import plain_text
from hublint.deployment.yaml_tree import Fields, Items, Text, YamlError, is_null, tree
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hublint.deployment.deployment_files import Files
    from hublint.deployment.stretches import Stretch
    from hublint.deployment.yaml_tree import Node
    from hublint.source import Source

NAMES = ("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml")
"""The files that Compose looks for, in its order."""
OVERRIDES = (
    "compose.override.yml",
    "compose.override.yaml",
    "docker-compose.override.yml",
    "docker-compose.override.yaml",
)
_ALIKE = pattern(r"(?:docker-|podman-)?compose[\w.-]*\.ya?ml")
_EXAMPLES = pattern(
    r"\.?env[._-](?:\w+[._-])?(?:example|sample|template|dist|default)s?|(?:example|sample|template)\.env"
)
_PROJECT_NAME = "COMPOSE_PROJECT_NAME"
_DEPTH = 8
_MOST_ALIKE = 8


@dataclass(frozen=True, slots=True)
class ProjectName:
    """What Compose puts before the names of networks and volumes; `by_folder`: only the folder's name gives it."""

    text: str | None
    by_folder: bool = False
    spot: Stretch | None = None


@dataclass(slots=True, eq=False)
class Project:
    """What the files of a project say, merged.

    `spots` are the places of the names of services. `open_services` are those of which a part can't be read, or that
    another file beside may change; with `is_open` it is all of them. `alike` are the services of such files, by name.
    """

    folder: Path
    name: ProjectName
    scope: Scope
    sources: tuple[Source, ...]
    services: Mapping[str, Fields]
    spots: Mapping[str, Stretch]
    networks: Mapping[str, tuple[Text, Node]]
    volumes: Mapping[str, tuple[Text, Node]]
    profiles: frozenset[str] = frozenset()
    is_open: bool = False
    open_services: frozenset[str] = frozenset()
    alike: tuple[Mapping[str, Fields], ...] = ()


@dataclass(slots=True)
class _Loading:
    """What came up while files were loaded. `missing`: one of them could not be read."""

    files: Files
    sources: list[Source] = field(default_factory=list)
    missing: bool = False
    open_services: set[str] = field(default_factory=set)


def default_files(files: Files, folder: Path) -> list[Path]:
    """The files that Compose loads in a folder by itself: the first of each kind."""
    names = files.names(folder)
    main = next((name for name in NAMES if name in names), None)
    if main is None:
        return []
    over = [name for name in OVERRIDES if name in names][:1]
    return [folder / name for name in (main, *over)]


def load(
    files: Files,
    compose: Iterable[Path],
    env_files: Iterable[Path] | None,
    given: Mapping[str, str],
    *,
    by_default: bool,
) -> Project | None:
    """The project of some compose files; `None` if none of them can be read.

    `env_files` are in the place of `.env`, `given` are variables that count most. `by_default`: the files are those
    that Compose takes if nobody names any, so that `COMPOSE_FILE` in `.env` may name others.
    """
    paths = list(compose)
    folder = paths[0].parent
    values, hidden = _environment(files, folder, env_files, given)
    if by_default and "COMPOSE_FILE" in values:
        paths = list(_named_files(values, folder)) or paths
        folder = paths[0].parent
    scope = Scope(folder, values, hidden)
    loading = _Loading(files)
    whole = _merged(loading, paths, scope, 0)
    if whole is None:
        return None
    name = _name(whole, scope, folder)
    values[_PROJECT_NAME] = Given(_PROJECT_NAME, name.text)
    alike = tuple(_alike(loading, folder, set(paths), scope)) if by_default else ()
    shared = {one for services in alike for one in services}
    profiles = _profiles(scope)
    return Project(
        folder,
        name,
        scope,
        tuple(loading.sources),
        dict(_services(whole)),
        {name: key.spot for name, (key, _) in _entries(whole, "services").items()},
        _entries(whole, "networks"),
        _entries(whole, "volumes"),
        profiles,
        loading.missing,
        frozenset(loading.open_services | shared),
        alike,
    )


def _environment(
    files: Files, folder: Path, env_files: Iterable[Path] | None, given: Mapping[str, str]
) -> tuple[dict[str, Given], bool]:
    """The variables that compose files may use, and whether a file that can't be read may give more."""
    chosen = {name: Given(name, text) for name, text in given.items()}
    values, hidden = dict(chosen), False
    paths = [folder / ".env"] if env_files is None else list(env_files)

    def known(name: str) -> Given | Unset | None:
        return values.get(name) or (None if hidden else Unset(name))

    for path in paths:
        source = files.read(path)
        if source is None:
            hidden = hidden or files.may_be(path) or _has_example(files, path.parent)
            continue
        try:
            values |= dotenv.variables(source, known)
        except dotenv.DotenvError as error:
            files.notes.append(f"{source.name} {error}, so hublint goes without it.")
            hidden = True
    return {**values, **chosen}, hidden


def _has_example(files: Files, folder: Path) -> bool:
    """Whether a file beside is to be copied to `.env`, which then gives what can't be known."""
    return any(_EXAMPLES.fullmatch(name.lower()) for name in files.names(folder))


def _named_files(values: Mapping[str, Given], folder: Path) -> Iterator[Path]:
    """The files that `COMPOSE_FILE` names."""
    separator = values.get("COMPOSE_PATH_SEPARATOR")
    text = values["COMPOSE_FILE"].text or ""
    for name in text.split((separator.text if separator else None) or ":"):
        if name:
            yield folder / name


def _profiles(scope: Scope) -> frozenset[str]:
    given = scope.given.get("COMPOSE_PROFILES")
    return frozenset((given.text or "").split(",")) if given else frozenset()


def _name(whole: Fields, scope: Scope, folder: Path) -> ProjectName:
    """The name of the project: of `COMPOSE_PROJECT_NAME`, of `name:`, or that of the folder."""
    given = scope.given.get(_PROJECT_NAME)
    if given is not None and given.text:
        return ProjectName(given.text, spot=given.spot)
    node = whole.get("name")
    if node is not None:
        return ProjectName(plain_text(node), spot=node.spot)
    name = "".join(
        sign for sign in folder.name.lower() if sign in "-_" or (sign.isascii() and sign.isalnum())
    )
    return ProjectName(name.lstrip("-_") or None, by_folder=True)


def _merged(loading: _Loading, paths: Iterable[Path], scope: Scope, depth: int) -> Fields | None:
    """Files over one another; those that can't be read are noted."""
    whole: Fields | None = None
    for path in paths:
        for part in _documents(loading, path, scope, depth):
            whole = part if whole is None else merged_files(whole, part)
    return whole


def _documents(loading: _Loading, path: Path, scope: Scope, depth: int) -> Iterator[Fields]:
    source = loading.files.read(path)
    if source is None or depth > _DEPTH:
        loading.missing = True
        return
    if source not in loading.sources:
        loading.sources.append(source)
    try:
        documents = tree(source, scope)
    except YamlError as error:
        loading.files.notes.append(f"{source.name} {error}, so hublint goes without it.")
        loading.missing = True
        return
    for document in documents:
        yield _included(loading, _extended(loading, document, path, depth), path, depth)


def _included(loading: _Loading, whole: Fields, path: Path, depth: int) -> Fields:
    """A file with what its `include` brings in; its own parts count where both have one."""
    include = whole.get("include")
    for item in include.items if isinstance(include, Items) else ():
        found = _include(loading, item, path, depth)
        whole = merged_files(found, whole) if found is not None else whole
    return whole


def _include(loading: _Loading, item: Node, path: Path, depth: int) -> Fields | None:
    options = item if isinstance(item, Fields) else None
    where = options.get("path") if options else item
    named = [plain_text(one) for one in (where.items if isinstance(where, Items) else [where])]
    names = [name for name in named if name]
    if not names or len(names) < len(named):
        loading.missing = True
        return None
    files = [path.parent / name for name in names]
    chosen = plain_text(options.get("project_directory")) if options else None
    folder = path.parent / chosen if chosen else files[0].parent
    env_file = options.get("env_file") if options else None
    env_nodes = env_file.items if isinstance(env_file, Items) else [env_file]
    env_files = [path.parent / (plain_text(one) or "") for one in env_nodes if one is not None]
    values, hidden = _environment(loading.files, folder, env_files or None, {})
    outer = item.scope
    scope = Scope(folder, {**values, **outer.given}, hidden or outer.hidden)
    return _merged(loading, files, scope, depth + 1)


def _extended(loading: _Loading, whole: Fields, path: Path, depth: int) -> Fields:
    """A file whose services hold what they extend."""
    services = whole.get("services")
    if not isinstance(services, Fields) or not any(
        _extends(one) for _, one in services.entries.values()
    ):
        return whole
    entries: dict[str, tuple[Text, Node]] = {}
    for name, (key, service) in services.entries.items():
        found = _whole_service(loading, service, services, path, depth, (name,))
        entries[name] = key, found
    replaced = Fields(services.scope, services.spot, entries)
    key = whole.entries["services"][0]
    return Fields(whole.scope, whole.spot, {**whole.entries, "services": (key, replaced)})


def _extends(service: Node) -> Node | None:
    return service.get("extends") if isinstance(service, Fields) else None


def _whole_service(
    loading: _Loading,
    service: Node,
    services: Fields,
    path: Path,
    depth: int,
    seen: tuple[str, ...],
) -> Node:
    """A service on top of the one that it extends; open if that can't be found."""
    extends = _extends(service)
    if extends is None or not isinstance(service, Fields):
        return service
    file, name = None, plain_text(extends)
    if isinstance(extends, Fields):
        name, file = plain_text(extends.get("service")), extends.get("file")
    others = services
    other_path = path
    if file is not None:
        other_path = path.parent / (plain_text(file) or "")
        others = _services_of(loading, other_path, service.scope, depth)
    base = others.entries.get(name or "")
    if base is None or (str(other_path), name) == (str(path), seen[-1]) or len(seen) > _DEPTH:
        loading.open_services.add(seen[0])
        return service
    whole = _whole_service(loading, base[1], others, other_path, depth + 1, (*seen, name or ""))
    if not isinstance(whole, Fields):
        return service
    taken = {key: entry for key, entry in whole.entries.items() if key != "extends"}
    merged = merged_services(Fields(whole.scope, whole.spot, taken), service)
    left = {key: entry for key, entry in merged.entries.items() if key != "extends"}
    return Fields(service.scope, service.spot, left)


def _services_of(loading: _Loading, path: Path, scope: Scope, depth: int) -> Fields:
    """The services of another file that one extends; relative paths in it begin at its own folder."""
    own = Scope(Path(os.path.normpath(path.parent)), scope.given, scope.hidden)
    nothing: dict[str, tuple[Text, Node]] = {}
    source = loading.files.read(path) if depth <= _DEPTH else None
    try:
        documents = tree(source, own) if source is not None else []
    except YamlError:
        documents = []
    for document in documents:
        services = document.get("services")
        if isinstance(services, Fields):
            return services
    spot = documents[0].spot if documents else None
    return Fields(own, spot, nothing)  # type: ignore[arg-type]


def _services(whole: Fields) -> Iterator[tuple[str, Fields]]:
    services = whole.get("services")
    for name, (_, service) in services.entries.items() if isinstance(services, Fields) else ():
        if isinstance(service, Fields):
            yield name, service


def _entries(whole: Fields, key: str) -> Mapping[str, tuple[Text, Node]]:
    found = whole.get(key)
    return found.entries if isinstance(found, Fields) else {}


def _alike(
    loading: _Loading, folder: Path, loaded: set[Path], scope: Scope
) -> Iterator[Mapping[str, Fields]]:
    """The services of the other compose files of a folder, which somebody may name with `-f`."""
    names = [one for one in loading.files.names(folder) if _ALIKE.fullmatch(one)]
    for name in names[:_MOST_ALIKE]:
        source = loading.files.read(folder / name) if folder / name not in loaded else None
        if source is None:
            continue
        try:
            documents = tree(source, scope)
        except YamlError:
            continue
        for document in documents:
            yield dict(_services(document))


def is_enabled(project: Project, service: Fields) -> bool:
    """Whether `docker compose up` starts a service: it has no profile, or one that `.env` enables."""
    profiles = service.get("profiles")
    if is_null(profiles) or not isinstance(profiles, Items):
        return True
    names = {plain_text(item) for item in profiles.items}
    return bool(names & (project.profiles | {"*"})) if project.profiles else False
