"""Files that may be parts of a larger configuration, in which the classes are chosen elsewhere."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from hublint.hub.traits.recognition import components

if TYPE_CHECKING:
    from hublint.hub.model import Hub


def may_be_chosen_elsewhere(hub: Hub, role: str) -> bool:
    """Whether the class of a role may not be the default one after all.

    So it is where the file chooses none, sets up no hub, and has another name than configs have.
    """
    if role == "app" or hub.has("JupyterHub"):
        return False
    chosen = any(component.role == role and component.setting for component in components(hub))
    return not chosen and not PurePath(hub.source.name).name.startswith("jupyterhub_config")
