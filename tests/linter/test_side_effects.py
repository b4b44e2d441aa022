"""A fix changes what its rule declares, and nothing else of the hub."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hublint import Options
from hublint.aspects.in_force import Aspect, aspect_of
from hublint.edits.text_edits import apply
from hublint.linter import pages
from hublint.linter.fix_steps import resolve_fix
from hublint.linter.lint import lint_source
from hublint.linter.side_effects import side_effect
from hublint.source import Source
from tests.linting import lint_to_prove
from tests.rules import case

CODES = sorted(pages.files())
DOCKER = """\
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
"""


def texts(code):
    """The bad examples of a page, and the cases of its rule that it reports."""
    for example in pages.read(pages.files()[code]).examples("Bad"):
        yield example.text, example.targets
    for one in case.read(case.files()[code]) if code in case.files() else ():
        if one.kind not in ("good", "dynamic"):
            yield one.example.text, one.example.targets


def effects(code):
    """What each fix of a rule would change unasked."""
    for text, targets in texts(code):
        before = lint_to_prove(text, targets=targets)
        for finding in before.findings:
            if finding.code == code and finding.fix and before.source:
                after = apply(text, resolve_fix(before, finding).edits)
                found = side_effect(before, lint_to_prove(after, targets=targets), [finding])
                yield finding.fix.title, found


@pytest.mark.parametrize("code", CODES)
def test_every_fix_keeps_to_what_its_rule_declares(code):
    assert {(title, found) for title, found in effects(code) if found} == set()


def test_a_fix_that_changes_something_else_is_refused_and_says_what():
    source = Source.from_text(
        DOCKER + "c.DockerSpawner.mem_limit = '512m'\nc.JupyterHub.port = 80\n"
    )
    options = Options(all_rules=True)
    before = lint_source(source, options)
    (finding,) = (one for one in before.findings if one.code == "HUB301")
    text = source.text.replace("512m", "512M").replace("port = 80", "port = 81")
    after = lint_source(source.with_text(text), options)
    assert (
        side_effect(before, after, [finding]) == "It would also change what `port` is for the app."
    )
    permitted = replace(finding, changes=finding.changes | {"addresses"})
    assert side_effect(before, after, [permitted]) is None


@pytest.mark.parametrize(
    ("part", "aspect"),
    [
        (("spawner", "port"), "network"),
        (("app", "port"), "addresses"),
        (("app", "load_groups"), "rights"),
        (("authenticator", "allowed_groups"), "login"),
        (("authenticator", "admin_users"), "admins"),
        (("spawner", "class"), "classes"),
        (("CryptKeeper", "keys"), "hub-data"),
        (("spawner", "start_timeout"), "server-options"),
    ],
)
def test_each_trait_decides_about_one_aspect(part, aspect: Aspect):
    assert aspect_of(part) == aspect
