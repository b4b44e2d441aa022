"""Old names of traits: still read with a warning in the log, ignored, or gone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, remove_setting, rename_setting
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.names.stale_names import late
from hublint.hub.traits.mro import renamed_of
from hublint.hub.traits.recognition import Recognition, recognitions
from hublint.interpret.constants import as_python

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component
    from hublint.interpret.values import Class
    from hublint.knowledge import Deprecation, TraitClass

ELSEWHERE = frozenset({"hub_ip_connect", "blacklist", "group_whitelist"})
"""Names that rules of their own report."""

EFFECTLESS = frozenset({"admin_access"})
"""Deprecated traits that nothing reads any more, though no log line says so (since JupyterHub 2.0)."""


@rule("HUB515", Severity.WARNING, "old-name")
def deprecated_docker_trait(hub: Hub) -> Iterator[Report]:
    """An old name of a DockerSpawner trait."""
    if hub.spawner.is_a("DockerSpawner"):
        yield from _reports(hub, "spawner", docker=True)


@rule("HUB516", Severity.WARNING, "old-name")
def deprecated_hub_trait(hub: Hub) -> Iterator[Report]:
    """An old name of a trait of JupyterHub, its proxy or its own spawners."""
    yield from _old_sections(hub)
    yield from _reports(hub, "app")
    yield from _reports(hub, "proxy")
    if not hub.spawner.is_a("DockerSpawner", "KubeSpawner"):
        yield from _reports(hub, "spawner")


@rule("HUB529", Severity.WARNING, "old-name")
def deprecated_kube_trait(hub: Hub) -> Iterator[Report]:
    """An old name of a KubeSpawner trait."""
    if hub.spawner.is_a("KubeSpawner"):
        yield from _reports(hub, "spawner")


def _old_sections(hub: Hub) -> Iterator[Report]:
    """`c.JupyterHubApp`, which JupyterHub still merges over `c.JupyterHub`."""
    for found in recognitions(hub) if ("JupyterHubApp",) in hub.sections else ():
        if found.path[0] != "JupyterHubApp":
            continue
        path = ("JupyterHub", *found.path[1:])
        edit = rename_setting(found.setting.write, *path) if hub.setting(*path) is None else None
        message = (
            "`c.JupyterHubApp` is an old name of the section `c.JupyterHub`, and JupyterHub warns of it at every"
            f" start; write {quote('.'.join(('c', *path)))}"
        )
        yield Report(found.setting.place("old name"), message, fix=fix("Rename the section", edit))


def _reports(hub: Hub, role: str, *, docker: bool = False) -> Iterator[Report]:
    for found, old in old_names(hub, role):
        if not _keeps_default(found, old):
            yield old_name(hub, found, old, docker=docker)


def _keeps_default(found: Recognition, old: Deprecation) -> bool:
    """Whether a trait that still works, and has no successor, gets the value that it has anyway.

    JupyterHub says nothing of it, and taking it away later changes nothing.
    """
    if old.successor or old.ignored or old.removed or found.trait in EFFECTLESS:
        return False
    info = found.readers[-1].class_mro.traits.get(found.trait)
    return info is not None and info.has_default and as_python(found.setting.value) == info.default


def old_names(hub: Hub, role: str) -> Iterator[tuple[Recognition, Deprecation]]:
    """The settings under names that the component of a role gives up."""
    for found in recognitions(hub):
        for reader in found.readers[-1:]:
            old = _deprecation(reader, found) if reader.role == role else None
            if old is not None and found.trait not in ELSEWHERE:
                yield found, old


def _deprecation(reader: Component, found: Recognition) -> Deprecation | None:
    info = reader.class_mro.traits.get(found.trait)
    return old_name_in(reader, found.section, found.trait) if info is None else info.deprecated


def old_name_in(reader: Component, section: str, name: str) -> Deprecation | None:
    """What became of a name that is no trait any more.

    A class that still takes such names does so in its own section only (`KubeSpawner._handle_deprecated_config`).
    """
    for head in reader.class_mro.heads:
        old = renamed_of(head, reader.hub.targets).get(name)
        if old is not None and (old.removed or section == head.name):
            return _chained(head, old, reader)
    return None


def _chained(head: TraitClass, old: Deprecation, reader: Component) -> Deprecation:
    """The same with the name of today, where the successor is an old name itself."""
    later = renamed_of(head, reader.hub.targets).get(old.successor or "")
    return replace(old, successor=later.successor) if later else old


def old_name(hub: Hub, found: Recognition, old: Deprecation, *, docker: bool = False) -> Report:
    """What a setting under an old name does, with the cure."""
    reader = found.readers[-1]
    empty = old.ignored and _asks_for_nothing(reader, found)
    if empty:
        old = replace(old, successor=None)  # there is nothing that the new name has to say
    missed = docker and (old.ignored or old.removed) and not empty
    severity = Severity.ERROR if missed else None
    if old.successor and reader.has_trait(old.successor) is False and "." not in old.successor:
        old = replace(old, successor=None, ignored=True)
    lost = old.ignored or old.removed or found.trait in EFFECTLESS
    right = f"c.{'' if '.' in (old.successor or '') else found.section + '.'}{old.successor}"
    user = _user(reader, found.trait) if old.successor else None
    if user is not None:
        also = f", and `self.{old.successor}` in the class {quote(user.name)}, which reads the old name"
        cure, remedy = f"; write {quote(right)}{also}", None
    elif old.successor:
        cure, remedy = f"; write {quote(right)}", _renamed(hub, found, right, old)
    elif lost:
        cure, remedy = "; remove this line", fix("Remove the line", remove_setting(found.setting))
    else:
        cure, remedy = "; it still works, but a later release may ignore it", None
    message = (
        f"{quote(found.trait)} of {quote(reader.name)} {_fate(found, old)}{cure}{_late(hub, found)}"
    )
    label = "has no effect" if lost else "old name"
    return Report(found.setting.place(label), message, fix=remedy, severity=severity)


def _asks_for_nothing(reader: Component, found: Recognition) -> bool:
    value, info = as_python(found.setting.value), reader.class_mro.traits.get(found.trait)
    is_default = info is not None and info.has_default and value == info.default
    return is_default or value in (False, None, "", {})


def _late(hub: Hub, found: Recognition) -> str:
    """What renaming an old name changes that comes too late for the containers' names."""
    if found.trait not in late(hub):
        return ""
    return (
        ". Until then containers are named without it, because `image` is set first. With the new name they are"
        " called differently, and kept ones are left behind."
    )


def _fate(found: Recognition, old: Deprecation) -> str:
    since = f" since {old.since}" if old.since else ""
    if found.trait in EFFECTLESS:
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


def _renamed(hub: Hub, found: Recognition, right: str, old: Deprecation) -> Fix | None:
    """The new name, where the old one's value is passed on to it as it is and no section sets it itself."""
    path = tuple(right.split(".")[1:])
    sections = {path[0], *found.readers[-1].sections}
    if not old.forwarded or any(hub.setting(one, *path[1:]) for one in sections):
        return None
    edit = rename_setting(found.setting.write, *path)
    safe: Applicability = "unsafe" if found.trait in late(hub) else "safe"
    return fix(f"Rename it to {quote(right)}", edit, applicability=safe)
