"""HUB501 misspelt-section, HUB586 unknown-section: sections of classes that nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.configuration.activating_fixes import fix_activating
from hublint.checks.configuration.section_names import is_mentioned, section_node
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.traits.recognition import Recognition, components, recognitions
from hublint.interpret.constants import as_str
from hublint.interpret.values import Class, External
from hublint.knowledge import knowledge
from hublint.source.location import Place
from hublint.suggest.similar import closest_name, similar_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component


@rule("HUB501", Severity.ERROR, "settings", changes=("named",))
def misspelt_section(hub: Hub) -> Iterator[Report]:
    """A section whose name misses that of a known class by a letter is read by nothing."""
    for recognition in recognitions(hub):
        section = recognition.section
        if recognition.state != "foreign":
            continue
        active = _active_as(hub, section)
        if active is not None:
            yield _report_alias(hub, recognition, active)
        if active is not None or _is_own_class(hub, section):
            continue
        closest, similar = _known_classes_like(hub, section)
        name = closest or similar
        if name is not None and not is_mentioned(hub, section):
            severity = None if closest else Severity.WARNING
            yield _report_misspelling(hub, recognition, name, severity)


@rule("HUB586", Severity.WARNING, "settings")
def unknown_section(hub: Hub) -> Iterator[Report]:
    """The section of a class that is not the active one, nor one that this is derived from, nor one that is known."""
    if hub.fragment:
        return
    reported: set[str] = set()
    for recognition in recognitions(hub):
        section = recognition.section
        component = _role_of(hub, section)
        if recognition.state != "foreign" or component is None or section in reported:
            continue
        if is_mentioned(hub, section) or _is_own_class(hub, section) or _active_as(hub, section):
            continue
        if any(_known_classes_like(hub, section)):
            continue
        reported.add(section)
        message = (
            f"No class {quote(section)} is in use: the {component.role} of this hub is {quote(component.name)}, so"
            f" JupyterHub silently ignores this section. Remove it, or set `c.JupyterHub.{component.role}_class`."
        )
        yield Report(recognition.setting.place("not read"), message)


def _role_of(hub: Hub, section: str) -> Component | None:
    """The active class in the place of the one that a section is named for; None if that may be in use."""
    for component in (hub.spawner, hub.authenticator):
        if section.lower().endswith(component.role):
            return component if component.known else None
    return None


def _active_as(hub: Hub, name: str) -> str | None:
    """The own name of a class in use that the file knows under another one, its own or one that packages offer."""
    own = _name_of_class(hub, name)
    for component in components(hub):
        if own != name and own in component.sections and name not in component.sections:
            return own
        value = component.setting.value if component.setting else None
        path = value.path if isinstance(value, External) else as_str(value) or ""
        if component.path and path.rpartition(".")[2] == name and name not in component.sections:
            return component.name
    return None


def _name_of_class(hub: Hub, name: str) -> str:
    """What the class is called that has a name in the file: `as` and `=` give it another one."""
    value = hub.resolve(hub.facts.names[name]) if name in hub.facts.names else None
    if isinstance(value, Class):
        return value.name
    known = knowledge().class_at(value.path) if isinstance(value, External) else None
    return known.name if known is not None else name


def _report_alias(hub: Hub, recognition: Recognition, name: str) -> Report:
    setting, section = recognition.setting, recognition.section
    message = (
        f"{quote(section)} is another name of the class {quote(name)}, so JupyterHub silently ignores"
        f" {quote(setting.name)}. Write {quote(f'c.{name}.{recognition.trait}')}."
    )
    return _report_section(hub, recognition, name, message)


def _is_own_class(hub: Hub, name: str) -> bool:
    """Whether the file itself defines or imports a class of this name."""
    if name in _own_classes(hub):
        return True
    return any(name in component.sections for component in (hub.spawner, hub.authenticator))


@per_scenario
def _own_classes(hub: Hub) -> frozenset[str]:
    """The names of what the file defines or imports."""
    values = hub.facts.names.values()
    defined = (value.name for value in values if isinstance(value, Class))
    imported = (value.path.rpartition(".")[2] for value in values if isinstance(value, External))
    return frozenset((*defined, *imported))


@per_scenario
def _known_classes_like(_hub: Hub, section: str) -> tuple[str | None, str | None]:
    """The known class that a section misspells, and one that it may stand for; looked for once for all scenarios."""
    known = knowledge().class_names()
    return closest_name(section, known), similar_class(section, known)


def _report_misspelling(
    hub: Hub, recognition: Recognition, name: str, severity: Severity | None
) -> Report:
    setting = recognition.setting
    message = (
        f"No class is called {quote(recognition.section)}, so JupyterHub silently ignores {quote(setting.name)}."
        f" Perhaps {quote(f'c.{name}.{recognition.trait}')} is meant."
    )
    return _report_section(hub, recognition, name, message, severity)


def _report_section(
    hub: Hub, recognition: Recognition, name: str, message: str, severity: Severity | None = None
) -> Report:
    """A section of no class, and the fix that gives it the name of one."""
    setting = recognition.setting
    node, source = section_node(setting.write), setting.write.source
    if node is None:
        return Report(setting.place("unknown section"), message, severity=severity)
    title, edit = f"Rename the section to {quote(name)}", Edit(source, node, name)
    remedy = fix_activating(hub, name, recognition.trait, setting.value, title, edit)
    return Report(Place(source, node, "unknown section"), message, fix=remedy, severity=severity)
