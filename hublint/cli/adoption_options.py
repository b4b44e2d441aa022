"""Options that bring hublint to a config with old mistakes: the baseline, and comments that silence what is there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hublint.cli.common_options import FILE, WORD, Command

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hublint.project.baseline.recording import Recording
    from hublint.project.session import Session


@dataclass(frozen=True, slots=True)
class Adoption:
    """What becomes of old findings: recorded in the baseline, silenced for a reason, or neither."""

    recording: Recording | None
    reason: str | None


def adopting(command: Command) -> Command:
    """`--baseline`, `--no-baseline`, `--write-baseline` and `--add-ignores`: `adoption`, and those of the session.

    It goes between the options that make the session and the command, which has `paths` and `diff`.
    """

    @click.option(
        "--baseline",
        type=FILE,
        metavar="FILE",
        help="The baseline, whose findings are known. [default: hublint-baseline.json at the root]",
    )
    @click.option("--no-baseline", is_flag=True, help="Use no baseline.")
    @click.option(
        "--write-baseline",
        is_flag=True,
        help="Put warnings and errors into the baseline, and exit with 0.",
    )
    @click.option(
        "--add-ignores",
        type=WORD,
        metavar="REASON",
        help="Silence warnings and errors with comments that give this reason.",
    )
    @wraps(command)
    def wrapped(
        *arguments: Any,
        session: Session,
        baseline: str | None,
        no_baseline: bool,
        write_baseline: bool,
        add_ignores: str | None,
        **options: Any,
    ) -> Any:
        from hublint.project.named_input import STDIN  # noqa: PLC0415 - the help needs no parser

        if baseline is not None and no_baseline:
            raise click.UsageError("--baseline and --no-baseline exclude each other.")
        session.baseline = Path(baseline) if baseline is not None else None
        session.no_baseline = no_baseline
        unwritten = {"--diff": options["diff"], "standard input": STDIN in options["paths"]}
        recording = reason = None
        if write_baseline:
            recording = _recording(session, unwritten)
        if add_ignores is not None:
            _exclude("--add-ignores", {**unwritten, "--write-baseline": write_baseline})
            reason = _reason(add_ignores)
        adoption = Adoption(recording, reason)
        return command(*arguments, session=session, adoption=adoption, **options)

    return wrapped  # type: ignore[return-value]


def _recording(session: Session, unwritten: Mapping[str, bool]) -> Recording:
    """What writes the baseline. Raises `click.UsageError` where there is none to write."""
    from hublint.project.baseline.recording import Recording  # noqa: PLC0415

    is_nowhere = session.isolated and session.baseline is None
    others = {**unwritten, "--no-baseline": session.no_baseline, "--isolated": is_nowhere}
    _exclude("--write-baseline", others)
    session.known.writes = True
    return Recording()


def _exclude(option: str, others: Mapping[str, bool]) -> None:
    for other, is_given in others.items():
        if is_given:
            raise click.UsageError(f"{option} and {other} exclude each other.")


def _reason(text: str) -> str:
    """A reason as a comment can give it. Raises `click.UsageError`."""
    reason = " ".join(text.split())
    if not reason.partition("#")[0].strip(" -:") or not reason.isprintable():
        raise click.UsageError(
            f"`{reason}` is not a reason. Write a few words in front of any `#`."
        )
    return reason
