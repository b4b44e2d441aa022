"""hublint as a library.

>>> from hublint import lint_text, Severity
>>> result = lint_text('c.Spawner.mem_limit = "512m"')
>>> [(finding.code, finding.start.line) for finding in result.findings if finding.severity is Severity.ERROR]
[('HUB301', 1)]

Nothing outside of a call is changed: whatever is worked out is in the result, or in the `Session` that the caller
holds. All functions may be called from several threads.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hublint.findings import Circumstance, Edit, Finding, Fix, Severity, When
from hublint.linter import pages
from hublint.linter.fix_loop import FixResult, fix_source
from hublint.linter.lint import lint_source, unreadable
from hublint.linter.options import Options
from hublint.linter.plugins import PluginError, page_folders
from hublint.linter.result import Problem, Result, Suppressed
from hublint.linter.rulebook import rulebook
from hublint.linter.selectors import UnknownRuleError
from hublint.project.session import Session
from hublint.project.settings import SettingsError
from hublint.source import Source, SourceError

if TYPE_CHECKING:
    import os

__all__ = [
    "Circumstance",
    "Edit",
    "Finding",
    "Fix",
    "FixResult",
    "KnownRule",
    "Options",
    "PluginError",
    "Problem",
    "Result",
    "Session",
    "SettingsError",
    "Severity",
    "Suppressed",
    "UnknownRuleError",
    "When",
    "fix_text",
    "lint_file",
    "lint_text",
    "rules",
]

NAME = "jupyterhub_config.py"
"""What a text is called that has no path."""

DEFAULT = Options()
"""Every rule that doesn't only advise, and the newest known releases."""


@dataclass(frozen=True, slots=True)
class KnownRule:
    """A rule: `code` (`HUB101`), `name`, usual `severity`, `tags`, and `page`, its documentation in Markdown."""

    code: str
    name: str
    severity: Severity
    tags: frozenset[str]
    page: str


def lint_text(
    text: str, *, path: str | os.PathLike[str] | None = None, options: Options = DEFAULT
) -> Result:
    """Lint the text of a config. What the text holds raises nothing: a text that can't be read is in the result.

    With `path` it is judged as the content of that file: subconfigs, modules and other files beside it are read.
    Without, nothing is. Raises `UnknownRuleError` and `PluginError` for what the options name.
    """
    try:
        return lint_source(_source(text, path), options)
    except SourceError as error:
        return unreadable(_name(path), error)


def lint_file(path: str | os.PathLike[str], *, options: Options | None = None) -> Result:
    """Lint a file as `hublint check` does: by the settings and pins around it, unless there are `options`.

    Raises `SettingsError`, `UnknownRuleError` and `PluginError`. Files are looked up anew in every call; a `Session`
    remembers what lies around them.
    """
    return Session().lint_file(Path(path), options)


def fix_text(
    text: str,
    *,
    path: str | os.PathLike[str] | None = None,
    options: Options = DEFAULT,
    unsafe: bool = False,
) -> FixResult:
    """Repair the text of a config as far as the fixes are safe and prove right, with `unsafe` also others.

    `path` and `options` are those of `lint_text`, and so are the errors. Nothing is written.
    """
    try:
        source = _source(text, path)
    except SourceError as error:
        result = unreadable(_name(path), error)
        return FixResult(text, result, result)
    return fix_source(source, options, unsafe=unsafe)


def rules(plugins: tuple[str, ...] = ()) -> tuple[KnownRule, ...]:
    """All rules in the order of their codes, those of the named plug-ins included. Raises `PluginError`."""
    files = pages.files(page_folders(plugins))
    return tuple(
        KnownRule(rule.code, rule.name, rule.severity, rule.tags, _text(files.get(rule.code)))
        for rule in rulebook(plugins).rules.values()
    )


def _text(page: Path | None) -> str:
    return pages.read(page).text if page else ""


def _source(text: str, path: str | os.PathLike[str] | None) -> Source:
    if path is None:
        return Source.from_text(text, NAME)
    file = Path(path)
    return Source.from_text(text, str(file), file, Session().reach(file.parent))


def _name(path: str | os.PathLike[str] | None) -> str:
    return NAME if path is None else str(Path(path))
