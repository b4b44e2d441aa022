"""Names in addresses: subdomains of users and services, and named servers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting
from hublint.findings import Report
from hublint.upgrade.steps import Break, breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.upgrade.both_releases import Pair


@breaks(
    Break("jupyterhub", "5.0", "other-subdomains", "changes", "with", "JupyterHub.subdomain_hook")
)
def other_subdomains(pair: Pair, broken: Break) -> Iterator[Report]:
    """`subdomain_hook` is "idna" by default: other host names for services, and for users with unusual names."""
    host = pair.old.app.trait("subdomain_host")
    is_chosen = pair.new.app.trait("subdomain_hook").given is not None
    if host.given is None or host.as_python() == "" or is_chosen:
        return
    message = (
        f"Since JupyterHub {broken.version}, services and some users have other host names below the hub's domain."
        " Callback addresses, certificates and DNS entries must follow. Or keep the old names."
    )
    edit = insert_setting(pair.old, "JupyterHub", "subdomain_hook", '"legacy"')
    cure = fix('Keep the old names with `subdomain_hook = "legacy"`', edit, applicability="unsafe")
    yield Report(host.place("other host names"), message, fix=cure)


@breaks(
    Break(
        "jupyterhub",
        "6.0",
        "restricted-server-names",
        "changes",
        "with",
        "JupyterHub.allow_existing_invalid_named_servers",
    )
)
def restricted_server_names(pair: Pair, broken: Break) -> Iterator[Report]:
    """New named servers must have names of small letters, digits and hyphens; old ones start as before by default.

    `is_valid_safe_slug` in `SpawnHandler` and `User.get_or_create_spawner`, read in 6.1.
    """
    named = pair.old.app.trait("allow_named_servers")
    if named.as_python() is not True or named.given is None:
        return
    message = (
        f"Since JupyterHub {broken.version}, names such as `My Server` are rejected for new named servers."
        " Those that exist start as before, with a warning in the log. Tell users, and links that name servers."
    )
    yield Report(named.place("restricted names"), message)
