"""Functions of one's own that make names of containers and volumes out of users' names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.interpret.values import Function
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

HASHES = frozenset({"hexdigest", "digest", "b64encode", "b32encode"})


@rule("HUB407", Severity.INFO)
def legacy_escape(hub: Hub) -> Iterator[Report]:
    """`escape = "legacy"` is a way to keep old names, not one for a new hub."""
    if not hub.spawner.is_a("DockerSpawner"):
        return
    trait = hub.spawner.trait("escape")
    if trait.given is not None and trait.as_python() == "legacy":
        yield Report(
            trait.place(),
            "The `legacy` escaping is for hubs that have containers and volumes from before dockerspawner 12.0: its "
            "names may collide. On a new hub leave `escape` out; on an old one any change here gives users with "
            "special characters in their names a new, empty volume.",
        )


@rule("HUB410", Severity.WARNING)
def colliding_names(hub: Hub) -> Iterator[Report]:
    """A naming function of one's own gives two users the same name."""
    if not hub.spawner.is_a("DockerSpawner"):
        return
    for name in ("escape", "format_volume_name"):
        value = hub.spawner.trait(name).value
        if isinstance(value, Function):
            yield from _lossy(hub, name, value)


def _lossy(hub: Hub, trait: str, function: Function) -> Iterator[Report]:
    if any(_called(node) in HASHES for node in _nodes(function.definition.body)):
        return
    for node in _nodes(function.definition.body):
        found = _loss(node, function)
        if found is None or (found[0] == "domain" and _one_domain(hub)):
            continue
        yield Report(
            Place(function.source, node, "drops a part of the name"),
            f"`{trait}` drops a part of users' names here: {found[1]} get the same name, and with it each other's "
            "containers and volumes. Keep every name distinct, best with the default.",
            related=_related(hub, trait),
        )
        return


def _related(hub: Hub, trait: str) -> list[Place]:
    value: Value | None = hub.spawner.trait(trait).value
    setting = hub.spawner.trait(trait).setting
    return [setting.place("used here")] if setting and value else []


def _nodes(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    yield node
    for child in node.children:
        yield from _nodes(child)


def _called(node: cst.CSTNode) -> str:
    match node:
        case cst.Call(func=cst.Attribute(attr=cst.Name(name))):
            return name
    return ""


def _loss(node: cst.CSTNode, function: Function) -> tuple[str, str] | None:
    """Which kind of thing an expression drops, and two users that become one by it."""
    match node:
        case cst.Subscript(
            value=owner, slice=[cst.SubscriptElement(slice=cst.Index(value=cst.Integer("0")))]
        ):
            if (
                _called(owner) in ("split", "rsplit", "partition", "rpartition")
                and _argument(owner) == "@"
            ):
                return "domain", "`joe@a.org` and `joe@b.org`"
        case cst.Subscript(
            value=owner,
            slice=[
                cst.SubscriptElement(
                    slice=cst.Slice(lower=None, upper=cst.Integer(size), step=None)
                )
            ],
        ) if _is_name(owner, function):
            return "end", f"users whose names agree in the first {size} characters"
        case cst.Call(
            func=cst.Attribute(value=cst.Name("re"), attr=cst.Name("sub")), args=[_, new, *_]
        ):
            if isinstance(new.value, cst.SimpleString):
                return "characters", "users whose names differ in the replaced characters only"
        case cst.Call(func=cst.Attribute(value=owner, attr=cst.Name("replace")), args=[_, new]):
            short = (
                isinstance(new.value, cst.SimpleString) and len(str(new.value.evaluated_value)) < 2
            )
            if short and _is_name(owner, function):
                return "characters", "users whose names differ in the replaced characters only"
    return None


def _argument(call: cst.BaseExpression) -> str | None:
    match call:
        case cst.Call(args=[cst.Arg(value=cst.SimpleString() as first), *_]):
            return str(first.evaluated_value)
    return None


def _is_name(node: cst.BaseExpression, function: Function) -> bool:
    """Whether an expression is about the user's name: a parameter of `escape`, or `spawner.user.name`."""
    if isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute):
        return _is_name(node.func.value, function)
    match node:
        case cst.Name(name):
            params = [param.name.value for param in function.definition.params.params]
            return len(params) == 1 and name == params[0]
        case cst.Attribute(value=cst.Attribute(attr=cst.Name("user")), attr=cst.Name("name")):
            return True
    return False


def _one_domain(hub: Hub) -> bool:
    """Whether the authenticator admits a single e-mail domain."""
    for name in ("hosted_domain", "allowed_domains"):
        trait = hub.authenticator.trait(name)
        found = trait.as_python()
        if trait.is_unknown or (isinstance(found, str) and found):
            return True
        if isinstance(found, list | tuple | set) and len(found) == 1:
            return True
    return False
