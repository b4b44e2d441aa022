"""What the README shows is what the program says."""

import re
from pathlib import Path

from hublint.cli.commands.check import command as check
from hublint.dev.picture import report_pictures
from hublint.project.discovery import CONFIG_PATTERN
from hublint.project.known_settings import SETTINGS

ROOT = Path(__file__).parents[2]


def test_the_picture_of_the_readme_is_what_the_program_shows():
    for file, text in report_pictures():
        assert file.read_text("utf-8") == text, "run `python -m hublint.dev picture`"
        assert f"docs/_static/{file.name}" in (ROOT / "README.md").read_text()


def test_hooks_take_the_files_that_the_program_finds():
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text()
    assert re.findall(r"files: (.*)", hooks) == [CONFIG_PATTERN] * 3


def test_hooks_take_no_name_of_a_file_for_an_option():
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text()
    assert re.findall(r"entry: (.*)", hooks) == [
        "hublint check",
        "hublint check --fix --only-named",
        "hublint compare --since HEAD",
    ]
    assert re.findall(r"args: (.*)", hooks) == ['["--"]'] * 3


def test_settings_name_options_that_are_there():
    options = {one.opts[-1] for one in check.params}
    assert {known.option.split()[0] for known in SETTINGS.values() if known.option} <= options
