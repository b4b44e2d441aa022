"""Root in users' containers: given without need, or asked for in a way that has no effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import add_entry, fix, rename_setting
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import all_of, quote
from hublint.findings import Report, Severity
from hublint.hub.images.docker_stacks import is_stacks
from hublint.interpret.constants import NOT_KNOWN, as_python, as_str
from hublint.interpret.values import Collection, Function, Mapping, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Edit, Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Entry

ROOT = frozenset(
    {
        "root",
        "0",
        "0:0",
        "root:root",
        "0:root",
        "root:0",
        "0:100",
        "root:users",
        "0:users",
        "root:100",
    }
)

USUAL = {
    "NB_UID": ("1000", 1000), "NB_GID": ("100", 100), "NB_USER": ("jovyan",),
    "CHOWN_HOME": ("no", "0", "", "false", 0, False), "GRANT_SUDO": ("no", "0", "", "false", 0, False),
}  # fmt: skip
"""Variables that the start script of docker-stacks acts on as root only, with values that ask for nothing."""

CREATE = "extra_create_kwargs"

YES = ("yes", "1", 1, True, "true", "True")
ALLOW_ROOT = ("--allow-root", "--ServerApp.allow_root=True", "--NotebookApp.allow_root=True")


@rule("HUB417", Severity.WARNING)
def root_in_container(hub: Hub) -> Iterator[Report]:
    """Users are root in their containers, or become it without a password."""
    if not hub.spawner.is_a("DockerSpawner"):
        return
    yield from _sudo(hub)
    yield from _allowed_root(hub)
    if hub.spawner.is_a("SystemUserSpawner"):
        yield from _run_as_root(hub)


def _sudo(hub: Hub) -> Iterator[Report]:
    """`GRANT_SUDO` where it has an effect, and `NB_UID` of root."""
    user = started_as(hub)
    if user is None or not is_root(user):
        return
    for entry in _environment(hub):
        name, value = as_str(entry.key), as_python(entry.value)
        if name == "GRANT_SUDO" and value in YES:
            yield Report(
                entry.value.place(),
                "Every user may become root in the container with `sudo`, without a password. Where the container has "
                "host folders, users then read and change all that is in them. Leave `GRANT_SUDO` out.",
                [user.place("the container starts as root here")],
            )
        if name == "NB_UID" and str(value) == "0":
            yield Report(
                entry.value.place(),
                "With `NB_UID` 0 every user's notebooks run as root, and what they save in host folders is root's. "
                "Leave it out, or give the id of an ordinary user.",
                [user.place("the container starts as root here")],
            )


def _environment(hub: Hub) -> tuple[Entry, ...]:
    value = hub.spawner.trait("environment").value
    return value.entries if isinstance(value, Mapping) else ()


def started_as(hub: Hub) -> Value | None:
    """The user that the file has containers start as; None if it says nothing of it."""
    extra = hub.spawner.trait(_holder(hub)).value
    return extra.get("user") if isinstance(extra, Mapping) else None


def is_root(user: Value) -> bool:
    """Whether a `user` of Docker's is surely root."""
    return str(as_python(user)) in ROOT


def _allowed_root(hub: Hub) -> Iterator[Report]:
    """Advice on `--allow-root`, where the image may have no user of its own."""
    user = started_as(hub)
    if (user is not None and not is_root(user)) or (user is None and is_stacks(hub)):
        return
    for name in ("args", "cmd"):
        value = hub.spawner.trait(name).value
        for item in value.items if isinstance(value, Collection) else ():
            if as_str(item) in ALLOW_ROOT:
                yield Report(
                    item.place(),
                    f"{quote(as_str(item))} is of use only where servers run as root. If they do, all users are root "
                    "in their containers, and what they save in host folders is root's: give the image its own `USER`.",
                    severity=Severity.INFO,
                )


def _run_as_root(hub: Hub) -> Iterator[Report]:
    trait = hub.spawner.trait("run_as_root")
    if trait.given is None or trait.as_python() is not True or is_stacks(hub):
        return
    yield Report(
        trait.place(),
        "The container starts as root, and it is for the image to change to the user's own id (`NB_UID`), as "
        "docker-stacks' do. With an image that does not, all users are root on their and everybody's host folders.",
        severity=Severity.INFO,
    )


@rule("HUB418", Severity.WARNING)
def ignored_container_user(hub: Hub) -> Iterator[Report]:
    """`NB_UID`, `GRANT_SUDO` and the like need a container that starts as root."""
    spawner = hub.spawner
    if not spawner.is_a("DockerSpawner"):
        return
    if spawner.is_a("SwarmSpawner"):
        yield from _swarm_user(hub)
    if spawner.is_a("SystemUserSpawner") or not _starts_unprivileged(hub) or not is_stacks(hub):
        return
    asked = [entry for entry in _environment(hub) if _asks(entry)]
    if asked:
        yield _no_effect(hub, asked)


def _asks(entry: Entry) -> bool:
    """Whether a variable surely asks the start script for something."""
    usual = USUAL.get(as_str(entry.key) or "")
    if usual is None:
        return False
    value = as_python(entry.value)
    return isinstance(entry.value, Function) or (value is not NOT_KNOWN and value not in usual)


def _starts_unprivileged(hub: Hub) -> bool:
    """Whether the file surely leaves the container to start as the image's own user, or gives another."""
    trait = hub.spawner.trait(_holder(hub))
    if trait.is_unknown:
        return False
    if trait.value is None:
        return True
    if not isinstance(trait.value, Mapping) or not trait.value.complete:
        return False
    user = trait.value.get("user")
    return user is None or (as_python(user) is not NOT_KNOWN and not is_root(user))


def _holder(hub: Hub) -> str:
    return "extra_container_spec" if hub.spawner.is_a("SwarmSpawner") else CREATE


def _no_effect(hub: Hub, asked: list[Entry]) -> Report:
    names = [as_str(entry.key) or "" for entry in asked]
    verb = "has" if len(names) == 1 else "have"
    section = section_of(hub.spawner, "SwarmSpawner" if _holder(hub) != CREATE else "DockerSpawner")
    message = (
        f"{all_of(names)} {verb} no effect: the image's start script acts on it only in a container that starts as "
        f"root, and this one starts as an ordinary user. {_advice(hub, section, names)}"
    )
    user = started_as(hub)
    related = [user.place("started as this user")] if user is not None else []
    rootless = user is None and all(_keeps_users(entry) for entry in asked)
    edit = _as_root(hub, section) if rootless else None
    cure = fix("Start containers as root", edit, applicability="unsafe")
    return Report(asked[0].key.place(), message, related, cure)


def _advice(hub: Hub, section: str, names: list[str]) -> str:
    setting = f'`c.{section}.{_holder(hub)} = {{"user": "root"}}`'
    if names == ["GRANT_SUDO"]:
        return f"Leave it out, or, if users shall be root in their containers, set {setting}."
    return f"Set {setting}; the script changes to the ordinary user again by itself."


def _keeps_users(entry: Entry) -> bool:
    """Whether users stay ordinary ones when the variable takes effect."""
    return as_str(entry.key) != "GRANT_SUDO" and str(as_python(entry.value)) != "0"


def _as_root(hub: Hub, section: str) -> Edit | None:
    holder = _holder(hub)
    value = hub.spawner.trait(holder).value
    if value is None:
        user = to_source(hub.source, {"user": "root"})
        return insert_setting(hub, section, holder, user)
    if isinstance(value, Mapping):
        return add_entry(value, "user", to_source(hub.source, "root"))
    return None


def _swarm_user(hub: Hub) -> Iterator[Report]:
    trait = hub.spawner.trait("extra_create_kwargs")
    value = trait.value
    if trait.given is None or not isinstance(value, Mapping):
        return
    for entry in value.entries:
        if as_str(entry.key) == "user":
            yield Report(
                entry.key.place(),
                "SwarmSpawner hands `extra_create_kwargs` to `create_service`, which knows no `user`: every "
                "spawn fails with `TypeError`. Put `user` into `extra_container_spec`.",
                fix=_moved(hub, value),
                severity=Severity.ERROR,
            )


def _moved(hub: Hub, value: Mapping) -> Fix | None:
    """The whole setting under the right name, if `user` is all that it has."""
    settings = hub.spawner.trait("extra_create_kwargs").settings
    taken = not hub.spawner.trait("extra_container_spec").is_default
    if len(value.entries) != 1 or not value.complete or len(settings) != 1 or taken:
        return None
    if settings[0].value is not value:
        return None
    edit = rename_setting(settings[0].write, settings[0].section, "extra_container_spec")
    return fix("Move `user` to `extra_container_spec`", edit, applicability="unsafe")
