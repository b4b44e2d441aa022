"""What a file shows of its surroundings: that the hub runs in a container."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.interpret.constants import as_str
from hublint.interpret.values import Conditional, Value
from hublint.interpret.writes import Assigned
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.interpret.facts import ConfigFacts

NOT_GIVEN = r"(?![\"']\]?\s*(?:=(?!=)|:))"
"""Behind the name of a variable: neither `["NAME"] = ...` nor `"NAME": ...`, which give it to users' servers."""

CONTAINER_SIGNS = pattern(
    r"^[^#\n]*(?:/var/run/docker\.sock|\bDOCKER_(?:NETWORK_NAME|NOTEBOOK_DIR|NOTEBOOK_IMAGE|SPAWN_CMD"
    rf"|JUPYTER_IMAGE|JUPYTER_CONTAINER)\b{NOT_GIVEN}|/srv/jupyterhub\b|\bgethostname\()",
    re.MULTILINE,
)
HOST_NAME = pattern(r"(?!localhost$)[A-Za-z][A-Za-z0-9_-]*")
"""A bare name, as Docker's networks resolve it: that of a container, a service or a host."""


def is_containerized(facts: ConfigFacts) -> bool:
    """Whether the file shows that the hub runs in a container.

    Its deployment tells, if one is known. Else signs are a bare name as its address, the usual variables and folders of
    hubs in Docker, and a compose file with several services that may be the hub.
    """
    if facts.deployment.service is not None:
        return facts.deployment.in_container
    if CONTAINER_SIGNS.search(facts.source.text) or facts.deployment.may_hold_hub:
        return True
    for name in ("hub_connect_ip", "hub_ip"):
        value = facts.settings.get(("JupyterHub", name))
        if any(HOST_NAME.fullmatch(address) for address in _strings(value)):
            return True
    return False


def _strings(value: Value | None) -> Iterator[str]:
    """The strings that a setting may have."""
    if isinstance(value, Conditional):
        yield from _strings(value.then)
        yield from _strings(value.other)
    elif isinstance(value, Assigned):
        yield from _strings(value.value)
    else:
        yield as_str(value) or ""
