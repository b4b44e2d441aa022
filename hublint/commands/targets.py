"""`hublint targets`: the releases that a config is judged by, and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hublint.options import output_format, target
from hublint.settings import SettingsError, settings_for
from hublint.targets import UnknownTargetError, parsed
from hublint.versions import Choice, choices

if TYPE_CHECKING:
    from collections.abc import Sequence


@click.command("targets", short_help="Show the releases that configs are judged by.")
@click.argument("path", metavar="[PATH]", default=".")
@target("Judge by this release, whatever the files say.")
@output_format("full", "json")
def command(path: str, targets: tuple[str, ...], style: str) -> int:
    """Show which releases configs in a folder, or one config, are judged by, and why.

    In this order: --target, the settings, what is pinned in requirements*.txt, constraints*.txt,
    pyproject.toml, environment.yml or a Dockerfile from the config's folder up to the root of its
    repository, and the newest release that hublint knows.
    """
    place = Path(path)
    if not place.exists():
        raise click.ClickException(f"there is no `{path}`")
    folder = (place if place.is_dir() else place.parent).absolute()
    try:
        found = choices(folder, settings_for(folder), parsed(targets))
    except (UnknownTargetError, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    if style == "json":
        document = {"version": 1, "path": path, "targets": [_data(one) for one in found]}
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        _print(found)
    return 0


def _data(choice: Choice) -> dict[str, Any]:
    pin = choice.pin
    return {
        "distribution": choice.distribution,
        "version": choice.release,
        "origin": choice.origin,
        "path": _shown(pin.file) if pin else None,
        "line": pin.line if pin else None,
        "requirement": pin.requirement if pin else None,
    }


def _print(found: Sequence[Choice]) -> None:
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from hublint.report.console import console  # noqa: PLC0415
    from hublint.report.places import printable  # noqa: PLC0415

    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("distribution", "release"):
        table.add_column(heading, no_wrap=True)
    table.add_column("why", overflow="fold")
    for one in found:
        why = Text(printable(_why(one)), "dim" if one.origin == "newest" else "")
        table.add_row(one.distribution, printable(one.release), why)
    console().print(table)


def _why(choice: Choice) -> str:
    pin = choice.pin
    if pin is not None:
        newest = ", and the newest that is known" if pin.strength == "open" else ""
        return f"{pin.requirement} ({_shown(pin.file)}:{pin.line}{newest})"
    if choice.origin == "settings":
        return f"settings ({_shown(choice.folder)})" if choice.folder else "settings"
    return "--target" if choice.origin == "option" else "the newest that is known"


def _shown(file: Path) -> str:
    """A path relative to the current folder where it is below."""
    here = Path.cwd()
    return str(file.relative_to(here)) if file.is_relative_to(here) else str(file)
