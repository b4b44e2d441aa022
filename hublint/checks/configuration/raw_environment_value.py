"""HUB510 raw-environment-value: values straight from the environment, which are strings or missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.refused_values import refused_values
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.environment_reads import EnvironmentRead, environment_read
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.interpret.constants import type_of
from hublint.interpret.values import Collection
from hublint.knowledge.type_words import expected
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.configuration.refused_values import RefusedValue
    from hublint.findings import Fix
    from hublint.hub.model import Hub

ADVICE = {
    "Int": "Convert it with `int(...)`.",
    "Integer": "Convert it with `int(...)`.",
    "Float": "Convert it with `float(...)`.",
    "Bool": 'Compare it with a string: `... == "1"`.',
    "Dict": "Parse it, for example with `json.loads(...)`.",
    "Callable": "Write the name of a function.",
}
"""How to make a value of a type that takes no string."""

CONVERSIONS = {"Int": "int", "Integer": "int", "Float": "float"}


@rule("HUB510", Severity.ERROR, "code", changes=("anything",))
def raw_environment_value(hub: Hub) -> Iterator[Report]:
    """An environment variable is a string, or `None` where it is not set, and the trait takes neither."""
    for refused in refused_values(hub):
        read = environment_read(refused.culprit) if refused.kind == "environment" else None
        if read is not None:
            is_missing = type_of(refused.culprit) is type(None) and not _kind_without_strings(
                refused
            )
            yield _report_missing(refused, read) if is_missing else _report_string(refused, read)
    yield from _report_missing_users(hub)


def _report_missing_users(hub: Hub) -> Iterator[Report]:
    """`{os.environ.get("ADMIN")}`: the trait takes any item, but JupyterHub wants names."""
    for name in ("allowed_users", "admin_users"):
        if name not in hub.names:
            continue
        value = hub.authenticator.trait(name).value
        for item in value.items if isinstance(value, Collection) else ():
            read = environment_read(item) if type_of(item) is type(None) else None
            if read is not None and not read.required:
                message = (
                    f"{quote(name)} contains `None` instead of a name, so JupyterHub does not start. Give"
                    f" {quote(read.code)} a default."
                )
                yield Report(item.place("not a name"), message, outcome="stops")


def _kind_without_strings(refused: RefusedValue) -> str:
    """The type of the trait, if it takes no string: the harder case; else empty."""
    kinds = refused.info.kinds
    return next((kind for kind in ADVICE if kind in kinds and kinds <= ADVICE.keys()), "")


def _report_missing(refused: RefusedValue, read: EnvironmentRead) -> Report:
    container = "contains" if refused.culprit is not refused.value else "is"
    message = (
        f"{quote(refused.name)} {container} `None`{refused.consequence} Give the variable a default, or read it with"
        f" {quote(read.as_required)} to stop with a clear error."
    )
    edit = Edit(read.source, read.node, read.as_required)
    remedy = fix("Stop the hub where the variable is not set", edit, applicability="unsafe")
    severity = Severity.INFO if _is_needed(refused) else None
    return Report(_place(read), message, fix=remedy, severity=severity, outcome=refused.outcome)


def _is_needed(refused: RefusedValue) -> bool:
    """Whether logins don't work without a value of one's own, so that nobody would leave its variable out."""
    has_use = refused.info.has_default and bool(refused.info.default)
    return refused.component.role == "authenticator" and not has_use


def _report_string(refused: RefusedValue, read: EnvironmentRead) -> Report:
    kind = _kind_without_strings(refused)
    message = (
        f"{quote(refused.name)} must be {expected(refused.info)}, but environment variables are strings"
        f"{refused.consequence} {ADVICE.get(kind, 'Convert it.')}"
    )
    function = CONVERSIONS.get(kind)
    remedy = _fix_type(read, function) if function else None
    return Report(_place(read), message, fix=remedy, outcome=refused.outcome)


def _place(read: EnvironmentRead) -> Place:
    return Place(read.source, read.node, "not valid")


def _fix_type(read: EnvironmentRead, function: str) -> Fix | None:
    """The expression, with the `or default` after it, as the argument of `int` or `float`."""
    source = read.source
    node: cst.CSTNode = read.node
    above = source.parent(node)
    default = read.default
    if isinstance(above, cst.BooleanOperation) and above.left is node:
        node, default = above, above.right
    default_code = source.code(default) if default is not None else "0"
    if not re.fullmatch(r"""['"]?\d+['"]?""", default_code):
        return None
    code = read.as_required if default is None else source.code(node)
    is_safe = default is not None or read.required
    edit = Edit(source, node, f"{function}({code})")
    title = f"Convert it with `{function}`"
    return fix(title, edit, applicability="safe" if is_safe else "unsafe")
