"""`explain` for settings and classes: what the packages say, and which rules judge it."""

from __future__ import annotations

import json
import re

import pytest
from dockerspawner import DockerSpawner, SwarmSpawner
from jupyterhub.app import JupyterHub
from jupyterhub.spawner import Spawner

from hublint.cli.explained import config_setting
from hublint.cli.explained.documentation import documentation
from hublint.knowledge import knowledge
from hublint.linter import pages


@pytest.fixture
def explained(run):
    """The JSON document of a topic."""

    def explained(topic):
        outcome = run("explain", topic, "--output-format", "json")
        assert (outcome.status, outcome.err) == (0, "")
        return json.loads(outcome.out)

    return explained


def test_a_setting_is_what_the_package_says(explained):
    found = explained("c.DockerSpawner.mem_limit")
    assert found["default"] == DockerSpawner.class_traits()["mem_limit"].default()
    assert found["type"] == 'a function, a number of bytes or a string such as `"2G"`'
    assert found["allows_none"]
    assert found["defined_by"] == "dockerspawner.dockerspawner.DockerSpawner"
    assert found["also_set_by"] == ["c.Spawner.mem_limit"]
    assert SwarmSpawner.__name__ in found["read_by"]
    assert {"HUB301", "HUB303"} <= {rule["code"] for rule in found["rules"]}
    assert found["documentation"].endswith("#dockerspawner.DockerSpawner.mem_limit")


def test_the_same_for_people(run):
    shown = run("explain", "c.DockerSpawner.mem_limit").out.splitlines()
    assert shown[0] == "c.DockerSpawner.mem_limit"
    assert (
        'Takes          a function, a number of bytes, a string such as `"2G"` or `None`' in shown
    )
    assert "Read by        DockerSpawner, SwarmSpawner and SystemUserSpawner" in shown
    assert "               HUB302 memory-limit-too-small (error)" in shown
    assert shown[-1].split()[-1].startswith("https://")


def test_a_list_is_one_of_what_it_holds(explained):
    assert explained("c.Spawner.args")["type"] == "a list of strings"
    assert explained("c.Spawner.environment")["type"] == "a dict"


def test_many_derived_classes_are_counted_and_few_are_named(run, monkeypatch):
    named = "Read by        DockerSpawner, SwarmSpawner and SystemUserSpawner"
    for most, shown in (
        (2, named),
        (1, "Read by        DockerSpawner and 2 classes derived from it"),
    ):
        monkeypatch.setattr(config_setting, "_NAMED", most)
        assert shown in run("explain", "c.DockerSpawner.image").out.splitlines()


def test_an_old_name_tells_the_new_one(explained, run):
    old = explained("c.DockerSpawner.container_image")["deprecated"]
    assert old == {"since": "0.9", "successor": "image", "ignored": False}
    assert "write `c.DockerSpawner.image`" in run("explain", "c.DockerSpawner.container_image").out


def test_a_setting_of_older_releases(explained, run):
    found = explained("statsd_host")
    assert found["removed"]
    assert found["releases"] == [{"first": knowledge().versions("jupyterhub")[0], "last": "5.5.4"}]
    assert "up to 5.5.4; it is ignored since then" in run("explain", "statsd_host").out
    assert not hasattr(JupyterHub, "statsd_host")


def test_a_class_has_the_settings_that_the_package_gives_it(explained):
    found = explained("DockerSpawner")
    own = set(DockerSpawner.class_traits(config=True))
    assert {one["name"] for one in found["settings"]} == own
    assert found["sections"] == ["DockerSpawner", "Spawner"]
    assert found["entry_points"] == ["docker"]


@pytest.mark.parametrize(
    "name", ["DockerSpawner", "c.DockerSpawner", "docker", "dockerspawner.DockerSpawner"]
)
def test_a_class_goes_by_all_its_names(explained, name):
    assert explained(name)["class"] == "dockerspawner.dockerspawner.DockerSpawner"


def test_a_setting_of_users_servers_has_no_effect(run):
    shown = run("explain", "c.ServerApp.ip").out
    assert "None in jupyterhub_config.py" in shown
    assert "HUB" not in shown


@pytest.mark.parametrize(
    ("topic", "words"),
    [
        ("c.DockerSpawner.mem_limt", "Did you mean `c.DockerSpawner.mem_limit`?"),
        ("c.Spawner.volumes", "It is one of DockerSpawner and KubeSpawner."),
        ("c.DokcerSpawner.image", "Did you mean `DockerSpawner`?"),
        ("mem_limit", "`hublint explain c.DockerSpawner.mem_limit`"),
        ("db_ulr", "Did you mean `db_url`?"),
        ("nothing at all", "is not a rule, setting or class."),
    ],
)
def test_what_does_not_exist_is_told_what_may_be_meant(run, topic, words):
    outcome = run("explain", topic)
    assert (outcome.status, outcome.out) == (2, "")
    assert words in outcome.err


def test_rules_as_data(explained):
    (rule,) = explained("HUB301")["rules"]
    assert (rule["code"], rule["name"]) == ("HUB301", "unreadable-memory-size")
    assert "512m" in rule["sections"]["Bad"]


def test_addresses_are_those_that_the_pages_link():
    linked = {}
    for page in pages.pages().values():
        for link in page.links:
            if found := re.search(r"#([\w.]+\.[A-Z]\w+)\.([a-z]\w+)$", link):
                linked[found.groups()] = link
    known = {
        (path, name): cls
        for path, name in linked
        if (cls := knowledge().class_at(path)) and name in cls.traits({})
    }
    assert len(known) > 50
    for (path, name), cls in known.items():
        assert documentation(cls, name) == linked[path, name]


def test_every_setting_of_the_hub_can_be_explained(explained):
    for name in Spawner.class_traits(config=True):
        assert explained(f"c.Spawner.{name}")["name"] == name
