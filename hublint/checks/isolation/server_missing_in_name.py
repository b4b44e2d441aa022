"""HUB413 server-missing-in-name: named servers of a user that share one name, or one volume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, literal_str, remove_setting, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.findings import Report, Severity
from hublint.hub.names.container_names import known_name_template

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.names.container_names import ContainerNames
    from hublint.hub.names.namespaces import Namespace
    from hublint.hub.names.templates import Template


@rule("HUB413", Severity.ERROR, changes=("names",))
def server_missing_in_name(hub: Hub) -> Iterator[Report]:
    """Named servers are on, but all servers of a user share one container name."""
    if hub.app.trait("allow_named_servers").as_python() is not True:
        return
    namespace, names = hub.namespace, hub.container_names
    if namespace is None or names is None:
        return
    template = known_name_template(hub)
    if template is not None and _lacks_server(template, namespace):
        yield _report_template(hub, names, template)
    elif names.trait.is_default and names.named is not None and "server" not in names.named:
        yield _report_default(hub, names.named)
    yield from _report_shared_volumes(hub, namespace)


def _lacks_server(template: Template, namespace: Namespace) -> bool:
    return template.per_user() is True and template.mentions(*namespace.server) is False


def _report_template(hub: Hub, names: ContainerNames, template: Template) -> Report:
    cure = (
        "Use `{user_server}` instead of `{username}`."
        if _has_user_server(hub)
        else "Put `{servername}` into it, or remove `name_template`: the default has it."
    )
    return Report(
        template.place(),
        f"With named servers, all servers of a user share the name {quote(template.text)}: {_outcome(hub)} {cure}",
        [hub.app.trait("allow_named_servers").place("named servers allowed here")],
        _fix_template(hub, names, template),
    )


def _outcome(hub: Hub) -> str:
    if hub.spawner.is_a("KubeSpawner"):
        return "starting a second one kills the pod of the first one."
    if hub.removes:
        return "starting a second one removes the container of the first one."
    return "a second one gets the container of the first one."


def _report_default(hub: Hub, name: str) -> Report:
    return Report(
        hub.app.trait("allow_named_servers").place(),
        f"In {hub.release_note('dockerspawner')}, all servers of a user are called {quote(name)}: a second server gets "
        "the container of the first one. Set `c.DockerSpawner.name_template` with `{servername}`.",
    )


def _has_user_server(hub: Hub) -> bool:
    """Whether the spawner has a placeholder for user and server in one."""
    return hub.namespace is not None and "user_server" in hub.namespace.names


def _fix_template(hub: Hub, names: ContainerNames, template: Template) -> Fix | None:
    """The default template where that keeps the names of users' default servers; else one more placeholder."""
    name = literal_str(template.value)
    if name is None:
        return None
    if hub.spawner.is_a("DockerSpawner"):
        return _fix_docker_template(hub, names, template, name)
    if _has_user_server(hub) and name.count("{username}") == 1:
        edit = replace_in_string(template.value, "{username}", "{user_server}")
        return fix("Name pods for user and server: `{user_server}`", edit)
    new = f"{name}--{{servername}}"
    return fix(f"Name pods `{new}`", replace_string(template.value, new), applicability="unsafe")


def _fix_docker_template(
    hub: Hub, names: ContainerNames, template: Template, name: str
) -> Fix | None:
    prefix = hub.spawner.trait("prefix").as_python()
    defaults = ("{prefix}-{username}", f"{prefix}-{{username}}")
    settings = names.trait.settings
    if name in defaults and len(settings) == 1 and hub.at_least("dockerspawner", "12"):
        title = "Remove it: the default also has the name of named servers"
        return fix(title, remove_setting(settings[0]))
    if hub.spawner.is_a("SwarmSpawner"):  # a service's name cannot end in `-`
        return None
    new = f"{name}--{{servername}}"
    safe: Applicability = "safe" if hub.removes else "unsafe"
    return fix(f"Name containers `{new}`", replace_string(template.value, new), applicability=safe)


def _report_shared_volumes(hub: Hub, namespace: Namespace) -> Iterator[Report]:
    """Advice: a user's servers share their files, which is often wanted."""
    for mount in hub.mounts.items:
        if mount.source is not None and _is_shared_by_servers(mount, namespace):
            yield Report(
                mount.source.place(),
                f"All servers of a user share {quote(mount.source.text)}. To give each its own files, put "
                "`{servername}` into the source.",
                severity=Severity.INFO,
            )


def _is_shared_by_servers(mount: Mount, namespace: Namespace) -> bool:
    if mount.per_user is not True or mount.read_only is not False or mount.origin == "certs":
        return False
    templates = [template for template in (mount.source, mount.subpath) if template is not None]
    return all(template.mentions(*namespace.server) is False for template in templates)
