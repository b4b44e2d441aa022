"""Names in which user and server run together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.isolation.names import named
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.names.uses import has_own_namespaces, sources
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
"""Servers of different users whose names are alike once they are joined without a clear mark."""

SLUG = pattern(r"|[a-z][a-z0-9]*(-[a-z0-9]+)*")
"""What JupyterHub 6.0 and later accept for the name of a server."""


@rule("HUB414", Severity.WARNING)
def ambiguous_join(hub: Hub) -> Iterator[Report]:
    """Servers of two users can get the same name, as user and server are joined."""
    if hub.app.trait("allow_named_servers").as_python() is not True or hub.namespace is None:
        return
    if has_own_namespaces(hub):
        return
    template = named(hub)
    if template is not None:
        yield from _judged(hub, template, hub.namespace, "container")
    for use in sources(hub):
        if use.template.complete and use.mount.subpath is None:
            yield from _judged(hub, use.template, hub.namespace, "volume")


def _judged(hub: Hub, template: Template, namespace: Namespace, what: str) -> Iterator[Report]:
    names = {field.name for field in template.fields() if field.plain}
    if template.error or not (names & namespace.user and names & namespace.server):
        return
    if not all(field.plain and field.name in namespace.names for field in template.fields()):
        return
    for one, other in PAIRS:
        if hub.at_least("jupyterhub", "6.0") and not all(
            SLUG.fullmatch(server) for _, server in (one, other)
        ):
            continue
        name = _rendered(template, namespace, one)
        if name is not None and name == _rendered(template, namespace, other):
            yield _report(hub, template, what, name, one, other)
            return


def _rendered(template: Template, namespace: Namespace, server: Server) -> str | None:
    """The name for a server; None where the file's own function makes a part of it."""
    constants = dict.fromkeys(namespace.names - namespace.user - namespace.server, "x")
    known = {**constants, **namespace.values(*server)}
    whole = all(field.name in known for field in template.fields())
    return template.render(known) if whole else None


def _report(
    hub: Hub, template: Template, what: str, name: str, one: Server, other: Server
) -> Report:
    message = (
        f"{quote(template.text)} joins user and server without a clear mark: {_who(one)} and {_who(other)} "
        f"get the same {what}, {quote(name)}. {_advice(hub, template)}"
    )
    severity = Severity.ERROR if not other[1] else None
    return Report(template.place(), message, fix=_parted(hub, template, what), severity=severity)


def _who(server: Server) -> str:
    user, name = server
    return f"the server `{name}` of `{user}`" if name else f"the default server of `{user}`"


def _advice(hub: Hub, template: Template) -> str:
    if hub.spawner.is_a("SwarmSpawner"):  # whose services cannot end in `-`
        return "Leave `name_template` out: the default parts them."
    if _keeps_hyphens(hub):
        return "Put a `.` between the two."
    if template.mentions("raw_username", "raw_servername"):
        return "Use `{username}--{servername}`."
    return "Put `--` between the two."


def _keeps_hyphens(hub: Hub) -> bool:
    """Whether names are not escaped in the usual way, so that any number of hyphens may be in them."""
    return hub.spawner.is_a("DockerSpawner") and not hub.spawner.trait("escape").is_default


def _parted(hub: Hub, template: Template, what: str) -> Fix | None:
    match = re.search(r"(\{\w*username\})-?(\{\w*servername\})", template.text or "")
    if (
        match is None
        or "raw_" in match[0]
        or _keeps_hyphens(hub)
        or hub.spawner.is_a("SwarmSpawner")
    ):
        return None
    new = f"{match[1]}--{match[2]}"
    safe: Applicability = "safe" if what == "container" and hub.removes else "unsafe"
    return fix(
        "Put `--` between user and server",
        replace_in_string(template.value, match[0], new),
        applicability=safe,
    )
