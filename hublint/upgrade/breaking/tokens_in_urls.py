"""Tokens in URLs: refused by servers and services since JupyterHub 5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.findings import Report
from hublint.interpret.constants import NOT_KNOWN
from hublint.upgrade.steps import Break, breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.upgrade.both_releases import Pair

VARIABLE = "JUPYTERHUB_ALLOW_TOKEN_IN_URL"


@breaks(Break("jupyterhub", "5.0", "token-in-url", "changes", "with", "HubAuth.allow_token_in_url"))
def token_in_url(pair: Pair, broken: Break) -> Iterator[Report]:
    """Programs that ask servers for something are services as a rule."""
    services = pair.old.app.trait("services")
    environment = pair.old.spawner.trait("environment").as_python()
    if services.setting is None or services.as_python() in (NOT_KNOWN, []):
        return
    if environment is NOT_KNOWN or (isinstance(environment, dict) and VARIABLE in environment):
        return
    message = (
        f"Since JupyterHub {broken.version}, servers and services refuse a token in a URL (`?token=...`). Send it in"
        f" the header `Authorization`, or set `{VARIABLE}` to 1 in `c.Spawner.environment`."
    )
    yield Report(services.setting.place("may use tokens"), message)
