"""HUB760 shared-service-token: services with one token, which is then that of the last of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.environment_reads import environment_read
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import definitions
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Value


@rule("HUB760", Severity.WARNING)
def shared_service_token(hub: Hub) -> Iterator[Report]:
    """`JupyterHub._add_tokens` gives a token that is there already to the next owner (run with jupyterhub 6.1)."""
    owners: dict[str, str] = {}
    for service in definitions(hub, "services"):
        value, name = service.get("api_token"), service.string("name")
        token = _token(value) if value is not None else None
        if value is None or not token or name is None:
            continue
        first = owners.setdefault(token, name)
        if first != name:
            message = (
                f"The services {quote(first)} and {quote(name)} have the same `api_token`: JupyterHub takes both for"
                f" {quote(name)}, and {quote(first)} has none of its roles. Give each a token of its own."
            )
            yield Report(value.place("used twice"), message)


def _token(value: Value) -> str | None:
    """The token, or the name of the variable that it is read from; an empty one is none."""
    read = environment_read(value)
    return f"${{{read.as_required}}}" if read else as_str(value)
