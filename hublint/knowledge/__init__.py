"""What every class and trait of the JupyterHub ecosystem is, per release.

The facts are data (``data/*.json``), written from the released packages by
``python -m hublint.dev.generate`` and read when something in them is asked for.

    >>> docker = knowledge().class_at("dockerspawner.DockerSpawner")
    >>> docker.section_names({})[-2:]
    ('Spawner', 'DockerSpawner')
    >>> docker.traits({"dockerspawner": "13.0.0"})["container_image"].deprecated.successor
    'image'
"""

from __future__ import annotations

from hublint.knowledge.catalogue import Knowledge, knowledge
from hublint.knowledge.classes import TraitClass
from hublint.knowledge.tables import Targets
from hublint.knowledge.traits import Deprecation, TraitInfo

__all__ = ["Deprecation", "Knowledge", "Targets", "TraitClass", "TraitInfo", "knowledge"]
