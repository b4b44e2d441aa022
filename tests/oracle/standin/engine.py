"""The stand-in engine: objects, and a router for the part of the API that dockerspawner uses."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

from .containers import check_container
from .disk import ROOT
from .process import boot, user_of
from .refusal import Refused
from .services import check_service, task_error
from .storage import Storage, host_place

if TYPE_CHECKING:
    from collections.abc import Callable

    from .mounts import MountPoint
    from .process import Server
    from .storage import View

Answer = tuple[int, Any]
API_VERSION: Final = "1.47"
ENGINE_VERSION: Final = "stand-in"
IMAGE: Final = {
    "Id": "sha256:" + "0" * 64,
    "Config": {
        "Cmd": ["start-notebook.py"],
        "WorkingDir": "/home/jovyan",
        "User": "1000",
        "Env": ["HOME=/home/jovyan"],
    },
}
_OBJECT: Final = re.compile(r"/(container|service)s/(/?[^/]+)(?:/(\w+))?")


@dataclass
class Thing:
    """A container or service that the engine has accepted; ``server`` is that of its last start."""

    id: str
    kind: str
    name: str
    body: dict[str, Any]
    mounts: list[MountPoint]
    view: View
    running: bool = False
    server: Server | None = None
    removed: bool = False
    task_error: str | None = None


@dataclass
class Creation:
    """A create request and its answer: ``thing`` where accepted, ``refusal`` where not."""

    kind: str
    name: str
    body: dict[str, Any]
    thing: Thing | None = None
    refusal: str | None = None


@dataclass
class Journal:
    """What was asked, in order: creations, containers started, objects removed by request or stop."""

    creations: list[Creation] = field(default_factory=list)
    started: list[Thing] = field(default_factory=list)
    removed: list[Thing] = field(default_factory=list)


class Engine:
    """Holds containers, services, volumes and files; every image, network and driver exists.

    ``host_folders_exist`` says whether folders have been made beforehand, each for the user of the
    server that mounts it first; otherwise the engine makes those that are missing for root.
    """

    def __init__(self, host_folders_exist: bool = True) -> None:
        self.host_folders_exist = host_folders_exist
        self.things: list[Thing] = []
        self.storage = Storage()
        self.journal = Journal()

    def has_host_folder(self, path: str) -> bool:
        """Whether the Docker host has the folder."""
        return self.host_folders_exist or self.storage.disk.has_folder(host_place(path))

    def handle(self, method: str, path: str, query: dict[str, str], body: Any) -> Answer:
        """Answer one API call: HTTP status and JSON document (None for an empty body)."""
        path = re.sub(r"^/v[\d.]+", "", path)
        try:
            return self._route(method, path, query, body)
        except Refused as error:
            return error.status, {"message": error.message}

    def _route(self, method: str, path: str, query: dict[str, str], body: Any) -> Answer:
        if path == "/containers/create":
            return self._create("container", (query.get("name") or "").removeprefix("/"), body)
        if path == "/services/create":
            return self._create("service", body.get("Name") or "", body)
        found = _OBJECT.fullmatch(path)
        if found:
            kind, name, action = found.groups()
            return self._act(method, self._find(kind, unquote(name)), action or "")
        if path == "/tasks":
            return 200, self._tasks(json.loads(query.get("filters") or "{}"))
        if path == "/version":
            return 200, {"ApiVersion": API_VERSION, "Version": ENGINE_VERSION}
        if path.startswith("/images/") and path.endswith("/json"):
            return 200, IMAGE
        if path.startswith(("/containers/", "/services/")):
            raise Refused("page not found", 404)
        return 200, {}

    def _create(self, kind: str, name: str, body: dict[str, Any]) -> Answer:
        creation = Creation(kind, name, body)
        self.journal.creations.append(creation)
        try:
            creation.thing = thing = self._accept(creation)
        except Refused as error:
            creation.refusal = error.message
            raise
        self.things.append(thing)
        return 201, {"Id": thing.id, "ID": thing.id, "Warnings": []}

    def _accept(self, asked: Creation) -> Thing:
        identity, rejected = f"{len(self.things) + 1:064x}", None
        if asked.kind == "service":
            mounts = check_service(asked.body)
            rejected = task_error(asked.body, self.has_host_folder)
        else:
            mounts = check_container(asked.name, asked.body, self.has_host_folder)
        if any(other.name == asked.name for other in self._present(asked.kind)):
            raise Refused(f'Conflict. The {asked.kind} name "/{asked.name}" is already in use', 409)
        owner = user_of(asked) if self.host_folders_exist else ROOT
        view = self.storage.mount(identity, [] if rejected else mounts, asked.body, owner)
        thing = Thing(identity, asked.kind, asked.name, asked.body, mounts, view)
        thing.task_error = rejected
        if asked.kind == "service" and not rejected:
            thing.running, thing.server = True, boot(thing, view)
        return thing

    def thing(self, identity: str) -> Thing | None:
        """The object of this id, if it has not been removed."""
        return next((t for t in self.things if t.id == identity and not t.removed), None)

    def _present(self, kind: str) -> list[Thing]:
        return [thing for thing in self.things if thing.kind == kind and not thing.removed]

    def _find(self, kind: str, name: str) -> Thing:
        for thing in self._present(kind):
            if name.removeprefix("/") in (thing.name, thing.id):
                return thing
        raise Refused(f"No such {kind}: {name}", 404)

    def _act(self, method: str, thing: Thing, action: str) -> Answer:
        if method == "DELETE":
            return self._remove(thing)
        actions: dict[str, Callable[[Thing], Answer]] = {
            "start": self._start,
            "stop": self._stop,
            "exec": lambda _: (201, {"Id": "e" * 64}),
        }
        return actions.get(action, _inspect)(thing)

    def _remove(self, thing: Thing) -> Answer:
        if thing.kind == "container" and thing.running:
            raise Refused(f'cannot remove container "/{thing.name}": container is running', 409)
        self._drop(thing)
        return 204, None

    def _drop(self, thing: Thing) -> None:
        self.journal.removed.append(thing)
        thing.removed, thing.running = True, False
        self.storage.drop(thing.id)

    def _start(self, thing: Thing) -> Answer:
        if not thing.running:
            thing.running, thing.server = True, boot(thing, thing.view)
        self.journal.started.append(thing)
        return 204, None

    def _stop(self, thing: Thing) -> Answer:
        thing.running = False
        self.storage.forget_memory(thing.id)
        if (thing.body.get("HostConfig") or {}).get("AutoRemove"):
            self._drop(thing)
        return 204, None

    def _tasks(self, filters: dict[str, list[str]]) -> list[dict[str, Any]]:
        wanted = filters.get("service", [])
        services = [thing for thing in self._present("service") if thing.name in wanted]
        return [{"ID": "task", "Status": _task_status(thing)} for thing in services]


def _task_status(service: Thing) -> dict[str, Any]:
    if service.task_error:
        return {"State": "rejected", "Err": service.task_error}
    return {"State": "running"}


def _inspect(thing: Thing) -> Answer:
    """The part of ``docker inspect`` that dockerspawner reads."""
    host = thing.body.get("HostConfig") or {}
    network = host.get("NetworkMode") or "bridge"
    network = "bridge" if network == "default" else network
    bindings = host.get("PortBindings") or {}
    address = "" if network in ("host", "none") else "172.18.0.2"
    ports: dict[str, Any] = dict.fromkeys(thing.body.get("ExposedPorts") or {})
    for port, published in bindings.items():
        ip = ((published or [{}])[0] or {}).get("HostIp") or "0.0.0.0"
        ports[port] = [{"HostIp": ip, "HostPort": "49153"}]
    return 200, {
        "Id": thing.id,
        "ID": thing.id,
        "Name": "/" + thing.name,
        "State": {"Running": thing.running, "ExitCode": 0, "Error": "", "FinishedAt": ""},
        "Config": {"Env": thing.body.get("Env") or [], "Cmd": thing.body.get("Cmd") or []},
        "Endpoint": {"Ports": _published(thing.body)},
        "NetworkSettings": {
            "Networks": {network: {"IPAddress": address}},
            "Ports": {} if network == "host" else ports,
            "IPAddress": address,
        },
    }


def _published(service: dict[str, Any]) -> list[dict[str, Any]]:
    ports = (service.get("EndpointSpec") or {}).get("Ports") or []
    return [{**port, "PublishedPort": port.get("PublishedPort") or 30000} for port in ports]
