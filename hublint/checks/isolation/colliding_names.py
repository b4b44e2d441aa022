"""HUB410 colliding-names: user-defined functions that build the same name from the names of two users."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import libcst as cst

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.interpret.values import Function
from hublint.process_state import literal_value
from hublint.source.location import Place
from hublint.source.parents import descendants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait

HASHES = frozenset({"hexdigest", "digest", "b64encode", "b32encode"})
_SAME_OTHERWISE = "users whose names differ only in the replaced characters"


@dataclass(frozen=True, slots=True)
class Loss:
    """What an expression drops of a name, and the users (in words) who become one by it."""

    kind: Literal["domain", "end", "characters"]
    users: str


@rule("HUB410", Severity.WARNING)
def colliding_names(hub: Hub) -> Iterator[Report]:
    """A user-defined function gives two users the same name."""
    if not hub.spawner.is_a("DockerSpawner"):
        return
    for name in ("escape", "format_volume_name"):
        trait = hub.spawner.trait(name)
        if isinstance(trait.value, Function):
            yield from _report_loss(hub, trait, trait.value)


def _report_loss(hub: Hub, trait: Trait, function: Function) -> Iterator[Report]:
    """The first expression that drops a part of the name, unless a hash keeps names distinct."""
    nodes = list(descendants(function.definition.body))
    if any(_method(node) in HASHES for node in nodes):
        return
    losses = ((node, loss) for node in nodes if (loss := _loss(node, function)) is not None)
    counted = [one for one in losses if one[1].kind != "domain" or not _has_one_domain(hub)]
    if counted:
        node, loss = min(counted, key=lambda one: function.source.span(one[0])[0])
        yield Report(
            Place(function.source, node, "drops a part of the name"),
            f"`{trait.name}` drops a part of users' names here: {loss.users} get the same name, and with it each "
            "other's containers and volumes. Use the default, or keep every name distinct.",
            related=[trait.setting.place("used here")] if trait.setting else [],
        )


def _method(node: cst.CSTNode) -> str:
    """The name of the method that an expression calls, empty for any other."""
    match node:
        case cst.Call(func=cst.Attribute(attr=cst.Name(name))):
            return name
    return ""


def _loss(node: cst.CSTNode, function: Function) -> Loss | None:
    """What an expression drops, None if it surely keeps names distinct or nothing is known of it."""
    match node:
        case cst.Subscript(
            value=owner, slice=[cst.SubscriptElement(slice=cst.Index(value=cst.Integer("0")))]
        ):
            if (
                _method(owner) in ("split", "rsplit", "partition", "rpartition")
                and _first_string(owner) == "@"
            ):
                return Loss("domain", "`joe@a.org` and `joe@b.org`")
        case cst.Subscript(
            value=owner,
            slice=[
                cst.SubscriptElement(
                    slice=cst.Slice(lower=None, upper=cst.Integer(size), step=None)
                )
            ],
        ) if _is_user_name(owner, function):
            return Loss("end", f"users whose names agree in the first {size} characters")
        case cst.Call(
            func=cst.Attribute(value=cst.Name("re"), attr=cst.Name("sub")), args=[_, new, *_]
        ):
            if isinstance(new.value, cst.SimpleString):
                return Loss("characters", _SAME_OTHERWISE)
        case cst.Call(func=cst.Attribute(value=owner, attr=cst.Name("replace")), args=[_, new]):
            short = (
                isinstance(new.value, cst.SimpleString)
                and len(str(literal_value(new.value.value))) < 2
            )
            if short and _is_user_name(owner, function):
                return Loss("characters", _SAME_OTHERWISE)
    return None


def _first_string(call: cst.BaseExpression) -> str | None:
    match call:
        case cst.Call(args=[cst.Arg(value=cst.SimpleString() as first), *_]):
            return str(literal_value(first.value))
    return None


def _is_user_name(node: cst.BaseExpression, function: Function) -> bool:
    """Whether an expression is about the user's name: a parameter of `escape`, or `spawner.user.name`."""
    if isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute):
        return _is_user_name(node.func.value, function)
    match node:
        case cst.Name(name):
            params = [param.name.value for param in function.definition.params.params]
            return len(params) == 1 and name == params[0]
        case cst.Attribute(value=cst.Attribute(attr=cst.Name("user")), attr=cst.Name("name")):
            return True
    return False


def _has_one_domain(hub: Hub) -> bool:
    """Whether the authenticator admits a single e-mail domain."""
    for name in ("hosted_domain", "allowed_domains"):
        trait = hub.authenticator.trait(name)
        domains = trait.as_python()
        if trait.is_unknown or (isinstance(domains, str) and domains):
            return True
        if isinstance(domains, list | tuple | set) and len(domains) == 1:
            return True
    return False
