"""`python -m hublint.dev`: make a new rule, and write what is generated in pages and documentation."""

from __future__ import annotations

from pathlib import Path

import click

from hublint import __version__
from hublint.dev.fix_sections import with_fix_section
from hublint.dev.mutation.measure import measure
from hublint.dev.mutation.mutants import sample
from hublint.dev.new_rule import ROOT, NewRuleError, new_rule
from hublint.dev.picture import CONTRIBUTING, report_pictures, with_pictures
from hublint.dev.repair import RepairError
from hublint.dev.rule_policy import RELEASED, release_text
from hublint.dev.schemas import DOCUMENTS, FOLDER, schema_text
from hublint.linter import pages
from hublint.linter.rulebook import rulebook


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


@program.command("new-rule")
@click.argument("code")
@click.argument("name")
@click.option("--family", help="A folder of hublint/checks. [that of the next lower code]")
def make_rule(code: str, name: str, family: str | None) -> None:
    """Make the files of a new rule, such as HUB318 negative-server-limit."""
    try:
        files = new_rule(code, name, family)
    except NewRuleError as error:
        raise click.ClickException(str(error)) from None
    for file in files:
        click.echo(f"written: {file.relative_to(ROOT)}")
    click.echo(f"Fill in what says TODO, then run: python -m pytest tests/rules -k {code}")


@program.command("picture")
def write_picture() -> None:
    """Draw the way of the data and the layers into CONTRIBUTING.md again, and the README's report."""
    CONTRIBUTING.write_text(with_pictures(CONTRIBUTING.read_text("utf-8")), "utf-8")
    for file, text in report_pictures():
        file.write_text(text, "utf-8")


@program.command("released")
def write_released() -> None:
    """Remember the rules of this version, which is out, for the policy on rules."""
    RELEASED.write_text(release_text(__version__, rulebook().rules.values()), "utf-8")


@program.command("schemas")
def write_schemas() -> None:
    """Write the JSON schemas of the documents again."""
    for name in DOCUMENTS:
        (FOLDER / name).write_text(schema_text(name), "utf-8")


@program.command("screens")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.argument("names", metavar="[NAME]...", nargs=-1)
def draw_screens(folder: Path, names: tuple[str, ...]) -> None:
    """Draw what hublint shows on terminals into a FOLDER, as PNG files, to be looked at."""
    from hublint.dev.screens import SCREENS, screens  # noqa: PLC0415 - needs a Unix system

    if unknown := set(names) - set(SCREENS):
        raise click.UsageError(
            f"no screen is called {', '.join(unknown)}; there are {', '.join(SCREENS)}"
        )
    folder.mkdir(parents=True, exist_ok=True)
    for screen in screens(names):
        click.echo(f"written: {screen.draw(folder)}")


@program.command("mutants")
@click.option("--count", default=300, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--jobs", default=1, show_default=True)
def count_mutants(count: int, seed: int, jobs: int) -> None:
    """Say how many random one-token mutants of the package the fast tests notice, and name the others."""
    chosen = sample(count, seed)
    noticed = 0
    for mutant, is_noticed in measure(chosen, jobs):
        noticed += is_noticed
        if not is_noticed:
            click.echo(f"survives: {mutant}")
    click.echo(f"{noticed} of {len(chosen)} noticed")


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
