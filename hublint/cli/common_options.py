"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from hublint.terminal import OutputError, note
from hublint.terminal.presentation import COLORS, color, quiet
from hublint.wording import listed, sentence

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from hublint.output import Reporter
    from hublint.project.session import Session

Command = TypeVar("Command", bound=Callable[..., Any])
Completer = Callable[[str], "list[CompletionItem]"]


class _Given(click.types.StringParamType):
    """A word, or several between separators: where there is none, a variable was not set. Shells complete it."""

    def __init__(self, complete: Completer, separators: str = "") -> None:
        self._complete = complete
        self._separators = separators

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The words, as they are."""
        if not str(value).strip(f" {self._separators}"):
            self.fail("It is empty. Perhaps a variable is not set.", param, ctx)
        return str(value)

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """What a shell may put in place of the beginning of a word."""
        return self._complete(incomplete)


def _paths(incomplete: str, kind: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem  # noqa: PLC0415

    return [CompletionItem(incomplete, type=kind)]


def _rules(incomplete: str) -> list[CompletionItem]:
    from hublint.cli.candidates import listed_rules  # noqa: PLC0415

    return listed_rules(incomplete)


def _topics(incomplete: str) -> list[CompletionItem]:
    from hublint.cli.candidates import explained  # noqa: PLC0415

    return explained(incomplete)


def _reports(incomplete: str) -> list[CompletionItem]:
    from hublint.cli.candidates import reports  # noqa: PLC0415

    return reports(incomplete)


FILE = _Given(lambda incomplete: _paths(incomplete, "file"))
FOLDER = _Given(lambda incomplete: _paths(incomplete, "dir"))
RULES = _Given(_rules, ",")
WORD = _Given(lambda _: [])
TOPIC = _Given(_topics)
REPORT = _Given(_reports)


def target(help: str) -> Callable[[Command], Command]:  # noqa: A002
    """`--target NAME=VERSION`, as often as wanted: `targets`."""
    return click.option("--target", "targets", multiple=True, metavar="NAME=VERSION", help=help)


def format_option(formats: Iterable[str]) -> Callable[[Command], Command]:
    """`--output-format`, the first of these by default: `output_format`."""
    formats = tuple(formats)
    return click.option(
        "--output-format",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        metavar="FORMAT",
        help=f"Print the result as {listed(formats, 'or')}.",
    )


def output_option(command: Command) -> Command:
    """`--output FORMAT=PATH`, as often as wanted: `also`, a reporter for each, whose file is open."""
    return click.option(
        "--output",
        "also",
        multiple=True,
        type=REPORT,
        metavar="FORMAT=PATH",
        callback=_reports_to_files,
        help="Also write a report to this file, besides what is printed.",
    )(command)


def _reports_to_files(
    ctx: click.Context, _: click.Parameter, given: tuple[str, ...]
) -> tuple[Reporter, ...]:
    """The reporters of all outputs, none while a shell completes. Raises `click.BadParameter`."""
    if ctx.resilient_parsing:
        return ()
    paths = [one.partition("=")[2] for one in given]
    for path in paths:
        if paths.count(path) > 1:
            raise click.BadParameter(f"Two reports can't go to one file, `{path}`.")
    return tuple(map(_report_to_file, given))


def _report_to_file(given: str) -> Reporter:
    """The reporter of a format that writes to a file. Raises `click.BadParameter`."""
    from hublint.output import FORMATS, reporter  # noqa: PLC0415
    from hublint.terminal.outlets import ReportFile  # noqa: PLC0415

    name, _, path = given.partition("=")
    if not path.strip():
        raise click.BadParameter("Write FORMAT=PATH, such as `sarif=hublint.sarif`.")
    if name not in FORMATS:
        raise click.BadParameter(f"`{name}` is not one of {', '.join(FORMATS)}.")
    if path.endswith(".py"):
        raise click.BadParameter(f"`{path}` is a Python file, which the report would replace.")
    try:
        return reporter(name, ReportFile(Path(path)))
    except OutputError as error:
        raise click.BadParameter(sentence(str(error))) from None


def presentation(command: Command) -> Command:
    """How the result looks on a terminal, and how much is said beside it: `--color` and `--quiet`."""
    colored = click.option(
        "--color",
        type=click.Choice(COLORS),
        default="auto",
        show_default=True,
        metavar="WHEN",
        expose_value=False,
        callback=lambda _ctx, _option, value: color.set(value),
        help="Use colors: auto (on a terminal), always or never.",
    )
    silenced = click.option(
        "-q",
        "--quiet",
        is_flag=True,
        expose_value=False,
        callback=lambda _ctx, _option, value: quiet.set(value),
        help="Print no notes, progress and sums.",
    )
    return colored(silenced(command))


def reading(command: Command) -> Command:
    """What may be read along with a config, and which settings count: `session`."""

    @click.option(
        "--root",
        type=FOLDER,
        metavar="FOLDER",
        help="Read nothing outside this folder. [default: the repository]",
    )
    @click.option(
        "--also-read",
        type=FOLDER,
        multiple=True,
        metavar="FOLDER",
        help="Also read files in this folder if the config loads them.",
    )
    @click.option("--config", type=FILE, metavar="FILE", help="Read settings from this file only.")
    @click.option("--isolated", is_flag=True, help="Read no settings file.")
    @wraps(command)
    def wrapped(
        *arguments: Any,
        root: str | None,
        also_read: tuple[str, ...],
        config: str | None,
        isolated: bool,
        **options: Any,
    ) -> Any:
        session = _session(root, also_read, config, isolated=isolated)
        return command(*arguments, session=session, **options)

    return wrapped  # type: ignore[return-value]


def _session(
    root: str | None, also_read: tuple[str, ...], config: str | None, *, isolated: bool
) -> Session:
    """The options as one. Raises `click.UsageError` for those that exclude each other, and for what is no folder."""
    from hublint.cli import lean_libcst  # noqa: PLC0415

    lean_libcst.load()
    from hublint.files.reach import is_folder  # noqa: PLC0415
    from hublint.project.session import Session  # noqa: PLC0415
    from hublint.source import unvalidated  # noqa: PLC0415

    unvalidated.install()
    if isolated and config is not None:
        raise click.UsageError("--isolated and --config exclude each other.")
    for folder in (*also_read, *([root] if root is not None else [])):
        if not is_folder(Path(folder)):
            raise click.UsageError(f"`{folder}` is not a readable folder.")
    return Session(
        Path(root) if root is not None else None,
        tuple(map(Path, also_read)),
        Path(config) if config is not None else None,
        isolated,
        note,
    )
