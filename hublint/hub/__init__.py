"""What the hub does with its configuration: active classes, effective traits, mounts, limits and names."""

from hublint.hub.constants import NOT_KNOWN, python
from hublint.hub.fields import Field
from hublint.hub.model import Hub
from hublint.hub.mounts import Mount, Mounts
from hublint.hub.settings import Setting
from hublint.hub.templates import Template
from hublint.hub.traits import Trait

__all__ = ["NOT_KNOWN", "Field", "Hub", "Mount", "Mounts", "Setting", "Template", "Trait", "python"]
