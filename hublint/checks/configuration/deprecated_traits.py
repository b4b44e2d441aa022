"""HUB515 deprecated-docker-trait, HUB516 deprecated-hub-trait, HUB529 deprecated-kube-trait: old names of settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, rename_setting
from hublint.checks.toolkit.old_name_report import report_old_name
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.traits.old_names import EFFECTLESS, old_names
from hublint.hub.traits.recognition import Recognition, recognitions
from hublint.interpret.constants import as_python

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.knowledge import Deprecation

REPORTED_ELSEWHERE = frozenset({"hub_ip_connect"})
"""Old names that HUB812 reports."""


@rule("HUB515", Severity.WARNING, "settings", "old-name", changes=("named",))
def deprecated_docker_trait(hub: Hub) -> Iterator[Report]:
    """An old name of a DockerSpawner trait."""
    if hub.spawner.declared.is_a("DockerSpawner"):
        yield from _report_old_names(hub, "spawner", lost_is_error=True)


@rule("HUB516", Severity.WARNING, "settings", "old-name", changes=("named",))
def deprecated_hub_trait(hub: Hub) -> Iterator[Report]:
    """An old name of a trait of JupyterHub, its proxy or its own spawners."""
    yield from _report_old_section(hub)
    yield from _report_old_names(hub, "app")
    yield from _report_old_names(hub, "proxy")
    if not hub.spawner.declared.is_a("DockerSpawner", "KubeSpawner"):
        yield from _report_old_names(hub, "spawner")


@rule("HUB529", Severity.WARNING, "settings", "old-name", changes=("named",))
def deprecated_kube_trait(hub: Hub) -> Iterator[Report]:
    """An old name of a KubeSpawner trait."""
    if hub.spawner.declared.is_a("KubeSpawner"):
        yield from _report_old_names(hub, "spawner")


def _report_old_section(hub: Hub) -> Iterator[Report]:
    """`c.JupyterHubApp`, which JupyterHub still merges over `c.JupyterHub`."""
    for recognition in recognitions(hub) if ("JupyterHubApp",) in hub.sections else ():
        if recognition.path[0] != "JupyterHubApp":
            continue
        setting, path = recognition.setting, ("JupyterHub", *recognition.path[1:])
        edit = rename_setting(setting.write, *path) if hub.setting(*path) is None else None
        message = (
            "`c.JupyterHubApp` is an old name of the section `c.JupyterHub`, and JupyterHub logs a warning whenever it"
            f" starts. Write {quote('.'.join(('c', *path)))}."
        )
        yield Report(setting.place("old name"), message, fix=fix("Rename the section", edit))


def _report_old_names(hub: Hub, role: str, *, lost_is_error: bool = False) -> Iterator[Report]:
    for recognition, old in old_names(hub, role):
        if recognition.trait in REPORTED_ELSEWHERE or _keeps_default(recognition, old):
            continue
        yield report_old_name(hub, recognition, old, lost_is_error=lost_is_error)


def _keeps_default(recognition: Recognition, old: Deprecation) -> bool:
    """Whether a trait that still works, and has no successor, gets the value that it has anyway.

    JupyterHub says nothing of it, and taking it away later changes nothing.
    """
    if old.successor or old.ignored or old.removed or recognition.trait in EFFECTLESS:
        return False
    info = recognition.readers[-1].class_mro.traits.get(recognition.trait)
    value = as_python(recognition.setting.value)
    return info is not None and info.has_default and value == info.default
