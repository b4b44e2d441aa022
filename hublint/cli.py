"""The command line: `hublint [PATH ...]`, and one command for each module in `hublint.commands`."""

from __future__ import annotations

import gc
import importlib
import os
import pkgutil
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import click

from hublint import __version__, commands

if TYPE_CHECKING:
    from collections.abc import Iterator

DEFAULT = "check"
_FIRST = (DEFAULT, "explain", "rules", "mounts", "targets", "upgrade")


class Program(click.Group):
    """Finds its commands in `hublint.commands` and imports only the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of all commands, the most used first."""
        names = [module.name for module in pkgutil.iter_modules(commands.__path__)]
        known = [name.replace("_", "-") for name in names if not name.startswith("_")]
        return [name for name in _FIRST if name in known] + sorted(set(known) - set(_FIRST))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; it is the `command` of the module of its name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        with _collector_paused():
            module = importlib.import_module(f"hublint.commands.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what names no command as arguments of `check`."""
        own = {option for parameter in self.get_params(ctx) for option in parameter.opts}
        if not args or (args[0] not in own and args[0] not in self.list_commands(ctx)):
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
    """Say what a jupyterhub_config.py would lose, mix or expose, without running it.

    `hublint [PATH ...]` is short for `hublint check [PATH ...]`; see `hublint check --help` for its options.
    """


def main() -> None:
    """Run the program and exit: 0 nothing found, 1 findings, 2 the work could not be done."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        status = program.main(prog_name="hublint", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        status = 2
    except (click.Abort, KeyboardInterrupt):
        status = 130
    except Exception:  # noqa: BLE001
        import traceback  # noqa: PLC0415

        click.echo(
            "internal error, a defect of hublint. Please report it with these lines:", err=True
        )
        click.echo(traceback.format_exc().rstrip(), err=True)
        status = 2
    sys.exit(_flushed(status if isinstance(status, int) else 0))


def _flushed(status: int) -> int:
    """Write out what is left."""
    with muting():
        sys.stdout.flush()
    return status


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Import without garbage collection: what modules make stays, and looking through it again costs time."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@contextmanager
def muting() -> Iterator[None]:
    """Write no more to standard output once its reader has gone away, which is no reason to complain."""
    try:
        yield
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
