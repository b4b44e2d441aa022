"""Sections that are misspelt, that are none, or that belong to a class which this hub does not use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.closeness import closest_class
from hublint.checks.fixes import fix
from hublint.checks.registry import rule
from hublint.checks.words import quote
from hublint.findings import Edit, Place, Report, Severity
from hublint.hub.recognition import ROLES, Recognition, recognitions
from hublint.interpret.values import Class, External
from hublint.knowledge import knowledge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.reading import Write


@rule("HUB501", "misspelt-section", Severity.ERROR)
def misspelt_section(hub: Hub) -> Iterator[Report]:
    """A section whose name misses that of a known class by a letter or two is read by nothing."""
    for found in recognitions(hub):
        if found.state != "foreign" or _is_own_class(hub, found.section):
            continue
        right = closest_class(found.section, knowledge().class_names())
        if right is None or _mentions(hub, found.section):
            continue
        message = (
            f"no class is called {quote(found.section)}, so JupyterHub ignores"
            f" {quote(_spelled(found))} without a word; the class is {quote(right)}"
        )
        yield _report(found, message, right)


@rule("HUB502", "section-without-capital", Severity.ERROR)
def section_without_capital(hub: Hub) -> Iterator[Report]:
    """A name after `c` that does not begin with a capital is no section, and what is set on it is lost."""
    for write in hub.reading.writes:
        lost = write.path[0]
        if write.kind != "assign" or not lost[:1].islower() or not hub.worlds.agrees(write.way):
            continue
        if len(write.path) == 1:
            yield Report(write.place(), _outside(write))
            continue
        right = closest_class(lost, knowledge().class_names())
        cure = f"; write {quote('c.' + right)}" if right else "; name the class that has the option"
        message = (
            f"{quote('c.' + lost)} is no section: section names are class names and begin with a capital,"
            f" so JupyterHub loses {quote('c.' + '.'.join(write.path))} without a word{cure}"
        )
        yield Report(write.place("lost"), message, fix=_recased(write, right))


@rule("HUB504", "inactive-section", Severity.WARNING)
def inactive_section(hub: Hub) -> Iterator[Report]:
    """A section of a class that this hub does not use has no effect."""
    if hub.fragment or any(stop.name == "NameError" for stop in hub.reading.stops):
        return
    told: set[str] = set()
    for found in recognitions(hub):
        name = found.section
        if found.state != "inactive" or name in told or _mentions(hub, name):
            continue
        told.add(name)
        yield Report(found.setting.place("not read"), _why(hub, found), _active(hub, found))


def _is_own_class(hub: Hub, name: str) -> bool:
    """Whether the file itself defines or imports a class of this name."""
    for value in hub.reading.names.values():
        if isinstance(value, Class) and value.name == name:
            return True
        if isinstance(value, External) and value.path.rpartition(".")[2] == name:
            return True
    return any(name in component.sections for component in (hub.spawner, hub.authenticator))


def _mentions(hub: Hub, name: str) -> bool:
    """Whether the name stands anywhere but behind `c.`: in a string, an import, a class statement."""
    code = re.sub(r"#.*", "", hub.source.text)
    return re.search(rf"(?<!\bc\.)\b{name}\b", code) is not None


def _spelled(found: Recognition) -> str:
    return "c." + ".".join(found.path)


def _outside(write: Write) -> str:
    return (
        f"{quote('c.' + write.path[0])} names no class, so JupyterHub ignores it;"
        f" write `c.<Class>.{write.path[0]}`, for example `c.JupyterHub.{write.path[0]}`"
    )


def _report(found: Recognition, message: str, right: str) -> Report:
    node = _section_name(found.setting.write)
    if node is None:
        return Report(found.setting.place("unknown section"), message)
    source = found.setting.write.source
    cure = fix(f"Rename the section to {quote(right)}", Edit(source, node, right))
    return Report(Place(source, node, "unknown section"), message, fix=cure)


def _section_name(write: Write) -> cst.Name | None:
    """The name of the section in the target of a plain write."""
    target = write.target
    if (
        write.plain
        and isinstance(target, cst.Attribute)
        and isinstance(target.value, cst.Attribute)
    ):
        return target.value.attr
    return None


def _recased(write: Write, right: str | None) -> Fix | None:
    node = _section_name(write)
    if right is None or node is None or right.lower() != write.path[0].lower():
        return None
    return fix(f"Write {quote(right)}", Edit(write.source, node, right))


def _why(hub: Hub, found: Recognition) -> str:
    name = found.section
    if all(knowledge().is_single_user(owner.distribution) for owner in found.owners):
        return (
            f"{quote(_spelled(found))} is a setting of the users' own servers, and the hub does not pass it on;"
            " put it into a jupyter_server_config.py in the image (or in /etc/jupyter of the host)"
        )
    role = _role(hub, found)
    active = next(one for one in (hub.spawner, hub.authenticator, hub.proxy) if one.role == role)
    return (
        f"{quote(name)} is not the {role} of this hub, {quote(active.name)} is, so this section has no effect;"
        f" remove it, or set `c.JupyterHub.{role}_class`"
    )


def _role(hub: Hub, found: Recognition) -> str | None:
    for owner in found.owners:
        for base in owner.mro(hub.targets):
            if base.name in ROLES:
                return ROLES[base.name]
    return None


def _active(hub: Hub, found: Recognition) -> tuple[Place, ...]:
    role = _role(hub, found)
    for component in (hub.spawner, hub.authenticator, hub.proxy):
        if component.role == role and component.setting is not None:
            return (component.setting.value_place(f"the {role} is chosen here"),)
    return ()
