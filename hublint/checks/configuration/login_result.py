"""HUB580 login-without-name, HUB581 dropped-groups: what a login of the file's own tells JupyterHub about a user."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.called_functions import handed_functions
from hublint.checks.configuration.function_bodies import own_nodes
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.process_state import literal_value
from hublint.source.location import Place
from hublint.source.parents import children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.configuration.function_bodies import Definition
    from hublint.hub.model import Hub
    from hublint.interpret.values import Function

HOOK = ("authenticator", "handler", "auth_model")
"""The parameters of `post_auth_hook`."""

LOGINS = ("authenticate", "post_auth_hook")


@rule("HUB580", Severity.ERROR)
def login_without_name(hub: Hub) -> Iterator[Report]:
    """`auth_to_user` raises `ValueError: user missing a name` (jupyterhub 1.5 to 6.1; run with 6.1: error 500)."""
    for function in _logins(hub):
        for node in own_nodes(function.definition):
            if isinstance(node, cst.Return) and isinstance(node.value, cst.Dict):
                keys = _keys(node.value)
                if keys is not None and "name" not in keys:
                    message = (
                        "Every login fails with error 500, as this dict has no `name`: JupyterHub looks for the user's"
                        ' name there. Write it with the key `"name"`.'
                    )
                    yield Report(Place(function.source, node.value, "no `name`"), message)


@rule("HUB581", Severity.WARNING)
def dropped_groups(hub: Hub) -> Iterator[Report]:
    """`auth_to_user` looks at the groups only if `manage_groups` is on (read in jupyterhub 2.2 to 6.1)."""
    managed = hub.authenticator.trait("manage_groups")
    if managed.exists is False or managed.as_python() is not False:
        return
    if hub.fragment:
        return
    for function in _logins(hub):
        node = next(_given_groups(function.definition), None)
        if node is None or _is_read(hub.source.module):
            continue
        message = (
            "Users don't get into these groups: JupyterHub takes groups from a login only if `manage_groups` is on. Set"
            " `c.Authenticator.manage_groups = True`."
        )
        yield Report(Place(function.source, node, "not taken"), message)


def _logins(hub: Hub) -> Iterator[Function]:
    for handed in handed_functions(hub):
        if handed.name in LOGINS:
            yield handed.function


def _given_groups(definition: Definition) -> Iterator[cst.CSTNode]:
    """Where a login puts groups into its result."""
    for node in own_nodes(definition):
        match node:
            case cst.Return(value=cst.Dict() as result) if "groups" in (_keys(result) or ()):
                yield result
            case cst.AssignTarget(target=cst.Subscript(value=cst.Name()) as target):
                if _is_groups(target) and not _is_part(definition, target.value):
                    yield target


def _is_part(definition: cst.CSTNode, owner: cst.BaseExpression) -> bool:
    """Whether a hook puts them into something else than what it was given."""
    if not isinstance(owner, cst.Name) or not isinstance(definition, cst.FunctionDef):
        return True
    given = [param.name.value for param in definition.params.params]
    is_hook = len(given) == len(HOOK) and given[0] != "self"
    return owner.value != given[-1] if is_hook else "auth_state" in owner.value


def _is_read(module: cst.Module) -> bool:
    """Whether code of the file reads the groups of a login itself."""
    waiting: list[cst.CSTNode] = [module]
    while waiting:
        node = waiting.pop()
        match node:
            case cst.Call(func=cst.Attribute(attr=cst.Name("get")), args=[cst.Arg(value), *_]):
                if _text(value) == "groups":
                    return True
            case cst.AssignTarget():
                continue
            case cst.Subscript() if _is_groups(node):
                return True
        waiting.extend(children(node))
    return False


def _is_groups(subscript: cst.Subscript) -> bool:
    match subscript.slice:
        case [cst.SubscriptElement(cst.Index(value))]:
            return _text(value) == "groups"
    return False


def _keys(result: cst.Dict) -> frozenset[str] | None:
    """The keys of a dict; None where not all of them are plain strings."""
    keys = [
        _text(element.key) if isinstance(element, cst.DictElement) else None
        for element in result.elements
    ]
    return None if None in keys else frozenset(key for key in keys if key is not None)


def _text(node: cst.CSTNode) -> str | None:
    value = literal_value(node.value) if isinstance(node, cst.SimpleString) else None
    return value if isinstance(value, str) else None
