"""Text to a libcst tree, and a plain word on text that Python refuses."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass

import libcst as cst
from libcst import native  # type: ignore[attr-defined]

from hublint.process_state import parse_python, unwarned
from hublint.source.compiler import Refusal, may_be_newer_syntax, refused_by_python
from hublint.source.depth import too_deep, unmeasured
from hublint.source.errors import SyntaxProblem
from hublint.source.other_kinds import JINJA
from hublint.source.size import LIMIT, too_large, too_nested
from hublint.source.threads import in_roomy_thread
from hublint.source.unvalidated import unvalidated

_SMALL = 10_000
"""Characters: too few to nest so deeply that libcst overflows the stack of the main thread."""


@dataclass(slots=True, eq=False, repr=False)
class Parsed:
    """A tree and the text that it spells.

    That text lacks the characters of the file at the offsets in `dropped` (form feeds that libcst loses).
    """

    module: cst.Module
    text: str = ""
    dropped: tuple[int, ...] = ()

    def offset(self, offset: int) -> int:
        """The offset in the file of an offset in the parsed text."""
        if not self.dropped:
            return offset
        low, high = 0, len(self.dropped)
        while low < high:
            middle = (low + high) // 2
            if self.dropped[middle] - middle <= offset:
                low = middle + 1
            else:
                high = middle
        return offset + low


@unwarned()
def parse(text: str) -> Parsed:
    """Parse the text of a file. Raises `SyntaxProblem`.

    Python's own compiler looks first: its verdict is the hub's, and it survives nesting that would crash libcst.
    """
    if "\0" in text:
        raise _diagnosis(text, ValueError())
    spelled, dropped = _digestible(text)
    _check_size(too_large(spelled))
    refusal = refused_by_python(spelled)
    if refusal is not None and not may_be_newer_syntax(spelled, refusal):
        raise _diagnosis(text, refusal)
    if refusal is None:
        _check_for_templates(text)
    if refusal is not None and (line := unmeasured(spelled)) is not None:
        raise _unmeasured(text, line)
    if refusal is None and (line := too_deep(spelled)) is not None:
        raise _too_deep(text, line)
    _check_size(too_nested(spelled))
    try:
        return Parsed(_tree(spelled), spelled, dropped)
    except cst.ParserSyntaxError as error:
        raise _diagnosis(text, refusal or error) from None
    except RecursionError:
        raise _too_deep(text, 1) from None


def _check_size(estimate: int | None) -> None:
    if estimate is not None:
        needed, most = (f"{size / 1e9:.2g} GB" for size in (estimate, LIMIT))
        message = f"is too large to be read: its tree would take about {needed} of memory, and {most} is the most"
        raise SyntaxProblem("too-large", message, 0)


def _diagnosis(text: str, refusal: Refusal | cst.ParserSyntaxError) -> SyntaxProblem:
    from hublint.source.diagnosis import diagnose  # noqa: PLC0415

    return diagnose(text, refusal)


def _check_for_templates(text: str) -> None:
    """Refuse a `{{ name }}` that Python takes for a set in a set, which can never be made."""
    if "{{" not in text:
        return
    import ast  # noqa: PLC0415

    from hublint.source.diagnosis import offset_of_bytes  # noqa: PLC0415

    for node in ast.walk(parse_python(text)):
        if isinstance(node, ast.Set) and isinstance(node.elts[0], ast.Set | ast.Dict):
            offset = offset_of_bytes(text, node.lineno, node.col_offset)
            raise SyntaxProblem("not-python", JINJA.message, offset, JINJA.advice)


def _too_deep(text: str, line: int) -> SyntaxProblem:
    from hublint.source.diagnosis import offset_of  # noqa: PLC0415

    message = f"is nested too deeply to be read (line {line})"
    return SyntaxProblem("too-deep", message, offset_of(text, line, 1))


def _unmeasured(text: str, line: int) -> SyntaxProblem:
    """For what may nest too deeply and has a syntax that the running Python can't measure."""
    from hublint.source.diagnosis import offset_of  # noqa: PLC0415

    python = ".".join(map(str, sys.version_info[:2]))
    message = (
        f"has syntax that Python {python} doesn't know, in code that may be nested too deeply to be read"
        f" (line {line})"
    )
    advice = "Run hublint with a newer Python."
    return SyntaxProblem("too-deep", message, offset_of(text, line, 1), advice)


def _tree(text: str) -> cst.Module:
    """The tree of a text; a long text gets a thread with a stack for the depth that it may have."""
    if len(text) < _SMALL:
        return _module(text)
    return in_roomy_thread(lambda: _module(text))


def _module(text: str) -> cst.Module:
    """What `cst.parse_module` gives, which brings a tokenizer along that it doesn't use."""
    with unvalidated():
        module: cst.Module = native.parse_module(text, encoding="utf-8")
        return module


def _digestible(text: str) -> tuple[str, tuple[int, ...]]:
    """The text as libcst reads it faithfully, and the offsets of the characters left out.

    A carriage return alone ends a line in Python but is lost by libcst.
    """
    if "\r" in text:
        text = re.sub(r"\r(?!\n)", "\n", text)
    if "\f" not in text:
        return text, ()
    dropped = tuple(
        offset
        for found in re.finditer(r"(?m)^[ \t]*\f[ \t\f]*", text)
        for offset in range(found.start(), found.end())
        if text[offset] == "\f"
    )
    gone = set(dropped)
    return "".join(mark for offset, mark in enumerate(text) if offset not in gone), dropped
