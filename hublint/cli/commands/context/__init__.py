"""`hublint context`: what was read of the deployment around a config, and what it comes to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hublint.cli.commands.context.context_view import ContextView
from hublint.cli.common_options import FILE, format_option, presentation, reading
from hublint.cli.deployment_options import deployment
from hublint.cli.help import HelpfulCommand
from hublint.cli.missing import no_such_file
from hublint.files.reach import is_missing
from hublint.linter.lint import model
from hublint.output import view_formats, viewer
from hublint.project.named_input import STDIN, folder_of, read_source, shown_name
from hublint.project.settings import SettingsError
from hublint.source import SourceError
from hublint.terminal.progress import working_on

if TYPE_CHECKING:
    from hublint.project.session import Session

EXAMPLES = (
    ("hublint context jupyterhub_config.py", "what is known of the service that runs it"),
    ("hublint context hub.py --compose prod.yaml", "with another compose file"),
    ("hublint context hub.py --service hub", "with this service of it"),
)


@click.command("context", cls=HelpfulCommand, examples=EXAMPLES)
@click.argument("file", metavar="FILE", type=FILE)
@format_option(view_formats())
@presentation
@reading
@deployment
def command(file: str, output_format: str, session: Session) -> int:
    """Show what is read around a config: its service, and each variable with its value and place.

    Secrets are masked. If no service was chosen, it says why. FILE is a config, or `-` for standard input.
    """
    if file != STDIN and is_missing(Path(file)):
        raise click.ClickException(no_such_file(file))
    try:
        reach = session.reach(folder_of(file))
        with working_on(shown_name(file)):
            source = read_source(file, reach)
            options = session.judging(session.options(reach, source.file), reach, source)
            facts = model(source, options).facts
            view = ContextView(shown_name(file), facts.deployment, tuple(facts.variables.values()))
    except SourceError as error:
        raise click.ClickException(error.about(f"`{shown_name(file)}`")) from None
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    viewer(output_format).view(view)
    return 0
