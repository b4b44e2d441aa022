"""HUB550 unread-attribute: attributes that a hook sets on the spawner or its user, and that nothing reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

import libcst as cst

from hublint.checks.configuration.unknown_names import meaning_of
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.traits.server_functions import functions_in_use, name_of_spawner
from hublint.interpret.handed import SPAWNER
from hublint.suggest.similar import closest_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.facts import LaterFunction
    from hublint.interpret.writes import Write
    from hublint.source import Source

OTHERS: Final = frozenset({
    "container_name", "env", "home_dir", "homedir", "name", "pod_name", "pvc_name", "user_id", "volume_binds",
})  # fmt: skip
"""Attributes of the packages' spawners that are no settings, but named like some: `env` still reaches the server."""


class Meant(NamedTuple):
    """The setting that was meant by an attribute, and whether it takes the same value."""

    name: str
    takes_value: bool = True


@rule("HUB550", Severity.WARNING, changes=("anything",))
def unread_attribute(hub: Hub) -> Iterator[Report]:
    """Python lets code set any attribute, so nothing complains (tried with jupyterhub 6.1)."""
    if not hub.spawner.known:
        return
    for function in functions_in_use((hub.spawner, hub.authenticator)):
        for root, write in function.writes:
            if root != SPAWNER or write.kind != "assign":
                continue
            meant = _meant(hub, write.path)
            if meant and not _is_read(hub, write) and hub.scenarios.agrees(write.path_condition):
                yield _report(hub, function, write, meant)


def _meant(hub: Hub, path: tuple[str, ...]) -> Meant | None:
    """The setting that was meant; None if the attribute may be what it says."""
    traits, name = hub.spawner.class_mro.traits, path[-1]
    if path == ("user", name):
        return Meant(name) if name in traits else None
    if len(path) > 1 or name in traits or name in OTHERS or not name[:1].isalpha():
        return None
    if hub.spawner.class_mro.member(name) is not None:
        return None
    meaning = meaning_of(hub.spawner, name)
    if meaning is not None:
        is_here = meaning.setting in traits
        return Meant(meaning.setting, not meaning.advice) if is_here else None
    closest = closest_name(name, traits)
    return Meant(closest) if closest else None


def _is_read(hub: Hub, write: Write) -> bool:
    """Whether the file reads an attribute of this name, of whatever object, or may do so by a string."""
    name = write.path[-1]
    string = re.compile(rf"[\"']{name}[\"']")
    return any(
        string.search(source.text) or any(_is_use(source, node) for node in source.names(name))
        for source in hub.facts.sources
    )


def _is_use(source: Source, node: cst.Name) -> bool:
    above = source.parent(node)
    if not isinstance(above, cst.Attribute) or above.attr is not node:
        return False
    is_setting = source.code(above).startswith("c.")
    return not is_setting and not isinstance(source.parent(above), cst.AssignTarget)


def _report(hub: Hub, function: LaterFunction, write: Write, meant: Meant) -> Report:
    right = f"{name_of_spawner(function) or 'spawner'}.{meant.name}"
    owner = "the user's object" if len(write.path) > 1 else hub.spawner.name
    message = (
        f"{quote(write.source.code(write.target))} has no effect: {owner} has no setting"
        f" {quote(write.path[-1])}, and nothing reads it. Perhaps {quote(right)} is meant."
    )
    remedy = _fix(function, write, right) if meant.takes_value else None
    return Report(write.place("not read"), message, fix=remedy)


def _fix(function: LaterFunction, write: Write, right: str) -> Fix | None:
    if not name_of_spawner(function) or not isinstance(write.target, cst.Attribute):
        return None
    edit = Edit(write.source, write.target, right)
    return fix(f"Write {quote(right)}", edit, applicability="unsafe")
