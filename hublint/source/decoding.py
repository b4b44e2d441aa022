"""Bytes to text as Python does it for source files: byte order mark, PEP 263 line, else UTF-8."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

from hublint.process_state import unwarned

EFFECT = ", so JupyterHub can't load it"
UNDECLARED = "Save the file as UTF-8, or declare its encoding in the first line."

_BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")
_OF_NAMES = ("idna", "punycode")
"""Encodings of host names, which Python takes quadratic time to read a file in."""


@dataclass(slots=True, eq=False, repr=False)
class Decoded:
    """The text of a file without its byte order mark, and what is needed to write it back.

    `problem` and `advice` are set if Python refuses the bytes, in the words of `SourceError`; `text` then has
    replacement characters, and `offset` is the place in it where the first bad byte stands.
    """

    text: str
    encoding: str
    bom: bool
    problem: str | None = None
    offset: int = 0
    advice: str = ""


def decode(data: bytes) -> Decoded:
    """The text of a source file. Never raises."""
    bom = data.startswith(_BOM)
    body = data[len(_BOM) :] if bom else data
    if body.startswith(_WIDE_BOMS):
        refused = _refused(body, "utf-8", bom, "is UTF-16, which Python can't read")
        return replace(refused, advice="Save it as UTF-8.")
    declared = _declared(body)
    encoding = _normal(declared) if declared else "utf-8"
    if encoding is None:
        return _refused(body, "utf-8", bom, f"declares the unknown encoding `{declared}`{EFFECT}")
    if encoding in _OF_NAMES:
        problem = f"declares the encoding `{declared}`, which is for host names{EFFECT}"
        return _refused(body, "utf-8", bom, problem)
    if bom and encoding != "utf-8":
        problem = (
            f"declares the encoding `{declared}` but starts with a UTF-8 byte order mark{EFFECT}"
        )
        return _refused(body, "utf-8", bom, problem)
    return _decoded(body, encoding, bom, declared=declared is not None)


def _declared(body: bytes) -> str | None:
    """The encoding that the first or second line names (PEP 263)."""
    head = body[:4096]
    if b"coding" not in head:
        return None
    for line in re.split(rb"\r\n|\r|\n", head, maxsplit=2)[:2]:
        if found := re.match(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", line):
            return found.group(1).decode("ascii", "replace")
        if not re.match(rb"^[ \t\f]*(?:#.*)?$", line):
            return None
    return None


def _normal(name: str) -> str | None:
    """Python's own name of a text encoding; `None` if it knows none of that name."""
    try:
        found = codecs.lookup(name)
        is_text = isinstance("".encode(found.name), bytes)
    except (LookupError, ValueError, TypeError):
        return None
    return found.name if is_text else None


def _decoded(body: bytes, encoding: str, bom: bool, *, declared: bool) -> Decoded:
    try:
        return Decoded(_text(body, encoding), encoding, bom)
    except UnicodeDecodeError as error:
        byte = (
            f"contains the byte 0x{body[error.start]:02x}, which is not {encoding.upper()}{EFFECT}"
        )
        before = _replaced(body[: error.start], encoding)
        refused = _refused(body, encoding, bom, byte, len(before))
        return refused if declared else replace(refused, advice=UNDECLARED)
    except UnicodeError:
        return _refused(body, encoding, bom, f"is not {encoding.upper()}{EFFECT}")


def _refused(body: bytes, encoding: str, bom: bool, problem: str, offset: int = 0) -> Decoded:
    return Decoded(_replaced(body, encoding), encoding, bom, problem, offset)


def _text(body: bytes, encoding: str, errors: str = "strict") -> str:
    """The text of bytes, without what a codec has to say about odd escapes. Raises `UnicodeError`."""
    with unwarned():
        return body.decode(encoding, errors)


def _replaced(body: bytes, encoding: str) -> str:
    try:
        return _text(body, encoding, "replace")
    except UnicodeError:
        return body.decode("latin-1")
