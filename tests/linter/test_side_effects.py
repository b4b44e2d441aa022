"""A fix changes what its rule declares, and nothing else of the hub."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hublint import Options, Result
from hublint.aspects.in_force import CONTAINER, Aspect, InForce, aspect_of
from hublint.findings import Edit, Finding, Fix, Severity
from hublint.linter.lint import lint_source
from hublint.linter.side_effects import side_effect
from hublint.source import Source
from hublint.source.location import Place

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


PORT, IP, SPAWNER, CONTAINERS = (
    ("app", "port"),
    ("app", "ip"),
    ("spawner", "class"),
    ("spawner", CONTAINER),
)
SAFE = ("81", "safe")


def effect(part, changes, fix=SAFE, stops=(False, False)):
    """What is said of a fix that edits a port, where a part changes."""
    source = Source.from_text("c.JupyterHub.port = 80\n", "x.py")
    node = source.module.body[0].body[0].value
    cure = Fix("Cure", (Edit(source, node, fix[0]),), fix[1])
    found = Finding(
        "HUB1",
        "x",
        Severity.ERROR,
        True,
        "x",
        Place(source, node),
        fix=cure,
        changes=frozenset(changes),
    )
    before, after = (
        Result("x.py", source, in_force=InForce({part: frozenset({value})}, stop))
        for value, stop in zip((1, 2), stops, strict=True)
    )
    return side_effect(before, after, [found])


SAID = [
    (PORT, {"addresses"}, None),
    (PORT, {"anything"}, None),
    (PORT, {"limits"}, "It would also change what `port` is for the app."),
    (SPAWNER, {"limits"}, "It would also change which spawner class is active."),
    (CONTAINERS, {"limits"}, "It would also change the names of containers."),
    (PORT, {"named"}, None),
    (IP, {"named"}, "It would also change what `ip` is for the app."),
    (SPAWNER, {"named"}, "It would also change which spawner class is active."),
]


@pytest.mark.parametrize(("part", "changes", "said"), SAID)
def test_a_fix_may_change_what_its_rule_declares_or_what_its_statement_names(part, changes, said):
    assert effect(part, changes) == said


def test_what_a_fix_writes_is_named_too():
    assert effect(SPAWNER, {"named"}, ("spawner_class", "safe")) is None


@pytest.mark.parametrize(("applicability", "is_refused"), [("safe", True), ("unsafe", False)])
def test_only_an_unsafe_fix_of_a_name_may_rename_containers(applicability, is_refused):
    assert (effect(CONTAINERS, {"named"}, ("81", applicability)) is not None) is is_refused


@pytest.mark.parametrize("stops", [(True, False), (True, True), (False, True)])
def test_a_file_that_loads_again_may_bring_anything_into_force(stops):
    assert (effect(PORT, {"limits"}, stops=stops) is None) is (stops == (True, False))
