"""Names of containers, services, pods and claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.hub.images.docker_stacks import users_choose
from hublint.hub.names.stale_names import keeps_default_image, late
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

    `template` is the file's own; `default` is the string that the class has for users' default server, and
    `named` that for their named ones, where the file sets none. All are None where they cannot be known.
    """

    trait: Trait
    template: Template | None
    default: str | None
    named: str | None

    def text(self, server: str = "") -> str | None:
        """The template string for a server, None if it cannot be known."""
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
        return _names_from(hub, trait, default, default)
    return _docker_names(hub) if spawner.is_a("DockerSpawner") else None


def _docker_names(hub: HubComponents) -> ContainerNames:
    modern = hub.at_least("dockerspawner", "12")
    default = "{prefix}-{username}"
    named = "{prefix}-{username}--{servername}" if modern else default
    missed = late(hub)
    if not missed:
        return _names_from(hub, hub.spawner.trait("name_template"), default, named)
    template = effective(hub.spawner, "name_template", missed)
    prefix = effective(hub.spawner, "prefix", missed).as_python()
    is_doubtful = users_choose(hub) or keeps_default_image(hub) is None
    if is_doubtful or not isinstance(prefix, str) or "{" in prefix:
        return ContainerNames(template, None, None, None)
    names = _names_from(
        hub, template, *(text.replace("{prefix}", prefix) for text in (default, named))
    )
    if _mentions_late_prefix(names.template, missed):
        return ContainerNames(template, None, None, None)
    return names


def _mentions_late_prefix(template: Template | None, missed: Collection[str]) -> bool:
    """Whether the file's own template has a prefix in it that is not yet the one of the volumes."""
    if template is None or "container_prefix" not in missed:
        return False
    return template.mentions("prefix") is not False


def _names_from(hub: HubComponents, trait: Trait, default: str, named: str) -> ContainerNames:
    if trait.given is not None:
        return ContainerNames(trait, _own_template(hub, trait), None, None)
    if trait.is_untouched:
        return ContainerNames(trait, None, default, named)
    return ContainerNames(trait, None, None, None)


def _own_template(hub: HubComponents, trait: Trait) -> Template | None:
    """The template; dockerspawner 12 and later keep a string that cannot be formatted as it is."""
    if trait.value is None:
        return None
    template = hub.template(trait.value)
    swallow = hub.spawner.is_a("DockerSpawner") and hub.at_least("dockerspawner", "12")
    return Template(template.value, template.user_fields, "lenient" if swallow else "strict")


def known_name_template(hub: HubComponents) -> Template | None:
    """The file's own template of names, if all of it is known."""
    names = container_names(hub)
    template = names.template if names is not None else None
    return template if template is not None and template.complete else None


def has_namespace_per_user(hub: HubComponents) -> bool:
    """Whether each user's pods and claims are in a Kubernetes namespace of their own, or may be."""
    kube = hub.spawner.is_a("KubeSpawner")
    return kube and hub.spawner.trait("enable_user_namespaces").as_python() is not False
