"""`hublint compare`: what an edit of a config does to people's files, servers and logins."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hublint.cli.common_options import FILE, WORD, format_option, presentation, reading
from hublint.cli.gc_pause import collector_paused
from hublint.cli.help import HelpfulCommand
from hublint.cli.missing import no_such_file
from hublint.comparison.changes_view import ChangesView
from hublint.comparison.compare_versions import compare_versions
from hublint.comparison.comparison_result import Comparison
from hublint.comparison.inputs import Inputs
from hublint.files.git_objects import GitError
from hublint.files.reach import is_folder, is_missing
from hublint.findings import Severity
from hublint.linter.plugins import PluginError
from hublint.linter.result import Problem
from hublint.linter.selectors import UnknownRuleError
from hublint.output import view_formats, viewer
from hublint.output.run_report import complain_of
from hublint.project.allowed_values import SEVERITIES
from hublint.project.discovery import discover
from hublint.project.settings import SettingsError
from hublint.source import SourceError
from hublint.terminal import complain, note, say
from hublint.terminal.progress import working_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.project.session import Session

MARKDOWN = "markdown"
HEAD = "HEAD"


EXAMPLES = (
    ("hublint compare old.py new.py", "what the new file does to people's files"),
    ("hublint compare --since main", "every config below this folder"),
    ("hublint compare HEAD:hub.py hub.py", "a file and what git has of it"),
)
STATUSES = (
    ("0", "Nothing is as bad as --fail-on says."),
    ("1", "Something is."),
    ("2", "Something could not be compared."),
)


@click.command("compare", cls=HelpfulCommand, examples=EXAMPLES, statuses=STATUSES)
@click.argument("paths", nargs=-1, metavar="OLD NEW", type=FILE)
@click.option(
    "--since",
    metavar="REV",
    type=WORD,
    help="Compare each config below the PATHs with what it was at this revision of git.",
)
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="error",
    show_default=True,
    help="Exit with 1 for this severity and worse.",
)
@click.option(
    "--user",
    metavar="NAME",
    default="alice",
    show_default=True,
    help="The user to draw with --svg.",
)
@click.option(
    "--svg",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Also write a drawing of one user's files before and after to this file.",
)
@format_option((*view_formats(), MARKDOWN))
@presentation
@reading
def command(
    paths: tuple[str, ...],
    since: str | None,
    fail_on: str,
    user: str,
    svg: Path | None,
    output_format: str,
    session: Session,
) -> int:
    """Show what an edit does to users' files, servers and logins before it is deployed.

    OLD and NEW are files, or REV:PATH for a file as it was at a revision of git, PATH being from the repository's root.
    With `--since REV` any number of paths may be given.
    """
    if since is None and len(paths) != 2:
        raise click.UsageError("Name two files, OLD and NEW, or a revision with --since.")
    if since is not None and svg is not None:
        raise click.UsageError("--svg draws two files, OLD and NEW, and takes no --since.")
    try:
        with Inputs(session) as inputs, collector_paused(), working_on(" ".join(paths) or "."):
            found = list(_since(inputs, since, paths) if since else [_pair(inputs, *paths)])
            _show(found, output_format)
            if svg is not None and not found[0].problems:
                _draw(inputs, paths, user, svg)
    except (GitError, SettingsError, UnknownRuleError, PluginError) as error:
        raise click.ClickException(str(error)) from None
    if any(comparison.problems for comparison in found):
        return 2
    return int(any(comparison.fails(Severity(fail_on)) for comparison in found))


def _show(found: list[Comparison], output_format: str) -> None:
    for comparison in found:
        for problem in comparison.problems:
            complain_of(problem)
    view = ChangesView(found)
    if output_format != MARKDOWN:
        viewer(output_format).view(view)
        return
    from hublint.comparison.pull_request_comment import markdown  # noqa: PLC0415

    for line in markdown(found):
        say(line)


def _pair(inputs: Inputs, old: str, new: str) -> Comparison:
    """The comparison of two versions that are named; what can't be read is a problem."""
    for name in (old, new):
        if is_missing(Path(name)) and ":" not in name:
            problem = Problem(name, no_such_file(name))
            return Comparison(old, new, problems=(problem,))
    name = old
    try:
        before = inputs.version(old)
        name = new
        return compare_versions(before, inputs.version(new))
    except SourceError as error:
        return Comparison(old, new, problems=(Problem(name, error.about(f"`{name}`")),))


def _draw(inputs: Inputs, paths: tuple[str, ...], user: str, svg: Path) -> None:
    """Write the drawing of one user's files in two versions, beside each other."""
    from hublint.linter.lint import model  # noqa: PLC0415
    from hublint.preview import mounts_view  # noqa: PLC0415
    from hublint.preview.show import save_both  # noqa: PLC0415

    versions = [inputs.version(path) for path in paths]
    views = [mounts_view(model(one.source, one.options), user) for one in versions]
    before, after = ((view.name, view.pictures) for view in views)
    try:
        save_both(before, after, svg)
    except OSError as error:
        raise click.ClickException(f"`{svg}` can't be written: {error.strerror}.") from None
    complain(f"Wrote {svg}.")


def _since(inputs: Inputs, revision: str, paths: tuple[str, ...]) -> Iterator[Comparison]:
    """The comparison of each config of the working tree with what it was."""
    if revision == HEAD and not inputs.repository.has_commit(HEAD):
        note("There is no commit yet, so there is nothing to compare with.")
        return
    was = inputs.revision(revision)
    for name in dict.fromkeys(_configs(inputs.session, paths)):
        path = inputs.path_in_repository(name)
        if was.has(path):
            yield _pair(inputs, f"{revision}:{path}", name)
        else:
            note(f"{name} is not in {revision}, so there is nothing to compare it with.")


def _configs(session: Session, paths: tuple[str, ...]) -> Iterator[str]:
    """The configs that are named, or lie below the folders that are, without what the settings exclude."""
    for path in paths or (".",):
        if is_folder(Path(path)):
            yield from (str(file) for file in _below(session, Path(path)))
        elif not is_missing(Path(path)) and _is_excluded(session, Path(path)):
            note(f"{path} is excluded by `exclude` in the settings.")
        else:
            yield path


def _below(session: Session, folder: Path) -> Iterator[Path]:
    reach = session.search(folder)
    for file in discover(folder, reach, session.settings(reach).excludes, _passed_over):
        if not _is_excluded(session, file):
            yield file


def _is_excluded(session: Session, file: Path) -> bool:
    """Whether the settings that count for a file exclude it."""
    return session.settings(session.reach(file.parent)).excludes(file)


def _passed_over(path: Path, reason: str) -> None:
    note(f"{path} is passed over: {reason}.")
