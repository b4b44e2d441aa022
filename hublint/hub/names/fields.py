"""The replacement fields of a `str.format` text."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass

HOLE = "\x00"
"""Stands for an unknown stretch of text; no path or name can hold it."""


@dataclass(frozen=True, slots=True)
class Field:
    """One replacement field. `name` is what comes before any `.` or `[`; empty for `{}`.

    `access` are the attributes and indices after it (`[0]` of `{username[0]}`), `conversion` the letter
    after `!`, `spec` the text after `:`.
    """

    name: str
    access: tuple[str, ...] = ()
    conversion: str = ""
    spec: str = ""

    @property
    def positional(self) -> bool:
        """`{}` and `{0}`, which raise IndexError where only names are given."""
        return not self.name or self.name.isdigit()

    @property
    def plain(self) -> bool:
        """A bare name, rendered whole."""
        return not self.access and not self.spec and self.conversion in ("", "s")


def parse(text: str) -> tuple[tuple[Field, ...], str | None]:
    """The fields of a text, those within format specs too, and the message of the ValueError if it has one."""
    if "{" not in text and "}" not in text:
        return (), None
    found: list[Field] = []
    try:
        for _, name, spec, conversion in string.Formatter().parse(text):
            if name is None:
                continue
            found.append(_field(name, spec or "", conversion or ""))
            if spec and "{" in spec:
                found += parse(spec)[0]
    except ValueError as error:
        return (), str(error)
    return tuple(used for used in found if HOLE not in used.name), None


def _field(text: str, spec: str, conversion: str) -> Field:
    name = re.match(r"[^.\[]*", text)
    first = name[0] if name else ""
    return Field(
        first, tuple(re.findall(r"\.[^.\[]*|\[[^\]]*\]?", text[len(first) :])), conversion, spec
    )
