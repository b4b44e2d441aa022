"""Placeholders that Python takes away before the spawner sees them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.mount_fixes import once_writable
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.checks.toolkit.wording import quote
from hublint.findings import Edit, Report, Severity
from hublint.hub.names.templates import USER_FIELDS
from hublint.hub.names.uses import home_in, sources, uses
from hublint.interpret.values import PartialString, Unknown
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.names.templates import Template
    from hublint.interpret.facts import LoadError
    from hublint.source import Source

PLACEHOLDERS = USER_FIELDS | {"servername", "raw_servername", "imagename"}
NAMES = PLACEHOLDERS | {"user", "user_name"}
DOUBLED = pattern(r"\{\{\s*(?:user|" + "|".join(sorted(USER_FIELDS)) + r")\s*\}\}", re.IGNORECASE)
OWN_ACCOUNT = frozenset({"USER", "LOGNAME", "USERNAME"})
"""Variables that name the account that the hub itself runs under."""
ASKS_OWN = frozenset({"getpass.getuser", "os.getlogin"})


@rule("HUB403", Severity.ERROR, "any-release")
def consumed_placeholder(hub: Hub) -> Iterator[Report]:
    """An f-string, `.format`, `%` or `+` fills in the user's name once, or doubled braces keep it out."""
    for stop in hub.facts.load_errors:
        if (
            stop.name == "NameError"
            and stop.detail in NAMES
            and hub.scenarios.agrees(stop.path_condition)
        ):
            yield from _undefined(stop)
    for template, what, path in _templates(hub):
        if template.style != "literal" and (match := DOUBLED.search(template.skeleton)):
            yield _doubled(template, what, match[0], path=path)
    for use in sources(hub):
        if stands_for_user(hub, use.mount):
            yield from _baked(use.template, "volume source")
    container_names = hub.container_names
    if (
        container_names is not None
        and container_names.template is not None
        and is_baked(container_names.template)
    ):
        yield from _baked(container_names.template, "name template")


def _templates(hub: Hub) -> Iterator[tuple[Template, str, bool]]:
    """Each template, what it is for people, and whether it is a path of the host."""
    for use in uses(hub):
        what = "mount target" if use.part == "target" else "volume source"
        yield use.template, what, use.mount.kind == "bind"
    container_names = hub.container_names if hub.namespace is not None else None
    if container_names is not None and container_names.template is not None:
        yield container_names.template, "name template", False


def _doubled(template: Template, what: str, code: str, *, path: bool) -> Report:
    literal = code[1:-1]
    single = "{" + code.strip("{} ") + "}"
    whole = quote(template.text) if template.complete else f"`{code}`"
    outcome = (
        f"the folder is called `{literal}`, literally, for every user."
        if path or what == "mount target"
        else f"Docker gets `{literal}` itself, and refuses it in a name, so every spawn fails."
    )
    works = what == "mount target" or (path and what == "volume source")
    title = f"Replace `{code}` by `{single}`"
    if what == "mount target":
        title = once_writable(title, template.skeleton.replace(code, single))
    edit = replace_in_string(template.value, code, single)
    cure = fix(title, edit, applicability="unsafe" if works else "safe")
    message = f"The {what} {whole} has doubled braces, which stand for plain ones: {outcome} Write `{single}`."
    return Report(template.place(), message, fix=cure)


def _undefined(stop: LoadError) -> Iterator[Report]:
    """The file stops at a name that only the spawner knows."""
    node, source = stop.place.node, stop.place.source
    if not isinstance(node, cst.Name):
        return
    parent = source.parent(node)
    name = node.value
    if isinstance(parent, cst.FormattedStringExpression):
        yield Report(
            stop.place,
            f"The f-string asks for a variable `{name}`, and the file has none: the hub does not start (`NameError`). "
            f"It is for the spawner to fill in: leave the `f` out, or write `{{{{{name}}}}}`.",
            fix=_plain(source, source.parent(parent), name, "safe"),
        )
    elif isinstance(parent, cst.BinaryOperation) or _is_format(source, parent):
        yield Report(
            stop.place,
            f"The file has no variable `{name}`: the hub does not start (`NameError`). It is for the spawner to fill "
            f"in: write `{{{name}}}` inside the quotes.",
        )


def _is_format(source: Source, node: cst.CSTNode | None) -> bool:
    """Whether a node is an argument of `.format(...)`."""
    match source.parent(node) if isinstance(node, cst.Arg) else None:
        case cst.Call(func=cst.Attribute(attr=cst.Name("format"))):
            return True
    return False


def _baked(template: Template, what: str) -> Iterator[Report]:
    """The user's name, or the hub's own account, computed once for everybody."""
    name = _computed(template.value.node) if template.complete else None
    account = _account(template) if name is None else None
    if name is not None:
        message = (
            f"The {what} is filled in once, when the file is loaded: every user gets {quote(template.text)}. "
            f"Leave the name to the spawner: write `{{username}}` in a string without `f`, `.format` or `%`."
        )
        node = template.value.node
        yield Report(
            template.place(), message, fix=_plain(template.value.source, node, name, "unsafe")
        )
    elif account is not None:
        yield Report(
            template.place(),
            f"The {what} contains {account}: that is the account the hub runs under, the same for every user. "
            "Write `{username}`.",
        )


def is_baked(template: Template) -> bool:
    """Whether the text was computed from the name of one user, or of the hub's own account."""
    if template.per_user() is True:
        return False
    return bool(_computed(template.value.node) if template.complete else _account(template))


def stands_for_user(hub: Hub, mount: Mount) -> bool:
    """Whether a source that was filled in once surely was meant to be each user's own.

    A variable `user` may also be the account that a folder for all belongs to. So the mount has to hold the
    start folder or the home, or no other may be the users' own.
    """
    if mount.source is None or not is_baked(mount.source):
        return False
    if mount.read_only is not False or not hub.mounts.complete:
        return False
    own = any(
        other.per_user is not False and other.persistent
        for other in hub.mounts.items
        if other is not mount
    )
    return not own or home_in(hub, mount) is not None


def _computed(node: cst.CSTNode) -> str | None:
    """The user's name among the names that a text is computed from."""
    waiting = [node]
    if not isinstance(
        node, cst.FormattedString | cst.BinaryOperation | cst.ConcatenatedString | cst.Call
    ):
        return None
    while waiting:
        found = waiting.pop()
        if isinstance(found, cst.Name) and found.value in USER_FIELDS | {"user", "user_name"}:
            return found.value
        if isinstance(found, (cst.Arg, cst.Attribute)):
            waiting.append(found.value)
        else:
            waiting += found.children
    return None


def _account(template: Template) -> str | None:
    value = template.value
    for part in value.parts if isinstance(value, PartialString) else (value,):
        if isinstance(part, Unknown) and part.environment in OWN_ACCOUNT:
            return f"the environment variable `{part.environment}`"
        if isinstance(part, Unknown) and part.call in ASKS_OWN:
            return f"what `{part.call}()` returns"
    return None


def _plain(
    source: Source, node: cst.CSTNode | None, name: str, applicability: Applicability
) -> Fix | None:
    """The f-string with its placeholder left to the spawner: no `f`, or, if others need it, doubled braces."""
    if not isinstance(node, cst.FormattedString):
        return None
    known = [part for part in node.parts if isinstance(part, cst.FormattedStringExpression)]
    own = [part for part in known if _spells(part, name)]
    field = name if name in PLACEHOLDERS else "username"
    if len(own) == len(known) and not any(set("{}") & set(_text(part)) for part in node.parts):
        marks = node.start.lstrip("rRfF")
        body = "".join(_text(part) or "{" + field + "}" for part in node.parts)
        prefix = "r" if "r" in node.start.lower() else ""
        edits = [Edit(source, node, prefix + marks + body + node.end)]
    else:
        edits = [Edit(source, part, "{{" + field + "}}") for part in own]
    return fix("Leave the placeholder to the spawner", *edits, applicability=applicability)


def _spells(part: cst.FormattedStringExpression, name: str) -> bool:
    plain = part.conversion is None and part.format_spec is None and part.equal is None
    return plain and isinstance(part.expression, cst.Name) and part.expression.value == name


def _text(part: cst.BaseFormattedStringContent) -> str:
    return part.value if isinstance(part, cst.FormattedStringText) else ""
