"""The replacement fields of a `str.format` text."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

HOLE = "\x00"
"""Stands for an unknown stretch of text; no path or name can hold it."""

_ALIASES = {
    "user": "username", "login": "username", "loginname": "username", "currentuser": "username",
    "jupyterhubuser": "username", "nbuser": "username", "selfusername": "username",
    "spawnerusername": "username", "server": "servername",
}  # fmt: skip
"""What people write, in lower-case letters only, and the placeholder that they surely mean."""


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

    @property
    def is_text(self) -> bool:
        """Whether it stands for a string, and not for a number or a class."""
        return self.name.lower() not in ("userid", "type")

    @property
    def is_entry(self) -> bool:
        """Braces that hold a key and its value, as those of JSON do."""
        return self.spec.startswith(" ") or "{" in self.spec

    @property
    def is_formattable(self) -> bool:
        """Whether what it stands for can be formatted so; else `str.format` raises ValueError."""
        if "{" in self.spec or not self.is_text:
            return True
        try:
            format("alice", self.spec)
        except ValueError:
            return False
        return True

    @property
    def code(self) -> str:
        """The field as the template has it, braces included."""
        conversion = f"!{self.conversion}" if self.conversion else ""
        spec = f":{self.spec}" if self.spec else ""
        return "{" + self.name + "".join(self.access) + conversion + spec + "}"


def parse(text: str) -> tuple[tuple[Field, ...], str | None]:
    """The fields of a text, those within format specs too, and the message of the ValueError if it has one."""
    if "{" not in text and "}" not in text:
        return (), None
    fields: list[Field] = []
    try:
        for _, name, spec, conversion in string.Formatter().parse(text):
            if name is None:
                continue
            fields.append(_field(name, spec or "", conversion or ""))
            if spec and "{" in spec:
                fields += parse(spec)[0]
    except ValueError as error:
        return (), str(error)
    return tuple(field for field in fields if HOLE not in field.name), None


def _field(text: str, spec: str, conversion: str) -> Field:
    name = re.match(r"[^.\[]*", text)
    first = name[0] if name else ""
    return Field(
        first, tuple(re.findall(r"\.[^.\[]*|\[[^\]]*\]?", text[len(first) :])), conversion, spec
    )


def intended_name(field: Field, names: Collection[str]) -> str | None:
    """The one of these names that a field surely means: its own, or one that it misspells (`user`, `USER_NAME`)."""
    if field.is_entry:
        return None
    if field.name in names:
        return field.name
    whole = field.name + "".join(field.access)
    return _respelling(whole, names) or _respelling(field.name, names)


def _respelling(name: str, names: Collection[str]) -> str | None:
    letters = re.sub(r"[^a-z]", "", name.lower())
    by_letters = {known.replace("_", "").lower(): known for known in names}
    return by_letters.get(letters) or by_letters.get(_ALIASES.get(letters, ""))
