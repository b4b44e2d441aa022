"""Lints texts and files with every rule, the advice included."""

from __future__ import annotations

from hublint import Options
from hublint.linter.lint import lint_source, unreadable
from hublint.source import Source, SourceError


def lint_text(text, name="jupyterhub_config.py", targets=None, options=None):
    """Lint text that is in no file, every rule enabled unless `options` say otherwise."""
    chosen = options or Options(pedantic=True, targets=targets or {})
    try:
        return lint_source(Source.from_text(text, name), chosen)
    except SourceError as error:
        return unreadable(name, error)


def lint_to_prove(text, name="jupyterhub_config.py", targets=None):
    """Lint text with all that the proof of a fix rests on."""
    return lint_text(text, name, options=Options(all_rules=True, targets=targets or {}))


def lint_file(file, name, options):
    """Lint a file that is called by another name."""
    try:
        return lint_source(Source.read(file, name), options)
    except SourceError as error:
        return unreadable(name, error)
