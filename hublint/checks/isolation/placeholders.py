"""Placeholders that cannot be rendered, or that are none at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.mount_fixes import once_writable
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.names.uses import Use, meant, shown, uses
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.names.fields import Field
    from hublint.hub.names.namespaces import Namespace

_NAME = r"(?:user_?name|user|logname|login|jupyterhub_user|nb_user)"
FOREIGN = pattern(
    rf"\$\{{{_NAME}\}}|\$\({_NAME}\)|\$\(whoami\)|\$(?:{_NAME})(?![A-Za-z0-9_{{])|%\({_NAME}\)s|%{_NAME}%"
    rf"|%u(?![A-Za-z0-9])|<{_NAME}>|(?<=/):{_NAME}(?=/|$)|\[{_NAME}\]",
    re.IGNORECASE,
)
"""How shells, Samba, Windows, Python's `%` and people write "the user's name here"."""


@rule("HUB404", Severity.ERROR)
def broken_placeholder(hub: Hub) -> Iterator[Report]:
    """`str.format` cannot render the source or target of a mount, or renders less than the whole name."""
    namespace = hub.namespace if uses(hub) else None
    if namespace is None:
        return
    for use in uses(hub):
        if use.template.style == "literal" or FOREIGN.search(use.template.skeleton):
            continue
        found = _malformed(use) or _bad_field(use, namespace)
        if found is not None:
            yield found


def _malformed(use: Use) -> Report | None:
    """An unbalanced brace."""
    error = use.template.error
    if error is None:
        return None
    what = _what(use)
    if use.template.style == "lenient":
        message = f"{what} has a brace without a partner, so it is left as it is, the same for every user."
    else:
        message = (
            f"{what} has a brace without a partner: every spawn fails with `ValueError: {error}`."
        )
    return Report(use.template.place(), f"{message} Write placeholders as `{{username}}`.")


def _bad_field(use: Use, namespace: Namespace) -> Report | None:
    for field in use.template.fields():
        message = _flaw(field, use, namespace)
        if message is not None:
            cure = _cure(field, use, namespace)
            return Report(
                use.template.place(),
                f"{_what(use)} {message}",
                fix=cure,
                severity=_severity(field),
            )
    return None


def _flaw(field: Field, use: Use, namespace: Namespace) -> str | None:
    """What is wrong with a placeholder, None if nothing is."""
    code = spelled(field)
    if field.positional:
        return f"has the placeholder `{code}`, and every spawn fails with `IndexError`. Write `{{username}}`."
    if field.name not in namespace.names:
        return _unknown(field, use, namespace)
    attribute = attribute_flaw(field)
    if attribute is not None:
        return attribute
    if any(not re.fullmatch(r"\[\d+\]", access) for access in field.access):
        return f"has the placeholder `{code}`: every spawn fails with `TypeError`. Write `{{{field.name}}}`."
    return _partial(field, code, namespace)


def attribute_flaw(field: Field) -> str | None:
    """What comes of an attribute of a name, None if there is none."""
    first = field.access[0] if field.access else ""
    if not first.startswith("."):
        return None
    code, cure = spelled(field), f"Write `{{{field.name}}}`."
    if hasattr("", first[1:]):
        return (
            f"has the placeholder `{code}`, which does not call `{first[1:]}` but gives its description, "
            f"`<built-in method …>`, another one at each start. {cure}"
        )
    return (
        f"has the placeholder `{code}`, but `{field.name}` is plain text without such an attribute: every spawn "
        f"fails with `AttributeError`. {cure}"
    )


def _unknown(field: Field, use: Use, namespace: Namespace) -> str:
    better = meant(field.name, namespace.names)
    hint = f"Write `{{{better}}}`." if better else f"There are {shown(namespace.names)}."
    if use.template.style == "lenient":
        return (
            f"has the placeholder `{spelled(field)}`, which does not exist, so the text is left as it is, "
            f"the same for every user. {hint}"
        )
    return (
        f"has the placeholder `{spelled(field)}`, which does not exist: every spawn fails with "
        f"`KeyError: {field.name!r}`. {hint}"
    )


def _partial(field: Field, code: str, namespace: Namespace) -> str | None:
    """A part of the name, or the name with other characters around it."""
    whole = f"Write `{{{field.name}}}`."
    if not _formats(field.spec):
        return f"has the placeholder `{code}`: every spawn fails with `ValueError`. {whole}"
    if field.plain or field.name not in namespace.user:
        return None
    if field.access or field.spec.startswith("."):
        return (
            f"has the placeholder `{code}`, which is only a part of the name: users whose names share it "
            f"get each other's files. {whole}"
        )
    if field.conversion in ("r", "a"):
        return f"has the placeholder `{code}`, which puts quotation marks around the name. {whole}"
    return (
        None
        if format("alice", field.spec) == "alice"
        else (
            f"has the placeholder `{code}`, which pads short names with other characters. {whole}"
        )
    )


def _severity(field: Field) -> Severity | None:
    """Padding is wrong for short names only."""
    pads = field.spec and not field.spec.startswith(".") and _formats(field.spec)
    return Severity.WARNING if pads else None


def _formats(spec: str) -> bool:
    try:
        format("alice", spec)
    except ValueError:
        return False
    return True


def _cure(field: Field, use: Use, namespace: Namespace) -> Fix | None:
    """The placeholder that was meant; safe where no spawn worked before, so that no data lies elsewhere."""
    better = meant(field.name + "".join(field.access), namespace.names) or meant(
        field.name, namespace.names
    )
    known = field.name in namespace.names
    if known:
        better = field.name
    if better is None:
        return None
    code, new = spelled(field), f"{{{better}}}"
    fails = any(not re.fullmatch(r"\[\d+\]", access) for access in field.access) or not _formats(
        field.spec
    )
    works = use.template.style == "lenient" or (known and not fails)
    title, edit = f"Replace `{code}` by `{new}`", replace_in_string(use.template.value, code, new)
    if use.part == "target" and use.mount.read_only is not True:
        title = once_writable(title, use.template.skeleton.replace(code, new))
        return fix(title, edit, applicability="unsafe")
    return fix(title, edit, applicability="unsafe" if works else "safe")


def spelled(field: Field) -> str:
    """The placeholder as the template has it."""
    conversion = f"!{field.conversion}" if field.conversion else ""
    spec = f":{field.spec}" if field.spec else ""
    return "{" + field.name + "".join(field.access) + conversion + spec + "}"


def _what(use: Use) -> str:
    place = {
        "source": "The volume source",
        "target": "The mount target",
        "subPath": "The `subPath`",
    }[use.part]
    return f"{place} {quote(use.template.text or '…')}" if use.template.complete else place


@rule("HUB405", Severity.ERROR)
def foreign_placeholder(hub: Hub) -> Iterator[Report]:
    """`$USER`, `%U` or `<username>` in the source of a mount: nothing replaces it."""
    for use in uses(hub):
        template = use.template
        if use.part == "target":
            continue
        match = FOREIGN.search(template.skeleton)
        if match is None or (template.per_user() is True and not match[0].startswith("${")):
            continue
        yield Report(
            template.place(),
            f"{_effect(use, match[0])} Write `{{username}}` in its place.",
            fix=_replaced(use, match[0]),
        )


def _effect(use: Use, code: str) -> str:
    """What the spawner makes of the foreign placeholder."""
    if code.startswith("${") and use.template.style == "strict":
        if use.template.per_user() is True:
            return f"{_what(use)} keeps the `$` in front of every user's name: it is no shell that reads `{code}`."
        return f"{_what(use)} has `{code}`: nothing expands the variable, and every spawn fails with `KeyError`."
    if code.startswith(":"):
        return (
            f"{_what(use)} has `{code}`, which nothing replaces, and with a `:` in a source Docker refuses the mount: "
            "every spawn fails."
        )
    if use.mount.kind == "bind" or use.part == "subPath":
        return f"{_what(use)} has `{code}`, which nothing replaces: all users share the folder of just that name."
    return f"{_what(use)} has `{code}`, which nothing replaces: it is the same for every user, and Docker refuses it."


def _replaced(use: Use, code: str) -> Fix | None:
    """Safe where no spawn worked before, so that no data can be elsewhere."""
    path = use.mount.kind == "bind" or use.part == "subPath"
    fails = (
        not path
        or code.startswith(":")
        or (code.startswith("${") and use.template.per_user() is not True)
    )
    return fix(
        f"Replace `{code}` by `{{username}}`",
        replace_in_string(use.template.value, code, "{username}"),
        applicability="safe" if fails else "unsafe",
    )
