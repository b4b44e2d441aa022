"""The database of the hub: a new schema stops the hub until the database is upgraded.

The releases are those whose wheels bring new files in `jupyterhub/alembic/versions`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.findings import Report
from hublint.source.location import Place
from hublint.upgrade.steps import Break, breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.upgrade.both_releases import Pair

SOURCE = "jupyterhub/orm.py: check_db_revision"
VERSIONS = ("6.0", "5.0", "4.0", "3.0", "2.0")


@breaks(
    *(
        Break("jupyterhub", one, "database-schema", "stops", "with", SOURCE, True)
        for one in VERSIONS
    )
)
def database_schema(pair: Pair, broken: Break) -> Iterator[Report]:
    """The hub refuses a database of an older schema, unless `upgrade_db` is set."""
    crossed = [one for one in VERSIONS if pair.crosses("jupyterhub", one)]
    if broken.version != crossed[0] or pair.old.fragment:
        return
    trait = pair.old.app.trait("upgrade_db")
    if trait.as_python() is True:
        return
    message = (
        f"JupyterHub {broken.version} does not start with the database of an older release. Stop the hub, back up the"
        " database, install the new release, run `jupyterhub upgrade-db`, and start the hub. Only the backup"
        " leads back."
    )
    yield Report(Place(pair.source, pair.source.module), message)
