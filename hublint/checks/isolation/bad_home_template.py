"""HUB409 bad-home-template: SystemUserSpawner's home directories, the same for everyone or not rendered at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, literal_str, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.findings import Report, Severity
from hublint.hub.names.fields import HOLE
from hublint.hub.names.templates import Template, normalized
from hublint.hub.names.unrendered_placeholders import foreign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.names.fields import Field


@rule("HUB409", Severity.ERROR, changes=("mounts",))
def bad_home_template(hub: Hub) -> Iterator[Report]:
    """A home directory is not rendered, not accepted by Docker, or the same for everyone."""
    spawner = hub.spawner
    if not spawner.is_a("SystemUserSpawner") or spawner.overrides(
        "host_homedir", "homedir", "volume_binds"
    ):
        return
    for name in ("host_homedir_format_string", "image_homedir_format_string"):
        value = spawner.trait(name).given
        if value is None:
            continue
        template = Template(value, frozenset({"username"}))
        bad = next((field for field in template.fields() if field.name != "username"), None)
        if template.error:
            yield _report_unbalanced_brace(template)
        elif bad is not None:
            yield _report_placeholder(template, bad)
        elif name.startswith("host"):
            yield from _report_host_folder(template)
        else:
            yield from _report_container_folder(template)


def _report_unbalanced_brace(template: Template) -> Report:
    return Report(
        template.place(),
        f"The home directory {quote(template.text)} has an unbalanced brace: every server start fails with "
        "`ValueError`. Write placeholders as `{username}`.",
        outcome="stops",
    )


def _report_placeholder(template: Template, field: Field) -> Report:
    error = "IndexError" if field.positional else f"KeyError: {field.name!r}"
    edit = replace_in_string(template.value, field.code, "{username}")
    return Report(
        template.place(),
        f"The only placeholder in home directories is `{{username}}`, which is the raw name here: with `{field.code}` "
        f"every server start fails with `{error}`. Write `{{username}}`.",
        fix=fix(f"Replace `{field.code}` with `{{username}}`", edit),
        outcome="stops",
    )


def _report_host_folder(template: Template) -> Iterator[Report]:
    if template.text and template.per_user() is False:
        yield Report(
            template.place(),
            f"All users get the same home directory of the host, {quote(template.text)}: they see, change and delete "
            "each other's files. Put `{username}` into it.",
            fix=_fix_host_folder(template),
        )


def _report_container_folder(template: Template) -> Iterator[Report]:
    if template.skeleton[:1] not in ("/", HOLE):
        yield Report(
            template.place("no folder"),
            f"The home would be mounted at {quote(template.text or '')}, which is not an absolute path: Docker refuses "
            "it, and no server starts. Write the whole path, such as `/home/{username}`.",
            fix=_fix_relative_path(template),
            outcome="stops",
        )
    elif template.text and normalized(template.text) == "/":
        yield Report(
            template.place("the root"),
            "The home would be mounted over the root of the container: Docker refuses that, and no server starts. "
            "Write the user's own folder, such as `/home/{username}`.",
            outcome="stops",
        )


def _fix_relative_path(template: Template) -> Fix | None:
    path = literal_str(template.value)
    if not path or path[0] in "~.{":
        return None
    return fix(f"Write `/{path}`", replace_string(template.value, f"/{path}"))


def _fix_host_folder(template: Template) -> Fix | None:
    """The user's name in place of a foreign placeholder, or at the end."""
    path = literal_str(template.value)
    if path is None:
        return None
    match = foreign(path)
    if match:
        new = path.replace(match[0], "{username}")
        edit = replace_in_string(template.value, match[0], "{username}")
    else:
        new = f"{path.rstrip('/')}/{{username}}"
        edit = replace_string(template.value, new)
    return fix(f"Give each user their own home: `{new}`", edit, applicability="unsafe")
