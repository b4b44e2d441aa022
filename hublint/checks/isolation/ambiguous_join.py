"""HUB414 ambiguous-join: names in which user and server run together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.findings import Report, Severity
from hublint.hub.names.container_names import has_namespace_per_user, known_name_template
from hublint.hub.names.template_uses import source_uses
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub
    from hublint.hub.names.namespaces import Namespace
    from hublint.hub.names.templates import Template

Server = tuple[str, str]
"""A user and one of their servers; the default server has an empty name."""

PAIRS: tuple[tuple[Server, Server], ...] = (
    (("al", "ice"), ("alice", "")),
    (("ice", "al"), ("alice", "")),
    (("ann", "abel"), ("anna", "bel")),
    (("bel", "anna"), ("abel", "ann")),
    (("ann", "lee-lab"), ("ann-lee", "lab")),
    (("lab", "ann-lee"), ("lee-lab", "ann")),
    (("a", "2db-x"), ("a-b", "2dx")),
)
"""Servers of different users whose names are alike once they are joined without a clear separator."""

SLUG = pattern(r"|[a-z][a-z0-9]*(-[a-z0-9]+)*")
"""What JupyterHub 6.0 and later accept for the name of a server."""

Kind = Literal["container", "volume"]


@rule("HUB414", Severity.WARNING, changes=("mounts", "names"))
def ambiguous_join(hub: Hub) -> Iterator[Report]:
    """Servers of two users can get the same name, as user and server are joined."""
    if hub.app.trait("allow_named_servers").as_python() is not True or hub.namespace is None:
        return
    if has_namespace_per_user(hub):
        return
    template = known_name_template(hub)
    if template is not None:
        yield from _report_template(hub, template, hub.namespace, "container")
    for use in source_uses(hub):
        if use.template.complete and use.mount.subpath is None:
            yield from _report_template(hub, use.template, hub.namespace, "volume")


def _report_template(
    hub: Hub, template: Template, namespace: Namespace, kind: Kind
) -> Iterator[Report]:
    """The first pair of servers that get the same name."""
    names = {field.name for field in template.fields() if field.plain}
    if template.error or not (names & namespace.user and names & namespace.server):
        return
    if not all(field.plain and field.name in namespace.names for field in template.fields()):
        return
    for first, second in PAIRS:
        if not _are_slugs(first, second) and hub.at_least("jupyterhub", "6.0"):
            continue
        name = _server_name(template, namespace, first)
        if name is not None and name == _server_name(template, namespace, second):
            release = _release(hub, template, first, second)
            yield Report(
                template.place(),
                f"{quote(template.text)} joins user and server without a clear separator: {release}"
                f"{_server_words(first)} and {_server_words(second)} get the same {kind}, {quote(name)}. "
                f"{_advice(hub, template)}",
                fix=_fix_template(hub, template, kind),
                severity=Severity.ERROR if not second[1] else None,
            )
            return


def _are_slugs(first: Server, second: Server) -> bool:
    return all(SLUG.fullmatch(name) is not None for _, name in (first, second))


def _release(hub: Hub, template: Template, first: Server, second: Server) -> str:
    """The judged release, to begin a clause, where the two names are not alike in all known ones."""
    if not _are_slugs(first, second):
        return f"in {hub.release_note('jupyterhub')}, "
    is_escaped = hub.spawner.is_a("KubeSpawner") and template.mentions("username", "servername")
    if is_escaped and any("-" in part for part in (*first, *second)):
        return f"in {hub.release_note('jupyterhub-kubespawner')}, "
    return ""


def _server_name(template: Template, namespace: Namespace, server: Server) -> str | None:
    """The name for a server; None where the file's own function makes a part of it."""
    constants = dict.fromkeys(namespace.names - namespace.user - namespace.server, "x")
    values = {**constants, **namespace.values(*server)}
    known = all(field.name in values for field in template.fields())
    return template.render(values) if known else None


def _server_words(server: Server) -> str:
    user, name = server
    return f"the server `{name}` of `{user}`" if name else f"the default server of `{user}`"


def _advice(hub: Hub, template: Template) -> str:
    if hub.spawner.is_a("SwarmSpawner"):  # whose services cannot end in `-`
        return "Remove `name_template`: the default keeps them apart."
    if _keeps_hyphens(hub):
        return "Put a `.` between the two."
    if template.mentions("raw_username", "raw_servername"):
        return "Use `{username}--{servername}`."
    return "Put `--` between the two."


def _keeps_hyphens(hub: Hub) -> bool:
    """Whether names are not escaped in the usual way, so that any number of hyphens may be in them."""
    return hub.spawner.is_a("DockerSpawner") and not hub.spawner.trait("escape").is_default


def _fix_template(hub: Hub, template: Template, kind: Kind) -> Fix | None:
    match = re.search(r"(\{\w*username\})-?(\{\w*servername\})", template.text or "")
    if (
        match is None
        or "raw_" in match[0]
        or _keeps_hyphens(hub)
        or hub.spawner.is_a("SwarmSpawner")
    ):
        return None
    new = f"{match[1]}--{match[2]}"
    safe: Applicability = "safe" if kind == "container" and hub.removes else "unsafe"
    return fix(
        "Put `--` between user and server",
        replace_in_string(template.value, match[0], new),
        applicability=safe,
    )
