"""`str.format` templates of a spawner: their fields, whether they tell users apart, and their rendering."""

from __future__ import annotations

import posixpath
import string
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from hublint.hub.constants import text as text_of
from hublint.interpret.values import PathObject, Text, Value

if TYPE_CHECKING:
    from hublint.findings import Place

USER_FIELDS = frozenset({
    "username", "safe_username", "raw_username", "escaped_username", "unescaped_username",
    "user_server", "safe_user_server", "escaped_user_server", "userid",
})  # fmt: skip
"""Names that differ between users in every spawner that offers them."""

HOLE = "\x00"
"""Stands for one unknown stretch in `Template.pattern`; no path or name can hold it."""


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
        """`{}` and `{0}`, which raise IndexError when only names are given."""
        return not self.name or self.name.isdigit()

    @property
    def plain(self) -> bool:
        """A bare name, rendered whole."""
        return not self.access and not self.spec and self.conversion in ("", "s")


@dataclass(frozen=True, eq=False)
class Template:
    """A template and, as far as it is known, its text. `value` is the expression that gave it.

    `user_fields` are the names that tell users apart for this spawner.
    """

    value: Value
    user_fields: frozenset[str] = field(default=USER_FIELDS, repr=False)

    @cached_property
    def text(self) -> str | None:
        """The whole text of the template, None if a part of it is unknown."""
        return text_of(self.value)

    def place(self, label: str = "") -> Place:
        """Where the template stands in the file."""
        return self.value.place(label)

    def fields(self) -> tuple[Field, ...]:
        """The known replacement fields, in order; empty where the template is malformed (see `error`)."""
        raise NotImplementedError

    @property
    def error(self) -> str | None:
        """Why `str.format` cannot read the text at all (the message of its ValueError), None if it can."""
        raise NotImplementedError

    def mentions(self, *names: str) -> bool | None:
        """Whether one of these fields is used; None if an unknown part may."""
        raise NotImplementedError

    def per_user(self) -> bool | None:
        """Whether the rendering differs between any two users; None if an unknown part or a partial field decides."""
        raise NotImplementedError

    def render(self, namespace: Mapping[str, str]) -> str:
        """The text as `str.format` gives it, with the exceptions that it raises; LookupError for an unknown text."""
        raise NotImplementedError

    def path(self) -> str | None:
        """The template as a normalised POSIX path, to compare with others; None if unknown or relative."""
        raise NotImplementedError
