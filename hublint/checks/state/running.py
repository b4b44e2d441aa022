"""Advice on a hub in use: what a restart stops, and debugging options that were left on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.computed import is_decided_by_code
from hublint.checks.toolkit.edits import fix, remove_setting
from hublint.checks.toolkit.insertion import insert_setting
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting
    from hublint.hub.traits.component import Component


@rule("HUB618", Severity.INFO)
def servers_stopped_with_hub(hub: Hub) -> Iterator[Report]:
    """A restart of the hub stops the containers of all users."""
    chosen = hub.spawner.setting
    if not hub.spawner.is_a("DockerSpawner") or chosen is None or hub.fragment:
        return
    if not hub.app.trait("cleanup_servers").is_default:
        return
    fate = "stops and removes" if hub.removes else "stops"
    message = (
        f"When the hub stops, for an upgrade or a change of this file, it {fate} every user's"
        " container, with what runs in"
        " it. With `c.JupyterHub.cleanup_servers = False` they go on, and the hub finds them"
        " again when it is back."
    )
    edit = insert_setting(hub, "JupyterHub", "cleanup_servers", "False")
    cure = fix("Leave them running", edit, applicability="unsafe")
    yield Report(chosen.value_place(), message, fix=cure)


@rule("HUB619", Severity.INFO)
def debugging_left_on(hub: Hub) -> Iterator[Report]:
    """Options for looking into trouble that show more than they should."""
    yield from _left(
        hub.app,
        "authenticate_prometheus",
        value=False,
        message="Everybody who reaches the hub can read `/hub/metrics` without logging in: how"
        " many users there are, what they do"
        " and, in some releases, their names. Give the collector a token with the scope `read:metrics`, and then"
        " remove the line: without a token it would get nothing but error 403.",
    )
    yield from _left(
        hub.app,
        "debug_db",
        value=True,
        message="`debug_db` writes every query of the database to the log, with the names of"
        " users and hashed tokens. Remove it"
        " when you have found what you were looking for.",
    )
    yield from _left(
        hub.spawner,
        "debug",
        value=True,
        message="`debug` makes every user's server log each of its requests. Remove it when you"
        " have found what you were looking"
        " for.",
    )


def _left(component: Component, name: str, *, value: bool, message: str) -> Iterator[Report]:
    trait = component.trait(name)
    if trait.given is None or trait.as_python() is not value or trait.setting is None:
        return
    yield Report(trait.setting.value_place(), message, fix=_removal(trait.setting))


def _removal(setting: Setting) -> Fix | None:
    """Without the line, unless it is a switch: of the environment, or one that a collector of metrics relies on."""
    write = setting.write
    if setting.path[-1] == "authenticate_prometheus" or is_decided_by_code(
        write.source, write.statement
    ):
        return None
    return fix("Remove the line", remove_setting(setting), applicability="unsafe")
