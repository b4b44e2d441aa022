"""What is wrong with text that is no Python, in words for an admin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.patterns import pattern
from hublint.source.errors import SyntaxProblem

if TYPE_CHECKING:
    import libcst as cst

    from hublint.source.compiler import Refusal

JINJA = "a Jinja template, not Python: render it, then lint the result"
_LINE = pattern(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_JINJA_TAG = pattern(r"(?m)(?:^|=)[ \t]*(?P<expression>\{\{)|^[ \t]*(?P<statement>\{[%#])")
_JINJA_END = {
    "expression": pattern(r"\}\}|$", re.MULTILINE),
    "statement": pattern(r"[%#]\}|$", re.MULTILINE),
}
_LOOKED_AT = 500
"""So many characters of a line are compared with what Python 2 has."""
_PYTHON_2 = (
    (re.compile(r"\s*print\s+[^(=\s]"), "`print` is a function in Python 3"),
    (re.compile(r"\s*exec\s+[^(=\s]"), "`exec` is a function in Python 3"),
    (re.compile(r"\s*except\s+[^:]+,[^:()]+:"), "Python 3 writes `except X as e:`"),
    (re.compile(r"\s*raise\s+\w+\s*,"), "Python 3 writes `raise X(...)`"),
    (re.compile(r".*<>"), "Python 3 writes `!=` for `<>`"),
    (re.compile(r".*`"), "Python 3 writes `repr(...)` for backticks"),
    (re.compile(r".*\b[uU][rR][\"']"), "Python 3 has no `ur` strings"),
    (re.compile(r".*\b\d+[lL]\b"), "Python 3 has no `L` suffix of numbers"),
    (re.compile(r".*\b0\d+\b"), "Python 3 writes octal numbers as `0o755`"),
)
_WORDS = (
    ("invalid character '\u201c'", 'a curly quote `\u201c` instead of `"`: retype the quotes'),
    ("invalid character '\u201d'", 'a curly quote `\u201d` instead of `"`: retype the quotes'),
    ("invalid character '\u2018'", "a curly quote `\u2018` instead of `'`: retype the quotes"),
    ("invalid character '\u2019'", "a curly quote `\u2019` instead of `'`: retype the quotes"),
    ("invalid non-printable character U+00A0", "a no-break space: replace it by a plain space"),
)


def diagnose(text: str, refusal: Refusal | cst.ParserSyntaxError) -> SyntaxProblem:
    """The problem of a text that Python, or libcst alone, refused."""
    if "\0" in text:
        return SyntaxProblem(
            "syntax", "a NUL byte, which no Python file may hold", text.index("\0")
        )
    if not isinstance(refusal, SyntaxError):
        return _not_syntax(text, refusal)
    offset = offset_of(text, refusal.lineno or 1, refusal.offset or 1)
    if (tag := _jinja_tag(text)) is not None:
        return SyntaxProblem("not-python", JINJA, tag)
    if cure := _python_2_cure(text, refusal.lineno or 1):
        return SyntaxProblem(
            "syntax", f"Python 2 syntax, which JupyterHub can't load: {cure}", offset
        )
    if "<<<<<<<" in text[offset : offset + 9]:
        return SyntaxProblem("syntax", "a merge conflict that was not resolved", offset)
    return SyntaxProblem("syntax", _words(refusal.msg or "invalid syntax"), offset)


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
        return SyntaxProblem("syntax", "nested more deeply than Python can compile", 0)
    if isinstance(refusal, ValueError):
        return SyntaxProblem("syntax", str(refusal), 0)
    line, column = getattr(refusal, "raw_line", 1), getattr(refusal, "raw_column", 0)
    message = "is Python, but of a kind that hublint's parser can't read"
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


def _words(message: str) -> str:
    return next((words for start, words in _WORDS if message.startswith(start)), message)
