"""HUB701 no-allow-rule, HUB702 admins-not-allowed: hubs that nobody can log in to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix, root
from hublint.checks.toolkit.insertion import insert_setting, is_used
from hublint.checks.toolkit.literals import is_literal
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Edit, Report, Severity
from hublint.hub.deployment.hints import CLASSES
from hublint.hub.traits.truth import truth_of
from hublint.hub.users.allow_rules import admin_users, is_nobody_allowed, is_oauth
from hublint.interpret.values import Collection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.writes import Write
    from hublint.source.location import Place

CURE = (
    "name them in `c.Authenticator.allowed_users`, or let everyone in who can sign in:"
    " `c.Authenticator.allow_all = True`"
)
RANDOM = "everyone gets a random name, so set `c.Authenticator.allow_all = True`"


@rule("HUB701", Severity.ERROR, "login")
def no_allow_rule(hub: Hub) -> Iterator[Report]:
    """Since JupyterHub 5 nobody may log in unless a setting says so."""
    if not _is_whole(hub) or not is_nobody_allowed(hub) or _is_explained(hub):
        return
    trait = admin_users(hub)
    if _names(trait) or (is_oauth(hub.authenticator) and truth_of(trait) != "no"):
        return
    place = _place(hub)
    if place is not None:
        cure = RANDOM if hub.authenticator.is_a("TmpAuthenticator") else CURE
        message = f"Nobody can log in: no setting says who may, and {_since(hub)} lets nobody in by itself; {cure}."
        yield Report(place, message)


@rule("HUB702", Severity.ERROR, "login")
def admins_not_allowed(hub: Hub) -> Iterator[Report]:
    """`admin_users` makes admins of people who may log in, but does not let them in."""
    if is_oauth(hub.authenticator) or not is_nobody_allowed(hub) or _is_explained(hub):
        return
    if not _is_whole(hub):
        return
    trait = admin_users(hub)
    if not _names(trait):
        return
    message = (
        "Nobody can log in, not even these admins: `admin_users` lets nobody in, and no other setting says who may;"
        f" {CURE}."
    )
    yield Report(trait.place("admins, but not allowed"), message, fix=_admins_allowed(hub, trait))


def _names(trait: Trait) -> bool:
    """Whether the file says who is an admin, be it in a loop that fills what has another name, too."""
    if not trait.settings:
        return False
    if truth_of(trait) == "yes":
        return trait.as_python() not in ([""], {""}, ("",))
    statement = trait.settings[0].write.statement
    if not isinstance(trait.value, Collection) or not isinstance(statement, cst.Assign):
        return False
    if trait.value.kind not in ("list", "set"):
        return False  # no loop fills it
    return len(statement.targets) > 1 or isinstance(statement.value, cst.Name)


def _is_whole(hub: Hub) -> bool:
    """Whether the file is about the hub or its login at all, rather than a few lines for one of its parts."""
    file = hub.source.file
    if file is not None and (file.absolute().parent.suffix == ".d" or _is_appended(hub, file)):
        return False
    return any(
        section[:1] == ("JupyterHub",) or section[0] in hub.authenticator.sections
        for section in hub.sections
        if section
    )


def _is_appended(hub: Hub, file: Path) -> bool:
    """Whether the file has no name of a config and chooses no class, so that it may be a part of another."""
    named = file.stem.endswith("config") or "jupyter" in file.name
    return not named and not any(("JupyterHub", name) in hub.facts.settings for name in CLASSES)


def _is_explained(hub: Hub) -> bool:
    """Whether the file does say who may log in, under a name that nothing reads."""
    return truth_of(hub.authenticator.trait("group_whitelist")) == "yes"


def _since(hub: Hub) -> str:
    name = quote(hub.authenticator.name)
    if is_oauth(hub.authenticator):
        return f"{name} of oauthenticator 16 and newer"
    return f"since JupyterHub 5 {name}"


def _place(hub: Hub) -> Place | None:
    """The choice of the authenticator, else a setting of it, else that of the spawner, else the last of all."""
    who = hub.authenticator
    chosen = who.setting
    if chosen is not None:
        return chosen.value_place("lets nobody in by default")
    own = next((setting for section in who.sections if (setting := hub.first(section))), None)
    if own is not None:
        return own.place("no allow rule among these")
    if hub.spawner.setting is not None:
        return hub.spawner.setting.place("no allow rule anywhere")
    found = [setting for section in hub.sections for setting in hub.settings(*section)]
    return found[-1].place("no allow rule anywhere") if found else None


def _admins_allowed(hub: Hub, trait: Trait) -> Fix | None:
    """The same names as `allowed_users`, where they are written out."""
    value = trait.value
    if (
        not isinstance(value, Collection)
        or not value.complete
        or not value.items
        or not is_literal(value)
    ):
        return None
    if is_used(hub, "allow_all"):
        return None
    write = trait.settings[0].write
    section = "Authenticator" if write.path[0] == "JupyterHub" else write.path[-2]
    code = value.source.code(value.node)
    line = hub.source.statement(write.statement)
    if isinstance(hub.source.parent(line), cst.Module):
        edit = insert_setting(hub, section, "allowed_users", code)
    else:
        edit = _in_same_block(hub, write, f"{section}.allowed_users = {code}")
    return fix("Allow the admins to log in", edit, applicability="unsafe")


def _in_same_block(hub: Hub, write: Write, setting: str) -> Edit | None:
    """The setting below `admin_users` in its branch: in the others there are no such names."""
    line = hub.source.statement(write.statement)
    simple = isinstance(line, cst.SimpleStatementLine) and write.plain
    if not simple or write.source is not hub.source or is_used(hub, "allowed_users"):
        return None
    return Edit(hub.source, line, f"{root(write)}.{setting}", "after")
