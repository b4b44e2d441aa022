"""What hooks and overridden methods make of a trait before each start of a server."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import libcst as cst

from hublint.hub.setting import Setting
from hublint.hub.traits.hook_effects import hook_effects
from hublint.hub.traits.lazy import initial, merged
from hublint.interpret.writes import Assigned, Lazy

if TYPE_CHECKING:
    from hublint.hub.traits.active_class import ActiveClass
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.values import Value
    from hublint.interpret.writes import Write


@dataclass(slots=True, eq=False, repr=False)
class ServerSetting(Setting):
    """An assignment to an attribute of the server's object, in code that runs before each start."""

    @property
    def is_made_by_code(self) -> bool:
        """Always."""
        return True

    @property
    def name(self) -> str:
        """The attribute as the code spells it: `spawner.volumes`."""
        if isinstance(self.write.target, cst.Attribute):
            return self.write.source.code(self.write.target)
        return f"spawner.{self.trait}"


def after_hooks(component: ActiveClass, trait: Trait) -> Trait:
    """The trait after the functions that surely run; what they leave is unknown if they only touch it."""
    for raw in hook_effects(component).known.get(trait.name, ()):
        setting = component.hub.resolve(raw)
        if isinstance(setting, Assigned):
            trait = _assigned(component, trait, setting.value, setting.write)
        elif isinstance(setting, Lazy):
            trait = _changed(component, trait, setting)
    return trait


def _assigned(component: ActiveClass, trait: Trait, value: Value, write: Write) -> Trait:
    if write.kind != "assign":
        return replace(trait, state="unknown", value=None)
    setting = ServerSetting((component.sections[0], trait.name), value, write)
    return replace(trait, state="set", value=value, settings=(setting, *trait.settings))


def _changed(component: ActiveClass, trait: Trait, lazy: Lazy) -> Trait:
    if trait.is_unknown:
        return trait
    base = trait.value or initial(lazy, trait.default)
    write = lazy.changes[-1].write
    return _assigned(component, trait, merged(base, lazy.changes), replace(write, kind="assign"))
