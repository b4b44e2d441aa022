"""Sends the requests that the oracle captured to the real engine and compares the answers."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .image import NAME

if TYPE_CHECKING:
    from collections.abc import Iterable

    import docker
    from oracle.verdict import Request


@dataclass(frozen=True)
class Answer:
    """One request, the stand-in's refusal and the engine's (None: accepted), mounts of both."""

    request: Request
    real_refusal: str | None
    stand_in_mounts: list[tuple[Any, ...]]
    real_mounts: list[tuple[Any, ...]]

    @property
    def agrees(self) -> bool:
        """Whether both refuse, or both accept and mount the same."""
        refused = self.request.refusal is not None
        return refused == (self.real_refusal is not None) and (
            refused or self.stand_in_mounts == self.real_mounts
        )


def replay(client: docker.APIClient, requests: Iterable[Request]) -> list[Answer]:
    """The engine's answers to create requests of containers; nothing is started or kept.

    A name that another container has is left out: no other one is there.
    """
    wanted = (one for one in requests if one.kind == "container" and not _is_taken(one))
    return [_replay(client, request) for request in wanted]


def _is_taken(request: Request) -> bool:
    return "is already in use" in (request.refusal or "")


def _replay(client: docker.APIClient, request: Request) -> Answer:
    body = copy.deepcopy(request.body)
    body["Image"] = NAME
    url = client._url("/containers/create")
    answer = client._post_json(url, data=body, params={"name": request.name})
    refusal = None if answer.status_code == 201 else str(answer.json().get("message"))
    mounts: list[tuple[Any, ...]] = []
    if refusal is None:
        identity = answer.json()["Id"]
        mounts = [_real(point) for point in client.inspect_container(identity)["Mounts"]]
        client.remove_container(identity, force=True, v=True)
    expected = [(m.type, m.source, m.target, m.writable) for m in request.mounts]
    return Answer(request, refusal, _sorted(expected), _sorted(_named(mounts, expected)))


def _real(point: dict[str, Any]) -> tuple[Any, ...]:
    source = point.get("Name") if point["Type"] == "volume" else point.get("Source") or None
    return point["Type"], source, point["Destination"], point["RW"]


def _named(mounts: list[tuple[Any, ...]], expected: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """The engine's mounts; the name it made up for an anonymous volume becomes None."""
    anonymous = {target for kind, source, target, _ in expected if kind == "volume" and not source}
    return [
        (kind, None if target in anonymous and len(source or "") == 64 else source, target, rw)
        for kind, source, target, rw in mounts
    ]


def _sorted(mounts: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return sorted(mounts, key=lambda mount: str(mount[2]))
