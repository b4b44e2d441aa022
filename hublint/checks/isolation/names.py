"""Names of containers and pods: one for each user and each of their servers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.isolation.consumed import DOUBLED, is_baked
from hublint.checks.isolation.placeholders import FOREIGN
from hublint.checks.toolkit.edits import fix, literal_str, remove_setting, replace_string
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.names.uses import has_own_namespaces
from hublint.interpret.constants import as_str
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub
    from hublint.hub.names.container_names import ContainerNames
    from hublint.hub.names.namespaces import Namespace
    from hublint.hub.names.templates import Template


@rule("HUB411", Severity.ERROR)
def shared_container_name(hub: Hub) -> Iterator[Report]:
    """All users' containers have one name: each start takes, or removes, another user's container."""
    template, namespace = named(hub), hub.namespace
    shared = template is not None and namespace is not None and _is_shared(template, namespace)
    if template is not None and shared and not has_own_namespaces(hub):
        yield Report(
            template.place(),
            f"The container name {quote(template.text)} is the same for all users. {_outcome(hub)} "
            "Put `{username}` into the name.",
            fix=_with_user(hub, template),
        )
    yield from _constant(hub)


def named(hub: Hub) -> Template | None:
    """The file's own template of names, if all of it is known."""
    container_names = hub.container_names
    found = container_names.template if container_names is not None else None
    return found if found is not None and found.complete else None


def _is_shared(template: Template, namespace: Namespace) -> bool:
    """Whether a readable template surely has no user in it, and was not meant to."""
    shown = template.text or ""
    if template.per_user() is not False or template.error or not shown:
        return False
    if FOREIGN.search(shown) or DOUBLED.search(shown) or is_baked(template):
        return False
    return all(field.plain and field.name in namespace.names for field in template.fields())


def _outcome(hub: Hub) -> str:
    if hub.spawner.is_a("KubeSpawner"):
        return "When a second user starts a server, the pod of the first one is killed."
    if hub.removes:
        return "When a second user starts a server, the container of the first one is removed."
    return (
        "A second user's start picks up the container of the first one: the spawn fails with `Invalid token`, or they "
        "find themselves among the first one's files."
    )


def _with_user(hub: Hub, template: Template) -> Fix | None:
    shown = literal_str(template.value)
    if shown is None:
        return None
    new = shown.rstrip("-") + "-{username}"
    safe: Applicability = "safe" if hub.removes else "unsafe"
    return fix(f"Name containers `{new}`", replace_string(template.value, new), applicability=safe)


def _constant(hub: Hub) -> Iterator[Report]:
    """`name` in `extra_create_kwargs` takes the place of the spawner's own name."""
    extra = (
        hub.spawner.trait("extra_create_kwargs").value
        if hub.spawner.is_a("DockerSpawner")
        else None
    )
    given = extra.get("name") if isinstance(extra, Mapping) else None
    if given is None or as_str(given) is None or hub.template(given).per_user() is not False:
        return
    yield Report(
        given.place(),
        f"All containers are created as {quote(as_str(given))}, and Docker refuses a second one of the same name: only "
        "one user at a time can have a server. Take `name` away, and use `name_template` for names.",
    )


@rule("HUB413", Severity.ERROR)
def server_missing_in_name(hub: Hub) -> Iterator[Report]:
    """Named servers are on, but all servers of a user share one container name."""
    if hub.app.trait("allow_named_servers").as_python() is not True:
        return
    namespace, container_names = hub.namespace, hub.container_names
    if namespace is None or container_names is None:
        return
    if _lacks_server(named(hub), namespace):
        yield _one_name(hub, container_names)
    elif (
        container_names.trait.is_default
        and container_names.named is not None
        and "server" not in container_names.named
    ):
        place = hub.app.trait("allow_named_servers").place()
        yield Report(
            place,
            f"Before dockerspawner 12.0 all servers of a user are called {quote(container_names.named)}: a second "
            "server is given the container of the first one. Set `c.DockerSpawner.name_template` with `{servername}`.",
        )
    yield from _one_volume(hub, namespace)


def _lacks_server(template: Template | None, namespace: Namespace) -> bool:
    if template is None or template.per_user() is not True:
        return False
    return template.mentions(*namespace.server) is False


def _one_name(hub: Hub, container_names: ContainerNames) -> Report:
    template = container_names.template
    assert template is not None  # noqa: S101
    kube = hub.spawner.is_a("KubeSpawner")
    outcome = (
        "starting a second one kills the pod of the first one."
        if kube
        else "starting a second one removes the container of the first one."
        if hub.removes
        else "a second one is given the container of the first one."
    )
    cure = (
        "Use `{user_server}` in place of `{username}`."
        if "user_server" in _fields(hub)
        else "Put `{servername}` into it, or leave `name_template` out: the default has it."
    )
    message = f"With named servers all servers of a user share the name {quote(template.text)}: {outcome} {cure}"
    related = [hub.app.trait("allow_named_servers").place("named servers allowed here")]
    return Report(template.place(), message, related, _with_server(hub, container_names, template))


def _fields(hub: Hub) -> frozenset[str]:
    return hub.namespace.names if hub.namespace else frozenset()


def _with_server(hub: Hub, container_names: ContainerNames, template: Template) -> Fix | None:
    """The default template where that keeps the names of users' default servers; else one more placeholder."""
    shown = literal_str(template.value)
    if shown is None:
        return None
    if hub.spawner.is_a("DockerSpawner"):
        return _docker_with_server(hub, container_names, template, shown)
    if "user_server" in _fields(hub) and shown.count("{username}") == 1:
        edit = replace_in_string(template.value, "{username}", "{user_server}")
        return fix("Name pods for user and server: `{user_server}`", edit)
    new = f"{shown}--{{servername}}"
    return fix(f"Name pods `{new}`", replace_string(template.value, new), applicability="unsafe")


def _docker_with_server(
    hub: Hub, container_names: ContainerNames, template: Template, shown: str
) -> Fix | None:
    prefix = hub.spawner.trait("prefix").as_python()
    usual = ("{prefix}-{username}", f"{prefix}-{{username}}")
    settings = container_names.trait.settings
    if shown in usual and len(settings) == 1 and hub.at_least("dockerspawner", "12"):
        title = "Remove it: the default also has the name of named servers"
        return fix(title, remove_setting(settings[0]))
    if hub.spawner.is_a("SwarmSpawner"):  # a service's name cannot end in `-`
        return None
    new = f"{shown}--{{servername}}"
    safe: Applicability = "safe" if hub.removes else "unsafe"
    return fix(f"Name containers `{new}`", replace_string(template.value, new), applicability=safe)


def _one_volume(hub: Hub, namespace: Namespace) -> Iterator[Report]:
    """Advice: a user's servers share their files, which is often wanted."""
    for mount in hub.mounts.items:
        source = mount.source
        if source is None or mount.per_user is not True or mount.read_only is not False:
            continue
        told = [source] if mount.subpath is None else [source, mount.subpath]
        if mount.origin == "certs" or any(
            one.mentions(*namespace.server) is not False for one in told
        ):
            continue
        yield Report(
            source.place(),
            f"All servers of a user share {quote(source.text)}. If each is to have its own files, put "
            "`{servername}` into the source.",
            severity=Severity.INFO,
        )
