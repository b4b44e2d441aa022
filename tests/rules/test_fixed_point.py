"""`--fix` does all that it will ever do in one run, whatever it may do, and gives up nothing that a hub holds."""

from __future__ import annotations

import pytest

from hublint import Options, Result
from hublint.linter import pages
from hublint.linter.fix_loop import fix
from hublint.linter.lint import lint_source, unreadable
from hublint.source import Source, SourceError

from . import case

MISSPELT = """\
c.Authenticators.admin_users = {"alice"}
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticators.allowed_users = {"alice", "bob"}
c.Spawner.mem_limit = "512m"
"""


def settled(text, options, *, unsafe):
    """The texts of one run and of two."""

    def lint(text) -> Result:
        try:
            return lint_source(Source.from_text(text, "jupyterhub_config.py"), options)
        except SourceError as error:
            return unreadable("jupyterhub_config.py", error)

    before = lint(text)
    once = fix(text, before, lint, unsafe=unsafe, wanted=options.reporting())
    assert once.converged
    assert before.standing.lost_in(once.result.standing) is None
    twice = fix(once.text, once.result, lint, unsafe=unsafe, wanted=options.reporting())
    return once.text, twice.text


def modes(targets, **flags):
    return Options(targets=targets, all_rules=True, **flags)


def moving(examples):
    """The examples that a second run changes, in each mode."""
    for example in examples:
        for unsafe, pedantic in ((False, False), (False, True), (True, False), (True, True)):
            once, twice = settled(
                example.text, modes(example.targets, pedantic=pedantic), unsafe=unsafe
            )
            if once != twice:
                yield example.where, unsafe, pedantic


@pytest.mark.parametrize("code", pages.files())
def test_a_second_run_changes_no_example(code):
    assert not list(moving(pages.read(pages.files()[code]).examples("Bad")))


@pytest.mark.full
@pytest.mark.parametrize("code", case.files())
def test_a_second_run_changes_no_case(code):
    assert not list(moving(one.example for one in case.read(case.files()[code])))


def test_settings_that_need_each_other_are_mended_in_one_run():
    once, twice = settled(MISSPELT, modes({}, pedantic=True), unsafe=True)
    assert once == twice
    assert "Authenticators" not in once
