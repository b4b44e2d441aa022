"""Placeholders in `notebook_dir` and `default_url`: unknown ones, and the old `%U`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.notebook_dir.common import opening
from hublint.checks.toolkit import edits
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.checks.toolkit.wording import list_placeholders, quote
from hublint.findings import Report, Severity
from hublint.hub.names.fields import intended_name
from hublint.hub.names.templates import Template, normalised
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
"""What the base class offers; KubeSpawner's own placeholders are not for these two traits."""
CURE = "Write `{username}` for the user's name."


@rule("HUB206", Severity.ERROR, "loss")
def unknown_notebook_dir_placeholder(hub: Hub) -> Iterator[Report]:
    """`str.format` cannot render the text, and raises at every spawn."""
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
            effect = f"every spawn fails with `ValueError: {template.error}`"
            yield _report(trait, f"A brace has no partner: {effect}. {CURE}")
        for field in template.fields():
            reason = _flaw(field, names)
            if reason is not None:
                yield _report(trait, reason, _cure(hub, trait, field, names))
                break


def _templates(hub: Hub) -> Iterator[Trait]:
    """The two traits, where the file sets them to a text."""
    for name in TRAITS:
        trait = hub.spawner.trait(name)
        if isinstance(trait.given, Constant | PartialString):
            yield trait


def _names(hub: Hub) -> frozenset[str] | None:
    """The placeholders of the active spawner; None where they cannot be known."""
    if hub.namespace is None or hub.spawner.is_a("WrapSpawner"):
        return None
    return hub.namespace.names if hub.spawner.is_a("DockerSpawner") else BASE


def _flaw(field: Field, names: frozenset[str]) -> str | None:
    written = "{" + field.name + "".join(field.access) + "}"
    if field.positional:
        return (
            f"The placeholder `{written}` has no name: every spawn fails with an IndexError. {CURE}"
        )
    if field.name not in names:
        right = intended_name(field, names)
        cure = f"Write `{{{right}}}`." if right else f"There are {list_placeholders(names)}."
        return f"There is no placeholder `{written}` here: every spawn fails with `KeyError: {field.name!r}`. {cure}"
    if any(step.startswith(".") for step in field.access):
        return f"`{field.name}` is a text: `{written}` makes every spawn fail with an AttributeError. {CURE}"
    return None


def _report(trait: Trait, reason: str, cure: Fix | None = None) -> Report:
    written = as_str(trait.value)
    which = f"`{trait.name}`" if written is None else f"`{trait.name}` {quote(written)}"
    return Report(trait.place(), f"{which} cannot be filled in. {reason}", fix=cure)


def _cure(hub: Hub, trait: Trait, field: Field, names: frozenset[str]) -> Fix | None:
    right = intended_name(field, names) if not field.positional else None
    if right is None or trait.value is None or field.access or field.spec or field.conversion:
        return None
    old = "{" + field.name + "}"
    title, edit = f"Write `{{{right}}}`", replace_in_string(trait.value, old, "{" + right + "}")
    path = normalised((as_str(trait.value) or "").replace(old, "{" + right + "}"))
    mount = hub.mounts.at(path) if trait.name == "notebook_dir" else None
    if mount is None:
        return edits.fix(title, edit)
    return opening(hub, title, mount, edit, "safe")


@rule("HUB207", Severity.INFO, "loss")
def percent_placeholder(hub: Hub) -> Iterator[Report]:
    """`%U` is read as `{username}`, and a warning logged at each spawn."""
    for trait in _templates(hub):
        if trait.value is not None and "%U" in (as_str(trait.value) or ""):
            yield Report(
                trait.place("old placeholder"),
                f"`%U` in `{trait.name}` is out of date since JupyterHub 0.7: it is still read as `{{username}}`, with "
                "a warning in the log. Write `{username}`.",
                fix=edits.fix(
                    "Write `{username}`", replace_in_string(trait.value, "%U", "{username}")
                ),
            )
