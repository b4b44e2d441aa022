"""The command line: `hublint [PATH ...]`, its commands, and the exit status."""

from __future__ import annotations

import errno
import importlib
from contextlib import suppress

import click

from hublint import __version__
from hublint.cli.gc_pause import imports_uncollected
from hublint.terminal import OutputError, complain
from hublint.terminal.streams import finish, prepare
from hublint.wording import sentence

DEFAULT = "check"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF)
"""What writing to a stream fails with, as click does it for `--help`, without the name of a file."""

COMMANDS = {
    DEFAULT: "Check configs (the default).",
    "explain": "Explain a rule.",
    "rules": "List the rules.",
    "mounts": "Show what is mounted where for a user.",
    "targets": "Show which releases configs are judged by.",
    "settings": "Show which settings are in force.",
    "upgrade": "Show what an upgrade changes for a config.",
    "compare": "Show what an edit does to people's files.",
}
"""The commands in the order of the help; each is the `command` of the module of its name in `cli.commands`."""


class Program(click.Group):
    """Imports only the command that is called; the help needs none."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of all commands, the most used first."""
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The commands in the help."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        with imports_uncollected():
            module = importlib.import_module(f"hublint.cli.commands.{cmd_name}")
        command: click.Command = module.command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what names no command as arguments of `check`."""
        own = {option for parameter in self.get_params(ctx) for option in parameter.opts}
        if not args or (args[0] not in own and args[0] not in COMMANDS):
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="",
    subcommand_metavar="[COMMAND] [ARGS]...",
)
@click.version_option(__version__, message="hublint %(version)s")
def program() -> None:
    """Find what a jupyterhub_config.py would lose, mix up or expose, without running it.

    `hublint [PATH ...]` is short for `hublint check [PATH ...]`. See `hublint check --help` for its options.
    """


def run() -> int:
    """Run the program; the exit status: 0 nothing found, 1 findings, 2 the work could not be done."""
    prepare()
    try:
        status = _status()
        reason = finish()
    except OSError as error:
        reason = error.strerror or str(error)
        finish()
    if reason is None:
        return status
    with suppress(OSError):
        complain(f"error: The output can't be written: {reason}.")
    finish()
    return 2


def _status() -> int:
    """The exit status of the command, its errors printed. Raises `OSError` if a stream can't be written to."""
    try:
        status = program.main(prog_name="hublint", standalone_mode=False)
    except click.ClickException as error:
        _explain(error)
        return 2
    except (click.Abort, KeyboardInterrupt):
        return 130
    except OutputError:
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL and error.filename is None:
            raise
        _confess(error)
        return 2
    return status if isinstance(status, int) else 0


def _explain(error: click.ClickException) -> None:
    """Say what is wrong with the command line, or with a file that it names."""
    if isinstance(error, click.UsageError) and error.ctx is not None:
        for line in error.ctx.get_usage().splitlines():
            complain(line)
        complain(f"Try `{error.ctx.command_path} --help` for help.")
        complain()
    complain(f"error: {sentence(error.format_message())}")


def _confess(error: Exception) -> None:
    import traceback  # noqa: PLC0415

    complain("error: This is a bug in hublint. Please report it with these lines:")
    for line in "".join(traceback.format_exception(error)).splitlines():
        complain(line)
