"""Sections that are misspelt, that are none, or that belong to a class which this hub does not use."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.activating_fixes import fix_activating
from hublint.checks.configuration.excerpts import may_be_chosen_elsewhere
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Edit, Report, Severity
from hublint.hub.traits.recognition import ROLES, Recognition, recognitions
from hublint.interpret.attributes import is_section_name
from hublint.interpret.values import Class, External
from hublint.knowledge import knowledge
from hublint.patterns import pattern
from hublint.source.location import Place
from hublint.suggest.similar import closest_name, similar_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.facts import LoadError
    from hublint.interpret.writes import Write
    from hublint.source import Source

_MENTION = pattern(r"(?<!\bc\.)(?<!--)\b\w+")


@rule("HUB501", Severity.ERROR)
def misspelt_section(hub: Hub) -> Iterator[Report]:
    """A section whose name misses that of a known class by a letter is read by nothing."""
    for found in recognitions(hub):
        if found.state != "foreign" or _is_own_class(hub, found.section):
            continue
        plain, similar = _closest(hub, found.section)
        right = plain or similar
        if right is None or _mentions(hub, found.section):
            continue
        yield _report(hub, found, right, None if plain else Severity.WARNING)


@rule("HUB502", Severity.ERROR)
def section_without_capital(hub: Hub) -> Iterator[Report]:
    """Names of sections begin with a capital, names of traits do not; what mixes them up is lost or refused."""
    stops = [
        stop
        for stop in hub.facts.load_errors
        if _mixes_up(stop) and hub.scenarios.agrees(stop.path_condition)
    ]
    for stop in stops:
        yield _refused(hub, stop)
    for write in hub.facts.writes:
        lower = [name for name in write.path[:-1] if not is_section_name(name)]
        outside = len(write.path) == 1 and not is_section_name(write.path[0])
        if not (lower or outside) or any(stop.place.node is write.target for stop in stops):
            continue
        if not hub.scenarios.agrees(write.path_condition):
            continue
        if outside:
            yield Report(write.place("no section"), _outside(write.path[0]))
        elif is_section_name(write.path[0]):
            yield Report(write.place("lost"), _below_trait(write))
        elif write.kind == "assign":
            yield _uncapitalised(hub, write)


def _mixes_up(stop: LoadError) -> bool:
    """Whether the file ends with the error that a section without a capital, or a trait with one, makes."""
    named = stop.path and isinstance(stop.place.node, cst.Attribute | cst.Subscript)
    return bool(named) and stop.name in ("ValueError", "AttributeError")


def _uncapitalised(hub: Hub, write: Write) -> Report:
    lost = write.path[0]
    right = closest_name(lost, knowledge().class_names())
    cure = f"; write {quote('c.' + right)}" if right else "; name the class that has the option"
    message = (
        f"{quote('c.' + lost)} is no section: section names are class names and begin with a capital,"
        f" so JupyterHub loses {quote('c.' + '.'.join(write.path))} without a word{cure}"
    )
    return Report(write.place("lost"), message, fix=_recased(hub, write, right))


def _below_trait(write: Write) -> str:
    *outer, name = write.path
    return (
        f"{quote(name)} set on {quote('.'.join(('c', *outer)))} is lost without a word, because {quote(outer[-1])} is"
        f" a trait and no section; set {quote('.'.join(('c', *outer)))} itself, or name the class that has the option"
    )


def _refused(hub: Hub, stop: LoadError) -> Report:
    path = quote(".".join(("c", *stop.path)))
    if stop.name == "AttributeError":
        return _missed(hub, stop, path)
    name = stop.path[-1]
    whole = f"`c.{name}.<option> = …`" if len(stop.path) == 1 else quote(name[0].lower() + name[1:])
    message = (
        f"the hub does not start: names that begin with a capital are sections, which take no value, so"
        f" {path} is refused with a ValueError; write {whole}"
    )
    return Report(replace(stop.place, label="a section"), message)


def _missed(hub: Hub, stop: LoadError, path: str) -> Report:
    section, node = stop.path[0], stop.place.node
    right = closest_name(section, knowledge().class_names())
    cure = f"; write {quote('c.' + right)}" if right else "; name the class that has the option"
    message = (
        f"the hub does not start: {quote('c.' + section)} is no section, because section names are class names and"
        f" begin with a capital, so {path} ends with an AttributeError{cure}"
    )
    inner = node.value if isinstance(node, cst.Attribute) else None
    if right is None or right.lower() != section.lower() or not isinstance(inner, cst.Attribute):
        return Report(replace(stop.place, label="no section"), message)
    edit = Edit(stop.place.source, inner.attr, right)
    remedy = fix_activating(hub, right, stop.path[1], None, f"Write {quote(right)}", edit)
    return Report(replace(stop.place, label="no section"), message, fix=remedy)


@rule("HUB504", Severity.WARNING)
def inactive_section(hub: Hub) -> Iterator[Report]:
    """A section of a class that this hub does not use has no effect."""
    if hub.fragment or any(stop.name == "NameError" for stop in hub.facts.load_errors):
        return
    told: set[str] = set()
    for found in recognitions(hub):
        name = found.section
        if found.state != "inactive" or name in told or _mentions(hub, name):
            continue
        role = _role(hub, found)
        if role is not None and may_be_chosen_elsewhere(hub, role):
            continue
        told.add(name)
        yield Report(found.setting.place("not read"), _why(hub, found), _active(hub, found))


def _is_own_class(hub: Hub, name: str) -> bool:
    """Whether the file itself defines or imports a class of this name."""
    for value in hub.facts.names.values():
        if isinstance(value, Class) and value.name == name:
            return True
        if isinstance(value, External) and value.path.rpartition(".")[2] == name:
            return True
    return any(name in component.sections for component in (hub.spawner, hub.authenticator))


def _closest(hub: Hub, section: str) -> tuple[str | None, str | None]:
    """The known class that a section misspells, and one that it may stand for; looked for once for all scenarios."""

    def found() -> tuple[str | None, str | None]:
        known = knowledge().class_names()
        return closest_name(section, known), similar_class(section, known)

    return hub.scenarios.memo(("closest class", section), found)


def _mentions(hub: Hub, name: str) -> bool:
    """Whether the name stands anywhere but behind `c.` or in an argument: in an import, a class statement, a list."""
    return name in hub.scenarios.memo("mentioned names", lambda: _mentioned(hub.source))


def _mentioned(source: Source) -> frozenset[str]:
    code = re.sub(r"#.*", "", source.text)
    return frozenset(_MENTION.findall(code))


def _spelled(found: Recognition) -> str:
    return "c." + ".".join(found.path)


def _outside(name: str) -> str:
    known = name in knowledge().setting_names()
    right = None if known else closest_name(name, knowledge().class_names())
    cure = (
        f"set its options one by one, `c.{right}.<option> = …`"
        if right
        else f"write `c.<Class>.{name}`, for example `c.JupyterHub.{name}`"
    )
    return f"{quote('c.' + name)} names no class, so JupyterHub ignores it; {cure}"


def _report(hub: Hub, found: Recognition, right: str, severity: Severity | None) -> Report:
    write, trait = found.setting.write, found.trait
    message = (
        f"No class is called {quote(found.section)}, so JupyterHub silently ignores {quote(_spelled(found))}."
        f" Perhaps {quote(f'c.{right}.{trait}')} is meant."
    )
    node = _section_name(write)
    if node is None:
        return Report(found.setting.place("unknown section"), message, severity=severity)
    title, edit = f"Rename the section to {quote(right)}", Edit(write.source, node, right)
    cure = fix_activating(hub, right, trait, found.setting.value, title, edit)
    place = Place(write.source, node, "unknown section")
    return Report(place, message, fix=cure, severity=severity)


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


def _recased(hub: Hub, write: Write, right: str | None) -> Fix | None:
    node = _section_name(write)
    if right is None or node is None or right.lower() != write.path[0].lower():
        return None
    value, edit = hub.resolve(write.value), Edit(write.source, node, right)
    return fix_activating(hub, right, write.path[-1], value, f"Write {quote(right)}", edit)


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
