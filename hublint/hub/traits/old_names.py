"""Old names of settings: still read with a warning in the log, ignored, or gone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.hub.traits.mro import renamed_of
from hublint.hub.traits.recognition import recognitions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component
    from hublint.hub.traits.recognition import Recognition
    from hublint.knowledge import Deprecation, TraitClass

EFFECTLESS = frozenset({"admin_access"})
"""Deprecated traits that nothing reads any more, though no log line says so (since JupyterHub 2.0)."""


def old_names(hub: Hub, role: str) -> Iterator[tuple[Recognition, Deprecation]]:
    """The settings under names that the component of a role gives up."""
    for recognition in recognitions(hub):
        for reader in recognition.readers[-1:]:
            old = _deprecation(reader, recognition) if reader.role == role else None
            if old is not None:
                yield recognition, old


def _deprecation(reader: Component, recognition: Recognition) -> Deprecation | None:
    info = reader.class_mro.traits.get(recognition.trait)
    if info is not None:
        return info.deprecated
    return removed_name(reader, recognition.section, recognition.trait)


def removed_name(reader: Component, section: str, name: str) -> Deprecation | None:
    """What became of a name that is not a trait any more.

    A class that still takes such names does so in its own section only (`KubeSpawner._handle_deprecated_config`).
    """
    for head in reader.class_mro.heads:
        old = renamed_of(head, reader.hub.targets).get(name)
        if old is not None and (old.removed or section == head.name):
            return _with_newest_name(head, old, reader)
    return None


def _with_newest_name(head: TraitClass, old: Deprecation, reader: Component) -> Deprecation:
    """The same with the name of today, where the successor is an old name itself."""
    later = renamed_of(head, reader.hub.targets).get(old.successor or "")
    return replace(old, successor=later.successor) if later else old
