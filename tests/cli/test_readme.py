"""What the README shows is what the program says."""

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

from hublint.cli.commands.check import command as check
from hublint.project.discovery import CONFIG_PATTERN
from hublint.project.settings import Settings

ROOT = Path(__file__).parents[2]


def test_screen_of_the_readme_is_real():
    readme = (ROOT / "README.md").read_text()
    command, screen = re.search(
        r"```console\n\$ hublint (.*?)\n(.*?)```", readme, re.DOTALL
    ).groups()
    ended = subprocess.run(
        [sys.executable, "-m", "hublint", *command.split()],
        cwd=ROOT,
        env={"COLUMNS": "80", "PATH": ""},
        capture_output=True,
        check=False,
        text=True,
    )
    assert (ended.stdout, ended.stderr, ended.returncode) == (screen, "", 1)


def test_hooks_take_the_files_that_the_program_finds():
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text()
    assert re.findall(r"files: (.*)", hooks) == [CONFIG_PATTERN] * 3


def test_hooks_take_no_name_of_a_file_for_an_option():
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text()
    assert re.findall(r"entry: (.*)", hooks) == [
        "hublint check",
        "hublint check --fix",
        "hublint compare --since HEAD",
    ]
    assert re.findall(r"args: (.*)", hooks) == ['["--"]'] * 3


def test_the_table_of_options_and_settings_is_complete():
    table = (
        (ROOT / "README.md").read_text().partition("| option | setting |")[2].partition("\n\n")[0]
    )
    cells = [line.split("|")[1:3] for line in table.splitlines()[2:]]
    options = {word for cell, _ in cells for word in re.findall(r"--[a-z-]+", cell)}
    settings = {word for _, cell in cells for word in re.findall(r"`([a-z-]+)`", cell)}
    assert options == {one.opts[-1] for one in check.params if one.opts[-1].startswith("-")}
    names = {field.name.replace("_", "-") for field in fields(Settings)}
    assert settings == names - {"folder", "table", "notes"}
