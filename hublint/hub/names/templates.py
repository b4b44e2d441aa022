"""`str.format` templates of a spawner: their fields, whether they tell users apart, and their rendering."""

from __future__ import annotations

import dataclasses
import posixpath
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from hublint.hub.names.fields import HOLE, Field, parse
from hublint.interpret.constants import as_str
from hublint.interpret.handed import SPAWNER
from hublint.interpret.values import Constant, PartialString, PathObject, Unknown, Value
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hublint.source.location import Place

USER_FIELDS = frozenset({
    "username", "safe_username", "raw_username", "escaped_username", "unescaped_username",
    "user_server", "safe_user_server", "escaped_user_server", "userid",
})  # fmt: skip
"""Names that differ between users in every spawner that offers them."""

RAW_FIELDS = ("raw_username", "unescaped_username")
"""Names for the user's name as it is."""

_ADDRESS = pattern(r" at 0x[0-9a-f]+(?=>)")

Style = Literal["strict", "lenient", "literal"]
"""What the spawner does with the string: format it and fail, format it and keep it if that fails, or keep it."""


def is_name(value: Value) -> bool:
    """Whether a value in a hook is the name of the user whose server it is."""
    return isinstance(value, Unknown) and value.key == ("instance", SPAWNER, ("user", "name"))


@dataclass(frozen=True, eq=False)
class Template:
    """A template and, as far as it is known, its string. `value` is the expression that gave it.

    `user_fields` are the names that tell users apart for this spawner.
    """

    value: Value
    user_fields: frozenset[str] = dataclasses.field(default=USER_FIELDS, repr=False)
    style: Style = "strict"

    @cached_property
    def text(self) -> str | None:
        """The whole string of the template, None if a part of it is unknown."""
        known = [part for part in self.parts if isinstance(part, str)]
        return "".join(known) if len(known) == len(self.parts) else None

    @cached_property
    def parts(self) -> tuple[str | Value, ...]:
        """Known stretches and the unknown values between them; a user's name in code is the field of the same."""
        value = self.value.text if isinstance(self.value, PathObject) else self.value
        text = as_str(self.value)
        if text is not None:
            return (text,)
        parts = value.parts if isinstance(value, PartialString) else (value,)
        field = next((f"{{{name}}}" for name in RAW_FIELDS if name in self.user_fields), None)
        if field is None or self.style == "literal":
            return parts
        return tuple(field if isinstance(part, Value) and is_name(part) else part for part in parts)

    @cached_property
    def skeleton(self) -> str:
        """The string with `HOLE` for every unknown stretch."""
        return "".join(part if isinstance(part, str) else HOLE for part in self.parts)

    @property
    def complete(self) -> bool:
        """Whether all of the string is known."""
        return self.text is not None

    def place(self, label: str = "") -> Place:
        """Where the template stands in the file."""
        return self.value.place(label)

    def fields(self) -> tuple[Field, ...]:
        """The known replacement fields, in order; empty where the string is malformed, or never formatted."""
        return () if self.style == "literal" else self._fields_and_error[0]

    @property
    def error(self) -> str | None:
        """Why `str.format` cannot read the string at all (the message of its ValueError), None if it can."""
        return None if self.style == "literal" or not self.complete else self._fields_and_error[1]

    @cached_property
    def _fields_and_error(self) -> tuple[tuple[Field, ...], str | None]:
        return parse(self.skeleton)

    def mentions(self, *names: str) -> bool | None:
        """Whether one of these fields is used; None if an unknown part may."""
        if any(field.name in names for field in self.fields()):
            return True
        return False if self.complete or self.style == "literal" else None

    def per_user(self) -> bool | None:
        """Whether the rendering differs between any two users.

        None if an unknown part decides, or a field that gives a part of the name (`{username[0]}`).
        """
        users = [field for field in self.fields() if field.name in self.user_fields]
        if any(field.plain for field in users):
            return True
        return False if not users and (self.complete or self.style == "literal") else None

    def render(self, namespace: Mapping[str, str]) -> str:
        """The string as the spawner renders it, with the exceptions that `str.format` raises.

        What `{username.lower}` gives, an object of Python's, has an address in the hub; here it has none.

        Raises `LookupError` proper (no subclass) for a template that is not completely known.
        """
        if self.text is None:
            raise LookupError("the template is not completely known")
        if self.style == "literal":
            return self.text
        try:
            return _ADDRESS.sub("", self.text.format(**namespace))
        except (KeyError, ValueError):
            if self.style == "lenient":
                return self.text
            raise

    def path(self, home: str | None = None) -> str | None:
        """The template as a normalized POSIX path, to compare with others; None if that cannot be said.

        Unknown stretches that are surely equal compare equal. `~` is expanded if `home` is given. Relative paths
        are None.
        """
        if home and re.match(r"~(?=/|$)", self._text_with_marks):
            return _as_path(home + self._text_with_marks[1:])
        return self._path

    @cached_property
    def _path(self) -> str | None:
        return _as_path(self._text_with_marks)

    @cached_property
    def _text_with_marks(self) -> str:
        return "".join(part if isinstance(part, str) else _mark(part) for part in self.parts)

    def with_text(self, text: str) -> Template:
        """The same place in the file with another string."""
        return Template(
            Constant(self.value.node, self.value.source, text), self.user_fields, self.style
        )


def _as_path(text: str) -> str | None:
    if "\n" in text or not text.startswith(("/", HOLE)):
        return None
    return normalized(text)


def normalized(path: str) -> str:
    """A POSIX path without doubled or trailing slashes and dots."""
    return re.sub(r"^//", "/", posixpath.normpath(path))


def _mark(part: Value) -> str:
    """A mark that is equal for two unknown values that are surely equal; a line end where none can be."""
    if isinstance(part, Unknown) and part.key is not None:
        return f"{HOLE}{part.key!r}{HOLE}".replace("/", "\x01").replace("\n", " ")
    return "\n"
