"""HUB404 broken-placeholder, HUB405 foreign-placeholder: placeholders in mounts that the spawner cannot fill in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.isolation.placeholder_flaws import (
    attribute_flaw,
    format_flaw,
    placeholder_advice,
    positional_flaw,
    unknown_flaw,
)
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.mount_fixes import once_writable
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.findings import Report, Severity
from hublint.hub.names.fields import intended_name
from hublint.hub.names.template_uses import template_uses
from hublint.hub.names.unrendered_placeholders import foreign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.names.fields import Field
    from hublint.hub.names.namespaces import Namespace
    from hublint.hub.names.template_uses import TemplateUse


@rule("HUB404", Severity.ERROR, "stops", changes=("mounts", "container-options"))
def broken_placeholder(hub: Hub) -> Iterator[Report]:
    """`str.format` cannot render the source or target of a mount, or renders less than the whole name."""
    namespace = hub.namespace if template_uses(hub) else None
    if namespace is None:
        return
    for use in template_uses(hub):
        if use.template.style == "literal" or foreign(use.template.skeleton):
            continue
        if use.template.error is not None:
            yield _report_unbalanced_brace(use, use.template.error)
        else:
            yield from _report_bad_field(hub, use, namespace)


def _report_unbalanced_brace(use: TemplateUse, error: str) -> Report:
    outcome = (
        "so it is used unchanged, the same for every user."
        if use.template.style == "lenient"
        else f"so every server start fails with `ValueError: {error}`."
    )
    return Report(
        use.template.place(),
        f"{_subject(use)} has an unbalanced brace, {outcome} Write placeholders as `{{username}}`.",
        outcome="fails" if use.template.style == "lenient" else None,
    )


def _report_bad_field(hub: Hub, use: TemplateUse, namespace: Namespace) -> Iterator[Report]:
    """The first placeholder with a mistake."""
    for field in use.template.fields():
        flaw = _flaw(hub, field, use, namespace)
        if flaw is not None:
            yield Report(
                use.template.place(),
                f"{_subject(use)} {flaw}",
                fix=_fix_field(field, use, namespace),
                severity=_severity(field),
                outcome="fails" if _starts(field, use, namespace) else None,
            )
            return


def _flaw(hub: Hub, field: Field, use: TemplateUse, namespace: Namespace) -> str | None:
    """What is wrong with a placeholder, None if nothing is."""
    positional = positional_flaw(field)
    if positional is not None:
        return positional
    if field.name not in namespace.names:
        outcome = _outcome(use, f"KeyError: {field.name!r}")
        advice = placeholder_advice(field, namespace)
        return f"{unknown_flaw(hub, field, namespace)}, {outcome} {advice}"
    attribute = attribute_flaw(field)
    if attribute is not None:
        return attribute
    if not _has_numeric_indices(field):
        outcome = "with which every server start fails with `TypeError`."
        return f"has the placeholder `{field.code}`, {outcome} {_whole(field)}"
    misformat = format_flaw(field, _outcome(use, "ValueError"))
    return misformat or _partial_flaw(field, namespace)


def _whole(field: Field) -> str:
    return f"Write `{{{field.name}}}`."


def _has_numeric_indices(field: Field) -> bool:
    return all(re.fullmatch(r"\[\d+\]", access) for access in field.access)


def _outcome(use: TemplateUse, error: str) -> str:
    if use.template.style == "lenient":
        return "so it is used unchanged, the same for every user."
    return f"so every server start fails with `{error}`."


def _partial_flaw(field: Field, namespace: Namespace) -> str | None:
    """A part of the name, or the name with other characters around it."""
    code, cure = field.code, _whole(field)
    if field.plain or field.name not in namespace.user:
        return None
    if field.access or field.spec.startswith("."):
        return (
            f"has the placeholder `{code}`, which is only a part of the name: users whose names share it "
            f"get each other's files. {cure}"
        )
    if field.conversion in ("r", "a"):
        return f"has the placeholder `{code}`, which puts quotation marks around the name. {cure}"
    if "{" in field.spec or format("alice", field.spec) == "alice":
        return None
    return f"has the placeholder `{code}`, which pads short names with other characters. {cure}"


def _severity(field: Field) -> Severity | None:
    """Padding is wrong for short names only."""
    pads = field.spec and not field.spec.startswith(".") and field.is_formattable
    return Severity.WARNING if pads else None


def _fix_field(field: Field, use: TemplateUse, namespace: Namespace) -> Fix | None:
    """The placeholder that was meant; safe where no server started before, so that no data lies elsewhere."""
    name = intended_name(field, namespace.names)
    if name is None:
        return None
    new = f"{{{name}}}"
    title = f"Replace `{field.code}` with `{new}`"
    edit = replace_in_string(use.template.value, field.code, new)
    if use.part == "target" and use.mount.read_only is not True:
        title = once_writable(title, use.template.skeleton.replace(field.code, new))
        return fix(title, edit, applicability="unsafe")
    starts = _starts(field, use, namespace)
    return fix(title, edit, applicability="unsafe" if starts else "safe")


def _starts(field: Field, use: TemplateUse, namespace: Namespace) -> bool:
    """Whether servers start with a placeholder, whatever it then stands for."""
    if use.template.style == "lenient":
        return True
    fails = not _has_numeric_indices(field) or not field.is_formattable
    return field.name in namespace.names and not fails


def _subject(use: TemplateUse) -> str:
    subject = {
        "source": "The volume source",
        "target": "The mount target",
        "subPath": "The `subPath`",
    }[use.part]
    return f"{subject} {quote(use.template.text or '…')}" if use.template.complete else subject


@rule("HUB405", Severity.ERROR, changes=("mounts",))
def foreign_placeholder(hub: Hub) -> Iterator[Report]:
    """`$USER`, `%U` or `<username>` in the source of a mount: nothing replaces it."""
    for use in template_uses(hub):
        template = use.template
        if use.part == "target":
            continue
        match = foreign(template.skeleton)
        if match is None or (template.per_user() is True and not match[0].startswith("${")):
            continue
        yield Report(
            template.place(),
            f"{_subject(use)} {_foreign_flaw(use, match[0])} Write `{{username}}` instead.",
            fix=_fix_foreign(use, match[0]),
            outcome="stops" if _is_refused(use, match[0]) else None,
        )


def _foreign_flaw(use: TemplateUse, code: str) -> str:
    """What the spawner makes of the foreign placeholder."""
    if code.startswith("${") and use.template.style == "strict":
        if use.template.per_user() is True:
            return f"has `{code}`, but no shell reads it: the `$` stays before every user's name."
        return f"has `{code}`, but nothing expands variables here: every server start fails with `KeyError`."
    if code.startswith(":"):
        return f"has `{code}`, which nothing replaces, and Docker refuses a source with a `:`: no server starts."
    if use.mount.kind == "bind" or use.part == "subPath":
        return f"has `{code}`, which nothing replaces: all users share the one folder of that name."
    return f"has `{code}`, which nothing replaces: it is the same for every user, and Docker refuses it."


def _is_refused(use: TemplateUse, code: str) -> bool:
    """Whether no server starts with it: the spawner or Docker refuses the source."""
    is_field = code.startswith("${") and use.template.style == "strict"
    return code.startswith(":") or (is_field and use.template.per_user() is not True)


def _fix_foreign(use: TemplateUse, code: str) -> Fix | None:
    """Safe where no server started before, so that no data can be elsewhere."""
    is_path = use.mount.kind == "bind" or use.part == "subPath"
    fails = (
        not is_path
        or code.startswith(":")
        or (code.startswith("${") and use.template.per_user() is not True)
    )
    return fix(
        f"Replace `{code}` with `{{username}}`",
        replace_in_string(use.template.value, code, "{username}"),
        applicability="safe" if fails else "unsafe",
    )
