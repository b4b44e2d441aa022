"""The releases that a config is meant for, as the files beside it pin them.

>>> found(Reach.around(Path("deploy")))["jupyterhub"].requirement
'jupyterhub==5.2.1'
"""

from __future__ import annotations

from hublint.versions.pins import Pin
from hublint.versions.search import found
from hublint.versions.strange import strange_releases, told

__all__ = ["Pin", "found", "strange_releases", "told"]
