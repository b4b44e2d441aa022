"""Settings that code may give which only the running hub can follow: a loop over a file, a test of the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.scenarios.environment_conditions import is_about_environment
from hublint.interpret.values import Conditional
from hublint.interpret.writes import Assigned

if TYPE_CHECKING:
    from collections.abc import Callable

    from hublint.hub.components import HubComponents
    from hublint.hub.traits.component import Component
    from hublint.interpret.values import Value


def may_be_set_by_code(
    hub: HubComponents, component: Component, is_meant: Callable[[str], bool]
) -> bool:
    """Whether such code may give a setting of a component whose name is meant.

    A rule that reports that something is missing asks this first. What the environment decides doesn't count: that
    is a scenario of its own, and reported.
    """
    sections = (*component.sections, "JupyterHub")
    opaque_paths = (opaque_write.path for opaque_write in hub.facts.opaque_writes)
    if any(not path or path[0] in sections for path in opaque_paths):
        return True
    settings = hub.facts.settings.items()
    return any(is_meant(path[-1]) and _is_undecidable(value) for path, value in settings)


def _is_undecidable(value: Value) -> bool:
    match value:
        case Conditional():
            if not is_about_environment(value.condition):
                return True
            return _is_undecidable(value.then) or _is_undecidable(value.other)
        case Assigned():
            return _is_undecidable(value.value)
    return False
