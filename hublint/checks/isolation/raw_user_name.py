"""HUB408 raw-user-name: names that users choose themselves, unescaped in host paths and volume names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.findings import Report, Severity
from hublint.hub.names.template_uses import source_uses
from hublint.hub.users.chosen_names import names_are_addresses, users_choose_names
from hublint.interpret.values import Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.names.template_uses import TemplateUse


@rule("HUB408", Severity.WARNING, changes=("mounts", "names"))
def raw_user_name(hub: Hub) -> Iterator[Report]:
    """Names that users choose themselves get into host paths and volume names as they are."""
    if hub.spawner.is_a("KubeSpawner"):
        return
    for use in source_uses(hub):
        field = _raw_user_field(hub, use)
        if field and use.mount.kind == "volume" and names_are_addresses(hub):
            yield _report_address(use, field)
        elif field is not None and users_choose_names(hub):
            yield _report_user_name(hub, use, field)
        elif _climbs_by_server_name(hub, use):
            yield _report_server_name(hub, use)
    yield from _container_name(hub)


def _raw_user_field(hub: Hub, use: TemplateUse) -> str | None:
    """The placeholder that gives the name unchanged, if there is one."""
    if use.template.mentions("raw_username") is True:
        return "raw_username"
    escape = hub.spawner.trait("escape").value
    keeps = isinstance(escape, Function) and _returns_its_argument(escape)
    return "username" if keeps and use.template.mentions("username") else None


def _returns_its_argument(function: Function) -> bool:
    match function.definition:
        case cst.Lambda(params=cst.Parameters(params=[cst.Param(name=name)]), body=cst.Name(body)):
            return name.value == body
    return False


def _report_user_name(hub: Hub, use: TemplateUse, field: str) -> Report:
    is_folder = use.mount.kind == "bind" and _is_folder(use, field)
    climbs = is_folder and not hub.at_least("jupyterhub", "6.1")
    is_raw = field == "raw_username"
    outcome = _outcome(hub, use, is_folder=is_folder, climbs=climbs)
    cure = "Use `{username}`, which is escaped." if is_raw else "Remove `escape`."
    return Report(
        use.template.place(),
        f"{_source(use)} contains users' names as they chose them. {outcome} {cure}",
        fix=_fix_placeholder(use, field, "username") if is_raw else None,
        severity=Severity.ERROR if climbs else None,
    )


def _report_address(use: TemplateUse, field: str) -> Report:
    is_raw = field == "raw_username"
    cure = "Use `{username}`, which is escaped." if is_raw else "Remove `escape`."
    return Report(
        use.template.place("has an `@`"),
        f"Users' names are mail addresses here, and {_source(use)} contains them as they are: Docker refuses the `@` in"
        f" the name of a volume, so their servers don't start. {cure}",
        fix=_fix_placeholder(use, field, "username") if is_raw else None,
        severity=Severity.ERROR,
        outcome="stops",
    )


def _container_name(hub: Hub) -> Iterator[Report]:
    """Docker takes letters, digits, `_`, `.` and `-` in the name of a container."""
    names = hub.container_names if hub.spawner.is_a("DockerSpawner") else None
    template = names.template if names is not None else None
    if template is None or template.mentions("raw_username") is not True:
        return
    if names_are_addresses(hub):
        message = (
            f"Users' names are mail addresses here, and {quote(template.text or template.skeleton)} contains them as"
            " they are: Docker refuses the `@` in the name of a container, so their servers don't start. Use"
            " `{username}`, which is escaped."
        )
        edit = replace_in_string(template.value, "{raw_username}", "{username}")
        cure = fix("Use the escaped name, `{username}`", edit, applicability="unsafe")
        yield Report(
            template.place("has an `@`"),
            message,
            fix=cure,
            severity=Severity.ERROR,
            outcome="stops",
        )


def _outcome(hub: Hub, use: TemplateUse, *, is_folder: bool, climbs: bool) -> str:
    release = hub.release_note("jupyterhub")
    if climbs:
        return f"In {release}, a user can be called `..`, and gets the folder above, with everyone's files."
    if is_folder:
        return f"{release} rejects the name `..`, but one with a `:` breaks the mount, and its server does not start."
    if use.mount.kind == "bind":
        return "A name with a `:` breaks the mount, and that user's server does not start."
    return "Docker refuses characters such as `@` or a space, so servers of users like `joe@example.org` do not start."


def _is_folder(use: TemplateUse, field: str) -> bool:
    """Whether a folder of the path is just the placeholder, so that `..` climbs."""
    return "{" + field + "}" in use.template.skeleton.split("/")


def _climbs_by_server_name(hub: Hub, use: TemplateUse) -> bool:
    """Whether users climb out of a folder by the name of a server; JupyterHub 6.0 checks these names."""
    if use.mount.kind != "bind" or hub.at_least("jupyterhub", "6.0"):
        return False
    named_servers = hub.app.trait("allow_named_servers").as_python() is True
    return named_servers and _is_folder(use, "raw_servername")


def _report_server_name(hub: Hub, use: TemplateUse) -> Report:
    return Report(
        use.template.place(),
        f"{_source(use)} contains the names of servers as users chose them. In {hub.release_note('jupyterhub')}, a "
        "server can be called `..`, and its user gets the folder above. Use `{servername}`, which is escaped.",
        fix=_fix_placeholder(use, "raw_servername", "servername"),
        severity=Severity.ERROR,
    )


def _fix_placeholder(use: TemplateUse, old: str, new: str) -> Fix | None:
    edit = replace_in_string(use.template.value, f"{{{old}}}", f"{{{new}}}")
    return fix(f"Use the escaped name, `{{{new}}}`", edit, applicability="unsafe")


def _source(use: TemplateUse) -> str:
    return quote(use.template.text or use.template.skeleton)
