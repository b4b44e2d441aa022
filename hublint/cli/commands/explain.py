"""`hublint explain`: what a rule finds and what to write instead, and what is known of a setting or a class."""

from __future__ import annotations

import click

from hublint.cli.common_options import TOPIC, format_option, presentation
from hublint.cli.help import HelpfulCommand
from hublint.cli.known_pages import page_files, selected_pages
from hublint.output import view_formats, viewer

EXAMPLES = (
    ("hublint explain HUB101", "one rule on a screen"),
    ("hublint explain no-persistent-volume --full", "the whole page, with all examples"),
    ("hublint explain HUB3", "a family of rules"),
    ("hublint explain c.DockerSpawner.mem_limit", "a setting: type, default, releases, rules"),
    ("hublint explain DockerSpawner", "a class, with the settings that it reads"),
)


@click.command("explain", cls=HelpfulCommand, examples=EXAMPLES)
@click.argument("topic", metavar="RULE|SETTING|CLASS", type=TOPIC)
@click.option("--full", is_flag=True, help="Show the whole page of a rule, with all examples.")
@format_option(view_formats())
@presentation
def command(topic: str, output_format: str, *, full: bool) -> int:
    """Explain a rule or a family of rules, a setting, or a class, by the newest releases that hublint knows."""
    from hublint.cli.explained.rule_pages import PagesView  # noqa: PLC0415
    from hublint.cli.explained.topic import known_topic  # noqa: PLC0415

    view = known_topic(topic, page_files()) or PagesView(selected_pages([topic]), full)
    viewer(output_format).view(view)
    return 0
