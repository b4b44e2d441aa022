"""The report of a setting under an old name, with what it does and the cure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, remove_setting, rename_setting
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.names.stale_names import late
from hublint.hub.traits.old_names import EFFECTLESS
from hublint.interpret.constants import as_python

if TYPE_CHECKING:
    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component
    from hublint.hub.traits.recognition import Recognition
    from hublint.interpret.values import Class
    from hublint.knowledge import Deprecation


def report_old_name(
    hub: Hub,
    recognition: Recognition,
    old: Deprecation,
    *,
    lost_is_error: bool = False,
    new_value: str = "",
) -> Report:
    """What a setting under an old name does, with the cure.

    `lost_is_error`: a value that asks for something, under a name without effect, is an error. `new_value` is the
    code of the value for the new name, where that takes another kind.
    """
    reader = recognition.readers[-1]
    empty = old.ignored and _asks_for_nothing(reader, recognition)
    if empty:
        old = replace(old, successor=None)  # there is nothing that the new name has to say
    missed = lost_is_error and (old.ignored or old.removed) and not empty
    severity = Severity.ERROR if missed else None
    if old.successor and reader.has_trait(old.successor) is False and "." not in old.successor:
        old = replace(old, successor=None, ignored=True)
    lost = old.ignored or old.removed or recognition.trait in EFFECTLESS
    right = f"c.{'' if '.' in (old.successor or '') else recognition.section + '.'}{old.successor}"
    user = _user(reader, recognition.trait) if old.successor else None
    if user is not None:
        also = f", and `self.{old.successor}` in the class {quote(user.name)}, which reads the old name"
        cure, remedy = f"; write {quote(right)}{also}", None
    elif old.successor:
        code = f"{right} = {new_value}" if new_value else right
        cure, remedy = f"; write {quote(code)}", _renamed(hub, recognition, right, old)
    elif lost:
        cure, remedy = (
            "; remove this line",
            fix("Remove the line", remove_setting(recognition.setting)),
        )
    else:
        cure, remedy = "; it still works, but a later release may ignore it", None
    setting = f"{quote(recognition.trait)} of {quote(reader.name)}"
    message = f"{setting} {_fate(recognition, old)}{cure}{_late(hub, recognition)}"
    label = "has no effect" if lost else "old name"
    return Report(recognition.setting.place(label), message, fix=remedy, severity=severity)


def _asks_for_nothing(reader: Component, recognition: Recognition) -> bool:
    value, info = (
        as_python(recognition.setting.value),
        reader.class_mro.traits.get(recognition.trait),
    )
    is_default = info is not None and info.has_default and value == info.default
    return is_default or value in (False, None, "", {})


def _late(hub: Hub, recognition: Recognition) -> str:
    """What renaming an old name changes that comes too late for the containers' names."""
    if recognition.trait not in late(hub):
        return ""
    return (
        ". Until then containers are named without it, because `image` is set first. With the new name they are"
        " called differently, and kept ones are left behind."
    )


def _fate(recognition: Recognition, old: Deprecation) -> str:
    since = f" since {old.since}" if old.since else ""
    if recognition.trait in EFFECTLESS:
        return f"has no effect{since}"
    if old.removed:
        return f"is no trait any more{since}"
    return ("is ignored" if old.ignored else "is deprecated") + since


def _user(reader: Component, name: str) -> Class | None:
    """The class of the file that reads a trait by its old name, which a renamed setting leaves empty."""
    for local in reader.class_mro.defined_here:
        if re.search(rf"\bself\.{name}\b(?!\s*=[^=])", local.source.code(local.definition)):
            return local
    return None


def _renamed(hub: Hub, recognition: Recognition, right: str, old: Deprecation) -> Fix | None:
    """The new name, where the old one's value is passed on to it as it is and no section sets it itself."""
    path = tuple(right.split(".")[1:])
    sections = {path[0], *recognition.readers[-1].sections}
    if not old.forwarded or any(hub.setting(one, *path[1:]) for one in sections):
        return None
    edit = rename_setting(recognition.setting.write, *path)
    safe: Applicability = "unsafe" if recognition.trait in late(hub) else "safe"
    return fix(f"Rename it to {quote(right)}", edit, applicability=safe)
