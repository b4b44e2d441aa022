"""Releases of JupyterHub that its plug-ins need, as the metadata of their wheels says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.findings import Report
from hublint.knowledge.display_names import display_name
from hublint.source.location import Place
from hublint.upgrade.steps import Break, breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.upgrade.both_releases import Pair

SOURCE = "Requires-Dist of the wheel"
NEEDED = {
    ("dockerspawner", "14.0"): "4.0",
    ("dockerspawner", "13.0"): "2.3.1",
    ("jupyterhub-kubespawner", "6.0"): "4.0",
    ("oauthenticator", "16.3"): "2.2",
}


@breaks(*(Break(*who, "hub-too-old", "stops", "before", SOURCE, True) for who in NEEDED))
def hub_too_old(pair: Pair, broken: Break) -> Iterator[Report]:
    """A plug-in that needs a newer hub than there will be."""
    needed = NEEDED[broken.distribution, broken.version]
    if pair.new.at_least("jupyterhub", needed):
        return
    message = (
        f"{display_name(broken.distribution)} {broken.version} needs JupyterHub {needed} or newer, but this hub has"
        f" {pair.new.targets['jupyterhub']}. Upgrade JupyterHub first, or together with it."
    )
    yield Report(Place(pair.source, pair.source.module), message)
