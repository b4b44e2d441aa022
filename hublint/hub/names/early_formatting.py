"""Templates that Python fills in once, when the config is loaded, so that the spawner has nothing left to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.hub.names.templates import USER_FIELDS
from hublint.hub.start_directory import user_folder_in
from hublint.interpret.values import PartialString, Unknown

if TYPE_CHECKING:
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.names.templates import Template

USER_VARIABLES = USER_FIELDS | {"user", "user_name"}
"""Python variables that surely stand for the name of one user."""

_ACCOUNT_VARIABLES = frozenset({"USER", "LOGNAME", "USERNAME"})
"""Environment variables that name the account that the hub itself runs under."""
_ACCOUNT_CALLS = frozenset({"getpass.getuser", "os.getlogin"})
_FORMATTING = (cst.FormattedString, cst.BinaryOperation, cst.ConcatenatedString, cst.Call)


def is_formatted_early(template: Template) -> bool:
    """Whether the string was computed from the name of one user, or of the hub's own account."""
    if template.per_user() is True:
        return False
    return bool(user_variable(template.value.node) if template.complete else hub_account(template))


def stands_for_user(hub: Hub, mount: Mount) -> bool:
    """Whether a source that was filled in once surely was meant to be each user's own.

    A variable `user` may also be the account that a folder for all belongs to. So the mount has to hold the
    start folder or the home, or no other may be the users' own.
    """
    if mount.source is None or not is_formatted_early(mount.source):
        return False
    if mount.read_only is not False or not hub.mounts.complete:
        return False
    others = (other for other in hub.mounts.items if other is not mount)
    personal = any(other.per_user is not False and other.persistent for other in others)
    return not personal or user_folder_in(hub, mount) is not None


def user_variable(node: cst.CSTNode) -> str | None:
    """The variable for a user's name among those that an expression formats or joins; None for a plain string."""
    if not isinstance(node, _FORMATTING):
        return None
    waiting: list[cst.CSTNode] = [node]
    while waiting:
        part = waiting.pop()
        if isinstance(part, cst.Name) and part.value in USER_VARIABLES:
            return part.value
        if isinstance(part, (cst.Arg, cst.Attribute)):
            waiting.append(part.value)
        else:
            waiting += part.children
    return None


def hub_account(template: Template) -> Unknown | None:
    """The part of a template that names the hub's own account: a variable of the environment, or a call."""
    value = template.value
    for part in value.parts if isinstance(value, PartialString) else (value,):
        if isinstance(part, Unknown) and (
            part.environment in _ACCOUNT_VARIABLES or part.call in _ACCOUNT_CALLS
        ):
            return part
    return None
