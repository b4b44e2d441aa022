"""Comments that silence findings, written above the statements that the findings are in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.source.statement_lines import Headers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hublint.findings import Finding
    from hublint.source import Source


def may_be_ignored(finding: Finding, source: Source) -> bool:
    """Whether a comment in this file can silence a finding.

    None can in a file that can't be parsed, for a finding in a file that is loaded, and for one on such comments.
    """
    return (
        finding.place.source is source
        and bool(source.module.body)
        and "comment" not in finding.tags
    )


def with_ignores(source: Source, findings: Iterable[Finding], reason: str) -> str:
    """The text with a comment for these findings of the file, one for each statement."""
    headers = Headers(source)
    by_line: dict[int, list[str]] = {}
    for finding in findings:
        line = finding.start.line
        around = headers.around(line)
        by_line.setdefault(around[-1][0] if around else 0, []).append(finding.code)
    pieces: list[str] = []
    done = 0
    for line, codes in sorted(by_line.items()):
        start = source.line_span(line)[0] if line else len(source.text)
        pieces += (source.text[done:start], _comment(source, line, codes, reason))
        done = start
    return "".join((*pieces, source.text[done:]))


def _comment(source: Source, line: int, codes: Sequence[str], reason: str) -> str:
    """The line above a statement; at the end of the file, for what is in none, of the whole file."""
    rules = ", ".join(dict.fromkeys(codes))
    if not line:
        before = "" if source.text.endswith(("\n", "\r")) or not source.text else source.newline
        return f"{before}# hublint: ignore-file[{rules}] {reason}{source.newline}"
    start, end = source.line_span(line)
    text = source.text[start:end]
    indent = text[: len(text) - len(text.lstrip(" \t\f"))]
    return f"{indent}# hublint: ignore[{rules}] {reason}{source.newline}"
