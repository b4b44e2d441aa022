"""What names mean that no setting has: every cure is one that the real class takes, and none is applied unasked."""

from __future__ import annotations

import ast

import pytest

from hublint.knowledge import knowledge
from hublint.suggest.meanings import meanings
from hublint.suggest.vocabulary import split
from tests.linting import lint_text

CHOICE = {
    "DockerSpawner": ("spawner_class", "dockerspawner.DockerSpawner"),
    "KubeSpawner": ("spawner_class", "kubespawner.KubeSpawner"),
    "BatchSpawnerBase": ("spawner_class", "batchspawner.SlurmSpawner"),
    "OAuthenticator": ("authenticator_class", "oauthenticator.generic.GenericOAuthenticator"),
    "GitHubOAuthenticator": ("authenticator_class", "oauthenticator.github.GitHubOAuthenticator"),
    "GoogleOAuthenticator": ("authenticator_class", "oauthenticator.google.GoogleOAuthenticator"),
}
REPORTED = [
    ("JupyterHub", "log_file", "standard error"),
    ("JupyterHub", "logfile", "standard error"),
    ("JupyterHub", "hub_url", "`hub_connect_url`"),
    ("Spawner", "command", "`c.Spawner.cmd`"),
    ("DockerSpawner", "stop_timeout", '{"stop_timeout": 60}'),
    ("DockerSpawner", "gpu_limit", "device_requests"),
    ("DockerSpawner", "container_name", "`c.DockerSpawner.name_template`"),
    ("JupyterHub", "cookie_secret_path", "`c.JupyterHub.cookie_secret_file`"),
    ("DockerSpawner", "extra_start_kwargs", "extra_host_config"),
    ("JupyterHub", "proxy_ip", "bind_url"),
    ("Spawner", "env", "`c.Spawner.environment`"),
    ("DockerSpawner", "network", "`c.DockerSpawner.network_name`"),
    ("DockerSpawner", "cpus", "`c.DockerSpawner.cpu_limit`"),
    ("DockerSpawner", "shm_size", 'extra_host_config = {"shm_size": ...}'),
    ("DockerSpawner", "user", 'extra_create_kwargs = {"user": ...}'),
    ("JupyterHub", "db_file", "sqlite:///"),
    ("JupyterHub", "hub_prefix", "base_url"),
    ("JupyterHub", "spawner_prefix", "base_url"),
    ("JupyterHub", "service", "`c.JupyterHub.services`"),
    ("DockerSpawner", "memory_limit", "`c.DockerSpawner.mem_limit`"),
]


def real(name):
    """The class of that name in the installed package."""
    (known, *_) = knowledge().class_named(name)
    module = pytest.importorskip(known.module, exc_type=ImportError)
    return getattr(module, name)


def config(holder, names, value):
    role, path = CHOICE.get(holder, ("", ""))
    chosen = f'c.JupyterHub.{role} = "{path}"\n' if role else ""
    return chosen + "".join(f"c.{holder}.{name} = {value}\n" for name in names)


def reports(text):
    return [one for one in lint_text(text).findings if one.code in ("HUB503", "HUB517")]


@pytest.mark.slow
@pytest.mark.parametrize("row", meanings(), ids=lambda row: f"{row.holder}.{row.names.split()[0]}")
def test_the_real_class_takes_the_cure(row):
    section, name = row.path
    cls = real(section)
    trait = cls.class_traits(config=True)[name]
    assert trait._validate(cls.__new__(cls), ast.literal_eval(row.example)) is not None


@pytest.mark.slow
@pytest.mark.parametrize("row", meanings(), ids=lambda row: f"{row.holder}.{row.names.split()[0]}")
def test_the_name_is_no_setting_of_the_class(row):
    traits = real(row.holder).class_traits(config=True)
    assert not [name for name in row.names.split() if name in traits]


@pytest.mark.parametrize("row", meanings(), ids=lambda row: f"{row.holder}.{row.names.split()[0]}")
def test_nothing_is_renamed_unasked(row):
    names = row.names.split()
    found = reports(config(row.holder, names, row.example))
    assert [(one.code, one.severity.value) for one in found] == [("HUB503", "warning")] * len(names)
    assert not [one.fix for one in found if one.fix and one.fix.applicability == "safe"]
    (alone,) = reports(config(row.holder, names[:1], row.example))
    assert (alone.fix and alone.fix.applicability) == (None if row.advice else "unsafe")


def test_docker_takes_the_options_that_are_shown():
    types = pytest.importorskip("docker.types")
    examples = [row.example for row in meanings() if row.setting == "extra_host_config"]
    assert len(examples) > 2
    for example in examples:
        types.HostConfig("1.44", **ast.literal_eval(example))


@pytest.mark.parametrize(("holder", "name", "told"), REPORTED)
def test_what_is_meant_is_told(holder, name, told):
    (found,) = reports(config(holder, [name], '"x"'))
    assert told in found.message


def test_a_meaning_that_the_release_lacks_is_told_with_the_release_that_has_it():
    text = "c.Authenticator.allow_everyone = True\n"
    (found,) = [
        one
        for one in lint_text(text, targets={"jupyterhub": "4.1.6"}).findings
        if one.code == "HUB503"
    ]
    assert "`allow_all` is meant. JupyterHub has had it since 5.0.0, and" in found.message
    assert "judged by JupyterHub 4.1.6." in found.message
    assert found.fix is None


def test_every_message_is_made_of_sentences():
    for row in meanings():
        if row.advice:
            assert row.sentence[0].isupper() or row.sentence[0] == "`"
            assert row.sentence.endswith(".")
            assert len(row.sentence) < 200, row.sentence


def test_no_name_stands_for_two_things_on_one_class():
    names = [(row.holder, "".join(split(name))) for row in meanings() for name in row.names.split()]
    assert len(names) == len(set(names))
