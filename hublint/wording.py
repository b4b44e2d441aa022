"""Small pieces of text that messages share."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


NAMES = frozenset(
    (
        "Azure", "Compose", "Cython", "Docker", "Dockerfile", "Globus", "Google", "Helm", "Jinja", "Jupyter",
        "Keycloak", "Kubernetes", "Linux", "Okta", "Podman", "Python", "Swarm", "Tornado", "Traefik", "Unix", "Windows",
    )
)  # fmt: skip
"""Names that messages may begin with, of those that are written like other words."""


def listed(items: Iterable[str], word: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``; nothing for none."""
    *first, last = items or ("",)
    return f"{', '.join(first)} {word} {last}" if first else last


def sentence(text: str) -> str:
    """Text with a full stop, unless it ends like a sentence, maybe one in parentheses."""
    return text if text.rstrip(")").endswith((".", "?", "!")) else f"{text}."


def continued(message: str) -> str:
    """A sentence as it goes on after a comma: its first word in lower case, unless that is a name or code."""
    first = "".join(takewhile(str.isalpha, message))
    if first in NAMES or first[1:] != first[1:].lower():
        return message
    return message[:1].lower() + message[1:]


def count(number: int, singular: str, plural: str | None = None) -> str:
    """``1 finding``, ``2 findings``."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def shown(path: Path) -> str:
    """A path relative to the current folder where it is below."""
    try:
        here = path.cwd()
    except OSError:
        return str(path)
    below = path.is_relative_to(here) and here != here.parent
    return str(path.relative_to(here)) if below else str(path)
