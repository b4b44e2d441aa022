"""Commands to GitHub's runner, such as `::error file=hub.py,line=3::message`, made of foreign text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.terminal.harmless_text import printable

if TYPE_CHECKING:
    from collections.abc import Mapping

_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})
"""What the runner reads back (its `ActionCommand.cs`)."""


def runner_command(name: str, properties: Mapping[str, str | int], message: str) -> str:
    """A command on one line; only line feeds in the message are kept, which the runner shows as such."""
    given = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    shown = "\n".join(map(printable, message.split("\n")))
    text = shown.translate(_IN_MESSAGES).replace("##[", "# #[")
    return f"::{name} {given}::{text}" if given else f"::{name}::{text}"


def _property(value: str | int) -> str:
    return printable(str(value)).translate(_IN_PROPERTIES).replace("##[", "# #[")
