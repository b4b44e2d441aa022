"""Reading a config file: bytes to text, text to a libcst tree, and positions in it."""

from __future__ import annotations

from hublint.source.errors import ErrorKind, SourceError
from hublint.source.positions import Span
from hublint.source.source import Source, UnparsableError

__all__ = ["ErrorKind", "Source", "SourceError", "Span", "UnparsableError"]
