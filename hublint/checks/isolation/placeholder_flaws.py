"""What is wrong with a placeholder, as messages about mounts and about names say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import list_placeholders
from hublint.hub.names.fields import intended_name

if TYPE_CHECKING:
    from hublint.hub.model import Hub
    from hublint.hub.names.fields import Field
    from hublint.hub.names.namespaces import Namespace


def positional_flaw(field: Field) -> str | None:
    """What comes of `{}` and `{0}`, None for a placeholder with a name."""
    if not field.positional:
        return None
    return (
        f"has the placeholder `{field.code}` without a name: every server start fails with `IndexError`. "
        "Write `{username}`."
    )


def attribute_flaw(field: Field) -> str | None:
    """What comes of an attribute of a name, None if there is none."""
    first = field.access[0] if field.access else ""
    if not first.startswith("."):
        return None
    attribute, cure = first[1:], f"Write `{{{field.name}}}`."
    if hasattr("", attribute):
        return (
            f"has the placeholder `{field.code}`, which does not call `{attribute}` but gives its description, "
            f"`<built-in method …>`, another one at each start. {cure}"
        )
    return (
        f"has the placeholder `{field.code}`, but `{field.name}` is a string without such an attribute: every server "
        f"start fails with `AttributeError`. {cure}"
    )


def format_flaw(field: Field, outcome: str) -> str | None:
    """A format that strings can't have, and what comes of it; None for one that they can."""
    if field.is_formattable:
        return None
    flaw = f"has the placeholder `{field.code}` with a format that strings can't have"
    return f"{flaw}, {outcome} Write `{{{field.name}}}`."


def unknown_flaw(hub: Hub, field: Field, namespace: Namespace) -> str:
    """That a placeholder does not exist, to be followed by what comes of it."""
    if field.name not in namespace.of_other_releases:
        return f"has the unknown placeholder `{field.code}`"
    is_kube = hub.spawner.is_a("KubeSpawner")
    release = hub.release_note("jupyterhub-kubespawner" if is_kube else "dockerspawner")
    return f"has the placeholder `{field.code}`, which {release} does not have"


def placeholder_advice(field: Field, namespace: Namespace) -> str:
    """What to write in place of a placeholder that does not exist."""
    name = intended_name(field, namespace.names)
    return f"Write `{{{name}}}`." if name else f"Use one of {list_placeholders(namespace.names)}."
