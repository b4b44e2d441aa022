"""HUB206 unknown-notebook-dir-placeholder, HUB207 percent-placeholder: placeholders in start folders and URLs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.notebook_dir.start_directory_fixes import fix_opened_mount
from hublint.checks.toolkit import edits
from hublint.checks.toolkit.phrases import list_placeholders
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.findings import Report, Severity
from hublint.hub.names.fields import intended_name
from hublint.hub.names.templates import Template, normalized
from hublint.interpret.constants import as_str
from hublint.interpret.values import Constant, PartialString

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.names.fields import Field
    from hublint.hub.traits.trait import Trait

TRAITS = ("notebook_dir", "default_url")
BASE = frozenset({"username", "base_url"})
"""Those of the base class; KubeSpawner's own placeholders are not for these two settings."""
ADVICE = "Write `{username}` for the user's name."


@rule("HUB206", Severity.ERROR, "stops", "loss", changes=("start-folder", "command"))
def unknown_notebook_dir_placeholder(hub: Hub) -> Iterator[Report]:
    """`str.format` cannot fill in the string, and raises whenever a server starts."""
    for trait in _templates(hub):
        template = Template(trait.value) if trait.value is not None else None
        if (
            template is None
            or not re.search("[{}]", template.skeleton)
            or "%U" in template.skeleton
        ):
            continue
        names = _names(hub)
        if names is None:
            continue
        if template.error is not None:
            message = (
                f"`{trait.name}` has an unbalanced brace, so every server start fails with `ValueError: "
                f"{template.error}`. {ADVICE}"
            )
            yield Report(trait.place(), message)
        for field in template.fields():
            problem = _problem(trait, field, names)
            if problem is not None:
                fix = _fix_placeholder(hub, trait, field, names)
                yield Report(trait.place(), problem, fix=fix)
                break


def _templates(hub: Hub) -> Iterator[Trait]:
    """The two settings, if the file sets them to a string."""
    for name in TRAITS:
        trait = hub.spawner.trait(name)
        if isinstance(trait.given, Constant | PartialString):
            yield trait


def _names(hub: Hub) -> frozenset[str] | None:
    """The placeholders of the active spawner; None if they cannot be known."""
    if hub.namespace is None or hub.spawner.is_a("WrapSpawner"):
        return None
    return hub.namespace.names if hub.spawner.is_a("DockerSpawner") else BASE


def _problem(trait: Trait, field: Field, names: frozenset[str]) -> str | None:
    """A message about a placeholder that can't be filled in; None for one that can."""
    written = "{" + field.name + "".join(field.access) + "}"
    start_fails = "so every server start fails with"
    if field.positional:
        return f"The placeholder `{written}` in `{trait.name}` has no name, {start_fails} an IndexError. {ADVICE}"
    if field.name not in names:
        name = intended_name(field, names)
        advice = (
            f"Write `{{{name}}}`." if name else f"The placeholders are {list_placeholders(names)}."
        )
        return f"`{trait.name}` has no placeholder `{written}`, {start_fails} `KeyError: {field.name!r}`. {advice}"
    if any(step.startswith(".") for step in field.access):
        return (
            f"`{written}` in `{trait.name}` asks for an attribute of a string, {start_fails} an AttributeError. "
            f"{ADVICE}"
        )
    if not field.is_formattable:
        return (
            f"`{field.code}` in `{trait.name}` has a format that strings can't have, {start_fails} a ValueError. "
            f"{ADVICE}"
        )
    return None


def _fix_placeholder(hub: Hub, trait: Trait, field: Field, names: frozenset[str]) -> Fix | None:
    name = intended_name(field, names) if not field.positional else None
    if name is None or trait.value is None or field.access or field.spec or field.conversion:
        return None
    old, new = "{" + field.name + "}", "{" + name + "}"
    title, edit = f"Write `{new}`", replace_in_string(trait.value, old, new)
    path = normalized((as_str(trait.value) or "").replace(old, new))
    mount = hub.mounts.at(path) if trait.name == "notebook_dir" else None
    if mount is None:
        return edits.fix(title, edit)
    return fix_opened_mount(hub, title, mount, edit, "safe")


@rule("HUB207", Severity.INFO, "loss", changes=("start-folder", "command"))
def percent_placeholder(hub: Hub) -> Iterator[Report]:
    """`%U` is read as `{username}`, with a warning in the log whenever a server starts."""
    for trait in _templates(hub):
        if trait.value is not None and "%U" in (as_str(trait.value) or ""):
            yield Report(
                trait.place("old placeholder"),
                f"`{trait.name}` has the placeholder `%U`, which is deprecated since JupyterHub 0.7: it still works as "
                "`{username}`, but logs a warning. Write `{username}`.",
                fix=edits.fix(
                    "Write `{username}`", replace_in_string(trait.value, "%U", "{username}")
                ),
            )
