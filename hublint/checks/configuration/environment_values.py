"""HUB510: values straight out of the environment, which are text or nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.refused import refusals
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.environment_reads import EnvironmentRead, environment_read
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Edit, Report, Severity
from hublint.interpret.constants import type_of
from hublint.interpret.values import Collection
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.configuration.refused import Refusal
    from hublint.findings import Fix
    from hublint.hub.model import Hub

MAKERS = {"Int": "int", "Integer": "int", "Float": "float"}
WANTED = {
    "Int": "a whole number",
    "Integer": "a whole number",
    "Float": "a number",
    "Bool": "`True` or `False`",
    "Dict": "a dict",
    "Callable": "a function",
}


@rule("HUB510", Severity.ERROR)
def raw_environment_value(hub: Hub) -> Iterator[Report]:
    """An environment variable is text, or `None` where it is unset, and the trait takes neither."""
    for found in refusals(hub):
        call = environment_read(found.culprit) if found.kind == "environment" else None
        if call is not None:
            place = Place(call.source, call.node, "refused")
            none = _is_none(found)
            message, remedy = _unset(found, call) if none else _text(found, call)
            severity = Severity.INFO if none and found.component.role != "spawner" else None
            yield Report(place, message, fix=remedy, severity=severity)
    yield from _missing_users(hub)


def _missing_users(hub: Hub) -> Iterator[Report]:
    """`{os.environ.get("ADMIN")}`: the trait takes any item, but JupyterHub wants names."""
    for name in ("allowed_users", "admin_users"):
        if name not in hub.names:
            continue
        value = hub.authenticator.trait(name).value
        for item in value.items if isinstance(value, Collection) else ():
            call = environment_read(item) if type_of(item) is type(None) else None
            if call is not None and not call.required:
                message = (
                    f"{quote(call.source.code(call.node))} is `None` where the variable is unset, which is no name for"
                    f" {quote(name)}: JupyterHub does not start; give it a default"
                )
                yield Report(item.place("no name"), message, severity=Severity.INFO)


def _is_none(found: Refusal) -> bool:
    return type_of(found.culprit) is type(None) and not _wants(found)


def _wants(found: Refusal) -> str:
    """The type that takes no text: the rule's harder case; empty where texts are taken."""
    types = found.info.kinds
    return next((name for name in WANTED if name in types and types <= WANTED.keys()), "")


def _unset(found: Refusal, call: EnvironmentRead) -> tuple[str, Fix | None]:
    variable = call.source.code(call.name)
    message = (
        f"{quote(call.source.code(call.node))} is `None` where the variable is unset, which"
        f" {quote(found.name)} does not take: {found.fails}; give it a default"
    )
    code = f"{call.mapping}[{variable}]"
    edit = Edit(call.source, call.node, code)
    return message, fix("Stop the hub where the variable is unset", edit, applicability="unsafe")


def _text(found: Refusal, call: EnvironmentRead) -> tuple[str, Fix | None]:
    wanted = _wants(found)
    maker = MAKERS.get(wanted)
    cure = f"; make a number of it with `{maker}(...)`" if maker else "; compare it with a text"
    if wanted not in (*MAKERS, "Bool"):
        cure = "; make one of it"
    message = (
        f"a variable of the environment is text, and {quote(found.name)} takes {WANTED.get(wanted, wanted)},"
        f" not text: {found.fails}{cure}"
    )
    return message, _wrapped(call, maker) if maker else None


def _wrapped(call: EnvironmentRead, maker: str) -> Fix | None:
    """The call, with the `or default` behind it, as the argument of `int` or `float`."""
    source = call.source
    node: cst.CSTNode = call.node
    above = source.parent(node)
    default = call.default
    if isinstance(above, cst.BooleanOperation) and above.left is node:
        node, default = above, above.right
    text = source.code(default) if default is not None else "0"
    if not re.fullmatch(r"""['"]?\d+['"]?""", text):
        return None
    code = source.code(node)
    if default is None and isinstance(call.node, cst.Call):
        code = f"{call.mapping}[{source.code(call.name)}]"
    edit = Edit(source, node, f"{maker}({code})")
    safe = default is not None or call.required
    return fix(
        f"Make a number of it with `{maker}`", edit, applicability="safe" if safe else "unsafe"
    )
