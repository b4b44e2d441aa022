"""HUB819 unencrypted-docker-socket: Docker's API over a network, without encryption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.family import starts_containers
from hublint.hub.network.hosts import is_address, is_loopback, split
from hublint.interpret.constants import as_str
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

_PLAIN_PORT = 2375
"""The port that is Docker's convention for TCP without TLS."""


@rule("HUB819", Severity.WARNING)
def unencrypted_docker_socket(hub: Hub) -> Iterator[Report]:
    """Docker's API over plain TCP makes everyone on that network root."""
    if not starts_containers(hub):
        return
    arguments, tls = hub.spawner.trait("client_kwargs").given, hub.spawner.trait("tls_config")
    if not isinstance(arguments, Mapping) or arguments.get("tls") is not None or not tls.is_default:
        return
    value = arguments.get("base_url")
    url = as_str(value)
    if value is None or url is None or not _is_unencrypted(url):
        return
    message = (
        f"{quote(url)} is Docker's port without encryption or password: whoever reaches it can become root on that "
        "machine and get every user's files. Let Docker listen with TLS (port 2376) and set "
        "`c.DockerSpawner.tls_config`."
    )
    yield Report(value.place("neither TLS nor password"), message)


def _is_unencrypted(url: str) -> bool:
    """Whether a URL is surely that of Docker's plain port on another machine."""
    parts = split(url)
    if parts is None or parts.scheme not in ("tcp", "http") or parts.port != _PLAIN_PORT:
        return False
    host = parts.hostname or ""
    return not is_loopback(host) and (is_address(host) or "." in host)
