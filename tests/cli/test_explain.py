"""`explain`: what counts on one screen, and the whole page with `--full`."""

from __future__ import annotations

import pytest

from hublint.linter import pages
from hublint.linter.bundle import unmarked
from hublint.linter.page_diffs import GAP, first_change
from hublint.linter.rulebook import rulebook

from .conftest import use

SCREEN = 40
FILES = pages.files()


@pytest.fixture(autouse=True)
def every_rule(monkeypatch, small_rules):
    """The real rules, in place of the few of these tests."""
    use(monkeypatch, rulebook().rules.values())


@pytest.mark.parametrize("rule", ["HUB303", "memory-limit-of-zero"])
def test_the_head_of_a_page_and_the_change(run, rule):
    out = run("explain", rule).out
    page = pages.read(FILES["HUB303"])
    assert out.startswith(f"HUB303 memory-limit-of-zero\n{page.facts}\n\n")
    assert "\nWhy it matters: " in out
    change = ["-c.DockerSpawner.mem_limit = 0.5", '+c.DockerSpawner.mem_limit = "512M"']
    assert f"\nWrite instead:\n  {change[0]}\n  {change[1]}\n\nFix: " in out
    assert out.endswith(f"\n{page.links[0]}\nAll examples: hublint explain HUB303 --full\n")


@pytest.mark.parametrize("code", FILES)
def test_every_rule_fits_on_a_screen(run, code):
    outcome = run("explain", code)
    lines = outcome.out.splitlines()
    assert outcome.status == 0
    assert len(lines) < SCREEN
    assert not [line for line in lines if line != line.rstrip()]


def test_prose_is_wrapped(run):
    prose = run("explain", "HUB303").out.partition("Write instead")[0]
    assert all(len(line) <= 80 for line in prose.splitlines())


def test_a_long_change_is_cut(run, monkeypatch):
    monkeypatch.setattr("hublint.cli.explained.rule_pages.first_change", lambda _: ["+line"] * 20)
    assert "  +line\n   ... 6 more lines\n" in run("explain", "HUB303").out


def test_a_family_is_explained_rule_by_rule(run):
    out = run("explain", "HUB3").out
    assert out.count("\nAll examples: ") == len([code for code in FILES if code[:4] == "HUB3"])


def test_the_whole_page_with_the_bases_of_its_examples(run):
    text = (pages.folder() / "HUB303-memory-limit-of-zero.md").read_text()
    base = (pages.folder() / "bases" / "docker.py").read_text()
    out = run("explain", "HUB303", "--full").out
    assert out == f"{text}\n## The lines of `base=docker`\n\n```python\n{base}```\n"


@pytest.mark.parametrize("code", FILES)
def test_a_change_without_a_fix_starts_from_the_first_bad_example(code):
    page = pages.read(FILES[code])
    if not page.blocks("Fix", "diff"):
        lines = [line for line in first_change(page) if line != GAP]
        old = {line[1:] for line in lines if line[0] in " -"}
        bad = page.examples("Bad")[0]
        shown = (unmarked(f" {line}")[1:] for line in (bad.shown + bad.beside).splitlines())
        assert old <= set(shown)
        assert any(line[0] in "+-" for line in lines)
