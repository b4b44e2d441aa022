"""The Python that JupyterHub needs, as the metadata of its wheels says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.findings import Report
from hublint.source.location import Place
from hublint.upgrade.steps import Break, breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.upgrade.both_releases import Pair

NEEDED = {"6.0": "3.10", "5.0": "3.8"}
"""Series of JupyterHub to the oldest Python that they run with, the newest first."""


@breaks(
    *(
        Break("jupyterhub", one, "newer-python", "changes", "before", "Requires-Python", True)
        for one in NEEDED
    )
)
def newer_python(pair: Pair, broken: Break) -> Iterator[Report]:
    """Where the upgrade leads over several, the newest needs most."""
    if broken.version != next(one for one in NEEDED if pair.crosses("jupyterhub", one)):
        return
    message = (
        f"JupyterHub {broken.version} needs Python {NEEDED[broken.version]} or newer, in the hub and in the images of"
        " users' servers. Look at both first."
    )
    yield Report(Place(pair.source, pair.source.module), message)
