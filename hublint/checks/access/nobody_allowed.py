"""HUB701 no-allow-rule, HUB702 admins-not-allowed: hubs that nobody can log in to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix, root
from hublint.checks.toolkit.insertion import insert_setting, is_used
from hublint.checks.toolkit.literals import is_literal
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.traits.truth import truth_of
from hublint.hub.users.allow_rules import (
    admin_users,
    deciding_distribution,
    is_nobody_allowed,
    is_oauth,
)
from hublint.interpret.values import Collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.writes import Write
    from hublint.source.location import Place

ALLOW_ALL = "set `c.Authenticator.allow_all = True`"


@rule("HUB701", Severity.ERROR, "allow-rule", "whole-hub")
def no_allow_rule(hub: Hub) -> Iterator[Report]:
    """Since JupyterHub 5 and OAuthenticator 16 nobody may log in unless a setting says so."""
    if not _configures_login(hub) or not is_nobody_allowed(hub) or _has_old_rule(hub):
        return
    admins = admin_users(hub)
    if _has_names(admins) or (is_oauth(hub.authenticator) and truth_of(admins) != "no"):
        return
    place = _place(hub)
    if place is not None:
        release = hub.release_note(deciding_distribution(hub))
        message = f"Nobody can log in: {release} rejects everyone who isn't explicitly allowed, and nobody is."
        yield Report(place, f"{message} {_advice(hub)}")


@rule("HUB702", Severity.ERROR, "allow-rule", changes=("login",))
def admins_not_allowed(hub: Hub) -> Iterator[Report]:
    """`admin_users` makes admins of people who may log in, but does not let them in."""
    if is_oauth(hub.authenticator) or not is_nobody_allowed(hub) or _has_old_rule(hub):
        return
    admins = admin_users(hub)
    if not _configures_login(hub) or not _has_names(admins):
        return
    message = (
        f"Nobody can log in, not even these admins: {hub.release_note('jupyterhub')} rejects everyone who isn't"
        f" explicitly allowed. Add them to `c.Authenticator.allowed_users`, or {ALLOW_ALL}."
    )
    yield Report(admins.place("admins, but not allowed"), message, fix=_fix_admins(hub, admins))


def _has_names(admins: Trait) -> bool:
    """Whether the file says who is an admin, be it in a loop that fills what has another name, too."""
    if not admins.settings:
        return False
    if truth_of(admins) == "yes":
        return admins.as_python() not in ([""], {""}, ("",))
    statement = admins.settings[0].write.statement
    if not isinstance(admins.value, Collection) or not isinstance(statement, cst.Assign):
        return False
    if admins.value.kind not in ("list", "set"):
        return False  # no loop fills it
    return len(statement.targets) > 1 or isinstance(statement.value, cst.Name)


def _configures_login(hub: Hub) -> bool:
    """Whether the file is about the hub or its login at all, rather than a few lines for one of its parts."""
    return not hub.fragment and any(
        section[:1] == ("JupyterHub",) or section[0] in hub.authenticator.sections
        for section in hub.sections
        if section
    )


def _has_old_rule(hub: Hub) -> bool:
    """Whether the file does say who may log in, under a name that nothing reads."""
    return truth_of(hub.authenticator.trait("group_whitelist")) == "yes"


def _advice(hub: Hub) -> str:
    if hub.authenticator.is_a("TmpAuthenticator"):
        return f"Users get random names here, so {ALLOW_ALL}."
    return f"List users in `c.Authenticator.allowed_users`, or {ALLOW_ALL}."


def _place(hub: Hub) -> Place | None:
    """The choice of the authenticator, else a setting of it, else that of the spawner, else the last of all."""
    authenticator = hub.authenticator
    if authenticator.setting is not None:
        return authenticator.setting.value_place("lets nobody in by default")
    sections = (hub.first(section) for section in authenticator.sections)
    own = next((setting for setting in sections if setting is not None), None)
    if own is not None:
        return own.place("no allow rule among these")
    if hub.spawner.setting is not None:
        return hub.spawner.setting.place("no allow rule anywhere")
    settings = [setting for section in hub.sections for setting in hub.settings(*section)]
    return settings[-1].place("no allow rule anywhere") if settings else None


def _fix_admins(hub: Hub, admins: Trait) -> Fix | None:
    """The same names as `allowed_users`, where they are written out."""
    value = admins.value
    if (
        not isinstance(value, Collection)
        or not value.complete
        or not value.items
        or not is_literal(value)
    ):
        return None
    if is_used(hub, "allow_all"):
        return None
    write = admins.settings[0].write
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
    is_simple = isinstance(line, cst.SimpleStatementLine) and write.plain
    if not is_simple or write.source is not hub.source or is_used(hub, "allowed_users"):
        return None
    return Edit(hub.source, line, f"{root(write)}.{setting}", "after")
