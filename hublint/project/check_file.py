"""One file from its path to its result: settings, lint, and repair."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hublint.findings import Severity
from hublint.linter.lint import lint_source, unreadable
from hublint.linter.own_rules import NOT_FULLY_JUDGED
from hublint.linter.reported import beyond
from hublint.linter.result import IN_BASELINE, Problem, Result, Suppressed
from hublint.project.named_input import STDIN, shown_name
from hublint.project.repository_path import repository_path
from hublint.project.session import Session
from hublint.secrecy import masked
from hublint.source import Source, SourceError
from hublint.source.stdin import read_standard_input
from hublint.versions.strange import strange_releases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hublint.checks.toolkit.rule import Rule
    from hublint.files.reach import Reach
    from hublint.findings import Finding
    from hublint.linter.fix_loop import FixResult, Refusal
    from hublint.linter.options import Options
    from hublint.project.baseline.recording import Recording
    from hublint.project.chosen_releases import Choice
    from hublint.source.source import StandsFor


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What the command line asks for; `None` leaves it to the settings files.

    `extend_select` and `ignore` add to what those say. Without `force_exclude`, files are checked even if the settings
    exclude them, and with `ignore_suppressions` no comment or baseline silences anything. Findings go into the
    baselines of a `recording`, or are silenced by comments with a `reason`. `stands_for` is what the files are said to
    be: parts of a larger configuration, or whole ones. Standard input without a name is a part otherwise. With
    `only_named`, fixes change no other file than the one that is checked.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    pedantic: bool = False
    targets: Mapping[str, str] | None = None
    preview: bool = False
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    stdin_name: str | None = None
    stands_for: StandsFor | None = None
    force_exclude: bool = True
    ignore_suppressions: bool = False
    recording: Recording | None = None
    reason: str | None = None
    only_named: bool = False
    session: Session = field(default_factory=Session)


class Task(NamedTuple):
    """One file, or standard input, with what may be read along with it, and the options that hold for it."""

    name: str
    file: Path | None
    reach: Reach
    options: Options


Judge = Callable[[Task, CheckOptions], "FileResult"]
"""Gives what `judged` gives, be it worked out in another process."""


class OtherChange(NamedTuple):
    """Another file than the checked one, which fixes change."""

    name: str
    before: bytes
    after: bytes


@dataclass(slots=True, eq=False, repr=False)
class FileResult:
    """What became of one file. `path` is the one from the root of the repository, if it is known.

    `checked` is false if it could not be read, or if the settings have it `excluded`. `failing` is true if a finding
    remains that `--fail-on` names. With `--fix`, `findings` are those that remain, and `before` and `after` the
    content; they are the same where nothing is repaired, and empty for a file that could not be checked, but for
    standard input, which is passed on. `strange` are the distributions in use of which the judged release is not
    among the known ones. `suppressed` are the findings that comments or the baseline silence, which are not among
    `findings`, and `ignored` those that new comments silence from now on. `is_part` if it was judged
    as a part of a larger configuration. `choices` are the releases that the file is
    judged by, `rules` those that were looked for, `plugins` the packages that some of them are from, and `docs_url` is
    where their pages are, if not at hublint's own. `around` are the files of the deployment that the verdict rests on,
    and `others` those of them that fixes change.
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
    path: str = ""
    suppressed: tuple[Suppressed, ...] = ()
    choices: tuple[Choice, ...] = ()
    rules: tuple[Rule, ...] = ()
    docs_url: str | None = None
    plugins: tuple[str, ...] = ()
    excluded: bool = False
    ignored: tuple[Finding, ...] = ()
    is_part: bool = False
    around: tuple[str, ...] = ()
    others: tuple[OtherChange, ...] = ()

    @property
    def baselined(self) -> tuple[Finding, ...]:
        """The findings that the baseline knows."""
        return tuple(one.finding for one in self.suppressed if one.in_baseline)


def check_file(name: str, wanted: CheckOptions, judge: Judge | None = None) -> FileResult:
    """Lint one file, or standard input, and repair it if asked to; `judge` does so elsewhere.

    Raises `SettingsError`, `PluginError` and `UnknownRuleError`; whatever else goes wrong is in the result.
    """
    task = task_for(name, wanted)
    _, file, reach, options = task
    result = (judge or judged)(task, wanted)
    settings = wanted.session.settings(reach)
    result = _with_baseline(result, reach, file, options, wanted)
    if wanted.reason is not None and file is not None:
        result = _silenced(result, reach, file, options, wanted)
    return replace(
        result,
        failing=_is_failing(result, reach, wanted),
        choices=result.choices or wanted.session.choices(reach, wanted.targets),
        rules=options.rules,
        path=repository_path(result.name, file, reach),
        docs_url=settings.docs_url,
        plugins=options.plugins,
    )


def judged(task: Task, wanted: CheckOptions) -> FileResult:
    """What a file is found to hold, or standard input, and what becomes of it; the baseline has no part in it.

    Notes go to the session. Whatever goes wrong is in the result.
    """
    name, file, reach, options = task
    shown = (wanted.stdin_name if name == STDIN else None) or shown_name(name)
    data = None
    try:
        if name == STDIN:
            data = read_standard_input()
        if _is_excluded(file, reach, wanted):
            result = FileResult(shown, excluded=True)
        else:
            result = _result(shown, file, data, reach, options, wanted)
    except SourceError as error:
        result = FileResult(shown, problems=(Problem(shown, error.about(f"`{shown}`")),))
    except Exception as error:  # noqa: BLE001
        result = FileResult(shown, problems=(Problem.internal(shown, error, masked),))
    if data is not None:
        after = result.after if result.fixed else data
        result = replace(result, stdin=True, before=data, after=after)
    return result


def _with_baseline(
    result: FileResult, reach: Reach, file: Path | None, options: Options, wanted: CheckOptions
) -> FileResult:
    """Record the findings if that is wanted, or else tell what the baseline of the config has too much."""
    known = wanted.session.known
    if not result.checked or result.problems:
        return result
    if wanted.recording is not None:
        rank = _counting_rank(reach, wanted)
        taken = tuple(one for one in result.findings if one.severity.rank >= rank)
        left = tuple(one for one in result.findings if one.severity.rank < rank)
        if wanted.recording.record(known, reach, file, taken, options.enabled):
            known_now = (Suppressed(one, IN_BASELINE, True) for one in taken)
            return replace(result, findings=left, suppressed=(*result.suppressed, *known_now))
    elif not (_is_partly_judged(result) or wanted.ignore_suppressions):
        seen = {one.fingerprint for one in result.baselined if one.fingerprint is not None}
        known.tell_stale(reach, file, seen, options.enabled)
    return result


def _silenced(
    result: FileResult, reach: Reach, file: Path, options: Options, wanted: CheckOptions
) -> FileResult:
    """Write comments that silence what is left."""
    from hublint.project.ignoring import ignore_findings  # noqa: PLC0415
    from hublint.project.writing import WriteError  # noqa: PLC0415

    if not result.findings or result.problems:
        return result
    rank, reason = _counting_rank(reach, wanted), wanted.reason or ""

    def is_wanted(finding: Finding) -> bool:
        return finding.severity.rank >= rank

    try:
        after, ignored = ignore_findings(file, result.name, reach, options, reason, is_wanted)
    except SourceError:
        return result  # it can't be parsed, as its only finding says
    except WriteError as error:
        problem = Problem(result.name, f"`{result.name}` {error}.")
        return replace(result, problems=(problem,))
    return replace(result, findings=after.findings, ignored=ignored)


def _counting_rank(reach: Reach, wanted: CheckOptions) -> int:
    """From which rank on findings are worth a place in the baseline, or a comment."""
    return min(Severity.WARNING.rank, _fail_on(reach, wanted).rank)


def _is_partly_judged(result: FileResult) -> bool:
    codes = {one.code for one in (*result.findings, *result.baselined)}
    return bool(result.strange) or NOT_FULLY_JUDGED.code in codes


def _path(name: str, wanted: CheckOptions) -> Path | None:
    if name != STDIN:
        return Path(name)
    return Path(wanted.stdin_name) if wanted.stdin_name else None


def task_for(name: str, wanted: CheckOptions) -> Task:
    """The task of checking a file, once it is sure that its options name rules which exist.

    Raises `SettingsError`, `PluginError` and `UnknownRuleError`.
    """
    file = _path(name, wanted)
    reach = wanted.session.reach(file.parent if file else Path())
    targets = wanted.targets or {}
    options = wanted.session.options(reach, file, targets)
    options = replace(
        options,
        select=options.select if wanted.select is None else wanted.select,
        extend_select=(
            *(options.extend_select if wanted.select is None else ()),
            *wanted.extend_select,
        ),
        ignore=(*options.ignore, *wanted.ignore),
        pedantic=wanted.pedantic or options.pedantic,
        preview=wanted.preview or options.preview,
        heeds_comments=not wanted.ignore_suppressions,
        origins=dict.fromkeys(targets, "chosen with --target"),
        stands_for=wanted.stands_for or ("part" if file is None else None),
    )
    if wanted.ignore_suppressions or wanted.recording is not None:
        options = replace(options, baseline=frozenset())
    options.check()
    wanted.session.note(options.notes)
    return Task(name, file, reach, options)


def _is_excluded(file: Path | None, reach: Reach, wanted: CheckOptions) -> bool:
    return (
        wanted.force_exclude and file is not None and wanted.session.settings(reach).excludes(file)
    )


def _is_failing(result: FileResult, reach: Reach, wanted: CheckOptions) -> bool:
    """Whether a finding is there that the run is to fail for; with `--diff` they all are still there."""
    fail_on = _fail_on(reach, wanted)
    findings = (*result.findings, *result.fixed) if wanted.diff else result.findings
    return any(finding.severity.rank >= fail_on.rank for finding in findings)


def _fail_on(reach: Reach, wanted: CheckOptions) -> Severity:
    return Severity(wanted.fail_on or wanted.session.settings(reach).fail_on)


def _result(
    shown: str,
    file: Path | None,
    data: bytes | None,
    reach: Reach,
    options: Options,
    wanted: CheckOptions,
) -> FileResult:
    """Lint a file, or the data of standard input; `file` is then what it is to be taken for, if anything."""
    try:
        if data is not None or file is None:
            source = Source.from_bytes(data or b"", shown, file, reach)
        else:
            source = Source.read(file, shown, reach)
    except SourceError as error:
        return _plain(beyond(options.baseline, unreadable(shown, error)), fixing=wanted.fix)
    options = wanted.session.judging(options, reach, source)
    if wanted.fix:
        result = _repaired(source, options, wanted, stdin=data is not None)
    else:
        linted = lint_source(source, options)
        wanted.session.note(linted.notes)
        result = _plain(linted)
    wanted.session.note_outside(source)
    return _with_releases(result, reach, options, wanted)


def _with_releases(
    result: FileResult, reach: Reach, options: Options, wanted: CheckOptions
) -> FileResult:
    """The result with the releases that the file is judged by; a note on those that aren't known."""
    session, deployment = wanted.session, options.deployment
    pins = session.pins(reach, deployment)
    session.note(strange_releases(result.strange, pins, options.targets))
    return replace(result, choices=session.choices(reach, wanted.targets, deployment))


def _plain(result: Result, *, fixing: bool = False) -> FileResult:
    checked = result.source is not None or bool(result.findings or result.baselined)
    return FileResult(
        result.name,
        checked,
        result.findings,
        result.problems,
        fixing=fixing,
        strange=result.strange,
        suppressed=result.suppressed,
        is_part=result.is_part,
        around=tuple(one.name for one in result.around),
    )


def _repaired(source: Source, options: Options, wanted: CheckOptions, *, stdin: bool) -> FileResult:
    """Repair a file as far as the fixes prove right, and write it unless only a diff is wanted."""
    from hublint.linter.fix_loop import fix_source  # noqa: PLC0415
    from hublint.project.writing import WriteError, encoded, write  # noqa: PLC0415

    fixed = fix_source(
        source, options, unsafe=wanted.unsafe, others=not (wanted.only_named or stdin)
    )
    wanted.session.note(fixed.original.notes)
    changes: list[OtherChange] = []
    texts = [(one.source, one.text) for one in fixed.others]
    if fixed.text != source.text:
        texts.append((source, fixed.text))
    for changed, text in texts:
        try:
            before, after = (encoded(changed, one) for one in (changed.text, text))
            if not wanted.diff and not stdin:
                write(changed, text)
        except WriteError as error:
            return _unwritten(fixed.original, changed.name, str(error))
        changes.append(OtherChange(changed.name, before, after))
    own = changes.pop() if fixed.text != source.text else OtherChange(source.name, b"", b"")
    return replace(_after(source, fixed), before=own.before, after=own.after, others=tuple(changes))


def _unwritten(result: Result, name: str, reason: str) -> FileResult:
    plain = _plain(result, fixing=True)
    return replace(plain, problems=(*result.problems, Problem(name, f"`{name}` {reason}.")))


def _after(source: Source, fixed: FixResult) -> FileResult:
    problems = fixed.result.problems
    if not fixed.converged:
        problems = (
            *problems,
            Problem(
                source.name,
                f"`{source.name}` is left as it is, because the fixes undo one another.",
            ),
        )
    return FileResult(
        source.name,
        True,
        fixed.result.findings,
        problems,
        fixing=True,
        fixed=tuple(fixed.applied),
        refused=tuple(fixed.refused),
        strange=fixed.result.strange,
        suppressed=fixed.result.suppressed,
        is_part=fixed.result.is_part,
        around=tuple(one.name for one in fixed.result.around),
    )
