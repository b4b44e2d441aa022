"""What the oracle answers: facts observed in the real software, nothing concluded."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Mount:
    """A mount as the engine reads it.

    ``type`` is bind, volume, tmpfs (Docker) or claim, host, ephemeral, other (Kubernetes);
    ``source`` None where nothing outlives the container; ``target`` is normalized.
    """

    type: str
    source: str | None
    target: str
    writable: bool
    subpath: str = ""


@dataclass(frozen=True)
class Request:
    """The create request sent to the engine, and the engine's answer.

    ``kind`` is container, service or pod; ``body`` the JSON on the wire; ``refusal`` the engine's
    error message, None where it accepted; ``removed_at_stop`` whether stopping the server removed
    what was created, None where it was not stopped.
    """

    kind: str
    name: str
    body: dict[str, Any]
    mounts: tuple[Mount, ...]
    refusal: str | None = None
    removed_at_stop: bool | None = None


@dataclass(frozen=True)
class Limit:
    """A resource limit on its way: as written in the config, as the trait keeps it, as sent.

    ``written`` is a repr, None where the config says nothing; ``kept`` and ``sent`` are bytes for
    memory and cores for cpu, None for no limit.
    """

    name: str
    written: str | None
    kept: float | None
    sent: float | None


@dataclass(frozen=True)
class Spawn:
    """One attempt of one user to start one server.

    ``name`` is the normalized user name; ``valid`` and ``allowed`` are the authenticator's word on
    it; ``stage`` says how far the attempt came: login, construct, start or started; ``error`` what
    stopped it. ``adopted`` names the (user, server) whose container was started instead of an own
    one, ``destroyed`` those whose containers this start removed. ``rendered`` holds values of the
    spawner after templating, and ``unread_volume_options`` in the dicts of its volumes.
    """

    user: str
    server: str
    name: str
    valid: bool
    allowed: bool
    stage: str
    error: str | None = None
    request: Request | None = None
    adopted: tuple[str, str] | None = None
    destroyed: tuple[tuple[str, str], ...] = ()
    limits: tuple[Limit, ...] = ()
    rendered: dict[str, Any] = field(default_factory=dict)

    @property
    def admitted(self) -> bool:
        """Whether this user can log in at all."""
        return self.valid and self.allowed


@dataclass(frozen=True)
class Verdict:
    """Everything observed for one case.

    ``load_error`` tells why the hub does not start, None where it does; ``unrecognized`` and
    ``deprecated`` are log lines; ``errors`` the log lines of level error and above; ``classes``
    the dotted names of the active spawner, authenticator and proxy; ``unused_sections`` the
    config sections that no active class reads. ``fault`` is a failure of the oracle
    itself (timeout, crash), which says nothing about the config. ``settled`` holds what the hub
    made of its settings, see :mod:`.child.settled` and :mod:`.child.entering`.
    """

    load_error: str | None = None
    unrecognized: tuple[str, ...] = ()
    deprecated: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    classes: dict[str, str] = field(default_factory=dict)
    spawns: tuple[Spawn, ...] = ()
    unused_sections: tuple[str, ...] = ()
    settled: dict[str, Any] = field(default_factory=dict)
    fault: str | None = None
    seconds: float = 0.0

    def spawn(self, user: str, server: str = "") -> Spawn:
        """The attempt of ``user`` to start ``server``."""
        return next(s for s in self.spawns if (s.user, s.server) == (user, server))

    def to_json(self) -> dict[str, Any]:
        """The verdict as plain JSON data."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Verdict:
        """The verdict that :meth:`to_json` wrote."""
        fields: dict[str, Any] = {
            k: tuple(v) if isinstance(v, list) else v for k, v in data.items()
        }
        fields["spawns"] = tuple(_spawn(item) for item in data["spawns"])
        return cls(**fields)


def _spawn(data: dict[str, Any]) -> Spawn:
    request = data["request"]
    return Spawn(
        **{
            **data,
            "request": request and _request(request),
            "adopted": data["adopted"] and tuple(data["adopted"]),
            "destroyed": tuple(tuple(owner) for owner in data["destroyed"]),
            "limits": tuple(Limit(**item) for item in data["limits"]),
        }
    )


def _request(data: dict[str, Any]) -> Request:
    return Request(**{**data, "mounts": tuple(Mount(**item) for item in data["mounts"])})
