"""HUB417 root-in-container, HUB418 ignored-container-user: whom users' containers run as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import add_entry, fix, rename_setting
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.phrases import all_of, quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.images.docker_stacks import is_stacks
from hublint.interpret.constants import NOT_KNOWN, as_python, as_str
from hublint.interpret.values import Collection, Function, Mapping, Value, entries_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Edit, Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Entry
    from hublint.source.location import Place

ROOT = frozenset({
    "root", "0", "0:0", "root:root", "0:root", "root:0", "0:100", "root:users", "0:users", "root:100",
})  # fmt: skip
"""What Docker takes for root."""

INEFFECTIVE = {
    "NB_UID": ("1000", 1000), "NB_GID": ("100", 100), "NB_USER": ("jovyan",),
    "CHOWN_HOME": ("no", "0", "", "false", 0, False), "GRANT_SUDO": ("no", "0", "", "false", 0, False),
}  # fmt: skip
"""Variables that the start script of docker-stacks acts on as root only, with values that ask for nothing."""

YES = ("yes", "1", 1, True, "true", "True")
ALLOW_ROOT = ("--allow-root", "--ServerApp.allow_root=True", "--NotebookApp.allow_root=True")


@rule("HUB417", Severity.WARNING)
def root_in_container(hub: Hub) -> Iterator[Report]:
    """Users are root in their containers, or become it without a password."""
    if not hub.spawner.is_a("DockerSpawner"):
        return
    yield from _report_environment(hub)
    yield from _report_allow_root(hub)
    if hub.spawner.is_a("SystemUserSpawner"):
        yield from _report_run_as_root(hub)


def _report_environment(hub: Hub) -> Iterator[Report]:
    """`GRANT_SUDO` where it has an effect, and `NB_UID` of root."""
    user = _start_user(hub)
    if user is None or not _is_root(user):
        return
    related = [user.place("the container starts as root here")]
    for entry in _environment(hub):
        name, value = as_str(entry.key), as_python(entry.value)
        if name == "GRANT_SUDO" and value in YES:
            yield _report_sudo(hub, entry.value, related)
        if name == "NB_UID" and str(value) == "0":
            message = (
                "With `NB_UID` 0 every user's server runs as root, and what they save in host folders belongs to root. "
                "Remove it, or give the ID of an ordinary user."
            )
            yield Report(entry.value.place(), message, related)


def _report_sudo(hub: Hub, value: Value, related: list[Place]) -> Report:
    """A warning, but only advice where named volumes are all that containers have of the host."""
    kinds = {mount.kind for mount in hub.mounts.items}
    if hub.mounts.complete and kinds == {"volume"}:
        message = (
            "Every user can become root in the container with `sudo`, without a password. It has no folders of the "
            "host, but most ways out of a container need root. Remove `GRANT_SUDO` unless users install packages."
        )
        return Report(value.place(), message, related, severity=Severity.INFO)
    message = (
        "Every user can become root in the container with `sudo`, without a password, and then read and "
        "change everything in the host folders that it has. Remove `GRANT_SUDO`."
    )
    return Report(value.place(), message, related)


def _environment(hub: Hub) -> tuple[Entry, ...]:
    return entries_of(hub.spawner.trait("environment").value)


def _start_user(hub: Hub) -> Value | None:
    """The user that the file has containers start as, None if it says nothing of it."""
    arguments = hub.spawner.trait(_user_setting(hub)).value
    return arguments.get("user") if isinstance(arguments, Mapping) else None


def _user_setting(hub: Hub) -> str:
    """The setting whose entry `user` says whom containers start as."""
    return "extra_container_spec" if hub.spawner.is_a("SwarmSpawner") else "extra_create_kwargs"


def _is_root(user: Value) -> bool:
    return str(as_python(user)) in ROOT


def _report_allow_root(hub: Hub) -> Iterator[Report]:
    """Advice on `--allow-root`, where the image may have no user of its own."""
    user = _start_user(hub)
    if (user is not None and not _is_root(user)) or (user is None and is_stacks(hub)):
        return
    for name in ("args", "cmd"):
        value = hub.spawner.trait(name).value
        for item in value.items if isinstance(value, Collection) else ():
            if as_str(item) in ALLOW_ROOT:
                message = (
                    f"{quote(as_str(item))} is of use only where servers run as root. Then all users are root in their "
                    "containers, and what they save in host folders belongs to root. Give the image its own `USER`."
                )
                yield Report(item.place(), message, severity=Severity.INFO)


def _report_run_as_root(hub: Hub) -> Iterator[Report]:
    trait = hub.spawner.trait("run_as_root")
    if trait.given is None or trait.as_python() is not True or is_stacks(hub):
        return
    message = (
        "Containers start as root, and the image has to switch to the user's own ID (`NB_UID`), as docker-stacks "
        "images do. Use one that does: otherwise all users are root on everyone's host folders."
    )
    yield Report(trait.place(), message, severity=Severity.INFO)


@rule("HUB418", Severity.WARNING, "stops", changes=("container-options",))
def ignored_container_user(hub: Hub) -> Iterator[Report]:
    """`NB_UID`, `GRANT_SUDO` and the like need a container that starts as root."""
    spawner = hub.spawner
    if not spawner.is_a("DockerSpawner"):
        return
    if spawner.is_a("SwarmSpawner"):
        yield from _report_swarm_user(hub)
    if spawner.is_a("SystemUserSpawner") or not _starts_unprivileged(hub) or not is_stacks(hub):
        return
    entries = [entry for entry in _environment(hub) if _has_request(entry)]
    if entries:
        yield _report_no_effect(hub, entries)


def _has_request(entry: Entry) -> bool:
    """Whether a variable surely asks the start script for something."""
    ineffective = INEFFECTIVE.get(as_str(entry.key) or "")
    if ineffective is None:
        return False
    value = as_python(entry.value)
    return isinstance(entry.value, Function) or (
        value is not NOT_KNOWN and value not in ineffective
    )


def _starts_unprivileged(hub: Hub) -> bool:
    """Whether the file surely leaves the container to start as the image's own user, or gives another."""
    trait = hub.spawner.trait(_user_setting(hub))
    if trait.is_unknown:
        return False
    if trait.value is None:
        return True
    if not isinstance(trait.value, Mapping) or not trait.value.complete:
        return False
    user = trait.value.get("user")
    return user is None or (as_python(user) is not NOT_KNOWN and not _is_root(user))


def _report_no_effect(hub: Hub, entries: list[Entry]) -> Report:
    names = [as_str(entry.key) or "" for entry in entries]
    has, it = ("has", "it") if len(names) == 1 else ("have", "them")
    section = section_of(hub.spawner, _usual_section(hub))
    user = _start_user(hub)
    message = (
        f"{all_of(names)} {has} no effect: the image's start script only uses {it} when the container starts as "
        f"root. {_advice(hub, section, names)}"
    )
    rootless = user is None and all(_keeps_users(entry) for entry in entries)
    edit = _root_edit(hub, section) if rootless else None
    return Report(
        entries[0].key.place(),
        message,
        [user.place("started as this user")] if user is not None else [],
        fix("Start containers as root", edit, applicability="unsafe"),
    )


def _usual_section(hub: Hub) -> str:
    return "SwarmSpawner" if hub.spawner.is_a("SwarmSpawner") else "DockerSpawner"


def _advice(hub: Hub, section: str, names: list[str]) -> str:
    setting = f'`c.{section}.{_user_setting(hub)} = {{"user": "root"}}`'
    if names == ["GRANT_SUDO"]:
        return f"Remove it, or, if users should be root in their containers, set {setting}."
    return f"Set {setting}. The script switches back to the ordinary user."


def _keeps_users(entry: Entry) -> bool:
    """Whether users stay ordinary ones when the variable takes effect."""
    return as_str(entry.key) != "GRANT_SUDO" and str(as_python(entry.value)) != "0"


def _root_edit(hub: Hub, section: str) -> Edit | None:
    """The entry `"user": "root"` in the setting that has it, or in a new one."""
    name = _user_setting(hub)
    value = hub.spawner.trait(name).value
    if value is None:
        return insert_setting(hub, section, name, to_source(hub.source, {"user": "root"}))
    if isinstance(value, Mapping):
        return add_entry(value, "user", to_source(hub.source, "root"))
    return None


def _report_swarm_user(hub: Hub) -> Iterator[Report]:
    value = hub.spawner.trait("extra_create_kwargs").given
    if not isinstance(value, Mapping):
        return
    for entry in value.entries:
        if as_str(entry.key) == "user":
            yield Report(
                entry.key.place(),
                "SwarmSpawner passes `extra_create_kwargs` to `create_service`, which has no argument `user`: every "
                "server start fails with `TypeError`. Put `user` into `extra_container_spec`.",
                fix=_fix_swarm_user(hub, value),
                severity=Severity.ERROR,
            )


def _fix_swarm_user(hub: Hub, value: Mapping) -> Fix | None:
    """The whole setting under the right name, if `user` is all that it has."""
    settings = hub.spawner.trait("extra_create_kwargs").settings
    taken = not hub.spawner.trait("extra_container_spec").is_default
    if len(value.entries) != 1 or not value.complete or len(settings) != 1 or taken:
        return None
    if settings[0].value is not value:
        return None
    edit = rename_setting(settings[0].write, settings[0].section, "extra_container_spec")
    return fix("Move `user` to `extra_container_spec`", edit, applicability="unsafe")
