"""What is wrong with text that is not Python, in words for an admin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.patterns import pattern
from hublint.source.decoding import EFFECT
from hublint.source.errors import SyntaxProblem
from hublint.source.other_kinds import JINJA, MARKDOWN

if TYPE_CHECKING:
    import libcst as cst

    from hublint.source.compiler import Refusal

_LINE = pattern(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_JINJA_TAG = pattern(r"(?m)(?:^|=)[ \t]*(?P<expression>\{\{)|^[ \t]*(?P<statement>\{[%#])")
_JINJA_END = {
    "expression": pattern(r"\}\}|$", re.MULTILINE),
    "statement": pattern(r"[%#]\}|$", re.MULTILINE),
}
_FENCE = pattern(r"(?m)^(```|~~~)")
_FIRST_LINE = pattern(r"(?m)^(?P<line>[ \t]*[^\s#].*)$")
_LOOKED_AT = 500
"""So many characters of a line are compared with what Python 2 has."""
_PYTHON_2 = (
    (re.compile(r"\s*print\s+[^(=\s]"), "in Python 3, `print` is a function"),
    (re.compile(r"\s*exec\s+[^(=\s]"), "in Python 3, `exec` is a function"),
    (re.compile(r"\s*except\s+[^:]+,[^:()]+:"), "in Python 3, this is `except X as e:`"),
    (re.compile(r"\s*raise\s+\w+\s*,"), "in Python 3, this is `raise X(...)`"),
    (re.compile(r".*<>"), "in Python 3, `<>` is `!=`"),
    (re.compile(r".*`"), "in Python 3, backticks are `repr(...)`"),
    (re.compile(r".*\b[uU][rR][\"']"), "Python 3 doesn't have `ur` strings"),
    (re.compile(r".*\b\d+[lL]\b"), "in Python 3, numbers have no suffix `L`"),
    (re.compile(r".*\b0\d+\b"), "in Python 3, octal numbers begin with `0o`, such as `0o755`"),
)
_CURLY = tuple(
    (
        f"invalid character '{curly}'",
        f"contains a curly quote `{curly}` instead of `{plain}`",
        "Retype the quotes.",
    )
    for curly, plain in (("\u201c", '"'), ("\u201d", '"'), ("\u2018", "'"), ("\u2019", "'"))
)
_CHARACTERS = (
    *_CURLY,
    (
        "invalid non-printable character U+00A0",
        "contains a no-break space",
        "Replace it with a plain space.",
    ),
)
"""How Python's messages on characters begin, what they mean, and what to do."""


def diagnose(text: str, refusal: Refusal | cst.ParserSyntaxError) -> SyntaxProblem:
    """The problem of a text that Python, or libcst alone, refused."""
    if "\0" in text:
        return SyntaxProblem("syntax", f"contains a NUL byte{EFFECT}", text.index("\0"))
    if not isinstance(refusal, SyntaxError):
        return _not_syntax(text, refusal)
    offset = offset_of(text, refusal.lineno or 1, refusal.offset or 1)
    if (tag := _jinja_tag(text)) is not None:
        return SyntaxProblem("not-python", JINJA.message, tag, JINJA.advice)
    if (start := _prose(text, refusal.lineno or 1)) is not None:
        return SyntaxProblem("not-python", MARKDOWN.message, start, MARKDOWN.advice)
    if cure := _python_2_cure(text, refusal.lineno or 1):
        message = f"uses Python 2 syntax, which JupyterHub can't load: {cure}"
        return SyntaxProblem("syntax", message, offset)
    if "<<<<<<<" in text[offset : offset + 9]:
        return SyntaxProblem("syntax", f"contains an unresolved merge conflict{EFFECT}", offset)
    return _syntax_error(refusal.msg or "invalid syntax", offset)


def offset_of(text: str, line: int, column: int) -> int:
    """The offset of a line and column (from 1), kept inside the text."""
    for number, found in enumerate(_LINE.finditer(text), start=1):
        if number == line:
            inside = len(found.group().rstrip("\r\n"))
            return found.start() + min(max(column - 1, 0), inside)
    return len(text)


def offset_of_bytes(text: str, line: int, column: int) -> int:
    """The offset of a line (from 1) and a column in UTF-8 bytes (from 0), as `ast` counts."""
    start = offset_of(text, line, 1)
    return start + len(text[start:].split("\n", 1)[0].encode()[:column].decode("utf-8", "ignore"))


def _not_syntax(text: str, refusal: object) -> SyntaxProblem:
    if isinstance(refusal, RecursionError | MemoryError):
        return SyntaxProblem("syntax", f"is nested more deeply than Python can compile{EFFECT}", 0)
    if isinstance(refusal, ValueError):
        return _syntax_error(str(refusal), 0)
    line, column = getattr(refusal, "raw_line", 1), getattr(refusal, "raw_column", 0)
    message = "is valid Python, but hublint's parser can't read it"
    return SyntaxProblem("unreadable", message, offset_of(text, line, column + 1))


def _python_2_cure(text: str, line: int) -> str | None:
    start = offset_of(text, line, 1)
    found = _LINE.match(text, start)
    content = found.group()[:_LOOKED_AT] if found else ""
    return next((cure for pattern, cure in _PYTHON_2 if pattern.match(content)), None)


def _jinja_tag(text: str) -> int | None:
    """Where the first tag of a template stands that is closed in its line."""
    ended = dict.fromkeys(_JINJA_END, 0)
    for tag in _JINJA_TAG.finditer(text):
        kind = tag.lastgroup or ""
        if tag.end() < ended[kind]:
            continue
        closing = _JINJA_END[kind].search(text, tag.end())
        if closing and closing[0]:
            return tag.start(kind)
        ended[kind] = closing.end() if closing else len(text)
    return None


def _prose(text: str, line: int) -> int | None:
    """Where a text with fences begins, if Python refuses the first line that is neither empty nor begins with `#`."""
    first = _FIRST_LINE.search(text)
    if first is None or not _FENCE.search(text) or first["line"].startswith(('"', "'")):
        return None
    start = first.start("line")
    return start if text.count("\n", 0, start) + 1 == line else None


def _syntax_error(message: str, offset: int) -> SyntaxProblem:
    """The problem that Python has this message for."""
    for beginning, meaning, advice in _CHARACTERS:
        if message.startswith(beginning):
            return SyntaxProblem("syntax", f"{meaning}{EFFECT}", offset, advice)
    return SyntaxProblem("syntax", f"has a syntax error{EFFECT}: {message}", offset)
