"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def target(help: str) -> Callable[[Command], Command]:  # noqa: A002
    """`--target NAME=VERSION`, as often as wanted: `targets`."""
    return click.option("--target", "targets", multiple=True, metavar="NAME=VERSION", help=help)


def output_format(*formats: str) -> Callable[[Command], Command]:
    """`--output-format`, the first of these by default: `style`."""
    return click.option(
        "--output-format",
        "style",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
    )
