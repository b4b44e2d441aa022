"""HUB502 section-without-capital: sections that begin with a small letter, settings with a capital or no section."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.activating_fixes import fix_activating
from hublint.checks.configuration.section_names import section_node
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.interpret.attributes import is_section_name
from hublint.knowledge import knowledge
from hublint.suggest.similar import closest_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.facts import LoadError
    from hublint.interpret.writes import Path, Write


@rule("HUB502", Severity.ERROR, changes=("named",))
def section_without_capital(hub: Hub) -> Iterator[Report]:
    """Names of sections begin with a capital, names of settings do not; what mixes them up is lost or refused."""
    errors = [
        error
        for error in hub.facts.load_errors
        if _mixes_up(error) and hub.scenarios.agrees(error.path_condition)
    ]
    for error in errors:
        yield _report_error(hub, error)
    failing = {id(error.place.node) for error in errors}
    for write in hub.facts.writes:
        is_lost = id(write.target) not in failing and not _is_in_sections(write.path)
        if is_lost and hub.scenarios.agrees(write.path_condition):
            yield from _report_lost(hub, write)


def _mixes_up(error: LoadError) -> bool:
    """Whether the file ends with the error that a section without a capital, or a setting with one, makes."""
    is_name = isinstance(error.place.node, cst.Attribute | cst.Subscript)
    return is_name and error.operation in ("get attribute", "assign section")


def _is_in_sections(path: Path) -> bool:
    """Whether all names before the last one are those of sections, or the only one is."""
    return all(map(is_section_name, path[:-1] or path))


def _report_error(hub: Hub, error: LoadError) -> Report:
    if error.operation == "get attribute":
        return _report_missing_attribute(hub, error)
    name, path = error.path[-1], quote(_dotted(error.path))
    setting = f"{_dotted(error.path)}.<setting> = ..."
    code = setting if len(error.path) == 1 else name[0].lower() + name[1:]
    message = (
        f"{path} can't be assigned: names that begin with a capital are sections. JupyterHub does not start"
        f" (ValueError). Write {quote(code)}."
    )
    return Report(replace(error.place, label="a section"), message, outcome="stops")


def _report_missing_attribute(hub: Hub, error: LoadError) -> Report:
    section, node = error.path[0], error.place.node
    name = closest_name(section, knowledge().class_names())
    message = (
        f"{quote('c.' + section)} is not a section: names of sections are class names and begin with a capital."
        f" JupyterHub does not start (AttributeError). {_advice(name)}"
    )
    place = replace(error.place, label="not a section")
    inner = node.value if isinstance(node, cst.Attribute) else None
    if name is None or name.lower() != section.lower() or not isinstance(inner, cst.Attribute):
        return Report(place, message, outcome="stops")
    edit = Edit(error.place.source, inner.attr, name)
    remedy = fix_activating(hub, name, error.path[1], None, f"Write {quote(name)}", edit)
    return Report(place, message, fix=remedy, outcome="stops")


def _advice(name: str | None) -> str:
    """What to write instead of a section that is none."""
    return f"Write {quote('c.' + name)}." if name else "Name the class that has the setting."


def _report_lost(hub: Hub, write: Write) -> Iterator[Report]:
    """The report of a write that JupyterHub ignores."""
    if len(write.path) == 1:
        yield Report(
            write.place("not a section"), _outside_sections(write.path[0]), outcome="ignored"
        )
    elif is_section_name(write.path[0]):
        yield Report(write.place("lost"), _below_setting(write), outcome="ignored")
    elif write.kind == "assign":
        yield _report_small_letter(hub, write)


def _outside_sections(name: str) -> str:
    is_setting = name in knowledge().setting_names()
    section = None if is_setting else closest_name(name, knowledge().class_names())
    advice = (
        f"Set its settings one by one, `c.{section}.<setting> = ...`."
        if section
        else f"Write `c.<Class>.{name}`, for example `c.JupyterHub.{name}`."
    )
    return f"{quote('c.' + name)} doesn't name a class, so JupyterHub ignores it. {advice}"


def _below_setting(write: Write) -> str:
    *outer, name = write.path
    setting = quote(_dotted(outer))
    return (
        f"{quote(name)} is silently lost: {quote(outer[-1])} is a setting, not a section. Set {setting} itself, or"
        f" name the class that has the setting {quote(name)}."
    )


def _report_small_letter(hub: Hub, write: Write) -> Report:
    name = closest_name(write.path[0], knowledge().class_names())
    message = (
        f"{quote('c.' + write.path[0])} is not a section: names of sections are class names and begin with a capital."
        f" JupyterHub silently ignores {quote(_dotted(write.path))}. {_advice(name)}"
    )
    cure = _fix_capitals(hub, write, name)
    return Report(write.place("lost"), message, fix=cure, outcome="ignored")


def _fix_capitals(hub: Hub, write: Write, name: str | None) -> Fix | None:
    node = section_node(write)
    if name is None or node is None or name.lower() != write.path[0].lower():
        return None
    value, edit = hub.resolve(write.value), Edit(write.source, node, name)
    return fix_activating(hub, name, write.path[-1], value, f"Write {quote(name)}", edit)


def _dotted(path: Path | list[str]) -> str:
    return ".".join(("c", *path))
