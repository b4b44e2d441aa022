"""The environment variables that a config reads, as the files around it give them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.deployment.given import Given
from hublint.deployment.interpolation import Unset
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.components import HubComponents
    from hublint.interpret.facts import VariableRead

_OF_PROGRAMS = pattern(
    r"(?:JUPYTERHUB_(?:CRYPT_KEY|API_|BASE_URL|SERVICE_|HOST|SSL_|CLIENT_ID|SINGLEUSER|PROXY)|JPY_|JUPYTER_|CONFIGPROXY_|OAUTH2?_|DOCKER_HOST|DOCKER_TLS|DOCKER_CERT|AWS_|KUBE|PYTHON|PIP_|UV_"
    r"|CONDA_|NODE_|LD_|SSL_|REQUESTS_|COMPOSE_|.*_PROXY$|.*_proxy$|POSTGRES|MYSQL|MARIADB|PG|VIRTUAL_|LETSENCRYPT)"
)
"""Variables that programs read by themselves, whatever the config does."""


def stands_elsewhere(hub: HubComponents, text: str) -> bool:
    """Whether a text, or a part of it, is what another file gives the hub in a variable."""
    given = (read.given for read in hub.facts.variables.values())
    texts = (one.text for one in given if isinstance(one, Given))
    return any(one and one in text for one in texts)


def unset_reads(hub: HubComponents) -> Iterator[VariableRead]:
    """What the config reads, and surely nothing gives it, in the present scenario; each variable once."""
    told = set()
    for read in hub.facts.variables.values():
        is_new = isinstance(read.given, Unset) and read.name not in told
        if is_new and hub.scenarios.agrees(read.path_condition):
            told.add(read.name)
            yield read


def given_and_unread(hub: HubComponents) -> dict[str, Given]:
    """The variables that compose files give the hub, and nothing that is read here uses, nor any known program."""
    service = hub.deployment.service
    found = {}
    for name, one in service.variables.items() if service is not None else ():
        is_by_hand = one.form in ("yaml", "yaml list", "dotenv") and one.spot is not None
        if is_by_hand and not _OF_PROGRAMS.match(name) and not _is_mentioned(hub, name, one):
            found[name] = one
    return found


def _is_mentioned(hub: HubComponents, name: str, given: Given) -> bool:
    """Whether more than the lines that give a variable name it."""
    own = {(spot.source, spot.line) for spot in (given.spot, given.passed) if spot is not None}
    for source in (*hub.facts.sources, *hub.deployment.sources):
        for found in re.finditer(rf"\b{re.escape(name)}\b", source.text):
            if (source, source.position(found.start())[0]) not in own:
                return True
    return False
