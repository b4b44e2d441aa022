"""The command line: `hublint [PATH ...]`, its commands, and the exit status."""

from __future__ import annotations

import errno
import importlib
from contextlib import suppress
from contextvars import copy_context
from typing import TYPE_CHECKING

import click

from hublint import __version__
from hublint.cache.run_memory import remembering
from hublint.cli.help import grouped, write_section
from hublint.cli.wrong_calls import explanation, misspelled_command
from hublint.terminal import OutputError, complain
from hublint.terminal.progress_line import LINE
from hublint.terminal.streams import finish, prepare
from hublint.wording import sentence

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

DEFAULT = "check"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF)
"""What writing to a stream fails with, as click does it for `--help`, without the name of a file."""

COMMANDS = {
    DEFAULT: "Check configs (the default).",
    "explain": "Explain a rule, a setting or a class.",
    "rules": "List the rules.",
    "mounts": "Show what is mounted where for a user.",
    "targets": "Show which releases configs are judged by.",
    "context": "Show what is read around a config.",
    "settings": "Show which settings are in force.",
    "upgrade": "Show what an upgrade changes for a config.",
    "compare": "Show what an edit does to people's files.",
    "cache": "Show or clear the remembered results.",
    "completion": "Print what makes a shell complete commands.",
}
"""The commands in the order of the help; each is the `command` of the module of its name in `cli.commands`."""


class Program(click.Group):
    """Imports only the command that is called. What names no command is for `check`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of all commands, the most used first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command."""
        return command_of(cmd_name) if cmd_name in COMMANDS else None

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Both ways to call it."""
        formatter.write_usage(ctx.command_path, "[PATH]... [OPTIONS]")
        formatter.write_usage(ctx.command_path, "COMMAND ...", " " * len("Usage: "))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands, the options of `check` in groups, examples, and the exit statuses."""
        write_section(formatter, "Commands", list(COMMANDS.items()))
        check = command_of(DEFAULT)
        for heading, rows in grouped([*check.params, *self.get_params(ctx)], ctx):
            write_section(formatter, heading, rows)
        check.format_epilog(ctx, formatter)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what names no command as arguments of `check`, unless a command was meant."""
        own = {option for parameter in self.get_params(ctx) for option in parameter.opts}
        if not args and ctx.resilient_parsing:
            return super().parse_args(ctx, args)
        if not args or (args[0] not in own and args[0] not in COMMANDS):
            if args and not ctx.resilient_parsing and (wrong := misspelled_command(args, COMMANDS)):
                raise click.ClickException(wrong)
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """What the first word may be: a command, or what `check` takes."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415

        own = click.Command.shell_complete(self, ctx, incomplete)
        check = command_of(DEFAULT)
        options = check.shell_complete(click.Context(check, parent=ctx), incomplete)
        commands = [
            CompletionItem(name, help=words)
            for name, words in COMMANDS.items()
            if name.startswith(incomplete)
        ]
        paths = [] if incomplete.startswith("-") else [CompletionItem(incomplete, type="file")]
        return [*paths, *commands, *options, *own]


def command_of(name: str) -> click.Command:
    """Import the command of a name."""
    module = importlib.import_module(f"hublint.cli.commands.{name}")
    command: click.Command = module.command
    return command


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="hublint %(version)s")
def program() -> None:
    """Find what a jupyterhub_config.py would lose, mix up or expose, without running it.

    Without a command, hublint checks the config at each PATH, or every config below the current folder.
    """


def run(file: str | None = None) -> int:
    """Run the program; the exit status: 0 nothing found, 1 findings, 2 the work could not be done.

    The result may be remembered in `file`.
    """
    prepare()
    with remembering(file) as memory:
        try:
            status = copy_context().run(_status)
            reason = finish()
        except OSError as error:
            reason = error.strerror or str(error)
            finish()
    if reason is None:
        if memory is not None and not LINE.was_painted:
            memory.keep(status)
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
    """Say what is wrong with the call, or with a file that it names, and how the call is written."""
    if not isinstance(error, click.UsageError):
        complain(f"error: {sentence(error.format_message())}")
        return
    complain(f"error: {explanation(error, command_of, COMMANDS)}")
    if error.ctx is not None:
        complain(f"Run `{error.ctx.command_path} --help` for help.")


def _confess(error: Exception) -> None:
    import traceback  # noqa: PLC0415

    complain("error: This is a bug in hublint. Please report it with these lines:")
    for line in "".join(traceback.format_exception(error)).splitlines():
        complain(line)
