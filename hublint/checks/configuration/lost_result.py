"""HUB546 lost-result: functions and methods whose result the hub needs, and that return none on any way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import libcst as cst

from hublint.checks.configuration.called_functions import handed_functions
from hublint.checks.configuration.decorated import keeps_result
from hublint.checks.configuration.function_bodies import is_constant, is_none, own_nodes, returned
from hublint.checks.configuration.leaving import leaves
from hublint.checks.configuration.unread_form_field import asked
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_str
from hublint.interpret.strings import literal
from hublint.source.parents import descendants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.configuration.called_functions import Handed
    from hublint.findings import Outcome
    from hublint.hub.model import Hub
    from hublint.hub.traits.active_class import Role
    from hublint.hub.traits.component import Component

_CONSEQUENCES: Final = {
    "authenticate": "JupyterHub takes every login for a failed one",
    "check_allowed": "JupyterHub takes nobody for allowed by it",
    "check_blocked_users": "JupyterHub takes everyone for blocked",
    "options_from_form": "what users choose in the form is lost",
    "start": "JupyterHub does not learn where the server is",
    "validate_username": "JupyterHub refuses every name",
}
OBJECTS: Final = frozenset(
    (
        "get_env",
        "get_state",
        "modify_auth_state_hook",
        "modify_pod_hook",
        "post_auth_hook",
        "template_namespace",
    )
)
"""What must return a dict or a pod, so that a string or `True` is not valid either."""
TEXTS: Final = (cst.SimpleString, cst.ConcatenatedString)
_NEEDED: Final[dict[Role, tuple[str, tuple[str, ...], str]]] = {
    "spawner": ("start", (), "every server start fails"),
    "authenticator": (
        "authenticate",
        ("get_authenticated_user", "get_handlers"),
        "nobody can log in",
    ),
}
"""Methods that the base classes leave to others, what may stand in for each, and what comes of their lack."""
REFUSING: Final = frozenset(("authenticate", "check_allowed", "check_blocked_users"))
"""What refuses everyone where it ends in `return None`."""


@rule("HUB546", Severity.ERROR)
def lost_result(hub: Hub) -> Iterator[Report]:
    """Without `return` a function returns `None`, which JupyterHub, KubeSpawner and OAuthenticator go on with."""
    for handed in handed_functions(hub):
        if handed.returns and keeps_result(handed.function):
            values = returned(handed.function.definition)
            if values is None:
                continue
            if all(map(is_none, values)) and not _has_other_end(handed, values):
                yield _report(handed, "no way through it returns anything", "Add a `return`")
            elif values and all(_is_never_valid(handed.name, value) for value in values):
                yield _report(handed, "it returns constants", f"Return {handed.returns}")
            elif handed.name == "options_from_form" and _drops_answers(hub, handed, values):
                yield _report(handed, "it always returns an empty dict", f"Return {handed.returns}")
    yield from _report_missing(hub)


def _is_never_valid(name: str, value: cst.BaseExpression) -> bool:
    """Whether a value can't be what a function of this name must return; a login may be always the same user's."""
    if name == "authenticate":
        return is_constant(value) and not isinstance(value, TEXTS) and not is_none(value)
    return name in OBJECTS and is_constant(value)


def _drops_answers(hub: Hub, handed: Handed, values: list[cst.BaseExpression]) -> bool:
    """Whether the form asks something, and the function only returns empty dicts without a look at the answers."""
    if not values or not all(map(_is_empty_dict, values)):
        return False
    return not _is_given_read(handed) and any(map(asked, _forms(hub)))


def _is_given_read(handed: Handed) -> bool:
    definition = handed.function.definition
    given = {parameter.name.value for parameter in definition.params.params[handed.is_method :]}
    nodes = descendants(definition.body)
    return any(isinstance(node, cst.Name) and node.value in given for node in nodes)


def _forms(hub: Hub) -> Iterator[str]:
    """The form as a plain string, or those that a function of the file returns."""
    yield as_str(hub.spawner.trait("options_form").given) or ""
    for handed in handed_functions(hub):
        if handed.name in ("options_form", "get_options_form"):
            for value in returned(handed.function.definition) or ():
                if isinstance(value, cst.SimpleString) and isinstance(text := literal(value), str):
                    yield text


def _is_empty_dict(value: cst.BaseExpression) -> bool:
    match value:
        case cst.Dict(elements=()) | cst.Call(func=cst.Name("dict"), args=()):
            return True
    return False


def _report_missing(hub: Hub) -> Iterator[Report]:
    """A class of the file that is built on a base class and lacks the method that does the work."""
    for role, (name, instead, problem) in _NEEDED.items():
        component: Component = getattr(hub, role)
        mro = component.class_mro
        own = mro.defined_here if component.known and len(mro.heads) == 1 else ()
        found = mro.heads[0].method(name, mro.targets) if own else None
        if found is None or not found.is_abstract or component.overrides(name, *instead):
            continue
        message = (
            f"{quote(own[0].name)} has no {quote(name)}, and that of {quote(mro.heads[0].name)} does nothing, so"
            f" {problem}. Write one, or build the class on another that has it."
        )
        outcome: Outcome = "stops" if role == "spawner" else "fails"
        yield Report(own[0].place(f"has no {name}"), message, outcome=outcome)


def _has_other_end(handed: Handed, values: list[cst.BaseExpression]) -> bool:
    """Whether a function always raises an error, refuses on purpose, or a `start` sets the address itself."""
    definition = handed.function.definition
    if isinstance(definition, cst.Lambda):
        return False
    if handed.name in REFUSING and values and leaves(definition.body):
        return True
    returns = (node for node in own_nodes(definition) if isinstance(node, cst.Return))
    if leaves(definition.body) and not any(returns):
        return True
    return handed.name == "start" and any(map(_sets_address, own_nodes(definition)))


def _sets_address(node: cst.CSTNode) -> bool:
    match node:
        case cst.AssignTarget(target=cst.Attribute(attr=cst.Name("port" | "ip" | "server"))):
            return True
    return False


def _report(handed: Handed, problem: str, advice: str) -> Report:
    consequence = _CONSEQUENCES.get(handed.name, f"every {handed.moment} fails")
    message = (
        f"{quote(handed.name)} must return {handed.returns}, but {problem}, so"
        f" {consequence}. {advice}."
    )
    return Report(handed.function.place("returns nothing"), message, outcome=handed.outcome)
