"""A rule is made as CONTRIBUTING.md says: three files are written, and tests say what they lack."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hublint.dev.new_rule import NewRuleError, new_rule
from hublint.linter.rulebook import rulebook

ROOT = Path(__file__).parents[2]
MODEL, CODE = ("HUB318", "negative-server-limit"), ("HUB398", "example-limit")


@pytest.fixture
def checkout(tmp_path):
    """A copy of what a rule and its tests need."""
    shutil.copytree(ROOT / "hublint", tmp_path / "hublint")
    for folder in ("rules", "tests/rules"):
        ignored = shutil.ignore_patterns("cases", "__pycache__", "HUB*.md")
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    for name in ("pyproject.toml", "tests/__init__.py", "tests/conftest.py", "tests/linting.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "tests" / "rules" / "cases").mkdir()
    return tmp_path


def outcome(checkout):
    """The lines of pytest on what is wrong with the rule."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "tests/rules",
        "-k",
        CODE[0],
        "-p",
        "no:cacheprovider",
    ]
    ended = subprocess.run(
        command,
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(checkout)},
    )
    return ended.returncode, ended.stdout


def test_the_tests_say_what_is_missing_until_nothing_is(checkout):
    files = new_rule(*CODE, root=checkout)
    status, out = outcome(checkout)
    assert status == 1
    assert f"{CODE[0]} is not reported" in out
    for file in files:
        relative = str(file.relative_to(checkout)).replace(CODE[0], MODEL[0])
        model = ROOT / relative.replace(CODE[1], MODEL[1]).replace(
            "example_limit", "negative_server_limit"
        )
        text = model.read_text().replace(MODEL[0], CODE[0])
        text = text.replace(MODEL[1], CODE[1]).replace(
            "def negative_server_limit", "def example_limit"
        )
        file.write_text(text)
    status, out = outcome(checkout)
    assert status == 0, out


@pytest.mark.parametrize(
    ("code", "name"),
    [("HUB31", "new"), ("HUB301", "new"), ("HUB398", "Not so"), ("HUB398", MODEL[1])],
)
def test_a_code_and_a_name_are_free_and_of_the_usual_form(code, name, tmp_path):
    with pytest.raises(NewRuleError):
        new_rule(code, name, root=tmp_path)


def test_the_family_is_that_of_the_next_lower_code(tmp_path):
    for folder in ("hublint/checks/services", "rules", "tests/rules/cases"):
        (tmp_path / folder).mkdir(parents=True)
    assert new_rule("HUB769", "new-rule", root=tmp_path)[0].parent.name == "services"


def test_no_page_waits_to_be_filled_in():
    waiting = [file.name for file in (ROOT / "rules").glob("*.md") if "TODO" in file.read_text()]
    assert waiting == []
    assert MODEL[0] in rulebook().rules
