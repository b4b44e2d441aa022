"""Resource limits: as written, as the trait keeps them, as the request carries them."""

from __future__ import annotations

from typing import Any, Final

from ..verdict import Limit, Request

_NAMES: Final = ("mem_limit", "mem_guarantee", "cpu_limit", "cpu_guarantee")
_DEFAULT_PERIOD: Final = 100_000


def limits(spawner: Any, request: Request | None) -> tuple[Limit, ...]:
    """The four limits of a constructed spawner and its request (None: nothing was sent)."""
    sent = _sent(request) if request else {}
    return tuple(
        Limit(name, _written(spawner, name), _kept(spawner, name), sent.get(name))
        for name in _NAMES
    )


def _written(spawner: Any, name: str) -> str | None:
    """The config's value for the trait: the most derived section wins."""
    for cls in type(spawner).__mro__:
        section = spawner.config.get(cls.__name__, {})
        if name in section:
            return repr(section[name])
    return None


def _kept(spawner: Any, name: str) -> float | None:
    value = getattr(spawner, name, None)
    return float(value) if isinstance(value, (int, float)) else None


def _sent(request: Request) -> dict[str, float | None]:
    if request.kind == "container":
        return _container(request.body.get("HostConfig") or {})
    if request.kind == "service":
        return _service(request.body["TaskTemplate"].get("Resources") or {})
    return _pod(request.body["spec"]["containers"][0].get("resources") or {})


def _container(host: dict[str, Any]) -> dict[str, float | None]:
    quota, period = host.get("CpuQuota") or 0, host.get("CpuPeriod") or _DEFAULT_PERIOD
    cores = (host.get("NanoCpus") or 0) / 1e9 or max(quota, 0) / period
    return {
        "mem_limit": host.get("Memory") or None,
        "mem_guarantee": host.get("MemoryReservation") or None,
        "cpu_limit": cores or None,
    }


def _service(resources: dict[str, Any]) -> dict[str, float | None]:
    limits_, reservations = resources.get("Limits") or {}, resources.get("Reservations") or {}
    return {
        "mem_limit": limits_.get("MemoryBytes") or None,
        "mem_guarantee": reservations.get("MemoryBytes") or None,
        "cpu_limit": (limits_.get("NanoCPUs") or 0) / 1e9 or None,
        "cpu_guarantee": (reservations.get("NanoCPUs") or 0) / 1e9 or None,
    }


def _pod(resources: dict[str, Any]) -> dict[str, float | None]:
    limits_, requests = resources.get("limits") or {}, resources.get("requests") or {}
    return {
        "mem_limit": limits_.get("memory"),
        "mem_guarantee": requests.get("memory"),
        "cpu_limit": limits_.get("cpu"),
        "cpu_guarantee": requests.get("cpu"),
    }
