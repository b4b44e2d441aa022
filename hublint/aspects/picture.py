"""The picture of one user's files, drawn from the model in the present scenario."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from hublint.aspects.rendering import NOT_KNOWN, Rendered, escapes, render
from hublint.aspects.spots import LAYER as LAYER_SPOT
from hublint.aspects.spots import namespace_name, spot_of
from hublint.aspects.user_files import LAYER, Answer, Owner, Picture, Root, Row, Survival
from hublint.hub import Template
from hublint.hub.names.name_formats import DOCKER
from hublint.hub.names.namespaces import home_namespace, plain_namespace
from hublint.hub.pods.missing_claims import missing_claims
from hublint.hub.start_directory import root_of_environment
from hublint.hub.users.normalize import hub_name, refusal
from hublint.interpret.constants import as_str
from hublint.interpret.values import Constant

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hublint.hub import Hub, Mount

OWNERS: dict[bool | None, Owner] = {True: "user", False: "everyone", None: "unknown"}
NAMESPACE = "namespace"
"""The key of the Kubernetes namespace among what the hub's database decides."""
CONTAINER = "container"
"""The key of the container's name there."""
KEYED = ("volumes", "read_only_volumes", "homedir", "certs")
"""Origins that share one dict keyed by the rendered source, in which a later entry replaces an earlier one."""


def picture(
    hub: Hub, user: str, server: str = "", remembered: Mapping[str, str] | None = None
) -> Picture:
    """The picture of one user's server in the present scenario.

    `remembered` are fields of templates, the Kubernetes namespace and the container's name, as far as the hub's
    database decides them, whatever the config says.
    """
    return _Draft(hub, user, server, remembered or {}).picture()


class _Draft:
    """One picture in the making."""

    def __init__(self, hub: Hub, user: str, server: str, remembered: Mapping[str, str]) -> None:
        self.hub = hub
        self.user, self.server = user, server
        self.name = hub_name(hub, user)
        self.problems: list[str] = []
        self._namespace = remembered.get(NAMESPACE, namespace_name(hub))
        self._stored_container = remembered.get(CONTAINER)
        namespace = hub.namespace
        self._known = namespace.names if namespace else frozenset()
        values = namespace.values(self.name, server) if namespace else {}
        names = remembered.keys() - {NAMESPACE, CONTAINER}
        self._values: Mapping[str, str] = {**values, **{name: remembered[name] for name in names}}

    def picture(self) -> Picture:
        hub = self.hub
        rows = _without_replaced([self._row(mount) for mount in hub.mounts.items])
        root = self._root()
        return Picture(
            spawner=hub.spawner.name,
            family=_family(hub),
            user=self.user,
            server=self.server,
            name=self.name,
            refused=refusal(hub, self.name),
            escaped=self._values.get("username"),
            container=self._container(),
            removed=hub.removes,
            root=root,
            rows=self._placed(rows, root),
            complete=hub.mounts.complete,
            uncertainties=tuple(one.reason for one in hub.mounts.uncertainties),
            problems=tuple(dict.fromkeys(self.problems)),
        )

    def _rendered(self, template: Template, origin: str = "") -> Rendered:
        if origin == "homedir":
            return render(template, {"username": self.name}, home_namespace().names)
        found = render(template, self._values, self._known)
        if self.hub.spawner.is_a("KubeSpawner") and not template.skeleton.endswith("-"):
            return replace(found, text=found.text.rstrip("-"))
        return found

    def _row(self, mount: Mount) -> Row:
        source = self._rendered(mount.source, mount.origin) if mount.source else None
        target = self._rendered(mount.target, mount.origin) if mount.target else None
        problems = list(_errors(source, target))
        if mount.source and source and source.complete and not source.error:
            problems += _source_problems(mount, source.text)
        claims = missing_claims(self.hub) if mount.kind == "claim" else None
        if claims is not None and mount.source in claims.mounted:
            problems.append(
                "is a claim that nothing makes: `storage_pvc_ensure` makes another one, and the server waits for this"
                " one until it fails"
            )
        subpath = self._rendered(mount.subpath, mount.origin) if mount.subpath else None
        shown = source.text if source else None
        if shown is not None and subpath:
            shown = f"{shown} → {subpath.text}"
        return Row(
            target=target.text if target else NOT_KNOWN,
            source=shown,
            kind=mount.kind,
            mode=mount.mode,
            owner=OWNERS[mount.per_user],
            survives=_survival(mount, self.hub.removes),
            origin=mount.origin,
            spot=spot_of(self.hub, mount, source, subpath, self._namespace),
            problems=tuple(problems),
            writable=None if mount.read_only is None else not mount.read_only,
            mount=mount,
        )

    def _root(self) -> Root:
        found = root_of_environment(self.hub) or self.hub.root
        if found.template is None:
            return Root(None, found.origin)
        rendered = self._rendered_root(found.template, found.origin)
        if rendered.error:
            self.problems.append(
                f"`notebook_dir` makes every server start fail with {rendered.error}"
            )
        return Root(rendered.text, found.origin, self.hub.mounts.certain(found.template))

    def _rendered_root(self, template: Template, origin: str) -> Rendered:
        """KubeSpawner escapes names in its mounts, but not in `notebook_dir`, which the base class fills in."""
        if origin == "notebook_dir" and self.hub.spawner.is_a("KubeSpawner"):
            plain = plain_namespace()
            return render(template, plain.values(self.name), plain.names)
        return self._rendered(template, "homedir" if self._is_below_home() else "")

    def _is_below_home(self) -> bool:
        """Whether the start folder begins with a SystemUserSpawner's home, in which names are not escaped."""
        root = self.hub.root
        written = as_str(root.setting.value) if root.setting is not None else None
        from_home = self.hub.home is root.template or (written or "").startswith("~")
        return from_home and self.hub.spawner.is_a("SystemUserSpawner")

    def _container(self) -> str | None:
        """The name of the container, None where it cannot be known or there is none."""
        if self._stored_container is not None:
            return self._stored_container
        container_names = self.hub.container_names
        text = container_names.text(self.server) if container_names else None
        if text is None:
            return None
        setting = container_names.template if container_names else None
        node = setting.value if setting else Constant(self.hub.source.module, self.hub.source, text)
        style = setting.style if setting else "strict"
        found = self._rendered(Template(node, style=style))
        if found.error:
            self.problems.append(
                f"The container's name makes every server start fail with {found.error}"
            )
            return None
        name = found.text
        if self.hub.spawner.is_a("DockerSpawner") and found.complete and not DOCKER.accepts(name):
            self.problems.append(
                f"`{name}` is not a valid name of a Docker container, so the server does not start"
            )
        return name

    def _placed(self, rows: list[Row], root: Root) -> tuple[Row, ...]:
        """The rows in the order of their targets, the container's own files first, the root's place marked."""
        if self.hub.spawner.is_a("DockerSpawner", "KubeSpawner"):
            rows.append(_layer(self.hub.removes))
        ordered = sorted(rows, key=lambda row: (row.kind != LAYER, posixpath.normpath(row.target)))
        inner = _innermost(ordered, root.path)
        if inner is not None and inner.kind == LAYER and not root.certain:
            inner = None
        return tuple(_marked(row) if row is inner else row for row in ordered)


def _without_replaced(rows: list[Row]) -> list[Row]:
    """The rows without those whose source, as this user gets it, a later one takes over."""
    last = {row.source: row for row in rows if row.origin in KEYED}
    return [row for row in rows if row.origin not in KEYED or last[row.source] is row]


def _family(hub: Hub) -> Literal["container", "process", "unknown"]:
    if hub.spawner.is_a("DockerSpawner", "KubeSpawner"):
        return "container"
    return "process" if hub.spawner.is_a("LocalProcessSpawner") else "unknown"


def _errors(source: Rendered | None, target: Rendered | None) -> list[str]:
    found = [rendered.error for rendered in (source, target) if rendered and rendered.error]
    return [f"makes every server start fail with {error}" for error in found]


def _source_problems(mount: Mount, source: str) -> list[str]:
    """What is wrong with a source as this user gets it."""
    if mount.kind == "bind" and mount.source and (path := escapes(mount.source, source)):
        return [f"leads out of its folder, so the host's `{path}` is mounted"]
    if ":" in source and mount.origin in ("volumes", "read_only_volumes", "homedir", "binds"):
        return ["contains a colon, so the server does not start"]
    if mount.kind == "volume" and mount.origin != "volume_mounts" and not DOCKER.accepts(source):
        return ["is not a valid name of a Docker volume, so the server does not start"]
    return []


def _survival(mount: Mount, removes: Answer) -> Survival:
    if mount.persistent:
        return Survival(stop=True, removal=True, image_update=True)
    if mount.kind == "unknown":
        return Survival(None, None, None)
    kept = mount.kind == "anonymous" and removes is False
    unknown = mount.kind == "anonymous" and removes is None
    return Survival(stop=None if unknown else kept, removal=False, image_update=False)


def _layer(removes: Answer) -> Row:
    """All that is not mounted: the image, and what the container has changed in it."""
    kept = None if removes is None else not removes
    survives = Survival(stop=kept, removal=False, image_update=False)
    return Row("/", None, LAYER, "rw", "user", survives, None, LAYER_SPOT)


def _innermost(rows: list[Row], path: str | None) -> Row | None:
    """The row that holds a path; none where unknown parts could decide otherwise."""
    if path is None or not path.startswith("/"):
        return next((row for row in rows if path is not None and row.target == path), None)
    path = posixpath.normpath(path)
    holding = [row for row in rows if _holds(posixpath.normpath(row.target), path)]
    return max(holding, key=lambda row: len(row.target), default=None)


def _holds(target: str, path: str) -> bool:
    return path == target or path.startswith(target.rstrip("/") + "/")


def _marked(row: Row) -> Row:
    return replace(row, notebook_dir=True)
