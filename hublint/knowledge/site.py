"""What a site says of itself, beyond its configs: classes and images of its own, and what it means to be so."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from hublint.knowledge.catalogue import knowledge
from hublint.knowledge.declared import declared_class

if TYPE_CHECKING:
    from hublint.knowledge.classes import TraitClass
    from hublint.knowledge.declared import Declaration
    from hublint.knowledge.tables import Targets


@dataclass(frozen=True, slots=True)
class Site:
    """Facts that no config tells.

    `image_home` is the home directory of the images that hublint doesn't know, in which their servers start, and
    `image_folders` are the folders that they have, each with the number of its owner. Users mean to share
    `shared_volumes`: folders of the host, with all below them, and volumes. With `ephemeral`, nothing that they save
    has to last.
    """

    classes: tuple[Declaration, ...] = ()
    image_home: str | None = None
    image_folders: tuple[tuple[str, int], ...] = ()
    shared_volumes: frozenset[str] = frozenset()
    ephemeral: bool = False

    def class_at(self, path: str, targets: Targets) -> TraitClass | None:
        """The class at an import path: a known one, or one of the site."""
        found = next((one for one in self.classes if one.path == path), None)
        return declared_class(found) if found is not None else knowledge().class_at(path, targets)

    def shares(self, source: str) -> bool:
        """Whether a volume, or a folder of the host, is meant for all users."""
        path = PurePosixPath(source)
        around = path.parents if path.is_absolute() else ()
        return bool(source) and any(str(one) in self.shared_volumes for one in (path, *around))


UNKNOWN_SITE = Site()
"""A site that has said nothing."""
