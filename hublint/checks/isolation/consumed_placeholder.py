"""HUB403 consumed-placeholder: placeholders that Python fills in, or takes for plain braces, before the spawner."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.mount_fixes import once_writable
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.checks.toolkit.user_variables import PLACEHOLDERS, stands_for_placeholder
from hublint.findings import Edit, Report, Severity
from hublint.hub.names.early_formatting import (
    hub_account,
    is_formatted_early,
    stands_for_user,
    user_variable,
)
from hublint.hub.names.template_uses import source_uses, template_uses
from hublint.hub.names.unrendered_placeholders import DOUBLED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub
    from hublint.hub.names.templates import Template
    from hublint.interpret.facts import LoadError
    from hublint.interpret.values import Unknown
    from hublint.source import Source


@rule("HUB403", Severity.ERROR, "any-release", changes=("mounts", "names"))
def consumed_placeholder(hub: Hub) -> Iterator[Report]:
    """An f-string, `.format`, `%` or `+` fills in the user's name once, or doubled braces keep it out."""
    for error in hub.facts.load_errors:
        if (
            error.name == "NameError"
            and stands_for_placeholder(error.place)
            and hub.scenarios.agrees(error.path_condition)
        ):
            yield _report_undefined(error)
    yield from _report_doubled_braces(hub)
    for use in source_uses(hub):
        if stands_for_user(hub, use.mount):
            yield from _report_early_formatting(use.template, "volume source")
    template = hub.container_names.template if hub.container_names is not None else None
    if template is not None and is_formatted_early(template):
        yield from _report_early_formatting(template, "name template")


def _report_doubled_braces(hub: Hub) -> Iterator[Report]:
    for use in template_uses(hub):
        code = _doubled_placeholder(use.template)
        if code is None:
            continue
        is_target = use.part == "target"
        yield _report_doubled(
            use.template,
            "mount target" if is_target else "volume source",
            code,
            names_folder=is_target or use.mount.kind == "bind",
            is_target=is_target,
        )
    names = hub.container_names if hub.namespace is not None else None
    template = names.template if names is not None else None
    code = _doubled_placeholder(template) if template is not None else None
    if template is not None and code is not None:
        yield _report_doubled(template, "name template", code)


def _doubled_placeholder(template: Template) -> str | None:
    match = DOUBLED.search(template.skeleton) if template.style != "literal" else None
    return match[0] if match else None


def _report_doubled(
    template: Template,
    what: str,
    code: str,
    *,
    names_folder: bool = False,
    is_target: bool = False,
) -> Report:
    """Safe to repair where no server started before, so that no data lies elsewhere."""
    single = "{" + code.strip("{} ") + "}"
    subject = quote(template.text) if template.complete else f"`{code}`"
    outcome = (
        f"every user gets a folder that is literally called `{code[1:-1]}`."
        if names_folder
        else f"Docker gets the name `{code[1:-1]}` and refuses it, and no server starts."
    )
    title = f"Replace `{code}` with `{single}`"
    if is_target:
        title = once_writable(title, template.skeleton.replace(code, single))
    edit = replace_in_string(template.value, code, single)
    return Report(
        template.place(),
        f"The {what} {subject} has doubled braces, which stand for plain ones, so {outcome} Write `{single}`.",
        fix=fix(title, edit, applicability="unsafe" if names_folder else "safe"),
        outcome="fails" if names_folder else "stops",
    )


def _report_undefined(error: LoadError) -> Report:
    """The file stops at a name that only the spawner knows."""
    node, source, name = error.place.node, error.place.source, error.detail
    above = source.parent(node)
    if isinstance(above, cst.FormattedStringExpression):
        return Report(
            error.place,
            f"The f-string uses a variable `{name}`, which this file does not have: the hub does not start "
            f"(`NameError`). The spawner fills in the name: remove the `f`, or write `{{{{{name}}}}}`.",
            fix=_fix_f_string(source, source.parent(above), name, "safe"),
            outcome="stops",
        )
    return Report(
        error.place,
        f"This file has no variable `{name}`: the hub does not start (`NameError`). The spawner fills in the "
        f"name: write `{{{name}}}` inside the quotes.",
        outcome="stops",
    )


def _report_early_formatting(template: Template, what: str) -> Iterator[Report]:
    """The user's name, or the hub's own account, computed once for everyone."""
    node = template.value.node
    variable = user_variable(node) if template.complete else None
    account = hub_account(template) if variable is None else None
    if variable is not None:
        yield Report(
            template.place(),
            f"The {what} is filled in once, when the file is loaded, so every user gets {quote(template.text)}. "
            "Leave the name to the spawner: write `{username}` in a string without `f`, `.format` or `%`.",
            fix=_fix_f_string(template.value.source, node, variable, "unsafe"),
        )
    elif account is not None:
        yield Report(
            template.place(),
            f"The {what} contains {_origin(account)}: that is the account that the hub runs as, the same for every "
            "user. Write `{username}`.",
        )


def _origin(account: Unknown) -> str:
    if account.environment is not None:
        return f"the environment variable `{account.environment}`"
    return f"the result of `{account.call}()`"


def _fix_f_string(
    source: Source, node: cst.CSTNode | None, name: str, applicability: Applicability
) -> Fix | None:
    """The f-string with its placeholder left to the spawner: no `f`, or, if others need it, doubled braces."""
    if not isinstance(node, cst.FormattedString):
        return None
    expressions = [part for part in node.parts if isinstance(part, cst.FormattedStringExpression)]
    users = [part for part in expressions if _is_variable(part, name)]
    field = name if name in PLACEHOLDERS else "username"
    braces = any(set("{}") & set(_literal(part)) for part in node.parts)
    if len(users) == len(expressions) and not braces:
        quotes = node.start.lstrip("rRfF")
        body = "".join(_literal(part) or "{" + field + "}" for part in node.parts)
        prefix = "r" if "r" in node.start.lower() else ""
        edits = [Edit(source, node, prefix + quotes + body + node.end)]
    else:
        edits = [Edit(source, part, "{{" + field + "}}") for part in users]
    return fix("Leave the placeholder to the spawner", *edits, applicability=applicability)


def _is_variable(part: cst.FormattedStringExpression, name: str) -> bool:
    """Whether an f-string's expression is this variable and nothing else."""
    plain = part.conversion is None and part.format_spec is None and part.equal is None
    return plain and isinstance(part.expression, cst.Name) and part.expression.value == name


def _literal(part: cst.BaseFormattedStringContent) -> str:
    return part.value if isinstance(part, cst.FormattedStringText) else ""
