"""The help of commands: options in groups, examples, and what the exit status means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Rows = Sequence[tuple[str, str]]

GROUPS = {
    "User": ("--user", "--server"),
    "Rules": (
        "--select",
        "--ignore",
        "--extend-select",
        "--pedantic",
        "--preview",
        "--fail-on",
    ),
    "Releases": ("--to", "--target"),
    "Fixes": ("--fix", "--unsafe-fixes", "--only-named", "--diff"),
    "Deployment": ("--compose", "--service", "--env-file", "--env", "--no-context"),
    "Old findings": (
        "--write-baseline",
        "--baseline",
        "--no-baseline",
        "--add-ignores",
        "--ignore-suppressions",
    ),
    "Output": (
        "--full",
        "--schema",
        "--output-format",
        "--output",
        "--statistics",
        "--svg",
        "--color",
        "--quiet",
    ),
    "Files and settings": (
        "--no-cache",
        "--since",
        "--stdin-filename",
        "--part",
        "--whole",
        "--no-force-exclude",
        "--root",
        "--also-read",
        "--config",
        "--isolated",
        "--jobs",
    ),
    "Other options": ("--version", "--help"),
}
"""Under which heading each option is listed, and in which order."""

STATUSES = (
    ("0", "Nothing was found at or above --fail-on."),
    ("1", "Something was, and --fix did not repair it."),
    ("2", "The work could not be done: a wrong option, an unreadable file."),
)


class HelpfulCommand(click.Command):
    """A command whose help has examples and, if it has several, the exit statuses."""

    def __init__(
        self, *arguments: Any, examples: Rows = (), statuses: Rows = (), **options: Any
    ) -> None:
        super().__init__(*arguments, **options)
        self.examples = examples
        self.statuses = statuses

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options in groups."""
        for heading, rows in grouped(self.get_params(ctx), ctx):
            write_section(formatter, heading, rows)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """What stands below the options."""
        write_section(formatter, "Examples", self.examples)
        write_section(formatter, "Exit status", self.statuses)


def write_section(formatter: click.HelpFormatter, heading: str, rows: Rows) -> None:
    """Write rows in two columns under a heading, nothing if there are none."""
    if rows:
        with formatter.section(heading):
            formatter.write_dl(rows, col_max=42)


def grouped(
    parameters: Iterable[click.Parameter], ctx: click.Context
) -> Iterator[tuple[str, Rows]]:
    """The rows of the help of these options under their headings."""
    rows = {
        parameter.opts[-1]: row
        for parameter in parameters
        if isinstance(parameter, click.Option) and (row := parameter.get_help_record(ctx))
    }
    for heading, names in GROUPS.items():
        yield heading, [rows[name] for name in names if name in rows]
