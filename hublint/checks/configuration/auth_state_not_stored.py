"""HUB562 auth-state-not-stored: hooks that read the auth state of a hub that stores none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.called_functions import handed_functions
from hublint.checks.configuration.function_bodies import own_nodes
from hublint.checks.configuration.leaving import is_always_run
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.configuration.called_functions import Handed
    from hublint.hub.model import Hub


@rule("HUB562", Severity.ERROR, "stops")
def auth_state_not_stored(hub: Hub) -> Iterator[Report]:
    """`User.get_auth_state` gives None unless `enable_auth_state` is set (``user.py`` and ``orm.py``, 0.8 to 6.1)."""
    if hub.fragment or not _stores_none(hub):
        return
    for handed in handed_functions(hub):
        node = _first_use(handed)
        if node is not None:
            message = (
                "`enable_auth_state` is not set, so the auth state is `None`, which has no items: every"
                f" {handed.moment} fails. Set `c.Authenticator.enable_auth_state = True`, with"
                f" {quote('JUPYTERHUB_CRYPT_KEY')} in the hub's environment."
            )
            yield Report(Place(handed.function.source, node, "is `None`"), message)


def _stores_none(hub: Hub) -> bool:
    """Whether the hub surely stores no auth state."""
    authenticator = hub.authenticator
    trait = authenticator.trait("enable_auth_state")
    return authenticator.known and trait.exists is True and trait.as_python() is False


def _first_use(handed: Handed) -> cst.CSTNode | None:
    """Where a function takes an item or attribute of the state that it never tests."""
    definition = handed.function.definition
    name = _variable(handed)
    if not name:
        return None
    source = handed.function.source
    nodes = list(own_nodes(definition))
    uses = [node for node in nodes if isinstance(node, cst.Name) and node.value == name]
    holders = [(source.parent(node), node) for node in uses]
    taken = [
        above
        for above, node in holders
        if isinstance(above, cst.Subscript | cst.Attribute) and above.value is node
    ]
    others = [above for above, _ in holders if above is not None and above not in taken]
    if not all(isinstance(one, cst.AssignTarget) for one in others):
        return None
    first = min(taken, key=lambda one: source.span(one)[0], default=None)
    is_met = first is not None and is_always_run([first, *source.above(first)], definition)
    return first if is_met else None


def _variable(handed: Handed) -> str:
    """The variable that holds the state: the hook's parameter, or what `await user.get_auth_state()` is assigned to."""
    definition = handed.function.definition
    if handed.name == "auth_state_hook":
        parameters = (*definition.params.posonly_params, *definition.params.params)
        place = 1 + (handed.partial.count if handed.partial else 0)
        return parameters[place].name.value if len(parameters) > place else ""
    assigned = [name for name in map(_assigned_state, own_nodes(definition)) if name]
    return assigned[0] if len(assigned) == 1 else ""


def _assigned_state(node: cst.CSTNode) -> str:
    """The variable of `state = await user.get_auth_state()`; empty for all other nodes."""
    match node:
        case cst.Assign(
            targets=[cst.AssignTarget(target=cst.Name(variable))],
            value=cst.Await(
                expression=cst.Call(func=cst.Attribute(attr=cst.Name("get_auth_state")))
            ),
        ):
            return variable
    return ""
