"""HUB320 invalid-service-option: options of SwarmSpawner that docker-py has no place for, or Docker rejects.

SwarmSpawner makes docker-py's objects with them (`create_object`, read in dockerspawner 0.10 to 14.0).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.checks.limits.option_values import is_wrong, report_value
from hublint.checks.toolkit.edits import fix, rename_key
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.family import is_swarm, starts_containers
from hublint.hub.docker.host_config import option_name
from hublint.interpret.constants import type_of
from hublint.interpret.values import Collection, Unknown
from hublint.knowledge import knowledge
from hublint.suggest.similar import closest_name, similar_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.limits.option_kinds import Kind
    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.values import Entry, Value

OBJECTS: Final = {
    "extra_container_spec": "ContainerSpec",
    "extra_resources_spec": "Resources",
    "extra_placement_spec": "Placement",
    "extra_task_spec": "TaskTemplate",
    "extra_endpoint_spec": "EndpointSpec",
}
"""Settings whose keys are keywords of these classes of docker-py."""

_NAMES: Final[dict[str, dict[Kind, str]]] = {
    "extra_container_spec": {
        "list": "cap_add cap_drop configs groups mounts secrets",
        "string": "hostname isolation stop_signal user workdir",
        "boolean": "init open_stdin read_only tty",
        "dict": "labels sysctls",
        "whole number": "stop_grace_period",
    },
    "extra_resources_spec": {
        "whole number": "cpu_limit cpu_reservation mem_limit mem_reservation",
    },
    "extra_placement_spec": {
        "list": "constraints platforms preferences",
        "whole number": "maxreplicas",
    },
    "extra_task_spec": {"list": "networks", "whole number": "force_update"},
}
_KINDS: Final = {
    (trait, name): kind
    for trait, kinds in _NAMES.items()
    for kind, names in kinds.items()
    for name in names.split()
}
_PAIRS: Final = {
    "platforms": '`("amd64", "linux")`',
    "preferences": '`("spread", "node.labels.zone")`',
}
"""Options whose items are pairs, with an example; of a string, docker-py would take the first two letters."""


@rule("HUB320", Severity.ERROR, "stops", changes=("container-options", "limits"))
def invalid_service_option(hub: Hub) -> Iterator[Report]:
    """A key that docker-py's class does not have, or a value of another type than Docker's."""
    if not is_swarm(hub) or not starts_containers(hub):
        return
    for name, cls in OBJECTS.items():
        trait = hub.spawner.trait(name)
        given = trait.given
        if isinstance(given, Unknown) and given.call in _paths(cls):
            yield _report_object(trait, given, cls)
        known = (
            knowledge().keywords(cls, hub.targets.get("docker")) if trait.entries else frozenset()
        )
        for entry in trait.entries:
            option = option_name(entry)
            if option and option not in known and "{" not in option:
                yield _report_unknown(trait, entry, cls, known)
            else:
                yield from _report_wrong(name, option, entry)


def _paths(cls: str) -> tuple[str, str]:
    return f"docker.types.{cls}", f"docker.types.services.{cls}"


def _report_object(trait: Trait, given: Value, cls: str) -> Report:
    """An object that has the keys of Docker's API, where keywords of its class are wanted."""
    message = (
        f"`{trait.name}` takes keywords for `docker.types.{cls}`, but this is such an object, which has other keys: no"
        " server starts (TypeError). Write `dict(...)` with the same arguments."
    )
    return Report(given.place("not keywords"), message)


def _report_unknown(trait: Trait, entry: Entry, cls: str, known: frozenset[str]) -> Report:
    option = option_name(entry)
    meant = closest_name(option, known)
    near = meant or similar_name(option, known)
    others = (
        other
        for other, name in OBJECTS.items()
        if option in knowledge().keywords(name) and name != cls
    )
    place = next(others, None)
    advice = f"Did you mean {quote(near)}?" if near else "Remove it."
    if place and not near:
        advice = f"Move it to `{place}`."
    message = f"{quote(option)} is not a valid key of `{trait.name}`: no server starts (TypeError). {advice}"
    return Report(entry.key.place("no such key"), message, fix=_fix_name(trait, entry, meant))


def _fix_name(trait: Trait, entry: Entry, meant: str | None) -> Fix | None:
    if meant is None or any(option_name(one) == meant for one in trait.entries):
        return None
    return fix(f"Rename it to {quote(meant)}", rename_key(entry, meant), applicability="unsafe")


def _report_wrong(trait: str, option: str, entry: Entry) -> Iterator[Report]:
    kind = _KINDS.get((trait, option))
    if kind is not None and is_wrong(kind, entry.value):
        yield report_value(trait, option, kind, entry.value)
    elif option in _PAIRS and isinstance(entry.value, Collection):
        for item in entry.value.items:
            if type_of(item) is str:
                yield _report_pair(option, item)


def _report_pair(option: str, item: Value) -> Report:
    message = f"An item of `{option}` must be a pair such as {_PAIRS[option]}, but this is a string: no server starts."
    return Report(item.place("not a pair"), message)
