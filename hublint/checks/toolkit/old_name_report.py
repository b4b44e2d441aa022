"""The report of a setting under an old name: what it still does, and what to write."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, remove_setting, rename_setting
from hublint.checks.toolkit.phrases import quote
from hublint.findings import Report, Severity
from hublint.hub.names.stale_names import keeps_default_image, late
from hublint.hub.traits.old_names import EFFECTLESS
from hublint.interpret.constants import as_python
from hublint.knowledge import knowledge
from hublint.knowledge.coverage import oldest
from hublint.knowledge.display_names import display_name
from hublint.knowledge.versions import key

if TYPE_CHECKING:
    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component
    from hublint.hub.traits.recognition import Recognition
    from hublint.interpret.values import Class
    from hublint.knowledge import Deprecation

INSTEAD = {
    "api_tokens": "Give services an `api_token` in `c.JupyterHub.services`, and let users make their own tokens.",
    "extra_handlers": "Serve these pages from a service in `c.JupyterHub.services`.",
    "extra_log_file": "Redirect the hub's output to a file where you start it, or leave it to systemd or Docker.",
}
"""What to do where no other setting takes the place of a deprecated one."""


def report_old_name(
    hub: Hub,
    recognition: Recognition,
    old: Deprecation,
    *,
    lost_is_error: bool = False,
    new_value: str = "",
) -> Report:
    """What a setting under an old name does, with the fix.

    `lost_is_error`: a value that asks for something, under a name without effect, is an error. `new_value` is the
    code of the value for the new name, where that takes another kind.
    """
    trait, reader = recognition.trait, recognition.readers[-1]
    is_vain = old.ignored and _asks_for_nothing(reader, recognition)
    is_error = lost_is_error and (old.ignored or old.removed) and not is_vain
    old = _applicable(reader, old, is_vain=is_vain)
    is_lost = old.ignored or old.removed or trait in EFFECTLESS
    advice, remedy = _advice(hub, recognition, old, new_value, is_lost=is_lost)
    return Report(
        recognition.setting.place("has no effect" if is_lost else "old name"),
        f"{_state(hub, recognition, old)}. {advice}",
        fix=remedy,
        severity=Severity.ERROR if is_error else None,
        outcome="ignored" if is_lost else None,
    )


def _applicable(reader: Component, old: Deprecation, *, is_vain: bool) -> Deprecation:
    """The same without a successor that has nothing to say, or that the judged release does not have."""
    if is_vain:
        return replace(old, successor=None)
    if old.successor and "." not in old.successor and reader.has_trait(old.successor) is False:
        return replace(old, successor=None, ignored=True)
    return old


def _asks_for_nothing(reader: Component, recognition: Recognition) -> bool:
    value = as_python(recognition.setting.value)
    info = reader.class_mro.traits.get(recognition.trait)
    is_default = info is not None and info.has_default and value == info.default
    return is_default or value in (False, None, "", {})


def _state(hub: Hub, recognition: Recognition, old: Deprecation) -> str:
    """What the old name still does, and since when, with the judged release if it is otherwise in another one."""
    name, trait = quote(recognition.setting.name), recognition.trait
    distribution = _distribution(recognition.readers[-1], trait)
    release = since = ""
    if old.since and distribution and _is_newer(old.since, distribution):
        release, since = f"In {hub.release_note(distribution)}, ", f" (since {old.since})"
    elif old.since:
        since = f" since {display_name(distribution)} {old.since}" if distribution else ""
    if trait in EFFECTLESS:
        return f"{release}{name} has no effect{since}"
    if old.removed:
        return f"{release}{name} is not a setting any more{since}, so this line has no effect"
    return f"{release}{name} is {'ignored' if old.ignored else 'deprecated'}{since}"


def _distribution(reader: Component, trait: str) -> str | None:
    """The distribution that counts the releases of a trait, if that is known."""
    info, heads = reader.class_mro.traits.get(trait), reader.class_mro.heads
    owner = (
        knowledge().class_at(info.owner, reader.hub.targets)
        if info
        else heads[0]
        if len(heads) == 1
        else None
    )
    return owner.distribution if owner else None


def _is_newer(version: str, distribution: str) -> bool:
    """Whether a release of which is known what it does is older than a version."""
    return key(version) > key(oldest(distribution))


def _advice(
    hub: Hub, recognition: Recognition, old: Deprecation, new_value: str, *, is_lost: bool
) -> tuple[str, Fix | None]:
    """What to write, and the fix that writes it."""
    if not old.successor:
        if is_lost:
            return "Remove this line.", fix("Remove the line", remove_setting(recognition.setting))
        advice = f"It still works, but a later release may ignore it. {INSTEAD.get(recognition.trait, '')}"
        return advice.rstrip(), None
    section = "" if "." in old.successor else f"{recognition.section}."
    setting = f"c.{section}{old.successor}"
    user = _user(recognition.readers[-1], recognition.trait)
    if user is not None:
        attribute = (
            f"`self.{old.successor}` in the class {quote(user.name)}, which reads the old name"
        )
        return f"Write {quote(setting)}, and {attribute}.", None
    code = f"{setting} = {new_value}" if new_value else setting
    advice = f"Write {quote(code)}.{_warning(hub, recognition)}"
    return advice, _fix_name(hub, recognition, setting, old)


def _user(reader: Component, name: str) -> Class | None:
    """The class of the file that reads a trait by its old name, which a renamed setting leaves empty."""
    for local in reader.class_mro.defined_here:
        if re.search(rf"\bself\.{name}\b(?!\s*=[^=])", local.source.code(local.definition)):
            return local
    return None


def _warning(hub: Hub, recognition: Recognition) -> str:
    """What renaming changes, where the old name comes too late for the containers' names."""
    if recognition.trait not in late(hub):
        return ""
    if keeps_default_image(hub) is None:
        return " If containers are named without it so far, the new name leaves those that are kept behind."
    return (
        " So far containers are named without it, because `image` is set first. The new name changes their names and"
        " leaves kept containers behind."
    )


def _fix_name(hub: Hub, recognition: Recognition, setting: str, old: Deprecation) -> Fix | None:
    """The new name, where the old one's value is passed on to it as it is and no section sets it itself."""
    path = tuple(setting.split(".")[1:])
    sections = {path[0], *recognition.readers[-1].sections}
    if not old.forwarded or any(hub.setting(section, *path[1:]) for section in sections):
        return None
    edit = rename_setting(recognition.setting.write, *path)
    safe: Applicability = "unsafe" if recognition.trait in late(hub) else "safe"
    return fix(f"Rename it to {quote(setting)}", edit, applicability=safe)
