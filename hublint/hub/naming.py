"""Names of containers, services, pods and claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.hub.templates import Template
    from hublint.hub.traits import Trait


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """How the active spawner names what it starts: `name_template` (pod_name_template on Kubernetes).

    `default` is the template text of the class where the file sets none, None if not known; `template` the file's own.
    """

    trait: Trait
    template: Template | None
    default: str | None
