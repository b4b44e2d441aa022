"""Repairs a config by the fixes of one rule, as `--fix --unsafe-fixes` does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hublint.deployment.asked import Asked
from hublint.edits.resolve import text_edits
from hublint.edits.text_edits import apply
from hublint.files.reach import Reach
from hublint.linter import bundle, fix_loop
from hublint.linter.lint import lint_source, unreadable
from hublint.linter.options import Options
from hublint.linter.other_files import repair_others
from hublint.source import Source, SourceError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hublint.findings import Finding
    from hublint.linter.result import Result

    Lint = Callable[[str, Mapping[str, str]], Result]


_FOLDER = Path("/hub")
"""Where examples with files beside them are taken to lie; nothing is read there."""


class RepairError(Exception):
    """hublint fails on a text, refuses a fix, or never comes to rest."""


def linted(text: str, targets: Mapping[str, str]) -> Result:
    """What all rules say of a text and the files beside it, with all that the proof of a fix rests on."""
    return judged(text, Options(all_rules=True, targets=targets))


def judged(text: str, options: Options) -> Result:
    """What the rules that are asked say of a text and the files beside it that it holds."""
    config, files = bundle.split(text)
    try:
        if not files:
            return lint_source(Source.from_text(text), options)
        return lint_source(_source(config), replace(options, asked=_asked(files)))
    except SourceError as error:
        return unreadable("jupyterhub_config.py", error)


def _source(config: str) -> Source:
    file = _FOLDER / "jupyterhub_config.py"
    return Source.from_text(config, file=file, reach=Reach(_FOLDER, _FOLDER))


def _asked(files: Mapping[str, str]) -> Asked:
    texts = {_FOLDER / name: text for name, text in files.items()}
    return Asked(compose=(_FOLDER / bundle.COMPOSE,), edited=texts)


def repaired(text: str, targets: Mapping[str, str], code: str, lint_all: Lint = linted) -> str:
    """The text after the fixes of one rule, safe and unsafe, each proved against all rules. Raises `RepairError`."""
    config, files = bundle.split(text)

    def lint(config: str) -> Result:
        return lint_with(config, files)

    def lint_with(config: str, files: Mapping[str, str]) -> Result:
        result = lint_all(bundle.joined(config, files) if files else config, targets)
        if result.problems:
            raise RepairError(f"hublint fails: {[problem.message for problem in result.problems]}")
        findings = [_fixed_by(code, finding) for finding in result.findings]
        return replace(result, findings=tuple(findings))

    def lint_changed(texts: Mapping[Path, str]) -> Result:
        return lint_with(fixed.text, {**files, **_named(texts)})

    fixed = fix_loop.fix(config, lint(config), lint, unsafe=True)
    if files and fixed.converged:
        others = repair_others(fixed.result, lint_changed, lambda one: one.fix is not None)
        fixed = fix_loop.with_others(fixed, others)
        files |= _named({path: one.text for path, one in others.changed.items()})
    if fixed.refused:
        reasons = [f"{refusal.finding.code}: {refusal.reason}" for refusal in fixed.refused]
        raise RepairError(f"a fix is refused: {reasons}")
    if not fixed.converged:
        raise RepairError("the fixes never come to rest")
    return bundle.joined(fixed.text, files) if files else fixed.text


def _named(texts: Mapping[Path, str]) -> dict[str, str]:
    return {path.relative_to(_FOLDER).as_posix(): text for path, text in texts.items()}


def edited(text: str, finding: Finding) -> str:
    """The text with the fix of a finding, wherever that edits it. Raises `EditError`."""
    edits = finding.fix.edits if finding.fix else ()
    config, files = bundle.split(text)
    source = edits[0].source
    if source.is_python or source.file is None:
        config = apply(config, text_edits(edits))
    else:
        name = source.file.relative_to(_FOLDER).as_posix()
        files[name] = apply(files[name], text_edits(edits))
    return bundle.joined(config, files) if files else config


def _fixed_by(code: str, finding: Finding) -> Finding:
    """The finding, without its fix if it is of another rule."""
    return finding if finding.code == code else replace(finding, fix=None)
