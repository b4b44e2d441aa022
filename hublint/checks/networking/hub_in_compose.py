"""HUB822 no-way-to-docker, HUB823 hub-under-other-name, HUB824 unpublished-port: the hub's service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.deployment.interpolation import Unset
from hublint.deployment.service import SOCKETS
from hublint.findings import Report, Severity
from hublint.hub.deployment.hints import HOST_NAME
from hublint.hub.deployment.hub_service import compose_service, joins_by_code, servers_network
from hublint.hub.docker.family import is_podman
from hublint.hub.network.hosts import is_loopback
from hublint.hub.network.hub_address import hub_address
from hublint.hub.network.public_address import public_address
from hublint.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.deployment.service import PublishedPort, Service
    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait

DOCKER_HOST = "DOCKER_HOST"
_CLIENT = ("client_kwargs", "tls_config", "docker")
_PORT_OPTIONS = ("--port", "-p", "--bind-url", "--ip", "--JupyterHub.", "--Configurable", "--url")


@rule("HUB822", Severity.ERROR, "stops")
def no_way_to_docker(hub: Hub) -> Iterator[Report]:
    """docker-py connects to the socket `/var/run/docker.sock` unless `DOCKER_HOST` names something else."""
    service = compose_service(hub)
    if service is None or not service.knows_all_mounts or is_podman(hub):
        return
    if any(one.target in SOCKETS for one in service.mounts) or service.network_mode == "?":
        return
    if not isinstance(hub.deployment.variable(DOCKER_HOST), Unset):
        return
    settings = (hub.spawner.trait(name) for name in _CLIENT)
    if not all(trait.is_untouched for trait in settings) or hub.facts.mentions(
        DOCKER_HOST, "from_env"
    ):
        return
    message = (
        f"DockerSpawner has no way to Docker: the service `{service.name}` mounts no `/var/run/docker.sock`, and"
        f" `{DOCKER_HOST}` is not set. No server starts. Add `- /var/run/docker.sock:/var/run/docker.sock` to its"
        " `volumes`."
    )
    yield Report(hub.spawner.place("starts containers"), message, [service.spot.place("no socket")])


@rule("HUB823", Severity.ERROR, "stops", changes=("addresses",))
def hub_under_other_name(hub: Hub) -> Iterator[Report]:
    """Docker resolves the names of containers on a network, those of services, and their aliases, nothing else."""
    service, network = compose_service(hub), servers_network(hub)
    host = hub_address(hub).connect_host
    if service is None or network is None or not host or not HOST_NAME.fullmatch(host):
        return
    names = _names(service, network)
    if names is None or host in names or is_loopback(host) or joins_by_code(hub):
        return
    if host in _other_names(hub) or _is_made_up(hub, host) or not _gives_servers_hosts(hub):
        return
    trait = _connect_trait(hub)
    if trait is None:
        return
    known = listed((f"`{name}`" for name in names), "and")
    message = (
        f"Servers look for the hub at {quote(host)}, but on the network {quote(network)} it is known as"
        f" {known}: no server starts. Write {quote(service.name)}."
    )
    yield Report(
        trait.place("no name of the hub"),
        message,
        [service.spot.place("the hub")],
        fix=_fix_name(trait, service),
    )


def _names(service: Service, network: str) -> tuple[str, ...] | None:
    """The names of the hub on a network; None if they aren't all known, or if the hub isn't on it."""
    joined = next((one for one in service.networks if one.network.name == network), None)
    if joined is None or service.is_open or not (service.names_known and joined.complete):
        return None
    own = (service.name, service.container_name, service.hostname)
    return tuple(dict.fromkeys((*filter(None, own), *sorted(joined.aliases))))


def _other_names(hub: Hub) -> set[str | None]:
    """The names of the other services, one of which may pass on what it gets."""
    others = hub.deployment.others
    aliases = {name for one in others for joined in one.networks for name in joined.aliases}
    return aliases | {
        name for one in others for name in (one.name, one.container_name, one.hostname)
    }


def _is_made_up(hub: Hub, host: str) -> bool:
    """Whether it is the name that Compose itself makes of project, service and number."""
    project = hub.deployment.project_name
    return project is None or host.replace("_", "-").startswith(f"{project.replace('_', '-')}-")


def _gives_servers_hosts(hub: Hub) -> bool:
    """Whether servers know no other names than Docker's."""
    text = hub.source.text
    return not any(word in text for word in ("extra_hosts", "dns", "links", "JUPYTERHUB_API_URL"))


def _connect_trait(hub: Hub) -> Trait | None:
    for name in ("hub_connect_url", "hub_connect_ip"):
        trait = hub.app.trait(name)
        if trait.given is not None:
            return trait
    return None


def _fix_name(trait: Trait, service: Service) -> Fix | None:
    if trait.name != "hub_connect_ip" or trait.given is None:
        return None
    return fix(f"Write {quote(service.name)}", replace_string(trait.given, service.name))


@rule("HUB824", Severity.WARNING)
def unpublished_port(hub: Hub) -> Iterator[Report]:
    """The proxy that JupyterHub starts listens on the port of `bind_url`, or else on `port`, 8000."""
    service = compose_service(hub)
    port = _public_port(hub)
    if service is None or port is None or service.is_open or not service.ports:
        return
    if not service.starts_hub_itself or service.network_mode is not None:
        return
    targets = [one.target for one in service.ports]
    if not all(target and target.isdecimal() for target in targets) or str(port) in targets:
        return
    options = any(word.startswith(_PORT_OPTIONS) for word in service.argv or ())
    if options or any(one.ports for one in hub.deployment.others) or _may_be_proxied(hub):
        return
    yield _report_port(hub, service, service.ports[0], port)


def _report_port(hub: Hub, service: Service, published: PublishedPort, port: int) -> Report:
    outside = published.published or port
    message = (
        f"The hub listens on port {port}, but the service `{service.name}` publishes port {published.target} of its"
        f' container, so nobody reaches it there. Write `"{outside}:{port}"` under `ports`.'
    )
    traits = (hub.app.trait(name) for name in ("bind_url", "port"))
    given = [trait.place("listens here") for trait in traits if trait.given is not None]
    return Report(published.spot.place("another port"), message, given)


def _public_port(hub: Hub) -> int | None:
    """The port that the hub's own proxy listens on; None if it isn't known."""
    if not hub.proxy.is_a("ConfigurableHTTPProxy") or hub.proxy.trait("should_start").is_unknown:
        return None
    known = public_address(hub)
    port = known[1].port if known is not None else None
    return port if isinstance(port, int) and not isinstance(port, bool) else None


def _may_be_proxied(hub: Hub) -> bool:
    """Whether something in front of the hub may reach it in another way."""
    return "traefik" in " ".join(source.text.lower() for source in hub.deployment.sources)
