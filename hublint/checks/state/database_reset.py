"""HUB620 database-reset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, remove_setting
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting


@rule("HUB620", Severity.ERROR, changes=("hub-data",))
def database_reset(hub: Hub) -> Iterator[Report]:
    """Options meant for one start of the hub that are left in its configuration."""
    reset, upgrade = _switched_on(hub, "reset_db"), _switched_on(hub, "upgrade_db")
    if reset is not None:
        message = (
            "`reset_db` empties the hub's database at every start: users, their tokens, sign-ups and the record of"
            " running servers are gone. Remove this line. To reset once, run `jupyterhub --JupyterHub.reset_db=True`."
        )
        cure = fix("Remove the line", remove_setting(reset))
        yield Report(reset.place("at every start"), message, fix=cure)
    if upgrade is not None:
        message = (
            "`upgrade_db` changes the database whenever a newer JupyterHub starts, and only SQLite files are backed up"
            " first. Remove it, and run `jupyterhub upgrade-db` after a backup when you upgrade."
        )
        yield Report(upgrade.place(), message, severity=Severity.INFO)


def _switched_on(hub: Hub, name: str) -> Setting | None:
    trait = hub.app.trait(name)
    return trait.setting if trait.given is not None and trait.as_python() is True else None
