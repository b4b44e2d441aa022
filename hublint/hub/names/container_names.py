"""Names of containers, services, pods and claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.hub.images.docker_stacks import users_choose
from hublint.hub.names.stale_names import late
from hublint.hub.names.templates import Template
from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.traits.effective import effective

if TYPE_CHECKING:
    from collections.abc import Collection

    from hublint.hub.components import HubComponents
    from hublint.hub.traits.trait import Trait


@dataclass(slots=True, eq=False, repr=False)
class ContainerNames:
    """How the active spawner names what it starts: `name_template`, on Kubernetes `pod_name_template`.

    `template` is the file's own; `default` the text that the class has for users' default server, and
    `named` for their named ones, where the file sets none. All are None where they cannot be known.
    """

    trait: Trait
    template: Template | None
    default: str | None
    named: str | None

    def text(self, server: str = "") -> str | None:
        """The template text for a server, None if it cannot be known."""
        if self.trait.given is not None:
            return self.template.text if self.template else None
        return self.named if server else self.default


@per_scenario
def container_names(hub: HubComponents) -> ContainerNames | None:
    """The naming of the active spawner; None where it starts no containers, or is unknown."""
    spawner = hub.spawner
    if spawner.is_a("KubeSpawner"):
        trait = spawner.trait("pod_name_template")
        default = "jupyter-{user_server}"
        if not hub.at_least("jupyterhub-kubespawner", "7"):
            default = "jupyter-{username}--{servername}"
        return _naming(hub, trait, default, default)
    return _docker(hub) if spawner.is_a("DockerSpawner") else None


def _docker(hub: HubComponents) -> ContainerNames:
    modern = hub.at_least("dockerspawner", "12")
    default = "{prefix}-{username}"
    named = "{prefix}-{username}--{servername}" if modern else default
    missed = late(hub)
    if not missed:
        return _naming(hub, hub.spawner.trait("name_template"), default, named)
    template = effective(hub.spawner, "name_template", missed)
    prefix = effective(hub.spawner, "prefix", missed).as_python()
    if users_choose(hub) or not isinstance(prefix, str) or "{" in prefix:
        return ContainerNames(template, None, None, None)
    found = _naming(hub, template, *(text.replace("{prefix}", prefix) for text in (default, named)))
    return (
        ContainerNames(template, None, None, None)
        if _mentions_late_prefix(found, missed)
        else found
    )


def _mentions_late_prefix(found: ContainerNames, missed: Collection[str]) -> bool:
    """Whether the file's own template has a prefix in it that is not yet the one of the volumes."""
    template = found.template
    if template is None or "container_prefix" not in missed:
        return False
    return template.mentions("prefix") is not False


def _naming(hub: HubComponents, trait: Trait, default: str, named: str) -> ContainerNames:
    if trait.given is not None:
        return ContainerNames(trait, _lenient(hub, trait), None, None)
    if trait.is_untouched:
        return ContainerNames(trait, None, default, named)
    return ContainerNames(trait, None, None, None)


def _lenient(hub: HubComponents, trait: Trait) -> Template | None:
    """The template; dockerspawner 12 and later leave a text that cannot be formatted as it is."""
    if trait.value is None:
        return None
    found = hub.template(trait.value)
    swallow = hub.spawner.is_a("DockerSpawner") and hub.at_least("dockerspawner", "12")
    return Template(found.value, found.user_fields, "lenient" if swallow else "strict")
