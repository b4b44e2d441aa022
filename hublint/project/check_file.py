"""One file from its path to its outcome: settings, lint, and repair."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hublint.linter import rulebook
from hublint.linter.lint import Options, Problem, Result, lint_source, refused
from hublint.project.access import Access
from hublint.project.releases import targets_for
from hublint.secrecy import masked
from hublint.source import Source, SourceError
from hublint.source.gc_pause import collector_paused
from hublint.source.stdin import read_standard_input
from hublint.versions import strange_releases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hublint.files.reach import Reach
    from hublint.findings import Finding
    from hublint.linter.fix_loop import Fixed, Refusal
    from hublint.project.settings import Settings

STDIN = "-"


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What the command line asks for; `None` leaves it to the settings files."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    fail_on: str | None = None
    pedantic: bool = False
    targets: Mapping[str, str] | None = None
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    stdin_name: str | None = None
    access: Access = field(default_factory=Access)


@dataclass(slots=True, eq=False, repr=False)
class FileResult:
    """What became of one file.

    `checked` is false if it could not be read; `failing` is true if a finding remains that `--fail-on` names.
    With `--fix`, `findings` are those that remain, and `before` and `after` the content; they are the same where
    nothing is repaired, and empty for a file that could not be checked, but for standard input, which is passed on.
    `strange` are the distributions in use of which the judged release is not among the known ones.
    """

    name: str
    checked: bool = False
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    failing: bool = False
    fixing: bool = False
    fixed: tuple[Finding, ...] = ()
    refused: tuple[Refusal, ...] = ()
    before: bytes = b""
    after: bytes = b""
    stdin: bool = False
    strange: tuple[str, ...] = ()


def check_file(name: str, wishes: CheckOptions) -> FileResult:
    """Lint one file, or standard input, and repair it if asked to.

    Raises `settings.SettingsError` and `rulebook.UnknownRuleError`; whatever else goes wrong is in the outcome.
    """
    file = _file(name, wishes)
    shown = (wishes.stdin_name or "<stdin>") if name == STDIN else name
    reach = wishes.access.reach(file.parent if file else Path())
    settings = wishes.access.settings(reach)
    options = _options(reach, settings, file, wishes)
    options.enabled  # noqa: B018
    data = None
    try:
        if name == STDIN:
            data = read_standard_input()
        with collector_paused():
            outcome = _outcome(shown, file, data, reach, options, wishes)
    except SourceError as error:
        outcome = FileResult(shown, problems=(Problem(shown, error.message),))
    except Exception as error:  # noqa: BLE001
        outcome = FileResult(shown, problems=(internal(shown, error),))
    if data is not None:
        after = outcome.after if outcome.fixed else data
        outcome = replace(outcome, stdin=True, before=data, after=after)
    fail_on = wishes.fail_on or settings.fail_on
    failing = any(_at_least(finding, fail_on) for finding in outcome.findings)
    if wishes.diff:
        failing = failing or any(_at_least(finding, fail_on) for finding in outcome.fixed)
    wishes.access.note(strange_releases(outcome.strange, reach, options.targets))
    return replace(outcome, failing=failing)


def internal(name: str, error: Exception) -> Problem:
    """An exception outside the rules: a defect of hublint."""
    import traceback  # noqa: PLC0415

    message = f"internal error: {type(error).__name__}: {error}"
    detail = "".join(traceback.format_exception(error))
    return Problem(name, masked(message), "hublint", masked(detail))


def _file(name: str, wishes: CheckOptions) -> Path | None:
    if name != STDIN:
        return Path(name)
    return Path(wishes.stdin_name) if wishes.stdin_name else None


def _options(reach: Reach, settings: Settings, file: Path | None, wishes: CheckOptions) -> Options:
    ignored = settings.ignored_for(file) if file else settings.ignore
    return Options(
        select=settings.select if wishes.select is None else wishes.select,
        ignore=ignored if wishes.ignore is None else wishes.ignore,
        pedantic=wishes.pedantic or settings.pedantic,
        targets=targets_for(reach, settings, wishes.targets),
    )


def _outcome(
    shown: str,
    file: Path | None,
    data: bytes | None,
    reach: Reach,
    options: Options,
    wishes: CheckOptions,
) -> FileResult:
    """Lint a file, or the data of standard input; `file` is then what it is to be taken for, if anything."""
    try:
        if data is not None or file is None:
            source = Source.from_bytes(data or b"", shown, file, reach)
        else:
            source = Source.read(file, shown, reach)
    except SourceError as error:
        return _plain(refused(shown, error), fixing=wishes.fix)
    if wishes.fix:
        all_rules = replace(options, all_rules=True)
        outcome = _repaired(source, all_rules, wishes, stdin=data is not None)
    else:
        outcome = _plain(lint_source(source, options))
    wishes.access.note_outside(source)
    return outcome


def _plain(result: Result, *, fixing: bool = False) -> FileResult:
    checked = result.source is not None or bool(result.findings)
    return FileResult(
        result.name,
        checked,
        result.findings,
        result.problems,
        fixing=fixing,
        strange=result.strange,
    )


def _repaired(source: Source, options: Options, wishes: CheckOptions, *, stdin: bool) -> FileResult:
    """Repair a file as far as the fixes prove right, and write it unless only a diff is wanted."""
    from hublint.linter.fix_loop import fix  # noqa: PLC0415
    from hublint.project.writing import WriteError, encoded, write  # noqa: PLC0415

    def lint(text: str) -> Result:
        try:
            return lint_source(source.with_text(text), options)
        except SourceError as error:
            return refused(source.name, error)

    result = lint_source(source, options)
    fixed = fix(source.text, result, lint, unsafe=wishes.unsafe, wanted=options.is_reported)
    before = after = b""
    if fixed.text != source.text:
        try:
            before, after = (encoded(source, text) for text in (source.text, fixed.text))
            if not wishes.diff and not stdin:
                write(source, fixed.text)
        except WriteError as error:
            problem = Problem(source.name, str(error))
            return replace(
                _plain(result, fixing=True),
                findings=_shown(result, options),
                problems=(*result.problems, problem),
            )
    outcome = _after(source, fixed, _shown(fixed.result, options))
    return replace(outcome, before=before, after=after)


def _shown(result: Result, options: Options) -> tuple[Finding, ...]:
    return tuple(filter(options.is_reported, result.findings))


def _after(source: Source, fixed: Fixed, shown: tuple[Finding, ...]) -> FileResult:
    problems = fixed.result.problems
    if not fixed.converged:
        problems = (
            *problems,
            Problem(source.name, "the fixes undo one another: nothing is written"),
        )
    return FileResult(
        source.name,
        True,
        shown,
        problems,
        fixing=True,
        fixed=tuple(fixed.applied),
        refused=tuple(fixed.refused),
        strange=fixed.result.strange,
    )


def _at_least(finding: Finding, word: str) -> bool:
    ranks = {"info": 0, "warning": 1, "error": 2}
    return finding.severity.rank >= ranks[word]


def validated(selectors: tuple[str, ...]) -> tuple[str, ...]:
    """Rule selectors split at commas. Raises `rulebook.UnknownRuleError`."""
    found = tuple(part.strip() for entry in selectors for part in entry.split(",") if part.strip())
    for selector in found:
        rulebook.codes(selector)
    return found
