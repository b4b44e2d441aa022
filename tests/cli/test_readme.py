"""What the README shows is what the program says."""

import re
import subprocess
import sys
from pathlib import Path

from hublint.project.discovery import CONFIG_PATTERN

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
