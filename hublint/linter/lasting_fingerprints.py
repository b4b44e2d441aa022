"""What a finding is known by, however the lines around it move, and whoever words its message."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import libcst as cst

from hublint.findings import Fingerprint
from hublint.patterns import pattern, possessive
from hublint.secrecy import Mask

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hublint.findings import Finding
    from hublint.source import Source

_IN_LONG_SINGLE, _IN_LONG_DOUBLE = r"\\.|(?!''')[^\\]", r'\\.|(?!""")[^\\]'
_IN_SINGLE, _IN_DOUBLE = r"\\.|[^'\\\n]", r'\\.|[^"\\\n]'
_STRING = (
    f"[rRbBuUfF]{{0,2}}(?:'''{possessive(_IN_LONG_SINGLE)}(?:''')?"
    f'|"""{possessive(_IN_LONG_DOUBLE)}(?:""")?'
    f"|'{possessive(_IN_SINGLE)}'?"
    f'|"{possessive(_IN_DOUBLE)}"?)'
)
"""A string, closed or not: whatever begins one is passed over once."""
_GAP = r"\s|\\\n|#[^\n]*+"
_PIECE = pattern(
    rf"(?P<string>{_STRING})|(?P<gap>{possessive(_GAP, '+')})|(?P<comma>,(?={possessive(_GAP)}[)\]}}]))",
    re.DOTALL,
)
_LENGTH = 16
"""Digits of a hash that are kept."""


def fingerprinted(findings: Iterable[Finding]) -> list[Finding]:
    """The findings of one file, in its order, each with its fingerprint."""
    counts: Counter[tuple[str, str, str]] = Counter()
    found = []
    for finding in findings:
        source, node = finding.place.source, finding.place.node
        key = (finding.code, _setting(source, node), _hash(_code(source, node)))
        found.append(replace(finding, fingerprint=Fingerprint(*key, counts[key])))
        counts[key] += 1
    return found


def _hash(text: str) -> str:
    from hashlib import sha256  # noqa: PLC0415 - it loads OpenSSL, which a clean file doesn't need

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def _code(source: Source, node: cst.CSTNode) -> str:
    """The code of a node without layout and secrets; of what can't be parsed, its line; of a whole file, nothing."""
    if node is source.module:
        return ""
    start, end = source.span(node)
    if source.parent(node) is None:
        start, end = source.line_span(source.position(start)[0])
    return normalized(Mask(source).code(start, end))


def normalized(code: str) -> str:
    """Code without comments, and with one way to write spaces, line breaks, quotes and commas at the end."""
    return _PIECE.sub(_in_one_way, code).strip()


def _in_one_way(piece: re.Match[str]) -> str:
    if text := piece["string"]:
        is_plain = text[0] == "'" and not text.startswith("'''") and not {'"', "\\"} & set(text)
        return f'"{text[1:-1]}"' if is_plain else text
    start, end = piece.span()
    around = piece.string[max(start - 1, 0) : start] + piece.string[end : end + 1]
    return " " if around.replace("_", "a").isalnum() else ""  # never for a comma before a bracket


def _setting(source: Source, node: cst.CSTNode) -> str:
    """The setting that a node belongs to, as far as its statement names it; empty if that sets nothing."""
    found: cst.CSTNode | None = node
    while found is not None:
        if isinstance(found, cst.SimpleStatementLine):
            return _set_by(found.body[0])
        if isinstance(found, cst.BaseCompoundStatement):
            break
        found = source.parent(found)
    return ""


def _set_by(statement: cst.BaseSmallStatement) -> str:
    match statement:
        case cst.Assign(targets=[cst.AssignTarget(target=target), *_]):
            return _path(target)
        case cst.AugAssign(target=target) | cst.AnnAssign(target=target):
            return _path(target)
        case cst.Expr(value=cst.Call(func=cst.Attribute(value=changed))):
            return _path(changed)
    return ""


def _path(target: cst.CSTNode) -> str:
    """`DockerSpawner.volumes` of `c.DockerSpawner.volumes["x"]`."""
    names: list[str] = []
    while isinstance(target, cst.Attribute | cst.Subscript):
        if isinstance(target, cst.Attribute):
            names.append(target.attr.value)
        target = target.value
    if not names and isinstance(target, cst.Name):
        return target.value
    return ".".join(reversed(names))
