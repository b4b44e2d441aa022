"""HUB819: Docker's API over a network, without encryption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.docker.family import starts_containers
from hublint.hub.network.hosts import is_address, is_loopback, split
from hublint.interpret.constants import as_str
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

_PLAIN = 2375
"""The port that is Docker's convention for TCP without TLS."""


@rule("HUB819", Severity.WARNING)
def unencrypted_docker_socket(hub: Hub) -> Iterator[Report]:
    """Docker's API over plain TCP makes everyone on that network root."""
    if not starts_containers(hub):
        return
    trait, tls = hub.spawner.trait("client_kwargs"), hub.spawner.trait("tls_config")
    value = trait.given
    if not isinstance(value, Mapping) or value.get("tls") is not None or not tls.is_default:
        return
    given = value.get("base_url")
    url = as_str(given)
    parts = split(url or "")
    if (
        given is None
        or parts is None
        or parts.scheme not in ("tcp", "http")
        or parts.port != _PLAIN
    ):
        return
    host = parts.hostname or ""
    if is_loopback(host) or not (is_address(host) or "." in host):
        return
    message = (
        f"{quote(url)} is Docker's port without encryption and password: whoever reaches it starts containers as root"
        " on that machine, with every user's files. Let Docker listen with TLS (port 2376) and set"
        " `c.DockerSpawner.tls_config`."
    )
    yield Report(given.place("neither TLS nor password"), message)
