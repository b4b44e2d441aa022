"""What the hub does with its configuration: active classes, effective traits, mounts, limits and names."""

from hublint.hub.model import Hub
from hublint.hub.mounts.mount import Mount, Mounts
from hublint.hub.names.fields import Field
from hublint.hub.names.templates import Template
from hublint.hub.setting import Setting
from hublint.hub.traits.trait import Trait
from hublint.interpret.constants import NOT_KNOWN, as_python

__all__ = [
    "NOT_KNOWN",
    "Field",
    "Hub",
    "Mount",
    "Mounts",
    "Setting",
    "Template",
    "Trait",
    "as_python",
]
