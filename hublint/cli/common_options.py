"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from hublint.terminal import OutputError, complain
from hublint.wording import sentence

if TYPE_CHECKING:
    from hublint.output import Reporter
    from hublint.project.session import Session

Command = TypeVar("Command", bound=Callable[..., Any])


class _Given(click.types.StringParamType):
    """A word, or several between separators: where there is none, a variable was not set."""

    def __init__(self, separators: str = "") -> None:
        self._separators = separators

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The words, as they are."""
        if not str(value).strip(f" {self._separators}"):
            self.fail("It is empty. Perhaps a variable is not set.", param, ctx)
        return str(value)


GIVEN = _Given()
LIST = _Given(",")


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
        help="How to print the result.",
    )


def output_option(command: Command) -> Command:
    """`--output FORMAT=PATH`, as often as wanted: `also`, a reporter for each, whose file is open."""
    return click.option(
        "--output",
        "also",
        multiple=True,
        metavar="FORMAT=PATH",
        callback=lambda _, __, given: _reports_to_files(given),
        help="Also write a report to this file, besides what is printed.",
    )(command)


def _reports_to_files(given: tuple[str, ...]) -> tuple[Reporter, ...]:
    """The reporters of all outputs. Raises `click.BadParameter`."""
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


def reading(command: Command) -> Command:
    """What may be read along with a config, and which settings count: `session`."""

    @click.option(
        "--root",
        type=GIVEN,
        metavar="FOLDER",
        help="Read nothing outside this folder. [default: the repository]",
    )
    @click.option(
        "--also-read",
        type=GIVEN,
        multiple=True,
        metavar="FOLDER",
        help="Also read files in this folder if the config loads them.",
    )
    @click.option("--config", type=GIVEN, metavar="FILE", help="Read settings from this file only.")
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
        lambda note: complain(f"note: {note}"),
    )
