"""Templates as one user gets them, unknown parts marked."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.interpret.values import Unknown, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hublint.hub import Template

NOT_KNOWN = "‹not known›"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A template for one user: `text` with marks for what is not known, or the exception that it raises.

    `key` is the text with the code of what is not known, so that equal keys are the same text, as far as can be known.
    """

    text: str
    complete: bool
    key: str
    error: str | None = None


def render(template: Template, names: Mapping[str, str], known: frozenset[str]) -> Rendered:
    """Render a template with the fields that are known; `known` are all fields that the spawner offers."""
    values = dict.fromkeys(known, NOT_KNOWN) | dict(names)
    if not template.complete:
        text = "".join(_part(part, values) for part in template.parts)
        return Rendered(
            text, complete=False, key="".join(_key(part, values) for part in template.parts)
        )
    text = str(template.text)
    try:
        found = template.render(values)
    except (LookupError, ValueError, AttributeError, TypeError) as error:
        return Rendered(text, complete=True, key=text, error=f"{type(error).__name__}: {error}")
    key = found.replace(NOT_KNOWN, f"‹{text} for {names}›")
    return Rendered(found, complete=NOT_KNOWN not in found, key=key)


def _part(part: str | Value, values: Mapping[str, str]) -> str:
    """A known stretch with its fields filled in, or the name of what fills an unknown one."""
    if isinstance(part, str):
        try:
            return part.format(**values)
        except (LookupError, ValueError, AttributeError):
            return part
    if isinstance(part, Unknown) and part.environment:
        return f"‹${part.environment}›"
    return NOT_KNOWN


def _key(part: str | Value, values: Mapping[str, str]) -> str:
    """A known stretch with its fields filled in, or the variable or code that an unknown one comes from."""
    if isinstance(part, str) or (isinstance(part, Unknown) and part.environment):
        return _part(part, values)
    return f"‹{part.source.code(part.node)}›"


def escapes(template: Template, rendered: str) -> str | None:
    """The host path that a user's name leads to outside of the folder that the template names, if it does."""
    fixed = (template.text or "").partition("{")[0]
    if not template.fields() or not fixed.startswith("/"):
        return None
    folder = posixpath.dirname(fixed)
    path = posixpath.normpath(rendered)
    inside = path == folder or path.startswith(folder.rstrip("/") + "/")
    return None if inside and path != folder else path
