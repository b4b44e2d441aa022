"""Options that say what lies around a config: compose files, the hub's service, and variables."""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hublint.cli.common_options import FILE, WORD, Command

if TYPE_CHECKING:
    from hublint.project.session import Session


def deployment(command: Command) -> Command:
    """`--compose`, `--service`, `--env-file`, `--env` and `--no-context`, which the session takes.

    It goes between the options that make the session and the command.
    """

    @click.option(
        "--compose",
        multiple=True,
        type=FILE,
        metavar="FILE",
        help="A compose file that starts the hub, in the order of `docker compose -f`.",
    )
    @click.option("--service", type=WORD, metavar="NAME", help="The service that runs the hub.")
    @click.option(
        "--env-file",
        "env_files",
        multiple=True,
        type=FILE,
        metavar="FILE",
        help="A file of variables in the place of .env.",
    )
    @click.option(
        "--env",
        multiple=True,
        type=WORD,
        metavar="NAME=VALUE",
        help="An environment variable of the hub.",
    )
    @click.option(
        "--no-context",
        is_flag=True,
        help="Go without the service that runs the hub: read no compose files, .env files or units.",
    )
    @wraps(command)
    def wrapped(
        *arguments: Any,
        session: Session,
        compose: tuple[str, ...],
        service: str | None,
        env_files: tuple[str, ...],
        env: tuple[str, ...],
        no_context: bool,
        **options: Any,
    ) -> Any:
        from hublint.deployment.asked import Asked  # noqa: PLC0415 - the help needs no parser

        variables = dict(map(_variable, env))
        files = tuple(map(_file, compose)), tuple(map(_file, env_files))
        if no_context and (compose or service or env_files or env):
            raise click.UsageError(
                "--no-context excludes --compose, --service, --env-file and --env."
            )
        session.named = Asked(files[0], service, files[1], variables, off=no_context)
        return command(*arguments, session=session, **options)

    return wrapped  # type: ignore[return-value]


def _variable(given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not name or not equals:
        raise click.UsageError(f"`{given}` is not of the form NAME=VALUE.")
    return name, value


def _file(name: str) -> Path:
    from hublint.cli.missing import no_such_file  # noqa: PLC0415
    from hublint.files.reach import is_missing  # noqa: PLC0415

    if is_missing(Path(name)):
        raise click.UsageError(no_such_file(name))
    return Path(name).absolute()
