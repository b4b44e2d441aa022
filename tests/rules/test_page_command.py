"""`python -m hublint.dev pages`: the Fix sections are made from what the fixes change."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from hublint.dev.__main__ import program
from hublint.linter import pages

CODE = "HUB301"


@pytest.fixture
def file(tmp_path, monkeypatch):
    page = pages.pages()[CODE]
    file = tmp_path / page.file.name
    file.write_text(page.text.replace('+c.DockerSpawner.mem_limit = "512M"', "+something else"))
    monkeypatch.setattr(pages, "files", lambda: {CODE: file})
    return file


def run(*arguments):
    return CliRunner().invoke(program, ["pages", *arguments])


def test_an_outdated_diff_is_rewritten(file):
    assert run(CODE).output == f"rewritten: {file.name}\n"
    assert file.read_text() == pages.read(pages.folder() / file.name).text
    assert run(CODE).output == ""


def test_all_pages_without_a_code(file):
    assert file.name in run().output


def test_a_code_without_a_page_is_refused(file):
    outcome = run("HUB998")
    assert outcome.exit_code == 2
    assert "HUB998" in outcome.output
