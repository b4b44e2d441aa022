"""`python -m hublint.dev pages`: write into the rules' pages what the fixes change."""

from __future__ import annotations

import click

from hublint.dev.fix_sections import with_fix_section
from hublint.dev.repair import RepairError
from hublint.linter import pages


@click.group()
def program() -> None:
    """Tools for work on hublint in a checkout."""


@program.command("pages")
@click.argument("codes", metavar="[CODE]...", nargs=-1)
def write_pages(codes: tuple[str, ...]) -> None:
    """Rewrite the diffs in the Fix sections of the rules' pages, of all of them without a CODE."""
    files = pages.files()
    unknown = [code for code in codes if code not in files]
    if unknown:
        raise click.UsageError(f"no page is named after {', '.join(unknown)}")
    for code in codes or files:
        _write(pages.read(files[code]))


def _write(page: pages.Page) -> None:
    try:
        text = with_fix_section(page)
    except RepairError as error:
        raise click.ClickException(str(error)) from None
    if text != page.text:
        page.file.write_text(text, "utf-8")
        click.echo(f"rewritten: {page.file.name}")


if __name__ == "__main__":
    program(prog_name="python -m hublint.dev")
