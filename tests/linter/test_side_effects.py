"""A fix changes what its rule declares, and nothing else of the hub."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hublint import Options
from hublint.aspects.in_force import Aspect, aspect_of
from hublint.linter.lint import lint_source
from hublint.linter.side_effects import side_effect
from hublint.source import Source

DOCKER = """\
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
"""


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
        (("spawner", "container name"), "names"),
        (("CryptKeeper", "keys"), "hub-data"),
        (("spawner", "start_timeout"), "server-options"),
    ],
)
def test_each_trait_decides_about_one_aspect(part, aspect: Aspect):
    assert aspect_of(part) == aspect
