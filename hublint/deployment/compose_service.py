"""A service of a Compose project, with all that its keys, variables and image come to."""

from __future__ import annotations

import os
import posixpath
import shlex
from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.deployment.compose_variables import Environment, pairs
from hublint.deployment.docker_build import built
from hublint.deployment.docker_image import Image, Step, foreign
from hublint.deployment.given import Given
from hublint.deployment.interpolation import Unset
from hublint.deployment.service import (
    JoinedNetwork,
    MountKind,
    NamedThing,
    PublishedPort,
    Service,
    ServiceMount,
)
from hublint.deployment.yaml_texts import plain_text, text_of
from hublint.deployment.yaml_tree import Fields, Items, Text
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.deployment.compose_project import Project
    from hublint.deployment.deployment_files import Files
    from hublint.deployment.stretches import Stretch
    from hublint.deployment.yaml_tree import Node

_DRIVE = pattern(r"[A-Za-z]:[\\/]")
_PORT = pattern(
    r"(?:(?:\[[^\]]*\]|\d+(?:\.\d+){3}):)?(?:(?P<published>[\d-]*):)?(?P<target>[\d-]+)(?:/\w+)?"
)
_INITS = ("tini", "dumb-init", "env", "catatonit")
_DEPTH = 4


def read_service(files: Files, project: Project, name: str) -> Service:
    """A service of the project, by its name."""
    return _Reader(files, project).service(name)


def named_things(project: Project, kind: str) -> dict[str, NamedThing]:
    """The networks or volumes of a project, by key, with their real names."""
    entries = project.networks if kind == "networks" else project.volumes
    return {key: _named(project, key, node[1], node[0].spot) for key, node in entries.items()}


def _named(project: Project, key: str, node: Node | None, spot: Stretch | None) -> NamedThing:
    options = node if isinstance(node, Fields) else None
    external = options.get("external") if options else None
    is_external = isinstance(external, Fields) or plain_text(external) in ("true", "yes", "True")
    name = options.get("name") if options else None
    if name is None and isinstance(external, Fields):
        name = external.get("name")
    if name is not None:
        return NamedThing(key, plain_text(name), name.spot, external=is_external)
    if is_external:
        return NamedThing(key, key, spot, external=True)
    prefix = project.name.text
    full = f"{prefix}_{key}" if prefix else None
    return NamedThing(key, full, spot, prefixed=True, by_folder=project.name.by_folder)


class _Reader:
    """Reads the services of one project; images that it builds are read once."""

    def __init__(self, files: Files, project: Project) -> None:
        self._files, self._project = files, project
        self._volumes = named_things(project, "volumes")
        self._networks = named_things(project, "networks")
        self._depth = 0

    def service(self, name: str) -> Service:
        """A service with its variables, mounts, networks and ports."""
        node = self._project.services[name]
        image = self._image(node)
        environment = Environment(self._files, self._project, name, node)
        argv = _argv(node, image)
        starts = bool(argv) and posixpath.basename(argv[0] if argv else "") == "jupyterhub"
        own_folder = node.get("working_dir")
        folder = plain_text(own_folder) if own_folder is not None else image.folder
        networks, names_known = self._joined(node)
        is_open = self._project.is_open or name in self._project.open_services
        return Service(
            name,
            "compose",
            self._project.spots[name],
            {**image.variables, **environment.values},
            environment.complete and image.complete and starts and not is_open,
            posixpath.normpath(folder) if folder and folder.startswith("/") else None,
            argv,
            plain_text(node.get("image")),
            image,
            tuple(self._mounts(node)),
            networks,
            plain_text(node.get("network_mode")) or ("?" if node.get("network_mode") else None),
            tuple(_ports(node)),
            plain_text(node.get("container_name")),
            plain_text(node.get("hostname")),
            names_known and _is_known(node, "container_name") and _is_known(node, "hostname"),
            is_open or node.get("volumes_from") is not None,
            tuple(environment.missing),
            names_hub=(_without_init(_command(node.get("command")) or ()) or ("",))[0]
            == "jupyterhub",
        )

    def _image(self, node: Fields) -> Image:
        """The image of a service: built here, or by another service under that name, or a foreign one."""
        build = node.get("build")
        if build is not None:
            return self._built(build)
        found = named_image(node)
        if found is None:
            return Image()
        return self._built_as(found.text) or replace(foreign(found.text), steps=(found,))

    def _built_as(self, name: str) -> Image | None:
        """The image that a service builds under a name."""
        if self._depth > _DEPTH:
            return None
        for other in self._project.services.values():
            build = other.get("build")
            if build is not None and _same_image(plain_text(other.get("image")), name):
                return self._built(build)
        return None

    def _built(self, build: Node) -> Image:
        options = build if isinstance(build, Fields) else None
        if options is not None and options.get("dockerfile_inline") is not None:
            return Image()
        context_node = options.get("context") if options else build
        context = "." if context_node is None else plain_text(context_node)
        dockerfile_node = options.get("dockerfile") if options else None
        dockerfile = "Dockerfile" if dockerfile_node is None else plain_text(dockerfile_node)
        if context is None or dockerfile is None or "://" in context:
            return Image()
        folder = build.scope.folder / context
        source = self._files.read(folder / dockerfile)
        if source is None:
            return Image()
        target = options.get("target") if options else None
        stage = plain_text(target)
        if target is not None and stage is None:
            return Image()
        self._depth += 1
        found = built(source, _arguments(options), stage, self._built_as)
        self._depth -= 1
        copied = tuple(
            replace(one, source=os.path.normpath(folder / one.source.lstrip("/")))
            for one in found.copied
            if "://" not in one.source
        )
        return replace(found, copied=copied)

    def _mounts(self, node: Fields) -> Iterator[ServiceMount]:
        by_target: dict[object, ServiceMount] = {}
        volumes = node.get("volumes")
        items: tuple[Node, ...] = volumes.items if isinstance(volumes, Items) else ()
        for number, item in enumerate(items):
            mount = self._long_mount(item) if isinstance(item, Fields) else self._short_mount(item)
            by_target[mount.target or number] = mount
        if volumes is not None and not isinstance(volumes, Items):
            yield ServiceMount("other", None, None, None, volumes.spot)
        tmpfs = node.get("tmpfs")
        for item in tmpfs.items if isinstance(tmpfs, Items) else filter(None, [tmpfs]):
            target = (plain_text(item) or "").partition(":")[0] or None
            yield ServiceMount("tmpfs", None, None, target, item.spot)
        for key in ("secrets", "configs"):
            listed = node.get(key)
            for item in listed.items if isinstance(listed, Items) else ():
                yield _granted(item, key)
        yield from by_target.values()

    def _short_mount(self, item: Node) -> ServiceMount:
        text = plain_text(item)
        if text is None:
            return self._partly_known(item)
        drive = text[:2] if _DRIVE.match(text) else ""
        parts = text[len(drive) :].split(":")
        parts[0] = drive + parts[0]
        if len(parts) == 1:
            return ServiceMount("volume", None, None, posixpath.normpath(parts[0]), item.spot)
        source, target, *options = parts
        read_only = "ro" in ",".join(options).split(",")
        return self._mount(item, source, target, read_only)

    def _partly_known(self, item: Node) -> ServiceMount:
        """A short mount of whose source only a variable knows: the target may be plain."""
        raw = getattr(item, "text", None) or ""
        _, colon, rest = raw.rpartition("}:") if "}:" in raw else ("", "", "")
        target = rest.partition(":")[0] if colon else ""
        plain = target if target.startswith("/") and "$" not in target else None
        return ServiceMount("other", raw or None, None, plain, item.spot)

    def _mount(self, item: Node, source: str, target: str, read_only: bool) -> ServiceMount:
        clean = posixpath.normpath(target) if target.startswith("/") else target
        if source[:1] in (".", "/", "~") or _DRIVE.match(source):
            full = None if source.startswith("~") else os.path.normpath(item.scope.folder / source)
            return ServiceMount("bind", source, full, clean, item.spot, read_only=read_only)
        volume = self._volumes.get(source)
        name = volume.name if volume is not None else None
        return ServiceMount("volume", source, name, clean, item.spot, source, read_only)

    def _long_mount(self, item: Fields) -> ServiceMount:
        kind = plain_text(item.get("type")) or "volume"
        source = plain_text(item.get("source") or item.get("src"))
        target_node = item.get("target") or item.get("dst") or item.get("destination")
        target = plain_text(target_node)
        read_only = plain_text(item.get("read_only")) == "true"
        if target is None:
            return ServiceMount("other", source, None, None, item.spot)
        if source is not None and kind in ("bind", "volume"):
            if kind == "bind" and source[:1] not in (".", "/", "~"):
                source = f"./{source}"
            return self._mount(item, source, target, read_only)
        shown: MountKind = "tmpfs" if kind == "tmpfs" else "volume" if kind == "volume" else "other"
        return ServiceMount(shown, source, None, posixpath.normpath(target), item.spot)

    def _joined(self, node: Fields) -> tuple[tuple[JoinedNetwork, ...], bool]:
        """The networks of a service, and whether all of its names on them are known."""
        if node.get("network_mode") is not None:
            return (), True
        networks = node.get("networks")
        if networks is None or (isinstance(networks, Fields | Items) and not _size(networks)):
            return (JoinedNetwork(self._network("default", None)),), True
        if isinstance(networks, Items):
            names = [plain_text(one) for one in networks.items]
            joined = [
                JoinedNetwork(self._network(name, one.spot))
                for name, one in zip(names, networks.items, strict=True)
                if name
            ]
            return tuple(joined), None not in names
        if not isinstance(networks, Fields):
            return (), False
        found = tuple(
            JoinedNetwork(self._network(name, key.spot), *_aliases(options))
            for name, (key, options) in networks.entries.items()
        )
        return found, all(one.complete for one in found)

    def _network(self, key: str, spot: Stretch | None) -> NamedThing:
        found = self._networks.get(key)
        return found if found is not None else _named(self._project, key, None, spot)


def named_image(service: Fields) -> Step | None:
    """The image that a service names, at the place that gives it."""
    node = service.get("image")
    text = plain_text(node)
    if node is None or not text:
        return None
    whole = text_of(node).whole
    spot = whole.spot if whole is not None else None
    return Step("IMAGE", text, spot or node.spot)


def _size(node: Fields | Items) -> int:
    return len(node.entries if isinstance(node, Fields) else node.items)


def _aliases(options: Node) -> tuple[frozenset[str], bool]:
    listed = options.get("aliases") if isinstance(options, Fields) else None
    texts = [plain_text(one) for one in listed.items] if isinstance(listed, Items) else []
    return frozenset(text for text in texts if text), None not in texts


def _is_known(node: Fields, key: str) -> bool:
    return node.get(key) is None or plain_text(node.get(key)) is not None


def _granted(item: Node, key: str) -> ServiceMount:
    """A secret or config, which is mounted as a file."""
    options = item if isinstance(item, Fields) else None
    name = plain_text(options.get("source") if options else item)
    target = plain_text(options.get("target")) if options else None
    where = target or name
    if where is not None and not where.startswith("/"):
        where = f"/run/secrets/{where}" if key == "secrets" else f"/{where}"
    return ServiceMount("other", name, None, where, item.spot)


def _same_image(one: str | None, other: str) -> bool:
    return one is not None and one.removesuffix(":latest") == other.removesuffix(":latest")


def _arguments(build: Fields | None) -> dict[str, Given | Unset | None]:
    """The arguments of a build; one without a value comes from the variables of the project."""
    found: dict[str, Given | Unset | None] = {}
    for key, text, given, node in pairs(build.get("args") if build else None):
        if given is None:
            known = node.scope.known(key)
            if not isinstance(known, Unset):
                found[key] = known
        else:
            found[key] = Given(key, text, given.spot)
    return found


def _argv(node: Fields, image: Image) -> tuple[str, ...] | None:
    """What the container runs, without a small init before it; None if that isn't known."""
    entrypoint = _command(node.get("entrypoint")) if _has(node, "entrypoint") else image.entrypoint
    if _has(node, "command"):
        command = _command(node.get("command"))
    else:
        command = () if _has(node, "entrypoint") else image.command
    if entrypoint is None or command is None:
        return None
    return _without_init(entrypoint + command)


def _has(node: Fields, key: str) -> bool:
    return node.get(key) is not None


def _command(node: Node | None) -> tuple[str, ...] | None:
    if isinstance(node, Items):
        texts = [plain_text(one) for one in node.items]
        known = tuple(text for text in texts if text is not None)
        return known if len(known) == len(texts) else None
    text = plain_text(node)
    try:
        return tuple(shlex.split(text)) if text is not None and len(text) < 10_000 else None
    except ValueError:
        return None


def _without_init(argv: tuple[str, ...]) -> tuple[str, ...]:
    while argv and posixpath.basename(argv[0]) in _INITS:
        argv = argv[1:]
        while argv and (argv[0].startswith("-")):
            argv = argv[1:]
    if argv[:2] in (("/bin/sh", "-c"), ("sh", "-c"), ("/bin/bash", "-c"), ("bash", "-c")):
        script = argv[2] if len(argv) > 2 else ""
        words = script.removeprefix("exec ").split()
        if words and not any(sign in script for sign in "&|;<>`$(\n"):
            return tuple(words)
    if "python" in (argv[:1] or ("",))[0]:
        if argv[1:3] == ("-m", "jupyterhub"):
            return ("jupyterhub", *argv[3:])
        if posixpath.basename(argv[1:2][0] if argv[1:] else "") == "jupyterhub":
            return argv[1:]
    return argv


def _ports(node: Fields) -> Iterator[PublishedPort]:
    ports = node.get("ports")
    for item in ports.items if isinstance(ports, Items) else ():
        if isinstance(item, Fields):
            target = item.get("target")
            yield PublishedPort(_plain(target), _plain(item.get("published")), item.spot)
            continue
        text = _plain(item)
        found = _PORT.fullmatch(text) if text else None
        if found is None:
            yield PublishedPort(_plain_target(item), None, item.spot)
        else:
            yield PublishedPort(found["target"], found["published"] or None, item.spot)


def _plain_target(item: Node) -> str | None:
    """The port of the container, where only a variable knows the one outside."""
    raw = (item.text if isinstance(item, Text) else None) or ""
    _, brace, target = raw.rpartition("}:")
    return target if brace and target.isdecimal() else None


def _plain(node: Node | None) -> str | None:
    """A port as text; YAML may take it for a number."""
    if isinstance(node, Text) and node.is_number:
        return node.text
    return plain_text(node)
