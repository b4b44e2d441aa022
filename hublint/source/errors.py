"""The error that reading a file raises."""

from __future__ import annotations

from typing import Literal

from hublint.wording import sentence

ErrorKind = Literal["syntax", "decode", "not-python", "unreadable", "too-deep", "too-large"]
"""``syntax`` and ``decode`` errors are those of a config that Python refuses. ``not-python`` is no config at all."""


class SourceError(Exception):
    """A file that can't be linted.

    `message` says of the file what it is or does, without a full stop. `advice` is a sentence, or nothing. `line` and
    `column` count from 1, columns in code points.
    """

    def __init__(
        self, kind: ErrorKind, message: str, advice: str = "", *, line: int = 1, column: int = 1
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.advice = advice
        self.line = line
        self.column = column

    def about(self, name: str) -> str:
        """The error in sentences about the file, which is called `name` in them."""
        return " ".join(filter(None, (sentence(f"{name} {self.message}"), self.advice)))

    @property
    def refused_by_python(self) -> bool:
        """True if the hub can't load the file either: that is a finding, not an error."""
        return self.kind in {"syntax", "decode"}

    @property
    def is_own_limit(self) -> bool:
        """True if the hub may load the file, but hublint can't read it within its bounds."""
        return self.kind in {"too-deep", "too-large"}


class SyntaxProblem(Exception):
    """Why text can't be parsed, in the words of `SourceError`, and the offset of the place."""

    def __init__(self, kind: ErrorKind, message: str, offset: int, advice: str = "") -> None:
        super().__init__(message)
        self.kind: ErrorKind = kind
        self.message = message
        self.offset = offset
        self.advice = advice
