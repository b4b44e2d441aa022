"""Who may log in, and as whom a container runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.findings import Report
from hublint.hub.traits.truth import truth_of
from hublint.hub.users.allow_rules import is_nobody_allowed
from hublint.upgrade.steps import Break, breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.upgrade.both_releases import Pair


@breaks(
    Break(
        "oauthenticator",
        "16.0",
        "known-users-shut-out",
        "fails",
        "with",
        "OAuthenticator.allow_existing_users",
    )
)
def known_users_shut_out(pair: Pair, _: Break) -> Iterator[Report]:
    """Beside `allowed_users`, people whom an admin added were let in until oauthenticator 16."""
    who = pair.old.authenticator
    if not who.is_a("OAuthenticator") or not who.known:
        return
    users = who.trait("allowed_users")
    if users.given is None or not users.as_python() or users.setting is None:
        return
    if any(path[-1] in ("allow_existing_users", "allow_all") for path in pair.old.facts.settings):
        return
    message = (
        "Since oauthenticator 16.0, only these users can log in: people who were added in the admin panel need"
        " `allow_existing_users`, which is off by default. Add them here, or set it."
    )
    edit = insert_setting(
        pair.old, section_of(who, "OAuthenticator"), "allow_existing_users", "True"
    )
    keep = fix("Let in everyone in the database, as before", edit, applicability="unsafe")
    yield Report(users.setting.place("only these"), message, fix=keep)


@breaks(
    Break(
        "dockerspawner",
        "12.0",
        "not-root-any-more",
        "changes",
        "with",
        "SystemUserSpawner.run_as_root",
    )
)
def not_root_any_more(pair: Pair, _: Break) -> Iterator[Report]:
    """Containers of SystemUserSpawner started as root and became the user; now they start as the user."""
    spawner = pair.old.spawner
    setting = spawner.setting
    if not spawner.is_a("SystemUserSpawner") or setting is None:
        return
    if any(path[-1] == "run_as_root" for path in pair.old.facts.settings):
        return
    message = (
        "Containers start as the user instead of root, so an image that creates the user's account when it starts"
        " (systemuser, docker-stacks with `NB_USER`) no longer does so. Set `run_as_root` if the image needs it."
    )
    edit = insert_setting(pair.old, section_of(spawner, "SystemUserSpawner"), "run_as_root", "True")
    keep = fix("Start as root, as before", edit, applicability="unsafe")
    yield Report(setting.place("starts as the user"), message, fix=keep)


@breaks(Break("jupyterhub", "5.0", "nobody-allowed", "fails", "with", "Authenticator.allow_all"))
def nobody_allowed(pair: Pair, broken: Break) -> Iterator[Report]:
    """`group_whitelist` lets nobody in since 1.2, which matters since 5.0: no rule let everyone in until then."""
    groups = pair.old.authenticator.trait("group_whitelist")
    if groups.setting is None or truth_of(groups) != "yes" or not is_nobody_allowed(pair.new):
        return
    message = (
        f"Nobody can log in with JupyterHub {broken.version}: it rejects everyone who isn't explicitly allowed, and"
        " `group_whitelist` lets nobody in. Write `c.LocalAuthenticator.allowed_groups`."
    )
    yield Report(groups.setting.place("lets nobody in"), message)
