"""Sends captured service requests to a one-node swarm and compares what becomes of their tasks."""

from __future__ import annotations

import copy
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .image import NAME

if TYPE_CHECKING:
    from collections.abc import Iterable

    import docker
    from oracle.verdict import Request

_HOST_FOLDER: Final = Path("/srv")
_UNDECIDED: Final = {"new", "allocated", "pending", "assigned", "accepted", "preparing"}
_PATIENCE: Final = 30.0


@dataclass(frozen=True)
class TaskAnswer:
    """A service request, and why the swarm refused it or rejected its task (None: it ran)."""

    request: Request
    real_refusal: str | None

    @property
    def agrees(self) -> bool:
        """Whether stand-in and swarm both run it, or both don't."""
        return (self.request.refusal is None) == (self.real_refusal is None)


def replay_services(client: docker.APIClient, requests: Iterable[Request]) -> list[TaskAnswer]:
    """The swarm's answers to requests whose host folders can be made; nothing is kept."""
    client.init_swarm(advertise_addr="127.0.0.1")
    return [
        TaskAnswer(request, _refusal(client, request))
        for request in requests
        if request.kind == "service" and _make_folders(request)
    ]


def _make_folders(request: Request) -> bool:
    """Make the bind sources; False where one lies elsewhere than below ``/srv``."""
    mounts = request.body["TaskTemplate"]["ContainerSpec"].get("Mounts") or []
    folders = [Path(m["Source"]) for m in mounts if (m.get("Source") or "").startswith("/")]
    if not all(folder.is_relative_to(_HOST_FOLDER) for folder in folders):
        return False
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
    return True


def _refusal(client: docker.APIClient, request: Request) -> str | None:
    body = copy.deepcopy(request.body)
    body["TaskTemplate"]["ContainerSpec"]["Image"] = NAME
    answer = client._post_json(client._url("/services/create"), data=body)
    if answer.status_code != 201:
        return str(answer.json().get("message"))
    identity = answer.json()["ID"]
    try:
        return _task_refusal(client, identity)
    finally:
        client.remove_service(identity)


def _task_refusal(client: docker.APIClient, service: str) -> str | None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        for task in client.tasks(filters={"service": service}):
            status = task["Status"]
            if status["State"] not in _UNDECIDED:
                return status.get("Err") if status["State"] == "rejected" else None
        time.sleep(0.1)
    return "undecided"
