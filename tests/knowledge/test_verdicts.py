"""Verdicts on single values, in the words of the hub."""

from __future__ import annotations

import pytest

from hublint.knowledge import knowledge
from hublint.knowledge.verdicts import Verdict, validate


def verdict(name, trait, value):
    return validate(knowledge().class_named(name)[0].traits({})[trait], value)


def test_a_refusal_speaks_of_the_class_that_is_used():
    message = (
        "The 'remove' trait of a DockerSpawner instance expected a boolean, not the str 'True'."
    )
    refused = Verdict("refused", None, "TraitError", message)
    assert verdict("DockerSpawner", "remove", "True") == refused
    assert "of a DockerSpawner instance" in verdict("DockerSpawner", "http_timeout", "60").message


@pytest.mark.parametrize(
    ("name", "trait", "value", "held"),
    [
        ("Authenticator", "allowed_users", "alice", {"alice"}),
        ("Authenticator", "allowed_users", ["alice", "bob"], {"alice", "bob"}),
        ("Spawner", "args", "--debug --x", ["--debug --x"]),
        ("Spawner", "cmd", "jupyter-labhub", ["jupyter-labhub"]),
        ("Spawner", "cpu_limit", 2, 2.0),
        ("DockerSpawner", "remove", 1, True),
        ("DockerSpawner", "post_start_cmd", False, False),
        ("DockerSpawner", "pull_policy", "Never", "never"),
        ("JupyterHub", "spawner_class", "docker", "docker"),
        ("JupyterHub", "base_url", "hub", "/hub/"),
    ],
)
def test_accepted_values_are_converted(name, trait, value, held):
    assert verdict(name, trait, value) == Verdict("accepted", held)


@pytest.mark.parametrize(
    ("name", "trait", "value"),
    [
        ("JupyterHub", "port", "8000"),
        ("JupyterHub", "services", {"name": "x"}),
        ("JupyterHub", "spawner_class", 5),
        ("JupyterHub", "log_level", "debug"),
        ("Authenticator", "allowed_users", {}),
        ("DockerSpawner", "pull_policy", "missing"),
        ("DockerSpawner", "mem_limit", "2GB"),
        ("DockerSpawner", "image", None),
    ],
)
def test_values_of_the_wrong_type_are_refused(name, trait, value):
    assert verdict(name, trait, value).error == "TraitError"


@pytest.mark.parametrize(
    ("name", "trait", "value"),
    [
        ("JupyterHub", "spawner_class", "my_package.MySpawner"),
        ("DockerSpawner", "allowed_images", "jupyter/base"),
        ("CryptKeeper", "keys", "secret"),
    ],
)
def test_what_others_decide_is_undecidable(name, trait, value):
    assert verdict(name, trait, value).outcome == "undecidable"


def test_an_undecidable_value_is_converted_as_far_as_its_type_goes():
    assert verdict("DockerSpawner", "mem_limit", "2G") == Verdict("undecidable", 2 * 2**30)
