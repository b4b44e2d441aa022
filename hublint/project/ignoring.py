"""Silencing what a config has now: comments with a reason, written only if they silence exactly that."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hublint.linter.added_ignores import may_be_ignored, with_ignores
from hublint.linter.lint import lint_source
from hublint.project.writing import WriteError, write
from hublint.source import Source, SourceError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from hublint.files.reach import Reach
    from hublint.findings import Finding
    from hublint.linter.options import Options
    from hublint.linter.result import Result

_INEXACT = "is left as it is: comments would not silence exactly these findings"


def ignore_findings(
    file: Path,
    name: str,
    reach: Reach,
    options: Options,
    reason: str,
    is_wanted: Callable[[Finding], bool],
) -> tuple[Result, tuple[Finding, ...]]:
    """Write comments into a file that silence the wanted findings; what is left to find in it, and what is silenced.

    Raises `SourceError` and `WriteError`; the file is then as it was.
    """
    source = Source.read(file, name, reach)
    result = lint_source(source, options)
    chosen = tuple(one for one in result.findings if is_wanted(one) and may_be_ignored(one, source))
    if not chosen:
        return result, ()
    text = with_ignores(source, chosen, reason)
    try:
        after = lint_source(source.with_text(text), options)
    except SourceError:
        raise WriteError(_INEXACT) from None
    if _kinds(after.findings) != _kinds(result.findings) - _kinds(chosen):
        raise WriteError(_INEXACT)
    write(source, text)
    return after, chosen


def _kinds(findings: Iterable[Finding]) -> Counter[tuple[str, str, str]]:
    """How many findings there are of each kind, wherever they stand."""
    prints = (one.fingerprint for one in findings)
    return Counter(one[:3] for one in prints if one is not None)
