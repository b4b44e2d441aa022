"""HUB504 inactive-section: sections of classes that this hub does not use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.configuration.section_names import is_mentioned
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.traits.recognition import ROLES, Recognition, recognitions
from hublint.knowledge import knowledge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.active_class import Role
    from hublint.hub.traits.component import Component
    from hublint.source.location import Place


_PROGRAMS = {
    "binderhub": ("BinderHub", "binderhub_config.py"),
    "nbgrader": ("nbgrader", "nbgrader_config.py"),
}
"""Programs with a file of their own that are no part of users' servers, by distribution."""


@rule("HUB504", Severity.WARNING, "settings")
def inactive_section(hub: Hub) -> Iterator[Report]:
    """A section of a class that this hub does not use has no effect."""
    if hub.fragment or any(error.name == "NameError" for error in hub.facts.load_errors):
        return
    reported: set[str] = set()
    for recognition in recognitions(hub):
        name = recognition.section
        if recognition.state != "inactive" or name in reported or is_mentioned(hub, name):
            continue
        if _is_read_elsewhere(hub, recognition) or _is_file_of_program(hub, recognition):
            continue
        reported.add(name)
        yield _report_inactive(hub, recognition, _role(hub, recognition))


def _is_read_elsewhere(hub: Hub, recognition: Recognition) -> bool:
    """Whether the same assignment gives the setting to a class that this hub uses, too."""
    statement = recognition.setting.write.statement
    return any(
        other.state == "read"
        and other.trait == recognition.trait
        and other.setting.write.statement is statement
        for other in recognitions(hub)
    )


def _is_file_of_program(hub: Hub, recognition: Recognition) -> bool:
    """Whether the file may be that of another program, as it sets up no hub."""
    is_program = all(owner.distribution in _PROGRAMS for owner in recognition.owners)
    return is_program and not hub.has("JupyterHub")


def _role(hub: Hub, recognition: Recognition) -> Role | None:
    """What the class of a section would be to the hub: `spawner`, `authenticator`, `proxy`; None for others."""
    bases = (base.name for owner in recognition.owners for base in owner.mro(hub.targets))
    return next((ROLES[name] for name in bases if name in ROLES), None)


def _report_inactive(hub: Hub, recognition: Recognition, role: Role | None) -> Report:
    place = recognition.setting.place("not read")
    distributions = [owner.distribution for owner in recognition.owners]
    if role is None or all(map(knowledge().is_single_user, distributions)):
        return Report(place, _of_another_program(recognition.setting.name, distributions[0]))
    active = _active_component(hub, role)
    message = (
        f"{quote(recognition.section)} is not the {role} of this hub, {quote(active.name)} is, so this section has no"
        f" effect. Remove it, or set `c.JupyterHub.{role}_class`."
    )
    return Report(place, message, _places_of_choice(active))


def _of_another_program(setting: str, distribution: str) -> str:
    """What to say of a setting that another program than the hub reads."""
    if distribution in _PROGRAMS:
        program, file = _PROGRAMS[distribution]
        return (
            f"{quote(setting)} is a setting of {program}, a program of its own, and the hub doesn't pass it on."
            f" Put it into `{file}`."
        )
    return (
        f"{quote(setting)} is a setting of the users' servers, and the hub doesn't pass it on."
        " Put it into `jupyter_server_config.py` in the image (or in `/etc/jupyter` on the host)."
    )


def _active_component(hub: Hub, role: Role) -> Component:
    return next(one for one in (hub.spawner, hub.authenticator, hub.proxy) if one.role == role)


def _places_of_choice(active: Component) -> tuple[Place, ...]:
    if active.setting is None:
        return ()
    return (active.setting.value_place(f"the {active.role} is chosen here"),)
