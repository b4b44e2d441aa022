"""The hub's own files, the folders that hooks prepare, and what a running hub holds."""

from __future__ import annotations

import pytest

from hublint.hub.deployment.charts import is_filled_by_chart
from hublint.hub.deployment.existing_data import CONTAINERS, USERS, Standing, standing
from hublint.hub.deployment.folder_hooks import called, fixed_folder, folder_hooks, prepares
from hublint.hub.deployment.hub_files import folder_of, is_trial, sqlite_file
from hublint.hub.deployment.prepared_folders import may_prepare_folders
from hublint.interpret.load import interpret
from hublint.source import Source

from .asking import docker_hub, hub_of


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("hub.sqlite", "hub.sqlite"),
        ("sqlite:///hub.sqlite", "hub.sqlite"),
        ("sqlite:////data/hub.sqlite", "/data/hub.sqlite"),
        ("sqlite:////data/hub.sqlite?mode=ro", "/data/hub.sqlite"),
        ("sqlite://", ":memory:"),
        ("sqlite:///", ":memory:"),
        ("sqlite:///:memory:", ":memory:"),
        ("sqlite://data/hub.sqlite", None),
        ("postgresql://hub@db/hub", None),
        ("postgresql:///hub", None),
    ],
)
def test_file_of_a_database(url, file):
    assert sqlite_file(url) == file


@pytest.mark.parametrize(
    ("path", "folder"),
    [("/data/hub/secret", "/data/hub"), ("/secret", None), ("data/secret", None), (None, None)],
)
def test_folder_of_a_full_path(path, folder):
    assert folder_of(path) == folder


@pytest.mark.parametrize(
    ("name", "trial"),
    [
        ("examples/jupyterhub_config.py", True),
        ("hub/test_config.py", True),
        ("latest/jupyterhub_config.py", False),
    ],
)
def test_whether_a_config_is_for_trying_out(name, trial):
    hub = hub_of("")
    hub.source.name = name
    assert is_trial(hub) is trial


@pytest.mark.parametrize(
    ("text", "stands_for", "filled"),
    [
        ("from z2jh import get_config\n", None, True),
        ("import z2jh.values\n", None, True),
        ("from z2jh import get_config\n", "whole", False),
        ("from z2jhub import get_config\n", None, False),
    ],
)
def test_whether_a_chart_fills_in_the_config(text, stands_for, filled):
    source = Source.from_text(text, "jupyterhub_config.py")
    source.stands_for = stands_for
    assert is_filled_by_chart(interpret(source)) is filled


KEPT = "c.DockerSpawner.remove = False\n"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("", set()),
        ("c.JupyterHub.spawner_class = 'docker'\n", {CONTAINERS}),
        (f"c.JupyterHub.spawner_class = 'docker'\n{KEPT}", {CONTAINERS}),
        ("c.JupyterHub.spawner_class = 'docker'\nc.DockerSpawner.remove = True\n", set()),
        (KEPT, set()),
        ("c.Authenticator.allow_all = True\n", {USERS}),
        ("c.Authenticator.allowed_users = {'joe'}\n", {USERS}),
        ("c.Authenticator.allowed_users = read()\n", {USERS}),
        ("c.Authenticator.allowed_users = set()\n", set()),
        ("c.Authenticator.allowed_users = {'joe'}\nc.Authenticator.allow_existing_users = False\n", set()),
        ("c.Authenticator.allow_existing_users = True\n", {USERS}),
        ("c.JupyterHub.authenticator_class = 'github'\nc.Authenticator.allowed_users = {'joe'}\n", set()),
        (
            "c.JupyterHub.authenticator_class = 'github'\nc.Authenticator.allow_existing_users = True\n",
            {USERS},
        ),
        ("c.JupyterHub.authenticator_class = 'lab.Login'\nc.Authenticator.allow_all = True\n", set()),
    ],
)  # fmt: skip
def test_what_a_running_hub_holds(text, held):
    assert standing(hub_of(text)) == Standing(frozenset(held), frozenset(held))


def test_what_a_hub_may_hold():
    found = standing(hub_of("if os.environ.get('OPEN'):\n    c.Authenticator.allow_all = True\n"))
    assert found == Standing(frozenset(), frozenset({USERS}))
    assert found.lost_in(Standing()) == USERS
    assert Standing().lost_in(found) is None


HOOK = """
import os
import shutil
USERS = '/srv/users/'
def prepare(spawner):
    {code}
c.Spawner.pre_spawn_hook = prepare
c.DockerSpawner.volumes = {{{source!r}: '/home/jovyan/work'}}
"""


def hook(code, source="/srv/users/{username}"):
    """A hub with a hook and a mount, and these two."""
    hub = docker_hub(HOOK.format(code=code, source=source))
    (found,) = folder_hooks(hub)
    return hub, found, hub.mounts.items[0]


@pytest.mark.parametrize(
    ("code", "is_prepared"),
    [
        ("os.makedirs('/srv/users/' + spawner.user.name)", True),
        ("os.makedirs('/srv/users')", True),
        ("os.makedirs(f'/srv/users/{spawner.user.name}')", True),
        ("os.makedirs(USERS + spawner.user.name)", True),
        ("os.makedirs('/srv/users-old')", False),
        ("os.makedirs(b'/srv/users')", False),
        ("os.makedirs(OTHER)", False),
        ("os.listdir('/srv/users')", False),
        ("make('/srv/users').mkdir()", True),
        ("shutil.chown('/srv/users/x', 1000)", True),
    ],
)
def test_hooks_that_prepare_a_folder(code, is_prepared):
    assert prepares(*hook(code), "/srv/users") is is_prepared


def test_names_of_what_a_hook_calls():
    _, found, _ = hook("make(spawner).mkdir(names[0]())")
    assert called(found) == {"make", "mkdir", ""}


@pytest.mark.parametrize(
    ("source", "folder"),
    [
        ("/srv/users/{username}", "/srv/users"),
        ("/srv/users/u-{username}/x", "/srv/users"),
        ("/{username}", None),
        ("users-{username}", None),
    ],
)
def test_fixed_folder_of_a_mount(source, folder):
    assert fixed_folder(hook("pass", source)[2]) == folder


def test_an_unknown_source_has_no_fixed_folder():
    hub = docker_hub("c.DockerSpawner.volumes = {read(): '/work', '/srv/' + read(): '/more'}\n")
    assert [fixed_folder(mount) for mount in hub.mounts.items] == [None, None]


def test_a_hook_from_elsewhere_can_not_be_read():
    hub = docker_hub("from lab import prepare\nc.Spawner.pre_spawn_hook = prepare\n")
    assert list(folder_hooks(hub)) == []


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("", False),
        ("c.Spawner.pre_spawn_hook = prepare", True),
        ("c.Spawner.options_from_form = prepare", True),
        ("c.Authenticator.post_auth_hook = prepare", True),
        ("c.LocalAuthenticator.create_system_users = True", True),
        ("c.JupyterHub.spawner_class = 'lab.Spawner'", True),
        ("c.JupyterHub.authenticator_class = 'lab.Login'", True),
        (
            (
                "from jupyterhub.auth import DummyAuthenticator\n"
                "class Mine(DummyAuthenticator):\n    def is_admin(self):\n        pass\n"
                "c.JupyterHub.authenticator_class = Mine"
            ),
            True,
        ),
        (
            (
                "from dockerspawner import DockerSpawner\n"
                "class Mine(DockerSpawner):\n    def start(self):\n        pass\n"
                "c.JupyterHub.spawner_class = Mine"
            ),
            True,
        ),
        (
            (
                "from dockerspawner import DockerSpawner\n"
                "class Mine(DockerSpawner):\n    remove = True\n"
                "c.JupyterHub.spawner_class = Mine"
            ),
            False,
        ),
    ],
)
def test_whether_code_may_prepare_folders(text, may):
    assert may_prepare_folders(docker_hub(text)) is may
